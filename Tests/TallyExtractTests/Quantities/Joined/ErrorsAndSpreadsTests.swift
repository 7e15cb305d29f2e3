import TallyCore
import TallyExtract
import TallyTestSupport
import Testing

/// How far off values may be, and how far they spread: no values of their own, or in the unit of the value.
struct ErrorsAndSpreadsTests {
  /// Errors behind a value are no values, and the unit behind them is the value's.
  @Test(arguments: [
    QuantityCase("It was ⟦3.4 ± 0.2 (stat) ± 0.3 (syst)⟧ pb.", "3.4 1"),
    QuantityCase("We find a distance of ⟦3.2 +0.3 -0.2 km⟧.", "3.2 km"),
    QuantityCase("The distance is ⟦5.1(+0.4, −0.3) Mpc⟧.", "5.1 Mpc"),
    QuantityCase("The gap was ⟦12.3 (±0.4) mm⟧.", "12.3 mm"),
    QuantityCase("a lifetime of ⟦2.19 ± 0.05 ± 0.02 ns⟧ was measured", "2.19 ns"),
    QuantityCase("H0 = ⟦73.2 ± 1.3 km s−1 Mpc−1⟧", "73.2 km/s/Mpc"),
    QuantityCase("a radius of ⟦1.2 +0.1/−0.2⟧ R", "1.2 1"),
    QuantityCase("The age is ⟦4.5 +0.3/-0.2 Gyr⟧.", "4.5 Ga"),
    QuantityCase("a mass of ⟦5.3 +0.4 −0.3 kg⟧ was found", "5.3 kg"),
    QuantityCase("The width was ⟦2.5 (+0.2/−0.1) nm⟧.", "2.5 nm"),
    QuantityCase("a half-life of ⟦12.3(+0.5 −0.4) d⟧", "12.3 d"),
    QuantityCase("We got ⟦7.1 ± 0.3 (random) ± 0.5 (systematic) kg⟧.", "7.1 kg"),
    QuantityCase("a yield of ⟦8.2 (± 0.5) g⟧", "8.2 g"),
    QuantityCase("⟦0.62 ± 0.03 ± 0.02⟧", "0.62 1"),
    QuantityCase("a temperature of ⟦300 ± 5 ± 2 K⟧", "300 K"),
    QuantityCase("a value of ⟦5.4^{+0.3}_{-0.2} Mpc⟧", "5.4 Mpc"),
    QuantityCase("⟦34 (±5) years⟧", "34 a"),
    QuantityCase("⟦54.3 (±12.1) years old⟧", "54.3 a"),
    QuantityCase("the flux is ⟦(3.4 ± 0.2 ± 0.1) × 10−5 Pa⟧", "0.000034 Pa"),
    QuantityCase("a redshift of ⟦2.35 +0.05 −0.04⟧", "2.35 1"),
    QuantityCase("the slope was ⟦1.2 (± 0.3)⟧", "1.2 1"),
    QuantityCase(
      "a weight of ⟦70.5 (± 10.2) kg⟧ and a height of ⟦171.2 (± 8.3) cm⟧", "70.5 kg", "171.2 cm"),
    QuantityCase("BMI ⟦24.3 (± 3.1) kg/m2⟧", "24.3 kg/m2"),
    QuantityCase("temperatures of ⟦5⟧ ⟦+3 °C⟧", "5 1", "3 Cel"),
    QuantityCase("Take 5 + ⟦3⟧ apples.", "3 1"),
    QuantityCase("⟦from 10 to +5 °C⟧", "5..10 Cel"),
    QuantityCase("It was ⟦3 °C⟧, ⟦+0.5 °C⟧ warmer.", "3 Cel", "0.5 Cel"),
    QuantityCase("It changed from ⟦+2⟧ to ⟦-3⟧ points.", "2 1", "-3 1"),
    QuantityCase("lenses of ⟦+2⟧ ⟦−1 dioptres⟧", "2 1", "-1 [diop]"),
    QuantityCase("accuracy ±⟦5 mm⟧", "5 mm"),
    QuantityCase("an accuracy of ±⟦0.5 °C⟧", "0.5 Cel"),
    QuantityCase("sizes ⟦10⟧, ⟦+5⟧ and ⟦-3 mm⟧", "10 mm", "5 mm", "-3 mm"),
    QuantityCase("a temperature of ⟦-20 to +60 °C⟧", "-20..60 Cel"),
    QuantityCase("It rose ⟦5⟧ (⟦+3⟧ on the year) points.", "5 1", "3 1"),
    QuantityCase("He lost ⟦3 kg⟧ (⟦+1 kg⟧ last week).", "3 kg", "1 kg"),
    QuantityCase("The margin of error is ±⟦3 percentage points⟧.", "3 %"),
    QuantityCase("They sold ⟦120⟧ (⟦+15%⟧) cars.", "120 1", "15 %"),
    QuantityCase("Revenue was ⟦$5.2 million⟧ (⟦+12%⟧).", "5200000 USD", "12 %"),
    QuantityCase("It sold ⟦200⟧ units (⟦−3.2%⟧).", "200 1", "-3.2 %"),
    QuantityCase("Plus ⟦5⟧, ⟦minus 3⟧.", "5 1", "-3 1"),
  ])
  func errors(example: QuantityCase) { expectValues(example) }

  /// Limits and quartiles take the unit of their value, deviations are left out.
  @Test(arguments: [
    QuantityCase("Response was ⟦85%⟧ (⟦81–89⟧) overall.", "85 %", "81..89 %"),
    QuantityCase("Coverage was ⟦94.1%⟧ (⟦89.3–96.8⟧).", "94.1 %", "89.3..96.8 %"),
    QuantityCase("gestation was ⟦39.1 weeks⟧ (⟦38.9–39.3⟧)", "39.1 wk", "38.9..39.3 wk"),
    QuantityCase("a dose of ⟦2.5 mg⟧ (⟦1.0–4.0⟧)", "2.5 mg", "1.0..4.0 mg"),
    QuantityCase("The stay was ⟦12 days⟧ [8–15].", "12 d"),
    QuantityCase(
      "a change of ⟦−12.4 percentage points⟧; ⟦95%⟧ CI, ⟦−13.4 to −11.5⟧", "-12.4 %", "95 %",
      "-13.4..-11.5 %"),
    QuantityCase("a median follow-up of ⟦38⟧ (range ⟦6–84⟧) months", "38 mo", "6..84 mo"),
    QuantityCase("(median, ⟦12 mo⟧; range, ⟦3 to 48⟧)", "12 mo", "3..48 mo"),
    QuantityCase("It took ⟦5⟧ (⟦3–9⟧) days.", "5 d", "3..9 d"),
    QuantityCase("a level of ⟦3.4⟧ [⟦2.2–5.1⟧] ng/mL", "3.4 ng/mL", "2.2..5.1 ng/mL"),
    QuantityCase("Survival was ⟦7.1 mo⟧ (⟦95%⟧ CI: ⟦5.6, 8.5⟧).", "7.1 mo", "95 %", "5.6..8.5 mo"),
    QuantityCase("a loss of ⟦4.5 kg⟧ (⟦2.1, 6.9⟧)", "4.5 kg", "2.1..6.9 kg"),
    QuantityCase("They weighed ⟦105.3 (21.9) kg⟧.", "105.3 kg"),
    QuantityCase("The age was ⟦54 years⟧ (SD 12).", "54 a"),
    QuantityCase("a mean of ⟦4.2 (SD 1.1) years⟧", "4.2 a"),
    QuantityCase("⟦34 (±5) years⟧", "34 a"),
    QuantityCase("⟦12.3 (2.1)%⟧", "12.3 %"),
    QuantityCase("lasting ⟦1.9 months⟧ (range, ⟦0.8-11.1⟧)", "1.9 mo", "0.8..11.1 mo"),
    QuantityCase("⟦0.8%⟧ (IQR ⟦0.5–1.2⟧)", "0.8 %", "0.5..1.2 %"),
    QuantityCase(
      "⟦−3.2 mm Hg⟧ (⟦95%⟧ CI ⟦−5.1 to −1.3⟧)", "-3.2 mm[Hg]", "95 %", "-5.1..-1.3 mm[Hg]"),
    QuantityCase(
      "sensitivity ⟦92.3%⟧ (⟦95%⟧ confidence interval ⟦88.1–95.2%⟧)", "92.3 %", "95 %",
      "88.1..95.2 %"),
    QuantityCase(
      "sensitivity was ⟦92%⟧ (⟦95%⟧ CI, ⟦88-95⟧) and specificity ⟦87%⟧ (⟦95%⟧ CI, ⟦81-91⟧)", "92 %",
      "95 %", "88..95 %", "87 %", "95 %", "81..91 %"),
    QuantityCase("median OS ⟦14.2 months⟧ (⟦12.1 to 16.3⟧)", "14.2 mo", "12.1..16.3 mo"),
    QuantityCase(
      "mean difference ⟦3.5 mmHg⟧ (⟦95%⟧ CI ⟦1.2, 5.8⟧; p = 0.003)", "3.5 mm[Hg]", "95 %",
      "1.2..5.8 mm[Hg]"),
    QuantityCase("mean difference ⟦−0.42%⟧ (⟦−0.61, −0.23⟧)", "-0.42 %", "-0.61..-0.23 %"),
    QuantityCase("a median of ⟦6.5 days⟧ (IQR, ⟦4–11⟧)", "6.5 d", "4..11 d"),
    QuantityCase("a median of ⟦6.5 days⟧ (interquartile range ⟦4–11⟧)", "6.5 d", "4..11 d"),
    QuantityCase("a median of ⟦6.5 days⟧ (interquartile range [IQR], ⟦4–11⟧)", "6.5 d", "4..11 d"),
    QuantityCase("at a median of ⟦27 months⟧ (range ⟦2 to 61⟧)", "27 mo", "2..61 mo"),
    QuantityCase("The mean age was ⟦63.4 (10.2) years⟧.", "63.4 a"),
    QuantityCase("Mean BMI was ⟦27.3 (4.5) kg/m2⟧.", "27.3 kg/m2"),
    QuantityCase("median PSA ⟦8.4⟧ ⟦(5.6–13.2) ng/mL⟧", "8.4 ng/mL", "5.6..13.2 ng/mL"),
    QuantityCase("mean weight ⟦78.3 (SD 14.1) kg⟧", "78.3 kg"),
    QuantityCase("mean weight ⟦78.3 kg⟧ (SD 14.1)", "78.3 kg"),
    QuantityCase("mean weight ⟦78.3 kg⟧ (14.1)", "78.3 kg"),
    QuantityCase("mean weight ⟦78.3±14.1 kg⟧", "78.3 kg"),
    QuantityCase(
      "the difference was ⟦5.2 kg⟧ (⟦95%⟧ CI ⟦from 2.1 to 8.3⟧)", "5.2 kg", "95 %", "2.1..8.3 kg"),
    QuantityCase(
      "the difference was ⟦5.2 kg⟧ (⟦95%⟧ CI = ⟦2.1–8.3⟧)", "5.2 kg", "95 %", "2.1..8.3 kg"),
    QuantityCase("HR ⟦0.76⟧ (⟦0.61–0.94⟧)", "0.76 1", "0.61..0.94 1"),
    QuantityCase("OR ⟦2.3⟧ (⟦95%⟧ CI ⟦1.4–3.8⟧)", "2.3 1", "95 %", "1.4..3.8 1"),
    QuantityCase(
      "an increase of ⟦1.4%⟧ (⟦95%⟧ CI: ⟦0.9, 1.9⟧) per year", "1.4 %", "95 %", "0.9..1.9 %"),
    QuantityCase("RR ⟦1.8⟧ (⟦1.2, 2.7⟧)", "1.8 1", "1.2..2.7 1"),
    QuantityCase(
      "lower by ⟦4.1⟧ points (⟦95%⟧ CI ⟦2.0 to 6.2⟧; P<0.001)", "4.1 1", "95 %", "2.0..6.2 1"),
    QuantityCase("prevalence ⟦12.4%⟧ (⟦10.1%–14.7%⟧)", "12.4 %", "10.1..14.7 %"),
    QuantityCase("a median of ⟦3⟧ (IQR 2–5) visits", "3 1"),
    QuantityCase("⟦3.4⟧ ⟦(2.2–5.1) mmol/L⟧", "3.4 mmol/L", "2.2..5.1 mmol/L"),
    QuantityCase("sold ⟦85%⟧ (⟦81⟧ of ⟦95⟧)", "85 %", "81 1", "95 1"),
    QuantityCase("⟦85%⟧ (17/20) of them", "85 %"),
    QuantityCase("in ⟦12%⟧ (34) of patients", "12 %"),
    QuantityCase("In ⟦12%⟧ (n = ⟦34⟧) of patients", "12 %", "34 1"),
    QuantityCase("It costs ⟦$20⟧ (⟦5–7 days⟧).", "20 USD", "5..7 d"),
    QuantityCase("We saw ⟦45 kg⟧ (⟦12⟧ boxes) of it.", "45 kg", "12 1"),
    QuantityCase("It weighs ⟦5 kg⟧ (11).", "5 kg"),
    QuantityCase("It takes ⟦5 days⟧ (2020–2021).", "5 d"),
    QuantityCase("Trains leave ⟦every 20 minutes⟧ (7–9 am).", "20 min"),
    QuantityCase("a run of ⟦10 km⟧ (2019)", "10 km"),
    QuantityCase("a dose of ⟦5 mg⟧ (⟦2⟧ tablets)", "5 mg", "2 1"),
    QuantityCase("ran ⟦42 km⟧ (⟦26 miles⟧)", "42 km", "26 [mi_i]"),
    QuantityCase("⟦5%⟧ (⟦8–10⟧ people)", "5 %", "8..10 1"),
    QuantityCase("Growth was ⟦3%⟧ (Figs. 2–4).", "3 %"),
    QuantityCase("they won ⟦60%⟧ (3–2) of sets", "60 %"),
    QuantityCase("the file is ⟦30 MB⟧ (pages 4–9)", "30 MBy"),
    QuantityCase("rates fell ⟦5%⟧ [12–14]", "5 %"),
    QuantityCase("as shown at ⟦5 mg⟧ [3, 7]", "5 mg"),
    QuantityCase("rose ⟦3%⟧ (4)", "3 %"),
    QuantityCase("rose by ⟦12⟧ (3) percent", "12 %"),
    QuantityCase("He shot ⟦48%⟧ (⟦24-50⟧) from the field.", "48 %", "24..50 1"),
    QuantityCase("Length of stay was ⟦5 days⟧ (IQR ⟦3, 9⟧).", "5 d", "3..9 d"),
    QuantityCase("median ⟦5⟧ [IQR: ⟦3–9⟧] days", "5 d", "3..9 d"),
    QuantityCase(
      "Creatinine was ⟦1.2 mg/dL⟧ (range: ⟦0.6 to 4.5 mg/dL⟧).", "1.2 mg/dL", "0.6..4.5 mg/dL"),
    QuantityCase(
      "mean difference, ⟦2.3 days⟧; ⟦95%⟧ CI, ⟦1.1 to 3.5⟧; P = .01", "2.3 d", "95 %", "1.1..3.5 d"),
    QuantityCase(
      "the incidence was ⟦3.2 per 1000 person-years⟧ (⟦95%⟧ CI ⟦2.1–4.3⟧)",
      "3.2 1/1000 person-years", "95 %", "2.1..4.3 1/1000 person-years"),
    QuantityCase("Sales were ⟦EUR 45.3 (41.2) million⟧.", "45300000 EUR"),
  ])
  func spreads(example: QuantityCase) { expectValues(example) }
}
