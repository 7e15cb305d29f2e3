import TallyCore
import TallyExtract
import TallyTestSupport
import Testing

/// Values that a rule for something else would take, were it true of a little more.
struct LookalikeValuesTests {
  @Test(arguments: [
    // No formulas
    QuantityCase("The price is ⟦$19.99⟧⟦$24.99⟧.", "19.99 USD", "24.99 USD"),
    QuantityCase("Set price_usd=⟦$5⟧ and max_usd=⟦$10⟧.", "5 USD", "10 USD"),
    // Ranges, and no step with where it led
    QuantityCase("An increase of ⟦5 to 30 percent⟧ is expected.", "5..30 %"),
    QuantityCase("A rise of ⟦10 to 60 cm⟧ by 2100.", "10..60 cm"),
    QuantityCase("An increase of ⟦$100 to $600⟧ came.", "100..600 USD"),
    // No years
    QuantityCase("They were found in ⟦1200⟧ Chinese patients.", "1200 1"),
    QuantityCase("It runs in ⟦1000⟧ NHS hospitals.", "1000 1"),
    QuantityCase("It comes in ⟦1500 Watts⟧.", "1500 W"),
    // No answers of a server
    QuantityCase("He hit a ⟦400⟧.", "400 1"),
    QuantityCase("There were ⟦200⟧ Created jobs.", "200 1"),
    // Not which week
    QuantityCase("Last month ⟦five⟧ died.", "5 1"),
    QuantityCase("Last week ⟦three⟧ were hurt.", "3 1"),
    // Weighed, not drunk
    QuantityCase("Add ⟦6 ounces⟧ (⟦1 cup⟧) of flour.", "6 [oz_av]", "1 [cup_us]"),
    QuantityCase(
      "On June 3, ⟦20⟧, ⟦30⟧ and ⟦40 euro⟧ notes were found.", "20 EUR", "30 EUR", "40 EUR"),
    QuantityCase("It costs ⟦5 RM⟧.", "5 MYR"),
    QuantityCase("A ⟦72 HR⟧ turnaround is offered.", "72 h"),
    QuantityCase("Women ⟦5 to 10 years⟧ are added to life.", "5..10 a"),
    QuantityCase("The baby lost ⟦5-10⟧ in ⟦a week⟧.", "5..10 1", "1 wk"),
    QuantityCase("A ⟦$300⟧ annual increase came.", "300 USD"),
  ])
  func isReadAsItStands(example: QuantityCase) { expectValues(example) }

  @Test(arguments: [
    "The game has a 90/100 rating.", "We rate it 80/100 overall.", "The shutter was set to 1/1000.",
    "Go to step 5 instructions.", "Refer to table 3 results.", "Real life is a day at the beach.",
    "The guarantee is a day late.", "Bed time is an hour late.",
  ])
  func saysNothingOfAnything(text: String) {
    let bytes = Array(text.utf8)
    let found = finder.quantities(in: ByteRange(0, bytes.count), of: bytes)
    #expect(found.isEmpty, "\(found.map(\.summary))")
  }

  @Test func aContrastKeepsTheUnit() {
    expectValues(
      QuantityCase(
        "They last ⟦10 to 15 years⟧, though cheap ones may fail after ⟦as little as three⟧.",
        "10..15 a", "3.. a"))
  }

  @Test(arguments: ["Growth was slower than 2 percent.", "Charging is no slower than 50 kW."])
  func aPaceIsCompared(text: String) {
    let bytes = Array(text.utf8)
    let found = finder.quantities(in: ByteRange(0, bytes.count), of: bytes)
    #expect(found.map(\.bound) != [.none])
  }

  /// What a rule of one construction took from another: each was read wrongly once.
  @Test(arguments: [
    // Who goes without, and how long it holds
    QuantityCase(
      "Clean water is not available for ⟦more than 2 billion⟧ people.", ">2000000000.. 1"),
    QuantityCase("The drug is not effective for ⟦more than 30 percent⟧ of patients.", ">30.. %"),
    QuantityCase("The hall is not suitable for ⟦more than 50⟧ guests.", "..50 1"),
    QuantityCase("He is not liable for ⟦more than $500⟧.", "..500 USD"),
    // "Over" that bounds
    QuantityCase("Rent takes ⟦over 40 percent⟧ of my pay.", ">40.. %"),
    QuantityCase("It took ⟦over 12⟧ sites to find the book.", ">12.. 1"),
    QuantityCase("On the one hand ⟦over 500⟧ people came.", ">500.. 1"),
    QuantityCase("By hand ⟦over 300⟧ bags were packed.", ">300.. 1"),
    QuantityCase("They will hand over ⟦300⟧ bags.", "300 1"),
    // When the rain fell
    QuantityCase("The city got ⟦2 inches⟧ of rain a week before the game.", "2 [in_i]"),
    QuantityCase("Lawns need ⟦an inch⟧ of water a week.", "1 [in_i]/wk"),
    // Pages of reports, headings, letters of planets
    QuantityCase("In 2012 U.S. ⟦18 million⟧ people were hired.", "18000000 1"),
    QuantityCase("In 2015 U.S. ⟦30-year⟧ mortgage rates fell.", "30 a"),
    QuantityCase("⟦1.5⟧ Onion, chopped", "1.5 1"),
    QuantityCase("⟦2.5⟧ Bath home for sale", "2.5 1"),
    QuantityCase("⟦4.2⟧ Doctor visits a year are normal.", "4.2 1/a"),
    QuantityCase("HR ⟦24 h⟧ support is included.", "24 h"),
    QuantityCase("The ICU-⟦24 h⟧ mortality was high.", "24 h"),
    QuantityCase("The trial enrolled ⟦45⟧ Women c. 1990.", "45 1"),
    QuantityCase("After regulation ⟦40⟧ banks failed.", "40 1"),
    QuantityCase("The ⟦2012 percent⟧ spike in traffic crashed it.", "2012 %"),
    QuantityCase("Before ⟦1945⟧ votes were counted, he left.", "1945 1"),
    QuantityCase("The average girl leaves at ⟦16⟧.", "16 1"),
    // Changes by a factor
    QuantityCase("Output has been multiplied by ⟦4⟧.", "4 1"),
    QuantityCase("Costs have been divided by ⟦ten⟧.", "10 1"),
    // Ranges that stay whole
    QuantityCase("Light switches ⟦from $12 to $18⟧ are on offer.", "12..18 USD"),
    QuantityCase("Bags hold ⟦10 g to 1 kg⟧ of coffee.", "10..1000 g"),
    QuantityCase("A drop in temperature ⟦from 5 to 10 degrees⟧ is expected.", "5..10 deg"),
    QuantityCase("The stock slid ⟦$3.20⟧ to ⟦under $40⟧.", "3.20 USD", "..<40 USD"),
    // Other verbs, other things
    QuantityCase("The book was written in ⟦3 months⟧ and sold in ⟦20⟧.", "3 mo", "20 1"),
    QuantityCase("It seats ⟦up to 8⟧ people and ⟦4⟧ doors open wide.", "..8 1", "4 1"),
    QuantityCase("⟦Up to 5⟧ men and ⟦3⟧ women died.", "..5 1", "..3 1"),
    QuantityCase("The load is ⟦5 mg/m⟧ ⟦3 times a day⟧.", "5 mg/m", "3 1/d"),
    QuantityCase("The minimum value is ⟦2.3⟧ in our data.", "2.3 1"),
    QuantityCase("The minimum height is ⟦120 cm⟧.", "120.. cm"),
    QuantityCase("He lived there from the ⟦age of 5⟧.", "5 a"),
    // Of older people, of ages, and how many of how many
    QuantityCase("The young took ⟦2.5 mg⟧ and older ones ⟦5 mg⟧.", "2.5 mg", "5 mg"),
    QuantityCase(
      "It is ⟦600 IU⟧ for people ⟦ages 1 to 70⟧ and ⟦800 IU⟧ for others.", "600 [iU]", "1..70 a",
      "800 [iU]"),
    QuantityCase("⟦About 1 person in 5⟧ gets shingles.", "~1 1/5"),
    QuantityCase("They return ⟦within a few days to two weeks⟧.", "..2 wk"),
    QuantityCase("A discount that goes ⟦up to 40 percent⟧ after Christmas is common.", "..40 %"),
  ])
  func keepsItsOwnReading(example: QuantityCase) { expectValues(example) }
}
