internal import CZlib

/// Payloads packed with zlib: claims are text that repeats itself, and shrink to a tenth.
enum Packing {
  /// The length of the whole stands in front (8 bytes, little-endian), so that unpacking allocates once.
  static func packed(_ bytes: [UInt8]) -> [UInt8] {
    var size = compressBound(uLong(bytes.count))
    var packed = [UInt8](repeating: 0, count: Int(size) + 8)
    for place in 0..<8 {
      packed[place] = UInt8(truncatingIfNeeded: bytes.count >> (8 * place))
    }
    let status = unsafe packed.withUnsafeMutableBufferPointer { target in
      unsafe bytes.withUnsafeBufferPointer { source in
        unsafe compress2(
          target.baseAddress.map { unsafe $0 + 8 }, &size, source.baseAddress,
          uLong(source.count), Z_BEST_SPEED)
      }
    }
    precondition(status == Z_OK, "compressBound gave too small a buffer")
    packed.removeLast(packed.count - 8 - Int(size))
    return packed
  }

  /// `nil` where `packed` is not what `packed(_:)` gave.
  static func unpacked(_ packed: [UInt8]) -> [UInt8]? {
    guard packed.count >= 8 else { return nil }
    let count = packed[..<8].reversed().reduce(0 as UInt64) { $0 << 8 | UInt64($1) }
    // zlib never does better than 1 : 1032; a larger claim is damage, and must not cost memory.
    guard count <= UInt64(packed.count) * 1032 else { return nil }
    var bytes = [UInt8](repeating: 0, count: Int(count))
    var size = uLong(count)
    let status = unsafe bytes.withUnsafeMutableBufferPointer { target in
      unsafe packed.withUnsafeBufferPointer { source in
        unsafe uncompress(
          target.baseAddress, &size, source.baseAddress.map { unsafe $0 + 8 },
          uLong(source.count - 8))
      }
    }
    return status == Z_OK && size == uLong(count) ? bytes : nil
  }
}
