internal import TallyCore

/// Some sentences of a document, and what is known so far of each of their quantities.
struct ClaimBatch {
  /// A sentence whose claims are to be read.
  struct Line {
    let sentence: Int
    /// The place of the first of its claims.
    let first: Int
    let found: [FoundQuantity]
    /// The numbers of those quantities that a cell labels: mostly none.
    let labelled: [Int]
    /// Whether the sentence is to be read for the others.
    let isRead: Bool
    /// None where it is not read: all is labelled, or it is too long.
    var reading: SentenceReading?
    /// Of an answer without a verb, what it answers.
    var asked: AskedFor = []
  }

  /// A claim on its way.
  struct Draft {
    let line: Int
    let claim: Int
    let site: QuantitySite
    /// What its own words say it is for.
    var verdict = Claim.Role.other
    /// What it is for, where the one before may go on.
    var role = Claim.Role.other
    /// Those whom a study near by has counted.
    var people: String?
    /// What its sentence says it of, where that is a part of what the page is about.
    var part: String?
    /// The words before the value say that others rest on it.
    var isEvidence = false

    /// "On day 21 the pain was less", "Day 2: the old town": when something was looked at, or what is told under it. Where it
    /// begins, ends or is worst, the day is what is said.
    var isVisit: Bool {
      mayBeVisit && namesDay
        && !["before", "after", "by", "until", "till", "since", "within", "for"]
          .contains { site.leads(with: $0) || site.isWord(site.token(site.token - 1), $0) }
    }

    /// The 12 of "on days 6, 12 and 18".
    var goesOnWithVisit: Bool { mayBeVisit && !namesDay }

    private var namesDay: Bool {
      ["day", "week", "month"].contains { name in
        site.text[site.found.core.start...].prefix(name.utf8.count)
          .elementsEqual(name.utf8, by: { $0.asciiLowercased == $1 })
      }
    }

    private var mayBeVisit: Bool {
      guard let day = site.found.quantity.lower, day == site.found.quantity.upper else {
        return false
      }
      return site.kind == .duration && site.found.rule == "lead"
        && (role == .duration || role == .followUp) && site.found.bound == .none
        && !site.found.quantity.isApproximate && !site.isWord(site.next, "of")
    }
  }

  var lines: [Line] = []
  /// In the order of the lines and, within a line, of the text.
  var drafts: [Draft] = []

  /// Of so many, each rule is fetched once; their readings are still near.
  static let mostLines = 24
  /// No two sentences of a batch are further apart.
  static let widest = 64

  /// The places of `sentences` that make up each batch.
  static func batches(of sentences: [FoundInDocument.Line]) -> [Range<Int>] {
    var batches: [Range<Int>] = []
    var first = 0
    for place in sentences.indices
    where place - first == mostLines || sentences[place].index - sentences[first].index >= widest {
      batches.append(first..<place)
      first = place
    }
    if first < sentences.count { batches.append(first..<sentences.count) }
    return batches
  }

  /// The place of the draft before in the same sentence.
  func earlier(than place: Int) -> Int? {
    place > 0 && drafts[place - 1].line == drafts[place].line ? place - 1 : nil
  }
}
