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
}
