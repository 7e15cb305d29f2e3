internal import TallyCore

/// What a header of a table says: "Time (min)" is a property, "Gel" a thing.
struct TableLabel: Sendable {
  var text: String
  var head: String
  var isProperty: Bool
  var cues: WordSense
  /// "With treatment", "without it", "after surgery", "1,000 – 2,000 sq ft": when it holds.
  var isCondition = false
  /// What opens the words for when something holds, in a header or a heading.
  static let circumstances: [StaticString] = ["with", "without", "after", "before", "during"]
  /// A thing that may be sold or be part of one, whatever else its words are of: "Upper lip", "Implant post"; but
  /// "Single session", "Delivery fee".
  var namesItem = false
  /// "Normal", "Severe": how much of what the other header names.
  var isDegree = false
  /// Its words or its unit leave no doubt: "Price", "Time (min)".
  var isMeasure = false
  /// What stands in brackets, where it says which of its kind and no unit: "Metal (steel)", "Hybrid (springs + foam)".
  var kind: String?

  /// What a row is told of, and no thing of its own: "Egg diameter", "Dental plan".
  private static let measures: [StaticString] = [
    "diameter", "weight", "height", "length", "width", "size", "volume", "temperature", "speed",
    "age", "plan", "rate", "value", "number", "capacity", "distance", "duration", "insurance",
  ]

  /// "1,000 – 2,000 sq ft", "up to 5 kg", "30 min", "128GB": a number and its unit name no thing; "M3" and "737" do.
  private static func isMeasured(_ label: ArraySlice<UInt8>) -> Bool {
    // Letters of other scripts and with accents; what begins with these two bytes are signs.
    guard !label.contains(where: { $0 >= 0xC3 && $0 != 0xE2 }) else { return false }
    let words = label.split(whereSeparator: { !$0.isASCIILetter })
    guard let first = words.first, let digit = label.firstIndex(where: \.isASCIIDigit),
      digit < first.startIndex || first.count > 1
    else { return false }
    return words.allSatisfy { word in
      measured.contains { $0.utf8.elementsEqual(word, by: { $0 == $1.asciiLowercased }) }
    }
  }

  /// Units of sizes and times, and what stands beside them.
  private static let measured = [
    "sq", "ft", "feet", "foot", "square", "m", "meters", "metres", "kg", "lb", "lbs", "pounds",
    "oz", "g", "mg", "ml", "l", "gallon", "gallons", "gal", "inch", "inches", "in", "cm", "mm",
    "km", "miles", "mile", "kw", "kwh", "watts", "gb", "tb", "mb", "hours", "hour", "hrs",
    "minutes", "mins", "min", "days", "day", "weeks", "week", "months", "month", "years", "year",
    "to", "up", "under", "over", "less", "than", "more", "and", "or", "about", "from", "between",
    "above", "below",
  ]

  /// - bracket: what stands behind the bracket's opening.
  private static func kind(in bracket: ByteRange, of document: Document) -> String? {
    let inner = document.reading[bracket.start..<bracket.end].prefix {
      $0 != ASCII.closeParenthesis && $0 != ASCII.closeBracket
    }
    guard inner.count <= longestKind, !inner.contains(where: \.isASCIIDigit) else { return nil }
    let lexicon = QuantityLexicon.standard
    var cut = TokenBuffer()
    lexicon.tokenizer.cut(
      document.reading, in: ByteRange(inner.startIndex, inner.endIndex),
      numbers: NumberScanner(decimalMark: .point, maximumDigits: 20), into: &cut)
    var hasWord = false
    for token in cut.tokens where token.kind != .end {
      guard token.classes.isDisjoint(with: ofUnits), lexicon.signUnit(of: token) == nil,
        lexicon.symbol(document.reading, token) == nil
      else { return nil }
      // "BTU", "mAh" are units that no table may hold.
      let word = document.reading[token.start..<token.end]
      hasWord =
        hasWord || word.count >= shortestWord && word.dropFirst().allSatisfy(\.isASCIILower)
    }
    return hasWord ? String(decoding: inner, as: UTF8.self) : nil
  }

  private static let ofUnits: WordClass = [.unitName, .scale, .per, .number, .every]
  private static let longestKind = 60
  private static let shortestWord = 4

  /// A header's words without what stands in brackets.
  init(_ range: ByteRange, of document: Document) {
    var reader = SentenceReader()
    let reading = reader.reading(of: document.reading, in: range, quantities: [])
    var end = range.end
    if let open = reading.tokens.first(where: { $0.part == .open }), open.start > range.start {
      end = open.start
      kind = Self.kind(in: ByteRange(open.end, range.end), of: document)
    }
    let words = reading.tokens.filter { $0.start < end }
    text = document.reading.string(ByteRange(range.start, end))
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    cues = []
    for token in words { cues.formUnion(token.sense) }
    isMeasure =
      end < range.end && kind == nil
      || words.contains {
        // "Medium peel" is a thing, whatever else may peel.
        $0.has([.cost, .lasting, .completion, .onset, .peak])
          && ($0.has(.attribute) || $0.part != .noun)
      }
    // "Low | High", "Average"
    let isGrade = words.count == 1 && words[0].has([.adjective, .mean]) && words[0].isKnown
    isDegree = isGrade && !words[0].has(.mean)
    isProperty = isMeasure || isGrade || words.contains { $0.has(.attribute) }
    isCondition =
      words.count > 1
      && words[0].isSpelled(oneOf: Self.circumstances, in: document.reading)
      || Self.isMeasured(document.reading[range.start..<end])
    // "Wisdom tooth removal" is a thing, whatever its last word is elsewhere.
    let namesDeed =
      words.count > 1 && words.last?.has(.deed) == true
      && words.dropLast().contains { $0.part == .noun }
    if namesDeed { (isProperty, isMeasure) = (false, false) }
    let named = words.prefix { $0.part != .comma }.last { $0.part == .noun }
    let isOfMeasure =
      named.map {
        $0.has(.payment) || $0.isSpelled(oneOf: Self.measures, in: document.reading)
      } ?? true
    namesItem =
      !isMeasure && !isOfMeasure
      && words.prefix { $0.part != .comma }.contains {
        $0.part == .noun && (!$0.has(.attribute) || $0.has([.ailing, .deed]))
          && !$0.has([.generic, .dosing, .period])
      }
    let last = words.last { $0.part == .noun || $0.part == .gerund } ?? words.last
    head = last.map { document.reading.string($0.range).lowercased() } ?? text
  }
}
