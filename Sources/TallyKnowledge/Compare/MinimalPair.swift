internal import TallyCore
internal import TallyLexicon

/// Two texts that are the same but for one number and the words of its bound: "16 days" and "less than
/// 66 days". All that stands around is shared, so the two numbers are of one thing, whatever it is.
///
///     a: He drives 40 miles at  1 / 2  of the speed     40 | 1   | / 2 of …
///     b: … less than 7 / 2 of the speed                    | less than 7 |
struct MinimalPair: Sendable {
  /// In one unit, which need not be known.
  private(set) var known: Interval
  private(set) var stated: Interval
  /// "16 is known, less than 9 is stated".
  private(set) var words: String
  /// Years or days of a month: what holds of one is another matter than what holds of the other.
  private(set) var isOfTime: Bool
  /// The two numbers where a name stands before them.
  private(set) var label: Label?

  /// "iPhone 5", "Phase 3": the number may be part of the name; behind "Phase" it is.
  struct Label: Sendable {
    var known: ExactDecimal?
    var stated: ExactDecimal?
    var isCertain: Bool
  }

  private enum Side { case upper, lower, about, exact }

  /// The words that may stand before a number, and what they make of it.
  private static let bounds: [[String]: (side: Side, isOpen: Bool)] = {
    var bounds: [[String]: (Side, Bool)] = [:]
    for row in LexiconTable("bounds").rows where row[2] == "before" {
      guard let phrase = row[0] else { continue }
      let bound: (Side, Bool)
      switch row[1] {
      case "upTo", "atMost", "within", "noLongerThan", "asLateAs": bound = (.upper, false)
      case "lessThan": bound = (.upper, true)
      case "atLeast", "from", "asEarlyAs": bound = (.lower, false)
      case "moreThan": bound = (.lower, true)
      case "about": bound = (.about, false)
      case "tight": bound = (.exact, false)
      default: continue
      }
      bounds[TextTokens(phrase).tokens.map(\.text)] = bound
    }
    return bounds
  }()
  private static let longestBound = bounds.keys.map(\.count).max() ?? 0

  /// `nil` where the texts differ in more, or in words alone.
  init?(_ first: TextTokens, _ second: TextTokens) {
    let (a, b) = (first.tokens, second.tokens)
    let shorter = min(a.count, b.count)
    var before = 0
    while before < shorter, a[before] == b[before] { before += 1 }
    guard before < max(a.count, b.count) else { return nil }
    var after = 0
    while after < shorter - before, a[a.count - 1 - after] == b[b.count - 1 - after] { after += 1 }
    // "800" and "more than 800" share the number, "more than 8" and "less than 8" a word of the bound too:
    // what is shared belongs to both.
    var given = 0
    while given < Self.longestBound, after > 0,
      before + after >= shorter || a[a.count - 1 - after].number == nil
        || b[b.count - 1 - after].number == nil
    {
      after -= 1
      given += 1
    }
    guard let (known, stated, start) = Self.intervals(a, b, before, after) else { return nil }
    isOfTime = Self.isTime(
      a[start..<(a.count - after)], after: a[..<start], before: a[(a.count - after)...])
    self.known = known
    self.stated = stated
    func words(_ region: ArraySlice<TextTokens.Token>) -> String {
      region.map(\.text).joined(separator: " ")
    }
    self.words =
      "\(words(a[start..<(a.count - after)])) is known, "
      + "\(words(b[start..<(b.count - after)])) is stated"
    guard a.count - after - start == 1, let name = a[..<before].last else { return }
    let isCertain =
      Self.labelNouns.contains(name.text)
      || name.isCapitalized && Self.capitalLabelNouns.contains(name.text)
      || Self.isCode(a[..<before], a[before].text)
    if isCertain || before > 1 && name.isCapitalized && !Self.isTitle(a) {
      label = Label(
        known: a[a.count - after - 1].number, stated: b[b.count - after - 1].number,
        isCertain: isCertain)
    }
  }

  /// Both read from the earliest place from which both can be read.
  private static func intervals(
    _ a: [TextTokens.Token], _ b: [TextTokens.Token], _ before: Int, _ after: Int
  ) -> (Interval, Interval, Int)? {
    for start in max(0, before - longestBound)...before {
      guard a.count - after > start, b.count - after > start,
        let known = interval(a[start..<(a.count - after)]),
        let stated = interval(b[start..<(b.count - after)])
      else { continue }
      return (known, stated, start)
    }
    return nil
  }

  /// In a headline most words have capitals.
  private static func isTitle(_ tokens: [TextTokens.Token]) -> Bool {
    let words = tokens.filter { $0.number == nil && $0.text.utf8.count > 3 }
    return words.count >= 4 && words.count { $0.isCapitalized } * 4 >= words.count * 3
  }

  private static let labelNouns: Set<String> = [
    "route", "version", "group", "section", "chapter", "page", "figure", "table", "phase", "stage",
    "grade", "level", "room", "flight", "highway", "interstate", "article", "volume", "class",
    "category", "windows", "model", "platform", "gate", "channel", "week", "day", "month", "year",
  ]

  /// Nouns that are other words too, unless a capital marks them: "Bus 12 is late".
  private static let capitalLabelNouns: Set<String> = [
    "bus", "train", "tram", "line", "part", "step", "number", "type", "block", "unit", "box",
    "lane",
    "no", "question", "door", "track", "court",
  ]

  /// "555-0123": digits behind a hyphen and digits are part of one number, which names something.
  private static func isCode(_ words: ArraySlice<TextTokens.Token>, _ text: String) -> Bool {
    words.last?.text == "-" && words.dropLast().last?.number != nil && text.utf8.count > 2
  }

  private static func interval(_ region: ArraySlice<TextTokens.Token>) -> Interval? {
    guard region.count <= longestBound + 1, let value = region.last?.number else { return nil }
    let words = region.dropLast().map(\.text)
    guard !words.isEmpty else { return Interval(lower: value, upper: value) }
    guard let bound = bounds[words] else { return nil }
    return switch bound.side {
    case .upper: Interval(lower: nil, upper: value, isOpen: bound.isOpen)
    case .lower: Interval(lower: value, upper: nil, isOpen: bound.isOpen)
    case .about: Interval(lower: value, upper: value, isApproximate: true)
    case .exact: Interval(lower: value, upper: value)
    }
  }

  /// A year or a day of a month.
  private static func isTime(
    _ region: ArraySlice<TextTokens.Token>, after words: ArraySlice<TextTokens.Token>,
    before rest: ArraySlice<TextTokens.Token>
  ) -> Bool {
    guard region.count == 1, let text = region.last?.text else { return false }
    func isMonth(_ token: TextTokens.Token?) -> Bool {
      token.map { $0.isCapitalized && months.contains($0.text) } ?? false
    }
    let isYear = text.utf8.count == 4 && (text.utf8.first == 0x31 || text.utf8.first == 0x32)
    return isMonth(words.last) || isMonth(rest.first)
      || isYear && timePrepositions.contains(words.last?.text ?? "")
  }

  private static let timePrepositions: Set<String> = [
    "in", "since", "of", "by", "until", "till", "during", "before", "after", "from", "year",
  ]
  private static let months: Set<String> = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep",
    "sept", "oct", "nov", "dec",
  ]
}
