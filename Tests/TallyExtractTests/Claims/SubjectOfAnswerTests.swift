import TallyCore
import TallyExtract
import Testing

/// What is owned, held or asked about, and subjects that a word put in between cuts off.
struct SubjectOfAnswerTests {
  @Test(arguments: [
    ("An implant is placed under the skin; its battery lasts 11 years.", "implant"),
    ("A serving has 8 g of fat.", "serving"),
    ("Each tablet contains 5 mg of lisinopril.", "lisinopril"),
    ("Talks are due to end within six weeks.", "talks"),
    ("Importers fear a tariff of 20 percent.", "tariff"),
    ("The mast, however, fell by 18 percent.", "mast"),
    ("While a long-distance move runs $2,200, a local one is cheap.", "long-distance move"),
  ])
  func namesWhatTheValueIsSaidOf(sentence: String, subject: String) throws {
    #expect(try #require(claims(sentence).last).subject.text?.lowercased() == subject)
  }

  @Test(arguments: [
    "What about the warranty? It is two years.", "And the warranty? Two years.",
  ])
  func anAnswerIsAboutWhatIsAsked(text: String) throws {
    let claim = try #require(claims(text).first)
    #expect(claim.subject.text == "warranty")
    #expect(claim.subject.via == .question)
  }

  @Test func itStandsForNothingBeforeACustom() throws {
    let text = "Movers insure it. Claims are due in a year. It is customary to tip 10 percent."
    let claim = try #require(claims(text, title: "Movers").last)
    #expect(claim.subject.text != "Claims")
  }
}
