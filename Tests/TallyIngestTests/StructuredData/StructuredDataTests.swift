import TallyCore
import TallyIngest
import Testing

struct StructuredDataTests {
  @Test func readsPricesFromJSONLinkedData() throws {
    let document = try readPage(
      """
      <script type="application/ld+json">{"@context": "https://schema.org", "@graph": [
      {"@type": "Product", "name": "Sun Gel", "weight": {"@type": "QuantitativeValue", "value": 250,
      "unitText": "g"}, "offers": {"@type": "AggregateOffer", "lowPrice": "12.50", "highPrice": 19.90,
      "priceCurrency": "EUR"}},
      {"@type": ["Service"], "name": "Peel", "offers": [{"@type": "Offer", "price": "100.00",
      "priceCurrency": "USD"}]}]}</script>\(prose)
      """)
    #expect(document.facts.map(\.property) == ["weight", "price", "price"])
    #expect(document.facts.map(\.subject) == ["Sun Gel", "Sun Gel", "Peel"])
    #expect(document.facts.map(\.unit) == ["g", "EUR", "USD"])
    #expect(document.facts.map(\.value) == ["250", "12.50", "100.00"])
    #expect(document.facts[1].upperValue == "19.90")
    #expect(document.facts.map { document.raw.string($0.origin) } == ["250", "12.50", "100.00"])
  }

  @Test func readsAnswersAndProcedures() throws {
    let document = try readPage(
      """
      <script type="application/ld+json">[{"@type": "FAQPage", "mainEntity": [
      {"@type": "Question", "name": "How long does it last?", "acceptedAnswer": {"@type": "Answer",
      "text": "It lasts <b>3 to 6&nbsp;months</b>."}},
      {"@type": "Question", "name": "Does it hurt?", "acceptedAnswer": {"@type": "Answer", "text": "No."}}]},
      {"@type": "MedicalProcedure", "name": "Laser", "followup": "Stay in for 2 days.",
      "description": "It is 10 years old."}]</script>\(prose)
      """)
    #expect(document.passages.map(\.subject) == ["How long does it last?", "Laser"])
    #expect(document.passages.map(\.property) == ["acceptedAnswer", "followup"])
    #expect(
      document.passages.map(\.text) == ["It lasts 3 to 6\u{A0}months .", "Stay in for 2 days."])
    #expect(
      document.raw.string(document.passages[0].origin) == "It lasts <b>3 to 6&nbsp;months</b>.")
  }

  @Test func readsDurations() throws {
    let document = try readPage(
      """
      <script type="application/ld+json">[{"@type": "HowTo", "name": "Mask", "totalTime": "PT30M"},
      {"@type": "VideoObject", "name": "Mask", "duration": "PT3M"}]</script>
      """)
    #expect(document.facts.map(\.value) == ["PT30M"])
    #expect(document.facts.first?.subjectType == "HowTo")
  }

  @Test(arguments: [
    "//<![CDATA[\n{\"@type\":\"Offer\",\"name\":\"Peel\",\"price\":5}\n//]]>",
    "<!-- {\"@type\":\"Offer\",\"name\":\"Peel\",\"price\":5} -->",
    "{\"@type\":\"Offer\",\"name\":\"Peel\",\"description\":\"two\nlines\",\"price\":5};",
  ])
  func readsJSONAsPagesWriteIt(json: String) throws {
    let document = try readPage("<script type='application/ld+json'>\(json)</script>\(prose)")
    #expect(document.facts.map(\.value) == ["5"])
    #expect(document.facts.first?.subject == "Peel")
  }

  @Test func notesJSONThatCannotBeRead() throws {
    let document = try readPage("<script type='application/ld+json'>{\"a\": }</script>\(prose)")
    #expect(document.facts.isEmpty)
    #expect(document.problems.map(\.severity) == [.note])
  }

  @Test func readsMicrodata() throws {
    let document = try readPage(
      """
      <div itemscope itemtype="https://schema.org/Product"><h2 itemprop="name">Clay <b>mask</b></h2>
      <div itemprop="offers" itemscope itemtype="https://schema.org/Offer">
      <span itemprop="price" content="3.20">3,20 €</span><meta itemprop="priceCurrency" content="EUR">
      </div></div>\(prose)
      """)
    let fact = try #require(document.facts.first)
    #expect(document.facts.count == 1)
    #expect(fact.subject == "Clay mask" && fact.subjectType == "Product")
    #expect(fact.property == "price" && fact.value == "3.20" && fact.unit == "EUR")
    #expect(document.raw.string(fact.origin) == "3.20")
  }

  @Test func saysAFactOnce() throws {
    let script =
      "<script type='application/ld+json'>{\"@type\":\"Offer\",\"name\":\"Peel\",\"price\":5}</script>"
    #expect(try readPage(script + script).facts.count == 1)
  }
}
