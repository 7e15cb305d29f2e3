internal import TallyCore

/// Guesses the language of a text by its commonest words, so that English cue words are never applied
/// to other languages. Says something only where it is clear.
struct LanguageGuess {
  private static let sampleBytes = 32 << 10
  private static let fewestWords = 3
  /// How many times the runner-up's hits the winner needs.
  private static let margin = 2

  /// Words that are frequent in one language and rare or absent in the others of the list; what two
  /// share, or English has too ("die", "an", "in"), is left out.
  private static let languages: [(code: String, words: String)] = [
    (
      "en",
      "the of and to is that for with are was it this you be have not or your from by can will at"
    ),
    (
      "de",
      "der und das ist nicht mit für ein eine auf dem den von zu sich werden sind wird auch bei"
    ),
    ("fr", "le les des est une dans pour qui du et avec pas sur sont vous ce cette nous par être"),
    ("es", "el los las del una por con para es se más como pero sus está este lo también"),
    ("it", "il di che è per non una gli della sono con più nel anche alla dei questo delle"),
    ("pt", "que não uma para com os do da em são mais dos como você pela também ao"),
    ("nl", "het een van niet met voor zijn op dat te aan ook bij wordt naar worden deze"),
    ("pl", "nie na się jest że do oraz przez dla jak są po może które lub być"),
    ("sv", "och att det som är inte för på av med till har om kan den ett eller"),
    ("da", "og at det som er ikke for på af med til har om kan den et eller"),
    ("cs", "je se že na nebo který jsou pro při jako také může být které ale"),
    ("tr", "ve bir bu için ile olarak daha çok olan kadar gibi değil veya"),
    ("ro", "și este care pentru din sau sunt mai cu nu prin această fi după"),
    ("hu", "és hogy nem egy az van is meg csak vagy mint azt után"),
    ("fi", "ja on ei että se ovat tai kuin myös mutta sekä voi ole"),
    ("id", "yang dan di untuk dengan ini dari pada adalah tidak dalam atau itu"),
    ("vi", "và của là có không được các cho một trong với này để những"),
  ]
  private static let words = WordTable(languages.map(\.words))
  private static let longestWord = 12

  /// A language of the list, or one that its script gives away; `nil` when unclear.
  func language(of text: [UInt8]) -> String? {
    let sample = text.span.extracting(first: Self.sampleBytes)
    if let script = script(of: sample) { return script }
    var hits = [Int](repeating: 0, count: Self.languages.count)
    // "per dog per night per room" says nothing: one word of a language is none.
    var first = [UInt64](repeating: 0, count: Self.languages.count)
    var isVaried = [Bool](repeating: false, count: Self.languages.count)
    let words = Self.words
    var hash = WordTable.start
    var length = 0
    for index in sample.indices {
      let byte = sample[index]
      if byte.isASCIILetter || byte >= 0x80 {
        hash = WordTable.hash(hash, byte.asciiLowercased)
        length += 1
        continue
      }
      if length > 0 {
        if length <= Self.longestWord {
          for language in words.languages(of: hash) {
            hits[language] += 1
            if first[language] == 0 { first[language] = hash }
            if first[language] != hash { isVaried[language] = true }
          }
        }
        (hash, length) = (WordTable.start, 0)
      }
    }
    for language in hits.indices where !isVaried[language] { hits[language] = 0 }
    let order = hits.indices.sorted { (hits[$1], $0) < (hits[$0], $1) }
    guard hits[order[0]] >= Self.fewestWords, hits[order[0]] >= Self.margin * hits[order[1]] else {
      // Two languages that are near each other still are not English.
      let english = hits[0]
      let isForeign = order[0] != 0 && hits[order[0]] >= 5 && hits[order[0]] >= 4 * english
      return isForeign ? Self.languages[order[0]].code : nil
    }
    return Self.languages[order[0]].code
  }

  /// By first bytes of UTF-8: two thirds of the letters outside Latin.
  private func script(of sample: Span<UInt8>) -> String? {
    var latin = 0
    var counts: [String: Int] = [:]
    for index in sample.indices {
      let byte = sample[index]
      guard byte >= 0xCE else {
        latin += byte.isASCIILetter || byte == 0xC3 ? 1 : 0
        continue
      }
      let second = index + 1 < sample.count ? sample[index + 1] : 0
      switch byte {
      case 0xCE, 0xCF: counts["el", default: 0] += 1
      case 0xD0, 0xD1: counts["und-Cyrl", default: 0] += 1
      case 0xD4, 0xD5: counts["hy", default: 0] += 1
      case 0xD7: counts["he", default: 0] += 1
      case 0xD8, 0xD9, 0xDA, 0xDB: counts["und-Arab", default: 0] += 1
      case 0xE0: counts[second >= 0xB8 ? "th" : "und-Deva", default: 0] += 1
      case 0xE3 where second == 0x81 || second == 0x82 || second == 0x83:
        counts["ja", default: 0] += 1
      case 0xE4...0xE9: counts["zh", default: 0] += 1
      case 0xEA...0xED: counts["ko", default: 0] += 1
      default: break
      }
    }
    let foreign = counts.values.reduce(0, +)
    guard foreign >= 10, foreign > 2 * latin else { return nil }
    // Kana among Chinese characters is Japanese.
    if let kana = counts["ja"], kana * 10 > foreign { return "ja" }
    return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
  }
}

/// Which languages have a word, by the word's hash (FNV-1a, 64 bits), looked up in place: every word of
/// every document comes by here.
private struct WordTable: Sendable {
  static let start: UInt64 = 0xCBF2_9CE4_8422_2325
  private static let slots = 2048

  private var hashes = [UInt64](repeating: 0, count: slots)
  private var owners = [[Int]](repeating: [], count: slots)

  /// - Parameter lists: the words of each language, with spaces between.
  init(_ lists: [String]) {
    for (language, list) in lists.enumerated() {
      for word in list.split(separator: " ") {
        let hash = word.utf8.reduce(Self.start) { Self.hash($0, $1) }
        let slot = slot(of: hash)
        hashes[slot] = hash
        owners[slot].append(language)
      }
    }
  }

  @inline(__always) static func hash(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
    (hash ^ UInt64(byte)) &* 0x100_0000_01B3
  }

  func languages(of hash: UInt64) -> [Int] { owners[slot(of: hash)] }

  /// Where `hash` stands, or the empty place where it would.
  private func slot(of hash: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: hash ^ hash >> 32) & (Self.slots - 1)
    while hashes[slot] != 0, hashes[slot] != hash { slot = (slot + 1) & (Self.slots - 1) }
    return slot
  }
}
