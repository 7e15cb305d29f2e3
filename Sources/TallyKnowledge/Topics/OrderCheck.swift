internal import TallyCore

/// Holds the findings against the expert's order of measures: an onset does not come after its
/// completion.
struct OrderCheck {
  private let settings: Settings.TopicSettings

  init(_ settings: Settings.TopicSettings) {
    self.settings = settings
  }

  func problems(in parts: [TopicMaker.Part]) -> [Problem] {
    settings.orders.flatMap { order -> [Problem] in
      let (first, then) = (
        self.parts(named: order.first, parts), self.parts(named: order.then, parts)
      )
      return first.flatMap { early in
        then.compactMap { late in problem(early, late, order) }
      }
    }
  }

  private func parts(named name: String, _ parts: [TopicMaker.Part]) -> [TopicMaker.Part] {
    let placed = settings.topics.flatMap(\.measures).first { $0.name == name }
    return parts.filter { part in
      part.statements.contains { statement in
        let words = ConceptLexicon.words(of: statement.claim.property.text ?? "")
        return placed?.words.contains { words.contains(ConceptLexicon.normalized($0)) } ?? false
      }
    }
  }

  private func problem(
    _ early: TopicMaker.Part, _ late: TopicMaker.Part, _ order: Settings.TopicSettings.Order
  ) -> Problem? {
    let starts = early.statements.compactMap { one in one.interval.map { (one.claim, $0) } }
    let ends = late.statements.compactMap { one in one.interval.map { (one.claim, $0) } }
    guard early.key.subject == late.key.subject,
      let start = starts.max(by: { $0.1.lower < $1.1.lower }),
      let end = ends.min(by: { $0.1.upper < $1.1.upper }),
      start.1.isComparable(with: end.1), start.1.lower > end.1.upper
    else { return nil }
    return Problem(
      source: start.0.source, severity: .warning,
      what: "\(order.first) (\(IntervalText.text(of: start.0))) comes after \(order.then) "
        + "(\(IntervalText.text(of: end.0)), \(end.0.source))",
      location: "tally.yml:\(order.line)", remedy: "look at both statements")
  }
}
