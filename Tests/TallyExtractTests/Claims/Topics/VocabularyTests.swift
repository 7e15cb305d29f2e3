import TallyCore
import Testing

@testable import TallyExtract

struct VocabularyTests {
  private func vocabulary(_ text: String) -> Vocabulary {
    let bytes = Array(text.utf8)
    return Vocabulary(bytes, in: ByteRange(0, bytes.count))
  }

  /// Short words in small letters are counted another way than all others.
  @Test(arguments: 1...20)
  func wordsOfAnyLengthAreCountedInAnyCase(length: Int) {
    let word = String(repeating: "a", count: length - 1) + "b"
    let found = vocabulary("\(word) \(word.uppercased()), (\(word)) \(word)é \(word)\n\(word)")
    #expect(found.count(word.utf8) == 5)
    #expect(found.count(Array(word.utf8)[...]) == 5)
    #expect(found.isUpper(Array(word.utf8)) == (length > 1))
  }

  /// One capital at the beginning is the sentence's; behind the first eight bytes the text ends.
  @Test(arguments: ["Kiln", "A", "Ovens", "Pottery", "Stoneware", "O"])
  func aCapitalAtTheBeginningMakesNoCapitals(word: String) {
    let found = vocabulary(
      "\(word) \(word). (\(word)) \(word)’s \(word)8 \(word), and more. \(word)")
    #expect(found.count(word.utf8) == 6)
    #expect(!found.isUpper(Array(word.utf8)))
    #expect(!found.isSmall(Vocabulary.Fingerprint(word.utf8)))
  }

  @Test func manyWordsAreCountedWhileTheTableGrows() {
    let words = (0..<5_000).map { number in
      String(decoding: String(number).utf8.map { $0 - 0x30 + 0x61 }, as: UTF8.self)
    }
    let found = vocabulary((words + words).joined(separator: " "))
    #expect(words.allSatisfy { found.count($0.utf8) == 2 })
  }

  /// Eight bytes at a time, and the last ones one by one.
  @Test(arguments: [
    ("the kiln", true), ("Kilns are hot", true), ("kiln", true), ("a kilning b", false),
    ("the skiln", false), ("xkiln kilnx", false), ("7kiln", false), ("ékiln", false),
    ("it was the old potter who said so of the KILN", true), ("k", false), ("", false),
    ("kilt kind king kilo kill", false), ("one two three four five (kiln)", true),
  ])
  func aWordIsFoundWhereverItStands(text: String, isNamed: Bool) {
    let bytes = Array(text.utf8)
    let range = ByteRange(0, bytes.count)
    #expect(Vocabulary.Forms(of: [Array("kiln".utf8)]).stand(in: bytes, range) == isNamed)
    #expect(Vocabulary.Forms(of: [Array("éclair".utf8)]).stand(in: bytes, range) == false)
  }

  @Test func onlyTheRangeIsLookedThrough() {
    let bytes = Array("kiln oven kiln".utf8)
    #expect(!Vocabulary.Forms(of: [Array("kiln".utf8)]).stand(in: bytes, ByteRange(4, 10)))
    #expect(!Vocabulary.Forms(of: [Array("kiln".utf8)]).stand(in: bytes, ByteRange(1, 13)))
    let forms = Vocabulary.Forms(of: [Array("kiln".utf8), Array("oven".utf8)])
    #expect(forms.stand(in: bytes, ByteRange(4, 10)))
  }

  /// A number, too, is counted another way where it is short and stands alone.
  @Test func numbersAreWords() {
    let found = vocabulary("1 12 1234567 12345678, 12 5mg 12. é12 12é 12 ends with 12")
    #expect(found.count("12".utf8) == 5)
    #expect(found.count("1234567".utf8) == 1)
    #expect(found.count("12345678".utf8) == 1)
    #expect(found.count("5mg".utf8) == 1)
    #expect(!found.isUpper(Array("12".utf8)))
    #expect(!found.isSmall(Array("12".utf8)[...]))
  }

  /// Eight bytes at a time, also of those behind it.
  @Test(arguments: [
    "a", "Kiln", "kilns-", "AbCdEfGh", "Straßenbahn", "12345678", "U.S.", "naïveté",
  ])
  func aWordHasOneFingerprintWhereverItStands(word: String) {
    let alone = Array(word.utf8)
    let inText = Array("x \(word) Kiln and more".utf8)
    let fingerprint = Vocabulary.Fingerprint(word.utf8)
    #expect(Vocabulary.Fingerprint(alone, 0, alone.count) == fingerprint)
    #expect(Vocabulary.Fingerprint(alone[...]) == fingerprint)
    #expect(Vocabulary.Fingerprint(inText, 2, 2 + alone.count) == fingerprint)
  }
}
