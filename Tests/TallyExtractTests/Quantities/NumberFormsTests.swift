import TallyCore
import TallyExtract
import TallyTestSupport
import Testing

/// How numbers are written elsewhere: raised points, powers without their place, names and labels before them.
struct NumberFormsTests {
  @Test(arguments: [
    QuantityCase("Mortality was ⟦12·3%⟧ on ⟦2·5 mg⟧ or ⟦5·0 mg⟧.", "12.3 %", "2.5 mg", "5.0 mg"),
    QuantityCase(
      "⟦4·5 years⟧ (IQR ⟦3·2–5·9⟧) in ⟦5·2 million⟧.", "4.5 a", "3.2..5.9 a", "5200000 1"),
    QuantityCase("a force of ⟦5 N·m⟧ on ⟦3·10^5⟧ cells", "5 N.m", "300000 1"),
    QuantityCase("It fell by ⟦12·10%⟧ and is ⟦0·10–0·20 mm⟧.", "12.10 %", "0.10..0.20 mm"),
  ])
  func raisedPoints(example: QuantityCase) { expectValues(example) }

  @Test(arguments: [
    QuantityCase("The Google Pixel 6 ⟦128 GB⟧ is out.", "128 GBy"),
    QuantityCase("⟦SPF 50⟧ ⟦100 ml⟧ costs ⟦$5⟧.", "50 [SPF]", "100 mL", "5 USD"),
    QuantityCase("My Mazda 6 ⟦175 hp⟧ is fast; PS4 ⟦500 GB⟧ too.", "175 [HP]", "500 GBy"),
    QuantityCase("It has ⟦12 500 km⟧ of roads.", "12500 km"),
    QuantityCase("It stood in Bath ⟦6 000 years⟧ ago", "6000 a"),
    QuantityCase("It cost ⟦EUR 12 500⟧.", "12500 EUR"),
    QuantityCase("A ⟦50 000⟧-unit supplement.", "50000 1"),
  ])
  func spacesInNumbers(example: QuantityCase) { expectValues(example) }

  @Test(arguments: [
    QuantityCase("bake ⟦50 min–1 hr⟧, rest ⟦20 min-1 hour⟧", "50..60 min", "20..60 min"),
    QuantityCase("⟦30 min–2 h⟧ or ⟦500 g–1 kg⟧", "30..120 min", "500..1000 g"),
    QuantityCase("The rate was ⟦50 min−1⟧ and ⟦5 s-1⟧.", "50 min-1", "5 s-1"),
    QuantityCase("⟦12.3 x10^3⟧/uL and ⟦250 x10^9⟧/L", "12300 1/uL", "250000000000 1/L"),
    QuantityCase("We used ⟦10(-6) M⟧.", "0.000001 mol/L"),
    QuantityCase("⟦5 or 6 thousand⟧ people", "5000..6000 1"),
    QuantityCase(
      "⟦5 million to 10⟧, ⟦from $5m to 7⟧", "5000000..10000000 1", "5000000..7000000 USD"),
    QuantityCase("a ⟦$300-plus million⟧ deal", "300000000.. USD"),
    QuantityCase("a period P = ⟦33.5 ms⟧ (P < 0.001)", "33.5 ms"),
    QuantityCase("at ⟦25⟧/⟦18 °C⟧ with ⟦16⟧/⟦8 h⟧", "25 Cel", "18 Cel", "16 h", "8 h"),
    QuantityCase("⟦about 3⟧ and ⟦half⟧ of those", "~3 1", "0.5 1"),
    QuantityCase("It is ⟦4 and a half metres⟧.", "4.5 m"),
    QuantityCase("Half (⟦250mg -500mg⟧) of it; walls of ⟦5 cm -7 cm⟧.", "250..500 mg", "5..7 cm"),
    QuantityCase("Lows of ⟦3 °C⟧, ⟦-7 °C⟧ and ⟦2 °C⟧.", "3 Cel", "-7 Cel", "2 Cel"),
    QuantityCase("gone ⟦within another two weeks⟧", "..2 wk"),
    QuantityCase("infants born ⟦before 28 weeks⟧ of pregnancy", "..<28 wk"),
    QuantityCase("fast for ⟦at least 8 hours⟧ and ⟦2 hours⟧ after the drink", "8.. h", "2 h"),
    QuantityCase("⟦two and quarter of hours⟧", "2.25 h"),
    QuantityCase("⟦0.5 < z < 1.2⟧ and ⟦0.1 mm≤d≤0.5 mm⟧", "0.5..1.2 1", "0.1..0.5 mm"),
    QuantityCase("spun at ⟦13.000 rpm⟧, a cohort of ⟦1.250⟧ patients", "13000 {rev}/min", "1250 1"),
    QuantityCase("It took ⟦1.250 seconds⟧.", "1.250 s"),
  ])
  func forms(example: QuantityCase) { expectValues(example) }

  /// A share of those whom the text told of before; a half of something in time or space is none.
  @Test(arguments: [
    QuantityCase("⟦Fewer than half⟧ were sold, ⟦over half⟧ said no.", "..<0.5 1", ">0.5.. 1"),
    QuantityCase("⟦Almost a quarter⟧ have died; ⟦half⟧ are women.", "~0.25 1", "0.5 1"),
    QuantityCase(
      "The second half was dull, the last quarter was not, and half past ⟦12 km⟧ we ate.", "12 km"),
    QuantityCase("⟦in excess of $90⟧ and an excess of ⟦$90⟧", ">90.. USD", "90 USD"),
  ])
  func sharesOfSome(example: QuantityCase) { expectValues(example) }

  /// What is set against a value is in its unit; "past" is more than, but of time and on the clock.
  @Test(arguments: [
    QuantityCase("⟦20 years⟧, compared with ⟦10 to 15⟧ for a boiler", "20 a", "10..15 a"),
    QuantityCase(
      "⟦40 km⟧, against ⟦55⟧ by road; ⟦5 km⟧, against ⟦3⟧ rivals", "40 km", "55 km", "5 km", "3 1"),
    QuantityCase("It fell to ⟦3 days⟧ from ⟦5⟧.", "3 d", "5 d"),
    QuantityCase("Do not bend it ⟦past 90 degrees⟧; it grew ⟦past 30%⟧.", "..90 deg", ">30.. %"),
    QuantityCase("In the past ⟦10 years⟧ the past ⟦30%⟧ fell at half past 10.", "10 a", "30 %"),
    QuantityCase("cut from a mean of ⟦seven days⟧ to ⟦just under five⟧", "7 d", "..<5 d"),
    QuantityCase("The launch moved forward by ⟦3 weeks⟧; it heals ⟦by 3 weeks⟧.", "3 wk", "..3 wk"),
    QuantityCase("The fee rose on 11 April from ⟦£88⟧ to ⟦£94⟧.", "88 GBP", "94 GBP"),
    QuantityCase("It takes ⟦3 weeks⟧, though in spring it can be ⟦up to 10⟧.", "3 wk", "..10 wk"),
    QuantityCase("It keeps ⟦3 days⟧, ⟦4 at most⟧.", "3 d", "..4 d"),
    QuantityCase("It helps, but not for ⟦more than 10 days⟧.", "..10 d"),
    QuantityCase("It is safe, if not for ⟦more than 10 days⟧.", ">10.. d"),
    QuantityCase(
      "Contracts run ⟦18⟧ or ⟦24 months⟧, tours run ⟦3 to 4 hours⟧.", "18 mo", "24 mo", "3..4 h"),
    QuantityCase(
      "At no point did it ⟦exceed 90 °C⟧; it took ⟦5 days give or take⟧.", "..90 Cel", "~5 d"),
    QuantityCase("Give cats ⟦up to 3⟧ treats; she ran the last ⟦100m⟧.", "..3 1", "100 m"),
    QuantityCase("It has ⟦24⟧ service stations, ⟦16⟧ bus drivers, and the 14 bus.", "24 1", "16 1"),
    QuantityCase(
      "our past ⟦30%⟧ target, past ⟦30%⟧ of shops, past ⟦40 degrees⟧ north", "30 %", "30 %",
      "40 deg"),
    QuantityCase("They were ⟦8 years old⟧, compared with ⟦12⟧ in that class.", "8 a", "12 1"),
    QuantityCase("Oversubscribed five to one, at ten to one; ⟦from three to one⟧.", "1..3 1"),
    QuantityCase("The youngest was ⟦18⟧, the oldest patient is ⟦91⟧.", "18 a", "91 a"),
  ])
  func inTheUnitOfTheOther(example: QuantityCase) { expectValues(example) }

  @Test(arguments: [
    "Maize sold at Sh2,500, or R2,500 or K12,500.", "a 1/2.3\" sensor and a 1/1.28-inch one",
    "for all values 0.01 < p < 0.05",
  ])
  func nothing(text: String) { expectNothing(in: text) }

  @Test(arguments: [
    QuantityCase("The Dow was off ⟦312⟧, or ⟦0.9%⟧.", "312 1", "0.9 %"),
    QuantityCase("⟦97.7%⟧ at ⟦5⟧ and ⟦93.1%⟧ at ⟦10 years⟧", "97.7 %", "5 1", "93.1 %", "10 a"),
    QuantityCase("⟦1%⟧ at ⟦3.2⟧ and ⟦4.9mm⟧", "1 %", "3.2 mm", "4.9 mm"),
    QuantityCase("scores of ⟦3–4⟧ and ⟦40%⟧ failed", "3..4 1", "40 %"),
    QuantityCase("The box was ⟦24⟧x⟦12⟧x⟦8⟧ and ⟦11 lbs⟧.", "24 1", "12 1", "8 1", "11 [lb_av]"),
    QuantityCase("⟦10%⟧ ⟦above 10,000⟧ and ⟦15%⟧ of it", "10 %", ">10000.. 1", "15 %"),
    // No solution holds 4,210 mol in a litre.
    QuantityCase(
      "Maximum altitude: ⟦4210 M⟧/⟦13812 FT⟧, a ⟦0.5 M⟧ solution", "4210 m", "13812 [ft_i]",
      "0.5 mol/L"),
    QuantityCase("⟦45⟧ FT and ⟦20⟧ PT staff", "45 1", "20 1"),
    // A page has lost the space.
    QuantityCase("It lasts ⟦from4 to 6 weeks⟧, or ⟦about5 days⟧.", "4..6 wk", "~5 d"),
    QuantityCase("bags of ⟦5⟧, ⟦10⟧, and ⟦15 kg⟧", "5 kg", "10 kg", "15 kg"),
  ])
  func units(example: QuantityCase) { expectValues(example) }

  @Test(arguments: [
    QuantityCase("Apple sold ⟦41.2m⟧ iPhones, ⟦3.6m⟧ fewer.", "41200000 1", "3600000 1"),
    QuantityCase("The population is ⟦5.4m⟧, up from ⟦4.9m⟧.", "5400000 1", "4900000 1"),
    QuantityCase("⟦21m⟧ tuned in; ⟦some 2m⟧ are unemployed.", "21000000 1", "~2000000 1"),
    QuantityCase("The wall is ⟦5.4m⟧, ⟦3.6m⟧ by ⟦4.2m⟧.", "5.4 m", "3.6 m", "4.2 m"),
    QuantityCase(
      "People threw ⟦5m⟧ ropes over water ⟦6m⟧ (⟦20ft⟧) deep.", "5 m", "6 m", "20 [ft_i]"),
    QuantityCase("We got ⟦~40 M⟧ reads and ⟦3 k⟧ images.", "~40000000 1", "3000 1"),
    QuantityCase("⟦2 M⟧ solutions of ⟦1 M⟧ NaCl", "2 mol/L", "1 mol/L"),
    QuantityCase("⟦62⟧ patients (⟦38⟧ F, ⟦24⟧ M)", "62 1", "38 1", "24 1"),
    QuantityCase("It is ⟦45.6 cal kyr⟧ BP old, or ⟦3,400 cal⟧ BP.", "45.6 ka", "3400 a"),
    QuantityCase("A ⟦2.3-kb⟧ fragment of DNA", "2.3 k[bp]"),
    QuantityCase("Deaths in ⟦under-5s⟧ fell.", "..<5 a"),
    QuantityCase("heated at ⟦10 °C min⟧ to ⟦500 °C⟧", "10 Cel/min", "500 Cel"),
    QuantityCase("IRR ⟦31%⟧; he hit ⟦31⟧ HRs", "31 %", "31 1"),
  ])
  func letters(example: QuantityCase) { expectValues(example) }

  @Test(arguments: [
    QuantityCase("Min fare ⟦£12⟧, min. order ⟦$25⟧", "12.. GBP", "25.. USD"),
    QuantityCase("⟦3 nights minimum⟧, ⟦10 people max⟧.", "3.. 1", "..10 1"),
    QuantityCase("The maximum height was ⟦98 m⟧.", "98 m"),
    QuantityCase("Fines of ⟦$1,000⟧ and ⟦up to 90 days⟧.", "1000 USD", "..90 d"),
    QuantityCase(
      "Sales will grow ⟦4% to 6%⟧; the rate rose ⟦2%⟧ to ⟦4.5%⟧.", "4..6 %", "2 %", "4.5 %"),
    QuantityCase("⟦SPF 15⟧, ⟦30⟧ and ⟦50+⟧", "15 [SPF]", "30 [SPF]", "50.. [SPF]"),
    QuantityCase("It costs ⟦£20⟧ (⟦$25⟧) per person.", "20 GBP/person", "25 USD/person"),
    QuantityCase("the age group ⟦18-39 years⟧", "18..39 a"),
  ])
  func limits(example: QuantityCase) { expectValues(example) }

  /// What looks like those forms and is none.
  @Test(arguments: [
    QuantityCase("In Paris ⟦12 500⟧ people marched.", "12500 1"),
    QuantityCase("The Nile is ⟦6 650 km⟧ long.", "6650 km"),
    QuantityCase("The bus plunged ⟦30m⟧, killing ⟦12⟧ passengers.", "30 m", "12 1"),
    QuantityCase("Homes ⟦within 50m⟧ were evacuated.", "..50 m"),
    QuantityCase("Passengers fell ⟦20m⟧; the homes are ⟦5m⟧ from it.", "20 m", "5 m"),
    QuantityCase("washed with ⟦2 M⟧ phosphates", "2 mol/L"),
    QuantityCase("OPEN ⟦24 HR⟧, dry for ⟦24 HRs⟧.", "24 h", "24 h"),
    QuantityCase("High ⟦75 F⟧, low ⟦60 F⟧, wind ⟦5 m/s⟧", "75 [degF]", "60 [degF]", "5 m/s"),
    QuantityCase("⟦2 pounds, 8 ounces⟧ of cheese", "40 [oz_av]"),
    QuantityCase(
      "Wait ⟦2-3⟧ or ⟦4 weeks⟧; doses of ⟦2⟧, or ⟦4 mg⟧", "2..3 wk", "4 wk", "2 mg", "4 mg"),
    QuantityCase("growth of ⟦120⟧ and ⟦150%⟧", "120 %", "150 %"),
    QuantityCase("⟦2.345⟧ children per woman", "2.345 1/woman"),
    QuantityCase("Store at ⟦5 °C min⟧ to ⟦25 °C max⟧.", "5.. Cel", "..25 Cel"),
    QuantityCase("It costs ⟦$5⟧ for ⟦4⟧ or ⟦$20⟧.", "5 USD", "4 1", "20 USD"),
    QuantityCase("Sales grew ⟦up to 5%⟧ a year.", "..5 %"),
    QuantityCase("Ratios of ⟦1.2⟧ and ⟦3 × 10⁻²⟧", "1.2 1", "0.03 1"),
  ])
  func lookalikes(example: QuantityCase) { expectValues(example) }
}
