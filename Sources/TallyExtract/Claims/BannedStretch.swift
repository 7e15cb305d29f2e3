internal import TallyCore

/// So many times without a pause, and that they are not to be.
extension QuantitySite {
  /// "*Never* train two days in a row": asked of the role, as nothing is awaited, and of the modality.
  var isBannedStretch: Bool { isInARow && opensBan }

  /// "two days *in a row*", "three nights *running*"
  var isInARow: Bool {
    isWord(next, "in") && isWord(token(token + 3), "row")
      || isWord(next, "running", "straight") && token(token + 2)?.part != .noun
  }

  /// "Never", "avoid", "don't" at the beginning of the sentence, and no other clause up to the number: "Never beaten, they
  /// won five years running", "avoid stocks that fell five days in a row".
  private var opensBan: Bool {
    guard
      isWord(reading.tokens.first, "never")
        // "Avoid the heat for two days in a row" keeps from it for so long.
        || isWord(reading.tokens.first, "avoid") && reading.tokens[safe: 1]?.part == .gerund
        || group.map({ $0.isNegated && $0.first == 0 }) == true
    else { return false }
    return reading.tokens[..<token].allSatisfy {
      switch $0.part {
      case .comma, .colon, .semicolon, .dash, .relative, .subordinator: false
      default: true
      }
    }
  }
}
