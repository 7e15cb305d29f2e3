internal import TallyCore

/// Reads character references: "50% &ndash; 60%", "&pound;30", "5&nbsp;mg" (CommonMark 0.31, section 2.5).
enum MarkdownReferences {
  /// "&thetasym;" has the longest name of HTML 4, "&#1114111;" the longest number.
  private static let longest = 10

  /// Puts each character in the place of its reference, so that no offset moves: spaces fill it up, and behind what joins
  /// soft hyphens, which are nothing to the reader of words.
  static func replace(in bytes: inout [UInt8], from start: Int) {
    var index = start
    while let open = bytes[index...].firstIndex(of: ASCII.ampersand) {
      index = open + 1
      guard
        let close = bytes[index...].prefix(longest).firstIndex(where: { !isOfName($0) }),
        bytes[close] == ASCII.semicolon,
        let scalar = CharacterReference.scalar(named: bytes[index..<close]), mayStand(scalar)
      else { continue }
      let room = open..<close + 1
      if scalar.properties.isWhitespace {
        bytes.replaceSubrange(room, with: [UInt8](repeating: ASCII.space, count: room.count))
        continue
      }
      var characters = Array(UTF8.encode(scalar) ?? .init())
      guard let filler = filler(of: room.count - characters.count, behind: scalar) else { continue }
      characters += filler
      bytes.replaceSubrange(room, with: characters)
      index = open + room.count
    }
  }

  private static func isOfName(_ byte: UInt8) -> Bool {
    byte.isASCIIAlphanumeric || byte == ASCII.hash
  }

  /// What is written so in order to be no markup, "&#42;", stays as it is.
  private static func mayStand(_ scalar: UnicodeScalar) -> Bool {
    scalar.value >= 0xA0 || "&<>\"'$%+-=,.:;()/ ".unicodeScalars.contains(scalar)
  }

  /// Letters of a word and the dash of a range.
  private static func joins(_ scalar: UnicodeScalar) -> Bool {
    scalar.properties.isAlphabetic || "–−‐‑".unicodeScalars.contains(scalar)
  }

  /// `count` bytes to stand behind `scalar`.
  private static func filler(of count: Int, behind scalar: UnicodeScalar) -> [UInt8]? {
    if !joins(scalar) { return [UInt8](repeating: ASCII.space, count: max(0, count)) }
    switch count {
    case 0: return []
    case 2...:
      let zeroWidthSpace: [UInt8] = count.isMultiple(of: 2) ? [] : [0xE2, 0x80, 0x8B]
      return zeroWidthSpace
        + Array(repeating: [0xC2, 0xAD], count: (count - zeroWidthSpace.count) / 2).joined()
    default: return nil
    }
  }
}
