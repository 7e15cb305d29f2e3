import TallyCore
import TallyExtract
import TallyTestSupport
import Testing

/// A lower and an upper bound side by side are the ends of one range.
struct JoinedBoundsTests {
  @Test(arguments: [
    QuantityCase("You may park ⟦more than 20 minutes but not more than 1 hour⟧.", "20..60 min"),
    QuantityCase("Bake it for ⟦at least two but no more than five days⟧.", "2..5 d"),
    QuantityCase("It weighs ⟦over 3 kg but under 5 kg⟧.", "3..5 kg"),
    QuantityCase("The fee is ⟦at least $20 and at most $50⟧.", "20..50 USD"),
    QuantityCase("Pick ⟦no more than 9 and no less than 4⟧.", "4..9 1"),
    QuantityCase("It is ⟦under 3 kg but over 2 kg⟧.", "2..3 kg"),
    QuantityCase("It takes ⟦more than 2 but less than 5 days⟧.", "2..5 d"),
  ])
  func oneRange(example: QuantityCase) { expectValues(example) }

  /// Of two things, of two measures, or the wrong way round.
  @Test(arguments: [
    QuantityCase("It seats ⟦at least 5⟧ people and ⟦at most 9⟧ dogs.", "5.. 1", "..9 1"),
    QuantityCase("It is ⟦over 3 kg⟧ but ⟦under 2 m⟧.", ">3.. kg", "..<2 m"),
    QuantityCase("Some took ⟦over 9 days⟧ and ⟦under 2 days⟧.", ">9.. d", "..<2 d"),
    QuantityCase("It holds ⟦at least 5 MB⟧ and ⟦up to 2 GB⟧ is allowed.", "5.. MBy", "..2 GBy"),
    QuantityCase("It is ⟦under 2 kg⟧ but ⟦over 3 kg⟧.", "..<2 kg", ">3.. kg"),
  ])
  func staysTwo(example: QuantityCase) { expectValues(example) }
}
