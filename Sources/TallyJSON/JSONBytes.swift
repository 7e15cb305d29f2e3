internal import TallyCore

/// A number as digits: "320" with two places is "3.20".
struct Decimals {
  /// Of the largest number, without a point.
  static let mostDigits = 20

  private let value: UInt64
  private let places: Int
  /// The bytes that it takes.
  let count: Int

  init(_ value: UInt64, places: Int) {
    self.value = value
    self.places = places
    var digits = 1
    var rest = value / 10
    while rest > 0 {
      digits += 1
      rest /= 10
    }
    count = places == 0 ? digits : max(digits, places + 1) + 1
  }

  func append(to out: inout OutputSpan<UInt8>) {
    unsafe out.withUnsafeMutableBufferPointer { buffer, end in
      var rest = value
      for place in (0..<count).reversed() {
        if places > 0, place == count - 1 - places {
          unsafe buffer[end + place] = ASCII.period
          continue
        }
        unsafe buffer[end + place] = ASCII.zero + UInt8(truncatingIfNeeded: rest % 10)
        rest /= 10
      }
      end += count
    }
  }
}

/// The bytes of a string as JSON has them between its quotes.
///
/// A `String` is valid UTF-8, so only ASCII needs escaping. DEL and C1 controls are left as they are: terminals are guarded
/// where text is shown, not here.
enum Escaping {
  /// The most bytes that so many may become.
  static func most(_ count: Int) -> Int { 6 * count }

  static func append(_ text: Span<UInt8>, to out: inout OutputSpan<UInt8>) {
    var place = 0
    while place < text.count {
      place = copy(text, from: place, to: &out)
      if place < text.count {
        escape(text[place], to: &out)
        place += 1
      }
    }
  }

  /// Copies eight bytes at a time, up to the first that is to be escaped.
  ///
  /// - Returns: the place of that one, or the end.
  private static func copy(
    _ text: Span<UInt8>, from start: Int, to out: inout OutputSpan<UInt8>
  ) -> Int {
    unsafe out.withUnsafeMutableBufferPointer { buffer, end in
      var place = start
      let first = end - start
      while place < text.count, text.count - start >= 8 {
        // The last eight overlap those before them, which need nothing.
        place = min(place, text.count - 8)
        let eight = EightBytes(text, at: place)
        // Room was made for each of them to be escaped.
        unsafe UnsafeMutableRawPointer(buffer.baseAddress! + first + place).storeBytes(
          of: eight.word.littleEndian, as: UInt64.self)
        let plain = escaped(eight).first
        place += plain
        if plain < 8 {
          end = first + place
          return place
        }
      }
      while place < text.count, isPlain(text[place]) {
        unsafe buffer[first + place] = text[place]
        place += 1
      }
      end = first + place
      return place
    }
  }

  private static func escaped(_ eight: EightBytes) -> EightBytes.Places {
    ~eight.atLeast(ASCII.space) | eight.equal(to: ASCII.quote) | eight.equal(to: ASCII.backslash)
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    byte >= ASCII.space && byte != ASCII.quote && byte != ASCII.backslash
  }

  private static func escape(_ byte: UInt8, to out: inout OutputSpan<UInt8>) {
    out.append(ASCII.backslash)
    switch byte {
    case ASCII.quote, ASCII.backslash: out.append(byte)
    case ASCII.newline: out.append(0x6E)
    case ASCII.tab: out.append(0x74)
    case ASCII.carriageReturn: out.append(0x72)
    default:
      out.append("u00")
      out.append(hexadecimal(byte >> 4))
      out.append(hexadecimal(byte & 15))
    }
  }

  private static func hexadecimal(_ digit: UInt8) -> UInt8 {
    digit < 10 ? ASCII.zero + digit : 0x61 + digit - 10
  }
}

extension OutputSpan<UInt8> {
  mutating func append(_ letters: StaticString) {
    unsafe withUnsafeMutableBufferPointer { buffer, end in
      unsafe (buffer.baseAddress! + end).initialize(
        from: letters.utf8Start, count: letters.utf8CodeUnitCount)
      end += letters.utf8CodeUnitCount
    }
  }
}
