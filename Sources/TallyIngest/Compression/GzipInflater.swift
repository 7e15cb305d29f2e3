internal import CZlib

/// Unpacks gzip and zlib data bit by bit; members that follow one another are one stream (RFC 1952).
@safe final class GzipInflater {
  enum Step { case more, memberEnd, damaged }

  /// On the heap: zlib keeps a pointer back to it.
  private let stream: UnsafeMutablePointer<z_stream>

  init() {
    unsafe stream = .allocate(capacity: 1)
    unsafe stream.initialize(to: z_stream())
    // 15 is the largest window; 32 lets zlib tell gzip from zlib by the header. A failure (no memory)
    // shows as damage at the first step.
    _ = unsafe inflateInit2_(
      stream, 15 + 32, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
  }

  deinit {
    _ = unsafe inflateEnd(stream)
    unsafe stream.deallocate()
  }

  /// Makes ready for the next member.
  func reset() { _ = unsafe inflateReset(stream) }

  /// Unpacks from `input[position...]` onto `output`, at most `pieceBytes` of it.
  func step(_ input: [UInt8], _ position: inout Int, onto output: inout [UInt8]) -> Step {
    let old = output.count
    let available = min(input.count - position, Int(Int32.max))
    var code = Z_OK
    var taken = 0
    let piece = unsafe [UInt8](unsafeUninitializedCapacity: Self.pieceBytes) { buffer, filled in
      unsafe input.withUnsafeBufferPointer { source in
        unsafe stream.pointee.next_in = source.baseAddress.map {
          unsafe UnsafeMutablePointer(mutating: $0 + position)
        }
        unsafe stream.pointee.avail_in = UInt32(available)
        unsafe stream.pointee.next_out = buffer.baseAddress
        unsafe stream.pointee.avail_out = UInt32(Self.pieceBytes)
        code = unsafe inflate(stream, Z_NO_FLUSH)
        taken = unsafe available - Int(stream.pointee.avail_in)
        filled = unsafe Self.pieceBytes - Int(stream.pointee.avail_out)
        unsafe stream.pointee.next_in = nil
        unsafe stream.pointee.next_out = nil
      }
    }
    output += piece
    position += taken
    if code == Z_STREAM_END { return .memberEnd }
    if code == Z_OK { return .more }
    // No progress is what zlib answers when it needs more input.
    return code == Z_BUF_ERROR && (taken > 0 || output.count > old || available == 0)
      ? .more : .damaged
  }

  static let pieceBytes = 256 << 10
}

/// Whole gzip files.
enum Gzip {
  enum Failure: Error { case damaged, tooLarge }

  static func isPacked(_ bytes: some Collection<UInt8>) -> Bool {
    bytes.starts(with: [0x1F, 0x8B, 0x08])
  }

  /// - Throws: `tooLarge` as soon as more than `maximum` bytes come out: a small file may unpack to
  ///   a thousand times its size.
  static func unpacked(_ bytes: [UInt8], maximum: Int) throws(Failure) -> [UInt8] {
    let inflater = GzipInflater()
    var output: [UInt8] = []
    var position = 0
    while true {
      let before = (position, output.count)
      let step = inflater.step(bytes, &position, onto: &output)
      if output.count > maximum { throw .tooLarge }
      switch step {
      case .damaged: throw .damaged
      case .more: if before == (position, output.count) { throw .damaged }
      case .memberEnd:
        // Zeros after the last member are padding (tar, block devices).
        if bytes[position...].allSatisfy({ $0 == 0 }) { return output }
        guard isPacked(bytes[position...]) else { throw .damaged }
        inflater.reset()
      }
    }
  }
}
