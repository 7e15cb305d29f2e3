internal import TallyCore

/// Numbers words by their bytes: open addressing over one block of keys.
///
/// A look-up hashes bytes in place, so that no `String` is made of the words of a text.
struct WordTable: Sendable {
  static let absent = -1

  private var slots: [Int32] = Array(repeating: -1, count: 64)
  private var hashes: [UInt64] = []
  private var ends: [Int] = []
  private var keys: [UInt8] = []

  var count: Int { hashes.count }

  @inline(__always) static func mix(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
    (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
  }
  static let seed: UInt64 = 0xcbf2_9ce4_8422_2325

  /// The number of `key`, which is added if it is new.
  mutating func number(adding key: [UInt8]) -> Int {
    var hash = Self.seed
    for byte in key { hash = Self.mix(hash, byte) }
    var slot = start(of: hash)
    while slots[slot] >= 0 {
      let entry = Int(slots[slot])
      if hashes[entry] == hash, Array(keys[range(of: entry)]) == key { return entry }
      slot = (slot + 1) & (slots.count - 1)
    }
    slots[slot] = Int32(hashes.count)
    hashes.append(hash)
    keys.append(contentsOf: key)
    ends.append(keys.count)
    if hashes.count * 3 > slots.count { grow() }
    return hashes.count - 1
  }

  /// The number of the bytes `start..<end` of `text`, ASCII letters in lower case where `folds`.
  @inline(__always)
  func number(of text: [UInt8], _ start: Int, _ end: Int, hash: UInt64, folds: Bool) -> Int {
    var slot = self.start(of: hash)
    while slots[slot] >= 0 {
      let entry = Int(slots[slot])
      if hashes[entry] == hash, matches(entry, text, start, end, folds: folds) { return entry }
      slot = (slot + 1) & (slots.count - 1)
    }
    return Self.absent
  }

  /// The number of `start..<end`, hashed here.
  func number(of text: [UInt8], _ start: Int, _ end: Int, folds: Bool) -> Int {
    var hash = Self.seed
    for index in start..<end {
      hash = Self.mix(hash, folds ? text[index].asciiLowercased : text[index])
    }
    return number(of: text, start, end, hash: hash, folds: folds)
  }

  private func matches(
    _ entry: Int, _ text: [UInt8], _ start: Int, _ end: Int, folds: Bool
  ) -> Bool {
    let range = range(of: entry)
    guard range.count == end - start else { return false }
    for offset in 0..<range.count {
      let byte = folds ? text[start + offset].asciiLowercased : text[start + offset]
      if keys[range.lowerBound + offset] != byte { return false }
    }
    return true
  }

  private func range(of entry: Int) -> Range<Int> {
    (entry == 0 ? 0 : ends[entry - 1])..<ends[entry]
  }

  @inline(__always) private func start(of hash: UInt64) -> Int {
    Int(truncatingIfNeeded: hash ^ (hash >> 29)) & (slots.count - 1)
  }

  private mutating func grow() {
    slots = Array(repeating: -1, count: slots.count * 2)
    for entry in hashes.indices {
      var slot = start(of: hashes[entry])
      while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(entry)
    }
  }
}
