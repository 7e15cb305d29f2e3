internal import TallyCore
internal import TallyLexicon

/// What kind of unit a word in lower case names, and how many of that kind's base it is.
enum UnitWords {
  struct Unit: Sendable {
    var kind: String
    var factor: Double
  }

  static func of(_ word: String) -> Unit? {
    if let unit = unit(table.words.number(of: word)) { return unit }
    guard word.utf8.last == UInt8(ascii: "s"), word.utf8.count > 3 else { return nil }
    return unit(table.words.number(of: word.dropLast()))
  }

  private static func unit(_ number: Int) -> Unit? { number < 0 ? nil : table.units[number] }

  private static let table: (words: WordList, units: [Unit]) = {
    let rows = LexiconTable("units").rows
    var words = WordList(expecting: 2 * rows.count)
    var units: [Unit] = []
    // Of shares and prices nothing is "which".
    for row in rows where !row.hasWord("percentage", "ratio", "price", at: 2) {
      guard let surface = row[0]?.lowercased(), let kind = row[2], let marks = row.bytes(4),
        let factor = row.words(at: 3).first.flatMap({ Double(String(decoding: $0, as: UTF8.self)) }
        ),
        !ContentWords.isFunctionWord(surface)
      else { continue }
      func take(_ word: String, _ factor: Double) {
        let number = words.number(adding: word)
        if number == units.count { units.append(Unit(kind: kind, factor: factor)) }
      }
      take(surface, factor)
      guard let colon = marks.firstIndex(of: ASCII.colon) else { continue }
      for letter in marks[(colon + 1)...] {
        guard let (symbol, name, power) = prefixes[letter] else { continue }
        take((row.hasWord("symbol", at: 4) ? symbol : name) + surface, factor * power)
      }
    }
    return (words, units)
  }()

  /// Of the prefixes that `units.tsv` marks, those that a unit which says "which" has.
  private static let prefixes: [UInt8: (String, String, Double)] = [
    UInt8(ascii: "n"): ("n", "nano", 1e-9), UInt8(ascii: "u"): ("µ", "micro", 1e-6),
    UInt8(ascii: "m"): ("m", "milli", 1e-3), UInt8(ascii: "c"): ("c", "centi", 1e-2),
    UInt8(ascii: "d"): ("d", "deci", 1e-1), UInt8(ascii: "k"): ("k", "kilo", 1e3),
    UInt8(ascii: "M"): ("m", "mega", 1e6), UInt8(ascii: "G"): ("g", "giga", 1e9),
    UInt8(ascii: "T"): ("t", "tera", 1e12),
  ]
}
