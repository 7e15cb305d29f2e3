internal import TallyCore

/// The unit of a statement beside the canonical one, so that what another stated can be said in it.
struct StatedScale {
  let unit: String
  /// How many canonical units it is.
  let size: Double
  /// Where its zero lies on the canonical scale: that of °C and °F is none.
  private let zero: Double

  /// `nil` where the statement has no canonical value, or only a zero.
  init?(_ claim: Claim) {
    let quantity = claim.comparedQuantity
    guard let canonical = quantity.canonical, let value = canonical.lower ?? canonical.upper,
      let stated = canonical.lower == nil ? quantity.upper : quantity.lower
    else { return nil }
    unit = quantity.unit
    switch unit {
    case "Cel": (size, zero) = (1, 273.15)
    case "[degF]": (size, zero) = (5.0 / 9, 459.67 * 5 / 9)
    default:
      guard stated.double != 0 else { return nil }
      (size, zero) = (value.double / stated.double, 0)
    }
  }

  /// At most six digits, as nobody stated more.
  func value(_ canonical: ExactDecimal) -> ExactDecimal {
    let value = (canonical.double - zero) / size
    guard value.isFinite, value != 0 else {
      return canonical.significand == 0 ? canonical : ExactDecimal(0)
    }
    var exponent = 0
    var scaled = abs(value)
    while scaled < 1e5, exponent > -Self.mostDecimals {
      (scaled, exponent) = (scaled * 10, exponent - 1)
    }
    var significand = Int128((value < 0 ? -scaled : scaled).rounded())
    while exponent < 0, significand % 10 == 0 {
      (significand, exponent) = (significand / 10, exponent + 1)
    }
    return ExactDecimal(significand: significand, exponent: exponent)
  }

  private static let mostDecimals = 12
}
