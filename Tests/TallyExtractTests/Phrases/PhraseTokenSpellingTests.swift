import TallyCore
import Testing

@testable import TallyExtract

/// Tokens are told from the words that rules name by a hash of their letters.
struct PhraseTokenSpellingTests {
  private func tokens(_ text: [UInt8], to end: Int? = nil) -> [PhraseToken] {
    var tokens: [PhraseToken] = []
    PhraseTokenizer(lexicon: .standard).cut(
      text, in: ByteRange(0, end ?? text.count), quantities: [], into: &tokens)
    return tokens
  }

  private func isSpelled(_ text: String, _ word: StaticString) -> Bool {
    let bytes = Array(text.utf8)
    return tokens(bytes).contains {
      $0.isSpelled(word, in: bytes) && $0.isSpelled(oneOf: ["no", word], in: bytes)
    }
  }

  @Test(arguments: ["of", "within", "between", "effective", "follow-up", "it's", "throughout"])
  func upperAndLowerCaseAreAlikeWhateverStandsBehind(word: String) {
    for text in [word, word.uppercased(), word.prefix(1).uppercased() + word.dropFirst()] {
      for end in ["", " ", ".", ", and more words behind it"] {
        let bytes = Array((text + end).utf8)
        #expect(tokens(bytes).first?.end == text.utf8.count)
        #expect(
          tokens(bytes).first?.hash == WordTable.hash(of: Array(word.utf8), 0, word.utf8.count))
      }
    }
  }

  @Test func aWordOfTheSameHashIsAnother() {
    // What the ninth letter pushes out comes back on the right: "a" and "g" mix as "b" and "d" do.
    #expect(isSpelled("According to them", "according"))
    #expect(!isSpelled("Bccordind to them", "according"))
    #expect(WordTable.Hash(of: "according") == WordTable.Hash(of: "bccordind"))
  }

  @Test func aPartOfAWordIsNotTheWord() {
    #expect(!isSpelled("overall", "over"))
    #expect(!isSpelled("over-the-counter", "over"))
    #expect(!isSpelled("over2", "over"))
    #expect(!isSpelled("overé", "over"))
    #expect(isSpelled("over, all", "over"))
    #expect(isSpelled("Ann's", "ann"))
  }

  @Test func aStretchThatEndsWithinAWordEndsTheWord() {
    let bytes = Array("overall it is said".utf8)
    #expect(tokens(bytes, to: 4).first?.end == 4)
    #expect(tokens(bytes, to: 4).first?.isSpelled("over", in: bytes) == true)
    #expect(tokens(bytes, to: 7).first?.end == 7)
  }
}
