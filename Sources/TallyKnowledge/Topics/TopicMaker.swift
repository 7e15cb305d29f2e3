internal import TallyCore

/// Puts together what a reader would look up together, and tells its aspects apart in words.
struct TopicMaker {
  /// A measure with its finding and its claims.
  struct Part: Sendable {
    var measure: Measure
    var key: MeasureKey
    var finding: Finding
    var statements: [Statement]
  }

  private let id: String
  private let subject: String?
  private let parts: [Part]
  /// Of each part its respects, as an open measure has several.
  private let aspects: [(name: String, role: String, statements: [Statement])]
  /// Those that state an interval.
  private let statements: [Statement]

  init(id: String, subject: String?, parts: [Part]) {
    self.id = id
    self.subject = subject
    self.parts = parts
    aspects = parts.flatMap { part in
      Self.respects(of: part).map { respect in
        (
          name: OpenMeasure.property(of: respect, Self.first) ?? part.measure.property
            ?? part.measure.role,
          role: part.measure.role, statements: respect
        )
      }
    }
    statements = parts.flatMap { part in part.statements.filter { $0.interval != nil } }
  }

  /// In the order of their first statements.
  private static func respects(of part: Part) -> [[Statement]] {
    guard part.key.respect != nil else { return [part.statements] }
    var places: [String?: Int] = [:]
    var respects: [[Statement]] = []
    for statement in part.statements {
      let place = places[statement.key.respect, default: respects.count]
      if place == respects.count {
        places[statement.key.respect] = place
        respects.append([])
      }
      respects[place].append(statement)
    }
    return respects
  }

  private static func first(_ names: [String]) -> String? { names.first }

  func topic() -> Topic {
    let name = parts[0].key.topic
    let worst = parts.map(\.finding.verdict).min { $0.badness < $1.badness } ?? .single
    let verdict: Verdict =
      worst.badness <= Verdict.divergent.badness || aspects.count == 1 ? worst : .differentAspects
    let hull = hull
    return Topic(
      id: id, label: subject.map { "\($0): \(name)" } ?? name, measures: parts.map(\.measure.id),
      verdict: verdict, hull: hull, summary: summary(hasHull: hull != nil))
  }

  /// One range only where all aspects are of one dimension.
  private var hull: Finding.Hull? {
    guard Set(parts.map(\.measure.dimension)).count == 1 else { return nil }
    // Machines and people are no one range.
    if aspects.count > 1, parts[0].measure.dimension == .count { return nil }
    guard let first = statements.first?.interval,
      statements.allSatisfy({ $0.interval?.isComparable(with: first) ?? false })
    else { return nil }
    return Consensus(statements).hull()
  }

  private func summary(hasHull: Bool) -> String {
    if aspects.count == 1 { return parts[0].finding.summary }
    let shown = aspects.prefix(8).map { aspect -> String in
      var seen: Set<String> = []
      let values = aspect.statements.map { $0.claim.quote ?? $0.claim.quantity.text }.filter {
        seen.insert($0).inserted
      }
      let rest = values.count > 3 ? " and \(values.count - 3) more" : ""
      return
        "\(aspect.name) (\(aspect.role)): \(values.prefix(3).joined(separator: ", "))\(rest)"
    }
    let list = shown.joined(separator: "; ")
    let rest = aspects.count > 8 ? "; and \(aspects.count - 8) more" : ""
    return
      "\(span(hasHull: hasHull))\(aspects.count) aspects, each its own matter: \(list)\(rest)."
  }

  /// The end of a statement that `span` compares by, in its own words where it has but one.
  private func end(_ claim: Claim) -> String {
    let quantity = claim.quantity
    guard let lower = quantity.lower, let upper = quantity.upper, lower != upper else {
      return quantity.text
    }
    let number = AmountText.number(upper)
    if let name = Self.times[quantity.unit] {
      return "\(number) \(name)\(number == "1" ? "" : "s")"
    }
    // "$300 to $700": the sign stands before each end.
    if claim.kind == .price, let sign = quantity.text.first, !sign.isNumber, !sign.isLetter {
      return "\(sign)\(number)"
    }
    let unit = AmountText.unit(quantity.unit)
    return number + (unit.isEmpty ? "" : " " + unit)
  }

  /// Beside "two months", "5 d" is not how anyone writes.
  private static let times = [
    "s": "second", "min": "minute", "h": "hour", "d": "day", "wk": "week", "mo": "month",
    "a": "year",
  ]

  /// "From 48 hours to two months. ": the two ends in the words of those who stated them.
  private func span(hasHull: Bool) -> String {
    func value(_ statement: Statement) -> Double? {
      guard let interval = statement.interval else { return nil }
      if interval.upper.isFinite { return interval.upper }
      return interval.lower.isFinite ? interval.lower : nil
    }
    let ends = statements.compactMap { one in value(one).map { (statement: one, value: $0) } }
    guard hasHull, let low = ends.min(by: { $0.value < $1.value }),
      let high = ends.max(by: { $0.value < $1.value }), low.value < high.value,
      high.statement.interval?.upper.isFinite ?? false,
      low.statement.claim.kind == .duration || low.statement.interval?.lower.isFinite ?? false
    else { return "" }
    return "From \(end(low.statement.claim)) to \(end(high.statement.claim)). "
  }
}
