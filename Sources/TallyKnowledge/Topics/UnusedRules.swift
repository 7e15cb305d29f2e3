internal import TallyCore

/// Entries of the expert's file that placed no claim: most often a word that is written otherwise in the
/// texts, or the id of a claim that is gone. Nothing else would tell.
struct UnusedRules {
  private let settings: Settings.TopicSettings

  init(_ settings: Settings.TopicSettings) {
    self.settings = settings
  }

  /// - Parameter claims: all of the run, placed.
  func problems(in claims: [PlacedClaim]) -> [Problem] {
    let rules = settings.topics.flatMap(\.measures)
    guard !rules.isEmpty || !settings.pins.isEmpty else { return [] }
    let used = Set(claims.map(\.placedBy))
    let ids = settings.pins.isEmpty ? [] : Set(claims.map(\.claim.id))
    let unplaced = rules.filter { !used.contains(Self.place($0.line)) }.map { rule in
      problem(
        rule.line, "the measure '\(rule.name)' holds no claim",
        "look at its words, subjects, roles and kinds, or take it out")
    }
    let unpinned = settings.pins.filter { !ids.contains($0.claim) }.map { pin in
      problem(
        pin.line, "no claim has the id \(pin.claim)", "take it out, or name one that is there")
    }
    return unplaced + unpinned
  }

  /// How a claim says that a rule placed it.
  static func place(_ line: Int) -> String { "tally.yml:\(line)" }

  private func problem(_ line: Int, _ what: String, _ remedy: String) -> Problem {
    Problem(
      source: "tally.yml", severity: .warning, what: what, location: Self.place(line),
      remedy: remedy)
  }
}
