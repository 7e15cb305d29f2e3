internal import TallyCore

/// A few numbers by which a sentence that says the same in nearly the same words is found again.
///
/// MinHash with banding (A. Broder, "On the resemblance and containment of documents", 1997; banding
/// after Leskovec, Rajaraman and Ullman, "Mining of Massive Datasets", section 3.4): of the sentence's
/// runs of three words, the least under each of 24 permutations; two sentences that agree in the three
/// of any of 8 bands share their wording. Sentences of 15 words that differ in one share 10 of 16 runs
/// and meet nine times of ten; those that share a third of their runs, one time of four.
enum WordingSketch {
  /// A shorter sentence may be said twice by chance.
  private static let shortestSentence = 8
  private static let run = 3
  private static let bandCount = 8
  private static let rows = 3

  /// One number a band; none for a sentence of fewer than eight words.
  static func bands(of sentence: String) -> [UInt64] {
    let words = words(of: sentence)
    guard words.count >= shortestSentence else { return [] }
    var least = InlineArray<24, UInt64>(repeating: .max)
    for start in 0...(words.count - run) {
      var shingle: UInt64 = 0
      for place in start..<(start + run) { shingle = mixed(shingle ^ words[place]) }
      for place in least.indices {
        // Each odd multiplier permutes the numbers of 64 bits in its own way.
        let value = mixed(shingle &* (0x9E37_79B9_7F4A_7C15 &+ UInt64(place) &* 2))
        least[place] = min(least[place], value)
      }
    }
    return (0..<bandCount).map { band in
      (band * rows..<(band + 1) * rows).reduce(UInt64(band)) { mixed($0 ^ least[$1]) }
    }
  }

  /// A hash of each word: letters and digits in lower case.
  private static func words(of sentence: String) -> [UInt64] {
    var words: [UInt64] = []
    words.reserveCapacity(sentence.utf8.count / 4 + 1)
    var hash: UInt64 = 0
    let bytes = sentence.utf8.span
    for place in bytes.indices {
      let byte = bytes[place]
      if byte.isOfWord {
        hash = (hash ^ UInt64(byte.asciiLowercased)) &* 0x100_0000_01b3 &+ 1
      } else if hash != 0, byte != ASCII.apostrophe {
        words.append(mixed(hash))
        hash = 0
      }
    }
    if hash != 0 { words.append(mixed(hash)) }
    return words
  }

  /// The finaliser of SplitMix64 (Steele, Lea and Flood, OOPSLA 2014).
  private static func mixed(_ value: UInt64) -> UInt64 {
    var value = value
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}
