import TallyCore
import TallyExtract
import TallyTestSupport
import Testing

/// Two estimates with their spreads, of which only the second has a unit: the first is of the same.
struct PairsOfEstimatesTests {
  @Test(arguments: [
    QuantityCase(
      "Fever was shorter (⟦2.4⟧ [⟦95%⟧ CI, ⟦1.8 to 3.0⟧] vs. ⟦4.9⟧ [CI, ⟦4.1 to 5.7⟧] days).",
      "2.4 d", "95 %", "1.8..3.0 d", "4.9 d", "4.1..5.7 d"),
    QuantityCase(
      "The median was ⟦9⟧ (IQR 7-11) versus ⟦12⟧ (IQR ⟦9-14⟧) days.", "9 d", "12 d", "9..14 d"),
    QuantityCase("They lost ⟦4.2⟧ (SD 1.1) and ⟦6.5 (SD 1.3) kg⟧.", "4.2 kg", "6.5 kg"),
    QuantityCase("Stays were ⟦3.2⟧ (1.4) and ⟦4.1 (2.2) days⟧.", "3.2 d", "4.1 d"),
  ])
  func theFirstHasTheUnitOfTheSecond(example: QuantityCase) { expectValues(example) }

  /// What else stands between a bracket and a unit has nothing to do with it.
  @Test(arguments: [
    QuantityCase("It fell by ⟦2.3⟧ (p = 0.04) and ⟦5 mg⟧ was left.", "2.3 1", "5 mg"),
    QuantityCase("It had ⟦3⟧ (⟦two⟧ new) and ⟦5 kg⟧ of rice.", "3 1", "2 1", "5 kg"),
    QuantityCase("A ratio of ⟦1.4⟧ (⟦1.1 to 1.7⟧) and ⟦9 kg⟧.", "1.4 1", "1.1..1.7 1", "9 kg"),
    QuantityCase("It was ⟦2.1⟧ (⟦1.6 to 2.6⟧) vs ⟦45%⟧.", "2.1 1", "1.6..2.6 1", "45 %"),
  ])
  func otherUnitsStayWhereTheyAre(example: QuantityCase) { expectValues(example) }
}
