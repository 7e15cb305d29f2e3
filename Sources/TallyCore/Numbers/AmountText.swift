/// Amounts as people read them: digits in groups, units without the brackets of their codes.
package enum AmountText {
  /// "360,000,000,000", "13.5": groups of three from five digits on.
  package static func number(_ value: ExactDecimal) -> String {
    let text = value.description
    let digits = text.utf8.prefix { $0 != ASCII.period && $0 != 0x65 && $0 != 0x45 }
    let sign = digits.first == ASCII.hyphen ? 1 : 0
    let count = digits.count - sign
    guard count > 4 else { return text }
    var grouped: [UInt8] = []
    for (index, digit) in digits.enumerated() {
      let left = digits.count - index
      if index > sign, left.isMultiple(of: 3) { grouped.append(ASCII.comma) }
      grouped.append(digit)
    }
    return String(decoding: grouped + text.utf8.dropFirst(digits.count), as: UTF8.self)
  }

  /// A code of UCUM or ISO 4217 in words: `[oz_av]` is "oz", `Cel` "°C", `1` nothing.
  package static func unit(_ code: String) -> String {
    switch code {
    case "1": return ""
    case "Cel": return "°C"
    case "[degF]": return "°F"
    case "USc": return "US cents"
    case "GBp": return "pence"
    case "a": return "y"
    default: break
    }
    guard code.utf8.contains(where: { $0 == ASCII.openBracket || $0 == ASCII.openBrace }) else {
      return code
    }
    // "[mi_i]/h": what stands in brackets is a customary unit, the mark behind "_" tells whose; "{night}" is a word
    // that stands for itself.
    var words: [UInt8] = []
    var isMark = false
    for byte in code.utf8 {
      switch byte {
      case ASCII.openBracket, ASCII.closeBracket: isMark = false
      case ASCII.openBrace, ASCII.closeBrace: break
      case ASCII.underscore: isMark = true
      default: if !isMark { words.append(byte) }
      }
    }
    return String(decoding: words, as: UTF8.self)
  }
}
