import TallyCore
import TallyExtract
import TallyTestSupport
import Testing

/// Units that the words around them decide.
struct UnitsInContextTests {
  @Test(arguments: [
    QuantityCase("Wages rose ⟦0.6 of a percentage point⟧.", "0.6 %"),
    QuantityCase("It weighs ⟦less than ⅛ of an ounce⟧.", "..<0.125 [oz_av]"),
    QuantityCase("It weighs ⟦0.5 of a kilogram⟧.", "0.5 kg"),
    QuantityCase("Drink ⟦8 ounces⟧ (⟦240 ml⟧) a day.", "8 [foz_us]/d", "240 mL/d"),
    QuantityCase("It weighs ⟦8 ounces⟧ (⟦227 g⟧).", "8 [oz_av]", "227 g"),
    QuantityCase("Lift ⟦85%⟧ of ⟦1⟧ RM.", "85 %", "1 1"),
    QuantityCase("The price is ⟦RM 10⟧.", "10 MYR"),
    QuantityCase("Train at ⟦150⟧ HR; it took ⟦3 HR⟧.", "150 1", "3 h"),
    QuantityCase("The risk for a ⟦5⟧ unit increment in BMI was ⟦1.18⟧.", "5 1", "1.18 1"),
    QuantityCase("Her BMI was ⟦27⟧.", "27 kg/m2"),
  ])
  func decided(example: QuantityCase) { expectValues(example) }

  /// Feet by the mark of a minute of arc.
  @Test(arguments: [
    QuantityCase("It stands ⟦within 6′⟧ of a door.", "..6 [ft_i]"),
    QuantityCase("It is ⟦more than 6'⟧ from a sink.", ">6.. [ft_i]"),
    QuantityCase("The door is ⟦6'-6\"⟧ high.", "78 [in_i]"),
    QuantityCase("The star moved ⟦6′ per year⟧.", "6 '/a"),
  ])
  func feet(example: QuantityCase) { expectValues(example) }

  @Test(arguments: [
    QuantityCase("It is given at ages ⟦2⟧, ⟦4⟧, and ⟦6 months⟧.", "2 mo", "4 mo", "6 mo"),
    QuantityCase("They were seen at ⟦ages 1⟧, ⟦3⟧ and ⟦5⟧.", "1 a", "3 a", "5 a"),
    QuantityCase("Teens (⟦between 14 and 17 years⟧) sleep.", "14..17 a"),
  ])
  func ages(example: QuantityCase) {
    expectValues(example)
    #expect(found(in: example).allSatisfy { $0.kind == .age })
  }
}
