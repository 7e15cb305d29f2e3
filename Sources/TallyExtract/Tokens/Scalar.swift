internal import TallyCore

/// What the tokenizer knows of Unicode scalars outside ASCII.
enum Scalar {
  static func isLetter(_ scalar: UInt32) -> Bool {
    switch scalar {
    // Signs of money among the letters of their script: ৳, ௹, ฿, ៛.
    case 0x9F3, 0xAF1, 0xBF9, 0xE3F, 0x17DB: false
    case 0xAA, 0xB5: true
    case 0xC0..<0x2B9: scalar != 0xD7 && scalar != 0xF7
    case 0x370..<0x2000: true
    case 0x2100, 0x2103, 0x2109, 0x2126, 0x212A, 0x212B: scalar != 0x2103 && scalar != 0x2109
    case 0x2C00..<0x2E00, 0x3040..<0xE000, 0xF900..<0xFB00, 0xFF21..<0xFF3B, 0xFF41..<0xFF5B: true
    case 0x10000..<0x1F000, 0x20000...: true
    // A letter that was lost on the way: the "ten" of "Ger\u{FFFD}ten" is no number.
    case 0xFFFD: true
    default: false
    }
  }

  /// The scalar at `position` and its width. The text is valid UTF-8; a stretch may end inside a scalar.
  static func decode(_ text: [UInt8], _ position: Int, _ limit: Int) -> (UInt32, Int) {
    let byte = UInt32(text[position])
    if byte < 0x80 { return (byte, 1) }
    let width = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
    guard position + width <= limit else { return (0xFFFD, limit - position) }
    var scalar = byte & (0xFF >> UInt32(width + 1))
    for index in 1..<width { scalar = scalar << 6 | UInt32(text[position + index] & 0x3F) }
    return (scalar, width)
  }

  static func sign(of scalar: UInt32) -> Sign {
    switch scalar {
    case 0xA2...0xA5, 0x20A0...0x20C0, 0xE3F, 0x9F3, 0xAF1, 0xBF9, 0x17DB: .currency
    case 0x2030: .perMille
    case 0xB0, 0xBA: .degree
    case 0x2032, 0x2019, 0x2018: .prime
    // „ opens what “ closes: without it the 9“ of „3 nach 9“ would be inches.
    case 0x2033, 0x201C, 0x201D, 0x201E: .doublePrime
    case 0x2010, 0x2011: .hyphen
    case 0x2012, 0x2013: .enDash
    case 0x2014, 0x2015: .emDash
    case 0xF02D, 0x2212, 0xFE63, 0xFF0D: .minus
    case 0xB1, 0xF0B1: .plusMinus
    case 0xF0B4, 0xD7, 0x2715, 0x2A2F: .times
    case 0x2026: .ellipsis
    case 0xB7, 0x22C5, 0x2219, 0x2022: .middleDot
    case 0x2044, 0x2215: .slash
    // U+F0xx are the Symbol font's signs as PDF readers leave them; ‡ is its ≥ in another table.
    case 0x2264, 0x2A7D, 0x2266, 0xF0A3: .lessOrEqual
    case 0x2265, 0x2A7E, 0x2267, 0xF0B3, 0x2021: .greaterOrEqual
    case 0x226A, 0x2272: .less
    case 0x226B, 0x2273, 0xFF1E: .greater
    case 0x223C, 0x2248, 0x2243, 0x2245, 0x2240, 0x02DC: .tilde
    default: .other
    }
  }

  /// ½ and its like, as an exact decimal where there is one.
  static func fraction(_ scalar: UInt32) -> ExactDecimal {
    let (over, under): (Int128, Int128) =
      switch scalar {
      case 0xBC: (1, 4)
      case 0xBD: (1, 2)
      case 0xBE: (3, 4)
      case 0x2150: (1, 7)
      case 0x2151: (1, 9)
      case 0x2152: (1, 10)
      case 0x2153: (1, 3)
      case 0x2154: (2, 3)
      case 0x2155...0x2158: (Int128(scalar - 0x2154), 5)
      case 0x2159: (1, 6)
      case 0x215A: (5, 6)
      case 0x215B: (1, 8)
      case 0x215C: (3, 8)
      case 0x215D: (5, 8)
      default: (7, 8)
      }
    return ExactRatio(over, under).applied(to: ExactDecimal(1)) ?? ExactDecimal(0)
  }
}
