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
    QuantityCase("It seldom costs ⟦more than $200⟧.", "..200 USD"),
  ])
  func turnsTheBoundRound(example: QuantityCase) { expect(example) }

  @Test(arguments: [
    QuantityCase("He has not worked for ⟦more than 10 years⟧.", ">10.. a"),
    QuantityCase("It has not rained for ⟦over three weeks⟧.", ">3.. wk"),
    QuantityCase("See us if it does not heal after ⟦more than 3 days⟧.", ">3.. d"),
    QuantityCase("There is no evidence that ⟦more than 8 hours⟧ help.", ">8.. h"),
    QuantityCase("It is not unusual for it to last ⟦more than 6 weeks⟧.", ">6.. wk"),
    QuantityCase("It does not hurt, but it lasts ⟦more than a day⟧.", ">1.. d"),
  ])
  func leavesABoundThatTheNegationIsNotSaidOf(example: QuantityCase) { expect(example) }

  private func expect(_ example: QuantityCase) {
    let found = found(in: example)
    #expect(found.map(\.range) == example.marked.ranges)
    #expect(found.map(\.summary) == example.values)
  }
}
