import TallyCore
import TallyExtract
import Testing

/// A title that says what happened names no topic: each sentence below it has a subject of its own.
struct HeadlineTests {
  /// Under a headline, which says what happened, each sentence has a subject of its own.
  @Test(arguments: [
    ("Enrollment slid to 18,200 last autumn.", "Enrollment"),
    ("Students at Lakeland University will pay $11,840 a year.", "Students"),
    ("Trustee Maria Delgado said the university faces a gap of $38 million.", "university"),
    ("Unions said about 400 pilots could lose their jobs.", "pilots"),
    ("Trustee Paul Okafor, who voted no, said the state lost 200 pupils.", "state"),
    ("Ridership has fallen since 2019, and fuel now costs $4.10 a gallon.", "fuel"),
    ("The average delay was nine minutes.", "average delay"),
    ("Training a new driver takes 10 weeks.", "Training new driver"),
    ("A year ago, the rate averaged 6.43%.", "rate"),
    ("Rents in the cheapest areas rose 2 percent.", "Rents"),
    ("On a $400,000 loan, the monthly payment would be $2,688.", "monthly payment"),
  ])
  func aHeadlineLeavesEachSentenceItsSubject(sentence: String, subject: String) throws {
    let claim = try #require(
      claims(sentence, title: "University raises tuition").last)
    #expect(claim.subject == Claim.Subject(text: subject, via: .sentence))
  }

  /// "Seven dead in bridge collapse, toll could rise": what befell them, and not what may come of it.
  @Test(arguments: [
    ("Seven dead in bridge collapse, toll could rise", "Seven deaths were confirmed."),
    ("9 hurt in bridge collapse, mayor to speak", "Ninety survivors are to arrive by boat."),
  ])
  func aHeadlineOfAMisfortune(title: String, sentence: String) throws {
    let claim = try #require(claims(sentence, title: title).last)
    #expect(claim.subject.text == "bridge collapse")
  }

  /// What names the topic of a text is no headline, also where it has a verb.
  @Test(arguments: [
    "Tattoo costs: everything you need to know", "Tattoos: your questions answered",
    "How long do tattoos last?", "What our patients ask about tattoos",
  ])
  func aTitleThatNamesATopicIsNoHeadline(title: String) throws {
    let claim = try #require(
      claims("A tattoo hurts. The redness lasts 3 days.", title: title).first)
    #expect(claim.subject.via == .title)
  }

  /// A report of news begins with where it was written.
  @Test(arguments: ["SPRINGFIELD (AP) — ", "SPRINGFIELD, Ohio (CityNews) - ", ""])
  func whereItWasWrittenIsNotWhatItIsAbout(dateline: String) throws {
    let claim = try #require(
      claims(
        dateline + "Storms hit Springfield on Monday. Springfield was dark, and Springfield slept.",
        "About 5,000 people were without power."
      ).last)
    #expect((claim.subject.text?.lowercased() == "springfield") == dateline.isEmpty)
  }
}
