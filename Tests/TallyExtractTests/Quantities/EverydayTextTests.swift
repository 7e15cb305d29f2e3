import TallyCore
import TallyExtract
import TallyTestSupport
import Testing

/// How contracts, shops, news and timetables write their numbers.
struct EverydayTextTests {
  @Test(arguments: [
    QuantityCase("⟦Within thirty (30) days⟧ of receipt, pay.", "..30 d"),
    QuantityCase("It runs for ⟦two (2) years⟧.", "2 a"),
    QuantityCase("Give ⟦at least ninety (90) calendar days⟧ notice.", "90.. d"),
    QuantityCase("It takes ⟦three (3) to five (5) business days⟧.", "3..5 d"),
    QuantityCase("The fee is ⟦ten percent (10%)⟧ of it.", "10 %"),
    QuantityCase("A deposit of ⟦Five Hundred Dollars ($500.00)⟧ is due.", "500 USD"),
    QuantityCase("Choose ⟦three (3)⟧ members of ⟦twelve⟧ (n=⟦11⟧).", "3 1", "12 1", "11 1"),
  ])
  func contracts(example: QuantityCase) { expectValues(example) }

  @Test(arguments: [
    QuantityCase("Unemployment edged up to ⟦3.9%⟧ from ⟦3.8%⟧.", "3.9 %", "3.8 %"),
    QuantityCase("Prices have gone up to ⟦$3.50 a gallon⟧.", "3.50 USD/[gal_us]"),
    QuantityCase(
      "Turn the oven up to ⟦220 °C⟧; it shot up to ⟦140 bpm⟧.", "220 Cel", "140 {beats}/min"),
    QuantityCase("The discount is now ⟦up to 50%⟧; get back ⟦up to $500⟧.", "..50 %", "..500 USD"),
    QuantityCase(
      "Some went ⟦up to 48 hours⟧ without sleep; heat ⟦up to 5 kg⟧.", "..48 h", "..5 kg"),
    QuantityCase("It can take ⟦up to 3 weeks⟧ and go ⟦up to 100 km/h⟧.", "..3 wk", "..100 km/h"),
    QuantityCase("They moved ⟦up to 12⟧ people for ⟦up to $40⟧.", "..12 1", "..40 USD"),
  ])
  func levelsReached(example: QuantityCase) { expectValues(example) }

  @Test(arguments: [
    QuantityCase("Replace it at ⟦4/32 inch⟧ or ⟦2/32 inch⟧.", "0.125 [in_i]", "0.0625 [in_i]"),
    QuantityCase(
      "Depth ⟦less than 2/32 inch⟧ is unsafe, ⟦12/64 inches⟧ not.", "..<0.0625 [in_i]",
      "0.1875 [in_i]"),
    QuantityCase(
      "It is worn to the bars (⟦2/32\"⟧) or ⟦around 4/32\"⟧ — still legal.", "0.0625 [in_i]",
      "~0.125 [in_i]"),
    QuantityCase("It has ⟦8⟧/⟦16 GB⟧ of memory.", "8 GBy", "16 GBy"),
  ])
  func partsOfAnInch(example: QuantityCase) { expectValues(example) }

  @Test(arguments: [
    QuantityCase("Ice it for ⟦15-20 minutes⟧ ⟦every hour⟧.", "15..20 min", "1 h"),
    QuantityCase("He works ⟦40 hours⟧ ⟦every week⟧.", "40 h", "1 wk"),
    QuantityCase("They play ⟦3 hours⟧ every other day.", "3 h"),
    QuantityCase("He rests ⟦2 hours a day⟧ and walks ⟦2 km every hour⟧.", "2 h/d", "2 km/h"),
  ])
  func howLongAndHowOften(example: QuantityCase) { expectValues(example) }

  @Test(arguments: [
    QuantityCase("⟦1-2 of every 1,000⟧ infected children die.", "1..2 1/1000"),
    QuantityCase("⟦About 1 to 2 in 1,000 people⟧ have it.", "~1..2 1/1000 people"),
    QuantityCase("⟦One or two in 1,000 births⟧ are so.", "1..2 1/1000 births"),
    QuantityCase("⟦Between 1 and 2 in 10,000 patients⟧ get it.", "1..2 1/10000 patients"),
    QuantityCase("⟦One in every 500⟧ gets a rash, ⟦1 in 9⟧ dies.", "1 1/500", "1 1/9"),
    QuantityCase("⟦1 in 3 seniors⟧ falls; ⟦one in 5⟧ develops a cough.", "1 1/3 seniors", "1 1/5"),
    QuantityCase("It happens in ⟦1 of every 500 births⟧.", "1 1/500 births"),
    QuantityCase("It took ⟦1 to 2 in⟧ of snow and ⟦3 to 4⟧ men.", "1..2 [in_i]", "3..4 1"),
  ])
  func chances(example: QuantityCase) { expectValues(example) }

  @Test(arguments: [
    QuantityCase("Smoke it ⟦15 minutes per raw pound⟧.", "15 min/[lb_av]"),
    QuantityCase("It costs ⟦$8 to $14 per linear foot⟧ now.", "8..14 USD/[ft_i]"),
    QuantityCase("It is ⟦$1,100 per square foot⟧ here.", "1100 USD/[ft_i]2"),
    QuantityCase("He bills ⟦$20 per billable hour⟧.", "20 USD/h"),
    QuantityCase("They score ⟦3⟧ points per home game.", "3 1/home game"),
    QuantityCase("Give ⟦max 60mg/kg daily⟧ in divided doses.", "..60 mg/kg/d"),
  ])
  func qualifiedRates(example: QuantityCase) { expectValues(example) }

  @Test(arguments: [
    QuantityCase(
      "Prices range from ⟦less than $50 to more than $90⟧, by size.", "~50..90 USD"),
    QuantityCase("It costs ⟦less than $50⟧ or ⟦more than $90⟧.", "..<50 USD", ">90.. USD"),
    QuantityCase("⟦28 days absolute minimum⟧.", "28.. d"),
    QuantityCase("Any tire ⟦over 6 years old⟧ goes.", ">6.. a"),
    QuantityCase("⟦By about day five⟧ it is gone.", "~..5 d"),
    QuantityCase("Slate lasts ⟦75–100+ years⟧, tin ⟦30+ years⟧.", "75.. a", "30.. a"),
    QuantityCase("Stop it ⟦no later than 2 weeks⟧ before surgery.", "2.. wk"),
    QuantityCase("Apply ⟦no later than 30 days⟧ after it.", "..30 d"),
    QuantityCase("⟦Day four or five⟧ is the usual return.", "4..5 d"),
    QuantityCase("Make a ⟦3\"⟧-long cut and a ⟦12\"⟧-deep hole.", "3 [in_i]", "12 [in_i]"),
    QuantityCase("⟦By week five⟧, you run for ⟦20 minutes⟧.", "..5 wk", "20 min"),
    QuantityCase("⟦By month six⟧ most babies sit.", "..6 mo"),
    QuantityCase("It costs ⟦a penny⟧. Insert a penny upside down.", "1 USc"),
    QuantityCase("Wait ⟦another day⟧. Repeat it on another day.", "1 d"),
  ])
  func boundsInWords(example: QuantityCase) { expectValues(example) }

  @Test(arguments: [
    QuantityCase("He weighs ⟦11st 7lb⟧ and lost ⟦2st 4lb⟧.", "161 [lb_av]", "32 [lb_av]"),
    QuantityCase("At ⟦15 st 2 lb⟧ he beat the ⟦20-stone⟧ man.", "212 [lb_av]", "20 [stone_av]"),
    QuantityCase("She weighs ⟦nine stone⟧ and built ⟦two⟧ stone walls.", "9 [stone_av]", "2 1"),
    QuantityCase("The 21st ⟦5 lb⟧ bag won.", "5 [lb_av]"),
  ])
  func stones(example: QuantityCase) { expectValues(example) }

  @Test(arguments: [
    QuantityCase("It cost ⟦Rs 5.6 cr⟧, the flat ⟦₹85L⟧.", "56000000 INR", "8500000 INR"),
    QuantityCase("The pay is ⟦INR 1.5 lakh per month⟧.", "150000 INR/mo"),
    QuantityCase("It has ⟦5M+⟧ downloads and ⟦300K+⟧ followers.", "5000000.. 1", "300000.. 1"),
    QuantityCase(
      "⟦2m-3m⟧ jobs and ⟦30m-40m⟧ Europeans", "2000000..3000000 1", "30000000..40000000 1"),
    QuantityCase("The track is ⟦30m-40m⟧ long.", "30..40 m"),
  ])
  func scaleLetters(example: QuantityCase) { expectValues(example) }

  @Test(arguments: [
    "Sunrise is at 05:43, sunset at 20:58.", "Trains: 05:43, 06:13, 06:43.",
    "It was sent on 09/08/2000 09:55 AM to all.",
    "One day he hopes to own a farm.", "We will one day live on Mars.",
    "She dreams of one day winning it.", "He plans to one day become a doctor.",
    "One day, everything changed.", "The gap was a fraction of a millimetre.",
    "It costs a fraction of a cent per message.",
  ])
  func timesOfDay(text: String) { expectNothing(in: text) }

  @Test(arguments: [
    QuantityCase("It took ⟦one day⟧ to finish. ⟦One day⟧ of rest is enough.", "1 d", "1 d"),
    QuantityCase("⟦One day⟧, ⟦two⟧ nights: pay for ⟦one day⟧, please.", "1 d", "2 1", "1 d"),
    QuantityCase("⟦One day⟧ later he went; it may take ⟦one day or two⟧.", "1 d", "1..2 d"),
  ])
  func days(example: QuantityCase) { expectValues(example) }

  /// "Year-round", "day-care", "hour-by-hour": words of their own, of which so many things are.
  @Test(arguments: [
    QuantityCase("The plant has ⟦214⟧ year-round employees.", "214 1"),
    QuantityCase(
      "⟦40⟧ day-care places, ⟦6⟧ day-trip tickets, ⟦7⟧ week-end stays.", "40 1", "6 1", "7 1"),
    QuantityCase("We print ⟦5⟧ hour-by-hour charts and ⟦3⟧ month-to-month leases.", "5 1", "3 1"),
    QuantityCase("A ⟦3 month⟧-long course is a ⟦5 minute⟧-walk away.", "3 mo", "5 min"),
  ])
  func compounds(example: QuantityCase) { expectValues(example) }

  @Test(arguments: [
    QuantityCase("Most are ⟦18-24 year olds⟧; ⟦two⟧ ⟦3-year-olds⟧ came.", "18..24 a", "2 1", "3 a"),
    QuantityCase("The rate was ⟦4.3 per 1,000 person-years⟧.", "4.3 1/1000 person-years"),
    QuantityCase("There were ⟦18 deaths per 1,000 live births⟧.", "18 1/1000 live births"),
  ])
  func people(example: QuantityCase) { expectValues(example) }

  @Test(arguments: [
    QuantityCase(
      "The rug measures ⟦120⟧ x ⟦104 cm⟧, the frame ⟦150⟧ x ⟦102 mm⟧.", "120 cm", "104 cm",
      "150 mm", "102 mm"),
    QuantityCase("A panel of ⟦200⟧ × ⟦103⟧ × ⟦45 mm⟧.", "200 mm", "103 mm", "45 mm"),
    QuantityCase("We counted ⟦3.2 x 106⟧ in it, ⟦10 x 106⟧ cells.", "3200000 1", "10000000 1"),
    QuantityCase("Use ⟦3 MM⟧ screws for shirts at ⟦$25⟧ M, L and XL.", "3 mm", "25 USD"),
    QuantityCase("We used ⟦3.2 x 104⟧ cells, ran ⟦4⟧ x ⟦100 m⟧.", "32000 1", "4 1", "100 m"),
    QuantityCase(
      "He is ⟦5 foot 9⟧, she ⟦five foot ten⟧ or ⟦6'3⟧ tall.", "69 [in_i]", "70 [in_i]", "75 [in_i]"),
    QuantityCase("The ⟦six-foot-four⟧ guard met the ⟦5ft 8⟧ winger.", "76 [in_i]", "68 [in_i]"),
    QuantityCase("⟦Within 5 feet⟧ ⟦3⟧ people stood.", "..5 [ft_i]", "3 1"),
    QuantityCase("Plant ⟦2 to 4⟧ in late autumn, ⟦3 in⟧ deep.", "2..4 1", "3 [in_i]"),
  ])
  func sides(example: QuantityCase) { expectValues(example) }

  @Test(arguments: [
    "Visit us between 2 and 4 pm.", "Trains go at 5, 6 and 7 pm.", "It starts at 1500hrs.",
    "It struck at 8:51 p.m. (1451 GMT).", "It runs from 3 to 5 June.", "It takes place 5-7 May.",
    "Closed between 24 and 26 December.", "PHP 7.4 or later is needed.",
    "We use GCC 8.3, Next.js 9.1 and Red Hat 7.2.", "The 4.0 release follows the 3.6 series.",
    "It is under CC BY 4.0 and MPL 2.0.", "A 3-in-1 cooker.", "A 1-in-100-year flood came.",
    "He made a 911 call.",
  ])
  func datesAndVersions(text: String) { expectNothing(in: text) }

  @Test(arguments: [
    QuantityCase(
      "It pays ⟦$20 K to $30 K⟧ or ⟦£12 K per year⟧.", "20000..30000 USD", "12000 GBP/a"),
    QuantityCase("It has ⟦5 m⟧ people and ⟦45 K⟧ followers.", "5000000 1", "45000 1"),
    QuantityCase("It made ⟦$7MM⟧ with ⟦3 MM barrels⟧.", "7000000 USD", "3000000 [bbl_us]"),
    QuantityCase(
      "It is ⟦£1,250 pcm⟧, ⟦£288 pw⟧, or ⟦25K⟧ pm.", "1250 GBP/mo", "288 GBP/wk", "25000 1"),
    QuantityCase("At ⟦27p per kWh⟧, that is ⟦£1,080⟧.", "27 GBp/kW.h", "1080 GBP"),
    QuantityCase("Add it for ⟦50p⟧; the ⟦5p⟧ charge is new.", "50 GBp", "5 GBp"),
    QuantityCase("It fell ⟦half of one percent⟧, ⟦a quarter of 1 %⟧.", "0.5 %", "0.25 %"),
    QuantityCase("The index rose ⟦12⟧ to ⟦3,412⟧.", "12 1", "3412 1"),
    QuantityCase("He cut it by ⟦4 seconds⟧ to ⟦52 seconds⟧.", "4 s", "52 s"),
    QuantityCase(
      "It grew ⟦5 to 20 percent⟧, by ⟦30 to 40 percent⟧. It reduced scars by ⟦51% to 60%⟧.",
      "5..20 %", "30..40 %",
      "51..60 %"),
    QuantityCase(
      "The bill passed ⟦235⟧ to ⟦190⟧; it was ⟦120⟧ over ⟦80⟧.", "235 1", "190 1", "120 1", "80 1"),
  ])
  func moneyAndChanges(example: QuantityCase) { expectValues(example) }

  @Test(arguments: [
    QuantityCase("The actor, ⟦42⟧, was voted off.", "42 a"),
    QuantityCase("His wife Ann, ⟦43⟧, was found.", "43 a"),
    QuantityCase("We had apples, ⟦42⟧, in the box.", "42 1"),
    QuantityCase("Girls ⟦between 8 and 16⟧ may join.", "8..16 a"),
    QuantityCase("Today it is ⟦24°⟧, tonight ⟦15°⟧.", "24 deg", "15 deg"),
    QuantityCase("It was ⟦10 below zero⟧.", "-10 deg"),
    QuantityCase("Take it ⟦2x daily⟧ or ⟦3x/day⟧.", "2 1/d", "3 1/d"),
    QuantityCase("Apply ⟦no later than 12 months⟧ before.", "..12 mo"),
  ])
  func agesAndDoses(example: QuantityCase) { expectValues(example) }

  @Test(arguments: [
    QuantityCase("The risk goes up to ⟦5%⟧ next year.", "5 %"),
    QuantityCase("Our discounts go ⟦up to 75%⟧.", "..75 %"),
    QuantityCase("The dial goes ⟦up to 50%⟧ when pushed.", "..50 %"),
    QuantityCase("A range of ⟦3⟧ and ⟦5⟧ pin plugs is sold.", "3 1", "5 1"),
    QuantityCase(
      "The rate fell ⟦0.3 points⟧, from ⟦5.1 percent⟧ to ⟦4.8 percent⟧.", "0.3 %", "5.1 %", "4.8 %"),
    QuantityCase("There are ⟦more than one million⟧ one-parent families.", ">1000000.. 1"),
    QuantityCase("Incomes fell in ⟦12⟧ metros.", "12 1"),
  ])
  func newsOfShares(example: QuantityCase) { expectValues(example) }
}
