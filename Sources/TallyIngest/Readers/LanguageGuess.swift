internal import TallyCore

/// Guesses the language of a text by its commonest words, so that English cue words are never applied
/// to other languages. Says something only where it is clear.
struct LanguageGuess {
  private static let sampleBytes = 32 << 10
  private static let fewestWords = 3
  /// How many times the runner-up's hits the winner needs.
  private static let margin = 2

  /// Words that are frequent in one language and rare or absent in the others of the list; what two
  /// share, or English has too ("die", "an", "in", "per"), is left out.
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
    ("it", "il di che è non una gli della sono con più nel anche alla dei questo delle"),
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

  /// A text up to so many bytes, a sentence or two, is asked for more words.
  private static let shortText = 600
  /// Different words of one language that a short text needs, and how many times those of English.
  private static let fewestShortWords = 2
  private static let shortMargin = 3

  /// For short texts: commoner and rarer small words, also those that several languages share. Where words
  /// show it, a letter that only some write counts like one more.
  private static let shortLanguages: [(code: String, words: String, letters: String)] = [
    (
      "en",
      """
      the of and to is that for with are was it this you be have not or your from by can will at in on a an \
      as he she we they has had his her its our their who which but all more than about up over per no one \
      two three out after before between under least into been would were if when there do does did said new
      """, ""
    ),
    (
      "de",
      """
      der die das und ist nicht mit für ein eine auf dem den des von zu sich werden sind wird auch bei im \
      am zum zur vom einem einen einer als aus nach über unter bis rund etwa mehr wie oder aber er sie es \
      wir ich hat haben kann sein war wurde wurden nur noch pro seit vor ab um an in mindestens höchstens \
      beträgt kostet dauert liegt jahre jahren tage stunden prozent euro millionen milliarden
      """, "äöüß"
    ),
    (
      "fr",
      """
      le la les des est une un dans pour qui du et avec pas sur sont vous ce cette nous par être de en au \
      aux plus il elle ils on se sa son ses ont a à été environ moins entre ans jours heures mois près euros \
      coûte dure c'est d l jusqu depuis
      """, "àèêçœùûîô"
    ),
    (
      "es",
      """
      el los las del una un por con para es se más como pero sus está este lo también de la en y que su al \
      ha han hasta menos entre unos unas años días horas meses euros millones cuesta dura fue son desde
      """, "ñ¿¡óíáú"
    ),
    (
      "it",
      """
      il di che è per non una gli della sono con più nel anche alla dei questo delle un lo la i le del da in \
      al ha circa oltre meno anni giorni ore mesi euro milioni costa dura fino tra dal ogni si
      """, "òùìàè"
    ),
    (
      "pt",
      """
      que não uma para com os do da em são mais dos como você pela também ao o a um e de no na tem foi por \
      cerca menos entre anos dias horas meses euros reais milhões custa dura até desde se
      """, "ãõçâê"
    ),
    (
      "nl",
      """
      het een van niet met voor zijn op dat te aan ook bij wordt naar worden deze de en is in er om die \
      ongeveer meer dan tot jaar dagen uur maanden euro miljoen kost duurt heeft werd per tussen ruim vanaf
      """, ""
    ),
  ]
  private static let shortWords = WordTable(shortLanguages.map(\.words))

  /// A language of the list, or one that its script gives away; `nil` when unclear.
  func language(of text: [UInt8]) -> String? {
    let sample = text.span.extracting(first: Self.sampleBytes)
    if let script = script(of: sample) { return script }
    var hits = [Int](repeating: 0, count: Self.languages.count)
    let words = Self.words
    var position = 0
    while position < sample.count {
      let start = position
      let hash = WordTable.hash(of: sample, &position)
      // What the sample cuts off is no word.
      if position > start, position - start <= Self.longestWord, position < sample.count {
        words.languages(of: hash).count(in: &hits)
      }
      position += 1
    }
    let order = hits.indices.sorted { (hits[$1], $0) < (hits[$0], $1) }
    guard hits[order[0]] >= Self.fewestWords, hits[order[0]] >= Self.margin * hits[order[1]] else {
      // Two languages that are near each other still are not English.
      let english = hits[0]
      let isForeign = order[0] != 0 && hits[order[0]] >= 5 && hits[order[0]] >= 4 * english
      if isForeign { return Self.languages[order[0]].code }
      return text.count <= Self.shortText ? languageOfShort(sample) : nil
    }
    return Self.languages[order[0]].code
  }

  /// Another language than English of a sentence or two: different words of it, and hardly any of English.
  private func languageOfShort(_ sample: Span<UInt8>) -> String? {
    let table = Self.shortWords
    var seen: Set<UInt64> = []
    var hits = [Int](repeating: 0, count: Self.shortLanguages.count)
    var position = 0
    while position < sample.count {
      let start = position
      let hash = WordTable.hash(of: sample, &position)
      if position > start, position - start <= Self.longestWord, seen.insert(hash).inserted {
        table.languages(of: hash).count(in: &hits)
      }
      position += 1
    }
    for (language, letters) in Self.shortLetters.enumerated()
    where hits[language] >= Self.fewestShortWords && contains(sample, anyOf: letters) {
      hits[language] += 1
    }
    let order = hits.indices.sorted { (hits[$1], $0) < (hits[$0], $1) }
    let (best, next) = (order[0], order[1])
    guard best != 0, hits[best] >= Self.fewestShortWords, hits[best] > hits[next],
      hits[best] >= Self.shortMargin * hits[0] || hits[best] >= 6 && hits[best] >= 2 * hits[0]
    else { return nil }
    return Self.shortLanguages[best].code
  }

  private static let shortLetters = shortLanguages.map { language in
    language.letters.unicodeScalars.map { Array(String($0).utf8) }
  }

  private func contains(_ sample: Span<UInt8>, anyOf letters: [[UInt8]]) -> Bool {
    for index in sample.indices where sample[index] >= 0xC2 && index + 1 < sample.count {
      for letter in letters where letter[0] == sample[index] && letter[1] == sample[index + 1] {
        return true
      }
    }
    return false
  }

  /// Bytes of other letters than Latin ones that show a script.
  private static let fewestForeign = 10

  /// By first bytes of UTF-8: two thirds of the letters outside Latin.
  private func script(of sample: Span<UInt8>) -> String? {
    guard Self.mayBeForeign(sample) else { return nil }
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
    guard foreign >= Self.fewestForeign, foreign > 2 * latin else { return nil }
    // Kana among Chinese characters is Japanese.
    if let kana = counts["ja"], kana * 10 > foreign { return "ja" }
    return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
  }

  /// Whether there are as many bytes of such letters: asked first, as most texts have none.
  private static func mayBeForeign(_ sample: Span<UInt8>) -> Bool {
    var count = 0
    var position = 0
    while position < sample.count {
      if position + 8 <= sample.count, EightBytes(sample, at: position).atLeast(0x80).isEmpty {
        position += 8
        continue
      }
      let end = min(position + 8, sample.count)
      while position < end {
        if sample[position] >= 0xCE { count += 1 }
        position += 1
      }
      if count >= fewestForeign { return true }
    }
    return false
  }
}

/// Which languages have a word, by the word's hash, looked up in place: every word of every document comes by here.
private struct WordTable: Sendable {
  private static let slots = 2048

  private var hashes = [UInt64](repeating: 0, count: slots)
  private var owners = [Owners](repeating: Owners(), count: slots)

  /// The languages that have a word, by their places: a bit for each.
  struct Owners {
    private var bits: UInt32 = 0

    mutating func insert(_ language: Int) { bits |= 1 << UInt32(language) }

    /// Adds one to the number of each.
    @inline(__always) func count(in hits: inout [Int]) {
      var rest = bits
      while rest != 0 {
        hits[rest.trailingZeroBitCount] += 1
        rest &= rest &- 1
      }
    }
  }

  /// - Parameter lists: the words of each language, with spaces between.
  init(_ lists: [String]) {
    for (language, list) in lists.enumerated() {
      for word in list.split(separator: " ") {
        var end = 0
        let hash = Self.hash(of: word.utf8.span, &end)
        // "c'est" is two words of a text.
        guard end == word.utf8.count else { continue }
        let slot = slot(of: hash)
        hashes[slot] = hash
        owners[slot].insert(language)
      }
    }
  }

  /// Of the letters from `position` on, capitals as small ones, which goes behind them: eight bytes at a time, as a byte
  /// alone takes a dozen instructions.
  @inline(__always) static func hash(of text: Span<UInt8>, _ position: inout Int) -> UInt64 {
    var hash: UInt64 = 0
    while true {
      let eight = EightBytes(orFewer: text, at: position)
      let count = (~(eight.letters | eight.atLeast(0x80))).first
      if count == 0 { return hash }
      let unused = UInt64(truncatingIfNeeded: 64 &- 8 &* count)
      let letters = eight.asciiLowercased.word & UInt64.max &>> unused
      hash = (hash ^ letters) &* 0x9E37_79B9_7F4A_7C15
      position &+= count
      if count < 8 { return hash }
    }
  }

  func languages(of hash: UInt64) -> Owners { owners[slot(of: hash)] }

  /// Where `hash` stands, or the empty place where it would.
  private func slot(of hash: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: hash ^ hash >> 32) & (Self.slots - 1)
    while hashes[slot] != 0, hashes[slot] != hash { slot = (slot + 1) & (Self.slots - 1) }
    return slot
  }
}
