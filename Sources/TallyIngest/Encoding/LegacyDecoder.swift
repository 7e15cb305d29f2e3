internal import CCharset
internal import TallyCore

/// Decodes everything that is not UTF-8, with ICU's tables.
struct LegacyDecoder {
  let encoding: CharacterEncoding

  /// Valid UTF-8; bytes that mean nothing in the encoding become U+FFFD.
  func utf8(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    if encoding.isUTF16 { return utf16(bytes) }
    if let name = Self.multibyteNames[encoding.name] {
      return Self.converted(bytes, from: name) ?? Self.repaired(bytes)
    }
    return singleByte(bytes)
  }

  private func utf16(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    let isLittle = encoding == .utf16LittleEndian
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2 + 1)
    var index = bytes.startIndex
    while index + 1 < bytes.endIndex {
      let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      units.append(isLittle ? second << 8 | first : first << 8 | second)
      index += 2
    }
    // Half a unit at the end is an error character, as the standard says.
    if index < bytes.endIndex { units.append(0xFFFD) }
    return Array(String(decoding: units, as: UTF16.self).utf8)
  }

  private func singleByte(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    let upper = upperHalf
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + bytes.count / 8)
    for byte in bytes {
      if byte < 0x80 { result.append(byte) } else { result += upper[Int(byte - 0x80)] }
    }
    return result
  }

  /// UTF-8 of bytes 0x80 to 0xFF. The standard gives a C1 control for each byte below 0xA0 that the
  /// vendors' tables leave open, and an error character for the others.
  private var upperHalf: [[UInt8]] {
    (UInt8(0x80)...0xFF).map { byte in
      if encoding.name == "iso-8859-16", byte >= 0xA0 {
        return Array(String(Self.latin10[Int(byte - 0xA0)]).utf8)
      }
      let name = Self.singleByteNames[encoding.name] ?? encoding.name
      let control = [0xC0 | byte >> 6, 0x80 | byte & 0x3F]
      guard let found = Self.converted([byte], from: name), found != Self.errorCharacter,
        found != [0x1A]
      else { return byte < 0xA0 ? control : Self.errorCharacter }
      return found
    }
  }

  private static let errorCharacter: [UInt8] = [0xEF, 0xBF, 0xBD]
  private static let multibyteNames = [
    "gbk": "gb18030", "gb18030": "gb18030", "big5": "Big5-HKSCS", "euc-jp": "euc-jp-2007",
    "iso-2022-jp": "ISO-2022-JP", "shift_jis": "ibm-943_P15A-2003", "euc-kr": "windows-949-2000",
  ]
  private static let singleByteNames = [
    "windows-1252": "ibm-5348_P100-1997", "iso-8859-8-i": "iso-8859-8",
  ]
  /// ISO 8859-16 from 0xA0, the one encoding of the standard that ICU does not carry.
  private static let latin10 = Array(
    "\u{A0}ĄąŁ€„Š§š©Ș«Ź\u{AD}źŻ°±ČłŽ”¶·žčș»ŒœŸżÀÁÂĂÄĆÆÇÈÉÊËÌÍÎÏĐŃÒÓÔŐÖŚŰÙÚÛÜĘȚßàáâăäćæçèéêëìíîïđńòóôőöśűùúûüęțÿ"
      .unicodeScalars)

  private static func repaired(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    Array(String(decoding: bytes, as: UTF8.self).utf8)
  }

  /// `nil` where ICU does not know the name, or for more than 1 GB in one piece.
  private static func converted(_ bytes: ArraySlice<UInt8>, from name: String) -> [UInt8]? {
    guard let count = Int32(exactly: bytes.count), count < Int32.max / 2 else { return nil }
    var capacity = max(16, bytes.count + bytes.count / 2)
    while true {
      var needed: Int32 = 0
      let result = unsafe [UInt8](unsafeUninitializedCapacity: capacity) { buffer, filled in
        unsafe bytes.withUnsafeBytes { source in
          unsafe buffer.withMemoryRebound(to: CChar.self) { target in
            needed = unsafe tally_decode(
              name, source.baseAddress?.assumingMemoryBound(to: CChar.self), count,
              target.baseAddress, Int32(target.count))
          }
        }
        filled = needed < 0 ? 0 : min(Int(needed), capacity)
      }
      if needed < 0 { return nil }
      if Int(needed) <= capacity { return result }
      capacity = Int(needed) + 1
    }
  }
}

/// Guesses the encoding of plain text without a label, with ICU's detector.
struct EncodingGuess {
  /// ICU reads about this much; more costs time and changes nothing.
  private static let sampleBytes = 64 << 10
  /// Below it ICU's answer for Western text is a coin toss, and windows-1252 the commonest.
  private static let leastConfidence: Int32 = 30
  /// A few accents do not tell Latin alphabets apart: "50 °C" must not become Turkish or Cyrillic.
  private static let leastForeignBytes = 8

  func encoding(of bytes: ArraySlice<UInt8>) -> CharacterEncoding {
    let sample = bytes.prefix(Self.sampleBytes)
    var foreign = 0
    for byte in sample where byte >= 0x80 { foreign += 1 }
    guard foreign >= Self.leastForeignBytes else { return .windows1252 }
    var name = [CChar](repeating: 0, count: 64)
    let confidence = unsafe sample.withUnsafeBytes { source in
      unsafe name.withUnsafeMutableBufferPointer { target in
        unsafe tally_guess(
          source.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(source.count),
          target.baseAddress, Int32(target.count))
      }
    }
    guard confidence >= Self.leastConfidence else { return .windows1252 }
    let label = name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
    guard let found = CharacterEncoding(label: label), found != .utf8, !found.isUTF16 else {
      return .windows1252
    }
    return found
  }
}
