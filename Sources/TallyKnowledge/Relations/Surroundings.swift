internal import TallyCore

/// The words of a claim's sentence beside its subject, property and number: they may tell apart what the
/// claim's own fields do not.
///
///     In winter, a can of Rhino contains 160 mg of caffeine at room temperature.
///     circumstance: winter, room, temperature; named: can, rhino
struct Surroundings: Sendable {
  /// When, where or how it holds: "At home, …", "… in winter".
  private(set) var circumstance: Set<String> = []
  /// What is named before the number.
  private(set) var named: Set<String> = []
  /// Those of `named` that are names.
  private(set) var names: Set<String> = []
  /// Of what it is a share: "5% *of extractions*".
  private(set) var base: Set<String> = []

  /// "The scale bars represent 10 μm": a thing of this text, unless it is a name.
  private(set) var isDefinite = false
  /// The words of the page's title.
  private(set) var title: Set<String>?

  /// Words behind a preposition that belong to one phrase, at most.
  private static let longestPhrase = 5
  private static let furthestPhrase = 6
  private static let leading: Set<String> = [
    "at", "in", "on", "with", "without", "during", "under", "for", "when", "while", "if", "among",
    "before", "after", "inside", "outside",
  ]
  private static let trailing: Set<String> = [
    "at", "in", "on", "with", "without", "during", "under", "when", "while", "if", "among",
    "inside", "outside",
  ]
  /// What stands in any sentence, whatever it is about.
  private static let plain: Set<String> = Set(
    [
      "people", "person", "patient", "case", "study", "survey", "research", "researcher", "expert",
      "number", "percent", "rate", "report", "estimate", "estimated", "data", "figure", "time",
      "year", "many", "others", "addition", "fact", "general", "total", "row", "order", "instance",
      "example", "contrast", "comparison", "adult", "individual", "user", "majority", "recent",
      "find", "found", "show", "suggest", "result", "level", "amount", "cost", "price", "range",
      "about", "around", "roughly", "nearly", "almost", "typically", "usually", "generally",
      "course",
    ].map(ContentWords.stem))

  init(_ claim: Claim) {
    title = claim.context.title.map { ContentWords($0).stems }
    isDefinite = Self.isDefinite(claim)
    guard let span = claim.span, let sentence = claim.sentence, span.start >= sentence.start else {
      return
    }
    let scalars = Array(sentence.text.unicodeScalars)
    let start = span.start - sentence.start
    let end = span.end - sentence.start
    guard start <= scalars.count, end <= scalars.count, start <= end else { return }
    var own = Self.plain
    for text in [claim.subject.text, claim.property.text, claim.property.head] {
      own.formUnion(ConceptLexicon.words(of: text ?? "").map(ContentWords.stem))
    }
    func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
      String(String.UnicodeScalarView(scalars))
    }
    func content(_ words: some Sequence<Substring>) -> Set<String> {
      ContentWords(words.joined(separator: " ")).stems.subtracting(own)
    }

    var before = text(scalars[..<start])[...]
    if let first = before.split(separator: " ").first, Self.leading.contains(first.lowercased()),
      let comma = before.firstIndex(of: ",")
    {
      circumstance = content(before[..<comma].split(separator: " ").dropFirst())
      before = before[comma...]
    }
    let words = ContentWords(String(before))
    named = words.stems.subtracting(own)
    names = words.names.subtracting(own)

    let clause = text(scalars[end...]).prefix { !",;.:()".contains($0) }
    let after = clause.split(separator: " ")
    if claim.kind == .percentage, after.first == "of" {
      base = content(
        after.dropFirst().prefix { !Self.trailing.contains($0.lowercased()) }
          .prefix(Self.longestPhrase))
    }
    if let place = after.prefix(Self.furthestPhrase).firstIndex(where: {
      Self.trailing.contains($0.lowercased())
    }) {
      circumstance.formUnion(content(after[(place + 1)...].prefix(Self.longestPhrase)))
    }
  }

  /// Both name something, and each what the other does not.
  static func differ(_ a: Set<String>, _ b: Set<String>) -> Bool {
    !a.isSubset(of: b) && !b.isSubset(of: a)
  }

  private static func isDefinite(_ claim: Claim) -> Bool {
    guard let subject = claim.subject.text?.utf8, let sentence = claim.sentence?.text.utf8,
      subject.first?.isASCIILower ?? false
    else { return false }
    var before: [UInt8] = []
    var word: [UInt8] = []
    var place = sentence.startIndex
    while place < sentence.endIndex {
      let byte = sentence[place].asciiLowercased
      if byte.isASCIIAlphanumeric || byte >= 0x80 {
        if word.isEmpty, starts(subject, at: sentence[place...]) {
          return determiners.contains(before)
        }
        word.append(byte)
      } else if !word.isEmpty {
        before = word
        word.removeAll(keepingCapacity: true)
      }
      place = sentence.index(after: place)
    }
    return false
  }

  private static func starts(_ subject: String.UTF8View, at text: Substring.UTF8View) -> Bool {
    var rest = text.makeIterator()
    return subject.allSatisfy { rest.next()?.asciiLowercased == $0.asciiLowercased }
  }

  private static let determiners: Set<[UInt8]> = Set(
    ["the", "this", "these", "our"].map { Array($0.utf8) })
}
