import TallyCore
import TallyExtract
import TallyTestSupport
import Testing

/// Numbers that print sets small: they count nothing, alone or in a row.
struct FootnotesTests {
  @Test(arguments: [
    QuantityCase("Do not take it with other pills.1 2 3 8 19 104 117 They may clash."),
    QuantityCase("Dogs gained less on diet alone,4 and ⟦about 30%⟧ kept it.", "~30 %"),
    QuantityCase("Others (such as zinc);1 2 14 may help."),
    QuantityCase("In the older trials (before 2005),1 a placebo was given."),
    QuantityCase("It was first found in horses in 1979.1 In horses it is mild."),
    QuantityCase("The ratio was (⟦0.18 – 1.10⟧)b in men.", "0.18..1.10 1"),
  ])
  func nothingIsCounted(example: QuantityCase) { expectValues(example) }

  /// What is counted behind a sign that lost its space is.
  @Test(arguments: [
    QuantityCase("Bring nuts,⟦15⟧; pins,⟦7⟧.", "15 1", "7 1"),
    QuantityCase("On Friday,⟦5⟧ ⟦6⟧ and ⟦7⟧ pupils came.", "5 1", "6 1", "7 1"),
    QuantityCase("It closed at a high of ⟦1856.75⟧ On Friday.", "1856.75 1"),
    QuantityCase("They sold cakes,⟦3⟧ pies and tea.", "3 1"),
    QuantityCase("Of all the dogs,⟦4⟧ of them barked.", "4 1"),
    QuantityCase("It rose to ⟦1979.1⟧ in May.", "1979.1 1"),
  ])
  func aCountIs(example: QuantityCase) { expectValues(example) }

  /// Spaces part thousands, and numbers of a row.
  @Test(arguments: [
    QuantityCase(
      "The rows hold ⟦88⟧ ⟦225⟧ ⟦365.25⟧ ⟦687⟧ ⟦11.9 years⟧.",
      "88 1", "225 1", "365.25 1", "687 1", "11.9 a"),
    QuantityCase("In 2020 ⟦5 000⟧ people left.", "5000 1"),
    QuantityCase("On 5 May 2020 ⟦3 500⟧ people left.", "3500 1"),
    QuantityCase("It has ⟦12 500⟧ beds and ⟦1 250 000⟧ books.", "12500 1", "1250000 1"),
  ])
  func rowsOfNumbers(example: QuantityCase) { expectValues(example) }
}
