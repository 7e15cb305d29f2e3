internal import TallyCore

/// Names claims so that a changed number keeps its name: source, sentence with its numbers masked, kind,
/// and the ordinal among equals.
///
///     "Healing takes 2 weeks."   →  "Healing takes # ."   duration, 0
struct ClaimIdentity: Sendable {
  private var seen: [StableHash: Int] = [:]

  /// What the claims of one sentence share: source and masked wording.
  ///
  /// - numbers: rising ranges inside `sentence`, masked whole with their units: "48 hours" that becomes
  ///   "2 days" is a changed claim, not a new one. Digits elsewhere (a year, a footnote) are masked too.
  static func base(
    source: String, sentence: ByteRange, numbers: [ByteRange], text: [UInt8]
  ) -> StableHash {
    var hash = StableHash()
    hash.combine(source)
    var next = 0
    var position = sentence.start
    var isSpaced = false
    while position < sentence.end {
      while next < numbers.count, numbers[next].end <= position { next += 1 }
      if next < numbers.count, numbers[next].contains(position) {
        hash.combine(ASCII.hash)
        position = numbers[next].end
        isSpaced = false
        continue
      }
      let byte = text[position]
      position += 1
      if byte.isASCIISpace {
        if !isSpaced { hash.combine(ASCII.space) }
        isSpaced = true
        continue
      }
      isSpaced = false
      if byte.isASCIIDigit {
        while position < sentence.end, text[position].isASCIIDigit { position += 1 }
        hash.combine(ASCII.hash)
      } else {
        hash.combine(byte)
      }
    }
    return hash
  }

  mutating func id(_ base: StableHash, kind: QuantityKind) -> String {
    var hash = base
    hash.combine(kind.rawValue)
    let ordinal = seen[hash, default: 0]
    seen[hash] = ordinal + 1
    hash.combine(ordinal)
    return "c-" + hash.text
  }
}
