import TallyCore
import TallyExtract
import Testing

/// In the news a number is of what happened, and not of the office that deals with it.
struct SubjectOfNewsTests {
  private func subject(
    _ sentence: String, title: String = "Council to close Eastgate library in June"
  )
    -> String?
  {
    ClaimExtractor().claims(in: document(sentence, title: title)).last?.subject.text
  }

  @Test(arguments: [
    ("Managers postponed 320 operations.", "operations"),
    ("The city cut the budget by 15 percent.", "budget"),
    ("The district lost $1.9 million in state aid.", "state aid"),
    ("Nine people work at the branch.", "branch"),
    ("Police spoke of the theft of 14 gold coins.", "gold coins"),
    ("Voters approved the purchase of two new buses.", "new buses"),
    ("Most are linked to a private school with 140 pupils.", "private school"),
    ("Tull told the radio that all nine of the workers will be offered jobs.", "workers"),
    (
      "Nurse Amina Qureshi said there were nights when she looked after 14 patients.",
      "Amina Qureshi"
    ),
  ])
  func whatIsDealtWithIsMeant(sentence: String, thing: String) {
    #expect(subject(sentence) == thing)
  }

  /// Nobody in particular, and an office at work: what the report is about.
  @Test(arguments: [
    "Some 90 people were hurt.", "Crews finished within six minutes.",
    "An engineer put the bill for repairs at $1.3 million.",
    "At least six passengers were injured.",
    "Two guests are still missing.", "Helicopters looked for nine missing walkers.",
  ])
  func theReportIsMeant(sentence: String) {
    let text = "The Coldwater fire began on Monday. The Coldwater fire was seen for miles. "
    #expect(subject(text + sentence, title: "Coldwater fire grows overnight") == "coldwater fire")
  }

  /// What an office has and whom it employs are its own.
  @Test func whatAnOfficeHasIsItsOwn() {
    #expect(subject("The county has 12 buses.") == "county")
  }

  /// "LANNICK — The ferry …": where it was written names nothing, also of two words and an abbreviation; a label is no
  /// place, and a byline no title.
  @Test(arguments: ["LANNICK", "NEW YORK", "ST. PAUL", "HARLOW, Ohio"])
  func aDatelineNamesNothing(place: String) {
    let report = ClaimExtractor().claims(
      in: document(
        "Ferry hits pier in fog\n\nBy Hugh Sorley\n\n\(place) — The bus company has 34 buses on the road today."
      ))
    #expect(report.map(\.subject.text) == ["bus company"])
  }

  @Test func aLabelIsNoDateline() {
    let found = ClaimExtractor().claims(
      in: document(
        "STORAGE — Officials keep the cream below 25 °C and away from children.",
        title: "Tretinoin cream"))
    #expect(found.map { $0.subject.text?.lowercased().contains("cream") } == [true])
  }

  /// What stands in the dateline itself is read with it.
  @Test func aNumberInADatelineIsKept() {
    let found = ClaimExtractor().claims(
      in: document(
        "Ferry hits pier\n\nHARLOW, 12 miles north of Leeds — Voters approved the budget on Tuesday night."
      ))
    #expect(found.map(\.kind) == [.length])
  }

  /// "The blaze" is the fire of the headline, and so are those whom it concerns.
  @Test(arguments: [
    "The blaze has spread to 12,300 acres.", "Some 900 firefighters are at work.",
    "About 640 structures are at risk.",
  ])
  func anEventHasMoreNamesThanOne(text: String) {
    let page = document(
      "ASHFORD, Calif. (AP) — The Tarn fire spread on Friday. The Tarn fire began on Monday. "
        + text, title: "Tarn fire sweeps into Ashford")
    #expect(ClaimExtractor().claims(in: page).last?.subject.text?.lowercased() == "tarn fire")
  }
}
