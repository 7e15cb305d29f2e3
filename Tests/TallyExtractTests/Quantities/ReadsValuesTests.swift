import TallyCore
import TallyExtract
import TallyTestSupport
import Testing

struct ReadsValuesTests {
  @Test(arguments: [
    QuantityCase("It weighs ⟦1,234.5 kg⟧.", "1234.5 kg"),
    QuantityCase("It weighs ⟦1 234,5 kg⟧ and ⟦0,5 kg⟧.", "1234.5 kg", "0.5 kg"),
    QuantityCase("A mass of ⟦3 × 10⁶ kg⟧.", "3000000 kg"),
    QuantityCase("A mass of ⟦1.5e-3 g⟧.", "0.0015 g"),
    QuantityCase("A pressure of ⟦10⁻⁷ mbar⟧.", "0.0000001 mbar"),
    QuantityCase("Add ⟦2½ cups⟧ of flour.", "2.5 [cup_us]"),
    QuantityCase("Add ⟦2 1/2 cups⟧ of flour.", "2.5 [cup_us]"),
    QuantityCase("Wait for ⟦two and a half hours⟧.", "2.5 h"),
    QuantityCase("Wait for ⟦three quarters of an hour⟧.", "0.75 h"),
    QuantityCase("Wait for ⟦an hour and a half⟧.", "1.5 h"),
    QuantityCase("It has a warranty of ⟦a year⟧ and a recovery time of ⟦a week⟧.", "1 a", "1 wk"),
    QuantityCase(
      "The shelf life is ⟦a month⟧; the time of a day and the cost of a week differ.", "1 mo"),
    QuantityCase("It took ⟦one hundred and five days⟧.", "105 d"),
    QuantityCase("It took ⟦twenty-one days⟧.", "21 d"),
    QuantityCase("The film made ⟦$3.2bn⟧.", "3200000000 USD"),
    QuantityCase("Mount Tarsk (⟦12,839'⟧ or ⟦3,913 m⟧).", "12839 [ft_i]", "3913 m"),
    QuantityCase("A room of ⟦12'⟧ x ⟦10'⟧.", "12 [ft_i]", "10 [ft_i]"),
    QuantityCase("It takes ⟦two days⟧, or ⟦three⟧ for large roofs.", "2 d", "3 d"),
    QuantityCase("A level of ⟦360 micromol/L⟧.", "360 umol/L"),
    QuantityCase("The ‘⟦12,000⟧’ figure is wrong.", "12000 1"),
    QuantityCase("A loan of ⟦2 lakh rupees⟧.", "200000 INR"),
    QuantityCase("It fell to ⟦−5 °C⟧.", "-5 Cel"),
    QuantityCase("It fell to ⟦minus five degrees Celsius⟧.", "-5 Cel"),
    QuantityCase("They had waited ⟦two decades⟧.", "20 a"),
    QuantityCase("Cells live ⟦half a million years⟧.", "500000 a"),
    QuantityCase("A case of ⟦40 dozen⟧ eggs.", "480 1"),
    QuantityCase("It needs ⟦5.5 litres per 100 km⟧ and ⟦6 L/100km⟧.", "5.5 cL/km", "6 cL/km"),
    QuantityCase("It conducts ⟦0.6 W/(m·K)⟧ and holds ⟦4 kJ/(kg K)⟧.", "0.6 W/m/K", "4 kJ/kg/K"),
    QuantityCase("A room of ⟦120 sq. ft⟧ with ⟦2 sq. metres⟧ of glass.", "120 [ft_i]2", "2 m2"),
    QuantityCase("A line of ⟦10 Gbit/s⟧, or ⟦9600 baud⟧.", "10 Gbit/s", "9600 Bd"),
    QuantityCase("⟦25 cmH2O⟧ of pressure, ⟦30 inches of mercury⟧.", "25 cm[H2O]", "30 [in_i'Hg]"),
    QuantityCase("It saves ⟦3 tCO2e⟧ and ⟦5 therms⟧.", "3 t", "500000 [Btu_IT]"),
    QuantityCase(
      "⟦7 parts per million⟧, ⟦12 mOsm/kg⟧, ⟦40 U/L⟧.", "7 [ppm]", "12 mosm/kg", "40 U/L"),
    QuantityCase(
      "It rose ⟦threefold⟧, is ⟦twice⟧ as large, ⟦3-fold⟧ higher, has ⟦more than doubled⟧.",
      "3 1", "2 1", "3 1", ">2.. 1"),
    QuantityCase("They scored ⟦50 plus⟧ points in ⟦30 plus days⟧.", "50.. 1", "30.. d"),
    QuantityCase("It costs ⟦$50⟧ plus taxes, at ⟦41 dBa⟧.", "50 USD", "41 dB"),
    QuantityCase("The ⟦under-18s⟧ met the ⟦over-50s⟧.", "..<18 a", ">50.. a"),
    QuantityCase("Children ⟦under the age of 5⟧ came ⟦by week 6⟧.", "..<5 a", "..6 wk"),
    QuantityCase(
      "It costs ⟦5 bucks⟧, ⟦30 pence⟧ or ⟦5 pounds 30 pence⟧.", "5 USD", "30 GBp", "5.30 GBP"),
    QuantityCase("A ⟦15.6\"⟧, a room ⟦10⟧ by ⟦12 feet⟧.", "15.6 [in_i]", "10 [ft_i]", "12 [ft_i]"),
    QuantityCase("Sleep ⟦seven or more hours⟧ and walk ⟦3 or more km⟧.", "7.. h", "3.. km"),
    QuantityCase(
      "It costs ⟦€14.95⟧ (⟦€29.90 / 100 ml⟧), ⟦$1.10⟧ a year ago.", "14.95 EUR", "29.90 EUR/100 mL",
      "1.10 USD"),
    QuantityCase("It measures ⟦15⟧ x ⟦7⟧ x ⟦3 cm⟧.", "15 cm", "7 cm", "3 cm"),
    QuantityCase("It sold for ⟦1'250'000 francs⟧.", "1250000 CHF"),
    QuantityCase("Rates rose by ⟦50 bps⟧ on a line of ⟦9600 bps⟧.", "50 bp", "9600 bit/s"),
    QuantityCase("A population of ⟦331 million⟧.", "331000000 1"),
    QuantityCase("He paid ⟦40 Georgian lari⟧ and ⟦₵15⟧.", "40 GEL", "15 GHS"),
    QuantityCase("It needs ⟦a hundred and twenty-one metres⟧ of rope.", "121 m"),
    QuantityCase("Wait for ⟦a quarter of an hour⟧.", "0.25 h"),
    QuantityCase("It takes ⟦three weeks to six months⟧.", "21..182.625 d"),
    QuantityCase(
      "It takes ⟦10 days to 3 months⟧ or ⟦30 minutes to 2 hours⟧.", "10..91.3125 d", "30..120 min"),
    QuantityCase("Keep it ⟦below 130⟧/⟦80 mmHg⟧.", "..<130 mm[Hg]", "..<80 mm[Hg]"),
    QuantityCase("It rose ⟦above 130⟧ at last.", ">130.. 1"),
    QuantityCase("The median was ⟦3.4 years⟧ (IQR ⟦2.1–5.6⟧).", "3.4 a", "2.1..5.6 a"),
    QuantityCase("It was ⟦51%⟧ (⟦95%⟧ CI, ⟦48 to 54⟧) of them.", "51 %", "95 %", "48..54 %"),
    QuantityCase(
      "The odds ratio was ⟦0.72⟧ (⟦95%⟧ CI ⟦0.58 to 0.89⟧).", "0.72 1", "95 %", "0.58..0.89 1"),
    QuantityCase("The margin is ⟦plus or minus 3⟧ points now.", "3 1"),
    QuantityCase("I left when I was ⟦17⟧; she was ⟦87⟧.", "17 a", "87 a"),
    QuantityCase("Turning ⟦65⟧ was good; he turned ⟦forty⟧.", "65 a", "40 a"),
    QuantityCase("The site has ⟦3M⟧ users and owes ⟦$5500M⟧.", "3000000 1", "5500000000 USD"),
    QuantityCase("⟦Three quarters of a million⟧ people came.", "750000 1"),
    QuantityCase(
      "He left ⟦a million and a half dollars⟧ to ⟦half a dozen⟧ heirs.", "1500000 USD", "6 1"),
    QuantityCase("It was ⟦20 degrees below zero⟧.", "-20 deg"),
    QuantityCase("A ⟦6-foot-2⟧ man ran for ⟦2h30⟧.", "74 [in_i]", "150 min"),
    QuantityCase("It gives ⟦5 mN⟧, ⟦3 pN⟧ and ⟦5 kilo-ohms⟧.", "5 mN", "3 pN", "5 kOhm"),
    QuantityCase("An alloy with ⟦0.05⟧ Mn cost ⟦€5 mn⟧.", "0.05 1", "5000000 EUR"),
    QuantityCase("They are ⟦5 cM⟧ apart, on ⟦3 Mbp⟧.", "5 cM", "3 M[bp]"),
    QuantityCase("It takes ⟦5 wt.%⟧ or ⟦3 at. %⟧ of it.", "5 %", "3 %"),
    QuantityCase("It holds ⟦200 mA h g−1⟧ at ⟦2 S cm−1⟧.", "200 mA.h/g", "2 S/cm"),
    QuantityCase("It heats at ⟦5 °C min−1⟧, with ⟦40 cm2/Vs⟧.", "5 Cel/min", "40 cm2/V/s"),
    QuantityCase("It conducts ⟦0.6 W/m·K⟧ and ⟦0.7 W/mK⟧.", "0.6 W/m/K", "0.7 W/m/K"),
    QuantityCase("It emits ⟦400 g/kWh⟧ at ⟦5 M−1 s−1⟧.", "400 g/kW/h", "5 L/mol/s"),
    QuantityCase("Give ⟦5 mg/kg bw/day⟧ or ⟦2 g · kg BW −1 · day −1⟧.", "5 mg/kg/d", "2 g/kg/d"),
    QuantityCase("A clearance of ⟦60 mL/min/1.73 m2⟧.", "60 mL/min"),
    QuantityCase(
      "Spin at ⟦10,000 × g⟧ with ⟦9 degrees⟧, no ⟦3 degrees of freedom⟧.", "10000 [g]", "9 deg",
      "3 {df}"),
    QuantityCase(
      "A length of ⟦(5 ± 0.2) × 10−3 m⟧ and ⟦(2–3) × 10^5 K⟧.", "0.005 m", "200000..300000 K"),
    QuantityCase("It took ⟦5.2 (0.3) mm⟧.", "5.2 mm"),
    QuantityCase("A force of ⟦2.5 N⟧ at ⟦3 A⟧, a ⟦3 T⟧ scanner.", "2.5 N", "3 A", "3 T"),
    QuantityCase(
      "They got ⟦50 trillion won⟧, ⟦฿50⟧ and ⟦5 pounds and 20 pence⟧.", "50000000000000 KRW",
      "50 THB", "5.20 GBP"),
    QuantityCase("It is rated ⟦4.8 out of 5⟧.", "4.8 1/5"),
    QuantityCase(
      "It lasts ⟦30-plus days⟧, for ⟦30-odd⟧ people ⟦10-odd minutes⟧.", "30.. d", "~30 1", "~10 min"
    ),
    QuantityCase("A rise of ⟦4 . 8 %⟧ came.", "4.8 %"),
    QuantityCase(
      "IR (KBr) cm-1:⟦3450⟧(br), ⟦1638⟧, ⟦1594⟧.", "3450 cm-1", "1638 cm-1", "1594 cm-1"),
    QuantityCase("It loses ⟦1.2 kg N ha−1⟧ and ⟦2 g C m−2 d−1⟧.", "1.2 kg/har", "2 g/m2/d"),
    QuantityCase(
      "The site has ⟦35m⟧ active users, the ⟦100m⟧ women's final.", "35000000 1", "100 m"),
    QuantityCase(
      "A ⟦1 kb⟧ fragment of the gene.", "1 k[bp]"),
    QuantityCase("A charge of ⟦1.602 176 634 × 10−19 C⟧.", "0.0000000000000000001602176634 C"),
    QuantityCase("A resistivity of ⟦10^−6 Ω·m⟧.", "0.000001 Ohm.m"),
    QuantityCase(
      "It comes with ⟦8⟧/⟦16 GB⟧, a ⟦256GB–1TB⟧ disk.", "8 GBy", "16 GBy", "256..1000 GBy"),
    QuantityCase("A median of ⟦12⟧ [IQR ⟦8–20⟧] months.", "12 mo", "8..20 mo"),
    QuantityCase(
      "⟦5 minutes to an hour⟧, ⟦a week to 10 days⟧, ⟦between at least 5 and 7 kg⟧.", "5..60 min",
      "7..10 d", "5..7 kg"),
    QuantityCase(
      "Adults ⟦18 and older⟧, children ⟦under five⟧, a man ⟦aged between 30 and 40⟧.", "18.. a",
      "..<5 a", "30..40 a"),
    QuantityCase(
      "It warms by ⟦0.2 °C per decade⟧ and costs ⟦$5 per decade⟧.", "0.2 Cel/(10.a)", "5 USD/10.a"),
    QuantityCase("The film runs ⟦2h 45m 30s⟧.", "9930 s"),
    QuantityCase("A luminosity of ⟦4.7⟧ fb−1.", "4.7 1"),
    QuantityCase("It differs: F(1, 23) = ⟦5.67⟧.", "5.67 1"),
    QuantityCase("Taxis ask ⟦500 Kenyan shillings⟧ or ⟦KSh 450⟧.", "500 KES", "450 KES"),
  ])
  func inManyNotations(example: QuantityCase) { expectValues(example) }

  @Test(arguments: [
    QuantityCase("Redness fades ⟦within 40-48 hours⟧.", "40..48 h"),
    QuantityCase("It takes ⟦2 to 3 weeks⟧.", "2..3 wk"),
    QuantityCase("It costs ⟦$50-$70⟧.", "50..70 USD"),
    QuantityCase("It costs ⟦$650-1500 or more⟧.", "650.. USD"),
    QuantityCase("Scars fade by ⟦10%-20%⟧.", "10..20 %"),
    QuantityCase("Sales of ⟦1.5 to 2 million euros⟧.", "1500000..2000000 EUR"),
    QuantityCase("Peeling lasts ⟦two or three days⟧.", "2..3 d"),
    QuantityCase("Swelling lasts ⟦a day or two⟧.", "1..2 d"),
    QuantityCase("It works ⟦between 5 and 10 minutes⟧ later.", "5..10 min"),
    QuantityCase("It lasts ⟦from several months to 2 years⟧.", "..2 a"),
    QuantityCase("A fever ⟦between 102°F (39°C) and 106°F (41°C)⟧.", "102..106 [degF]"),
  ])
  func asRanges(example: QuantityCase) { expectValues(example) }

  @Test(arguments: [
    QuantityCase("Wait ⟦at least 24 hours⟧.", "24.. h"),
    QuantityCase("Use ⟦SPF30 or above⟧ and ⟦SPF50+⟧.", "30.. [SPF]", "50.. [SPF]"),
    QuantityCase("Healing takes ⟦up to two months⟧.", "..2 mo"),
    QuantityCase("Healed ⟦within 48 hours⟧.", "..48 h"),
    QuantityCase("It costs ⟦less than $20⟧.", "..<20 USD"),
    QuantityCase("It costs ⟦over $20⟧.", ">20.. USD"),
    QuantityCase("Do not use ⟦more than 2 g⟧.", "..2 g"),
    QuantityCase("It should ⟦not exceed 40 °C⟧.", "..40 Cel"),
    QuantityCase("Levels ⟦≥ 5 mg⟧ and ⟦<3 mg⟧.", "5.. mg", "..<3 mg"),
    QuantityCase("Visible ⟦as early as 2-3 weeks⟧ later.", "2..3 wk"),
    QuantityCase("It takes ⟦30 minutes or less⟧.", "..30 min"),
    QuantityCase("It costs ⟦around $650⟧.", "~650 USD"),
    QuantityCase("It costs ⟦approx. $35⟧.", "~35 USD"),
    QuantityCase("It lasts ⟦a few weeks⟧.", "? wk"),
  ])
  func withTheirBounds(example: QuantityCase) { expectValues(example) }

  @Test(arguments: [
    QuantityCase("Give ⟦2⟧, ⟦3⟧ and ⟦5 mg⟧.", "2 mg", "3 mg", "5 mg"),
    QuantityCase("In ⟦10⟧-, ⟦20⟧- and ⟦30-minute⟧ sessions.", "10 min", "20 min", "30 min"),
    QuantityCase("It needs ⟦5⟧ and ⟦6 kg⟧.", "5 kg", "6 kg"),
  ])
  func ofListsThatShareAUnit(example: QuantityCase) { expectValues(example) }

  @Test(arguments: [
    QuantityCase("Give ⟦0.5 mg/kg/day⟧.", "0.5 mg/kg/d"),
    QuantityCase("At ⟦12 m s⁻¹⟧ or ⟦12 m s−1⟧.", "12 m/s", "12 m/s"),
    QuantityCase("At ⟦90 miles per hour⟧.", "90 [mi_i]/h"),
    QuantityCase("It took ⟦2 h 30 min⟧.", "150 min"),
    QuantityCase("He is ⟦5 ft 10 in⟧ or ⟦5'10\"⟧.", "70 [in_i]", "70 [in_i]"),
    QuantityCase("It costs ⟦$640 per session⟧ or ⟦$20 a month⟧.", "640 USD/session", "20 USD/mo"),
    QuantityCase("Wash it ⟦twice a day⟧.", "2 1/d"),
    QuantityCase("Apply ⟦3 times a week⟧.", "3 1/wk"),
    QuantityCase("Take it ⟦every 4 to 6 hours⟧.", "4..6 h"),
    QuantityCase("It carries ⟦800,000 barrels a day⟧.", "800000 [bbl_us]/d"),
  ])
  func withRatesAndCompounds(example: QuantityCase) { expectValues(example) }

  @Test(arguments: [
    QuantityCase("It strikes ⟦about 1 in 3 adults⟧.", "~1 1/3 adults"),
    QuantityCase("⟦One in five⟧ is left-handed.", "1 1/5"),
    QuantityCase("⟦9 out of 10 readers⟧ agreed.", "9 1/10 readers"),
    QuantityCase("There is a ⟦1-in-4⟧ chance.", "1 1/4"),
    QuantityCase("It occurs in ⟦1 in 2,500 to 3,500⟧ white newborns.", "1 1/2500 to 3500"),
    QuantityCase(
      "It hits ⟦about 1 in 10,000 to 1 in 20,000 births⟧.", "~1 1/10000 to 20000 births"),
    QuantityCase("Patients live to ⟦about 70⟧.", "~70 a"),
    QuantityCase("Each has a ⟦50% (1 in 2)⟧ risk.", "50 %"),
    QuantityCase("It happened ⟦1⟧ time in ⟦5 weeks⟧.", "1 1", "5 wk"),
  ])
  func chances(example: QuantityCase) { expectValues(example) }

  @Test(arguments: [
    QuantityCase("They won by ⟦15 points or more⟧.", "15.. 1"),
    QuantityCase("Plan ⟦3 sessions or fewer⟧.", "..3 1"),
    QuantityCase("It paid ⟦$ 4.5 m⟧ for the pitch.", "4500000 USD"),
    QuantityCase("It claims ⟦30 million⟧ people.", "30000000 1"),
  ])
  func boundsBehindNounsAndScalesBehindMoney(example: QuantityCase) { expectValues(example) }

  @Test func keepsTheDigitsAsWritten() throws {
    let example = QuantityCase("It weighs ⟦3.20 kg⟧.", "3.20 kg")
    let quantity = try #require(found(in: example).first?.quantity)
    #expect(quantity.lower?.description == "3.20")
  }

  @Test func convertsExactlyToTheBaseUnit() throws {
    let cases = [
      ("48 hours", "172800", "s"), ("12 inches", "0.3048", "m"), ("100.4 °F", "311.15", "K"),
      ("5 mg/mL", "5.000", "kg/m3"),
    ]
    for (text, value, unit) in cases {
      let bytes = Array("about \(text).".utf8)
      let quantity = try #require(
        finder.quantities(in: ByteRange(0, bytes.count), of: bytes).first?.quantity)
      #expect(quantity.canonical?.lower == ExactDecimal(value))
      #expect(quantity.canonical?.unit == unit)
    }
  }

  @Test func marksTheSameAmountInAnotherCurrencyAsRestated() {
    let example = QuantityCase(
      "It cost ⟦13 million VND⟧ (⟦around $650⟧).", "13000000 VND", "~650 USD")
    #expect(found(in: example).map(\.restatesPrevious) == [false, true])
  }

  @Test func keepsTheOpenSideOfARestatedBound() {
    let example = QuantityCase("Lower ⟦than 8.9 ksi⟧ (⟦61.4 MPa⟧)", "", "")
    #expect(found(in: example).map(\.summary) == ["..<8.9 k[psi]", "..<61.4 MPa"])
  }

  @Test(arguments: [
    ("a 30-year-old man", QuantityKind.age), ("children aged 5 to 12", .age),
    ("infants <3 months", .age), ("6 months of age", .age), ("for 6 months", .duration),
    ("Adults 18–60 years need sleep", .age), ("Women 5–10 years after surgery", .duration),
    ("pH 7.4", .ph), ("SPF 15", .spf), ("20 patients", .count), ("120 km/h", .speed),
    ("40 °C", .temperature), ("5 mg/mL", .density), ("20 %", .percentage),
  ])
  func namesTheKind(text: String, kind: QuantityKind) {
    let bytes = Array(text.utf8)
    let kinds = finder.quantities(in: ByteRange(0, bytes.count), of: bytes).map(\.kind)
    #expect(kinds == [kind])
  }
}
