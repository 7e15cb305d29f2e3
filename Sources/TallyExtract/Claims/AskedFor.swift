internal import TallyCore

/// What stands above a bare answer asks for: "4 weeks" under "When can I drive again?" is a wait, "Every 3 months"
/// under "How often should I descale it?" is advice.
struct AskedFor: OptionSet {
  let rawValue: UInt8

  /// From when on something may be done.
  static var whenAllowed: AskedFor { AskedFor(rawValue: 1) }
  /// What somebody should do.
  static var whatToDo: AskedFor { AskedFor(rawValue: 2) }

  /// The question, else the nearest heading below the title, of an answer without a verb.
  init(_ context: Claim.Context) {
    self = []
    let heading = context.headings.last == context.title ? nil : context.headings.last
    guard let line = context.question ?? heading else { return }
    let asked = line.prefix(Self.longest).lowercased()
    if Self.allowing.contains(where: asked.contains)
      || Self.beginning.contains(where: asked.contains) && asked.contains(" can ")
      || Self.resuming.contains(where: asked.hasPrefix)
    {
      insert(.whenAllowed)
    }
    // "What should I expect?", "How long should it take?" ask for what comes.
    let isForecast =
      asked.contains(" expect")
      || asked.contains("should")
        && Self.coming.contains(where: asked.contains)
    if asked.contains(" should ") && !isForecast || asked.hasPrefix("how long to ")
      || asked.contains("how often") && Self.yours.contains(where: asked.contains)
    {
      insert(.whatToDo)
    }
  }

  init(rawValue: UInt8) { self.rawValue = rawValue }

  private static let longest = 200
  private static let coming = [" take", " last", " cost"]
  private static let allowing = ["when can i ", "when can you ", "when can we ", "how soon can "]
  private static let beginning = ["how long before ", "how long until ", "how long after "]
  private static let resuming = ["return to ", "returning to ", "resuming ", "getting back to "]
  private static let yours = [" to ", " do i ", " do you ", " can i "]

  /// "Light lifting: week 2", "running after 3 months": until then it is not to be done.
  static func wait(insteadOf verdict: RoleRules.Verdict) -> RoleRules.Verdict {
    switch verdict.role {
    case .duration, .completion, .onset: (.wait, "asked from when")
    default: verdict
    }
  }

  /// Whether a value of this kind may be what is to be done; a price or a share may be anything.
  static func advises(_ kind: QuantityKind) -> Bool {
    switch kind {
    case .duration, .frequency, .length, .temperature, .volume, .mass, .spf: true
    default: false
    }
  }
}
