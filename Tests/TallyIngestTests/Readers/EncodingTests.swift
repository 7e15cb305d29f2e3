import Foundation
import TallyCore
import TallyIngest
import Testing

/// Pages in the encodings of the Encoding Standard that are not UTF-8, as their label says.
struct EncodingTests {
  struct Page: Sendable, CustomStringConvertible {
    var label: String
    var base64: String
    var words: String
    var description: String { label }
    var bytes: [UInt8] { [UInt8](Data(base64Encoded: base64) ?? Data()) }
  }

  /// Written by us in Unicode and encoded once; the label stands in the page.
  private static let pages = [
    Page(
      label: "Shift_JIS",
      base64:
        "PGh0bWw+PGhlYWQ+PG1ldGEgY2hhcnNldD0nU2hpZnRfSklTJz48dGl0bGU+ib+KaTwvdGl0bGU+PC9oZWFkPjxib2R5PjxwPo6hl8OCzZbxM49UitSCqYKpguiC3IK3gUKU75dwgs01MDAwiX6CxYK3gUI8L3A+PC9ib2R5PjwvaHRtbD4=",
      words: "約3週間"),
    Page(
      label: "EUC-JP",
      base64:
        "PGh0bWw+PGhlYWQ+PG1ldGEgY2hhcnNldD0nRVVDLUpQJz48dGl0bGU+ssGzyjwvdGl0bGU+PC9oZWFkPjxib2R5PjxwPryjzsWkz8zzM721tNakq6SrpOqk3qS5oaPI8c3RpM81MDAwsd+kx6S5oaM8L3A+PC9ib2R5PjwvaHRtbD4=",
      words: "約3週間"),
    Page(
      label: "GB18030",
      base64:
        "PGh0bWw+PGhlYWQ+PG1ldGEgY2hhcnNldD0nR0IxODAzMCc+PHRpdGxlPrzbuPE8L3RpdGxlPjwvaGVhZD48Ym9keT48cD7WzsHGtPPUvNDo0qoz1tyho7fR08PKxzUwMNSqoaM8L3A+PC9ib2R5PjwvaHRtbD4=",
      words: "需要3周"),
    Page(
      label: "gbk",
      base64:
        "PGh0bWw+PGhlYWQ+PG1ldGEgY2hhcnNldD0nZ2JrJz48dGl0bGU+vNu48TwvdGl0bGU+PC9oZWFkPjxib2R5PjxwPtbOwca089S80OjSqjPW3KGjt9HTw8rHNTAw1KqhozwvcD48L2JvZHk+PC9odG1sPg==",
      words: "需要3周"),
    Page(
      label: "Big5",
      base64:
        "PGh0bWw+PGhlYWQ+PG1ldGEgY2hhcnNldD0nQmlnNSc+PHRpdGxlPrv5ruY8L3RpdGxlPjwvaGVhZD48Ym9keT48cD6qdsD4pGqs+bvdrW4ztmehQ7ZPpc6sTzUwMKS4oUM8L3A+PC9ib2R5PjwvaHRtbD4=",
      words: "需要3週"),
    Page(
      label: "EUC-KR",
      base64:
        "PGh0bWw+PGhlYWQ+PG1ldGEgY2hhcnNldD0nRVVDLUtSJz48dGl0bGU+sKGw3TwvdGl0bGU+PC9oZWFkPjxib2R5PjxwPsSht+G0wiC+4CAzwdYgsMm4s7TPtNkuILrxv+vAuiA1MDAwv/jA1LTPtNkuPC9wPjwvYm9keT48L2h0bWw+",
      words: "3주"),
    Page(
      label: "ISO-2022-JP",
      base64:
        "PGh0bWw+PGhlYWQ+PG1ldGEgY2hhcnNldD0nSVNPLTIwMjItSlAnPjx0aXRsZT4bJEIyQTNKGyhCPC90aXRsZT48L2hlYWQ+PGJvZHk+PHA+GyRCPCNORSRPTHMbKEIzGyRCPTU0ViQrJCskaiReJDkhI0hxTVEkTxsoQjUwMDAbJEIxXyRHJDkhIxsoQjwvcD48L2JvZHk+PC9odG1sPg==",
      words: "約3週間"),
    Page(
      label: "windows-1251",
      base64:
        "PGh0bWw+PGhlYWQ+PG1ldGEgY2hhcnNldD0nd2luZG93cy0xMjUxJz48L2hlYWQ+PGJvZHk+PHA+y+X35e3o5SDk6+jy8f8gMyDt5eTl6+gg6CDx8u7o8iA1MDAg8PPh6+XpLjwvcD48L2JvZHk+PC9odG1sPg==",
      words: "3 недели"),
    Page(
      label: "koi8-r",
      base64:
        "PGh0bWw+PGhlYWQ+PG1ldGEgY2hhcnNldD0na29pOC1yJz48L2hlYWQ+PGJvZHk+PHA+7MXexc7JxSDEzMnU09EgMyDOxcTFzMkgySDT1M/J1CA1MDAg0tXCzMXKLjwvcD48L2JvZHk+PC9odG1sPg==",
      words: "3 недели"),
  ]

  private func text(_ bytes: [UInt8], charset: String? = nil, format: Document.Format = .html)
    throws
    -> String
  {
    let document = try DocumentReader().document(
      from: DocumentReader.Input(id: "p", format: format, bytes: bytes, charset: charset))
    return String(decoding: document.text, as: UTF8.self)
  }

  @Test(arguments: pages) func theMetaLabelIsFollowed(page: Page) throws {
    #expect(try text(page.bytes).contains(page.words))
  }

  @Test(arguments: pages) func theTransportsLabelWinsOverTheMetaLabel(page: Page) throws {
    // The page claims another encoding; the label that came with it is right.
    let lies = String(decoding: page.bytes, as: Unicode.ASCII.self)
    #expect(lies.contains(page.label))
    #expect(try text(page.bytes, charset: page.label).contains(page.words))
  }

  @Test(arguments: [String.Encoding.utf16LittleEndian, .utf16BigEndian])
  func aByteOrderMarkWinsOverEveryLabel(encoding: String.Encoding) throws {
    let page =
      "\u{FEFF}<html><head><meta charset=\"windows-1252\"></head><body><p>Dauert 3 Wochen – genau.</p></body></html>"
    let bytes = [UInt8](page.data(using: encoding) ?? Data())
    #expect(try text(bytes, charset: "shift_jis").contains("3 Wochen – genau"))
  }

  @Test func aPageWithoutALabelThatIsNotUTF8IsWindows1252() throws {
    let bytes =
      Array("<p>It costs 5".utf8) + [0x80, 0x20, 0x96] + Array(" or so, says the page.</p>".utf8)
    #expect(try text(bytes).contains("5€ –"))
  }

  @Test func aMetaLabelOfUTF16MeansUTF8() throws {
    let page =
      "<html><head><meta charset=utf-16></head><body><p>Über 3 kg schwer ist es.</p></body></html>"
    #expect(try text(Array(page.utf8)).contains("Über 3 kg"))
  }

  @Test func anUnknownLabelIsIgnored() throws {
    let page =
      "<html><head><meta charset=x-klingon></head><body><p>Über 3 kg schwer ist es.</p></body></html>"
    #expect(try text(Array(page.utf8)).contains("Über 3 kg"))
  }
}
