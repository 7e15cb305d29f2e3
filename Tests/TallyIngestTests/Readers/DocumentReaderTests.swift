import TallyCore
import Testing

@testable import TallyIngest

struct DocumentReaderTests {
  private func document(_ bytes: [UInt8], path: String, settings: Settings = Settings()) throws
    -> Document
  {
    try DocumentReader(settings: settings)
      .document(from: DocumentReader.Input(id: path, path: path, bytes: bytes))
  }

  private func document(_ text: String, path: String = "a.txt") throws -> Document {
    try document(Array(text.utf8), path: path)
  }

  @Test func aPageWithoutALabelThatIsNotUTF8IsWindows1252() throws {
    let page = Array("<p>It costs ".utf8) + [0x80] + Array("50 for each of the sessions.</p>".utf8)
    #expect(String(decoding: try document(page, path: "a.html").raw, as: UTF8.self).contains("€50"))
  }

  @Test func aMarkBeatsTheLabelOfThePage() throws {
    let page = [0xEF, 0xBB, 0xBF] + Array("<meta charset=windows-1251><p>10 °C</p>".utf8)
    #expect(
      String(decoding: try document(page, path: "a.html").raw, as: UTF8.self).contains("10 °C"))
  }

  @Test(arguments: ["utf-16", "UTF-16LE", "no-such-charset"])
  func aLabelThatCannotBeTrueIsReadAsUTF8(label: String) throws {
    let page = Array("<meta charset=\"\(label)\"><p>10 °C</p>".utf8)
    #expect(
      String(decoding: try document(page, path: "a.html").raw, as: UTF8.self).contains("10 °C"))
  }

  @Test func aLabelInAPragmaDecodesCyrillic() throws {
    let page =
      Array("<meta http-equiv=Content-Type content='text/html; charset=windows-1251'><p>".utf8)
      + [0xF7, 0xE0, 0xF1] + Array("</p>".utf8)
    #expect(String(decoding: try document(page, path: "a.html").raw, as: UTF8.self).contains("час"))
  }

  @Test func aByteOrderMarkOfUTF16Decodes() throws {
    let bytes: [UInt8] = [0xFF, 0xFE] + "5 °C".utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
    #expect(String(decoding: try document(bytes, path: "a.txt").text, as: UTF8.self) == "5 °C")
  }

  @Test func sumAndSizeAreThoseOfTheBytesRead() throws {
    let source = try document("abc").source
    #expect(source.bytes == 3)
    #expect(
      source.sha256 == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
  }

  @Test(arguments: [
    Array("%PDF-1.4 and so on".utf8), [0x89, 0x50, 0x4E, 0x47, 1, 2],
    [UInt8](repeating: 0, count: 90),
  ])
  func refusesWhatIsNoText(bytes: [UInt8]) {
    #expect(throws: IngestError.self) { try document(bytes, path: "a.txt") }
  }

  @Test func refusesAnUnknownEndingThatIsNotUTF8() {
    #expect(throws: IngestError.self) { try document([0x61, 0xE9, 0x62], path: "a.dat") }
  }

  @Test func refusesDocumentsBeyondTheLimitByName() {
    var settings = Settings()
    settings.limits.inputBytes = 4
    #expect {
      try document(Array("12345".utf8), path: "a.txt", settings: settings)
    } throws: { error in
      (error as? IngestError)?.problem.what.contains("limits.inputBytes") == true
    }
  }

  @Test func laterRulesOfSettingsWinFieldByField() throws {
    var settings = Settings()
    var all = Settings.SourceRule(match: "**/*.txt", line: 1)
    all.publisher = "Clinic"
    all.rank = .deprecated
    var one = Settings.SourceRule(match: "b/*.txt", line: 4)
    one.publisher = "Guideline"
    settings.sources = [all, one]
    let source = try document(Array("x".utf8), path: "b/a.txt", settings: settings).source
    #expect(source.publisher == "Guideline")
    #expect(source.rank == .deprecated)
  }

  @Test(arguments: [
    ("Das ist nicht der Preis und wird mit der Zeit auch für die Stadt teuer.", DecimalMark.comma),
    ("This is not the price that you have to pay for it with your card.", .automatic),
    ("12 15 18", .automatic),
  ])
  func theLanguageDecidesWhatAPointMeans(text: String, mark: DecimalMark) throws {
    #expect(try document(Array(text.utf8), path: "a.txt").decimalMark == mark)
  }

  @Test func aPageThatKeptItsTemplatesLanguageIsReadInItsOwn() throws {
    let page =
      "<html lang=en><body><article><p>Das ist nicht der Preis und wird mit der Zeit auch für die "
      + "Stadt teuer.</p></article></body></html>"
    #expect(try document(Array(page.utf8), path: "a.html").language == "de")
  }

  @Test func noBytesCrashAReader() {
    var state: UInt64 = 88_172_645_463_325_252
    func random() -> UInt64 {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return state
    }
    let alphabet =
      Array("aZ1 \n\r\t-*#|`<>!/=\"'{}[]()_:.?\\".utf8) + [0xC3, 0xA9, 0xE2, 0x80, 0xA2, 0, 0xFF]
    for round in 0..<400 {
      let bytes = (0..<Int(random() % 300)).map { _ in
        round.isMultiple(of: 2)
          ? alphabet[Int(random() % UInt64(alphabet.count))]
          : UInt8(truncatingIfNeeded: random())
      }
      for path in ["a.txt", "a.md", "a.mdx", "a.html"] {
        guard let document = try? document(bytes, path: path) else { continue }
        #expect(document.reading.count == document.text.count)
        var end = 0
        for block in document.blocks {
          #expect(block.range.start >= end && !block.range.isEmpty)
          end = block.range.end
        }
        #expect(end <= document.text.count)
      }
    }
  }
}
