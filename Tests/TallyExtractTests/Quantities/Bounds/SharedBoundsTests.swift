import TallyCore
import TallyExtract
import TallyTestSupport
import Testing

/// Bounds, units and ages that several numbers share, and those that only one has.
struct SharedBoundsTests {
  @Test(arguments: [
    QuantityCase(
      "It is ⟦at least 80%⟧, ⟦85%⟧, ⟦90%⟧, or ⟦99%⟧ identical.", "80.. %", "85.. %", "90.. %",
      "99.. %"),
    QuantityCase("Take ⟦up to 5⟧, ⟦10⟧ or ⟦15 mg⟧.", "..5 mg", "..10 mg", "..15 mg"),
    QuantityCase("⟦less than 5%⟧, ⟦10%⟧ or ⟦15%⟧ of it", "..<5 %", "..<10 %", "..<15 %"),
    QuantityCase("Kittens ⟦under 8 weeks⟧ or ⟦4 pounds⟧ are refused.", "..<8 wk", "..<4 [lb_av]"),
    QuantityCase("You can win ⟦up to $20⟧ or ⟦£15⟧.", "..20 USD", "..15 GBP"),
    QuantityCase("It is ⟦no more than 3⟧ nights or ⟦72 hours⟧.", "..3 1", "..72 h"),
    QuantityCase("⟦At least 5 kg⟧, and ⟦3 kg⟧ of flour.", "5.. kg", "3 kg"),
    QuantityCase(
      "Do ⟦not exceed 4 cups⟧ for men and ⟦3 cups⟧ for women.", "..4 [cup_us]", "..3 [cup_us]"),
    QuantityCase("Take it ⟦every 5 years or sooner⟧.", "..5 a"),
    QuantityCase("⟦More than 5%⟧, ⟦10%⟧ of whom were men, left.", ">5.. %", "10 %"),
    QuantityCase("He got ⟦more than 36⟧, ⟦65⟧ and ⟦82⟧ marks.", ">36.. 1", "65 1", "82 1"),
    QuantityCase(
      "A ⟦minimum 20%⟧ down, a score of ⟦680+⟧, and ⟦no more than 43%⟧ debt.", "20.. %", "680.. 1",
      "..43 %"),
  ])
  func lists(example: QuantityCase) { expectValues(example) }

  @Test(arguments: [
    QuantityCase("⟦126 mg/dL⟧ (⟦7.0 mmol/L⟧) or higher", "126.. mg/dL", "7.0.. mmol/L"),
    QuantityCase("Lift ⟦5 kg⟧ (⟦11 lb⟧) or more.", "5.. kg", "11.. [lb_av]"),
    QuantityCase("It costs ⟦$50⟧ (⟦£40⟧) or under.", "..50 USD", "..40 GBP"),
    QuantityCase("It costs ⟦$50⟧ (⟦£40⟧) or thereabouts.", "50 USD", "40 GBP"),
  ])
  func behindBrackets(example: QuantityCase) { expectValues(example) }

  @Test(arguments: [
    QuantityCase(
      "The bag must not weigh ⟦over 23 kg⟧, be ⟦more than 158 cm⟧, or be old.", "..23 kg",
      "..158 cm"),
    QuantityCase(
      "Do not take ⟦more than 8⟧ tablets a day or ⟦more than 2⟧ at once.", "..8 1/d", "..2 1"),
    QuantityCase(
      "It should not be ⟦longer than 500⟧ words, use ⟦more than 3⟧ images or ⟦exceed 2 MB⟧.",
      "..500 1", "..3 1", "..2 MBy"),
    QuantityCase("No player can earn ⟦more than $5m⟧.", "..5000000 USD"),
    QuantityCase("None may run a deficit ⟦greater than 3%⟧.", "..3 %"),
    QuantityCase("Hb of ⟦not <12.5 g/dL⟧ and ⟦not >10 mg⟧.", "12.5.. g/dL", "..10 mg"),
    QuantityCase("He did not win, and scored ⟦more than 30⟧ goals.", ">30.. 1"),
    QuantityCase("It is ⟦not over 5 kg⟧, with ⟦more than 3⟧ parts.", "..5 kg", ">3.. 1"),
  ])
  func denials(example: QuantityCase) { expectValues(example) }

  @Test(arguments: [
    QuantityCase("The children, ⟦aged 3⟧, ⟦5⟧ and ⟦9⟧, left.", "3 a", "5 a", "9 a"),
    QuantityCase("⟦Three⟧ girls ⟦aged six⟧, ⟦seven⟧ and ⟦nine⟧.", "3 1", "6 a", "7 a", "9 a"),
    QuantityCase("A man ⟦aged 54⟧ and ⟦12⟧ others were hurt.", "54 a", "12 1"),
    QuantityCase("The woman, ⟦aged 54⟧, ⟦2⟧ of whose children ran, left.", "54 a", "2 1"),
    QuantityCase(
      "⟦18 mg⟧ for women ⟦19 to 50⟧ and ⟦8 mg⟧ for men.", "18 mg", "19..50 a", "8 mg"),
    QuantityCase("Give ⟦5 mL⟧ to children ⟦2 to 5⟧.", "5 mL", "2..5 a"),
    QuantityCase("Men ⟦20 to 30 kg⟧ heavier were seen.", "20..30 kg"),
  ])
  func ages(example: QuantityCase) { expectValues(example) }

  @Test(arguments: [
    QuantityCase(
      "It holds ⟦from 20 to 60⟧, preferably ⟦30 to 50⟧ and most preferably ⟦35 to 45%⟧.",
      "20..60 %", "30..50 %", "35..45 %"),
    QuantityCase("It is ⟦1 to 10⟧, more preferably ⟦2 to 5 mm⟧ long.", "1..10 mm", "2..5 mm"),
    QuantityCase("It is ⟦5 to 50⟧, and preferably ⟦10 to 30, μm⟧ long.", "5..50 um", "10..30 um"),
  ])
  func preferences(example: QuantityCase) { expectValues(example) }
}
