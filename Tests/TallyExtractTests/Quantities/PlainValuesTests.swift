import TallyCore
import TallyExtract
import TallyTestSupport
import Testing

/// Values that were read with the wrong unit, or as a range that they are not.
struct PlainValuesTests {
  /// So many things, each a century old; or one of so many decades.
  @Test(arguments: [
    QuantityCase("One of ⟦four⟧ century-old schooners sank.", "4 1"),
    QuantityCase("⟦Three⟧ decade-old cars stood there.", "3 1"),
    QuantityCase("⟦A century-old⟧ house burned.", "100 a"),
    QuantityCase("It is a ⟦two-decade-old⟧ car.", "20 a"),
  ])
  func agesByTheCentury(example: QuantityCase) { expectValues(example) }

  @Test(arguments: [
    QuantityCase("It goes ⟦within a few hours to a day or two⟧.", "..2 d"),
    QuantityCase("Fishermen landed ⟦20 million pounds⟧.", "20000000 [lb_av]"),
    QuantityCase("They spent ⟦20 million pounds⟧.", "20000000 GBP"),
    QuantityCase("It cost ⟦$16-something a pound⟧.", "~16 USD/[lb_av]"),
    QuantityCase("Take either ⟦200⟧ or ⟦300 mg⟧.", "200 mg", "300 mg"),
    QuantityCase("The screen is ⟦13⟧ or ⟦16 inches⟧.", "13 [in_i]", "16 [in_i]"),
    QuantityCase("Wait ⟦10 or 12 days⟧.", "10..12 d"),
    QuantityCase("Wait ⟦24 or 36 hours⟧.", "24..36 h"),
    QuantityCase("Wait ⟦30 or 45 days⟧.", "30..45 d"),
    QuantityCase("It records in 4k and ⟦60fps⟧.", "60 {frames}/s"),
    QuantityCase("It ⟦doubled⟧ to ⟦20%⟧.", "2 1", "20 %"),
    QuantityCase("It ⟦tripled⟧ to ⟦$5 million⟧.", "3 1", "5000000 USD"),
    QuantityCase("The bus runs ⟦every half hour⟧.", "0.5 h"),
    QuantityCase("⟦Some 3-4,000⟧ people came.", "~3000..4000 1"),
    QuantityCase("It costs ⟦$3-4,000⟧.", "3000..4000 USD"),
    QuantityCase("It has ⟦1-1,000⟧ parts.", "1..1000 1"),
  ])
  func values(example: QuantityCase) { expectValues(example) }

  /// Degrees that nobody names.
  @Test(arguments: [
    QuantityCase("Roast at ⟦425⟧ for ⟦20 minutes⟧.", "425 [degF]", "20 min"),
    QuantityCase("Cook to an internal temperature of ⟦165⟧.", "165 [degF]"),
    QuantityCase("Her temperature was ⟦101.3⟧.", "101.3 [degF]"),
    QuantityCase("His temperature was ⟦38.5⟧.", "38.5 Cel"),
  ])
  func kitchenAndBody(example: QuantityCase) { expectValues(example) }

  @Test(arguments: [
    QuantityCase("The temperature was ⟦101.3⟧.", "101.3 1"),
    QuantityCase("We roast for ⟦425⟧ people.", "425 1"),
    QuantityCase("He stayed at ⟦425⟧ for ⟦20 days⟧.", "425 1", "20 d"),
  ])
  func noDegrees(example: QuantityCase) { expectValues(example) }

  /// What is paid, taken or done in each period.
  @Test(arguments: [
    QuantityCase("Do not take ⟦more than 8⟧ tablets in 24 hours.", "..8 1/d"),
    QuantityCase("They feed ⟦8 to 12 times in 24 hours⟧.", "8..12 1/d"),
    QuantityCase("The monthly fee is ⟦$20⟧.", "20 USD/mo"),
    QuantityCase("They pay a weekly rent of ⟦$300⟧.", "300 USD/wk"),
    QuantityCase("The annual salary is ⟦$50,000⟧.", "50000 USD/a"),
  ])
  func periods(example: QuantityCase) { expectValues(example) }

  @Test(arguments: [
    QuantityCase("⟦No more than 8⟧ came ⟦within 24 hours⟧ of the call.", "..8 1", "..24 h"),
    QuantityCase("A child weighing ⟦20 kg⟧ each day eats little.", "20 kg"),
    QuantityCase("The monthly report costs ⟦$20⟧.", "20 USD"),
    QuantityCase("The daily paper is ⟦$2⟧.", "2 USD"),
    QuantityCase("The watch is rated to ⟦5 ATM⟧.", "5 atm"),
    QuantityCase("There are ⟦5⟧ ATM machines.", "5 1"),
  ])
  func noPeriods(example: QuantityCase) { expectValues(example) }
}
