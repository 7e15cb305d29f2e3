internal import TallyCore
internal import TallyKnowledge

/// A claim's ends as numbers to draw, and which of them are open.
///
/// "Within 40-48 hours" states an upper bound, whatever its own range: it is drawn as open below.
struct ClaimInterval {
  let lower: Double?
  let upper: Double?
  let opensDown: Bool
  let opensUp: Bool

  /// - Parameter canonical: in the base unit of the dimension, else in the unit stated.
  init?(_ claim: Claim, canonical: Bool) {
    let quantity = canonical ? claim.comparedQuantity : claim.quantity
    if canonical, let interval = quantity.canonical {
      lower = interval.lower?.double
      upper = interval.upper?.double
    } else {
      lower = quantity.lower?.double
      upper = quantity.upper?.double
    }
    guard lower != nil || upper != nil else { return nil }
    opensDown = lower == nil || (claim.asserts == .upperBound && upper != nil)
    opensUp =
      upper == nil
      || ((claim.asserts == .lowerBound || claim.asserts == .extremeLow) && lower != nil)
  }
}
