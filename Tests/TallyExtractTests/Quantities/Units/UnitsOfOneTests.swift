import TallyCore
import TallyExtract
import TallyTestSupport
import Testing

/// One of a unit that states nothing itself: what the next number is told of.
struct UnitsOfOneTests {
  @Test(arguments: [
    "⟦A cup⟧ of coffee contains 95 mg of caffeine.", "⟦A pint⟧ of beer has 200 calories.",
    "⟦A kilo⟧ of cherries costs €5.", "⟦An hour⟧ of cycling burns about 500 calories.",
    "⟦A day⟧ on Mercury lasts 59 Earth days.", "⟦One pound⟧ buys $1.27.", "⟦A day⟧ costs £100.",
    "There are 1,000 grams in ⟦a kilogram⟧.",
  ])
  func forOne(marked: String) { #expect(forOne(marked) == MarkedText(marked).ranges) }

  @Test(arguments: [
    "An hour of sun is enough.", "He drank a pint of beer in 2 hours.", "One hour is left.",
    "A cup of flour and 2 eggs make the dough.", "A week is enough for 20 people.",
    "A mile from the beach is a hotel with 20 rooms.", "He ran 3 miles in an hour.",
    "It is a kilo of gold and weighs 1.2 kg.", "A month has passed since 3 people left.",
    "A byte is 8 bits.", "A foot of snow fell in 2 hours.",
  ])
  func statedItself(text: String) { #expect(forOne(text) == []) }

  @Test(arguments: [
    "A byte is 8 bits.", "One mile equals 1.609 kilometres.", "An hour is equal to 60 minutes.",
  ])
  func equations(text: String) {
    #expect(quantities(text).map(\.restatesPrevious) == [false, true])
  }

  @Test(arguments: ["The bag is 5 kg and 3 lb is left.", "At 20 °C it is 5 K."])
  func noEquations(text: String) {
    #expect(quantities(text).map(\.restatesPrevious) == [false, false])
  }

  private func quantities(_ text: String) -> [FoundQuantity] {
    found(in: QuantityCase(text))
  }

  private func forOne(_ text: String) -> [ByteRange] {
    quantities(text).filter(\.statesNothing).map(\.range)
  }
}
