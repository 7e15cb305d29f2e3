internal import TallyCore

/// Why two values that do not meet may still both be true.
enum Doubt {
  case asked, oneOfSeveral, scope, circumstance, amountsOfOneSource, titleAlone, definite
  case otherPages, sample, otherThings, otherBase
  case oneSource, anchor, denominator

  /// The strongest that applies.
  ///
  /// - isOneOfSeveral: the sentence of one of them gives other values of the measure too.
  init?(_ a: Statement, _ b: Statement, isOneOfSeveral: Bool) {
    let (x, y) = (a.claim, b.claim)
    let isOneSource = x.source == y.source
    if Self.isQuestion(x) || Self.isQuestion(y) {
      self = .asked
    } else if isOneOfSeveral {
      self = .oneOfSeveral
    } else if a.statedCase.statesMore(than: b.statedCase, besides: .anchor) {
      self = .scope
    } else if a.surroundings.circumstance.isEmpty != b.surroundings.circumstance.isEmpty
      || Surroundings.differ(a.surroundings.circumstance, b.surroundings.circumstance)
    {
      self = .circumstance
    } else if Self.isAmount(x), isOneSource {
      self = .amountsOfOneSource
    } else if Self.namesAnother(a) || Self.namesAnother(b) {
      self = .otherThings
    } else if Self.isFigure(x), !Self.isNamedBeside(x) || !Self.isNamedBeside(y) {
      self = .titleAlone
    } else if Self.isFigure(x), Self.isDefinite(x) || Self.isDefinite(y) {
      self = .definite
    } else if Self.isFigure(x), x.kind != .price, x.sampleSize != nil || y.sampleSize != nil {
      self = .sample
    } else if Self.isFigure(x), Surroundings.differ(a.surroundings.named, b.surroundings.named) {
      self = .otherThings
    } else if Surroundings.differ(a.surroundings.base, b.surroundings.base) {
      self = .otherBase
    } else if Self.isAmount(x), x.kind == .count, a.isOnAnotherPage(than: b) {
      self = .otherPages
    } else if isOneSource {
      self = .oneSource
    } else if (x.anchor == nil) != (y.anchor == nil) {
      self = .anchor
    } else if (x.quantity.per == nil) != (y.quantity.per == nil) {
      self = .denominator
    } else {
      return nil
    }
  }

  /// The worst that can be said. For whom, where and when one of the two holds explains that the other
  /// differs; from when it counts may not, as authors leave that out.
  var verdict: Verdict {
    switch self {
    case .asked: .compatible
    case .oneOfSeveral, .scope, .circumstance, .amountsOfOneSource, .titleAlone, .definite,
      .otherPages, .sample, .otherThings, .otherBase:
      .differentScope
    case .oneSource, .anchor, .denominator: .possibleConflict
    }
  }

  func why(_ a: Claim) -> String {
    switch self {
    case .asked: "one is asked, not stated"
    case .oneOfSeveral: "one sentence gives several values, each of a thing of its own"
    case .scope: "only one says for whom, where or when it holds"
    case .circumstance: "they hold under different circumstances"
    case .amountsOfOneSource: "one source names both, so they are amounts of two things"
    case .titleAlone: "they share only what their pages are about"
    case .definite: "each may speak of a thing of its own: “the \(a.subject.text ?? "")”"
    case .sample: "a study found one of them in its own sample"
    case .otherThings: "their sentences name different things"
    case .otherBase: "they are shares of different things"
    case .otherPages: "their pages are about different things"
    case .oneSource: "one source says both, so they may be two cases"
    case .anchor: "only one says from when it counts"
    case .denominator: "only one says per what"
    }
  }

  private static func isQuestion(_ claim: Claim) -> Bool {
    claim.sentence?.text.utf8.last == ASCII.question
  }

  /// A plain amount, of which its sentence says no more than that it is there.
  private static func isAmount(_ claim: Claim) -> Bool {
    switch claim.role {
    case .amount, .population, .age, .other: true
    default: false
    }
  }

  /// A plain amount, or a share of something.
  private static func isFigure(_ claim: Claim) -> Bool {
    isAmount(claim) || claim.role == .prevalence
  }

  /// What the page is about stands in its sentence's place, and the sentence names something else.
  private static func namesAnother(_ statement: Statement) -> Bool {
    !isNamedBeside(statement.claim) && !statement.surroundings.names.isEmpty
  }

  private static func isNamedBeside(_ claim: Claim) -> Bool {
    switch claim.subject.via {
    case .sentence, .previous, .header: true
    case .question, .heading, .title, .none: false
    }
  }

  /// "The scale bars represent 10 μm": a thing of this text, unless it is a name.
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
