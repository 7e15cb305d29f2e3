internal import TallyCore

/// Names claims so that a changed number keeps its name: source, sentence with its numbers masked, kind,
/// and the ordinal among equals.
///
///     "Healing takes 2 weeks."   →  "Healing takes # ."   duration, 0
struct ClaimIdentity: Sendable {
  private var seen = HashCounts()
  /// The source asked for last, and the hash that all its claims begin with.
  private var last: (source: String, hash: StableHash)?

  /// What the claims of one sentence share: source and masked wording.
  ///
  /// - quantities: those of the sentence, rising. Their numbers are masked whole with their units: "48 hours"
  ///   that becomes "2 days" is a changed claim, not a new one. Digits elsewhere (a year, a footnote) are
  ///   masked too.
  mutating func base(
    source: String, sentence: ByteRange, quantities: [FoundQuantity], text: [UInt8]
  ) -> StableHash {
    var hash = start(of: source)
    var position = sentence.start
    var isSpaced = false
    let text = text.span
    for place in quantities.indices {
      let number = quantities[place].core
      guard number.end > position, number.start < sentence.end else { continue }
      Self.combine(text, from: position, to: number.start, into: &hash, &isSpaced)
      hash.combine(ASCII.hash)
      position = number.end
      isSpaced = false
    }
    Self.combine(text, from: position, to: sentence.end, into: &hash, &isSpaced)
    return hash
  }

  /// Words with one space between them, each run of digits as one sign.
  private static func combine(
    _ text: Span<UInt8>, from start: Int, to end: Int, into hash: inout StableHash,
    _ isSpaced: inout Bool
  ) {
    var position = start
    while position < end {
      let byte = text[position]
      position += 1
      // Letters, and all that is no ASCII.
      if byte > ASCII.nine {
        hash.combine(byte)
        isSpaced = false
        continue
      }
      if byte.isASCIISpace {
        if !isSpaced { hash.combine(ASCII.space) }
        isSpaced = true
        continue
      }
      isSpaced = false
      if byte.isASCIIDigit {
        while position < end, text[position].isASCIIDigit { position += 1 }
        hash.combine(ASCII.hash)
      } else {
        hash.combine(byte)
      }
    }
  }

  private mutating func start(of source: String) -> StableHash {
    if let last, last.source == source { return last.hash }
    var hash = StableHash()
    hash.combine(source)
    last = (source, hash)
    return hash
  }

  mutating func id(_ base: StableHash, kind: QuantityKind) -> String {
    var hash = base
    hash.combine(kind.rawValue)
    hash.combine(seen.next(of: hash))
    return hash.text(after: "c-")
  }
}

/// How often each hash came. Open addressing, as a `Dictionary` would hash each of them once more.
private struct HashCounts: Sendable {
  private var slots: [(hash: StableHash, count: Int)] = Self.empty(64)
  private var used = 0

  private static func empty(_ size: Int) -> [(hash: StableHash, count: Int)] {
    Array(repeating: (StableHash(), 0), count: size)
  }

  /// How often `hash` came before.
  mutating func next(of hash: StableHash) -> Int {
    if 2 * used >= slots.count { grow() }
    let place = place(of: hash)
    let before = slots[place].count
    slots[place] = (hash, before + 1)
    if before == 0 { used += 1 }
    return before
  }

  /// Where it stands, or would.
  private func place(of hash: StableHash) -> Int {
    let last = slots.count &- 1
    var place = Int(truncatingIfNeeded: hash.spread) & last
    while slots[place].count > 0, slots[place].hash != hash { place = (place &+ 1) & last }
    return place
  }

  private mutating func grow() {
    let old = slots
    slots = Self.empty(2 * old.count)
    for slot in old where slot.count > 0 { slots[place(of: slot.hash)] = slot }
  }
}
