import TallyCore
import TallyLexicon
import Testing

@testable import TallyExtract

struct PhraseTableTests {
  /// The key of a form is a hash of its words: two forms with one key would be one form.
  @Test func keepsEveryFormOfTheTablesApart() {
    let lexicon = QuantityLexicon.standard
    var formsOfKey: [UInt64: [UInt64]] = [:]
    for table in ["units", "currencies", "bounds"] {
      for row in LexiconTable(table).rows {
        guard let form = row[0] else { continue }
        for bytes in [Array(form.utf8), Array("\(form)s".utf8)] {
          let numbers = wordNumbers(of: bytes, in: lexicon)
          let key = numbers.reduce(0, QuantityLexicon.extend)
          #expect(formsOfKey[key, default: numbers] == numbers, "\(form)")
          formsOfKey[key] = numbers
        }
      }
    }
    #expect(formsOfKey.count > 800)
  }

  private func wordNumbers(of form: [UInt8], in lexicon: QuantityLexicon) -> [UInt64] {
    var cut = TokenBuffer()
    lexicon.tokenizer.cut(
      form, in: ByteRange(0, form.count),
      numbers: NumberScanner(decimalMark: .point, maximumDigits: 20), into: &cut)
    return cut.tokens.filter { $0.kind != .end }.map(lexicon.phraseNumber).filter { $0 > 0 }
  }
}
