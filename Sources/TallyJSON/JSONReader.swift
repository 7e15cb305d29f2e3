package import TallyCore

/// Why a JSON text could not be read, and at which byte.
package struct JSONError: Error, Hashable {
  package var what: String
  package var offset: Int

  package init(what: String, offset: Int) {
    self.what = what
    self.offset = offset
  }
}

/// Reads JSON (RFC 8259) from UTF-8 bytes, strictly: no comments, no trailing commas.
///
/// - Lone surrogates (`\ud800`) become U+FFFD, damaged UTF-8 likewise: what is read can be written.
/// - Nesting is bounded by `maximumDepth`; the stack never overflows.
package struct JSONReader: Sendable {
  package var maximumDepth: Int

  package init(maximumDepth: Int = 256) {
    self.maximumDepth = maximumDepth
  }

  /// The value of a whole text; anything but white space after it is an error.
  package func value(of bytes: [UInt8]) throws(JSONError) -> JSONValue {
    try value(of: bytes, in: ByteRange(0, bytes.count))
  }

  /// The value in `range`, such as one line of NDJSON. Ranges of the result count from the start of
  /// `bytes`.
  package func value(of bytes: [UInt8], in range: ByteRange) throws(JSONError) -> JSONValue {
    var scanner = Scanner(end: range.end, position: range.start, depthLeft: maximumDepth)
    let span = bytes.span
    let value = try scanner.value(in: span)
    scanner.skipSpace(in: span)
    guard scanner.position == range.end else {
      throw JSONError(what: "text after the JSON value", offset: scanner.position)
    }
    return value
  }
}

private struct Scanner {
  let end: Int
  var position: Int
  var depthLeft: Int

  mutating func skipSpace(in bytes: Span<UInt8>) {
    while position < end {
      switch bytes[position] {
      case ASCII.space, ASCII.tab, ASCII.newline, ASCII.carriageReturn: position += 1
      default: return
      }
    }
  }

  func failure(_ what: String) -> JSONError { JSONError(what: what, offset: position) }

  mutating func value(in bytes: Span<UInt8>) throws(JSONError) -> JSONValue {
    skipSpace(in: bytes)
    guard position < end else { throw failure("the JSON text ends too early") }
    let start = position
    let content: JSONValue.Content
    switch bytes[position] {
    case ASCII.openBrace: content = .object(try members(in: bytes))
    case ASCII.openBracket: content = .array(try elements(in: bytes))
    case ASCII.quote: content = .string(try string(in: bytes))
    case 0x74: content = .bool(try word("true", true, in: bytes))
    case 0x66: content = .bool(try word("false", false, in: bytes))
    case 0x6E:
      _ = try word("null", false, in: bytes)
      content = .null
    default: content = .number(try number(in: bytes))
    }
    return JSONValue(content, range: ByteRange(start, position))
  }

  private mutating func descend() throws(JSONError) {
    guard depthLeft > 0 else { throw failure("the JSON text is nested too deeply") }
    depthLeft -= 1
    position += 1
  }

  /// Whether the bracket closes here; steps over it if so.
  private mutating func closes(_ bracket: UInt8, in bytes: Span<UInt8>) -> Bool {
    skipSpace(in: bytes)
    guard position < end, bytes[position] == bracket else { return false }
    position += 1
    depthLeft += 1
    return true
  }

  private mutating func expect(_ byte: UInt8, in bytes: Span<UInt8>) throws(JSONError) {
    skipSpace(in: bytes)
    guard position < end, bytes[position] == byte else {
      throw failure("'\(Character(UnicodeScalar(byte)))' is missing")
    }
    position += 1
  }

  private mutating func members(in bytes: Span<UInt8>) throws(JSONError) -> [JSONValue.Member] {
    try descend()
    var members: [JSONValue.Member] = []
    if closes(ASCII.closeBrace, in: bytes) { return members }
    // Growing from one copies the first members over and over; most objects have a few.
    members.reserveCapacity(8)
    while true {
      skipSpace(in: bytes)
      guard position < end, bytes[position] == ASCII.quote else {
        throw failure("a key in quotes is missing")
      }
      let key = try string(in: bytes)
      try expect(ASCII.colon, in: bytes)
      members.append(JSONValue.Member(key: key, value: try value(in: bytes)))
      if closes(ASCII.closeBrace, in: bytes) { return members }
      try expect(ASCII.comma, in: bytes)
    }
  }

  private mutating func elements(in bytes: Span<UInt8>) throws(JSONError) -> [JSONValue] {
    try descend()
    var elements: [JSONValue] = []
    if closes(ASCII.closeBracket, in: bytes) { return elements }
    while true {
      elements.append(try value(in: bytes))
      if closes(ASCII.closeBracket, in: bytes) { return elements }
      try expect(ASCII.comma, in: bytes)
    }
  }

  private mutating func word(
    _ word: StaticString, _ value: Bool, in bytes: Span<UInt8>
  ) throws(JSONError) -> Bool {
    for place in 0..<word.utf8CodeUnitCount {
      guard position < end, unsafe bytes[position] == word.utf8Start[place] else {
        throw failure("'\(word)' expected")
      }
      position += 1
    }
    return value
  }

  private mutating func number(in bytes: Span<UInt8>) throws(JSONError) -> String {
    let start = position
    func digits(_ position: inout Int) -> Int {
      let first = position
      while position < end, bytes[position].isASCIIDigit { position += 1 }
      return position - first
    }
    if bytes[position] == ASCII.hyphen { position += 1 }
    let leadsWithZero = position < end && bytes[position] == ASCII.zero
    let whole = digits(&position)
    guard whole > 0, !(leadsWithZero && whole > 1) else {
      position = start
      throw failure("a JSON value expected")
    }
    if position < end, bytes[position] == ASCII.period {
      position += 1
      guard digits(&position) > 0 else { throw failure("digits expected after the point") }
    }
    if position < end, bytes[position] | 0x20 == 0x65 {
      position += 1
      if position < end, bytes[position] == ASCII.plus || bytes[position] == ASCII.hyphen {
        position += 1
      }
      guard digits(&position) > 0 else { throw failure("digits expected in the exponent") }
    }
    return text(in: bytes, from: start)
  }

  private func text(in bytes: Span<UInt8>, from start: Int) -> String {
    let slice = bytes.extracting(start..<position)
    return unsafe slice.withUnsafeBufferPointer { unsafe String(decoding: $0, as: UTF8.self) }
  }

  private mutating func string(in bytes: Span<UInt8>) throws(JSONError) -> String {
    position += 1
    let start = position
    position = plainEnd(in: bytes, from: start)
    if position < end, bytes[position] == ASCII.quote {
      defer { position += 1 }
      return text(in: bytes, from: start)
    }
    var decoded: [UInt8] = []
    append(bytes, from: start, to: &decoded)
    while position < end {
      switch bytes[position] {
      case ASCII.quote:
        position += 1
        return String(decoding: decoded, as: UTF8.self)
      case ASCII.backslash: try escape(in: bytes, into: &decoded)
      default: throw failure("a control character in a string")
      }
      let start = position
      position = plainEnd(in: bytes, from: start)
      append(bytes, from: start, to: &decoded)
    }
    throw failure("a string does not end")
  }

  private func append(_ bytes: Span<UInt8>, from start: Int, to decoded: inout [UInt8]) {
    let plain = bytes.extracting(start..<position)
    unsafe plain.withUnsafeBufferPointer { unsafe decoded.append(contentsOf: $0) }
  }

  /// The place of the next quotation mark, backslash or control character; a page in a string is a
  /// hundred thousand bytes without one.
  private func plainEnd(in bytes: Span<UInt8>, from start: Int) -> Int {
    var place = start
    while place + 8 <= end {
      let eight = EightBytes(bytes, at: place)
      let found =
        eight.equal(to: ASCII.quote) | eight.equal(to: ASCII.backslash)
        | ~eight.atLeast(ASCII.space)
      if !found.isEmpty { return place + found.first }
      place += 8
    }
    while place < end, bytes[place] != ASCII.quote, bytes[place] != ASCII.backslash,
      bytes[place] >= ASCII.space
    {
      place += 1
    }
    return place
  }

  private mutating func escape(in bytes: Span<UInt8>, into decoded: inout [UInt8]) throws(JSONError)
  {
    position += 1
    guard position < end else { throw failure("a string does not end") }
    let byte = bytes[position]
    position += 1
    switch byte {
    case ASCII.quote, ASCII.backslash, ASCII.slash: decoded.append(byte)
    case 0x62: decoded.append(0x08)
    case 0x66: decoded.append(0x0C)
    case 0x6E: decoded.append(ASCII.newline)
    case 0x72: decoded.append(ASCII.carriageReturn)
    case 0x74: decoded.append(ASCII.tab)
    case 0x75:
      var scalar = try hexadecimal(in: bytes)
      if scalar & 0xFC00 == 0xD800, position + 1 < end, bytes[position] == ASCII.backslash,
        bytes[position + 1] == 0x75
      {
        let before = position
        position += 2
        let low = try hexadecimal(in: bytes)
        if low & 0xFC00 == 0xDC00 {
          scalar = 0x10000 + (scalar & 0x3FF) << 10 + (low & 0x3FF)
        } else {
          position = before
        }
      }
      let character = UnicodeScalar(scalar) ?? "\u{FFFD}"
      decoded.append(contentsOf: UTF8.encode(character) ?? UTF8.encodedReplacementCharacter)
    default:
      position -= 1
      throw failure("an unknown escape in a string")
    }
  }

  private mutating func hexadecimal(in bytes: Span<UInt8>) throws(JSONError) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard position < end else { throw failure("a string does not end") }
      let byte = bytes[position]
      let digit: UInt8
      switch byte {
      case 0x30...0x39: digit = byte - 0x30
      case 0x41...0x46, 0x61...0x66: digit = (byte | 0x20) - 0x61 + 10
      default: throw failure("four hexadecimal digits expected")
      }
      value = value << 4 + UInt32(digit)
      position += 1
    }
    return value
  }
}
