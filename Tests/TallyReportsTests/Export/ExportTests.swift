import TallyCore
import TallyJSON
import TallyKnowledge
import TallyReports
import Testing

struct ExportTests {
  private func base(quote: String = "$640", sentence: String = "It costs $640.") -> KnowledgeBase {
    let claim = Claim(
      id: "c-1", document: "a.html", span: Claim.Span(start: 9, end: 13), quote: quote,
      kind: .price,
      quantity: Quantity(
        lower: ExactDecimal(significand: 64050, exponent: -2),
        upper: ExactDecimal(significand: 64050, exponent: -2), unit: "USD", per: "session"),
      role: .amount,
      sentence: Claim.Sentence(start: 0, end: 14, text: sentence))
    return KnowledgeBase(
      sources: [Source(id: "a.html", url: "https://a.example/?q=1")],
      claims: [PlacedClaim(claim: claim, measure: "m-1", placedBy: "lexicon")],
      measures: [
        Measure(
          id: "m-1", subject: nil, property: "cost", role: "amount", dimension: .price,
          topic: "t-1")
      ],
      findings: [
        Finding(
          id: "f-1", measure: "m-1", claims: ["c-1"], verdict: .single,
          support: Finding.Support(claims: 1, sources: 1, witnesses: 1, largestAgreeing: 1),
          summary: "One source.")
      ],
      topics: [
        Topic(id: "t-1", label: "cost", measures: ["m-1"], verdict: .single, summary: "One claim.")
      ])
  }

  private func csv(_ base: KnowledgeBase) -> String {
    String(decoding: CSVExport().bytes(of: base), as: UTF8.self)
  }

  @Test func writesOneRowAClaimWithExactDigits() {
    let lines = csv(base()).split(separator: "\r\n")
    #expect(lines.count == 2)
    #expect(lines[1].contains("640.50,640.50,true,true"))
  }

  @Test func doublesQuotesAndKeepsLinesInsideTheirCell() {
    #expect(csv(base(sentence: "a \"b\", c\nd")).contains("\"a \"\"b\"\", c\nd\""))
  }

  @Test(arguments: [
    "=1+1", "+SUM(A1)", "-2+3", "@cmd", "\tx", "\rx", "＝1", "＋1", "－1", "＠x", " =1",
  ])
  func defusesCellsThatASpreadsheetWouldRun(cell: String) {
    let text = csv(base(quote: cell))
    #expect(text.contains(",'" + cell) || text.contains("\"'" + cell))
  }

  @Test(arguments: ["-5", "-0.50", "+3", "five"])
  func leavesPlainNumbersAndWordsAlone(cell: String) {
    #expect(csv(base(quote: cell)).contains("," + cell + ","))
  }

  @Test func writesMarkdownThatASourceCannotBreak() {
    let text = String(
      decoding: MarkdownExport().bytes(of: base(quote: "a|b\n<i>*c*")), as: UTF8.self)
    #expect(text.contains("a\\|b &lt;i&gt;\\*c\\*"))
  }

  @Test func writesAnnotationsWithValueQuoteAndPlace() throws {
    let graph = try JSONReader().value(of: LinkedDataExport().bytes(of: base()))
    let annotation = try #require(graph["@graph"]?.array?.first)
    #expect(annotation["@type"]?.string == "oa:Annotation")
    #expect(annotation["body"]?["value"]?["@type"]?.string == "MonetaryAmount")
    #expect(annotation["body"]?["value"]?["value"]?.content == .number("640.50"))
    #expect(annotation["body"]?["value"]?["currency"]?.string == "USD")
    let selectors = try #require(annotation["target"]?["selector"]?.array)
    #expect(selectors[0]["exact"]?.string == "$640")
    #expect(selectors[1]["start"]?.integer == 9)
  }
}
