internal import TallyCore
internal import TallyLexicon

/// What kind of unit a word in lower case names, and how many of that kind's base it is.
enum UnitWords {
  struct Unit: Sendable {
    var kind: String
    var factor: Double
  }

  static func of(_ word: String) -> Unit? {
    if let unit = table[word] { return unit }
    guard word.utf8.last == UInt8(ascii: "s"), word.utf8.count > 3 else { return nil }
    return table[String(word.dropLast())]
  }

  private static let table: [String: Unit] = {
    var table: [String: Unit] = [:]
    for row in LexiconTable("units").rows {
      guard let surface = row[0]?.lowercased(), let kind = row[2], let marks = row[4],
        let factor = row[3]?.split(separator: " ").first.flatMap({ Double(String($0)) }),
        !ContentWords.isFunctionWord(surface), !kinds.contains(kind)
      else { continue }
      func take(_ word: String, _ factor: Double) {
        if table[word] == nil { table[word] = Unit(kind: kind, factor: factor) }
      }
      take(surface, factor)
      guard let list = marks.split(separator: " ").first(where: { $0.hasPrefix("si:") }) else {
        continue
      }
      for prefix in list.dropFirst(3) {
        guard let (letter, name, power) = prefixes[prefix] else { continue }
        take((marks.hasPrefix("symbol") ? letter : name) + surface, factor * power)
      }
    }
    return table
  }()

  /// Of these nothing is "which".
  private static let kinds: Set<String> = ["percentage", "ratio", "price"]

  private static let prefixes: [Character: (String, String, Double)] = [
    "n": ("n", "nano", 1e-9), "u": ("µ", "micro", 1e-6), "m": ("m", "milli", 1e-3),
    "c": ("c", "centi", 1e-2), "d": ("d", "deci", 1e-1), "k": ("k", "kilo", 1e3),
    "M": ("m", "mega", 1e6), "G": ("g", "giga", 1e9), "T": ("t", "tera", 1e12),
  ]
}
