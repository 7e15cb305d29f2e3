internal import TallyCore

extension QuantityReader {
  /// "18 knots and a range of 6,000 nm": near ships and aircraft, and far from light and films.
  func isAtSea(_ item: Item) -> Bool {
    item.amount.value >= ExactDecimal(1) && isNearGroup(.sea, item, reach: 14)
      && !isNearGroup(.optics, item, reach: 12)
      || found.count > ownStart && found[found.count - 1].quantity.unit == lexicon.nauticalMile.code
        && !isNearGroup(.optics, item, reach: 12)
  }
}
