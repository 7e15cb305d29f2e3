import TallyCore
import TallyExtract
import Testing

/// What a page is on, where a sentence names a part of it, points back or says how often something comes with it.
struct SubjectOfPageTests {
  private func subject(_ lines: String..., page: String = "Gallbladder removal") -> String? {
    let opening = "\(page) is common. Doctors know \(page). Not all need \(page)."
    return ClaimExtractor().claims(
      in: document(opening + " " + lines.joined(separator: " "), title: page)
    ).last?.subject.text?.lowercased()
  }

  /// A pronoun means the page's thing rather than whatever the sentence before named.
  @Test(arguments: [
    ("The surgeon makes three small cuts.", "It takes an hour."),
    ("There may be a bruise on the belly.", "This lasts two weeks."),
    ("Placement matters more than looks.", "It needs at least six hours."),
  ])
  func aPronounMeansThePage(before: String, sentence: String) {
    #expect(subject(before, sentence) == "gallbladder removal")
  }

  @Test(arguments: [
    ("Riluzole may help.", "It works within 30 minutes.", "riluzole"),
    ("CPAP is an option.", "It is used for 4 hours.", "cpap"),
    ("The feeders are red.", "They hold 300 ml.", "feeders"),
  ])
  func aMedicineANameAndAnotherNumberAreMeant(before: String, sentence: String, meant: String) {
    #expect(subject(before, sentence) == meant)
  }

  /// How often a complication comes is said of what it comes with; the complication is the property.
  @Test(arguments: [
    "Bile leaks occur in 1% of patients.", "Infection develops in 2% of cases.",
    "Damage to the bile duct is very rare, at 0.1%.",
    "An estimated 25 percent of affected adults have diabetes.",
  ])
  func aComplicationIsOfThePage(sentence: String) {
    #expect(subject(sentence) == "gallbladder removal")
  }

  @Test(arguments: [
    "The scar may be sore for 3 months.", "Each attack lasts 20 minutes.",
    "Your teeth will be sore for 3 days.", "The bumps settle within an hour.",
  ])
  func aPartIsOfThePage(sentence: String) {
    #expect(subject(sentence) == "gallbladder removal")
  }

  /// "Cold sores" are no cold, and a canker sore is none of them.
  @Test(arguments: [
    ("Cold sores most often heal in 2 weeks.", "cold sores"),
    ("A cold sore that is still there after 10 days should be looked at.", "cold sore"),
    ("The canker sore heals in 3 weeks.", "canker sore"),

  ])
  func aSoreIsNamedWhole(sentence: String, subject: String) throws {
    let claim = try #require(
      claims(
        "What are cold sores?", "Cold sores are small blisters.", sentence, title: "Cold sores"
      )
      .last)
    #expect(claim.subject.text?.lowercased() == subject)
  }

  @Test func aShareOfThePageIsOfIt() {
    #expect(subject("E. coli causes 75 percent of UTIs.", page: "UTI")?.hasPrefix("uti") ?? false)
    #expect(
      subject("CMTX accounts for 50 percent of all cases of Rett syndrome.", page: "Rett syndrome")
        == "rett syndrome")
  }

  @Test(arguments: [
    "Our self-pay price is $2,400.", "The base rate is $90.", "The quote was $850.",
  ])
  func whichPriceIsNoThing(sentence: String) {
    #expect(subject(sentence) == "gallbladder removal")
  }

  /// A heading that is the title names what the title does.
  @Test func theTitleAsAHeadingNamesNothingElse() throws {
    let text = "My dad has THE BAND: living with shingles"
    let body = "By day 9 everything had crusted. Shingles hurts. Shingles burns."
    let bytes = Array((text + "\n" + body).utf8)
    let page = Document(
      source: Source(id: "page"), title: text, language: nil, raw: bytes,
      blocks: [
        Block(kind: .heading, range: ByteRange(0, text.utf8.count)),
        Block(kind: .paragraph, range: ByteRange(text.utf8.count + 1, bytes.count)),
      ])
    let claim = try #require(ClaimExtractor().claims(in: page).last)
    #expect(claim.subject.text == "shingles")
  }

  /// Letters that the text goes on with are the page's name.
  @Test func aDefinedAcronymNamesThePage() {
    let found = claims(
      "Ehlers-Danlos syndrome (EDS) is a group of disorders.", "There are 13 types of EDS.",
      "EDS is rare, and EDS is inherited.", "EDS affects skin.", title: "Ehlers-Danlos syndrome")
    #expect(found.first?.subject.text == "EDS")
    let once = claims(
      "Ehlers-Danlos syndrome (EDS) has 13 types.", title: "Ehlers-Danlos syndrome")
    #expect(
      once.first?.subject.text == "ehlers-Danlos syndrome"
        || once.first?.subject.text == "Ehlers-Danlos syndrome")
  }

  @Test func whatAFirmDoesIsInItsName() throws {
    let claim = try #require(
      claims(
        "Our base rate is $4 a square foot.",
        "We sand each floor. A floor dries. We care for floors.",
        title: "Oakline Floor Company"
      ).first)
    #expect(claim.subject.text?.lowercased() == "floor")
  }
}
