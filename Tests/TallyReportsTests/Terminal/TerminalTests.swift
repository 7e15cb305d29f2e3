import TallyCore
import TallyKnowledge
import TallyReports
import Testing

struct TerminalTests {
  private func claim(_ id: String, _ lower: Int?, _ upper: Int?, _ quote: String) -> PlacedClaim {
    PlacedClaim(
      claim: Claim(
        id: id, document: id + ".txt", span: Claim.Span(start: 0, end: 5), quote: quote,
        kind: .duration,
        quantity: Quantity(
          lower: lower.map { ExactDecimal($0) }, upper: upper.map { ExactDecimal($0) }, unit: "h",
          canonical: CanonicalInterval(
            lower: lower.map { ExactDecimal($0 * 3600) },
            upper: upper.map { ExactDecimal($0 * 3600) }, unit: "s")),
        sentence: Claim.Sentence(start: 0, end: 20, text: "Gone \(quote).\u{1B}[2J"),
        origin: Claim.Origin(start: 0, end: 5, line: 14, column: 3)),
      measure: "m", placedBy: "lexicon")
  }

  private var base: KnowledgeBase {
    KnowledgeBase(
      sources: [Source(id: "a.txt"), Source(id: "b.txt")],
      claims: [claim("a", nil, 48, "within 48 hours"), claim("b", 120, nil, "at least 5 days")],
      measures: [
        Measure(
          id: "m", subject: "microneedling", property: "redness", role: "completion",
          dimension: .duration, topic: "t")
      ],
      findings: [
        Finding(
          id: "f", measure: "m", claims: ["a", "b"],
          relations: [
            Finding.Relation(
              a: "a", b: "b", relation: .disjoint, verdict: .conflict, gap: "3 days",
              why: "at most 48 h against at least 5 d")
          ], verdict: .conflict,
          support: Finding.Support(claims: 2, sources: 2, witnesses: 2, largestAgreeing: 1),
          summary: "They part.")
      ],
      topics: [
        Topic(id: "t", label: "recovery", measures: ["m"], verdict: .conflict, summary: "One.")
      ])
  }

  @Test func summaryNamesTheConflictWithBothQuotesAndPlaces() {
    let text = SummaryText(base, style: .plain).lines().joined(separator: "\n")
    #expect(text.contains("2 sources · 2 claims · 1 topic · 1 conflict"))
    #expect(text.contains("Gone within 48 hours"))
    #expect(text.contains("b.txt:14"))
    #expect(text.contains("at most 48 h against at least 5 d"))
  }

  /// The unit `h/d` is a ratio; on an axis of time "4 hours a day" lies below "9 hours", and not below a second.
  @Test func drawsHoursOfADayAsHours() throws {
    var base = base
    base.claims = [claim("a", 9, 9, "for 9 hours"), claim("b", 4, 4, "4 hours a day")]
    let ratio = ExactDecimal(significand: 17, exponent: -2)
    base.claims[1].claim.quantity.unit = "h/d"
    base.claims[1].claim.quantity.canonical = CanonicalInterval(
      lower: ratio, upper: ratio, unit: "1")
    let lines = SummaryText(base, style: .plain).lines()
    let daily = try #require(lines.first { $0.hasPrefix("  4 hours a day") })
    let plain = try #require(lines.first { $0.hasPrefix("  for 9 hours") })
    #expect(daily.count < plain.count && daily.hasSuffix("●"))
    #expect(!lines.contains { $0.contains("1 s") })
  }

  @Test func drawsOpenEndsAsArrows() throws {
    let lines = SummaryText(base, style: .plain).lines()
    let bound = try #require(lines.first { $0.hasPrefix("  within 48 hours") })
    #expect(bound.contains("◂━") && bound.hasSuffix("●"))
    let least = try #require(lines.first { $0.hasPrefix("  at least 5 days") })
    #expect(least.contains("●━") && least.hasSuffix("▸"))
  }

  @Test func sendsNoEscapeSequenceOfADocument() {
    let shown =
      SummaryText(base, style: .plain).lines()
      + (EntryText(base, style: .plain).lines(for: "a") ?? [])
    #expect(!shown.joined().contains("\u{1B}"))
    #expect(shown.joined().contains("␛[2J"))
    #expect(TerminalStyle.visible("a\u{9B}31m\u{202E}b") == "a\u{FFFD}31m\u{FFFD}b")
  }

  @Test func colorsOnlyWhereAskedTo() {
    let colored = SummaryText(base, style: TerminalStyle(usesColor: true)).lines().joined()
    #expect(colored.contains("\u{1B}[1;31m"))
  }

  @Test(arguments: ["a", "t", "recovery", "Recovery", "a.txt", "m"])
  func showsAnEntryByIDOrName(name: String) throws {
    let lines = try #require(EntryText(base, style: .plain).lines(for: name))
    #expect(!lines.isEmpty)
  }

  @Test func saysNothingOfNamesItDoesNotKnowButSuggestsSome() {
    let entries = EntryText(base, style: .plain)
    #expect(entries.lines(for: "recov") == nil)
    #expect(entries.suggestions(for: "recov") == ["recovery"])
  }
}
