import TallyCore
import Testing

@testable import TallyExtract

struct WordTracesTests {
  private func reading(_ text: String) -> SentenceReading {
    let bytes = Array(text.utf8)
    var reader = SentenceReader()
    return reader.reading(of: bytes, in: ByteRange(0, bytes.count), quantities: [])
  }

  @Test func aWordThatStandsThereIsNeverMissed() {
    let found = reading("According to Ann's follow-up, IN GENERAL cafés don't open.")
    #expect(found.mayHave("according"))
    #expect(found.mayHave("ann"))
    #expect(found.mayHave("follow-up"))
    #expect(found.mayHave("in"))
    #expect(found.mayHave("general"))
    #expect(found.mayHave("don't"))
    #expect(found.mayHave("nowhere", "open"))
  }

  @Test func mostWordsThatDoNotStandThereAreTold() {
    let found = reading("The gel dries in a day.")
    let others: [StaticString] = [
      "according", "based", "among", "responses", "reviews", "general", "onset", "improvement",
    ]
    #expect(others.count { found.mayHave($0) } <= 2)
  }

  @Test func aQuantityIsNoWord() {
    let text = Array("over 48 hours".utf8)
    var reader = SentenceReader()
    let found = reader.reading(
      of: text, in: ByteRange(0, text.count), quantities: [ByteRange(5, text.count)])
    #expect(found.mayHave("over"))
    #expect(!found.mayHave("48 hours"))
  }
}
