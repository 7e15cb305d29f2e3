import TallyCore
import TallyExtract
import Testing

/// Whom a sentence names behind what he says.
struct TellerTests {
  @Test(arguments: [
    ("Sixty people were taken to hospitals, authorities said.", "authorities"),
    ("About 200 homes were lost, officials said on Monday.", "officials"),
    ("At least 60 people were hurt, said Fire Chief Dana Lowe.", "Fire Chief Dana Lowe"),
    ("Two boats sank, a witness told reporters.", "witness"),
    ("“We found 12 wells,” said Ivan Holt, an engineer.", "Ivan Holt"),
    ("There are 40 cases, the World Health Organization reported.", "World Health Organization"),
    (
      "It takes two days, said Department of Transport spokesman Lee Ward.",
      "Department of Transport spokesman Lee Ward"
    ),
  ])
  func whoSaysSoBehindIt(text: String, teller: String) throws {
    let claim = try #require(claims(text, title: "Flood in Dalton").first)
    #expect(claim.attribution == teller)
    #expect(claim.subject.text != teller)
  }

  @Test(arguments: [
    "More than two decades ago, the agency's craft found ice.",
    "In 30 years at the desk, the critic wrote, “I never left.”",
    "In a few more years, he said, it will be gone.",
    "The fire burned 40 acres; officials said the rest is safe.",
  ])
  func whoTellsOfSomethingElse(text: String) throws {
    #expect(try #require(claims(text).first).attribution == nil)
  }

  /// A body is named with what it is of, and is not what its estimate is about.
  @Test(arguments: [
    (
      "The Royal College of Nursing estimates that 1 in 20 people have it.",
      "Royal College of Nursing"
    ),
    ("The Bank of Wales says that 20% of adults do.", "Bank of Wales"),
    ("Acme reports that 5% of adults suffer.", "Acme"),
  ])
  func whoEstimatesIt(text: String, teller: String) throws {
    let claim = try #require(claims(text, title: "Depression").first)
    #expect(claim.attribution == teller)
    #expect(claim.subject.text == "Depression")
  }

  @Test func nobodySaysSoByAge() throws {
    let claim = try #require(claims("According to age group, 20% of adults had it.").first)
    #expect(claim.attribution == nil)
  }

  @Test func aHeadlineOfWhomItBefell() throws {
    let of = claims(
      "Nine people were hurt.", title: "Nine hurt in ferry fire, toll could rise")
    #expect(try #require(of.first).subject.text?.contains("toll") != true)
  }
}
