internal import TallyCore

/// Entries of the expert's file that placed no claim: most often a word that is written otherwise in the
/// texts, or the id of a claim that is gone. Nothing else would tell.
struct UnusedRules {
  private let settings: Settings.TopicSettings

  init(_ settings: Settings.TopicSettings) {
    self.settings = settings
  }

  /// The entries that placed one of the claims, each by its place in the file; of a pin that is not the
  /// last for its claim, the claim's id.
  func used(by claims: [PlacedClaim]) -> Set<String> {
    guard !settings.topics.isEmpty || !settings.pins.isEmpty else { return [] }
    let pinned = Set(settings.pins.map(\.claim))
    return Set(claims.map(\.placedBy)).union(claims.map { $0.claim.id }.filter(pinned.contains))
  }

  /// - Parameter used: by all the claims of the run.
  func problems(unless used: Set<String>) -> [Problem] {
    let rules = settings.topics.flatMap(\.measures)
    let unplaced = rules.filter { !used.contains(Self.place($0.line)) }.map { rule in
      problem(
        rule.line, "the measure '\(rule.name)' holds no claim",
        "look at its words, subjects, roles and kinds, or take it out")
    }
    let unpinned = settings.pins.filter { !used.contains($0.claim) }.map { pin in
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
