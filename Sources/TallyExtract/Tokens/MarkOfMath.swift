internal import TallyCore

/// The dollars and backslashes that mark text up and are no part of it.
///
///     costs \$15,000            the backslash keeps Markdown from reading a formula
///     at $30$ GHz, $95\%$       TeX: a formula stands between two dollars
///     $1.2 \pm 0.3$, $H_0 = 70$
///     10^{-3}                   braces hold a power together
enum MarkOfMath {
  /// Behind the mark at `start`, which is to be passed over; `nil` if it is a currency or a sign of the text.
  static func end(_ text: [UInt8], _ start: Int, _ first: Int, _ limit: Int) -> Int? {
    let next = start + 1
    guard next < limit else { return nil }
    if isBrace(text[start]) { return isBraceOfPower(text, start, first, limit) ? next : nil }
    if text[start] != ASCII.dollar, text[start] != ASCII.backslash { return nil }
    if text[start] == ASCII.backslash {
      return text[next] == ASCII.dollar || text[next] == ASCII.percent ? next : nil
    }
    if start > first, text[start - 1] == ASCII.backslash { return nil }
    if start > first, closes(text, start, first, limit) { return next }
    return opens(text, next, limit) ? next : nil
  }

  /// Of a sign of ASCII: two comparisons, as all are asked.
  @inline(__always) static func mayBegin(_ sign: UInt8) -> Bool {
    sign == ASCII.dollar || sign >= ASCII.backslash
  }

  private static func isBrace(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "{") || byte == UInt8(ascii: "}")
  }

  /// Of "10^{-3}": nothing but a number stands between the two.
  private static func isBraceOfPower(
    _ text: [UInt8], _ brace: Int, _ first: Int, _ limit: Int
  ) -> Bool {
    func isOfNumber(_ byte: UInt8) -> Bool { byte.isASCIIDigit || byte == ASCII.hyphen }
    if text[brace] == UInt8(ascii: "{") {
      guard brace > first, text[brace - 1] == UInt8(ascii: "^") else { return false }
      let power = text[(brace + 1)..<min(brace + 1 + longestPower, limit)].prefix(while: isOfNumber)
      return !power.isEmpty && power.endIndex < limit && text[power.endIndex] == UInt8(ascii: "}")
    }
    guard text[brace] == UInt8(ascii: "}") else { return false }
    var open = brace - 1
    while open > max(brace - 1 - longestPower, first), isOfNumber(text[open]) { open -= 1 }
    return open > first && text[open] == UInt8(ascii: "{") && text[open - 1] == UInt8(ascii: "^")
  }

  private static let longestPower = 5

  /// The sign that a command of TeX stands for: `\pm`, `\sim`.
  static func sign(_ text: [UInt8], _ start: Int, _ limit: Int) -> (sign: Sign, end: Int)? {
    let letters = text[(start + 1)..<limit].prefix(longestCommand).prefix { $0.isASCIILower }
    guard let known = commands.first(where: { letters.elementsEqual($0.name.utf8) }) else {
      return nil
    }
    return (known.sign, letters.endIndex)
  }

  private static let longestCommand = 8
  private static let commands: [(name: String, sign: Sign)] = [
    ("pm", .plusMinus), ("sim", .tilde), ("approx", .tilde), ("times", .times),
    ("le", .lessOrEqual),
    ("leq", .lessOrEqual), ("lesssim", .less), ("ge", .greaterOrEqual), ("geq", .greaterOrEqual),
    ("gtrsim", .greater), ("lt", .less), ("gt", .greater),
  ]

  /// How long a formula between two dollars is, at most.
  private static let longest = 60

  /// A dollar further on ends what begins here, and what stands between them is a number or a formula.
  private static func opens(_ text: [UInt8], _ start: Int, _ limit: Int) -> Bool {
    guard !text[start].isASCIISpace else { return false }
    let last = min(start + longest, limit)
    guard let end = text[start..<last].firstIndex(of: ASCII.dollar) else {
      // "The mass is $1.989 \times big": nothing ends it.
      let behind = text[start..<last].drop { $0.isASCIIDigit || $0 == ASCII.period }
        .drop(while: \.isASCIISpace)
      return behind.first == ASCII.backslash && behind.dropFirst().first?.isASCIILower == true
    }
    return isFormula(text, start, end, limit)
  }

  private static func closes(
    _ text: [UInt8], _ end: Int, _ first: Int, _ limit: Int
  ) -> Bool {
    guard !text[end - 1].isASCIISpace else { return false }
    let start = max(end - longest, first)
    guard let open = text[start..<end].lastIndex(of: ASCII.dollar),
      open == first || text[open - 1] != ASCII.backslash
    else { return false }
    return isFormula(text, open + 1, end, limit)
  }

  /// "30" before a unit, "95\%", "H_0 = 70"; "5-", "40 and" stand between two prices, and so does the "19.99" of
  /// "$19.99$24.99".
  private static func isFormula(
    _ text: [UInt8], _ start: Int, _ end: Int, _ limit: Int
  ) -> Bool {
    let between = text[start..<end]
    guard let head = between.first, let tail = between.last, !head.isASCIISpace,
      !tail.isASCIISpace, tail != ASCII.backslash, tail != ASCII.hyphen
    else { return false }
    var isNumber = true
    for index in start..<end {
      switch text[index] {
      case ASCII.backslash, UInt8(ascii: "^"), UInt8(ascii: "{"): return true
      // "H_0"; but "max_usd"
      case UInt8(ascii: "_") where index == start + 1 || !text[index - 2].isASCIILetter: return true
      case ASCII.newline: return false
      default: isNumber = isNumber && (text[index].isASCIIDigit || text[index] == ASCII.period)
      }
    }
    return isNumber && tail != ASCII.period && unitFollows(text, end + 1, limit)
  }

  /// "$30$ GHz": a word too short for one of English, with a capital in it or none of its little words.
  private static func unitFollows(_ text: [UInt8], _ start: Int, _ limit: Int) -> Bool {
    guard start < limit, text[start] == ASCII.space || text[start] == UInt8(ascii: "~") else {
      return false
    }
    let word = text[(start + 1)..<limit].prefix(longestUnit + 1).prefix(while: \.isASCIILetter)
    return !word.isEmpty && word.count <= longestUnit
      && !littleWords.contains { word.elementsEqual($0.utf8) }
  }

  private static let longestUnit = 3
  private static let littleWords = [
    "a", "all", "an", "and", "as", "at", "but", "by", "each", "for", "if", "in", "is", "it", "now",
    "of", "off", "on", "or", "per", "the", "to", "up", "via", "was",
  ]
}
