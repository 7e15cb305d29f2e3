import TallyCore
import TallyExtract
import TallyTestSupport
import Testing

/// Numbers that mark something, and their lookalikes that count.
struct MarksAndSerialsTests {
  @Test(arguments: [
    QuantityCase("A. Marlow,1 B. Nash,2 C. Green,1,2 D. Gupta1"),
    QuantityCase("In May,⟦3⟧ people left.", "3 1"),
    QuantityCase("100517-G-ABCDE-012C A crew documents the fire."),
    QuantityCase("Lot 60-RIVERSIDE is sold."),
    QuantityCase("It runs for a ⟦60-MINUTE⟧ slot.", "60 min"),
    QuantityCase("Call 18005550147 now."),
    QuantityCase("See §§ 70.02, 70.03 and 70.15."),
    QuantityCase("Take the 292 bus or the 208 service."),
    QuantityCase("The ⟦292⟧ buses were late.", "292 1"),
    QuantityCase("A 2 in 1 laptop costs ⟦$400⟧.", "400 USD"),
    QuantityCase("Low 25(OH)D is common."),
    QuantityCase("By year 25 it fades; the warranty of year 1-2 is over."),
    QuantityCase("They set net-zero targets and found the zero point."),
    QuantityCase("A fine for a second or subsequent offence applies."),
    QuantityCase("It is billed on a cents per kWh basis."),
  ])
  func marks(example: QuantityCase) { expectValues(example) }

  /// K, M and B behind a number are kelvins, moles a litre and bytes only where something says so.
  @Test(arguments: [
    QuantityCase("She ran the Harbor 5K in June."),
    QuantityCase("It superconducts ⟦below 9K⟧, and was kept at ⟦300K⟧.", "..<9 K", "300 K"),
    QuantityCase("API limit: 5M"),
    QuantityCase("They used NaCl ⟦2M⟧.", "2 mol/L"),
    QuantityCase("It has ⟦2B⟧ users.", "2000000000 1"),
    QuantityCase("The flat is 12B."),
    QuantityCase("Macros: ⟦200cal⟧", "200 kcal"),
    QuantityCase("The talk lasts ⟦43m⟧, with ⟦5m⟧ of downtime.", "43 min", "5 min"),
    QuantityCase("The wall is ⟦43m⟧ long.", "43 m"),
    QuantityCase("The summit elevation is ⟦8360'⟧.", "8360 [ft_i]"),
    QuantityCase("The disk spins at ⟦7200 RPMs⟧.", "7200 {rev}/min"),
    QuantityCase("It warms by ⟦1.5˚C⟧.", "1.5 Cel"),
    QuantityCase("Wear ⟦30 SPF⟧ in town.", "30 [SPF]"),
  ])
  func letters(example: QuantityCase) { expectValues(example) }

  /// What bounds a value, and what only looks so.
  @Test(arguments: [
    QuantityCase("It costs ⟦£150⟧+vat.", "150 GBP"),
    QuantityCase("A delay ⟦not exceeding the term of 90 days⟧ is fine.", "..90 d"),
    QuantityCase("They stood ⟦closer than 56 cm⟧.", "..<56 cm"),
    QuantityCase("Sleep ⟦5 to 7 hours and even more⟧.", "5.. h"),
    QuantityCase("It lasts ⟦well past 30 years⟧.", ">30.. a"),
    QuantityCase("It cut the wait by ⟦over 1 hour⟧.", ">1.. h"),
    QuantityCase(
      "A level of ⟦less than 90 mg/dL⟧ (⟦5 mmol/L⟧) is fine.", "..<90 mg/dL", "..<5 mmol/L"),
    QuantityCase("Spread over a ⟦30⟧ or ⟦60 minute⟧ period.", "30 min", "60 min"),
    QuantityCase("It works ⟦from -- 5 °C to +70 °C⟧.", "-5..70 Cel"),
    QuantityCase("Stored at ⟦– 40 °C⟧ it keeps.", "-40 Cel"),
    QuantityCase("Sales fell by ⟦1 percent⟧ to ⟦8.3 percent⟧.", "1 %", "8.3 %"),
    QuantityCase("Costs have fallen from ⟦£15,000⟧ to ⟦£13,500⟧.", "15000 GBP", "13500 GBP"),
    QuantityCase("Age groups: ⟦18–24⟧, ⟦25–29⟧ and ⟦30–34⟧.", "18..24 a", "25..29 a", "30..34 a"),
    QuantityCase("⟦Age over 6 years⟧.", ">6.. a"),
    QuantityCase("It heals in ⟦4, 5 days⟧.", "4..5 d"),
    QuantityCase("See pages 4, ⟦5 days⟧ later.", "5 d"),
    QuantityCase("They do ⟦38 ordinary hours⟧ in ⟦4 working weeks⟧.", "38 h", "4 wk"),
  ])
  func bounds(example: QuantityCase) { expectValues(example) }

  /// The unit beside what is measured.
  @Test(arguments: [
    QuantityCase("Time to healing (days) was ⟦12⟧ with zinc and ⟦15⟧ with starch.", "12 d", "15 d"),
    QuantityCase("Serum zinc (ng/mL) was ⟦12.3⟧ vs ⟦15.1⟧.", "12.3 ng/mL", "15.1 ng/mL"),
    QuantityCase(
      "Waits in minutes (median [IQR]) were ⟦42⟧ (12) vs ⟦30⟧ (15).", "42 min", "30 min"),
    QuantityCase("The number of beds (rooms) was ⟦12⟧.", "12 1"),
    QuantityCase("The score of vitamin (C) was ⟦12⟧.", "12 1"),
    QuantityCase("In days (all of them) there were ⟦12⟧ people.", "12 1"),
  ])
  func unitsBesideWhatIsMeasured(example: QuantityCase) { expectValues(example) }
}
