internal import TallyCore

extension ConceptLexicon {
  /// A word without the ending that makes a noun, an adjective or a form of a verb of it: "removal" and
  /// "removed" are "remov", "installation" and "installed" are "install". What is left keeps four letters.
  static func root(_ word: String) -> String {
    let bytes = Array(word.utf8)
    // "Recovery" is of "recover", "policy" not of "police".
    if bytes.count > leastRoot + 2, bytes.ends(with: ery) {
      return String(decoding: bytes.dropLast(), as: UTF8.self)
    }
    guard bytes.count > leastRoot, bytes.allSatisfy({ $0 < 0x80 && $0 != ASCII.space }) else {
      return word
    }
    for ending in endings where bytes.count >= ending.count + leastRoot && bytes.ends(with: ending)
    {
      var root = bytes[..<(bytes.count - ending.count)]
      // "Swimming" is of "swim", "falling" of "fall".
      if ending == ing || ending == ed, let last = root.last, !undoubled.contains(last),
        root.dropLast().last == last
      {
        root.removeLast()
      }
      return String(decoding: root, as: UTF8.self)
    }
    return word
  }

  private static let leastRoot = 4
  /// The longest first.
  private static let endings: [[UInt8]] = [
    "ations", "iveness", "ation", "ating", "ingly", "ement", "ness", "ment", "ated", "ious", "ally",
    "ate", "ing", "ive", "ion", "ed", "al", "e",
  ].map { Array($0.utf8) }
  private static let ery = Array("ery".utf8)
  private static let ing = Array("ing".utf8)
  private static let ed = Array("ed".utf8)
  private static let undoubled = Set("lsz".utf8)
}

extension [UInt8] {
  fileprivate func ends(with ending: [UInt8]) -> Bool { suffix(ending.count).elementsEqual(ending) }
}
