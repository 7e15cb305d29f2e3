internal import CNettle

/// SHA-256 (FIPS 180-4), by nettle, of bytes that come in pieces.
package struct Digest {
  private var context = sha256_ctx()

  package init() {
    unsafe nettle_sha256_init(&context)
  }

  package mutating func add(_ bytes: [UInt8]) {
    unsafe bytes.withUnsafeBufferPointer {
      unsafe nettle_sha256_update(&context, $0.count, $0.baseAddress)
    }
  }

  /// In hexadecimal, lower case. Nothing can be added afterwards.
  package mutating func text() -> String {
    let digest = unsafe [UInt8](unsafeUninitializedCapacity: 32) { buffer, count in
      unsafe nettle_sha256_digest(&context, 32, buffer.baseAddress)
      count = 32
    }
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    for byte in digest { text += [digits[Int(byte >> 4)], digits[Int(byte & 15)]] }
    return String(decoding: text, as: UTF8.self)
  }

  static func sha256(_ bytes: [UInt8]) -> String {
    var digest = Digest()
    digest.add(bytes)
    return digest.text()
  }

  /// Of a file, read in pieces; `nil` where it cannot be read.
  package static func sha256(ofFile path: [UInt8]) -> String? {
    guard let descriptor = try? FileAccess.open(path) else { return nil }
    defer { FileAccess.close(descriptor) }
    var digest = Digest()
    while true {
      guard let piece = try? FileAccess.read(descriptor, count: 1 << 20) else { return nil }
      if piece.isEmpty { return digest.text() }
      digest.add(piece)
    }
  }
}
