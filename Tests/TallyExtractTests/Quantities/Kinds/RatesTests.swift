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

  /// So much of one thing for so much of another; behind a slash, "5 mg/10 mg" are two strengths.
  @Test(arguments: [
    QuantityCase("Feed ⟦25 g per 1 kg of body weight per day⟧.", "25 g/kg/d"),
    QuantityCase("Give ⟦2 mg per 5 kg per day⟧.", "2 mg/(5.kg)/d"),
    QuantityCase("Spread ⟦2 pounds per 100 square feet⟧.", "2 [lb_av]/(100.[ft_i]2)"),
    QuantityCase("Use ⟦5 lbs. per 1,000 sq. ft⟧. in spring.", "5 [lb_av]/(1000.[ft_i]2)"),
    QuantityCase("Apply ⟦30 g per 10 square metres⟧.", "30 g/(10.m2)"),
    QuantityCase("Roast it ⟦20 minutes per 500 g⟧.", "20 min/(500.g)"),
    QuantityCase(
      "It grows ⟦2 ft. per year⟧ and ⟦1 inch per 10 days⟧.", "2 [ft_i]/a", "1 [in_i]/(10.d)"),
    QuantityCase("Give ⟦2 mg for every kg⟧ of weight.", "2 mg/kg"),
    QuantityCase("Use ⟦1 cup for every 2 litres⟧.", "1 [cup_us]/(2.L)"),
    QuantityCase("Give ⟦1 tablet per 5 kg⟧.", "1 1/5 kg"),
    QuantityCase("Give it ⟦one inch⟧ of water a week.", "1 [in_i]/wk"),
    QuantityCase("Use ⟦3 mg/100 g⟧ or ⟦5 mg⟧/⟦10 mg⟧.", "3 mg/(100.g)", "5 mg", "10 mg"),
    QuantityCase("He read ⟦20 minutes⟧ for each book.", "20 min"),
    QuantityCase("He walks ⟦5 km⟧ for every day of rest.", "5 km"),
  ])
  func measuresForSoMuch(example: QuantityCase) { expectValues(example) }

  @Test(arguments: [
    QuantityCase("You pay ⟦$0.12 for each kWh⟧.", "0.12 USD/kW.h"),
    QuantityCase("You pay ⟦£5 for every 10 minutes⟧.", "5 GBP/10 min"),
    QuantityCase(
      "It is ⟦£25 per covered family member⟧.", "25 GBP/covered family member"),
    QuantityCase("Keep a ⟦$1,200⟧ daily balance.", "1200 USD"),
    QuantityCase("There is a ⟦$500 daily⟧ limit.", "500 USD/d"),
  ])
  func moneyForSoMuch(example: QuantityCase) { expectValues(example) }

  /// The number of a note stands between.
  @Test(arguments: [
    QuantityCase("It pays ⟦$3 million[4] per year⟧.", "3000000 USD/a"),
    QuantityCase("We emit ⟦57 Gtons[2] per year⟧.", "57 Gt/a"),
  ])
  func behindNotes(example: QuantityCase) { expectValues(example) }
}
