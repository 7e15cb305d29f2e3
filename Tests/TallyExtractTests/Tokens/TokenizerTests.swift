import TallyCore
import Testing

@testable import TallyExtract

struct TokenizerTests {
  private func tokens(of text: String) -> [Token] {
    let bytes = Array(text.utf8)
    var buffer = TokenBuffer()
    QuantityLexicon.standard.tokenizer.cut(
      bytes, in: ByteRange(0, bytes.count),
      numbers: NumberScanner(decimalMark: .automatic, maximumDigits: 20), into: &buffer)
    return buffer.tokens.filter { $0.kind != .end }
  }

  private func isSame(_ a: Token, _ b: Token) -> Bool {
    a.kind == b.kind && a.sign == b.sign && a.isSpaced == b.isSpaced && a.start == b.start
      && a.end == b.end && a.value == b.value && a.hash == b.hash && a.classes == b.classes
      && a.isCapitalized == b.isCapitalized && a.isMixed == b.isMixed
  }

  /// Short words are looked at eight bytes at once, where the text has so many: that must not show.
  @Test(arguments: [
    "a", "An", "hours", "Hours", "minutes", "kilogram", "kilogrammes", "U.S", "m.p.h", "B12", "m2",
    "SPF30", "don’t", "naïve", "µm", "2h30", "kg", "MWh", "e.g",
  ])
  func cutsAWordAlikeWhateverStandsBehind(word: String) throws {
    let alone = tokens(of: word)
    #expect(!alone.isEmpty)
    for tail in [" ", " b", " and more of it", ", and", "\n", ") (", "; that is it", " — so"] {
      let cut = tokens(of: word + tail)
      for (first, second) in zip(alone, cut) { #expect(isSame(first, second), "\(word)\(tail)") }
      #expect(cut.count >= alone.count)
    }
  }

  @Test func stopsAtTheEndOfItsStretchInsideAWord() {
    let text = Array("ten minutes later on".utf8)
    var buffer = TokenBuffer()
    QuantityLexicon.standard.tokenizer.cut(
      text, in: ByteRange(4, 7),
      numbers: NumberScanner(decimalMark: .automatic, maximumDigits: 20), into: &buffer)
    let words = buffer.tokens.filter { $0.kind == .word }
    #expect(words.map(\.start) == [4])
    #expect(words.map(\.end) == [7])
  }

  @Test(arguments: [(4, 12), (4, 11), (0, 4), (12, 20)])
  func stopsAtTheEndOfItsStretchBehindASpace(start: Int, end: Int) {
    let text = Array("ten minutes later on, and nothing more".utf8)
    var buffer = TokenBuffer()
    QuantityLexicon.standard.tokenizer.cut(
      text, in: ByteRange(start, end),
      numbers: NumberScanner(decimalMark: .automatic, maximumDigits: 20), into: &buffer)
    let words = buffer.tokens.filter { $0.kind == .word }
    let expected = String(decoding: text[start..<end], as: UTF8.self).split(separator: " ")
    #expect(
      words.map { String(decoding: text[$0.start..<$0.end], as: UTF8.self) }
        == expected.map(String.init))
  }

  /// Plain digits are read in a shorter way where nothing goes on with them.
  @Test func readsPlainDigitsAlikeWhateverStandsBehind() throws {
    for digits in ["7", "48", "007", "2019", "123456789012345678"] {
      let alone = try #require(literals(of: digits).first)
      for tail in [
        "", " ", " h", ", ", ".", ",", "'", " .", "kg", "%", ")", "-5", "\u{A0}m", "–5", "e", "E x",
      ] {
        let number = try #require(literals(of: digits + tail).first)
        #expect(number.value == alone.value, "\(digits)\(tail)")
        #expect(number.wholeDigits == digits.utf8.count, "\(digits)\(tail)")
        #expect(number.startsWithZero == (digits == "007"))
        #expect(number.isPlainInteger && !number.isIdentifier, "\(digits)\(tail)")
      }
    }
    #expect(
      literals(of: "1234567890123456789").first?.value == ExactDecimal(1_234_567_890_123_456_789))
    #expect(literals(of: "123456789012345678901").first?.isIdentifier == true)
  }

  private func literals(of text: String) -> [NumberLiteral] {
    let bytes = Array(text.utf8)
    var buffer = TokenBuffer()
    QuantityLexicon.standard.tokenizer.cut(
      bytes, in: ByteRange(0, bytes.count),
      numbers: NumberScanner(decimalMark: .automatic, maximumDigits: 20), into: &buffer)
    return buffer.literals
  }

  @Test func knowsShortWordsAsTheTableDoes() {
    let tokenizer = QuantityLexicon.standard.tokenizer
    var known = 0
    for number in tokenizer.words.indices {
      let word = tokenizer.words.bytes(of: number)
      guard word.count <= WordTable.Hash.exactLetters, word.allSatisfy(\.isASCIILower) else {
        continue
      }
      let entry = tokenizer.shortWords[tokenizer.words.hash(of: number)]
      #expect(entry.number == number)
      #expect(entry.classes == tokenizer.classes[number])
      known += 1
    }
    #expect(known > 1000)
    for word in ["zzzzzzzz", "qx", "hourz"] {
      let bytes = Array(word.utf8)
      let entry = tokenizer.shortWords[WordTable.hash(of: bytes, 0, bytes.count)]
      #expect(Int(entry.number) == WordTable.absent)
      #expect(entry.classes.isEmpty)
    }
  }
}
