internal import TallyCore
internal import TallyLexicon

/// Closed-class words, verbs by class and nouns by what they stand for, looked up by their bytes.
///
/// Built once and shared. Regular inflections are made here, so that the tables hold one line a word.
final class PhraseLexicon: Sendable {
  static let standard = PhraseLexicon(PhraseLexiconMaker())

  /// What is known of a word: what it may mean, and its part of speech where that does not depend on its
  /// place, else `.other`.
  struct Entry: Sendable {
    var sense = WordSense()
    var part = PhraseToken.Part.other
  }

  private let words: WordTable
  private let entries: [Entry]
  private let verbLemmas: [String?]
  private let nounLemmas: [String?]

  private init(_ maker: PhraseLexiconMaker) {
    words = maker.words
    entries = maker.senses.map { Entry(sense: $0, part: PhraseTagger.fixedPart(of: $0)) }
    verbLemmas = maker.verbLemmas
    nounLemmas = maker.nounLemmas
  }

  /// The number of the word in `range`, `WordTable.absent` if unknown.
  func number(of text: [UInt8], _ start: Int, _ end: Int) -> Int {
    words.number(of: text, start, end, folds: true)
  }

  /// The number of a word of ASCII letters alone, of which the caller has made the hash.
  @inline(__always)
  func number(of text: [UInt8], _ start: Int, _ end: Int, hash: WordTable.Hash) -> Int {
    words.number(ofLetters: hash, text, start, end)
  }

  /// The number of a word of up to eight ASCII letters alone, which its hash is.
  @inline(__always) func number(ofShort hash: WordTable.Hash) -> Int { words.number(ofShort: hash) }

  @inline(__always) func entry(_ number: Int) -> Entry { number < 0 ? Entry() : entries[number] }
  func verbLemma(_ number: Int) -> String? { number < 0 ? nil : verbLemmas[number] }
  func nounLemma(_ number: Int) -> String? { number < 0 ? nil : nounLemmas[number] }
}

/// Reads the tables.
private struct PhraseLexiconMaker {
  var words = WordTable()
  var senses: [WordSense] = []
  var verbLemmas: [String?] = []
  var nounLemmas: [String?] = []
  private var known: [String: WordSense] = [:]

  init() {
    for row in LexiconTable("cue-words").rows {
      guard let word = row[0] else { continue }
      add(word, senses(row[1], of: row, in: "cue-words"))
    }
    for row in LexiconTable("verb-classes").rows { addVerb(row) }
    for row in LexiconTable("nouns").rows { addNoun(row) }
  }

  /// A name that no sense has is a mistake in the tables.
  private mutating func senses(
    _ field: String?, of row: LexiconTable.Row, in table: String
  ) -> WordSense {
    guard let field else { return [] }
    // A few hundred combinations serve thousands of rows.
    if let known = known[field] { return known }
    var result: WordSense = []
    for name in field.split(separator: " ") {
      guard let sense = WordSense.named[String(name)] else {
        preconditionFailure("\(table).tsv:\(row.line): no sense is called \(name)")
      }
      result.formUnion(sense)
    }
    known[field] = result
    return result
  }

  @discardableResult private mutating func add(_ word: String, _ sense: WordSense) -> Int {
    let number = words.number(adding: Array(word.utf8))
    if number == senses.count {
      senses.append([])
      verbLemmas.append(nil)
      nounLemmas.append(nil)
    }
    senses[number].formUnion(sense)
    return number
  }

  private mutating func addVerb(_ row: LexiconTable.Row) {
    guard let base = row[0] else { return }
    let sense = senses(row[1], of: row, in: "verb-classes").union(.verb)
    var (hasThird, hasPast, hasGerund) = (false, false, false)
    addForm(base, sense.union(.base), of: base)
    for form in (row[2] ?? "").split(separator: " ").map(String.init) {
      if form.ends(in: "ing"), form.utf8.count > 4 || base.utf8.count < 4 {
        hasGerund = true
        addForm(form, sense.union(.gerund), of: base)
      } else if form.ends(in: "s"), form.utf8.starts(with: base.utf8.prefix(2)),
        form.utf8.count > base.utf8.count
      {
        hasThird = true
        addForm(form, sense.union(.third), of: base)
      } else {
        hasPast = true
        addForm(form, sense.union(.past), of: base)
      }
    }
    if !hasThird { addForm(Self.plural(of: base), sense.union(.third), of: base) }
    if !hasPast { addForm(base + (base.ends(in: "e") ? "d" : "ed"), sense.union(.past), of: base) }
    if !hasGerund { addForm(base + "ing", sense.union(.gerund), of: base) }
  }

  private mutating func addForm(_ form: String, _ sense: WordSense, of base: String) {
    let number = add(form, sense)
    if verbLemmas[number] == nil { verbLemmas[number] = base }
  }

  private mutating func addNoun(_ row: LexiconTable.Row) {
    guard let base = row[0] else { return }
    let sense = senses(row[1], of: row, in: "nouns").union(.noun)
    let number = add(base, sense)
    if nounLemmas[number] == nil { nounLemmas[number] = base }
    let many = add(Self.plural(of: base), sense.union(.plural))
    if nounLemmas[many] == nil { nounLemmas[many] = base }
  }

  /// Also the third person of a verb: the spelling rules are the same.
  private static func plural(of word: String) -> String {
    if word.ends(in: "y"), let before = word.utf8.dropLast().last, !isVowel(before) {
      return word.dropLast() + "ies"
    }
    let takesE =
      word.ends(in: "s") || word.ends(in: "x") || word.ends(in: "z") || word.ends(in: "ch")
      || word.ends(in: "sh") || word.ends(in: "o")
    return word + (takesE ? "es" : "s")
  }

  private static func isVowel(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x61, 0x65, 0x69, 0x6F, 0x75: true
    default: false
    }
  }
}

extension String {
  /// By bytes: `hasSuffix` compares as Unicode does, which takes a hundred times as long.
  fileprivate func ends(in ending: StaticString) -> Bool {
    let bytes = utf8.span
    let count = ending.utf8CodeUnitCount
    guard bytes.count >= count else { return false }
    for offset in 0..<count
    where unsafe bytes[bytes.count - count + offset] != ending.utf8Start[offset] {
      return false
    }
    return true
  }
}
