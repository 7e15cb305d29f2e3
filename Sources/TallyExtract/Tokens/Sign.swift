internal import TallyCore

/// Signs that the grammar knows by name.
enum Sign: UInt8, Sendable {
  case other
  case percent, perMille, currency, degree, prime, doublePrime
  case hyphen, enDash, emDash, minus, plus, plusMinus
  case times, middleDot, slash, asterisk, caret, equals
  case period, comma, colon, semicolon, exclamation, question
  case openParenthesis, closeParenthesis, openBracket, closeBracket
  case less, lessOrEqual, greater, greaterOrEqual, tilde
  case hash, at, underscore, ampersand, quote, ellipsis

  @inline(__always) var isDash: Bool {
    self == .hyphen || self == .enDash || self == .emDash || self == .minus
  }

  /// Says how what follows compares to what is meant: "<", "=", "~".
  var isRelation: Bool {
    switch self {
    case .less, .lessOrEqual, .greater, .greaterOrEqual, .equals, .tilde: true
    default: false
    }
  }

  /// Ends what stands before it, and begins nothing of a number or a unit.
  var isStop: Bool {
    switch self {
    case .period, .comma, .colon, .semicolon, .exclamation, .question, .closeParenthesis,
      .closeBracket:
      true
    default: false
    }
  }

  /// What one byte of ASCII is; `other` for letters, digits and what the grammar has no name for.
  init(ascii byte: UInt8) {
    self =
      switch byte {
      case ASCII.percent: .percent
      case ASCII.dollar: .currency
      case ASCII.hyphen: .hyphen
      case ASCII.plus: .plus
      case ASCII.lessThan: .less
      case ASCII.greaterThan: .greater
      case ASCII.slash: .slash
      case ASCII.asterisk: .asterisk
      case ASCII.caret: .caret
      case ASCII.equals: .equals
      case ASCII.period: .period
      case ASCII.comma: .comma
      case ASCII.colon: .colon
      case ASCII.semicolon: .semicolon
      case ASCII.exclamation: .exclamation
      case ASCII.question: .question
      case ASCII.openParenthesis: .openParenthesis
      case ASCII.closeParenthesis: .closeParenthesis
      case ASCII.openBracket: .openBracket
      case ASCII.closeBracket: .closeBracket
      case ASCII.tilde: .tilde
      case ASCII.hash: .hash
      case ASCII.at: .at
      case ASCII.underscore: .underscore
      case ASCII.ampersand: .ampersand
      case ASCII.quote: .doublePrime
      case ASCII.apostrophe: .prime
      default: .other
      }
  }
}
