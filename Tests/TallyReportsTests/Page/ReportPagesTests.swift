import TallyCore
import TallyKnowledge
import TallyReports
import Testing

struct ReportPagesTests {
  /// Two sources that disagree about one measure, with text that tries to break out of the page.
  private func knowledgeBase(claims count: Int = 2) -> KnowledgeBase {
    let claims = (0..<count).map { number -> PlacedClaim in
      let hours = ExactDecimal(24 * (number + 1))
      let text = "Redness <b>fades</b> within 48 hours & \"goes\"."
      return PlacedClaim(
        claim: Claim(
          id: "c-\(number)", document: "page-\(number).txt",
          span: Claim.Span(start: 21, end: 36), quote: "within 48 hours", kind: .duration,
          quantity: Quantity(
            lower: nil, upper: hours, unit: "h", text: "48 hours",
            canonical: CanonicalInterval(
              lower: nil, upper: ExactDecimal(86400 * (number + 1)), unit: "s")),
          subject: Claim.Subject(text: "<script>alert(1)</script>", via: .heading),
          role: .completion, asserts: .upperBound,
          sentence: Claim.Sentence(start: 0, end: text.unicodeScalars.count, text: text),
          origin: Claim.Origin(start: 21, end: 36, line: 3, column: 22)),
        measure: "m-1", placedBy: "lexicon",
        link: number == 0 ? "javascript:alert(1)" : "https://a.example/#:~:text=48")
    }
    let ids = claims.map(\.claim.id)
    return KnowledgeBase(
      sources: (0..<count).map {
        Source(id: "page-\($0).txt", url: $0 == 0 ? "javascript:alert(2)" : "https://a.example/")
      },
      claims: claims,
      measures: [
        Measure(
          id: "m-1", subject: "microneedling", property: "redness", role: "completion",
          dimension: .duration, topic: "t-1")
      ],
      findings: [
        Finding(
          id: "f-1", measure: "m-1", claims: ids,
          relations: [
            Finding.Relation(
              a: "c-0", b: "c-1", relation: .disjoint, verdict: .conflict, gap: "12 days",
              why: "at most 48 h against at least 2 wk")
          ],
          verdict: .conflict,
          support: Finding.Support(claims: 2, sources: 2, witnesses: 2, largestAgreeing: 1),
          summary: "The sources part.")
      ],
      topics: [
        Topic(
          id: "t-1", label: "recovery", measures: ["m-1"], verdict: .conflict,
          summary: "One conflict.")
      ],
      problems: [
        Problem(source: "<img src=x>", severity: .error, what: "empty", remedy: "remove it")
      ])
  }

  @Test func showsConflictsWithBothQuotesAndTheReason() throws {
    let pages = ReportPages(ReportInput(knowledgeBase: knowledgeBase())).pages()
    let page = try #require(pages.first)
    #expect(pages.count == 1)
    #expect(page.path == "report.html")
    #expect(page.html.contains("<mark>within 48 hours</mark>"))
    #expect(page.html.contains("at most 48 h against at least 2 wk"))
    #expect(page.html.contains("id=\"claim-c-1\""))
    #expect(page.html.contains("id=\"topic-t-1\""))
  }

  @Test func letsNothingFromASourceRunOrBecomeALink() throws {
    let page = try #require(ReportPages(ReportInput(knowledgeBase: knowledgeBase())).pages().first)
    #expect(!page.html.contains("<script>alert"))
    #expect(!page.html.contains("javascript:"))
    #expect(!page.html.contains("<img"))
    #expect(!page.html.contains("<b>fades"))
    #expect(page.html.contains("default-src 'none'"))
    #expect(page.html.contains("script-src 'sha256-"))
    #expect(!page.html.contains("src=\"http"))
  }

  @Test func marksClaimsInTheTextOfTheirSource() throws {
    let text = "Redness <b>fades</b> within 48 hours & \"goes\".\nAnother paragraph."
    let input = ReportInput(
      knowledgeBase: knowledgeBase(), texts: ["page-0.txt": ReportInput.Text(text)])
    let page = try #require(ReportPages(input).pages().first)
    #expect(page.html.contains("Another paragraph."))
    #expect(page.html.contains(">within 48 hours</a>"))
  }

  @Test func marksClaimsInAParagraphThatIsASourceOfItsOwn() throws {
    // The claim stands at 0 of its paragraph, which the document starts elsewhere.
    var base = knowledgeBase()
    for index in base.claims.indices {
      guard let span = base.claims[index].claim.span else { continue }
      base.claims[index].claim.span = Claim.Span(start: span.start + 500, end: span.end + 500)
    }
    let text = "Redness <b>fades</b> within 48 hours & \"goes\"."
    let input = ReportInput(
      knowledgeBase: base, texts: ["page-0.txt": ReportInput.Text(text, start: 500)])
    let page = try #require(ReportPages(input).pages().first)
    #expect(page.html.contains(">within 48 hours</a>"))
  }

  @Test func becomesAnIndexWithAFolderBeyondASize() throws {
    let many = knowledgeBase(claims: ReportPages.claimsOnOnePage + 1)
    let pages = ReportPages(ReportInput(knowledgeBase: many)).pages()
    #expect(pages.last?.path == "report.html")
    #expect(pages.contains { $0.path == "report/topic-t-1.html" })
    #expect(pages.contains { $0.path == "report/source-1.html" })
    #expect(try #require(pages.last).html.contains("href=\"report/topic-t-1.html"))
  }

  @Test func showsTheWorstRelationsFirstAndSaysHowManyThereAre() throws {
    var base = knowledgeBase(claims: 12)
    base.findings[0].relations = (1..<12).map { number in
      Finding.Relation(
        a: "c-0", b: "c-\(number)", relation: number == 11 ? .disjoint : .equal,
        verdict: number == 11 ? .conflict : .agree, gap: nil, why: "why \(number)")
    }
    let page = ReportPages(ReportInput(knowledgeBase: base)).firstPage
    let claim = try #require(page.html.firstRange(of: "8 of 11 other statements"))
    let list = page.html[claim.upperBound...]
    let conflict = try #require(list.firstRange(of: ": why 11<"))
    let agreement = try #require(list.firstRange(of: ": why 1<"))
    #expect(conflict.lowerBound < agreement.lowerBound)
  }

  @Test func stopsAtTheFirstPageThatCannotBeWritten() {
    struct DiskFull: Error {}
    let many = knowledgeBase(claims: ReportPages.claimsOnOnePage + 1)
    #expect(throws: DiskFull.self) {
      try ReportPages(ReportInput(knowledgeBase: many)).forEachOtherPage { _ in throw DiskFull() }
    }
  }

  @Test func givesTheSameBytesEachTime() {
    let input = ReportInput(knowledgeBase: knowledgeBase())
    #expect(ReportPages(input).pages() == ReportPages(input).pages())
  }
}
