import TallyCore
import TallyExtract
import TallyTestSupport
import Testing

/// Two values side by side: a unit said once, a change, a sum, a rate.
struct SecondOfTwoTests {
  /// The second of two takes the unit of the first by its place alone.
  @Test(arguments: [
    QuantityCase("It is ⟦9 hours⟧ from New York, ⟦11⟧ from Los Angeles.", "9 h", "11 h"),
    QuantityCase(
      "Boil the eggs for ⟦7 minutes⟧ for a soft yolk, ⟦10⟧ for a hard one.", "7 min", "10 min"),
    QuantityCase("Older patients stayed for ⟦9 days⟧, younger ones for ⟦4⟧.", "9 d", "4 d"),
    QuantityCase("My son was walking at ⟦11 months⟧, my daughter at ⟦15⟧.", "11 mo", "15 mo"),
    QuantityCase("He will be out for ⟦six weeks⟧ and should return in ⟦two⟧.", "6 wk", "2 wk"),
    QuantityCase("Bake for ⟦20 minutes⟧, or ⟦30⟧ if frozen.", "20 min", "30 min"),
    QuantityCase("Delivery takes ⟦2 days⟧, ⟦5⟧ if you live abroad.", "2 d", "5 d"),
    QuantityCase("You pay ⟦$20⟧, or ⟦15⟧ if you book online.", "20 USD", "15 USD"),
    QuantityCase("It was ⟦5 °C⟧ in London, ⟦12⟧ in Paris.", "5 Cel", "12 Cel"),
    QuantityCase(
      "The old one uses ⟦six gallons⟧ while the new washer uses ⟦four or less⟧.", "6 [gal_us]",
      "..4 [gal_us]"),
    QuantityCase("The jug holds ⟦5 litres⟧ and the other holds ⟦4⟧.", "5 L", "4 L"),
  ])
  func second(example: QuantityCase) { expectValues(example) }

  /// Lookalikes count what they count.
  @Test(arguments: [
    QuantityCase("The boat is ⟦12 m⟧ long and sleeps ⟦6⟧.", "12 m", "6 1"),
    QuantityCase("Bake for ⟦20 minutes⟧ and cut in ⟦two⟧.", "20 min", "2 1"),
    QuantityCase("Dinner takes ⟦30 minutes⟧ and serves ⟦6⟧.", "30 min", "6 1"),
    QuantityCase("After ⟦3 weeks⟧ the score was ⟦12⟧.", "3 wk", "12 1"),
    QuantityCase("We offer a cruise for ⟦2 hours⟧ and a dinner for ⟦4⟧.", "2 h", "4 1"),
    QuantityCase("He lost ⟦5 kg⟧ in 2019, ⟦20⟧ in total.", "5 kg", "20 1"),
    QuantityCase("It weighs ⟦5 kg⟧ in the box, ⟦12⟧ in a pack.", "5 kg", "12 1"),
    QuantityCase("It is ⟦$5⟧ for adults, ⟦3⟧ for ⟦$12⟧.", "5 USD", "3 1", "12 USD"),
    QuantityCase("In ⟦2 hours⟧ he made ⟦12⟧ for the team.", "2 h", "12 1"),
    QuantityCase("The flat has ⟦80 m²⟧ and the house has ⟦4⟧.", "80 m2", "4 1"),
    QuantityCase("The tent weighs ⟦3 kg⟧ and the bag weighs ⟦40⟧.", "3 kg", "40 1"),
  ])
  func notSecond(example: QuantityCase) { expectValues(example) }

  /// A change has two values; what only reaches from one to the other is a range.
  @Test(arguments: [
    QuantityCase("My bill went from ⟦$120⟧ to ⟦$150⟧.", "120 USD", "150 USD"),
    QuantityCase("He went from ⟦2 to 5 times a week⟧.", "2..5 1/wk"),
    QuantityCase("Soft ones keep for ⟦up to 9 months⟧, hard ones for only ⟦4⟧.", "..9 mo", "4 mo"),
    QuantityCase("We offer a cruise of ⟦2 hours⟧, a dinner for ⟦4⟧.", "2 h", "4 1"),
    QuantityCase("Rates rose from ⟦5%⟧ to ⟦8%⟧ of wages.", "5 %", "8 %"),
    QuantityCase(
      "Levels increased from ⟦27 nmol/L⟧ to ⟦52 nmol/L⟧.", "27 nmol/L", "52 nmol/L"),
    QuantityCase("The fare was raised from ⟦£6⟧ to ⟦£10⟧.", "6 GBP", "10 GBP"),
    QuantityCase("The increased dose is ⟦from 5 to 10 mg⟧.", "5..10 mg"),
    QuantityCase("Speed increases ⟦from 2 m/s to 25 m/s⟧ with depth.", "2..25 m/s"),
    QuantityCase("⟦No more than 5⟧ people fit in a second car.", "..5 1"),
    QuantityCase("It took ⟦5 hours, and 30 minutes⟧.", "330 min"),
    QuantityCase("Boot space rises from ⟦380⟧ to ⟦1,150 litres⟧.", "380 L", "1150 L"),
    QuantityCase("Prices go from ⟦$80⟧ to ⟦$20⟧.", "80 USD", "20 USD"),
    QuantityCase("A drop in price from ⟦$40⟧ to ⟦$30⟧ is likely.", "40 USD", "30 USD"),
    QuantityCase("Prices go ⟦from $20 to $80⟧.", "20..80 USD"),
    QuantityCase("The fee goes up from ⟦$20⟧ to ⟦$25⟧ in May.", "20 USD", "25 USD"),
    QuantityCase("The toll crept down from ⟦90%⟧ to ⟦80%⟧.", "90 %", "80 %"),
    QuantityCase("The fee increases from ⟦£6⟧ to ⟦£9⟧.", "6 GBP", "9 GBP"),
    QuantityCase("Pain eased ⟦from 3 to 5 days⟧ after it.", "3..5 d"),
    QuantityCase("The crane lifts ⟦from 5 to 20 tons⟧.", "5..20 [ston_av]"),
    QuantityCase("Warm up ⟦from 5 to 10 minutes⟧.", "5..10 min"),
    QuantityCase("Rent increases ⟦from $50 to $90⟧ are rare.", "50..90 USD"),
    QuantityCase("The fine was hiked from ⟦£60⟧ to ⟦£90⟧.", "60 GBP", "90 GBP"),
    QuantityCase("The range goes ⟦from 5 to 20 mg⟧.", "5..20 mg"),
    QuantityCase("Risk rises at doses ⟦from 5 to 20 mg⟧.", "5..20 mg"),
    QuantityCase("The reduced dose is ⟦from 5 to 10 mg⟧.", "5..10 mg"),
    QuantityCase("The raised beds are ⟦from 2 to 3 m⟧ long.", "2..3 m"),
    QuantityCase("Prices dropped for stays ⟦from 3 to 7⟧ nights.", "3..7 1"),
  ])
  func changes(example: QuantityCase) { expectValues(example) }

  /// What a comma and "and" join is two; hours belong to no sentence of years.
  @Test(arguments: [
    QuantityCase(
      "He was suspended for ⟦two years⟧, and ⟦200 hours⟧ of unpaid work.", "2 a", "200 h"),
    QuantityCase("It took ⟦2 hours, 5 minutes, and 3 seconds⟧.", "7503 s"),
    QuantityCase("It took ⟦3 years, 2 months and 5 days⟧.", "1161.625 d"),
    QuantityCase("The exam lasts ⟦1hr 45⟧.", "105 min"),
    QuantityCase("In ⟦1 hr⟧ ⟦45⟧ people came.", "1 h", "45 1"),
    QuantityCase("Give ⟦at least 21 clear days⟧.", "21.. d"),
    QuantityCase("⟦Not less than 30⟧ nor ⟦more than 60 days⟧' notice is due.", "30.. d", "..60 d"),
  ])
  func joined(example: QuantityCase) { expectValues(example) }

  /// What is counted a day or a week.
  @Test(arguments: [
    QuantityCase("The limit is ⟦14⟧ a week.", "14 1/wk"),
    QuantityCase("⟦Never exceed 8⟧ tablets in a day.", "..8 1/d"),
    QuantityCase("Take ⟦up to 6⟧ in a week.", "..6 1/wk"),
    QuantityCase("⟦At most 5⟧ people come in ⟦a day or two⟧.", "..5 1", "1..2 d"),
    QuantityCase("It earned ⟦7%⟧ a year on average.", "7 %"),
    QuantityCase("You need ⟦1 hour⟧ of exercise daily.", "1 h/d"),
    QuantityCase("They spent ⟦3 hours⟧ of daily work on it.", "3 h"),
    QuantityCase("The stay costs ⟦£800pp⟧.", "800 GBP/person"),
    QuantityCase("Change the oil every ⟦10,000 km⟧ or ⟦12 months⟧.", "10000 km", "12 mo"),
  ])
  func rates(example: QuantityCase) { expectValues(example) }

  /// The least that is asked, and what was reached.
  @Test(arguments: [
    QuantityCase("Tickets cost ⟦from €19⟧.", "19.. EUR"),
    QuantityCase("Rooms ⟦start from just £40⟧.", "40.. GBP"),
    QuantityCase("The price fell from ⟦$20⟧.", "20 USD"),
    QuantityCase(
      "The cut in module costs from ⟦$0.23⟧ today to ⟦$0.10⟧ helps.", "0.23 USD", "0.10 USD"),
    QuantityCase("After ⟦6 months⟧, the price goes up to ⟦$20⟧.", "6 mo", "20 USD"),
    QuantityCase("The price goes ⟦up to $20⟧.", "..20 USD"),
  ])
  func prices(example: QuantityCase) { expectValues(example) }

}
