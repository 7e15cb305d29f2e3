internal import TallyCore

extension ConceptLexicon {
  /// A word without the ending that makes a noun, an adjective or a form of a verb of it: "removal" and
  /// "removed" are "remov", "installation" and "installed" are "install". What is left keeps four letters.
  static func root(_ word: String) -> String {
    let bytes = Array(word.utf8)
    guard bytes.count > leastRoot, bytes.allSatisfy({ $0 < 0x80 && $0 != ASCII.space }) else {
      return word
    }
    for ending in endings where bytes.count >= ending.count + leastRoot && bytes.ends(with: ending)
    {
      return String(decoding: bytes[..<(bytes.count - ending.count)], as: UTF8.self)
    }
    return word
  }

  private static let leastRoot = 4
  /// The longest first.
  private static let endings: [[UInt8]] = [
    "ations", "iveness", "ation", "ating", "ingly", "ement", "ness", "ment", "ated", "ious", "ally",
    "ery", "ate", "ing", "ive", "ion", "ed", "al", "er", "e", "y",
  ].map { Array($0.utf8) }
}

extension [UInt8] {
  fileprivate func ends(with ending: [UInt8]) -> Bool { suffix(ending.count).elementsEqual(ending) }
}
