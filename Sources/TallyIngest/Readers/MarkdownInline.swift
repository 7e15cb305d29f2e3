internal import TallyCore

/// Blanks the markup inside blocks. Each pass is linear: searches for a closing mark are bounded.
enum MarkdownInline {
  /// A tag, an address or a comment longer than this is taken as text.
  private static let longestMarkup = 8 << 10

  private static func blank(_ bytes: inout [UInt8], _ start: Int, _ end: Int) {
    for offset in start..<min(end, bytes.count)
    where bytes[offset] != ASCII.newline && bytes[offset] != ASCII.carriageReturn {
      bytes[offset] = ASCII.space
    }
  }

  /// Fenced code; an unclosed fence runs to the end, as in CommonMark.
  static func blankCode(in bytes: inout [UInt8], lines: ArraySlice<TextLine>) {
    var fence: (mark: UInt8, count: Int)?
    for line in lines where !line.isBlank {
      let first = bytes[line.range.start]
      let marks = bytes[line.range.start..<line.range.end].prefix { $0 == first }.count
      let isFence = (first == ASCII.backtick || first == ASCII.tilde) && marks >= 3
      if let open = fence {
        if isFence, first == open.mark, marks >= open.count, marks == line.range.count {
          fence = nil
        }
        blank(&bytes, line.range.start, line.range.end)
      } else if isFence {
        fence = (first, marks)
        blank(&bytes, line.range.start, line.range.end)
      }
    }
  }

  /// `import` and `export` of MDX, up to the next empty line.
  static func blankModules(in bytes: inout [UInt8], lines: ArraySlice<TextLine>) {
    var isInside = false
    var followsBlank = true
    for line in lines {
      if line.isBlank {
        (isInside, followsBlank) = (false, true)
        continue
      }
      let slice = bytes[line.range.start..<line.range.end]
      if followsBlank, slice.starts(with: "import ".utf8) || slice.starts(with: "export ".utf8) {
        isInside = true
      }
      followsBlank = false
      if isInside { blank(&bytes, line.range.start, line.range.end) }
    }
  }

  /// Tags of HTML and JSX, comments, and with `withBraces` the expressions of MDX.
  static func blankTags(in bytes: inout [UInt8], from start: Int, withBraces: Bool) {
    var index = start
    var noneBefore = start
    while index < bytes.count {
      let byte = bytes[index]
      guard byte == ASCII.lessThan || (withBraces && byte == ASCII.openBrace), index >= noneBefore
      else {
        index += 1
        continue
      }
      let end = byte == ASCII.openBrace ? braceEnd(bytes, index) : tagEnd(bytes, index)
      guard let end else {
        if byte == ASCII.openBrace || isTagStart(bytes, index) {
          noneBefore = index + longestMarkup
        }
        index += 1
        continue
      }
      if let power = power(bytes, index, end) {
        // Soft hyphens are nothing to the reader of words: "km<sup>2</sup>" is read as "km²".
        let filler = [0xC2, 0xAD] as [UInt8]
        bytes.replaceSubrange(index..<end + 1, with: filler + filler + power)
        index = end + 1
        continue
      }
      blank(&bytes, index, end)
      index = end
    }
  }

  /// The sign of the power in "km<sup>2</sup>", "m<sup>3</sup>", whose tag stands at `start..<end`. Its two bytes and two
  /// soft hyphens, of two bytes each, take the place of the tag's five and the digit, so that no offset moves.
  private static func power(_ bytes: [UInt8], _ start: Int, _ end: Int) -> [UInt8]? {
    let word = bytes[max(0, start - 3)..<start].drop { !$0.isASCIILetter }
    guard lengths.contains(where: { $0.elementsEqual(word) }), end + 1 < bytes.count,
      bytes[start..<end].elementsEqual("<sup>".utf8), bytes[end + 1] == ASCII.lessThan
    else { return nil }
    switch bytes[end] {
    case UInt8(ascii: "2"): return [0xC2, 0xB2]
    case UInt8(ascii: "3"): return [0xC2, 0xB3]
    default: return nil
    }
  }

  /// "50 g<sup>2</sup>" has a footnote.
  private static let lengths = ["m", "km", "cm", "mm", "dm", "ft", "in", "mi", "yd", "nm"].map {
    Array($0.utf8)
  }

  private static let longestMath = 300

  /// Formulas in TeX: `$9.8\text{ m/s}^2$` is no price. As in Pandoc, the first mark has no space behind it, the second
  /// none before it, no letter or digit behind it; what stands between has a sign of TeX or is a name or number alone.
  static func blankMath(in bytes: inout [UInt8], from start: Int) {
    let dollar = UInt8(ascii: "$")
    var index = start
    while let open = bytes[index...].firstIndex(of: dollar) {
      index = open + 1
      guard index < bytes.count, !bytes[index].isASCIISpace, bytes[index] != dollar,
        open == 0 || !bytes[open - 1].isASCIIAlphanumeric,
        let close = bytes[index..<min(index + longestMath, bytes.count)].firstIndex(where: {
          $0 == dollar || $0 == ASCII.newline
        }), bytes[close] == dollar, !bytes[close - 1].isASCIISpace,
        close + 1 == bytes.count || !bytes[close + 1].isASCIIAlphanumeric
      else { continue }
      guard isFormula(bytes[index..<close]) else { continue }
      blank(&bytes, open, close + 1)
      index = close + 1
    }
  }

  private static func isFormula(_ bytes: ArraySlice<UInt8>) -> Bool {
    let hasSign = bytes.contains {
      $0 == ASCII.backslash || $0 == ASCII.caret || $0 == ASCII.openBrace
    }
    // "$x_1$", "$0.35$", "$R$": no sum of money goes on to another mark.
    return hasSign
      || bytes.allSatisfy { $0.isASCIIAlphanumeric || $0 == ASCII.underscore || $0 == ASCII.period }
  }

  private static func isTagStart(_ bytes: [UInt8], _ index: Int) -> Bool {
    guard index + 1 < bytes.count else { return false }
    let next = bytes[index + 1]
    return next.isASCIILetter || next == ASCII.slash || next == ASCII.exclamation
      || next == ASCII.question || next == ASCII.greaterThan
  }

  private static func tagEnd(_ bytes: [UInt8], _ start: Int) -> Int? {
    guard isTagStart(bytes, start) else { return nil }
    let limit = min(bytes.count, start + longestMarkup)
    let isComment = bytes[start...].starts(with: "<!--".utf8)
    var quote: UInt8 = 0
    var depth = 0
    var index = start + 1
    while index < limit {
      let byte = bytes[index]
      if isComment {
        if byte == ASCII.greaterThan, bytes[index - 1] == ASCII.hyphen,
          bytes[index - 2] == ASCII.hyphen
        {
          return index + 1
        }
      } else if quote != 0 {
        if byte == quote { quote = 0 }
      } else if byte == ASCII.quote || byte == ASCII.apostrophe {
        quote = byte
      } else if byte == ASCII.openBrace {
        depth += 1
      } else if byte == ASCII.closeBrace {
        depth -= 1
      } else if byte == ASCII.greaterThan, depth <= 0 {
        return index + 1
      }
      index += 1
    }
    return nil
  }

  private static func braceEnd(_ bytes: [UInt8], _ start: Int) -> Int? {
    var depth = 0
    for index in start..<min(bytes.count, start + longestMarkup) {
      if bytes[index] == ASCII.openBrace { depth += 1 }
      if bytes[index] == ASCII.closeBrace {
        depth -= 1
        if depth == 0 { return index + 1 }
      }
    }
    return nil
  }

  /// Emphasis, links, images, code marks and escapes of one block.
  static func blank(in bytes: inout [UInt8], _ range: ByteRange) {
    var open: [Int] = []
    var index = range.start
    while index < range.end {
      let byte = bytes[index]
      let next = index + 1 < range.end ? bytes[index + 1] : ASCII.space
      let before = index > range.start ? bytes[index - 1] : ASCII.space
      switch byte {
      case ASCII.backslash where next != ASCII.space && !next.isASCIIAlphanumeric && next < 0x80:
        bytes[index] = ASCII.space
        index += 1
      case ASCII.backtick: bytes[index] = ASCII.space
      case ASCII.asterisk:
        var end = index
        while end < range.end, bytes[end] == ASCII.asterisk { end += 1 }
        let after = end < range.end ? bytes[end] : ASCII.space
        // "2 * 3" and "2*3" multiply.
        let isProduct =
          end == index + 1
          && (before.isASCIISpace && after.isASCIISpace
            || before.isASCIIDigit && after.isASCIIDigit)
        if !isProduct { blank(&bytes, index, end) }
        index = end - 1
      case ASCII.underscore:
        if !(before.isASCIIAlphanumeric && next.isASCIIAlphanumeric) { bytes[index] = ASCII.space }
      case ASCII.tilde where next == ASCII.tilde:
        // What is struck out is no longer said.
        let rest = bytes[(index + 2)..<range.end].prefix(longestMarkup)
        if let close = rest.firstIndex(of: ASCII.tilde), close + 1 < range.end,
          bytes[close + 1] == ASCII.tilde
        {
          blank(&bytes, index, close + 2)
        }
        index += 1
      case ASCII.openBracket:
        if next == ASCII.caret,
          let close = bytes[index..<range.end].prefix(64)
            .firstIndex(of: ASCII.closeBracket)
        {
          blank(&bytes, index, close + 1)
          index = close
        } else {
          open.append(index)
        }
      case ASCII.closeBracket:
        if let start = open.popLast() {
          index = link(in: &bytes, from: start, to: index, range)
        }
      default: break
      }
      index += 1
    }
  }

  /// Blanks the marks of `[text](address)` and `[text][label]`, and the whole of an image. Returns the
  /// last byte looked at. Brackets by themselves stay: "[3]" may be said.
  private static func link(
    in bytes: inout [UInt8], from start: Int, to close: Int, _ range: ByteRange
  ) -> Int {
    guard close + 1 < range.end else { return close }
    let opener = bytes[close + 1]
    guard opener == ASCII.openParenthesis || opener == ASCII.openBracket else { return close }
    // "[7][2][3]" are the numbers of three sources.
    if opener == ASCII.openBracket, close - start < 5,
      bytes[(start + 1)..<close].allSatisfy(\.isASCIIDigit),
      bytes[close + 2..<min(close + 3, range.end)].allSatisfy(\.isASCIIDigit)
    {
      return close
    }
    let closer = opener == ASCII.openBracket ? ASCII.closeBracket : ASCII.closeParenthesis
    var depth = 0
    var end = close + 1
    let limit = min(range.end, close + 2_000)
    while end < limit {
      if bytes[end] == opener { depth += 1 }
      if bytes[end] == closer {
        depth -= 1
        if depth == 0 { break }
      }
      end += 1
    }
    guard end < limit else { return close }
    let isImage = start > range.start && bytes[start - 1] == ASCII.exclamation
    if isImage {
      blank(&bytes, start - 1, end + 1)
    } else {
      bytes[start] = ASCII.space
      blank(&bytes, close, end + 1)
    }
    return end
  }
}
