internal import TallyCore
internal import TallyLexicon

/// The endings by which an active substance is known: "pyridostigmine", "riluzole", "emicizumab".
///
/// New substances get their names from these stems (WHO, International Nonproprietary Names), so that a list of
/// endings knows those that no list of medicines has yet.
struct MedicineStems: Sendable {
  /// An ending, its last letter in the lowest byte.
  private struct Stem {
    let letters: UInt64
    let mask: UInt64
    let count: Int
  }

  static let standard = MedicineStems()

  /// By the last letter: most words are asked of none or two.
  private let stems: [[Stem]]

  private init() {
    var stems: [[Stem]] = Array(repeating: [], count: 256)
    for row in LexiconTable("medicine-stems").rows {
      guard let ending = row.bytes(0), let last = ending.last else { continue }
      let letters = ending.reduce(0 as UInt64) { $0 << 8 | UInt64($1) }
      let mask = UInt64.max >> UInt64(64 - 8 * ending.count)
      stems[Int(last)].append(Stem(letters: letters, mask: mask, count: ending.count))
    }
    self.stems = stems
  }

  /// Whether a word of `count` letters, the last eight of which are `tail`, ends as a medicine does, with two letters
  /// at least before that.
  func end(_ tail: UInt64, count: Int) -> Bool {
    stems[Int(tail & 0xFF)].contains { tail & $0.mask == $0.letters && count > $0.count + 1 }
  }
}
