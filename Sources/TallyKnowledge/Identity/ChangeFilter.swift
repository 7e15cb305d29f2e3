package import TallyCore

/// Leaves out what nobody wants to hear of: by the rules under `diff:` in `tally.yml`, and by a condition.
package struct ChangeFilter: Sendable {
  private let rules: [Settings.DiffSettings.Rule]
  private let condition: ChangeCondition?

  package init(_ settings: Settings.DiffSettings, condition: ChangeCondition? = nil) {
    rules = settings.rules
    self.condition = condition
  }

  package func applied(to changes: ChangeSet) -> ChangeSet {
    guard !rules.isEmpty || condition != nil else { return changes }
    var changes = changes
    let all = changes.changes.count
    changes.changes.removeAll { change in
      rules.contains { leavesOut(change, $0) } || condition.map { !$0.holds(for: change) } ?? false
    }
    changes.leftOut += all - changes.changes.count
    return changes
  }

  /// A rule is for measures that hold all its words; the first word of a rule may name the kind.
  private func leavesOut(
    _ change: ChangeSet.Change, _ rule: Settings.DiffSettings.Rule
  ) -> Bool {
    guard let claim = (change.new ?? change.old)?.claim else { return false }
    let words = Set(
      [claim.subject.text, claim.property.text, claim.property.head, claim.kind.rawValue]
        .compactMap(\.self).flatMap(ConceptLexicon.words))
    guard words.isSuperset(of: ConceptLexicon.words(of: rule.measure)) else { return false }
    if rule.isIgnored { return true }
    guard change.kind == .changed, let threshold = rule.threshold,
      let relative = change.delta?.relative
    else { return false }
    return abs(relative) < threshold
  }
}
