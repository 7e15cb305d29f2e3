internal import TallyCore

/// Powers as numbers: "3 × 10⁶", "10−7", "2^10".
extension QuantityReader {
  /// "× 10⁶", "x10^6", "3.2 × 106" where a page lost its superscript.
  ///
  /// - coefficient: what is multiplied. "120 x 104 cm" are two sides: a superscript that fell down stands
  ///   behind a number below ten.
  func tensPower(
    at index: Int, of coefficient: ExactDecimal? = nil
  ) -> (power: Int, end: Int)? {
    if isWord(index, "x10") {
      // "12.3 x10^3/uL"
      if tokens[index + 1].kind == .superscript { return (tokens[index + 1].value, index + 2) }
      return isSign(index + 1, .caret) ? signedPower(at: index + 2) : bracketedPower(at: index + 1)
    }
    let isTimes =
      isSign(index, .times) || isSign(index, .middleDot) || isSign(index, .asterisk)
      || (isWord(index, "x") && tokens[index + 1].kind == .number)
      || isWord(index, "times") && isSign(index + 2, .caret)
    guard isTimes, let base = literal(index + 1), base.isPlainInteger || base.hasExponent,
      base.value.significand > 0
    else { return nil }
    let digits = bytes(index + 1)
    guard digits.starts(with: [0x31, 0x30]) else { return nil }
    var next = index + 2
    if digits.count > 2 {
      // "× 106": the power has lost its place above the line.
      guard digits.count <= 4, !base.isGrouped, digits.dropFirst(2).first != 0x30,
        coefficient.map({ $0 < ExactDecimal(10) || $0 < ExactDecimal(100) && countsThings(next) })
          ?? true, !isSide(index + 1)
      else { return nil }
      return (Int(base.value.significand) - power10(digits.count - 2) * 10, next)
    }
    if tokens[next].kind == .superscript { return (tokens[next].value, next + 1) }
    if let power = bracketedPower(at: next),
      isSign(power.end, .slash) || isSymbol(power.end) || isWord(power.end, "cells")
        || isWord(power.end, "cfu") || isWord(power.end, "pfu")
    {
      return power
    }
    if isSign(next, .caret) { next += 1 }
    let isNegative = isSign(next, .minus) || isSign(next, .hyphen) || isSign(next, .enDash)
    if isNegative { next += 1 }
    guard let exponent = literal(next), exponent.isPlainInteger, exponent.wholeDigits <= 2,
      isNegative ? isGlued(next) : true
    else { return nil }
    let power = Int(exponent.value.significand)
    return (isNegative ? -power : power, next + 1)
  }

  private func signedPower(at index: Int) -> (power: Int, end: Int)? {
    let isNegative = tokens[index].kind == .sign && tokens[index].sign.isDash
    let next = isNegative ? index + 1 : index
    guard let exponent = literal(next), exponent.isPlainInteger, exponent.wholeDigits <= 2 else {
      return nil
    }
    let power = Int(exponent.value.significand)
    return (isNegative ? -power : power, next + 1)
  }

  /// The "(5)" of "2 x 10(5)/ml", "10(-6) M": how abstracts write what stood above the line.
  private func bracketedPower(at index: Int) -> (power: Int, end: Int)? {
    guard isSign(index, .openParenthesis), isGlued(index), isGlued(index + 1),
      let power = signedPower(at: index + 1), isSign(power.end, .closeParenthesis)
    else { return nil }
    return (power.power, power.end + 1)
  }

  /// "2 x 105 cm", "200 × 103 × 45": the number at `index` measures a side.
  private func isSide(_ index: Int) -> Bool {
    let next = index + 1
    return isSign(next, .times) || isWord(next, "x")
      || groups(next).contains(.sideUnit)
  }

  /// "10−7", "10⁻⁷": a power of ten without a factor in front. A plain hyphen must fall ("10-7"), or it
  /// would be a range.
  func bareTens(at index: Int) -> (power: Int, end: Int)? {
    let next = index + 1
    guard isGlued(next) else { return looseTens(at: index) }
    if let power = bracketedPower(at: next), power.power < 0 { return power }
    if tokens[next].kind == .superscript { return (tokens[next].value, next + 1) }
    if isSign(next, .caret) {
      let isNegative = tokens[next + 1].kind == .sign && tokens[next + 1].sign.isDash
      let digits = isNegative ? next + 2 : next + 1
      guard let exponent = literal(digits), exponent.isPlainInteger, exponent.wholeDigits <= 2
      else {
        return nil
      }
      let power = Int(exponent.value.significand)
      return (isNegative ? -power : power, digits + 1)
    }
    guard tokens[next].kind == .sign, tokens[next].sign.isDash, isGlued(next + 1),
      let exponent = literal(next + 1), exponent.isPlainInteger, exponent.wholeDigits <= 2,
      exponent.value.significand > 0
    else { return nil }
    // "10−20 %", "10−15 minutes" are ranges: a rising pair needs more than a true minus sign.
    let isSmall = exponent.value < ExactDecimal(10)
    let isMinus = isSign(next, .minus) && !isSign(next + 2, .percent)
    guard
      isMinus && (isSmall || !unitFollows(next + 2)) || isSmall && isSymbol(next + 2)
        || isMinus && isSymbol(next + 2)
    else { return nil }
    return (-Int(exponent.value.significand), next + 2)
  }

  /// "10 7 grains", "10 −8 AU": a page that lost its superscripts.
  private func looseTens(at index: Int) -> (power: Int, end: Int)? {
    var next = index + 1
    let isNegative = isSign(next, .minus) && isGlued(next + 1)
    if isNegative { next += 1 }
    guard let exponent = literal(next), exponent.isPlainInteger, exponent.wholeDigits <= 2,
      exponent.value.significand > 2, tokens[next].isSpaced || isNegative,
      tokens[next + 1].kind == .word, tokens[next + 1].isSpaced,
      isNegative ? isSymbol(next + 1) : true
    else { return nil }
    let power = Int(exponent.value.significand)
    return (isNegative ? -power : power, next + 1)
  }

  /// A unit's symbol stands there, not its name: "mg".
  func isSymbol(_ index: Int) -> Bool {
    tokens[index].kind == .word && lexicon.symbol(text, tokens[index]) != nil
  }

  private func power10(_ count: Int) -> Int { count == 1 ? 10 : 100 }

  // MARK: Other bases

  /// "2^10": a small whole base to a whole power that fits.
  func power(at index: Int) -> (value: ExactDecimal, end: Int)? {
    guard isSign(index + 1, .caret), isGlued(index + 1), isGlued(index + 2),
      let base = literal(index), base.isPlainInteger, base.wholeDigits <= 3,
      let exponent = literal(index + 2), exponent.isPlainInteger, exponent.wholeDigits <= 2
    else { return nil }
    var value = ExactDecimal(1)
    for _ in 0..<Int(exponent.value.significand) {
      guard let next = value.multiplied(by: base.value) else { return nil }
      value = next
    }
    return (value, index + 3)
  }

  /// The "x2^10" of "8x2^10".
  func powerFactor(
    at index: Int, of coefficient: ExactDecimal
  ) -> (value: ExactDecimal, end: Int)? {
    guard isSign(index, .times) || isSign(index, .asterisk) || isWord(index, "x"),
      let power = power(at: index + 1)
    else { return nil }
    return coefficient.multiplied(by: power.value).map { ($0, power.end) }
  }
}
