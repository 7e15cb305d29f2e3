import TallyCore
import TallyExtract
import Testing

/// Of two values set against each other, each is of its arm.
struct ComparedArmsTests {
  private func subjects(_ sentence: String) -> [String?] {
    claims("Patients were randomly assigned.", sentence, title: "Zinc for colds").map(
      \.subject.text)
  }

  /// Also where a page reports a trial in passing: the first of two values is of the group that the sentence is on.
  @Test(arguments: [
    "Compared with the control group, the swimming group had fewer falls (14% vs 22%).",
    "The swimming group had fewer falls than the control group (14% vs. 22%).",
    "Compared with the control group, the swimming group had lower bills ($140 vs $220).",
    "The swimming group was in hospital for a shorter time (14 vs. 22 days) compared with the control group.",
  ])
  func oneGroupAgainstAnother(sentence: String) {
    #expect(
      claims(sentence, title: "Falls in old age").map(\.subject.text)
        == ["swimming group", "control group"])
  }

  /// "More at 3 than 6 months": what the two values are set against each other by.
  @Test func anotherComparisonStandsBefore() {
    let text =
      "The zinc group lost more at 3 than 6 months (5 kg vs 2 kg) compared with the placebo group."
    #expect(claims(text).last?.subject.text != "placebo group")
  }

  /// A ratio of risks is of the group that the other is held against.
  @Test func aRatioIsOfTheFirstGroup() {
    #expect(
      subjects(
        "Cure was more frequent in the zinc group than in the starch group (RR 3.1, 95% CI 1.9-8.1; odds ratio "
          + "2.2).") == ["zinc group", "zinc group", "zinc group"])
    #expect(
      subjects(
        "Nausea was more frequent in the starch group than in the zinc group, and cure in the zinc group than in the "
          + "starch group (RR 3.1).") == ["zinc group"])
  }

  /// The arms of the sentence before, in their order.
  @Test func aPairFollowsTheSentenceBefore() {
    let found = claims(
      "Patients were randomly assigned to zinc or placebo.",
      "Fever fell in 51% of the zinc group and 48% of the placebo group.",
      "Among smokers it was seen in 62% and 45%, respectively.", title: "Zinc for colds")
    #expect(
      found.map(\.subject.text) == ["zinc group", "placebo group", "zinc group", "placebo group"])
  }

  /// Two values side by side are of two arms, in the order in which these are named.
  @Test(arguments: [
    (
      "Adverse events were more common in the zinc group than in the placebo group (56.1% vs. 5.9%).",
      ["zinc group", "placebo group"]
    ),
    (
      "Nausea was seen in 12.4% and 10.9% in the zinc and placebo groups.",
      ["zinc group", "placebo group"]
    ),
    (
      "Results were similar in the zinc and placebo groups (5.7% and 6.2%, respectively).",
      ["zinc group", "placebo group"]
    ),
  ])
  func aPairIsOfTwoArms(sentence: String, arms: [String]) {
    #expect(subjects(sentence) == arms)
  }

  /// The first of two values is of whom the sentence speaks, the second of whom they are set against.
  @Test(arguments: [
    (
      "Levels were lower in smokers than in the controls (14.7 vs 27.4 ng/mL).",
      ["smokers", "controls"]
    ),
    ("Nausea was more frequent with zinc (4.5% vs. 0.8%).", ["zinc", "placebo"]),
    ("Levels fell (both doses -6.6 days vs placebo -4.2 days).", ["zinc", "placebo"]),
    ("The change was 6.9 points (placebo) and 7.5 points (zinc; P = .49).", ["placebo", "zinc"]),
    ("In all, 94 received placebo and 87 took zinc.", ["placebo", "zinc"]),
    ("We gave placebo (n = 286) or zinc 70 mg (n = 191).", ["placebo", "zinc", "zinc 70 mg"]),
  ])
  func eachSideHasItsValue(sentence: String, arms: [String]) {
    let found = claims(
      "Patients were randomly assigned to zinc or placebo.", sentence, title: "Zinc for colds")
    #expect(found.map(\.subject.text) == arms)
  }

  /// Two values that nobody is named for are of no arm; nor are times, prices and what else is compared.
  @Test(arguments: [
    "Fever was more common in women (12% vs 8%).",
    "In men, cough lasted 5 days versus 7 days in women.",
    "Pain was lower at 3 months than at baseline (3 vs 6 points).",
    "Zinc was cheaper than usual care ($40 vs $90).",
    "Blood pressure was 120 vs 80 mmHg.",
    "Two nurses (5%) left.",
  ])
  func nobodyIsGuessed(sentence: String) {
    let found = claims(
      "Patients were randomly assigned to zinc or placebo.", sentence, title: "Zinc for colds")
    #expect(found.allSatisfy { $0.subject.text != "placebo" })
  }

  /// Two values side by side, in a sentence that names no arm, are in the order of the sentence before.
  @Test func aPairFollowsTheOrderOfTheArms() {
    let arms = "Colds lasted 5 days in group A and 8 days in group B."
    #expect(
      subjects("\(arms) Fever was rare, occurring in 3.5% and 7.3% of patients.").suffix(2)
        == ["group A", "group B"])
    #expect(
      subjects(
        "It took 9 days with zinc and 11 days with placebo. Iron rose by 18 ng/mL and 11 ng/mL."
      )
      .suffix(2) == ["zinc", "placebo"])
    // One of them is named, or it is of two groups of people.
    let named = subjects("\(arms) Relapse was rarer with zinc (4% vs 6%).")
    #expect(!named.suffix(2).contains("group A"))
    let people = subjects("\(arms) Fever was seen in 5% and 7% of women and men.")
    #expect(!people.suffix(2).contains("group A"))
    let outcomes = subjects("\(arms) Fever and nausea were reported in 4% and 6%.")
    #expect(!outcomes.suffix(2).contains("group A"))
  }

  /// "(difference, 2 days)" is of the one arm against the other.
  @Test func aDifferenceIsOfBoth() {
    #expect(
      subjects(
        "Coughs shortened by 3 days in the zinc group and by 1 day in the placebo group (difference, 2 days)."
      ).last == "zinc group versus placebo group")
  }

  /// Pairs behind labels, and those of the next sentences in the same order.
  @Test func pairsBehindLabelsAreOfTheGroupsNamed() {
    let found = claims(
      "Patients were randomized.",
      "There was no difference between the exercise and control groups in adherence (aspirin, 96% vs 95%; "
        + "statin, 93% vs 92%).",
      "More of them ate fruit (44% vs 39%).", title: "A randomized trial")
    let subjects = found.filter { $0.kind == .percentage }.map(\.subject.text)
    #expect(
      subjects == Array(repeating: ["exercise group", "control group"], count: 3).flatMap { $0 })
  }
}
