import TallyCore

/// Writes characters of a page as running text and remembers where each stood in the file.
///
///     raw   "Lasts&nbsp;about\n   <b>3&ndash;5</b> days"
///     text  "Lasts about 3–5 days"      white space folded, no-break spaces kept between words
///
/// White space is held back until the next visible character, so that no line starts or ends with it.
struct TextWriter {
  private(set) var text: [UInt8] = []
  private(set) var segments: [OriginMap.Segment] = []
  private let raw: [UInt8]

  private enum Gap { case none, space, noBreak }
  private var gap = Gap.none
  private var gapStart = 0
  private var gapEnd = 0
  /// Where the line being written starts.
  private(set) var lineStart = 0

  init(raw: [UInt8]) {
    self.raw = raw
    text.reserveCapacity(raw.count / 8)
  }

  var isLineEmpty: Bool { text.count == lineStart }
  /// The last character's last byte, white space held back counting as a space.
  var lastByte: UInt8? {
    if isLineEmpty { return nil }
    return gap == .none ? text.last : ASCII.space
  }
  var hasGap: Bool { gap != .none }

  /// Takes back marks written behind `length`.
  mutating func takeBack(to length: Int) {
    text.removeLast(text.count - length)
    while let last = segments.last, last.textStart >= length { segments.removeLast() }
  }

  /// Ends the line; nothing happens to an empty one. Returns its range.
  mutating func endLine() -> ByteRange? {
    gap = .none
    guard !isLineEmpty else { return nil }
    return ByteRange(lineStart, text.count)
  }

  /// Starts a new line behind the one that ended.
  mutating func startLine() {
    gap = .none
    if text.count > 0 {
      addSegment(at: lastRawEnd, count: 0, isVerbatim: false)
      text.append(ASCII.newline)
    }
    lineStart = text.count
  }

  private var lastRawEnd: Int {
    guard let last = segments.last else { return 0 }
    return last.isVerbatim
      ? last.rawStart + text.count - last.textStart : last.rawStart + last.rawCount
  }

  private mutating func addSegment(at rawStart: Int, count: Int, isVerbatim: Bool) {
    if let last = segments.indices.last {
      if segments[last].isVerbatim {
        let end = segments[last].rawStart + text.count - segments[last].textStart
        if isVerbatim, end == rawStart { return }
        segments[last].rawCount = end - segments[last].rawStart
      }
    }
    segments.append(
      OriginMap.Segment(
        textStart: text.count, rawStart: rawStart, rawCount: count, isVerbatim: isVerbatim))
  }

  /// The map of everything written.
  mutating func origins() -> OriginMap {
    if let last = segments.indices.last, segments[last].isVerbatim {
      segments[last].rawCount = text.count - segments[last].textStart
    }
    return OriginMap(segments: segments)
  }

  /// Writes the white space held back.
  private mutating func fillGap() {
    guard gap != .none else { return }
    defer { gap = .none }
    guard !isLineEmpty, text.last != ASCII.tab else { return }
    if gap == .space, gapEnd - gapStart == 1, raw[gapStart] == ASCII.space {
      addSegment(at: gapStart, count: 1, isVerbatim: true)
      text.append(ASCII.space)
    } else if gap == .noBreak, gapEnd - gapStart == 2, raw[gapStart] == 0xC2 {
      addSegment(at: gapStart, count: 2, isVerbatim: true)
      text.append(0xC2)
      text.append(0xA0)
    } else {
      addSegment(at: gapStart, count: gapEnd - gapStart, isVerbatim: false)
      if gap == .noBreak {
        text.append(0xC2)
        text.append(0xA0)
      } else {
        text.append(ASCII.space)
      }
    }
  }

  private mutating func addGap(_ kind: Gap, from start: Int, to end: Int) {
    if gap == .none {
      gap = kind
      gapStart = start
    } else {
      gap = .space
    }
    gapEnd = max(end, gapStart)
  }

  /// White space that stands for a tag.
  mutating func addSpace(at offset: Int) {
    let place = max(offset, lastRawEnd)
    if gap == .none { addGap(.space, from: place, to: place) }
  }

  /// Text as it stands in the file, from `start` to `end`.
  mutating func addVerbatim(from start: Int, to end: Int) {
    var position = start
    while position < end {
      let byte = raw[position]
      if byte.isASCIISpace {
        let first = position
        while position < end, raw[position].isASCIISpace { position += 1 }
        addGap(.space, from: first, to: position)
        continue
      }
      if byte == ASCII.ampersand,
        let reference = CharacterReference.withoutSemicolon(in: raw, at: position, end: end)
      {
        add(reference.characters[...], from: position, to: position + reference.count)
        position += reference.count
        continue
      }
      if Self.isSpecial[Int(byte)] {
        let width = special(at: position, end: end)
        if width > 0 {
          if raw[position] == 0xC2, raw[position + 1] == 0xA0 {
            addGap(.noBreak, from: position, to: position + width)
          }
          position += width
          continue
        }
      }
      let first = position
      position += 1
      while position < end {
        let byte = raw[position]
        if !Self.isSpecial[Int(byte)] {
          position += 1
        } else if byte == ASCII.space {
          // One space between words is text like any other.
          guard position + 1 < end, !Self.isSpecial[Int(raw[position + 1])] else { break }
          position += 2
        } else if byte.isASCIISpace || byte == ASCII.ampersand
          || special(at: position, end: end) > 0
        {
          break
        } else {
          position += 1
        }
      }
      fillGap()
      addSegment(at: first, count: 0, isVerbatim: true)
      text.append(contentsOf: raw[first..<position])
    }
  }

  /// The length of a character that is white space or nothing at all, 0 for any other.
  private func special(at position: Int, end: Int) -> Int {
    Self.special(raw, at: position, end: end)
  }

  /// Bytes that start white space, a reference, or a character that shows nothing.
  private static let isSpecial: [Bool] = (0..<256).map { byte in
    byte <= 0x20 || byte == 0xC2 || byte == 0xE2 || byte == 0xEF || byte == 0x7F
      || byte == 0x26
  }

  /// No-break space, and what shows nothing: soft hyphen, zero-width space, word joiner, byte order
  /// mark, directional marks, control characters.
  private static func special(_ bytes: [UInt8], at position: Int, end: Int) -> Int {
    let byte = bytes[position]
    if byte < 0x20 || byte == 0x7F { return 1 }
    guard position + 1 < end else { return 0 }
    if byte == 0xC2 { return bytes[position + 1] == 0xA0 || bytes[position + 1] == 0xAD ? 2 : 0 }
    guard position + 2 < end else { return 0 }
    let second = bytes[position + 1]
    let third = bytes[position + 2]
    if byte == 0xEF { return second == 0xBB && third == 0xBF ? 3 : 0 }
    if byte == 0xE2 {
      if second == 0x80 { return third == 0x8B || third == 0x8E || third == 0x8F ? 3 : 0 }
      return second == 0x81 && third == 0xA0 ? 3 : 0
    }
    return 0
  }

  /// Characters that the file writes in another way, standing at `rawStart ..< rawEnd` there.
  mutating func add(_ characters: ArraySlice<UInt8>, from rawStart: Int, to rawEnd: Int) {
    let bytes = Array(characters)
    var position = 0
    while position < bytes.count {
      let byte = bytes[position]
      if byte.isASCIISpace {
        addGap(.space, from: rawStart, to: rawEnd)
        position += 1
        continue
      }
      let width = Self.special(bytes, at: position, end: bytes.count)
      if width > 0 {
        if byte == 0xC2, bytes[position + 1] == 0xA0 {
          addGap(.noBreak, from: rawStart, to: rawEnd)
        }
        position += width
        continue
      }
      let first = position
      position += 1
      while position < bytes.count, !bytes[position].isASCIISpace,
        Self.special(bytes, at: position, end: bytes.count) == 0
      {
        position += 1
      }
      fillGap()
      addSegment(at: rawStart, count: rawEnd - rawStart, isVerbatim: false)
      text.append(contentsOf: bytes[first..<position])
    }
  }

  /// Characters of our own that belong to the line, such as the tab between cells.
  mutating func addMark(_ characters: [UInt8], at offset: Int) {
    gap = .none
    addSegment(at: max(offset, lastRawEnd), count: 0, isVerbatim: false)
    text.append(contentsOf: characters)
  }
}
