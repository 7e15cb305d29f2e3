import TallyCore
import TallyExtract
import Testing

struct SubjectTests {
  @Test func aThingInTheSentenceIsTheSubject() throws {
    let claim = try #require(claims("The average cost of dermaplaning is $150.").first)
    #expect(claim.subject == Claim.Subject(text: "dermaplaning", via: .sentence))
    #expect(claim.property.head == "cost")
  }

  /// Words that are verbs elsewhere, or end as verbs do, before their verb.
  @Test(arguments: [
    ("Microneedling costs $200 per session.", "Microneedling"),
    ("The peel costs $200 per session.", "peel"),
    ("Chemical peels cost $200 per session.", "Chemical peels"),
    ("The cost of a chemical peel is $200.", "chemical peel"),
    ("A chemical peel costs $200, and the doctor charges $50.", "chemical peel"),
  ])
  func aWordThatMayBeAVerbIsTheSubjectBeforeItsVerb(sentence: String, subject: String) throws {
    let claim = try #require(claims(sentence).first)
    #expect(claim.subject == Claim.Subject(text: subject, via: .sentence))
    #expect(claim.property.head == "cost")
  }

  /// What ends as an adjective does and stands behind its noun is a noun; "-day" behind a number word is none.
  @Test(arguments: [
    ("A root canal takes 60 to 90 minutes.", "root canal"),
    ("A skin adhesive costs $12.", "skin adhesive"),
    (
      "Whooping cough is common. About a third of infants with whooping cough are "
        + "treated.", "Whooping cough"
    ),
    ("A five-day course of azithromycin costs $12.", "azithromycin"),
  ])
  func namesAreNotCut(text: String, subject: String) throws {
    let claim = try #require(claims(text, title: "Whooping cough: the facts").first)
    #expect(claim.subject.text?.lowercased() == subject.lowercased())
  }

  @Test func whatAPersonHasIsTheSubjectWhereNoTitleSays() throws {
    let text = "Half of all Canadians either have a cataract or need surgery."
    #expect(try #require(claims(text).first).subject.text == "cataract")
  }

  @Test func theLeadOfAListIsBetterThanAProvider() throws {
    let page = document(
      "Lakeview Centre", "After your knee operation:", "- Use crutches for two weeks",
      title: "Lakeview Centre")
    var listed = page
    listed.blocks[2].kind = .listItem
    listed.blocks[2].lead = 1
    let claim = try #require(ClaimExtractor().claims(in: listed).first)
    #expect(
      claim.subject.text?.contains("Lakeview") != true
        && claim.subject.text?.contains("Centre") != true)
  }

  @Test func monthsAndPlacesAreNoSubjects() throws {
    let claim = try #require(claims("Unemployment fell to 3.9% in April.").first)
    #expect(claim.subject.text != "April")
  }

  @Test func initialsWithPeriodsAreOneWord() throws {
    let claim = try #require(claims("Sales in the U.S. market reached 263 units.").first)
    #expect(claim.scope.place?.contains("U.S.") ?? true)
    #expect(claim.property.text?.hasSuffix("U") != true)
    let other = try #require(claims("The U.S. market has 263 dealers.").first)
    #expect(other.subject.text == "U.S. market")
  }

  /// "One" and "enough" only count what they are of.
  @Test(arguments: [
    ("Only one of the lasers took three hours.", "lasers"),
    ("Enough of the lasers cost $50.", "lasers"),
  ])
  func aCountingWordIsNoSubject(sentence: String, subject: String) throws {
    let claim = try #require(claims(sentence).first)
    #expect(claim.subject.text == subject)
  }

  @Test func anotherClauseSaysNothingOfThis() throws {
    let found = claims(
      "The tablet contains 500 mg of zinc, and the recommended dose is two tablets.")
    #expect(found.map(\.property.text) == ["contains", "tablets"])
    #expect(found.map(\.modality) == [.asserted, .recommended])
  }

  @Test func aPropertyBelongsToWhatTheTitleNames() throws {
    let claim = try #require(
      claims(
        "Shingles is a painful illness. The blisters of shingles itch.",
        "Pain usually goes away in 2 to 4 weeks.", title: "Living with shingles"
      ).first)
    #expect(claim.subject == Claim.Subject(text: "shingles", via: .title))
    #expect(claim.property.head == "pain")
  }

  @Test func peopleLeadToWhatTheyHave() throws {
    let claim = try #require(claims("About 20 percent of people with lupus have anemia.").first)
    #expect(claim.subject.text == "lupus")
    #expect(claim.role == .prevalence)
  }

  @Test func itMeansTheSentenceBefore() throws {
    let claim = try #require(claims("Dermabrasion removes old skin. It costs about $1,200.").first)
    #expect(claim.subject == Claim.Subject(text: "Dermabrasion", via: .previous))
  }

  @Test func nothingNamedIsNotGuessed() throws {
    let claim = try #require(claims("It lasts about 3 days.").first)
    #expect(claim.subject == .unknown)
  }

  @Test func paragraphsOfAStitchedFileKnowNothingOfEachOther() throws {
    let extractor = ClaimExtractor()
    let lines = ("Dermabrasion removes old skin.", "It costs about $1,200.")
    let apart = extractor.claims(in: document(lines.0, lines.1, isStitched: true))
    let claim = try #require(apart.first)
    #expect(claim.subject == .unknown)
    #expect(claim.source == "page#p2")
  }

  @Test func theSourcesOfAStitchedFileAreItsParagraphs() {
    let stitched = document("One.", "Two.", isStitched: true)
    #expect(stitched.paragraphSources.map(\.id) == ["page#p1", "page#p2"])
    #expect(document("One.", "Two.").paragraphSources.map(\.id) == ["page"])
  }

  @Test func englishCuesAreNotAppliedToOtherLanguages() throws {
    let claim = try #require(
      claims("Die Heilung dauert 2 h, most people rest.", title: "Heilung", language: "de").first)
    #expect(claim.subject == .unknown)
    #expect(claim.role == .other)
    #expect(claim.modality == .asserted)
    #expect(claims("Healing takes 2 h.", language: "en-GB").first?.role == .completion)
  }

  @Test(arguments: [
    ("Inverters need to be replaced every 10 years.", "Inverters"),
    ("The mayor said the district lost 200 pupils.", "district"),
    ("Triptans work best when they are taken within an hour.", "Triptans"),
    ("Wear sunscreen, and reapply it every two hours.", "sunscreen"),
    ("The blood test takes 20 minutes.", "blood test"),
    ("A heart attack lasts about 20 minutes.", "heart attack"),
    ("The project adds a 9,000-square-foot gymnasium.", "gymnasium"),
    ("The filter removes 97% of lead.", "filter"),
    ("Fillers last a year; swelling subsides in two days.", "Fillers"),
    ("Pain fell by 23 mm in the sham group.", "sham group"),
    ("We compared ibuprofen 400 mg with acetaminophen 1000 mg.", "ibuprofen"),
    ("It takes two weeks for antibodies to develop.", "antibodies"),
    ("A standard 100-gram bar costs £1.35.", "bar"),
    ("A case contains 12 bottles.", "case"),
    ("The ticket price rose to $30.", "ticket"),
    ("The dressing needs changing every 3 days.", "dressing"),
    ("Gentle rinsing after 24 hours is fine.", "Gentle rinsing"),
    ("The mayor said government revenue would be about $6 million.", "government"),
    ("Spend at least $150 on a burr grinder.", "burr grinder"),
    ("Start the seeds in 2 inch pots.", "pots"),
    ("Most pumps come with 24mm flanges.", "flanges"),
    ("An online store starts at $5,000.", "online store"),
    ("Compare it to a gas furnace at 98% efficiency.", "gas furnace"),
    ("For a simple extraction, the average cost is $75.", "simple extraction"),
    ("Some wear a night splint worn for 6 weeks.", "night splint"),
  ])
  func theSentenceNamesIt(sentence: String, subject: String) throws {
    let claim = try #require(claims(sentence).first)
    #expect(claim.subject == Claim.Subject(text: subject, via: .sentence))
  }

  @Test func aFactorThatBlocksSoMuchIsOfASunscreen() {
    let found = claims("SPF 30 blocks about 97% of the rays, while SPF 50 blocks 98%.")
    #expect(
      found.filter { $0.kind == .percentage }.map(\.subject.text)
        == ["SPF 30 sunscreen", "SPF 50 sunscreen"])
  }

  /// How long something takes and how often it is done is of the page where the sentence names but a part of it; another
  /// thing, a medicine, a name are looked up by themselves.
  @Test(arguments: [
    ("Apply ice for 20 minutes.", "knee"), ("Do not use a pillow for 2 days.", "knee"),
    ("The stitches fall out in 10 days.", "knee"),
    ("A nurse takes out the clips after 10 days.", "knee"),
    ("Return to office work takes 3 weeks.", "knee"),
    ("Dexterity comes back in 25 weeks.", "knee"), ("Cigna says 6 to 12 months.", "knee"),
    ("Change the filter every 2 days.", "filter"),
    ("Take acetaminophen every 4 hours.", "acetaminophen"),
    ("Reapply sunscreen every 2 hours.", "sunscreen"), ("The flu lasts about a week.", "flu"),
    ("Riluzole prolongs survival by 3 months.", "riluzole"),
    ("A bone graft heals in 6 months.", "bone graft"), ("Depression lasts 6 months.", "depression"),
    ("A fridge lasts 10 years.", "fridge"),
  ])
  func whatBelongsToThePageIsOfIt(sentence: String, subject: String) throws {
    let claim = try #require(
      claims("A knee heals slowly. The knee needs rest.", sentence, title: "Knee").last)
    #expect(claim.subject.text?.lowercased() == subject)
  }

  /// A share that befalls something is of what befalls it, unless it befalls those who have the page's illness.
  @Test(arguments: [
    (
      "Dry socket affects 3% of extractions. A dry socket hurts. See to the dry socket.",
      "dry socket"
    ),
    ("Lupus hurts. Kidney pain affects 3% of people with lupus. Lupus is rare.", "lupus"),
  ])
  func aShareIsOfWhatBefallsOrOfTheIllness(text: String, subject: String) throws {
    let claim = try #require(claims(text, title: subject).first)
    #expect(claim.subject.text?.lowercased() == subject)
  }

  @Test func anInstructionIsAboutItsObject() throws {
    let claim = try #require(claims("Clean the piercing with soap. Soak it for 5 minutes.").first)
    #expect(claim.subject == Claim.Subject(text: "piercing", via: .previous))
  }

  @Test func aQuestionInTheParagraphNamesIt() throws {
    let claim = try #require(
      claims("How long do cold sores last? They clear up within 10 days.").first)
    #expect(claim.subject == Claim.Subject(text: "cold sores", via: .question))
  }

  @Test func aNumberWordIsNoSubject() throws {
    let found = claims("The cut closes after five days. Use the balm for no more than three days.")
    #expect(found.allSatisfy { $0.subject.text != "five" && $0.subject.text != "three" })
  }

  /// The same drugs for two illnesses are two things.
  @Test(arguments: ["shingles", "influenza"])
  func drugsAreOfThePagesIllness(illness: String) throws {
    let claim = try #require(
      claims(
        "Many people get \(illness) once. Antiviral drugs must be started within 2 days.",
        title: illness
      ).first)
    #expect(claim.subject.text == "\(illness) antiviral drugs")
  }

  /// A property of something unnamed leads past it, not to what stood there before it.
  @Test func aPropertyNamedBeforeIsNoSubject() throws {
    let claim = try #require(
      claims(
        "A migraine has phases. An aura comes first. The headache starts as a dull ache. It lasts 6 to 48 hours.",
        title: "Migraine"
      ).first)
    #expect(claim.subject == Claim.Subject(text: "migraine", via: .title))
  }

  /// A question asks of what stands behind its auxiliary; a count is no part of a name.
  @Test func itIsWhatTheQuestionBeforeAskedOf() throws {
    let text =
      "1 in 5 units was the wrong size.\n\nHow long does a heat pump last? It lasts 15 years."
    let claim = try #require(claims(text).last)
    #expect(claim.subject == Claim.Subject(text: "heat pump", via: .question))
    #expect(claims(text).allSatisfy { $0.subject.text != "5 units" })
  }

  @Test(arguments: [
    ("The government wants to cut the cost of panels from $5 to $3.", "panels"),
    ("Preheat the oven to 450°F.", "oven"),
    ("They live in a house worth $300,000.", "house"),
  ])
  func aValueIsOfWhatItMeasures(sentence: String, subject: String) throws {
    let claim = try #require(claims(sentence).first)
    #expect(claim.subject.text == subject)
  }

  /// The arms of a trial, and the words that head a part of its abstract.
  @Test func aValueOfATrialBelongsToItsArm() throws {
    let found = claims(
      "Methods We randomly assigned 60 patients to zinc or placebo.",
      "Pain fell by 28.7 mm in the zinc group and 6.9 mm in the waiting list group.",
      "The response rate was 26% with zinc and 15% with placebo.", title: "Zinc for pain")
    #expect(
      found.suffix(4).map(\.subject.text) == [
        "zinc group", "waiting list group", "zinc", "placebo",
      ])
  }

  /// What a relative is said of stands before it.
  @Test(arguments: [
    (
      "The board pays for the Main Street branch, which has leaked for ten years.",
      "Main Street branch"
    ),
    ("Steam cleaning costs $40 a room.", "Steam cleaning"),
    ("House training takes four months.", "House training"),
  ])
  func aThingMadeOfWordsIsNamedWhole(sentence: String, subject: String) throws {
    #expect(try #require(claims(sentence).first).subject.text == subject)
  }

  @Test(arguments: [
    ("Coffee filters rot in six weeks, eggshells need two years.", "eggshells"),
    ("The council issued a bond of $95 million.", "bond"),
    ("Adults 65 and older pay $20.", "Adults"),
    ("Pain lasts 3 days.", "Pain"),
    ("Healthy goldfish live for 10 years.", "Healthy goldfish"),
  ])
  func eachClauseHasItsSubject(sentence: String, subject: String) throws {
    #expect(try #require(claims(sentence).last).subject.text == subject)
  }

  /// A name that ends as adjectives do.
  @Test(
    arguments: [
      ("The Titanic had 20 lifeboats.", "Titanic"), ("The Arctic is 5 km deep there.", "Arctic"),
    ])
  func aNameMayLookLikeAnAdjective(text: String, subject: String) {
    #expect(claims(text).map(\.subject.text) == [subject])
  }

  /// Where the one works who says it is not what it is said of.
  @Test func whoSaysItMayWorkAtTheTopic() throws {
    let found = claims(
      "The redness fades within two days, said Ann Reed, who works at a clinic on the coast.",
      title: "City clinics and laser resurfacing")
    #expect(try #require(found.first).subject.text != "clinic")
  }

  /// Who says something is not what it is said of.
  @Test func whoSaysItIsNotTheSubject() throws {
    let told = try #require(claims("The WHO says 99% of people breathe bad air.").first)
    #expect(told.subject.text != "WHO")
    #expect(claims("The WHO has 194 members.").map(\.subject.text) == ["WHO"])
  }
}
