import TallyCore
import TallyExtract
import TallyTestSupport
import Testing

/// A bare number that is compared with the value before it has its unit.
struct ComparedValuesTests {
  @Test(arguments: [
    QuantityCase("It uses ⟦9 watts⟧ instead of ⟦60⟧.", "9 W", "60 W"),
    QuantityCase("It took ⟦3 hours⟧ rather than ⟦5⟧.", "3 h", "5 h"),
    QuantityCase("Inflation was ⟦5%⟧, down from ⟦8⟧.", "5 %", "8 %"),
    QuantityCase("These last ⟦15-20 years⟧ vs. ⟦8-12⟧ for tank units.", "15..20 a", "8..12 a"),
    QuantityCase("They last ⟦20+ years⟧ versus ⟦12⟧ for others.", "20.. a", "12 a"),
    QuantityCase("It was seen more often there (⟦45⟧ vs. ⟦7%⟧).", "45 %", "7 %"),
    QuantityCase("It costs ⟦$20 a month⟧, up from ⟦15⟧.", "20 USD/mo", "15 USD/mo"),
    QuantityCase("It averages ⟦5 days⟧ but can be ⟦as long as 14⟧.", "5 d", "..14 d"),
    QuantityCase("The rate is ⟦5%⟧ but can be ⟦as high as 14⟧.", "5 %", "..14 %"),
    QuantityCase(
      "Mileage rose ⟦from 14-18 mpg⟧ to ⟦24⟧ for larger cars.",
      "14..18 [mi_i]/[gal_us]", "24 [mi_i]/[gal_us]"),
    QuantityCase(
      "It rose from ⟦21 mpg⟧ combined to ⟦23⟧ for other cars.",
      "21 [mi_i]/[gal_us]", "23 [mi_i]/[gal_us]"),
    QuantityCase(
      "It returns ⟦28 mpg⟧ city and ⟦36⟧ highway.", "28 [mi_i]/[gal_us]", "36 [mi_i]/[gal_us]"),
    QuantityCase(
      "He raised ⟦280 million⟧ of the ⟦1.5 billion shekels⟧.", "280000000 ILS", "1500000000 ILS"),
    QuantityCase(
      "The highest is ⟦84.75 cents⟧, while the lowest is ⟦74.07⟧.", "84.75 USc", "74.07 USc"),
    QuantityCase("Boil for ⟦3 minutes⟧, then for another ⟦20⟧.", "3 min", "20 min"),
    QuantityCase("It was ⟦15 ng/mL⟧ (normal, ⟦20 to 250⟧).", "15 ng/mL", "20..250 ng/mL"),
    QuantityCase(
      "It is ⟦94.1%⟧ effective (⟦95%⟧ CI, ⟦89.3 to 96.8⟧).", "94.1 %", "95 %", "89.3..96.8 %"),
    QuantityCase("Shares trade at ⟦180p⟧ with a target of ⟦200p⟧.", "180 GBp", "200 GBp"),
    QuantityCase(
      "Shares surged on the update, rising ⟦10.7 per cent⟧, or ⟦253p⟧, to ⟦2608p⟧.", "10.7 %",
      "253 GBp", "2608 GBp"),
    QuantityCase(
      "It moved from ⟦345 nm⟧ to ⟦325 nm⟧ and from ⟦345 nm⟧ to ⟦329 nm⟧.",
      "345 nm", "325 nm", "345 nm", "329 nm"),
    QuantityCase(
      "They cut the cost of solar panels from ⟦$0.23⟧ to ⟦$0.10⟧.", "0.23 USD", "0.10 USD"),
  ])
  func compared(example: QuantityCase) { expectValues(example) }

  @Test(arguments: [
    QuantityCase("He walked ⟦20 miles⟧ instead of driving ⟦5⟧.", "20 [mi_i]", "5 1"),
    QuantityCase("Shares rose ⟦5%⟧ to ⟦as high as 14.20⟧.", "5 %", "..14.20 1"),
    QuantityCase("It lasts ⟦5 days⟧, ⟦as many as 14⟧.", "5 d", "..14 1"),
    QuantityCase("It ran ⟦5 km⟧ and ⟦10⟧ others instead of ⟦8⟧.", "5 km", "10 1", "8 1"),
    QuantityCase("Sales were ⟦5%⟧, up from 2019.", "5 %"),
    QuantityCase("⟦About 2 million⟧ of the ⟦5 million⟧ people left.", "~2000000 1", "5000000 1"),
    QuantityCase("It ranged ⟦from 3.8 to 2.5 AU⟧.", "2.5..3.8 AU"),
    QuantityCase("It fell to ⟦3%⟧ from ⟦5⟧ in May.", "3 %", "5 1"),
  ])
  func alone(example: QuantityCase) { expectValues(example) }

  /// Two values that are set against each other are no range.
  @Test(arguments: [
    QuantityCase(
      "The difference in density between ⟦34 °C⟧ and ⟦38 °C⟧ is small.", "34 Cel", "38 Cel"),
    QuantityCase("The difference between ⟦$5⟧ and ⟦$7⟧ matters.", "5 USD", "7 USD"),
    QuantityCase("You can choose between ⟦5⟧ and ⟦10 mg⟧.", "5 mg", "10 mg"),
    QuantityCase("It alternates between ⟦5⟧ and ⟦10 volts⟧.", "5 V", "10 V"),
  ])
  func contrasted(example: QuantityCase) { expectValues(example) }

  @Test(arguments: [
    QuantityCase("A difference of ⟦between 2 and 3 kg⟧ is normal.", "2..3 kg"),
    QuantityCase("The difference is ⟦between 5 and 10 dollars⟧.", "5..10 USD"),
    QuantityCase("Doctors choose doses ⟦between 5 and 10 mg⟧.", "5..10 mg"),
    QuantityCase("Differences ⟦between 5 and 10%⟧ were seen.", "5..10 %"),
  ])
  func spanned(example: QuantityCase) { expectValues(example) }
}
