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
}
