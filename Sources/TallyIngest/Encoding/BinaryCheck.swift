internal import TallyCore

/// Tells text from pictures, archives and programs by their bytes.
struct BinaryCheck {
  let isPage: Bool

  private static let signatures: [(start: [UInt8], name: String)] = [
    (Array("%PDF-".utf8), "is a PDF"), (Array("PK\u{3}\u{4}".utf8), "is a zip archive"),
    ([0x89, 0x50, 0x4E, 0x47], "is a PNG picture"), ([0xFF, 0xD8, 0xFF], "is a JPEG picture"),
    (Array("GIF8".utf8), "is a GIF picture"), ([0x7F, 0x45, 0x4C, 0x46], "is a program"),
    ([0xD0, 0xCF, 0x11, 0xE0], "is an old Office file"),
    ([0x28, 0xB5, 0x2F, 0xFD], "is packed with zstd"),
    ([0xFD, 0x37, 0x7A, 0x58], "is packed with xz"),
  ]
  private static let sampleBytes = 64 << 10
  /// One control character in this many bytes is more than stray terminal codes leave in text.
  private static let bytesPerControl = 20

  /// What the bytes are, if they are no text.
  func finding(in bytes: [UInt8]) -> String? {
    for (start, name) in Self.signatures where bytes.starts(with: start) { return name }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return nil }
    let sample = bytes.prefix(Self.sampleBytes)
    var controls = 0
    var zeros = (even: 0, odd: 0)
    func look(_ byte: UInt8, at index: Int) {
      if byte == 0 {
        if index.isMultiple(of: 2) { zeros.even += 1 } else { zeros.odd += 1 }
      } else if byte < 0x20, !byte.isASCIISpace, byte != 0x1B, byte != 0x08 {
        controls += 1
      }
    }
    let span = bytes.span
    var place = 0
    while place + 8 <= sample.count {
      if !(~EightBytes(span, at: place).atLeast(ASCII.space)).isEmpty {
        for index in place..<(place + 8) { look(span[index], at: index) }
      }
      place += 8
    }
    for index in place..<sample.count { look(span[index], at: index) }
    // Text in UTF-16 without a mark: zeros in every second place and hardly any between.
    let (most, least) = (max(zeros.even, zeros.odd), min(zeros.even, zeros.odd))
    let isWide = most * 5 > sample.count && least * 20 < most
    let all = isWide ? controls : controls + most + least
    return all * Self.bytesPerControl > sample.count ? "is binary, not text" : nil
  }
}
