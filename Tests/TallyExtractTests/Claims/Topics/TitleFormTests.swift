import TallyCore
import Testing

@testable import TallyExtract

/// What a title names by its form, in texts that never say it again.
struct TitleFormTests {
  /// What is done for something says nothing without it.
  @Test(arguments: [
    ("Preparing For Breast Augmentation? What You Should Know", "breast augmentation"),
    ("Caring for cashmere", "cashmere"), ("Composting for beginners", "Composting"),
  ])
  func aDeedForSomethingIsOfIt(title: String, subject: String) {
    #expect(
      claims("It lasts 3 days.", title: title).first?.subject.text?.lowercased()
        == subject.lowercased())
  }

  private func subject(of title: String, _ text: String = "It affects 5% of adults.") -> String? {
    claims("Most people cope. \(text)", title: title).last?.subject.text?.lowercased()
  }

  /// "Feet" are what a page on a foot is about, and no word of their own beside it.
  @Test func oneAndManyAreOneName() {
    #expect(subject(of: "Flat foot", "Flat feet cause pain for 5 days.") == "flat feet")
  }

  /// What any title may have is none of the name, before it or behind it.
  @Test(arguments: [
    ("Chickenpox - Symptoms, Spread and Care at Home", "chickenpox"),
    ("Morning Sickness: Causes, Timing & Relief", "morning sickness"),
    ("Understanding Panic Disorder", "panic disorder"),
    ("\u{201C}Am I dying?\u{201D} \u{2014} Panic attacks, plainly", "panic attacks"),
    ("Alopecia Areata FAQ", "alopecia areata"),
    ("Knee Replacement Recovery Timeline", "knee replacement"),
    ("Can I take melatonin? - Ask the pharmacist", "melatonin"),
    ("The snip: a bloke's guide to vasectomy", "vasectomy"),
    ("Rock bottom: what nobody told me about kidney stones", "kidney stones"),
    ("New knees: what to expect after total knee arthroplasty", "total knee arthroplasty"),
    ("Cruise ship bug? Norovirus in plain English", "norovirus"),
    ("That Bark at 2 A.M. \u{2013} An ER Nurse on Croup", "croup"),
    ("Getting to the bottom of piles", "piles"),
    ("Long arms, big heart: growing up with Marfan", "marfan"),
    ("Creatine for Beginners: Is It Worth It?", "creatine"),
    ("PACKAGE LEAFLET: Ibuprofen oral suspension for children", "ibuprofen oral suspension"),
    ("FACT SHEET | Bradwick Emission Zone", "bradwick emission zone"),
    ("New Minimum Wage at a Glance", "minimum wage"),
    ("Weekly sessions of narrowband phototherapy in adults", "narrowband phototherapy"),
    ("Hepatitis C: what now?", "hepatitis c"),
    ("Seasoning a Cast-Iron Skillet", "cast-iron skillet"),
    ("How to Treat a Sprained Ankle at Home", "sprained ankle"),
    ("Curling, Explained: Chess on Ice?", "curling"),
    ("City of Alder Falls - Building Division - Decks and Porches", "decks"),
    ("Having your gallbladder out (laparoscopic cholecystectomy)", "laparoscopic cholecystectomy"),
    ("Wexcombe News: the ferry strike", "ferry strike"),
  ])
  func aTitleNamesItByItsForm(title: String, name: String) {
    #expect(subject(of: title) == name)
  }

  /// A part that says so, or opens the title as a whole, before a word that the text says more often.
  @Test(arguments: [
    (
      "Inheritance tax: how it works, and why most estates never pay it",
      "Few estates are rich. The rate is 40%.", "inheritance tax"
    ),
    (
      "Cranberry capsules for recurrent infections",
      "Infections return. Cranberry stops infections. Treatment lasts 20 days.",
      "cranberry capsules"
    ),
  ])
  func theFormIsSurerThanAWordThatTheTextRepeats(title: String, text: String, name: String) {
    #expect(subject(of: title, text) == name)
  }

  /// The letters of any title, a place, who writes: nothing that a page is on.
  @Test(arguments: ["A guide for parents", "Questions and answers", "CITY OF GLENVILLE"])
  func wordsOfAnyTitleNameNothing(title: String) {
    #expect(subject(of: title) == nil)
  }

  /// A word that may be a verb ends a name: no "Zuckerberg offers peek".
  @Test func aHeadlineIsNoName() {
    #expect(subject(of: "Zuckerberg offers peek at strategies") == "zuckerberg")
  }

  /// Above the title of a leaflet may stand who gives it out, and for whom.
  @Test func aLeafletHasItsTitleBelowWhoWrites() throws {
    let page = document(
      "WEXCOMBE HOSPITALS NHS TRUST", "Information for patients and carers",
      "Having your gallbladder out (laparoscopic cholecystectomy)", "It takes 60 to 90 minutes.")
    let claim = try #require(ClaimExtractor().claims(in: page).first)
    #expect(claim.subject.text == "laparoscopic cholecystectomy")
  }

  /// "DearAbby.com" is no way to write "Dear Abby".
  @Test func aHostIsNoSpelling() {
    let text = "Write to SunScreen.com. Sun screen lasts 2 hours."
    #expect(subject(of: "Sun screen", text) == "sun screen")
  }
}
