internal import TallyCore

/// The words before and after each quote, which find it again on a page that has changed (W3C Web
/// Annotation, TextQuoteSelector).
enum QuoteContext {
  /// Code points on each side: what other annotation tools keep too.
  static let reach = 32

  /// Fills in `selectors`. Claims rise by their places, so that the text is walked once.
  static func fill(_ claims: inout [Claim], from text: [UInt8]) {
    var cursor = Cursor()
    for index in claims.indices {
      guard claims[index].selectors == nil, let span = claims[index].span else { continue }
      let start = cursor.offset(of: span.start, in: text)
      var inner = Cursor(codePoint: span.start, offset: start)
      let end = inner.offset(of: span.end, in: text)
      claims[index].selectors = Claim.Selectors(
        prefix: text.string(ByteRange(before(start, in: text), start)),
        suffix: text.string(ByteRange(end, after(end, in: text))))
    }
  }

  private static func before(_ offset: Int, in text: [UInt8]) -> Int {
    var (position, left) = (offset, reach)
    while position > 0, left > 0 {
      position -= 1
      if !text[position].isUTF8Continuation { left -= 1 }
    }
    return position
  }

  private static func after(_ offset: Int, in text: [UInt8]) -> Int {
    var (position, left) = (offset, reach)
    while position < text.count {
      if !text[position].isUTF8Continuation {
        if left == 0 { break }
        left -= 1
      }
      position += 1
    }
    return position
  }

  /// A place in the text that moves forward, and starts anew where it would have to go back.
  private struct Cursor {
    var codePoint = 0
    var offset = 0

    mutating func offset(of target: Int, in text: [UInt8]) -> Int {
      if target < codePoint { (codePoint, offset) = (0, 0) }
      while offset < text.count {
        if !text[offset].isUTF8Continuation {
          if codePoint == target { break }
          codePoint += 1
        }
        offset += 1
      }
      return offset
    }
  }
}
