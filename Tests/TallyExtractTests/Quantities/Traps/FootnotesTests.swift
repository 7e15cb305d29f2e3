import TallyCore
import TallyExtract
import TallyTestSupport
import Testing

/// Numbers that print sets small: they count nothing, alone or in a row.
struct FootnotesTests {
  @Test(arguments: [
    QuantityCase("Do not take it with other pills.1 2 3 8 19 104 117 They may clash."),
    // A space that is lost behind a comma takes no count along.
    QuantityCase("Of the rest,⟦5⟧ were in care homes.", "5 1"),
    QuantityCase("Dogs gained less on rest alone,4 and ⟦about 30%⟧ kept it.", "~30 %"),
    QuantityCase("Others (such as zinc);1 2 14 may help."),
    QuantityCase("In the older trials (before 2005),1 a placebo was given."),
    QuantityCase("It was first found in goats in 1987.2 In goats it is mild."),
    QuantityCase("The ratio was (⟦0.21 – 1.30⟧)b in men.", "0.21..1.30 1"),
  ])
  func nothingIsCounted(example: QuantityCase) { expectValues(example) }

  /// What is counted behind a sign that lost its space is.
  @Test(arguments: [
    QuantityCase("Bring nuts,⟦15⟧; pins,⟦7⟧.", "15 1", "7 1"),
    QuantityCase("On Friday,⟦5⟧ ⟦6⟧ and ⟦7⟧ pupils came.", "5 1", "6 1", "7 1"),
    QuantityCase("It closed at a high of ⟦1793.25⟧ On Friday.", "1793.25 1"),
    QuantityCase("They sold cakes,⟦3⟧ pies and tea.", "3 1"),
    QuantityCase("Of all the dogs,⟦4⟧ of them barked.", "4 1"),
    QuantityCase("It rose to ⟦1987.2⟧ in May.", "1987.2 1"),
  ])
  func aCountIs(example: QuantityCase) { expectValues(example) }

  /// Spaces part thousands, and numbers of a row.
  @Test(arguments: [
    QuantityCase(
      "The rows hold ⟦77⟧ ⟦314⟧ ⟦402.5⟧ ⟦618⟧ ⟦12.7 years⟧.",
      "77 1", "314 1", "402.5 1", "618 1", "12.7 a"),
    QuantityCase("In 2020 ⟦5 000⟧ people left.", "5000 1"),
    QuantityCase("On 5 May 2020 ⟦3 500⟧ people left.", "3500 1"),
    QuantityCase("It has ⟦12 500⟧ beds and ⟦1 250 000⟧ books.", "12500 1", "1250000 1"),
  ])
  func rowsOfNumbers(example: QuantityCase) { expectValues(example) }
}
