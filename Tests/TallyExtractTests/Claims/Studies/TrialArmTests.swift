import TallyCore
import TallyExtract
import Testing

/// A value of a trial is of the arm that it was found in.
struct TrialArmTests {
  private func subjects(_ sentence: String) -> [String?] {
    claims("Patients were randomly assigned.", sentence, title: "Zinc for colds").map(
      \.subject.text)
  }

  /// Of whom there were so many: those who were given it, or the whole trial.
  @Test(arguments: [
    (
      "They were randomised, 77 to active medication and 78 to starch.",
      ["active medication", "starch"]
    ),
    ("Some 46 took part (zinc group: 25; starch group: 21).", ["zinc group", "starch group"]),
    ("In the end, 63 received prednisolone.", ["prednisolone"]),
    ("After all that 97 could be evaluated.", ["trial"]),
  ])
  func howManyOfWhom(sentence: String, named: [String]) {
    #expect(subjects(sentence).suffix(named.count).map { $0 ?? "" } == named)
  }

  @Test(arguments: [
    (
      "The total load fell by 98.99% (Group A) and 97.69% (Group B).",
      ["Group A", "Group B"]
    ),
    ("Pain fell by 20 mm in group 1 and 12 mm in group 2.", ["group 1", "group 2"]),
    ("The 20 patients in group II were older.", ["group II"]),
    (
      "They got a short course (short-course group, n = 192) or a long one (standard group, n = 196).",
      ["short-course group", "standard group"]
    ),
    ("Group A (n = 41) received zinc while Group B (n = 37) took starch.", ["Group A", "Group B"]),
    (
      "They formed group 1, with 20 patients who had ten sessions; and group 2, with 18 who had three sessions.",
      ["group 1", "group 1", "group 2", "group 2"]
    ),
  ])
  func aLabelSaysWhose(sentence: String, arms: [String]) {
    #expect(subjects(sentence) == arms)
  }

  /// Between which limits an estimate lies is said of what was estimated.
  @Test(arguments: [
    "Cure was likelier with zinc (odds ratio 2.2; 95% confidence interval [CI] 1.6 to 3.1).",
    "Cure was likelier with zinc (RR: 2.2, 95% CI: 1.6-3.1).",
    "Zinc gave a difference of 2.2%; 95% CI of the difference 1.6% to 3.1%.",
  ])
  func anIntervalIsOfItsEstimate(sentence: String) {
    let found = claims("Patients were randomly assigned.", sentence, title: "Zinc for colds")
    #expect(found.count == 2)
    #expect(found[0].subject == found[1].subject)
    #expect(found[0].property == found[1].property)
    #expect(found[0].role == found[1].role)
  }

  /// "Group A" is what that group got, where the text says so; those counted in it are of the group, and arms that
  /// would have one name keep their labels.
  @Test(arguments: [
    ("Group A took 30 mg of zinc daily and group B a placebo.", ["zinc", "placebo"]),
    ("They got zinc (group A) or a placebo (group B).", ["zinc", "placebo"]),
    (
      "They were split into group A (zinc, n = 20) and group B (placebo, n = 21).",
      ["zinc", "placebo"]
    ),
    (
      "They were given zinc (group A – in the morning, group B – in the evening).",
      ["zinc in the morning", "zinc in the evening"]
    ),
    ("Group A took zinc at breakfast, and group B took zinc at night.", ["group A", "group B"]),
    ("They formed groups of equal size.", ["group A", "group B"]),
  ])
  func aLabelledArmIsWhatItGot(said: String, arms: [String]) {
    let found = claims(
      "Patients were randomly assigned. Some got zinc, some a placebo.", said,
      "Pain fell in 45% of group A and in 22% of group B. There were 40 patients in group A.",
      title: "Zinc for colds: a randomised trial")
    #expect(found.suffix(3).map(\.subject.text) == arms + ["group A"])
  }

  /// A number of a trial is of the arm that the sentence names behind those it counts.
  @Test(arguments: [
    "Insufficiency was seen in 21 infants (8.9%) in the 6-month group.",
    "Insufficiency was seen in 8.9% in the 6-month group.",
  ])
  func aNumberOfATrialIsOfItsArm(sentence: String) throws {
    let found = claims(sentence, title: "Surgery at 6 months: a randomized trial")
    let claim = try #require(found.last { $0.kind != .duration })
    #expect(claim.subject.text == "6-month group")
  }

  /// "With the weekly schedule (12 %)": a schedule is an arm, too.
  @Test(arguments: [
    "Vomiting was as common with the weekly schedule (12%) as with the monthly schedule (9%).",
    "Vomiting was rarer on the weekly schedule (5%) than on the monthly schedule (11%).",
  ])
  func aScheduleIsAnArm(sentence: String) {
    let found = claims(
      "Children were randomly assigned.", sentence,
      title: "Weekly versus monthly zinc: a randomised trial")
    #expect(found.map(\.subject.text) == ["weekly schedule", "monthly schedule"])
  }

  /// Whatever is told of an arm: a time, a price, the people in it, what they were put into.
  @Test(arguments: [
    (
      "Median time to recovery was 9 days with zinc and 11 days with placebo.", ["zinc", "placebo"]
    ),
    (
      "In all, 73% of patients in the zinc group and 92% in the placebo group coughed; 15% and 11% had fever.",
      ["zinc group", "placebo group", "zinc group", "placebo group"]
    ),
    ("Of these, 158 were assigned to zinc.", ["zinc"]),
    (
      "Then 196 patients were randomly assigned to zinc 3 mg (n = 98) or placebo.",
      ["trial", "zinc", "zinc 3 mg"]
    ),
    ("Mean cost was £196 for zinc and £175 for splinting.", ["zinc", "splinting"]),
    ("Nausea was reported by 7% of patients receiving zinc.", ["zinc"]),
    ("Patients came to three emergency departments.", ["trial"]),
    ("Injection-site pain was noted in 17 patients.", ["Injection-site pain"]),
    (
      "Cough was seen in 5 patients in the zinc group and 3 in the placebo group.",
      ["zinc group", "placebo group"]
    ),
  ])
  func whatIsToldOfAnArm(sentence: String, arms: [String]) {
    let found = claims(
      "Patients were randomly assigned to zinc or placebo.", sentence, title: "Zinc for colds")
    #expect(found.map(\.subject.text) == arms)
  }

  @Test func eachShareIsOfWhatStandsBehindIt() {
    #expect(
      subjects("Success rates were 69% (43) for zinc and 83% (49) for physiotherapy.")
        == ["zinc", "physiotherapy"])
    #expect(
      subjects("Success rates were 80% for the surgery group vs 54% for the splinting group.")
        == ["surgery group", "splinting group"])
  }

  /// As many values as groups behind them: each of its own. What is counted may stand between.
  @Test(arguments: [
    (
      "Injuries were seen in 5.2, 2.8, and 0.6 percent of patients in the zinc, starch, and oral iron groups.",
      ["zinc group", "starch group", "oral iron group"]
    ),
    (
      "There were 6 (12%) ruptures in the zinc group and 2 (4%) in the starch group.",
      ["zinc group", "zinc group", "starch group", "starch group"]
    ),
  ])
  func eachGroupHasItsValue(sentence: String, arms: [String]) {
    #expect(subjects(sentence) == arms)
  }

  /// A group without a name of its own is called by what those in it got.
  @Test(arguments: [
    (
      "Relief came to 73% in the group assigned to zinc and 71% in the group treated with starch.",
      ["zinc", "starch"]
    ),
    (
      "More of the group treated with zinc had surgery (28%) than of the group assigned to starch (20%).",
      ["zinc", "starch"]
    ),
    (
      "There were more in the group that received zinc than in the group assigned to starch (22% vs. 16%).",
      ["zinc", "starch"]
    ),
    (
      "They were assigned to zinc splints at night (89 patients) or iron tablets (87 patients).",
      ["zinc splints", "iron tablets"]
    ),
    (
      "Success was 47% (30) for zinc and 32% (19) for a wait-and-see policy.",
      ["zinc", "wait-and-see policy"]
    ),
  ])
  func aGroupIsCalledByWhatItGot(sentence: String, arms: [String]) {
    #expect(subjects(sentence) == arms)
  }

  /// The letters of an arm stand for what the text says they do, in a trial.
  @Test func anAcronymOfAnArmIsSpelledOut() {
    let text = "We compared zinc acetate injection (ZAI) with oral iron (OI)."
    let sentence = "Relief came to 73% in the ZAI arm and 71% in the OI arm."
    #expect(
      claims("Adults were randomized.", text, sentence, title: "Relief of colds").map(
        \.subject.text)
        == ["zinc acetate injection arm", "oral iron arm"])
    // What the brackets hold stands for nothing before them.
    #expect(
      claims("Adults were randomized (see the ZAI).", sentence, title: "Relief of colds")
        .map(\.subject.text) == ["ZAI arm", "OI arm"])
    // What the page is on keeps the name that it has there.
    #expect(
      claims(
        "Adults with zinc acetate intoxication (ZAI) were randomized.", "ZAI affects 5%.",
        title: "ZAI"
      )
      .map(\.subject.text) == ["ZAI"])
  }

  /// What patients are treated with so long is what they take.
  @Test func theCourseIsOfTheMedicine() {
    let found = claims(
      "Isotretinoin is old. Isotretinoin works.",
      "Patients with acne were randomized and treated with a dose of isotretinoin for 24 weeks.",
      title: "Acne: a trial")
    #expect(found.map(\.subject.text) == ["isotretinoin"])
  }

  /// Nobody has counted those who are estimated.
  @Test func anEstimateIsNoSample() {
    let found = claims(
      "Patients were randomized.", "An estimated 200,000 smokers quit.", title: "Smoking")
    #expect(found.map(\.role) == [.amount])
  }

  /// Studies that a review counts are none that count anybody.
  @Test func aReviewCountsStudies() {
    let found = claims(
      "This systematic review of zinc covers randomized trials. The review is free.",
      "A total of 23 articles were included.",
      "The mean follow-up time of the longitudinal studies was 13.4 years.",
      title: "Zinc for colds: a systematic review")
    #expect(found.map(\.role) == [.population, .followUp])
    #expect(found.map(\.subject.text) == ["systematic review", "longitudinal studies"])
  }

  /// What cuts two things cuts both.
  @Test func whatCutsTwoThingsCutsBoth() {
    #expect(
      claims("The gadget reduces the risk of rust by 51% and decay by 67%.").map(\.subject.text)
        == ["gadget", "gadget"])
    #expect(
      claims("Breakfast sales rose by 5% and dinner sales by 6%.").map(\.subject.text).last
        != "Breakfast sales")
  }

  @Test func thoseAssignedToOneArmAreItsSize() {
    #expect(
      subjects("A total of 1116 adults were assigned to receive zinc and 1198 to receive starch.")
        == ["zinc", "starch"])
    #expect(subjects("We assigned 686 women to receive zinc or starch.") == ["trial"])
  }

  /// Whose age is told, and of what each criterion is.
  @Test(arguments: [
    ("We enrolled adults aged 18-65 years.", "adults in the trial"),
    ("In women aged 40 years and over, coughs were shorter.", "women"),
    ("Participants 30 years of age or older could take part.", "Participants"),
    ("Exclusion criteria included a tremor score of 3 or more.", "tremor score"),
  ])
  func aCriterionIsOfWhatStandsBeforeIt(sentence: String, subject: String) throws {
    #expect(try #require(subjects(sentence).last) == subject)
  }

  /// An abstract on cases has no arms, but people.
  @Test func aReportOfCasesSpeaksOfItsPatients() throws {
    let found = claims(
      "We retrospectively analysed consecutive patients with gout. Patients were seen twice.",
      "The median stay was 5 days. Some 20% of patients had a fever.", title: "Gout in the cold")
    #expect(try #require(found.last).subject.text == "patients")
  }

  /// How the trial was done is of the trial, where it was done and who finished it.
  @Test(arguments: [
    "A total of 88 women completed the study.",
    "Adults presenting to three emergency departments with a cold took part.",
    "After a 2-week baseline period they took it daily.",
    "Adverse events were assessed for up to 28 days.",
    "The analysis included 2314 contacts.",
  ])
  func theMethodIsOfTheTrial(sentence: String) {
    #expect(subjects(sentence) == ["trial"])
  }

  /// "(n = 40)" counts the arm as the text describes it.
  @Test(arguments: [
    (
      "Patients were randomized to zinc twice a week (n = 40) or three times a week (n = 41).",
      ["zinc twice a week", "three times a week"]
    ),
    (
      "We randomized them to a lozenge of zinc given by a nurse (n = 50) or to a plain starch tablet (n = 52).",
      ["lozenge of zinc", "plain starch tablet"]
    ),
  ])
  func aSizeIsOfWhatTheBracketStandsBehind(sentence: String, arms: [String]) {
    let found = claims(sentence, title: "Zinc for colds: a randomised trial")
    #expect(found.filter { $0.role == .population }.map(\.subject.text) == arms)
  }

  /// What the bracket, "with" and "using" stand behind, and how often they were treated.
  @Test(arguments: [
    ("Relapse was commoner after zinc (46%) than after placebo (15%).", ["zinc", "placebo"]),
    ("The cost was $38 with zinc and $91 with placebo.", ["zinc", "placebo"]),
    (
      "Zinc cleared it in 72% of the patients treated three times a week and 64% of those treated twice a week.",
      [
        "patients treated three times a week", "patients treated twice a week",
      ]
    ),
  ])
  func whatStandsBesideAValueIsItsArm(sentence: String, arms: [String]) {
    let found = claims(
      "Patients were randomly assigned to zinc or placebo.", sentence, title: "Zinc for colds")
    #expect(found.filter { $0.kind != .frequency }.map(\.subject.text) == arms)
  }

  /// No arm: another bracket, a pair of other things, a text that is no trial.
  @Test func whatIsNoArm() {
    #expect(subjects("Of 90 adults, 45 were assigned to receive zinc.") == ["trial", "zinc"])
    #expect(
      subjects("It was 6%, 8% and 9% in the zinc and placebo groups.")
        .allSatisfy { $0 != "placebo group" })
    #expect(subjects("Twelve patients needed to undergo surgery.") == ["trial"])
    #expect(subjects("Blood pressure was measured after 10 minutes of rest.") != ["trial"])
    #expect(subjects("Some 30% of group A streptococci came back.") != ["group A"])
    #expect(
      subjects("It was seen at 3 and 6 months in the zinc and placebo groups.")
        .allSatisfy { $0 != "placebo group" })
    #expect(
      subjects("Zinc cut the risk by 5.7% and 6.2% (P = 0.1).").allSatisfy { $0 != "Group A" })
    let plain = claims("Members of group 1 pay $20 and those of group 2 pay $30.", title: "Prices")
    #expect(plain.allSatisfy { $0.subject.text?.hasPrefix("group") != true })
  }

  /// "Group A", "vitamin A": behind a noun a capital is no article.
  @Test(arguments: [
    ("Vitamin A deficiency affects 190 million people.", "Vitamin A deficiency"),
    ("A hepatitis A vaccine costs $60.", "hepatitis A vaccine"),
    ("A vaccine costs $60.", "vaccine"),
    ("Give Your Dog A Bath in 10 minutes.", "Dog"),
  ])
  func aLetterIsPartOfAName(sentence: String, subject: String) throws {
    #expect(try #require(claims(sentence).last).subject.text == subject)
  }

  /// What each bracket stands behind, and the labels in one.
  @Test(arguments: [
    "Weight fell in ZORB (8.8 kg, 8.7%), ZORB+TECH (3.7 kg, 4.1%), and TECH (5.8 kg, 6.3%).",
    "Retention was high (ZORB: 53%, ZORB+TECH: 90%, and TECH: 77%).",
    "Births were as many [ZORB n = 27 (39%), ZORB+TECH n = 30 (46%), TECH n = 31 (48%)].",
  ])
  func listedArmsHaveTheirOwnValues(sentence: String) {
    let found = claims(
      "Adults were randomized to ZORB, ZORB+TECH or TECH.", sentence, title: "A trial of ZORB")
    let subjects = found.filter { $0.kind == .percentage }.map(\.subject.text)
    #expect(subjects == ["ZORB", "ZORB+TECH", "TECH"])
  }
}
