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
    if asked.contains(" should ") && !Self.isForecast(asked) || asked.hasPrefix("how long to ")
      || asked.contains("how often") && Self.yours.contains(where: asked.contains)
    {
      insert(.whatToDo)
    }
  }

  init(rawValue: UInt8) { self.rawValue = rawValue }

  /// "What should I expect?", "How long should it take?" ask for what comes; "how long should you take it?" and "how long should
  /// the last set be?" for what to do.
  private static func isForecast(_ asked: String) -> Bool {
    let words = asked.split(whereSeparator: { !$0.isLetter })
    if words.contains("expect") { return true }
    guard let should = words.firstIndex(of: "should"),
      let verb = words[should...].firstIndex(where: coming.contains), verb > should + 1
    else { return false }
    let subject = words[(should + 1)..<verb]
    return !subject.contains(where: takers.contains) && subject.last != "the"
  }

  private static let longest = 200
  private static let coming: Set<Substring> = ["take", "last", "cost"]
  private static let takers: Set<Substring> = [
    "i", "you", "we", "one", "adults", "children", "kids", "women", "men", "people", "patients",
    "mothers", "beginners", "athletes", "seniors", "someone", "dogs", "cats",
  ]
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
