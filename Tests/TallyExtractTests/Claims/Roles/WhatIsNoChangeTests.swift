import TallyCore
import TallyExtract
import Testing

/// What words around a number say of it, and what they do not.
struct WhatIsNoChangeTests {
  @Test(arguments: [
    ("Use two smaller pans.", Claim.Role.amount), ("It has three larger rooms.", .amount),
    ("They sold two fewer cars.", .reduction), ("Frogs leap up to 3 metres.", .amount),
    ("The list achieved 36% of the vote.", .prevalence),
    ("The pill was 38% effective.", .effectiveness), ("The screen runs at 60 Hz.", .amount),
    ("The bus runs twice a day.", .frequency), ("It went for 3% over asking.", .increase),
    ("It went for 3% over two years.", .prevalence), ("It costs £238 (12.3%) less.", .reduction),
    ("It paid $100 ($80) more recently.", .amount), ("The sea level will jump 2 m.", .increase),
    ("Losses rose by 18 cases.", .increase), ("We saw an increase of 18 deaths.", .increase),
    ("It was 159,000 lower.", .reduction), ("It lies 10 feet above mean sea level.", .amount),
    ("RRP: £40 (€45) More news: see below.", .amount),
  ])
  func roles(sentence: String, role: Claim.Role) {
    #expect(claims(sentence, title: "News").first?.role == role)
  }

  /// The share in a bracket is of the change before it.
  @Test func aBracketGoesOnWithTheChange() {
    #expect(claims("Staff grew by 141,200 (2.7%).").map(\.role) == [.increase, .increase])
    #expect(claims("Sales fell to $4 million (12% of all).").map(\.role) == [.amount, .prevalence])
  }

  @Test(arguments: [
    ("We can see that 104 members voted.", Claim.Modality.asserted),
    ("We can see 104 stars.", .possible),
    ("A litre should be enough for 2 square metres.", .asserted),
    ("You should use 2 litres.", .recommended), ("You can see that from 3 km.", .possible),
  ])
  func modalities(sentence: String, modality: Claim.Modality) {
    #expect(claims(sentence, title: "News").last?.modality == modality)
  }

  /// Each bracket is of those it stands behind.
  @Test func eachBracketIsOfItsOwnPeople() {
    let found = claims(
      "The rate among adult men (2.9%), teenagers (11.4%) and others (5.1%) was flat.")
    #expect(found.map(\.scope.population) == ["adult men", "teenagers", nil])
    let effects = claims("In adults, nausea (12%) and headache (5%) were seen.")
    #expect(effects.map(\.scope.population) == ["adults", "adults"])
  }

  /// Lives are claimed by no speaker.
  @Test func anEarthquakeSaysNothing() {
    #expect(claims("The Belqan Earthquake has claimed 83 lives.").first?.attribution == nil)
    #expect(claims("Smith claimed that 40 lives were lost.").first?.attribution == "Smith")
    #expect(claims("The Belqan Union claimed that 83 left.").first?.attribution == "Belqan Union")
  }

  /// What is more on a condition is another sum.
  @Test func moreIfSoAndSo() {
    let found = claims("It costs $300 to $700, more if teeth are pulled.")
    #expect(found.map(\.role) == [.amount])
  }
}
