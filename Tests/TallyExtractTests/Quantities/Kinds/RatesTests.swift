import TallyCore
import TallyExtract
import TallyTestSupport
import Testing

/// What money and measures are told for.
struct RatesTests {
  @Test(arguments: [
    QuantityCase("The plan is ⟦$10 per month per user⟧.", "10 USD/user/mo"),
    QuantityCase("The fee is ⟦$5 per user, per month⟧.", "5 USD/user/mo"),
    QuantityCase("You pay ⟦£5-15 more per month⟧.", "5..15 GBP/mo"),
    QuantityCase("They pay ⟦$10 each per month⟧.", "10 USD/mo"),
    QuantityCase("A ⟦$95 annual⟧ fee applies.", "95 USD/a"),
    QuantityCase("Give ⟦£3,000 each tax year⟧.", "3000 GBP/a"),
    QuantityCase("Boxes of ⟦12⟧ eggs each typically weigh ⟦4 kg⟧.", "12 1", "4 kg"),
  ])
  func money(example: QuantityCase) { expectValues(example) }

  @Test(arguments: [
    QuantityCase("Allow ⟦10 square feet⟧ per chicken.", "10 [ft_i]2/{chicken}"),
    QuantityCase("It is ⟦5 kg⟧ per se, ⟦3 mm⟧ per Smith.", "5 kg", "3 mm"),
    QuantityCase("Allow ⟦2 kg of seed per acre⟧.", "2 kg/[acr_us]"),
    QuantityCase(
      "Men need ⟦15.5 cups⟧ (⟦3.7 liters⟧) of fluids per day.", "15.5 [cup_us]/d", "3.7 L/d"),
    QuantityCase("Feed it ⟦every three nights⟧.", "3 d"),
  ])
  func measures(example: QuantityCase) { expectValues(example) }
}
