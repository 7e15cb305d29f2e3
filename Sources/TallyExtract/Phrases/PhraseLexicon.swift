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
  private typealias Word = ArraySlice<UInt8>

  var words = WordTable(expecting: 7500)
  var senses: [WordSense] = []
  var verbLemmas: [String?] = []
  var nounLemmas: [String?] = []
  private let named = NamedValues(WordSense.named)
  /// A few hundred combinations serve thousands of rows.
  private var known = (fields: WordList(), senses: [WordSense]())

  init() {
    for row in LexiconTable("cue-words").rows {
      guard let word = row.bytes(0) else { continue }
      add(word, senses(of: row, in: "cue-words"))
    }
    for row in LexiconTable("verb-classes").rows { addVerb(row) }
    for row in LexiconTable("nouns").rows { addNoun(row) }
  }

  /// A name that no sense has is a mistake in the tables.
  private mutating func senses(of row: LexiconTable.Row, in table: StaticString) -> WordSense {
    guard let field = row.bytes(1) else { return [] }
    let number = known.fields.number(adding: field)
    if number < known.senses.count { return known.senses[number] }
    var result: WordSense = []
    for name in row.words(at: 1) {
      guard let sense = named[name] else {
        let name = String(decoding: name, as: UTF8.self)
        preconditionFailure("\(table).tsv:\(row.line): no sense is called \(name)")
      }
      result.formUnion(sense)
    }
    known.senses.append(result)
    return result
  }

  @discardableResult
  private mutating func add(_ word: some Collection<UInt8>, _ sense: WordSense) -> Int {
    let number = words.number(adding: word)
    if number == senses.count {
      senses.append([])
      verbLemmas.append(nil)
      nounLemmas.append(nil)
    }
    senses[number].formUnion(sense)
    return number
  }

  private mutating func addVerb(_ row: LexiconTable.Row) {
    guard let base = row.bytes(0), let lemma = row[0] else { return }
    let sense = senses(of: row, in: "verb-classes").union(.verb)
    var (hasThird, hasPast, hasGerund) = (false, false, false)
    addForm(base, sense.union(.base), of: lemma)
    for form in row.words(at: 2) {
      if form.elementsEqual(Self.noGerund) {
        hasGerund = true
      } else if form.ends(in: "ing"), form.count > 4 || base.count < 4 {
        hasGerund = true
        addForm(form, sense.union(.gerund), of: lemma)
      } else if form.ends(in: "s"), form.starts(with: base.prefix(2)), form.count > base.count {
        hasThird = true
        addForm(form, sense.union(.third), of: lemma)
      } else {
        hasPast = true
        addForm(form, sense.union(.past), of: lemma)
      }
    }
    if !hasThird { addForm(Self.plural(of: base), sense.union(.third), of: lemma) }
    if !hasPast {
      let ending = base.ends(in: "e") ? Self.d : Self.ed
      addForm(base + ending, sense.union(.past), of: lemma)
    }
    if !hasGerund { addForm(base + Self.ing, sense.union(.gerund), of: lemma) }
  }

  private static let (d, ed, ing) = (Array("d".utf8), Array("ed".utf8), Array("ing".utf8))
  private static let noGerund = Array("-ing".utf8)
  private static let (s, es, ies) = (Array("s".utf8), Array("es".utf8), Array("ies".utf8))

  private mutating func addForm(_ form: Word, _ sense: WordSense, of lemma: String) {
    let number = add(form, sense)
    if verbLemmas[number] == nil { verbLemmas[number] = lemma }
  }

  private mutating func addNoun(_ row: LexiconTable.Row) {
    guard let base = row.bytes(0), let lemma = row[0] else { return }
    let sense = senses(of: row, in: "nouns").union(.noun)
    let number = add(base, sense)
    if nounLemmas[number] == nil { nounLemmas[number] = lemma }
    let many = add(Self.plural(of: base), sense.union(.plural))
    if nounLemmas[many] == nil { nounLemmas[many] = lemma }
  }

  /// Also the third person of a verb: the spelling rules are the same.
  private static func plural(of word: Word) -> Word {
    if word.ends(in: "y"), let before = word.dropLast().last, !isVowel(before) {
      return word.dropLast() + ies
    }
    let takesE =
      word.ends(in: "s") || word.ends(in: "x") || word.ends(in: "z") || word.ends(in: "ch")
      || word.ends(in: "sh") || word.ends(in: "o")
    return word + (takesE ? es : s)
  }

  private static func isVowel(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x61, 0x65, 0x69, 0x6F, 0x75: true
    default: false
    }
  }
}

extension ArraySlice<UInt8> {
  fileprivate func ends(in ending: StaticString) -> Bool {
    let length = ending.utf8CodeUnitCount
    guard count >= length else { return false }
    for offset in 0..<length
    where unsafe self[endIndex - length + offset] != ending.utf8Start[offset] { return false }
    return true
  }
}
