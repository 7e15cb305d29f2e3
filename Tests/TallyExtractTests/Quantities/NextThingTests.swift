import TallyCore
import TallyExtract
import TallyTestSupport
import Testing

/// Bounds that are none, and some that were missed: "20% and lower prices", "as short as 58 days".
struct NextThingTests {
  @Test(arguments: [
    QuantityCase("They cut costs by ⟦20%⟧ and lower prices.", "20 %"),
    QuantityCase("It gave ⟦5 GB⟧ and more features.", "5 GBy"),
    QuantityCase("They won ⟦$5⟧ and higher wages.", "5 USD"),
    QuantityCase("It saves ⟦30%⟧ and longer lines.", "30 %"),
    QuantityCase("It grew by ⟦3 cm⟧ and larger leaves came.", "3 cm"),
  ])
  func leavesTheNextThing(example: QuantityCase) { expectValues(example) }

  @Test(arguments: [
    QuantityCase("Scores of ⟦20 and higher⟧ mean trouble.", "20.. 1"),
    QuantityCase("Temperatures of ⟦60 °C and higher⟧ kill it.", "60.. Cel"),
    QuantityCase("A fever of ⟦39 °C and higher⟧ needs care.", "39.. Cel"),
    QuantityCase("Rates of ⟦5% and lower⟧ are rare.", "..5 %"),
    QuantityCase("It needs ⟦10 and more years⟧.", "10.. a"),
  ])
  func keepsTheBound(example: QuantityCase) { expectValues(example) }

  @Test(arguments: [
    QuantityCase("The stay was ⟦as short as 58 days⟧.", "58.. d"),
    QuantityCase("Rooms are ⟦as cheap as $20⟧.", "20.. USD"),
    QuantityCase("It ends in ⟦as brief as 3 hours⟧.", "3.. h"),
    QuantityCase("It heals ⟦as quickly as 2 weeks⟧ later.", "2.. wk"),
    QuantityCase("It is short as ⟦58 days⟧ go.", "58 d"),
  ])
  func readsTheLeast(example: QuantityCase) { expectValues(example) }
}
