import TallyCore

/// Reads what stands in `<sup>` or `<sub>` by what stands before it.
///
///     10<sup>6</sup>      10⁶      a power; six of six other extractors read 106
///     m<sup>2</sup>       m²
///     $49<sup>99</sup>    $49.99   cents
///     in 2019<sup>3</sup> 2019 ³   a reference mark, kept apart from the number
///     1<sup>st</sup>      1st      letters stay as they are
struct RaisedText {
  /// The characters to write; `nil` when they read right as they stand.
  let replacement: [UInt8]?

  /// - Parameter isCents: the element is named for what it holds ("price-cents") and not raised by tag.
  init(
    _ characters: [UInt8], isSubscript: Bool, isCents: Bool, isLink: Bool,
    after line: ArraySlice<UInt8>,
    hasGap: Bool
  ) {
    let inner = characters.filter { !$0.isASCIISpace }
    guard let glyphs = Self.glyphs(inner, isSubscript: isSubscript) else {
      replacement = nil
      return
    }
    if isCents, hasGap || line.last?.isASCIIDigit != true {
      replacement = nil
      return
    }
    guard !hasGap, let last = line.last, last.isASCIIDigit, !isSubscript else {
      replacement = glyphs
      return
    }
    let digits = line.suffix(12).reversed().prefix { $0.isASCIIDigit || $0 == ASCII.comma }
    let before = line.dropLast(digits.count)
    if inner.count == 2, inner[0].isASCIIDigit, inner[1].isASCIIDigit, Self.endsInCurrency(before) {
      replacement = [ASCII.period] + inner
    } else if isCents {
      replacement = nil
    } else if Self.isBase(Array(digits.reversed())), !isLink {
      replacement = glyphs
    } else {
      replacement = [ASCII.space] + glyphs
    }
  }

  /// Numbers that powers are written of.
  private static func isBase(_ digits: [UInt8]) -> Bool {
    digits == [0x31, 0x30] || digits == [0x32]
  }

  private static func endsInCurrency(_ bytes: ArraySlice<UInt8>) -> Bool {
    let tail = bytes.reversed().drop { $0 == ASCII.space }
    guard let last = tail.first else { return false }
    if last == ASCII.dollar { return true }
    let three = Array(tail.prefix(3).reversed())
    // € and £
    return three == [0xE2, 0x82, 0xAC] || Array(three.suffix(2)) == [0xC2, 0xA3]
  }

  private static let raised = ["⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"]
  private static let lowered = ["₀", "₁", "₂", "₃", "₄", "₅", "₆", "₇", "₈", "₉"]

  /// `nil` for anything but an optional sign and up to four digits.
  private static func glyphs(_ bytes: [UInt8], isSubscript: Bool) -> [UInt8]? {
    var rest = bytes[...]
    var result: [UInt8] = []
    let minus: [UInt8] = [0xE2, 0x88, 0x92]
    let enDash: [UInt8] = [0xE2, 0x80, 0x93]
    if rest.first == ASCII.hyphen {
      rest = rest.dropFirst()
      result += Array((isSubscript ? "₋" : "⁻").utf8)
    } else if rest.starts(with: minus) || rest.starts(with: enDash) {
      rest = rest.dropFirst(3)
      result += Array((isSubscript ? "₋" : "⁻").utf8)
    } else if rest.first == ASCII.plus {
      rest = rest.dropFirst()
      result += Array((isSubscript ? "₊" : "⁺").utf8)
    }
    guard !rest.isEmpty, rest.count <= 4, rest.allSatisfy(\.isASCIIDigit) else { return nil }
    for byte in rest {
      result += Array((isSubscript ? lowered : raised)[Int(byte - ASCII.zero)].utf8)
    }
    return result
  }
}
