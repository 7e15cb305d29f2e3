import TallyCore
import Testing

@testable import TallyExtract

struct WordTableTests {
  private static let words = [
    "a", "an", "hour", "hours", "microsie", "microsiev", "microsievert", "microsieverts",
    "electroencephalography", "electroencephalogram", "25-year-old", "[", "{", "per cent",
  ]

  private func table() -> WordTable {
    var table = WordTable()
    for word in Self.words { _ = table.number(adding: Array(word.utf8)) }
    return table
  }

  @Test func knowsItsWordsAndNoOthers() {
    let table = table()
    for (number, word) in Self.words.enumerated() {
      let bytes = Array(word.utf8)
      #expect(table.number(of: bytes, 0, bytes.count, folds: true) == number)
    }
    for word in ["", "hou", "hourss", "microsieverst", "Microsieverts"] {
      let bytes = Array(word.utf8)
      #expect(table.number(of: bytes, 0, bytes.count, folds: false) == WordTable.absent)
    }
  }

  /// Near the end of a text letters are passed one by one, else by eights: that must not show.
  @Test(arguments: ["", " ", " and some more words behind it", "é and more letters"])
  func passesLettersByEightsAsOneByOne(tail: String) {
    let table = table()
    for (number, word) in Self.words.enumerated() where word.utf8.allSatisfy(\.isASCIILetter) {
      let text = Array(("x " + word.uppercased() + tail).utf8)
      var hash = WordTable.Hash()
      var capitals = 0
      let end = WordTable.passLetters(of: text, from: 2, limit: text.count) {
        hash.take($0)
        $0.addCapitals(to: &capitals)
      }
      #expect(end == 2 + word.utf8.count)
      #expect(capitals == word.utf8.count)
      #expect(hash == WordTable.hash(of: text, 2, end))
      #expect(table.number(ofLetters: hash, text, 2, end) == number)
    }
  }

  /// Rules compare the hash of a token with that of a word of their own.
  @Test(arguments: ["a", "per", "minutes", "microsie", "microsievert", "x10", "über"])
  func hashesAWordOfTheProgramAsOneOfTheText(word: String) {
    let bytes = Array(word.utf8)
    let hash =
      switch word {
      case "a": WordTable.Hash(of: "a")
      case "per": WordTable.Hash(of: "per")
      case "minutes": WordTable.Hash(of: "minutes")
      case "microsie": WordTable.Hash(of: "microsie")
      case "microsievert": WordTable.Hash(of: "microsievert")
      case "x10": WordTable.Hash(of: "x10")
      default: WordTable.Hash(of: "über")
      }
    #expect(hash == WordTable.hash(of: bytes, 0, bytes.count))
    if bytes.count < 8, bytes.allSatisfy(\.isASCIILetter) {
      let eight = EightBytes((bytes + Array(" and mor".utf8)).span, at: 0)
      #expect(WordTable.Hash(of: eight, count: bytes.count) == hash)
    }
  }

  @Test func stopsAtTheLimitInsideAWord() {
    let text = Array("microsieverts".utf8)
    var hash = WordTable.Hash()
    let end = WordTable.passLetters(of: text, from: 0, limit: 9) { hash.take($0) }
    #expect(end == 9)
    #expect(table().number(ofLetters: hash, text, 0, end) == 5)
  }
}
