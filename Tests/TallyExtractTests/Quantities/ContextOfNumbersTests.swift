import TallyCore
import TallyExtract
import TallyTestSupport
import Testing

/// What the words around a number make of it, or that it is none.
struct ContextOfNumbersTests {
  /// "About", "up to", "over" and "from" that belong to the verb or the noun before.
  @Test(arguments: [
    QuantityCase("The savings add up to ⟦6 TB⟧ in all.", "6 TBy"),
    QuantityCase("They can add ⟦up to 6 TB⟧ in all.", "..6 TBy"),
    QuantityCase("Write a lot about ⟦two⟧ things.", "2 1"),
    QuantityCase("Yes, but what about ⟦nine months⟧ later?", "9 mo"),
    QuantityCase("Each reply ⟦over one second⟧ is too slow.", ">1.. s"),
    QuantityCase(
      "They aim to increase the share of wind from ⟦23%⟧ to ⟦35%⟧.", "23 %", "35 %"),
    QuantityCase("So it holds 10^4 * 20 = ⟦200,000⟧ rows.", "200000 1"),
  ])
  func wordsOfOthers(example: QuantityCase) { expectValues(example) }

  /// Miles at sea, millions, degrees of heat, and numbers of golf.
  @Test(arguments: [
    QuantityCase(
      "The ship makes ⟦18 knots⟧ and has a range of ⟦6,000 nm⟧.", "18 [kn_i]", "6000 [nmi_i]"),
    QuantityCase("The ship fired a laser of ⟦532 nm⟧.", "532 nm"),
    QuantityCase("The vessel has a ⟦50 nm⟧ coating.", "50 nm"),
    QuantityCase("Sales of ⟦4.2m⟧ units beat forecasts of ⟦3.9m⟧.", "4200000 1", "3900000 1"),
    QuantityCase("⟦3.2m⟧ people live ⟦within 5m⟧ of a road.", "3200000 1", "..5 m"),
    QuantityCase("She shot a 4-under ⟦68⟧.", "68 1"),
    QuantityCase("The mercury hit ⟦45.7 degrees⟧ in Onslow.", "45.7 deg"),
    QuantityCase("It felt like ⟦minus 12⟧ with wind chill.", "-12 deg"),
    QuantityCase("He has a fever of ⟦39 degrees⟧.", "39 Cel"),
    QuantityCase("Bake at ⟦350 degrees⟧ for ⟦20 minutes⟧.", "350 [degF]", "20 min"),
    QuantityCase("Bake at ⟦200 degrees⟧ for ⟦20 minutes⟧.", "200 deg", "20 min"),
    QuantityCase("The angle is ⟦30 degrees⟧ in January.", "30 deg"),
    QuantityCase("It lasts ⟦2d6h⟧ in all.", "54 h"),
    QuantityCase("A ⟦5W-10W⟧ lamp shines.", "5..10 W"),
    QuantityCase("Wait until ⟦5000⟧ people have signed.", "5000 1"),
    QuantityCase("The engine makes ⟦370Nm⟧ of torque.", "370 N.m"),
  ])
  func forms(example: QuantityCase) { expectValues(example) }

  /// No quantities: dice, oils, times, lists.
  @Test(arguments: [
    QuantityCase("A ⟦5W⟧ lamp shines.", "5 W")
  ])
  func numbers(example: QuantityCase) { expectValues(example) }

  @Test(arguments: [
    "Roll 2d6+3 for damage.",
    "Use 5W-30 oil in the engine.",
    "The market runs until 2300 on Fridays.",
    "The 8.15 is running late.",
    "The 5 best tents",
    "7 reasons to drink water",
    "11 fascinating facts about bees",
  ])
  func numbersNone(text: String) { expectNothing(in: text) }

  /// Of sentences the same numbers count.
  @Test(arguments: [
    QuantityCase("The ⟦5⟧ best players won.", "5 1"),
    QuantityCase("⟦7⟧ reasons to go.", "7 1"),
    QuantityCase("⟦300⟧ best-selling books", "300 1"),
    QuantityCase("⟦12⟧ examples found in ⟦3⟧ cities", "12 1", "3 1"),
  ])
  func sentences(example: QuantityCase) { expectValues(example) }

}
