import TallyCore
import TallyExtract
import TallyTestSupport
import Testing

/// What is taken by the day is no single dose, however the day is said.
struct DailyAmountsTests {
  @Test(arguments: [
    QuantityCase("Take ⟦two grams⟧ of creatine each day.", "2 g/d"),
    QuantityCase("Limit it to ⟦200 milligrams each day⟧.", "..200 mg/d"),
    QuantityCase("Take ⟦20 mg daily⟧ with food.", "20 mg/d"),
    QuantityCase("A dose of ⟦3-5 grams daily⟧ is enough.", "3..5 g/d"),
    QuantityCase("Take ⟦1000 IU⟧ of vitamin D daily.", "1000 [iU]/d"),
    QuantityCase("It is dosed at ⟦15 mg weekly⟧.", "15 mg/wk"),
    QuantityCase("She runs ⟦5 km every day⟧.", "5 km/d"),
    QuantityCase("Have ⟦200 mg or less⟧ per day.", "..200 mg/d"),
    QuantityCase("⟦Up to 400 mg⟧ (as in strong coffee) a day is safe.", "..400 mg/d"),
    QuantityCase("Take ⟦no more than 1200 mg⟧ in 24 hours.", "..1200 mg/d"),
    QuantityCase("Take ⟦at most 8 g⟧ in any 24-hour period.", "..8 g/d"),
    QuantityCase("The maximum daily dose is ⟦1200 mg⟧.", "..1200 mg/d"),
    QuantityCase("A daily dosage of ⟦2.4 g⟧ was given.", "2.4 g/d"),
    QuantityCase("The daily limit for adults is ⟦400 mg⟧.", "400 mg/d"),
    QuantityCase("The daily dose should ⟦not exceed 4 g⟧.", "..4 g/d"),
  ])
  func readsThePeriod(example: QuantityCase) { expectValues(example) }

  @Test(arguments: [
    QuantityCase("Take ⟦200 mg⟧ ⟦twice daily⟧.", "200 mg", "2 1/d"),
    QuantityCase("Take ⟦400 mg⟧ ⟦every 4 hours⟧.", "400 mg", "4 h"),
    QuantityCase("Take ⟦20 mg⟧ every second day.", "20 mg"),
    QuantityCase("Add ⟦5 g⟧ each time.", "5 g"),
    QuantityCase("He took ⟦5 mg⟧ a day later.", "5 mg"),
    QuantityCase("Take ⟦up to 5 mg⟧ ⟦within 24 hours⟧ of surgery.", "..5 mg", "..24 h"),
    QuantityCase("It is a ⟦5 mg⟧ daily dose.", "5 mg"),
    QuantityCase("The daily dose is split into portions of ⟦300 mg⟧.", "300 mg"),
    QuantityCase("Take daily doses of ⟦400 mg⟧.", "400 mg"),
    QuantityCase("The daily dose is ⟦400 mg⟧ twice.", "400 mg"),
    QuantityCase("It lost ⟦286 gigatonnes⟧ annually.", "286 Gt"),
    QuantityCase("My daily commute is ⟦40 minutes⟧.", "40 min"),
  ])
  func leavesASingleDose(example: QuantityCase) { expectValues(example) }
}
