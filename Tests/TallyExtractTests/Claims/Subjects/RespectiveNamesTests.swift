import TallyCore
import TallyExtract
import Testing

/// A list of values, with "respectively" behind it, is of a list of names.
struct RespectiveNamesTests {
  private func subjects(_ sentences: String...) -> [String?] {
    let text = (["Patients were randomly assigned."] + sentences).joined(separator: " ")
    return claims(text, title: "Zinc for colds").map(\.subject.text)
  }

  @Test func eachValueHasItsGroup() {
    let groups = ["starch group", "10 mg group", "20 mg group"]
    let found = subjects(
      "Nausea was reported in 11 (4%) of 282 patients, 8 (5%) of 190 patients, and 9 (7%) of 188 patients in the "
        + "starch, 10 mg, and 20 mg groups, respectively.")
    #expect(
      found.prefix(9) == [
        groups[0], groups[0], groups[0], groups[1], groups[1], groups[1],
        groups[2], groups[2], groups[2],
      ])
  }

  @Test func namesMayStandBeforeTheValues() {
    #expect(
      claims("The lamp and the kettle cost $5 and $7, respectively.", title: "Prices")
        .map(\.subject.text) == ["lamp", "kettle"])
    #expect(
      subjects("Fever was seen in the zinc and starch groups (5% and 7%, respectively).")
        == ["zinc group", "starch group"])
  }

  /// "vs" parts two values as "and" does, once for each time; and two groups may be named by how they compare.
  @Test func valuesSetAgainstEachOtherAreOfTheTwoGroups() {
    #expect(
      subjects(
        "Coughing times were 41 min (12) vs 39 min (15) on day 0 and 15 min vs. 28 min on day 9, in the "
          + "zinc and starch groups, respectively.")
        == ["zinc group", "starch group", "zinc group", "starch group"])
    #expect(
      subjects(
        "Coughing and sneezing times were shorter in the zinc group compared to the starch group: 25 min and 37 min, "
          + "respectively.") == ["zinc group", "starch group"])
  }

  /// Where a sentence names none, those of the sentence before hold.
  @Test func theNamesBeforeHold() {
    #expect(
      subjects(
        "Fever was seen in 5% and 7% in the zinc and starch groups, respectively.",
        "A rash was seen in 2% and 3%, respectively.")
        == ["zinc group", "starch group", "zinc group", "starch group"])
  }

  /// Outside of trials years, places and things that something stands on are no names, and each sentence has its own.
  @Test(arguments: [
    ("Inflation was 4% and 5% in 2021 and 2022, respectively.", ["Inflation", "Inflation"]),
    ("The cat slept 5 and 6 hours on the sofa and the bed, respectively.", ["cat", "cat"]),
    (
      "Dogs and cats sleep 12 and 15 hours, respectively. Fares are $2 and $3, respectively.",
      ["Dogs", "cats", "Fares", "Fares"]
    ),
  ])
  func whatIsNoNameElsewhere(text: String, subjects: [String]) {
    #expect(claims(text, title: "Notes").map(\.subject.text) == subjects)
  }

  /// The nearer list wins, though its members are no names.
  @Test func aListBehindTheGroupsIsNotTheirs() {
    #expect(
      subjects(
        "Mean differences in the zinc group compared to the starch group for pain and function were 1.2 and 3.4, "
          + "respectively.") == ["zinc group", "zinc group"])
  }

  /// No names: times, what befalls both, lists of other lengths.
  @Test(arguments: [
    "Fever was seen in 5% and 7% at 3 and 6 months, respectively.",
    "Redness and swelling lasted 5 and 7 days, respectively.",
    "Fever was seen in 4%, 5% and 7% in the zinc and starch groups, respectively.",
  ])
  func whatNamesNothing(sentence: String) {
    let names = subjects(sentence).compactMap(\.self)
    #expect(
      names.allSatisfy { !$0.hasSuffix("months") && !$0.hasSuffix("group") && $0 != "swelling" })
  }
}
