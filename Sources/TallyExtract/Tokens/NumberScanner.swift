internal import TallyCore

/// Reads a number in digits: 1,234.5 · 1 234,5 · .75 · 1.5e-3.
struct NumberScanner: Sendable {
  var decimalMark: DecimalMark
  /// A number with more digits is not one of ours.
  var maximumDigits: Int

  /// What stands before a number, as far as it decides whether spaces part its thousands.
  enum Before { case word, label, name }

  private enum Separator { case none, decimal, group, unclear }

  /// The number that starts at `start` of `text`, and where it ends. `start` stands on a digit, or on a
  /// point before one.
  ///
  /// - before: "12 500" is one number. Behind a label ("SPF 50 100 ml") it is two, unless a third group or three
  ///   zeros show otherwise, and behind a name where the unit is one of devices ("Pixel 6 128 GB").
  func number(
    in text: [UInt8], at start: Int, limit: Int, after before: Before = .word
  ) -> (NumberLiteral, end: Int) {
    plainNumber(in: text, at: start, limit: limit)
      ?? longerNumber(in: text, at: start, limit: limit, after: before)
  }

  private static let mostPlainDigits = 18

  /// Digits that nothing goes on with, as most numbers are; `nil` for any other.
  @inline(__always) private func plainNumber(
    in text: [UInt8], at start: Int, limit: Int
  ) -> (NumberLiteral, end: Int)? {
    var significand: UInt64 = 0
    var end = start
    while end < limit, text[end].isASCIIDigit {
      significand = significand &* 10 &+ UInt64(text[end] &- ASCII.zero)
      end &+= 1
    }
    let digits = end &- start
    guard digits > 0, digits <= min(Self.mostPlainDigits, maximumDigits),
      end == limit || !mayGoOn(text, end, limit)
    else { return nil }
    var literal = NumberLiteral(
      value: ExactDecimal(significand: Int128(significand)), wholeDigits: digits)
    literal.startsWithZero = digits > 1 && text[start] == ASCII.zero
    return (literal, end)
  }

  /// Whether what stands at `end`, behind digits, may be part of their number.
  @inline(__always) private func mayGoOn(_ text: [UInt8], _ end: Int, _ limit: Int) -> Bool {
    switch text[end] {
    case ASCII.period, ASCII.comma, ASCII.apostrophe:
      end &+ 1 < limit && text[end &+ 1].isASCIIDigit
    case ASCII.space:
      end &+ 1 < limit && (text[end &+ 1].isASCIIDigit || text[end &+ 1] == ASCII.period)
    case 0x45, 0x65, 0xC2, 0xE2: true
    default: false
    }
  }

  private func longerNumber(
    in text: [UInt8], at start: Int, limit: Int, after before: Before
  ) -> (NumberLiteral, end: Int) {
    var literal = NumberLiteral(value: ExactDecimal(0), wholeDigits: 0)
    var significand: UInt64 = 0
    var wide: Int128 = 0
    var digits = 0
    var exponent = 0
    var position = start
    var pendingGroups = 0
    let isInRow = followsRow(text, start)
    literal.startsWithZero =
      text[start] == ASCII.zero && start + 1 < limit && text[start + 1].isASCIIDigit

    func run(_ from: Int) -> Int {
      var end = from
      while end < limit, text[end].isASCIIDigit { end += 1 }
      return end
    }
    func take(_ from: Int, _ to: Int) {
      for index in from..<to {
        digits += 1
        if digits <= 18 {
          significand = significand * 10 + UInt64(text[index] - ASCII.zero)
        } else if digits <= 36 {
          if digits == 19 { wide = Int128(significand) }
          wide = wide * 10 + Int128(text[index] - ASCII.zero)
        }
      }
    }

    let first = run(position)
    take(position, first)
    literal.wholeDigits = first - position
    position = first
    scan: while position < limit {
      let (separator, width) = separator(
        in: text, at: position, limit: limit, whole: literal.wholeDigits,
        hasPoint: literal.hasPoint, groups: pendingGroups)
      if separator == .group, before != .word, pendingGroups == 0, text[position] == ASCII.space,
        before == .name
          ? hasUnitOfDevices(text, position + 4, limit)
          : !isPlainlyGrouped(text, position, limit)
      {
        break scan
      }
      if separator == .group, isInRow, text[position] == ASCII.space { break scan }
      switch separator {
      case .none: break scan
      case .group:
        pendingGroups += 1
        literal.isGrouped = true
        let end = run(position + width)
        take(position + width, end)
        literal.wholeDigits += end - position - width
        position = end
      case .decimal, .unclear:
        if literal.hasPoint || literal.hasUnclearComma {
          literal.isIdentifier = true
        }
        if separator == .unclear { literal.hasUnclearComma = true } else { literal.hasPoint = true }
        let end = run(position + width)
        // "$42,0000", where commas part thousands
        if separator == .unclear, decimalMark == .point, end - position - width > 3 {
          literal.isIdentifier = true
        }
        take(position + width, end)
        exponent -= end - position - width
        position = end
      }
    }
    if literal.hasPoint, !literal.isGrouped, position + 7 < limit {
      while let end = decimalGroup(in: text, at: position, limit: limit, digits: -exponent) {
        take(end - 3, end)
        exponent -= 3
        position = end
      }
    }
    // "77 314 402.5 618 12.7": a row of numbers, too.
    if literal.isGrouped, literal.hasPoint, text[first] == ASCII.space,
      let next = nextNumber(text, position, limit), nextNumber(text, next, limit) != nil,
      let single = plainNumber(in: text, at: start, limit: first)
    {
      return single
    }
    position = self.exponent(in: text, at: position, limit: limit, literal: &literal, &exponent)
    if digits > maximumDigits || digits > 36 { literal.isIdentifier = true }
    literal.value = ExactDecimal(
      significand: digits <= 18 ? Int128(significand) : wide, exponent: exponent)
    return (literal, position)
  }

  /// "1 2 3 21 113": two numbers and spaces stand before it, none as long as a year.
  private func followsRow(_ text: [UInt8], _ start: Int) -> Bool {
    var place = start
    for _ in 0..<2 {
      guard place > 1, text[place - 1] == ASCII.space, text[place - 2].isASCIIDigit else {
        return false
      }
      place -= 1
      var digits = 0
      while place > 0, text[place - 1].isASCIIDigit {
        place -= 1
        digits += 1
        if digits > 3 { return false }
      }
    }
    return true
  }

  /// The end of the number behind a space at `position`.
  private func nextNumber(_ text: [UInt8], _ position: Int, _ limit: Int) -> Int? {
    guard position + 1 < limit, text[position] == ASCII.space, text[position + 1].isASCIIDigit
    else { return nil }
    var end = position + 1
    while end < limit, text[end].isASCIIDigit || text[end] == ASCII.period { end += 1 }
    return end
  }

  /// The end of the "176" and "634" of "1.602 176 634": decimals in threes, at least two of them behind
  /// the first, so that no two numbers of a row become one.
  private func decimalGroup(in text: [UInt8], at start: Int, limit: Int, digits: Int) -> Int? {
    func group(_ index: Int) -> Int? {
      guard index < limit, text[index] == ASCII.space,
        self.digits(in: text, at: index + 1, limit: limit) == 3
      else { return nil }
      return index + 4
    }
    guard digits % 3 == 0, digits > 0, let end = group(start) else { return nil }
    if digits > 3 { return end }
    return group(end) == nil ? nil : end
  }

  private func exponent(
    in text: [UInt8], at position: Int, limit: Int, literal: inout NumberLiteral,
    _ exponent: inout Int
  ) -> Int {
    guard position + 1 < limit, text[position] | 0x20 == 0x65 else { return position }
    var end = position + 1
    var isNegative = false
    if text[end] == ASCII.hyphen || text[end] == ASCII.plus {
      isNegative = text[end] == ASCII.hyphen
      end += 1
    } else if end + 2 < limit, text[end] == 0xE2, text[end + 1] == 0x88, text[end + 2] == 0x92 {
      isNegative = true
      end += 3
    }
    let first = end
    var power = 0
    while end < limit, text[end].isASCIIDigit, end - first < 4 {
      power = power * 10 + Int(text[end] - ASCII.zero)
      end += 1
    }
    guard end > first, end - first <= 3, end == limit || !text[end].isASCIIAlphanumeric else {
      return position
    }
    literal.hasExponent = true
    exponent += isNegative ? -power : power
    return end
  }

  /// What stands between two runs of digits, and how many bytes it takes.
  private func separator(
    in text: [UInt8], at position: Int, limit: Int, whole: Int, hasPoint: Bool, groups: Int
  ) -> (Separator, Int) {
    let byte = text[position]
    switch byte {
    case ASCII.period, ASCII.comma:
      let count = digits(in: text, at: position + 1, limit: limit)
      if count == 0 { return (.none, 0) }
      let mayGroup = count == 3 && !hasPoint && (groups > 0 || (1...3).contains(whole))
      let isComma = byte == ASCII.comma
      switch decimalMark {
      case .comma:
        // "1,2,5,10" is a list wherever commas part decimals too.
        if isComma {
          return !hasPoint && isAloneComma(text, position, limit) ? (.decimal, 1) : (.none, 0)
        }
        return (mayGroup ? .group : .decimal, 1)
      case .point, .automatic:
        if !isComma {
          if mayGroup, groups == 0, isGroupedByPoints(text, position, limit) { return (.group, 1) }
          if mayGroup, groups > 0, pointBefore(text, position) { return (.group, 1) }
          return (.decimal, 1)
        }
        if mayGroup, groups == 0 || !pointBefore(text, position) { return (.group, 1) }
        if count == 2, !hasPoint, isIndianGroup(text, position, limit) { return (.group, 1) }
        // "1 234,5": groups parted by spaces leave the comma to the decimals.
        if groups > 0, !hasPoint, count != 3, text[position - 4] != ASCII.comma {
          return (.decimal, 1)
        }
        if hasPoint || groups > 0 { return (.none, 0) }
        return isAloneComma(text, position, limit) ? (.unclear, 1) : (.none, 0)
      }
    case ASCII.space:
      // "4 . 8 %": a text that was cut into tokens.
      if position + 3 < limit, text[position + 1] == ASCII.period,
        text[position + 2] == ASCII.space, text[position + 3].isASCIIDigit, !hasPoint
      {
        return (.decimal, 3)
      }
      return mayGroupBySpace(text, position + 1, limit, whole, hasPoint, groups)
        ? (.group, 1) : (.none, 0)
    case 0xC2:
      if position + 1 < limit, text[position + 1] == 0xB7 {
        return !hasPoint && groups == 0 && isRaisedPoint(text, position + 2, limit)
          ? (.decimal, 2) : (.none, 0)
      }
      let isSpace = position + 1 < limit && text[position + 1] == 0xA0
      return isSpace && mayGroupBySpace(text, position + 2, limit, whole, hasPoint, groups)
        ? (.group, 2) : (.none, 0)
    case ASCII.apostrophe:
      // "1'000'000", as the Swiss write.
      return mayGroupBySpace(text, position + 1, limit, whole, hasPoint, groups)
        && !isQuote(text, position + 4, limit) ? (.group, 1) : (.none, 0)
    case 0xE2:
      if position + 2 < limit, text[position + 1] == 0x80, text[position + 2] == 0x99 {
        return mayGroupBySpace(text, position + 3, limit, whole, hasPoint, groups)
          && !isQuote(text, position + 6, limit) ? (.group, 3) : (.none, 0)
      }
      // U+2219 and U+2027, which stand for the raised point.
      if position + 2 < limit,
        text[position + 1] == 0x88 && text[position + 2] == 0x99
          || text[position + 1] == 0x80 && text[position + 2] == 0xA7
      {
        return !hasPoint && groups == 0 && isRaisedPoint(text, position + 3, limit)
          ? (.decimal, 3) : (.none, 0)
      }
      // Thin space U+2009, narrow no-break space U+202F.
      let isSpace =
        position + 2 < limit && text[position + 1] == 0x80
        && (text[position + 2] == 0x89 || text[position + 2] == 0xAF)
      return isSpace && mayGroupBySpace(text, position + 3, limit, whole, hasPoint, groups)
        ? (.group, 3) : (.none, 0)
    default: return (.none, 0)
    }
  }

  private func digits(in text: [UInt8], at start: Int, limit: Int) -> Int {
    var end = start
    while end < limit, text[end].isASCIIDigit, end - start < 5 { end += 1 }
    return end - start
  }

  private func mayGroupBySpace(
    _ text: [UInt8], _ start: Int, _ limit: Int, _ whole: Int, _ hasPoint: Bool, _ groups: Int
  ) -> Bool {
    guard !hasPoint, groups > 0 || (1...3).contains(whole),
      digits(in: text, at: start, limit: limit) == 3
    else { return false }
    let after = start + 3
    guard after < limit else { return true }
    // A letter or dash right behind makes the group a word of its own: "5 100-mL bags"; but not of "50 000-unit".
    return text[start..<after].allSatisfy { $0 == ASCII.zero }
      || !text[after].isASCIILetter && text[after] != ASCII.hyphen
  }

  /// "6 000", "1 250 000", the telephone 979 555 2102: what else could the space be.
  private func isPlainlyGrouped(_ text: [UInt8], _ space: Int, _ limit: Int) -> Bool {
    let end = space + 4
    if text[space + 1..<min(end, limit)].allSatisfy({ $0 == ASCII.zero }) { return true }
    return end < limit && text[end] == ASCII.space
      && (3...4).contains(digits(in: text, at: end + 1, limit: limit))
  }

  /// "GB", "TB", "hp", "mAh" behind a space.
  private func hasUnitOfDevices(_ text: [UInt8], _ space: Int, _ limit: Int) -> Bool {
    guard space + 2 < limit, text[space] == ASCII.space else { return false }
    let unit = text[space + 1..<min(space + 5, limit)].prefix { $0.isASCIILetter }
    return ["GB", "TB", "MB", "hp", "HP", "bhp", "mAh", "Hz", "MHz", "GHz"].contains {
      unit.elementsEqual($0.utf8)
    }
  }

  /// "0·78", "12·3%": the raised point of older British print and of The Lancet. "3·10⁵" is a product.
  private func isRaisedPoint(_ text: [UInt8], _ position: Int, _ limit: Int) -> Bool {
    let count = digits(in: text, at: position, limit: limit)
    guard count > 0 else { return false }
    // "12·05·2020", and the "105" of a power that fell down
    let end = position + count
    if end + 2 < limit, text[end] == 0xC2, text[end + 1] == 0xB7, text[end + 2].isASCIIDigit {
      return false
    }
    var start = position - 2
    while start > 0, text[start - 1].isASCIIDigit, position - start < 8 { start -= 1 }
    if start > 1, text[start - 1] == 0xB7, text[start - 2] == 0xC2 { return false }
    if count == 3, text[position] == 0x31, text[position + 1] == ASCII.zero { return false }
    guard count == 2, text[position] == 0x31, text[position + 1] == ASCII.zero else { return true }
    let after = position + 2
    guard after < limit else { return true }
    if text[after] == ASCII.caret || text[after] == 0xC2 { return false }
    // Superscripts and the minus sign; a dash begins with E2 80.
    return !(text[after] == 0xE2 && after + 1 < limit && text[after + 1] != 0x80)
  }

  /// Feet and inches go on with a mark: 5'100".
  private func isQuote(_ text: [UInt8], _ position: Int, _ limit: Int) -> Bool {
    position < limit && (text[position] == ASCII.quote)
  }

  /// "1.234.567": a second group of three follows.
  private func isGroupedByPoints(_ text: [UInt8], _ position: Int, _ limit: Int) -> Bool {
    let next = position + 4
    guard next < limit else { return false }
    return text[next] == ASCII.period && digits(in: text, at: next + 1, limit: limit) == 3
      || text[next] == ASCII.comma && (1...2).contains(digits(in: text, at: next + 1, limit: limit))
  }

  /// "12,34,567": pairs until the last three.
  private func isIndianGroup(_ text: [UInt8], _ position: Int, _ limit: Int) -> Bool {
    var next = position + 3
    // "[16,21,22,24]" is a list: the last group alone has three digits.
    for _ in 0..<Self.mostPairs {
      guard next < limit, text[next] == ASCII.comma else { return false }
      switch digits(in: text, at: next + 1, limit: limit) {
      case 3: return next + 4 >= limit || text[next + 4] != ASCII.comma
      case 2: next += 3
      default: return false
      }
    }
    return false
  }
  /// Of a number in India, at most.
  private static let mostPairs = 8

  private func pointBefore(_ text: [UInt8], _ position: Int) -> Bool {
    position >= 4 && text[position - 4] == ASCII.period
  }

  /// No other comma or digit group leans on it: not "1,2,3".
  private func isAloneComma(_ text: [UInt8], _ position: Int, _ limit: Int) -> Bool {
    var end = position + 1
    while end < limit, text[end].isASCIIDigit { end += 1 }
    if end + 1 < limit, text[end] == ASCII.comma, text[end + 1].isASCIIDigit { return false }
    var start = position
    while start > 0, text[start - 1].isASCIIDigit, position - start < 20 { start -= 1 }
    return !(start > 1 && text[start - 1] == ASCII.comma && text[start - 2].isASCIIDigit)
  }
}
