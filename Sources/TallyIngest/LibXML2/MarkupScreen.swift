import TallyCore

/// Looks a page over before libxml2 sees it and blanks what libxml2 cannot take or gets wrong. Every
/// byte keeps its place.
///
/// - Attributes beyond the limit of one tag: libxml2 compares each with all before it, so that 100,000
///   on one tag cost it over 40 seconds.
/// - End tags of elements that were never opened: libxml2 looks for each through all open elements.
/// - The content of `<noscript>`, `<iframe>`, `<textarea>` and the like: a browser reads it as plain
///   characters up to the end tag, libxml2 as elements; one `<div>` left open in a `<noscript>` would
///   swallow the rest of the page.
struct MarkupScreen {
  let maximumAttributes: Int

  struct Result {
    /// `nil` when nothing had to be blanked.
    var bytes: [UInt8]?
    /// Where the first tag with too many attributes stands.
    var crowdedTag: Int?
  }

  func screen(_ html: [UInt8]) -> Result {
    var blanks: [ByteRange] = []
    var crowdedTag: Int?
    var scanner = Scanner(bytes: html)
    var opened: Set<UInt64> = [Self.paragraph, Self.lineBreak]
    while let start = scanner.nextTag() {
      if scanner.isAtEndTag {
        if let end = scanner.endTag(notIn: opened) { blanks.append(ByteRange(start, end)) }
        continue
      }
      let name = scanner.name()
      opened.insert(name)
      if let crowd = scanner.skipAttributes(limit: maximumAttributes) {
        crowdedTag = crowdedTag ?? start
        blanks.append(crowd)
      }
      if Self.opaque.contains(name) {
        if let end = scanner.skipContent(of: name, isBlanked: true) {
          blanks.append(ByteRange(start, end))
        }
      } else if name == Self.script || name == Self.style {
        _ = scanner.skipContent(of: name, isBlanked: false)
      }
    }
    guard !blanks.isEmpty else { return Result(bytes: nil, crowdedTag: nil) }
    var bytes = html
    for range in blanks {
      for index in range.start..<range.end { bytes[index] = ASCII.space }
    }
    return Result(bytes: bytes, crowdedTag: crowdedTag)
  }

  /// Names as numbers, eight bytes at most.
  private static func key(_ name: String) -> UInt64 {
    name.utf8.prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
  }
  /// Their end tags alone make an element.
  private static let paragraph = key("p")
  private static let lineBreak = key("br")
  private static let script = key("script")
  private static let style = key("style")
  private static let opaque: [UInt64] = [
    key("noscript"), key("textarea"), key("iframe"), key("noframes"), key("svg"), key("noembed"),
    key("xmp"),
  ]
}

private struct Scanner {
  let bytes: [UInt8]
  var position = 0
  /// Names whose end tag is known to be missing from here on: looked for once.
  private var withoutEnd: [UInt64] = []

  init(bytes: [UInt8]) { self.bytes = bytes }

  private func find(_ byte: UInt8, from start: Int) -> Int? {
    var index = start
    while index < bytes.count {
      if bytes[index] == byte { return index }
      index += 1
    }
    return nil
  }

  var isAtEndTag: Bool { bytes[position] == ASCII.slash }

  /// The place behind an end tag whose name is not in `opened`.
  mutating func endTag(notIn opened: Set<UInt64>) -> Int? {
    position += 1
    guard position < bytes.count, bytes[position].isASCIILetter else { return nil }
    let name = name()
    guard !opened.contains(name), position < bytes.count, bytes[position] == ASCII.greaterThan
    else { return nil }
    return position + 1
  }

  /// Moves behind the `<` of the next tag; returns its place.
  mutating func nextTag() -> Int? {
    while let start = find(ASCII.lessThan, from: position) {
      position = start + 1
      guard start + 1 < bytes.count else { return nil }
      let next = bytes[start + 1]
      if next.isASCIILetter || next == ASCII.slash { return start }
      if next == ASCII.exclamation { skipComment(from: start) }
    }
    return nil
  }

  private mutating func skipComment(from start: Int) {
    guard start + 3 < bytes.count, bytes[start + 2] == ASCII.hyphen,
      bytes[start + 3] == ASCII.hyphen
    else { return }
    var place = start + 4
    while let end = find(ASCII.greaterThan, from: place) {
      if end >= start + 6, bytes[end - 1] == ASCII.hyphen, bytes[end - 2] == ASCII.hyphen {
        position = end + 1
        return
      }
      place = end + 1
    }
    // A comment without an end takes in the rest of the page.
    position = bytes.count
  }

  mutating func name() -> UInt64 {
    var key: UInt64 = 0
    var length = 0
    while position < bytes.count {
      let byte = bytes[position]
      guard byte.isASCIIAlphanumeric || byte == ASCII.hyphen || byte == ASCII.colon else { break }
      if length < 8 { key = key << 8 | UInt64(byte.asciiLowercased) }
      length += 1
      position += 1
    }
    return key
  }

  /// Moves to the `>` of the tag; returns where the attributes beyond `limit` stand.
  mutating func skipAttributes(limit: Int) -> ByteRange? {
    var count = 0
    var excess: Int?
    while position < bytes.count {
      let byte = bytes[position]
      if byte == ASCII.greaterThan { break }
      if byte.isASCIISpace || byte == ASCII.slash {
        position += 1
        continue
      }
      if count == limit { excess = position }
      count += 1
      skipAttribute()
    }
    return excess.map { ByteRange($0, position) }
  }

  private mutating func skipAttribute() {
    let start = position
    while position < bytes.count {
      let byte = bytes[position]
      if byte.isASCIISpace || byte == ASCII.greaterThan || byte == ASCII.equals { break }
      if byte == ASCII.slash, position > start { break }
      position += 1
    }
    var next = position
    while next < bytes.count, bytes[next].isASCIISpace { next += 1 }
    guard next < bytes.count, bytes[next] == ASCII.equals else { return }
    next += 1
    while next < bytes.count, bytes[next].isASCIISpace { next += 1 }
    guard next < bytes.count else {
      position = next
      return
    }
    let quote = bytes[next]
    if quote == ASCII.quote || quote == ASCII.apostrophe {
      position = find(quote, from: next + 1).map { $0 + 1 } ?? bytes.count
      return
    }
    while next < bytes.count, !bytes[next].isASCIISpace, bytes[next] != ASCII.greaterThan {
      next += 1
    }
    position = next
  }

  /// Moves to the end tag of `name`; returns the place behind it, `nil` where there is none.
  mutating func skipContent(of name: UInt64, isBlanked: Bool) -> Int? {
    guard !withoutEnd.contains(name) else { return nil }
    var place = position
    while let start = find(ASCII.lessThan, from: place) {
      place = start + 1
      guard place < bytes.count, bytes[place] == ASCII.slash else { continue }
      var key: UInt64 = 0
      var index = place + 1
      while index < bytes.count, index < place + 9, bytes[index].isASCIIAlphanumeric {
        key = key << 8 | UInt64(bytes[index].asciiLowercased)
        index += 1
      }
      guard key == name else { continue }
      let end = isBlanked ? find(ASCII.greaterThan, from: index).map { $0 + 1 } : start
      position = end ?? bytes.count
      return position
    }
    withoutEnd.append(name)
    return nil
  }
}
