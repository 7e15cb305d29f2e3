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

  /// What ends as an adjective does is a thing, where the question's verb follows.
  @Test func theWholeNameIsAsked() throws {
    let claim = try #require(claims("How long does a root canal take? About 90 minutes.").first)
    #expect(claim.subject.text == "root canal")
  }

  /// "Reapply every two hours": of what the instruction before is done with.
  @Test func anActDoneAgainIsOfTheSameThing() throws {
    let text = "Apply broad sunscreen to all exposed skin. Reapply every two hours."
    let claim = try #require(claims(text, title: "UV index: the UV index explained").last)
    #expect(claim.subject == Claim.Subject(text: "broad sunscreen", via: .previous))
  }

  /// A title's "Demystifying" is not what the text is about.
  @Test func whatATitleBeginsWithMayBeAVerb() throws {
    let found = claims(
      "Pay on time. Credit is a tool. It lasts 2 years.", title: "Demystifying credit")
    #expect(found.map(\.subject.text) == ["credit"])
    let cough = claims("A cough is caught. Whooping cough lasts 6 weeks.", title: "Whooping cough")
    #expect(cough.map { $0.subject.text?.lowercased() } == ["whooping cough"])
  }

  @Test func itStandsForNothingBeforeACustom() throws {
    let text = "Movers insure it. Claims are due in a year. It is customary to tip 10 percent."
    let claim = try #require(claims(text, title: "Movers").last)
    #expect(claim.subject.text != "Claims")
  }
}
