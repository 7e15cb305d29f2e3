internal import TallyCore

/// The mark of a list item: `1.`, `2)`, `b.`, after a bullet or not.
struct ListMark {
  enum Value: Equatable {
    case number(Int)
    case letter(UInt8)
  }

  let value: Value
  /// The byte of the period or bracket.
  let closer: UInt8
  let start: Int

  /// The mark whose period or bracket stands at `index`, with white space on both sides.
  ///
  /// - Parameter from: the start of the sentence; the mark stands after it.
  init?(at index: Int, _ bytes: Span<UInt8>, from: Int) {
    guard index + 1 < bytes.count, bytes[index + 1].isASCIISpace else { return nil }
    var first = index
    while first > from, index - first < 3, bytes[first - 1].isASCIIAlphanumeric { first -= 1 }
    guard first < index, first == from || bytes[first - 1].isASCIISpace,
      let value = Self.value(ByteRange(first, index), bytes)
    else { return nil }
    self.value = value
    closer = bytes[index]
    start = first
  }

  /// The mark that starts at `index`.
  init?(startingAt index: Int, _ bytes: Span<UInt8>, before end: Int) {
    var last = index
    while last < end, last - index < 4, bytes[last].isASCIIAlphanumeric { last += 1 }
    guard last > index, last < end,
      bytes[last] == ASCII.period || bytes[last] == ASCII.closeParenthesis,
      let value = Self.value(ByteRange(index, last), bytes)
    else { return nil }
    self.value = value
    closer = bytes[last]
    start = index
  }

  private static func value(_ range: ByteRange, _ bytes: Span<UInt8>) -> Value? {
    if range.count == 1, bytes[range.start].isASCIILetter { return .letter(bytes[range.start]) }
    var number = 0
    for index in range.start..<range.end {
      guard bytes[index].isASCIIDigit else { return nil }
      number = number * 10 + Int(bytes[index] - ASCII.zero)
    }
    return .number(number)
  }

  /// Whether this mark comes right after `other` in one list, counting up or down.
  func follows(_ other: ListMark) -> Bool {
    guard closer == other.closer else { return false }
    switch (value, other.value) {
    case (.number(let a), .number(let b)): return abs(a - b) == 1
    case (.letter(let a), .letter(let b)): return a == b &+ 1
    default: return false
    }
  }
}
