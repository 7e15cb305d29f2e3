internal import TallyCore

/// What a byte may mean for a sentence; one look-up a byte.
enum SentenceByte {
  static let plain: UInt8 = 0
  static let stop: UInt8 = 1
  static let lead: UInt8 = 2
  static let tab: UInt8 = 3
  static let lineBreak: UInt8 = 4
  static let bracket: UInt8 = 5
  static let colon: UInt8 = 6

  static func startsEmoticon(_ byte: UInt8) -> Bool {
    switch byte {
    case ASCII.colon, ASCII.semicolon, 0x3D, 0x3E, 0x5E: true  // :;=>^
    default: false
    }
  }
  static let emoticonParts: [UInt8] = Array(":;=^>-_')(DPpoO*/|3<".utf8)

  static let table: [UInt8] = (0...255).map { byte in
    switch UInt8(byte) {
    case ASCII.period, ASCII.exclamation, ASCII.question: stop
    case 0xCD, 0xD6, 0xD8, 0xDB, 0xE0, 0xE1, 0xE2, 0xE3, 0xEF: lead
    case ASCII.closeParenthesis: bracket
    case ASCII.colon: colon
    case ASCII.tab: tab
    case ASCII.newline: lineBreak
    default: plain
    }
  }

  /// Where the letters and spaces of ASCII that stand at `start` end, or a place before.
  @inline(__always)
  static func afterLetters(_ bytes: Span<UInt8>, from start: Int, to end: Int) -> Int {
    var position = start
    while position + 8 <= end {
      let eight = EightBytes(bytes, at: position)
      // From "@" on stand all letters, and no sign there parts sentences.
      let others = ~(eight.equal(to: ASCII.space) | eight.between(ASCII.at, 0x7F))
      if !others.isEmpty { return position + others.first }
      position += 8
    }
    return position
  }

  /// Whether a letter of two bytes is lower case: Latin-1, Latin Extended-A, Greek, Cyrillic, Armenian.
  static func isLowerCase(_ first: UInt8, _ second: UInt8) -> Bool {
    switch first {
    case 0xC3: second >= 0x9F && second != 0xB7
    case 0xC4, 0xC5: second & 1 == 1
    case 0xCE: second >= 0xAC
    case 0xCF: true
    case 0xD0: second >= 0xB0
    case 0xD1: second < 0xA0 || second & 1 == 1
    case 0xD4: false
    case 0xD5: second >= 0xA0
    default: false
    }
  }

  static func length(of lead: UInt8) -> Int {
    lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
  }
}
