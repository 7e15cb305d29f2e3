internal import TallyCore

/// Whether two statements of an open measure are of one matter, though each says it in its own words.
///
/// What speaks for it and what against it, in points:
///
///     3   equal values                        -1   one of them is a bound
///     1   the same unit                       -1   each under a heading or question, which share nothing
///     1   a word beside the numbers, for up to two
///     1   the property of one in the sentence of the other
///     1   a word of one's heading in the other's sentence, for up to two
///
/// Without a word in common numbers prove nothing: on the set kept aside such pairs were of one matter as often as not.
/// The words of the two titles and of the subject do not count: all pages on one matter have them. The points are a
/// logistic regression, rounded, on the 1,221 pairs of ten sets of pages (56 topics) whose values meet, of which 298
/// are of one matter. Of those in one open measure 33 and 2 of other matters reach 3 points; from 2 on it would be 35
/// and 16, from 4 on 24 and none. On ten topics that were kept aside: 60 and 30; 66 and 39; 51 and 13.
enum Likeness {
  private static let least = 3
  private static let most = 2

  /// - Parameters: two whose values meet.
  static func isOneMatter(_ a: Statement, _ b: Statement) -> Bool {
    // Who says it twice, in other words, had a reason.
    guard a.claim.source != b.claim.source, let i = a.interval, let j = b.interval else {
      return false
    }
    let relation = i.relation(to: j)
    guard relation != .notComparable else { return false }
    var points = 0
    if relation == .equal {
      points += 3
    } else if i.isBound || j.isBound {
      points -= 1
    }
    if a.claim.quantity.unit == b.claim.quantity.unit { points += 1 }
    // What the words can add.
    guard points + 2 * most + 1 >= least else { return false }
    let (x, y) = (a.wording, b.wording)
    let page = x.page.union(y.page)
    func shared(_ one: Set<String>, _ other: Set<String>) -> Int {
      one.count { other.contains($0) && !page.contains($0) }
    }
    let words =
      min(most, shared(x.near, y.near))
      + min(1, shared(x.property, y.sentence) + shared(y.property, x.sentence))
      + min(most, shared(x.heading, y.sentence) + shared(y.heading, x.sentence))
    // Equal numbers alone are chance as often as not.
    guard words > 0 else { return false }
    points += words
    if shared(x.heading, y.heading) == 0, !x.heading.isSubset(of: page),
      !y.heading.isSubset(of: page)
    {
      points -= 1
    }
    return points >= least
  }
}

/// The words of a claim by where they stand, as stems; without those of closed classes, units
/// and the verbs of any statement ("takes", "lasts").
struct Wording: Sendable {
  /// Those next to the number.
  private(set) var near: Set<String>
  private(set) var sentence: Set<String>
  private(set) var property: Set<String>
  /// Of the nearest heading and the question.
  private(set) var heading: Set<String>
  /// Of the page's title and the subject.
  private(set) var page: Set<String>

  private static let longestBefore = 5
  private static let longestBehind = 4

  init(_ claim: Claim, names: [String]) {
    let reading = ClaimReading(claim)
    let before = reading.wordsBefore.lazy.reversed().compactMap { Self.stem($0) }
    let behind = reading.wordsBehind.lazy.compactMap { Self.stem($0) }
    near = Set(before.prefix(Self.longestBefore)).union(behind.prefix(Self.longestBehind))
    sentence = Set(reading.words.compactMap { Self.stem($0) })
    property = Self.stems(claim.property.text).union(Self.stems(claim.property.head))
    heading = Self.stems(claim.context.headings.last).union(Self.stems(claim.context.question))
    page = Self.stems(claim.context.title).union(names.map(ContentWords.stem))
  }

  private static func stems(_ text: String?) -> Set<String> {
    guard let text else { return [] }
    return Set(
      text.split { !$0.isLetter && $0 != "'" }.compactMap { stem(Substring($0.lowercased())) })
  }

  private static func stem(_ word: Substring) -> String? {
    let word = String(word)
    guard word.utf8.count > 1, !ContentWords.isFunctionWord(word), !plain.contains(word),
      UnitWords.of(word) == nil, let singular = ConceptLexicon.words(of: word).last
    else { return nil }
    let verb = ContentWords.plainForm(of: singular)
    return plain.contains(verb) || MeasureWord.endures.has(verb) ? nil : ContentWords.stem(verb)
  }

  /// Words of any statement on a time or an amount.
  private static let plain: Set<String> = [
    "long", "often", "much", "many", "about", "around", "roughly",
    "approximately", "usually", "typically", "generally", "average", "least", "most", "just",
    "very", "also", "only", "here", "then", "take", "get", "go", "have", "make", "do", "come",
    "give", "need", "require", "continue",
  ]
}
