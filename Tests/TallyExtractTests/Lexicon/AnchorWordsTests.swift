import TallyCore
import TallyLexicon
import Testing

@testable import TallyExtract

/// Whether a sentence may name what something follows is seen from its numbers' reading; which word does so, from
/// its phrases. The words stand in two tables, which must know the same.
struct AnchorWordsTests {
  @Test func standInBothTables() {
    let words = LexiconTable("cue-words").rows.filter { $0.hasWord("anchor", at: 1) }
      .compactMap { $0[0] }
    #expect(words.count >= 7)
    for word in words + ["from"] {
      var workspace = QuantityFinder.Workspace()
      let text = Array("It heals \(word) it.".utf8)
      _ = finder.quantities(in: ByteRange(0, text.count), of: text, using: &workspace)
      #expect(workspace.classes[0].contains(.anchor), "words.tsv has no \(word)")
    }
  }
}
