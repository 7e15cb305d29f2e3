internal import TallyCore

/// Turns the bytes of a document into valid UTF-8.
///
/// Order of belief: byte order mark, transport label, the page's own label, then what the bytes show.
/// Source: HTML standard, section 13.2.3.2, and Encoding Standard.
struct TextDecoder {
  struct Result {
    var text: [UInt8]
    var encoding: CharacterEncoding
    /// Nothing said so: the bytes are not UTF-8, and the encoding was inferred.
    var isGuess: Bool
    /// U+FFFD stands in the text for bytes that mean nothing.
    var isRepaired: Bool
  }

  let isPage: Bool
  /// The charset of a transport label, if any.
  let label: String?

  func decode(_ bytes: [UInt8]) -> Result {
    let (mark, markLength) = Self.byteOrderMark(bytes)
    let body = bytes[markLength...]
    if let mark { return result(body, mark) }
    if let label, let named = CharacterEncoding(label: label.utf8) { return result(body, named) }
    if isPage, let named = MetaLabel().encoding(in: body) { return result(body, named) }
    if let wide = Self.unmarkedUTF16(body) { return result(body, wide, isGuess: true) }
    if Self.isValid(body) { return Self.valid(body) }
    let guess = isPage ? .windows1252 : EncodingGuess().encoding(of: body)
    return result(body, guess, isGuess: true)
  }

  private func result(
    _ body: ArraySlice<UInt8>, _ encoding: CharacterEncoding, isGuess: Bool = false
  ) -> Result {
    guard encoding == .utf8 else {
      let text = LegacyDecoder(encoding: encoding).utf8(body)
      return Result(text: text, encoding: encoding, isGuess: isGuess, isRepaired: false)
    }
    if Self.isValid(body) { return Self.valid(body, isGuess: isGuess) }
    let text = Array(String(decoding: body, as: UTF8.self).utf8)
    return Result(text: text, encoding: .utf8, isGuess: isGuess, isRepaired: true)
  }

  private static func valid(_ body: ArraySlice<UInt8>, isGuess: Bool = false) -> Result {
    Result(text: Array(body), encoding: .utf8, isGuess: isGuess, isRepaired: false)
  }

  /// Whether they are UTF-8. ASCII, which most text is, is passed eight bytes at a time; what stands between such stretches
  /// is given to the standard library, which looks at each byte.
  static func isValid(_ bytes: ArraySlice<UInt8>) -> Bool {
    let bytes = bytes.span
    var position = 0
    while true {
      let start = position + asciiCount(of: bytes, from: position)
      if start == bytes.count { return true }
      position = start
      while position < bytes.count, !isASCII(bytes, at: position) {
        position = min(position + 8, bytes.count)
      }
      guard (try? UTF8Span(validating: bytes.extracting(start..<position))) != nil else {
        return false
      }
    }
  }

  /// How many bytes from `start` on are ASCII.
  private static func asciiCount(of bytes: Span<UInt8>, from start: Int) -> Int {
    var position = start
    while position + 8 <= bytes.count {
      let other = EightBytes(bytes, at: position).atLeast(0x80)
      if !other.isEmpty { return position + other.first - start }
      position += 8
    }
    while position < bytes.count, bytes[position] < 0x80 { position += 1 }
    return position - start
  }

  /// Whether eight bytes of ASCII begin there: what stands before them ends with a whole character, or is no text.
  private static func isASCII(_ bytes: Span<UInt8>, at start: Int) -> Bool {
    start + 8 <= bytes.count && EightBytes(bytes, at: start).atLeast(0x80).isEmpty
  }

  private static func byteOrderMark(_ bytes: [UInt8]) -> (CharacterEncoding?, length: Int) {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8, 3) }
    if bytes.starts(with: [0xFE, 0xFF]) { return (.utf16BigEndian, 2) }
    if bytes.starts(with: [0xFF, 0xFE]) { return (.utf16LittleEndian, 2) }
    return (nil, 0)
  }

  /// UTF-16 without a mark: Western text has a zero in nearly every second byte and none between.
  private static func unmarkedUTF16(_ bytes: ArraySlice<UInt8>) -> CharacterEncoding? {
    let sample = bytes.prefix(4096)
    guard sample.count >= 4, sample.count.isMultiple(of: 2) else { return nil }
    var zeros = (even: 0, odd: 0)
    for (index, byte) in sample.enumerated() where byte == 0 {
      if index.isMultiple(of: 2) { zeros.even += 1 } else { zeros.odd += 1 }
    }
    let pairs = sample.count / 2
    if zeros.odd * 10 > pairs * 7, zeros.even * 20 < pairs { return .utf16LittleEndian }
    if zeros.even * 10 > pairs * 7, zeros.odd * 20 < pairs { return .utf16BigEndian }
    return nil
  }
}
