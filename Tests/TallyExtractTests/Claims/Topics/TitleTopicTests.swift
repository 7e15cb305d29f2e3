import TallyCore
import TallyExtract
import Testing

/// What a page is about by its title, and what that says of its claims.
struct TitleTopicTests {
  /// A name that is a list is named by its letters, and none by its end; nor by how it is caught.
  @Test func aListThatIsOneName() throws {
    let title = "Hand, Foot, and Mouth Disease (HFMD)"
    let text = "\(title). Hand, foot, and mouth disease is common. HFMD is mild. Nobody likes HFMD."
    let fever = claims(text, "The incubation period after contact is 3 to 6 days.", title: title)
    #expect(try #require(fever.last).subject.text == "HFMD")
  }

  /// A title may name who writes, or be a headline; then the first paragraph says what the page is about.
  @Test(arguments: [
    (
      "Hillside Plumbing: prices",
      "Our water softeners run for years. Most installations take three hours. We sell a water softener "
        + "to every second customer, and no water softener is returned. "
        + "A water softener hums.", "water softener"
    ),
    (
      "Garden myths",
      "Slugs eat hostas, as slugs eat all. Beer drowns few slugs. Hatching takes three weeks. A slug "
        + "hides by day.", "slug"
    ),
    (
      "Water softeners", "Our water softeners run for years. Installation takes three hours.",
      "softener"
    ),
  ])
  func aTitleThatTheTextNeverSaysGivesWayToTheOpening(
    title: String, text: String, subject: String
  ) throws {
    let claim = try #require(
      claims(text, title: title).first {
        $0.kind == .duration && $0.quote?.contains("three") == true
      })
    #expect(claim.subject.text?.lowercased().contains(subject) == true, "\(claim.subject)")
  }

  /// The site's name is no part of the title; a plural in -ies and what ends as an illness or an operation does are names;
  /// who writes a notice is not what it is on.
  @Test(arguments: [
    (
      "Garden fire rules | Pine County Courier",
      "A garden fire is fun. The county has rules. The county knows every garden fire.", "fire"
    ),
    (
      "Scabies", "Scabies is caused by a mite. The mite digs. Mites die of scabies cream.",
      "scabies"
    ),
    (
      "Going home after a tonsillectomy", "Day surgery is short. Day surgery is common. Rest.",
      "tonsillectomy"
    ),
    (
      "The tulip shot: what we get asked",
      "When our flu clinic opens we stand in the flu clinic. We give the tulip shot.", "tulip"
    ),
  ])
  func aTitleIsReadWithoutWhatStandsAroundIt(title: String, text: String, subject: String) throws {
    let claim = try #require(claims(text, "Recovery lasts two weeks.", title: title).last)
    let named = try #require(claim.subject.text).lowercased()
    #expect(named.contains(subject), "\(claim.subject)")
  }

  /// What is looked for or into is what the news is on, and not which way it lies from somewhere.
  @Test(arguments: [
    ("Search for missing hikers after quarry fire goes on", "quarry fire"),
    ("Walkers hurt in quarry fire south of Marl", "quarry fire"),
  ])
  func newsAreOfWhatHappened(title: String, topic: String) throws {
    let found = claims(
      "The quarry fire began on Monday. The quarry fire was seen for miles, the police said.",
      "It lasts two weeks.", title: title)
    #expect(try #require(found.last).subject.text?.lowercased() == topic)
  }

  /// A medicine is named with the form that one takes, where the text goes on with that.
  @Test func theFormThatOneTakesIsPartOfTheName() throws {
    let found = claims(
      "Your blood is short of iron.", "The tablets replace it.", "Keep the tablets dry.",
      "Carry on for three months.", title: "Ferrous gluconate tablets")
    #expect(try #require(found.last).subject.text?.hasSuffix("gluconate tablets") == true)
  }

  /// The letters for what the page is about are its name.
  @Test func lettersForTheTopicAreTheTopic() throws {
    let found = claims(
      "Wexford disease (WD) is rare. Wexford disease is inherited.",
      "Tremor is present in about 40% of people with WD.", title: "Wexford disease")
    #expect(try #require(found.last).subject.text?.lowercased() == "wexford disease")
  }

  @Test func aNoticeIsNotAboutWhoWritesIt() throws {
    let found = ClaimExtractor().claims(
      in: document(
        "PUBLIC NOTICE", "Wexmoor District Council", "Smoke control and stoves",
        "Old stoves smoke. New stoves do not. The council may ask you to wait two weeks."))
    #expect(try #require(found.last).subject.text?.contains("stove") == true)
  }

  /// What a sentence names in passing is not what the next one's "it" stands for.
  @Test func whatIsNamedInPassingIsNotMeant() throws {
    let found = claims(
      "Measles is a disease. Measles spreads.",
      "Symptoms appear after contact with somebody. It lasts two weeks.", title: "Measles")
    #expect(try #require(found.last).subject.text?.lowercased() == "measles")
  }

  /// What is used stands before what it is used for.
  @Test func aTitleNamesWhatIsUsed() throws {
    let found = claims(
      "Melatonin is a hormone. Sleep disorders are common sleep disorders; melatonin helps.",
      "The effect sets in after 30 minutes.",
      title: "Melatonin for the treatment of sleep disorders")
    #expect(found.map(\.subject.text) == ["melatonin"])
  }

  /// A heading that names a kind of the page's thing says of which kind its section speaks.
  @Test func aHeadingMayNameAKind() {
    let markdown = [
      ("Deep chemical peel", "Healing takes 14 days."), ("Healing", "Healing takes 5 days."),
    ]
    var lines = ["Chemical peels are asked about. A chemical peel smooths."]
    var kinds: [Block.Kind] = [.paragraph]
    for (heading, text) in markdown {
      lines += [heading, text]
      kinds += [.heading, .paragraph]
    }
    let bytes = Array(lines.joined(separator: "\n").utf8)
    var blocks: [Block] = []
    var start = 0
    for (line, kind) in zip(lines, kinds) {
      let range = ByteRange(start, start + line.utf8.count)
      var block = Block(kind: kind, range: range, level: kind == .heading ? 2 : 0)
      if kind == .paragraph, !blocks.isEmpty { block.heading = blocks.count - 1 }
      blocks.append(block)
      start = range.end + 1
    }
    let found = ClaimExtractor().claims(
      in: Document(
        source: Source(id: "page"), title: "Chemical peels", raw: bytes, blocks: blocks))
    #expect(
      found.map { $0.subject.text?.lowercased() } == ["deep chemical peel", "chemical peel"])
  }

  /// Whose name an illness has owns nothing, with whichever apostrophe.
  @Test(arguments: [
    ("Parkinson's disease affects 1% of us.", "Parkinson's disease"),
    ("Parkinson’s disease affects 1% of us.", "Parkinson's disease"),
    ("Crohn's disease costs $300 a year.", "Crohn's disease"),
    ("Athlete’s foot clears up in 4 weeks.", "Athlete's foot"),
    ("The owner's knee costs $300.", "knee"),
  ])
  func anIllnessIsCalledBySomebody(sentence: String, subject: String) throws {
    #expect(try #require(claims(sentence).first).subject.text == subject)
  }

  @Test func aCurlyApostropheEndsAWord() throws {
    let found = claims(
      "Some have Parkinson’s disease. Others had Parkinson’s disease.",
      "The first signs show after 50 days.", title: "Prevalence of Parkinson’s")
    #expect(found.map { $0.subject.text?.hasPrefix("Parkinson") } == [true])
  }

  /// What is done to a thing is a matter of its own: a knee replacement is no knee.
  @Test(arguments: ["Knee replacement", "Wisdom tooth extraction", "Dog pregnancy"])
  func aTitleNamesWhatIsDone(title: String) throws {
    let claim = try #require(
      claims("\(title) is asked about. Read on.", "It takes about 3 weeks.", title: title).last)
    #expect(claim.subject.text?.lowercased() == title.lowercased())
  }

  /// Better the title's thing than a property alone, though the text does not name the thing again.
  @Test func aThingThatOnlyTheTitleNamesIsBetterThanAProperty() throws {
    let text = "Swelling and bruising usually improve in 5 to 7 days."
    let known = try #require(claims(text, title: "Jaw implant: Health Topics").first)
    #expect(known.subject == Claim.Subject(text: "Jaw implant", via: .title))
    let told = try #require(claims(text, title: "Treatment of sprains").first)
    #expect(told.subject == Claim.Subject(text: "sprains", via: .title))
    let unclear = try #require(claims(text, title: "What I learned in winter").first)
    #expect(unclear.subject.via != .title)
  }

  /// An illness named by a part of the body; but a property of nothing is no topic.
  @Test(arguments: [
    ("Sore throat", "sore throat"), ("Low back pain", "low back pain"), ("Hair loss", "hair loss"),
    ("Skin cancer", "skin cancer"), ("High blood pressure", "high blood pressure"),
    ("Morning sickness", "morning sickness"), ("Recovery time", nil), ("Pain", nil),
  ])
  func aTitleMayNameAnIllness(title: String, subject: String?) throws {
    let name = title.lowercased()
    let claim = try #require(
      claims("\(title) is common. Ask about \(name).", "It affects 5% of adults.", title: title)
        .last)
    if let subject {
      #expect(claim.subject.text?.lowercased() == subject)
    } else {
      #expect(claim.subject.via != .title)
    }
  }

  /// The words that the text says together are one name, whatever each is alone.
  @Test(arguments: [
    ("Hearing aids", "hearing aids", "hearing aids"), ("Sleep apnea", "sleep apnea", "sleep apnea"),
    ("Life insurance rates", "life insurance", "life insurance"),
    ("Panic attacks", "panic attacks", "panic attacks"),
    ("Minimum wage", "minimum wage", "minimum wage"),
    ("Smoking", "smoking", "smoking"), ("Choosing car insurance", "car insurance", "car insurance"),
    ("Motion sickness", "motion sickness", "motion sickness"),
    ("Recovery time", "recovery time", nil),
  ])
  func aTitleIsReadWithItsText(title: String, name: String, subject: String?) throws {
    let claim = try #require(
      claims(
        "People ask about \(name). An editor checked what is said of \(name).",
        "Most people pay $40 on average.", title: title
      ).last)
    #expect(claim.subject.via == .title ? claim.subject.text == subject : subject == nil)
  }

  /// "- Small: $150" is of a kind of what the page is about, also where its title asks.
  @Test(arguments: [
    ("Small: $150-$450", "small tree removal"),
    ("Bacterial: 5-7 days", "bacterial tree removal"), ("Average: $500", "tree"),
  ])
  func aDescribingLabelNamesAKind(line: String, subject: String) throws {
    let claim = try #require(
      claims(
        "A tree is priced by size. The tree is cut.", line,
        title: "How much does tree removal cost?"
      ).last)
    #expect(claim.subject.text == subject)
  }

  /// A weekday, a headline's number, "much" and a page's warnings are no topics.
  @Test(arguments: [
    "Rates climb to 7 percent", "How Much?", "Precautions and Warnings", "News of Monday",
  ])
  func aTitleThatNamesNothingGivesNoSubject(title: String) throws {
    let claim = try #require(claims("It lasts about 3 days.", title: title).first)
    #expect(claim.subject == .unknown)
  }

  @Test func whatTheTitleAddsToANameIsOfTheTitle() throws {
    let found = claims(
      "The flu spreads easily.", "Antiviral drugs should be started within 48 hours.",
      "Drugs against the flu cost $90.", title: "All about the flu")
    #expect(found.first?.subject == Claim.Subject(text: "flu antiviral drugs", via: .title))
    #expect(found.last?.subject.via == .sentence)
  }

  /// A title may be of any length: its name is of its beginning, and its words are not asked of each other.
  @Test(.timeLimit(.minutes(1))) func aTitleOfThousandsOfWordsIsReadAtItsBeginning() throws {
    let title = String(repeating: "wage loan attack ", count: 4_000)
    let claim = try #require(
      claims(
        String(repeating: "loan wage attack loan. ", count: 4_000), "It takes 5 days.", title: title
      )
      .last)
    #expect((claim.subject.text ?? "").utf8.count <= 1_000)
  }

  /// What a title names in two words, the text names by the last of them; but a headline describes.
  @Test(arguments: [
    (
      "Water softeners: a guide",
      "A water softener treats water. Most softeners last 12 years. A softener is a tank of water.",
      "water softener"
    ),
    (
      "Faster furnaces at last", "A furnace heats. A furnace lasts 12 years. Furnaces hum.",
      "furnace"
    ),
  ])
  func aTextMayLeaveOutAWordOfTheName(title: String, text: String, subject: String) throws {
    let claim = try #require(claims(text, title: title).first)
    #expect(claim.subject.text?.lowercased().hasPrefix(subject) == true, "\(claim.subject)")
  }

  /// Whosever they are: the value is of what the page is about.
  @Test(arguments: [
    "Most companies charge $40 to $60.",
    "Most patients return to their normal activities within 3 days.",
    "It is 97% effective against mumps.",
  ])
  func whatIsAnybodysIsOfTheTopic(sentence: String) throws {
    let text = "A chemical peel renews skin. \(sentence) A chemical peel is a peel."
    let claim = try #require(claims(text, title: "Chemical peel").first)
    #expect(claim.subject.text?.lowercased() == "chemical peel")
  }

  /// Where it is done is not what a title is about, two numbers are no two things, and letters name what they stand for.
  @Test(arguments: [
    (
      "Solar panels in Canada",
      "Canada is cold. Canada is large, Canada is dear. A solar panel works.",
      "Payback takes 7 years.", "solar panel"
    ),
    (
      "LASIK at home: $1,800 vs $4,500", "LASIK is common. LASIK is quick. LASIK hurts little.",
      "Recovery takes 2 days.", "lasik"
    ),
    (
      "Tuberculosis", "Tuberculosis (TB) spreads. TB is old, and TB is back.",
      "Last year 5 million people fell ill with TB.", "tb"
    ),
  ])
  func whatATitleIsAbout(title: String, text: String, sentence: String, subject: String) throws {
    let claim = try #require(claims(text, sentence, title: title).last)
    #expect(claim.subject.text?.lowercased() == subject)
  }

  /// Praise, a unit and "the bottom line" are no part of a name; what is done to a thing is, where the text says both together.
  @Test(arguments: [
    ("My Favorite Chutney", "Chutney keeps. It keeps for 3 weeks. Stir the chutney.", "chutney"),
    (
      "Heat Pumps: The Bottom Line", "A heat pump hums. It runs for 20 years. The line is long.",
      "pump"
    ),
    (
      "How long should malt fermentation take?",
      "Expect 3 days. Malt fermentation is slow. Try malt fermentation.", "malt fermentation"
    ),
    (
      "9,000 IU of zinc in a year",
      "Zinc is a metal. IU are units, and IU are small. It lasted 3 weeks.",
      "zinc"
    ),
  ])
  func whatIsNoPartOfAName(title: String, text: String, subject: String) throws {
    let claim = try #require(claims(text, title: title).first { $0.kind == .duration })
    #expect(claim.subject.text?.lowercased().contains(subject) == true, "\(claim.subject)")
    #expect(claim.subject.text?.lowercased().contains("favorite") != true)
  }

  /// A price on a page that asks what a service costs is for the service; whoever buys a house pays for the house.
  @Test(arguments: [
    ("How Much Does It Cost to Clean Gutters?", "cleaning gutters"),
    ("What does it cost to clean your gutters?", "cleaning gutters"),
    ("How much does it cost to buy gutters?", "gutters"),
    ("How to clean gutters", "gutters"),
  ])
  func whatTheTitleSaysIsPaidFor(title: String, subject: String) throws {
    let lines = [
      "Cleaning gutters is hard. Buying gutters is easy. Gutters are old.",
      "Total-cost range: $180-$440", "Gutters last 20 years.",
    ]
    let found = ClaimExtractor().claims(in: document(lines: lines, title: title))
    #expect(found.map { $0.subject.text?.lowercased() } == [subject, "gutters"])
  }

  /// A slogan above the title proper, which says what the page is a guide to.
  /// What each is of is nothing that a page is about.
  @Test func aMeasureBehindPerIsNoTopic() throws {
    let text =
      "A patio renovation runs to $90 per square foot. Some pay $40 per square foot for a patio. "
      + "Per square foot, wood is cheap."
    let found = claims(text, "It lasts 12 years.", title: "Patio price per square foot, itemised")
    #expect(found.last?.subject.text?.lowercased().contains("patio") == true)
    let gold = claims("It rose by $90.", title: "Price per kilogram of gold today")
    #expect(gold.first?.subject.text == "gold")
  }

  @Test func aSloganIsNoTitle() throws {
    let lines = [
      "Most Researched Sports Supplement", "The Complete Guide to Creatine",
      "Creatine is made in the body. Creatine is cheap. Creatine works. Creatine is a powder.",
      "A supplement is no food.", "95% of it is in the muscles.",
    ]
    let claim = try #require(ClaimExtractor().claims(in: document(lines: lines)).last)
    #expect(claim.subject.text?.lowercased() == "creatine")
  }

  /// A list of nouns before the one word that stands for all of them is one name.
  @Test func aListMayBeOneName() throws {
    let claim = try #require(
      claims("It lasts 7 to 10 days.", title: "Hand, foot and mouth disease").first)
    #expect(claim.subject.text?.lowercased() == "hand, foot and mouth disease")
  }

  /// What a sentence names for the first time is what the next goes on with; the page's own thing is not named so.
  @Test(arguments: [
    ("A permit costs $250. It lasts 180 days.", "permit"),
    ("A roofer may come soon. It takes 3 days.", "roof"),
    ("The permit costs $250. It lasts 180 days.", "roof"),
  ])
  func itIsWhatWasNamedForTheFirstTime(text: String, subject: String) throws {
    let claim = try #require(claims(text, title: "Replacing a roof").last)
    #expect(claim.subject.text?.lowercased() == subject)
  }
}
