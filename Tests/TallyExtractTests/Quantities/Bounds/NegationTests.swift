import TallyCore
import TallyExtract
import TallyTestSupport
import Testing

/// A bound is what a reader would act on: "not … for more than ten minutes" is at most ten.
struct NegationTests {
  @Test(arguments: [
    QuantityCase("Do not leave it on for ⟦more than ten minutes⟧.", "..10 min"),
    QuantityCase("It should not be left on for ⟦more than ten minutes⟧.", "..10 min"),
    QuantityCase("You shouldn’t wait ⟦more than 3 days⟧.", "..3 d"),
    QuantityCase("No session lasts ⟦more than an hour⟧.", "..1 h"),
    QuantityCase("It cannot be used for ⟦less than 3 days⟧.", "3.. d"),
    QuantityCase("It is not recommended to fast for ⟦longer than 24 hours⟧.", "..24 h"),
    QuantityCase("The dose should never be ⟦higher than 40 mg⟧.", "..40 mg"),
    QuantityCase("The operation rarely takes ⟦more than two hours⟧.", "..2 h"),
    QuantityCase("You should not take these tablets ⟦more than 3 times a day⟧.", "..3 1/d"),
    QuantityCase("Do not wear your lenses ⟦more than 12 hours⟧.", "..12 h"),
    QuantityCase("Never leave your dogs ⟦more than 4 hours⟧ alone.", "..4 h"),
    QuantityCase("Neither drug works for ⟦more than 6 hours⟧.", "..6 h"),
    QuantityCase("Avoid using it for ⟦more than 2 weeks⟧.", "..2 wk"),
    QuantityCase("It seldom costs ⟦more than $200⟧.", "..200 USD"),
  ])
  func turnsTheBoundRound(example: QuantityCase) { expect(example) }

  @Test(arguments: [
    QuantityCase("He has not worked for ⟦more than 10 years⟧.", ">10.. a"),
    QuantityCase("It has not rained for ⟦over three weeks⟧.", ">3.. wk"),
    QuantityCase("See us if it does not heal after ⟦more than 3 days⟧.", ">3.. d"),
    QuantityCase("There is no evidence that ⟦more than 8 hours⟧ help.", ">8.. h"),
    QuantityCase("It is not unusual for it to last ⟦more than 6 weeks⟧.", ">6.. wk"),
    QuantityCase("Without treatment ⟦more than 50%⟧ die.", ">50.. %"),
    QuantityCase("No doubt ⟦more than 300⟧ people came.", ">300.. 1"),
    QuantityCase("Those who never smoked lived ⟦more than 10 years⟧ longer.", ">10.. a"),
    QuantityCase("The pass is invalid for ⟦more than 30 days⟧.", ">30.. d"),
    QuantityCase("It was not open for ⟦more than 3 weeks⟧.", ">3.. wk"),
    QuantityCase("It is not uncommon for ⟦more than 20⟧ people to come.", ">20.. 1"),
    QuantityCase("I cannot believe he ate ⟦more than 20⟧ eggs.", ">20.. 1"),
    QuantityCase("There was no change in ⟦more than 20⟧ patients.", ">20.. 1"),
    QuantityCase("She rarely speaks and has written ⟦more than 20⟧ books.", ">20.. 1"),
    QuantityCase("I could not walk for ⟦more than 3 weeks⟧ after it.", ">3.. wk"),
    QuantityCase("Call us if you cannot stop it for ⟦more than 10 minutes⟧.", ">10.. min"),
    QuantityCase("It does not hurt, but it lasts ⟦more than a day⟧.", ">1.. d"),
  ])
  func leavesABoundThatTheNegationIsNotSaidOf(example: QuantityCase) { expect(example) }

  private func expect(_ example: QuantityCase) {
    let found = found(in: example)
    #expect(found.map(\.range) == example.marked.ranges)
    #expect(found.map(\.summary) == example.values)
  }

  @Test(arguments: [
    QuantityCase("The pass is not valid for ⟦more than 30 days⟧.", "..30 d"),
    QuantityCase("They aren't good for ⟦more than two⟧ trips.", "..2 1"),
  ])
  func stateThatEnds(example: QuantityCase) { expect(example) }
}
