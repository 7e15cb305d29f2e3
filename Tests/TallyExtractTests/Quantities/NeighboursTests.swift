import TallyCore
import TallyExtract
import TallyTestSupport
import Testing

/// Numbers and signs side by side: which belongs to which.
struct NeighboursTests {
  @Test(arguments: [
    QuantityCase("In 2019 ⟦$5 million⟧ was spent, by 2020 ⟦£3m⟧.", "5000000 USD", "3000000 GBP"),
    QuantityCase("Kids ⟦5⟧ ⟦$10⟧, adults ⟦$20⟧.", "5 1", "10 USD", "20 USD"),
    QuantityCase(
      "A table for ⟦2⟧ ⟦£30⟧ costs ⟦50 $⟧ or ⟦20 €⟧.", "2 1", "30 GBP", "50 USD", "20 EUR"),
    QuantityCase("They imposed a ⟦Rs 25,000⟧ fine and one ⟦Rs. 500⟧ note.", "25000 INR", "500 INR"),
    QuantityCase(
      "A ⟦Rs 10,000 crore⟧ plan, ⟦Rs 2.1 lakh cr⟧ in all.", "100000000000 INR", "2100000000000 INR"),
    QuantityCase("Petrol is ⟦142.3p a litre⟧, up ⟦4p⟧.", "142.3 GBp/L", "4 GBp"),
    QuantityCase("It pays ⟦£500 p.a.⟧ or ⟦$80k pa⟧.", "500 GBP/a", "80000 USD/a"),
  ])
  func money(example: QuantityCase) { expectValues(example) }

  @Test(arguments: [
    QuantityCase("⟦Day 1⟧ – ⟦12 km⟧", "1 d", "12 km"),
    QuantityCase("Bedroom 1 - ⟦3.5m⟧ wide", "3.5 m"),
    QuantityCase("Option 1 – ⟦£20⟧, package 2 - ⟦$300⟧", "20 GBP", "300 USD"),
    QuantityCase("It is due by 2025 — ⟦£3m⟧ this year.", "3000000 GBP"),
    QuantityCase("He made ⟦50⟧ — ⟦200⟧ fewer than Smith.", "50 1", "200 1"),
    QuantityCase("It takes ⟦2 – 3 weeks⟧, ⟦5 - 10 minutes⟧.", "2..3 wk", "5..10 min"),
    QuantityCase("Supply ⟦230 V ± 10%⟧ at ⟦5 ± 0.2 kg⟧.", "230 V", "5 kg"),
    QuantityCase("⟦At least 10 kg⟧ or ⟦22 lb⟧ came.", "10.. kg", "22.. [lb_av]"),
    QuantityCase(
      "On ⟦days 1⟧, ⟦3⟧ and ⟦7⟧ it was ⟦2⟧ vs ⟦4 mm⟧.", "1 d", "3 d", "7 d", "2 mm", "4 mm"),
  ])
  func dashes(example: QuantityCase) { expectValues(example) }

  @Test(arguments: [
    "Take 1 500 mg tablet now.", "On May 5 300 people came.", "At age 7 500 children were tested.",
    "Of these 12 150 were women.", "The line is open from 8.30 to 17.00.",
    "Opening hours: 9.00-17.30",
    "The bus leaves at 7.45 and returns at 18.20.", "Doors 18.30, kick-off at 19.45.",
    "World leaders met at COP 26 in Glasgow.", "It was a TSH test.", "A 25G cannula was used.",
    "See ext. 204 for it.", "UTC+2 is used.",
  ])
  func nothing(text: String) { expectNothing(in: text) }

  @Test(arguments: [
    QuantityCase("It has ⟦12 500⟧ people and ⟦1 500 euros⟧.", "12500 1", "1500 EUR"),
    QuantityCase("Pay ⟦SAR 250⟧ or ⟦COP 50,000⟧; ⟦12⟧ T-72 tanks.", "250 SAR", "50000 COP", "12 1"),
    QuantityCase("It was posted ⟦5m⟧ ago; the spread widened ⟦12bp⟧.", "5 min", "12 bp"),
    QuantityCase("The TV is ⟦55\"⟧, the case ⟦12\"⟧.", "55 [in_i]", "12 [in_i]"),
    QuantityCase("He said \"I have ⟦5⟧\" and left.", "5 1"),
    QuantityCase("The train was late by ⟦10 minutes⟧; heal ⟦by 6 weeks⟧.", "10 min", "..6 wk"),
    QuantityCase("Age ⟦≥65⟧, aged ⟦≥ 18⟧.", "65.. a", "18.. a"),
  ])
  func signsAndLetters(example: QuantityCase) { expectValues(example) }
}
