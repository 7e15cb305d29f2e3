internal import TallyCore

/// How often each word stands in a document: what it is about, and how it spells its words.
///
/// Only the first bytes are counted; a topic that does not show there is none.
struct Vocabulary: Sendable {
  private static let reach = 1 << 17
  private var counts: [UInt64: Int32] = [:]
  /// Words written in capitals: ALS.
  private var capitals: Set<UInt64> = []

  init(_ text: [UInt8], in range: ByteRange) {
    let end = min(range.end, range.start + Self.reach)
    var hash = WordTable.seed
    var length = 0
    var isLetters = true
    var isUpper = true
    for index in range.start..<end {
      let byte = text[index]
      if byte.isASCIIAlphanumeric || byte >= 0x80 {
        hash = WordTable.mix(hash, byte.asciiLowercased)
        length += 1
        if byte.isASCIIDigit { isLetters = false }
        if !byte.isASCIIUpper { isUpper = false }
      } else if length > 0 {
        if isLetters || length < 16 { counts[hash, default: 0] += 1 }
        if isUpper, length > 1 { capitals.insert(hash) }
        isUpper = true
        hash = WordTable.seed
        length = 0
        isLetters = true
      }
    }
    if length > 0 { counts[hash, default: 0] += 1 }
  }

  func count(_ word: some Sequence<UInt8>) -> Int {
    var hash = WordTable.seed
    for byte in word { hash = WordTable.mix(hash, byte.asciiLowercased) }
    return Int(counts[hash] ?? 0)
  }

  func isUpper(_ word: [UInt8]) -> Bool {
    var hash = WordTable.seed
    for byte in word { hash = WordTable.mix(hash, byte.asciiLowercased) }
    return capitals.contains(hash)
  }

  /// Singular and plural together.
  func countOfForms(_ word: [UInt8]) -> Int {
    let single = Self.singular(word)
    return count(single) + count(single + [0x73]) + count(single + [0x65, 0x73])
  }

  /// The form that the document prefers: "tattoos" where it mostly says "tattoo" is "tattoo".
  func preferred(_ word: [UInt8]) -> [UInt8] {
    let single = Self.singular(word)
    guard single != word else { return word }
    return count(single) > count(word) ? single : word
  }

  /// Without the ending of a regular plural; what ends in -ss, -us, -is stays.
  static func singular(_ word: [UInt8]) -> [UInt8] {
    guard word.count > 3, word[word.count - 1] | 0x20 == 0x73 else { return word }
    let before = word[word.count - 2] | 0x20
    if before == 0x73 || before == 0x75 || before == 0x69 { return word }
    if before == 0x65, word.count > 4 {
      let third = word[word.count - 3] | 0x20
      if third == 0x69 { return word.dropLast(3) + [0x79] }
      // boxes, lenses, dishes: -es after x, s, h; tattooes
      if third == 0x78 || third == 0x73 && word[word.count - 4] | 0x20 == 0x73 || third == 0x68 {
        return Array(word.dropLast(2))
      }
    }
    return Array(word.dropLast())
  }
}
