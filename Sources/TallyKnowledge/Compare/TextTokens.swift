internal import TallyCore
internal import TallyLexicon

/// A text as words, numbers and signs, in lower case: what two texts are laid side by side by.
///
/// `In 1,200 homes (40%)` is `in` `1200` `homes` `(` `40` `%` `)`.
struct TextTokens: Hashable, Sendable {
  struct Token: Hashable, Sendable {
    var text: String
    /// Of digits, or of one number word: "seven".
    var number: ExactDecimal?
    /// Whether it has a capital.
    var isCapitalized = false

    static func == (a: Token, b: Token) -> Bool {
      a.number != nil ? a.number?.normalized == b.number?.normalized : a.text == b.text
    }

    func hash(into hasher: inout Hasher) { hasher.combine(number?.normalized.description ?? text) }
  }

  let tokens: [Token]

  private static let numberWords: [String: ExactDecimal] = {
    var words: [String: ExactDecimal] = [:]
    for row in LexiconTable("number-words").rows where row[2] == "unit" || row[2] == "teen" {
      guard let word = row[0], let value = row[1].flatMap({ ExactDecimal($0) }) else { continue }
      words[word] = value
    }
    return words
  }()

  init(_ text: String) {
    let bytes = Array(text.utf8)
    var tokens: [Token] = []
    var place = 0
    while place < bytes.count {
      let start = place
      let byte = bytes[place]
      if byte.isASCIIDigit {
        while place < bytes.count, Self.continuesNumber(bytes, place) { place += 1 }
        let digits = bytes[start..<place].filter { $0 != ASCII.comma }
        let text = String(decoding: digits, as: UTF8.self)
        tokens.append(Token(text: text, number: ExactDecimal(text)))
      } else if Self.isLetter(byte) {
        while place < bytes.count, Self.isLetter(bytes[place]) { place += 1 }
        let word = String(decoding: bytes[start..<place], as: UTF8.self).lowercased()
        tokens.append(
          Token(
            text: word, number: Self.numberWords[word],
            isCapitalized: bytes[start..<place].contains { $0.isASCIIUpper }))
      } else {
        place += 1
        guard !byte.isASCIISpace else { continue }
        tokens.append(Token(text: String(decoding: [byte], as: UTF8.self)))
      }
    }
    self.tokens = tokens
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    byte.isASCIIAlphanumeric && !byte.isASCIIDigit || byte >= 0x80
  }

  private static func continuesNumber(_ bytes: [UInt8], _ place: Int) -> Bool {
    if bytes[place].isASCIIDigit { return true }
    return (bytes[place] == ASCII.comma || bytes[place] == ASCII.period)
      && place + 1 < bytes.count && bytes[place + 1].isASCIIDigit
  }

  /// All numbers in digits, versions, years and scores among them.
  var digits: Set<ExactDecimal> {
    Set(
      tokens.compactMap { token in
        token.text.utf8.first?.isASCIIDigit == true ? token.number?.normalized : nil
      })
  }

  /// Four digits that read as a year.
  var years: Set<ExactDecimal> {
    digits.filter { $0.exponent >= 0 && Self.years.contains($0.double) }
  }

  private static let years = 1900.0...2100.0

  /// Months and days that a date names: "may", "3 may"; "may" with a capital alone.
  var days: Set<String> {
    var days: Set<String> = []
    for (place, token) in tokens.enumerated() {
      guard
        token.isCapitalized
          && (token.text == "may" || MeasureWord.of(token.text).contains(.calendar))
      else { continue }
      let beside = [place - 1, place + 1].filter(tokens.indices.contains).compactMap {
        tokens[$0].text.utf8.count < 3 && tokens[$0].text.utf8.first?.isASCIIDigit == true
          ? tokens[$0].text : nil
      }
      days.insert((beside + [token.text]).joined(separator: " "))
    }
    return days
  }
}
