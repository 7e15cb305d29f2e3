/// What the lexicon says of forms of one or more words, by the number that stands for the words in a row.
///
/// A look-up in a `Dictionary` hashes its key again, which took a twentieth of the time of a page full
/// of numbers; the key is a good hash already.
struct PhraseTable: Sendable {
  private var slots: [(key: UInt64, place: Int32)]
  private var phrases: [QuantityLexicon.Phrase] = []

  /// - expecting: how many phrases there will be, so that room is made once.
  init(expecting count: Int = 0) {
    var size = 1024
    while size < 2 * count { size *= 2 }
    slots = Array(repeating: (0, 0), count: size)
    phrases.reserveCapacity(count)
  }

  subscript(key: UInt64) -> QuantityLexicon.Phrase? { place(of: key).map { phrases[$0] } }

  /// Where the phrase of `key` is kept: most are asked for one of their facts, and few are taken.
  @inline(__always) func place(of key: UInt64) -> Int? {
    let slot = self.slot(of: key)
    return slots[slot].key == key ? Int(slots[slot].place) : nil
  }

  @inline(__always) subscript(place place: Int) -> QuantityLexicon.Phrase { phrases[place] }

  /// Changes what stands at `key`, an empty phrase if nothing did.
  mutating func edit(_ key: UInt64, _ change: (inout QuantityLexicon.Phrase) -> Void) {
    let slot = self.slot(of: key)
    if slots[slot].key == key {
      change(&phrases[Int(slots[slot].place)])
      return
    }
    var phrase = QuantityLexicon.Phrase()
    change(&phrase)
    slots[slot] = (key, Int32(phrases.count))
    phrases.append(phrase)
    if phrases.count * 2 > slots.count { grow() }
  }

  /// Where `key` stands, or would stand: 0 is no key.
  @inline(__always) private func slot(of key: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: key >> 32) & (slots.count - 1)
    while slots[slot].key != key, slots[slot].key != 0 { slot = (slot + 1) & (slots.count - 1) }
    return slot
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: (0, 0), count: old.count * 2)
    for entry in old where entry.key != 0 { slots[slot(of: entry.key)] = entry }
  }
}
