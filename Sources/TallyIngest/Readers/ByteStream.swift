internal import TallyCore

/// Reads a descriptor or bytes piece by piece, unpacking gzip on the way, in bounded memory.
final class ByteStream {
  enum Failure: Error {
    case unreadable(String)
    case damagedGzip
    /// A skipped stretch is longer than the ceiling on unpacked bytes.
    case tooLarge
  }

  enum Line {
    /// Without its line end.
    case text([UInt8])
    /// Longer than the limit, and skipped.
    case tooLong
  }

  private static let pieceBytes = 256 << 10

  private var descriptor: Int32?
  private let ownsDescriptor: Bool
  private let ceiling: Int
  /// Bytes read and not yet unpacked.
  private var packed: [UInt8] = []
  private var packedPosition = 0
  private var inflater: GzipInflater?
  private var isAtMemberEnd = false
  private var isStarted = false
  /// Bytes unpacked and not yet handed out.
  private var buffer: [UInt8] = []
  private var position = 0
  private var isAtEnd = false

  /// - Parameter ceiling: bytes that one skipped stretch may unpack to.
  init(descriptor: Int32, owned: Bool, ceiling: Int) {
    self.descriptor = descriptor
    self.ownsDescriptor = owned
    self.ceiling = ceiling
  }

  init(bytes: [UInt8], ceiling: Int) {
    packed = bytes
    descriptor = nil
    ownsDescriptor = false
    self.ceiling = ceiling
  }

  deinit { if ownsDescriptor, let descriptor { FileAccess.close(descriptor) } }

  /// The next line, or `nil` at the end.
  func line(limit: Int) throws(Failure) -> Line? {
    var searched = position
    while true {
      if let end = buffer[searched...].firstIndex(of: ASCII.newline) {
        let isTooLong = end - position > limit
        let line = isTooLong ? [] : Array(buffer[position..<end])
        position = end + 1
        return isTooLong ? .tooLong : .text(line)
      }
      if buffer.count - position > limit {
        try skipLine()
        return .tooLong
      }
      let pending = buffer.count - position
      guard try fill() else {
        guard pending > 0 else { return nil }
        defer { position = buffer.count }
        return .text(Array(buffer[position...]))
      }
      searched = position + pending
    }
  }

  private func skipLine() throws(Failure) {
    var skipped = 0
    while true {
      if let end = buffer[position...].firstIndex(of: ASCII.newline) {
        position = end + 1
        return
      }
      skipped += buffer.count - position
      if skipped > ceiling { throw .tooLarge }
      position = buffer.count
      guard try fill() else { return }
    }
  }

  /// Exactly `count` bytes, or what is left of them.
  func bytes(_ count: Int) throws(Failure) -> [UInt8] {
    while buffer.count - position < count, try fill() {}
    let end = position + min(count, buffer.count - position)
    defer { position = end }
    return Array(buffer[position..<end])
  }

  func skip(_ count: Int) throws(Failure) {
    var left = count
    while true {
      let step = min(left, buffer.count - position)
      position += step
      left -= step
      guard left > 0, try fill() else { return }
    }
  }

  /// Adds a piece to the buffer; `false` at the end.
  private func fill() throws(Failure) -> Bool {
    guard !isAtEnd else { return false }
    if position > 0 {
      buffer.removeSubrange(..<position)
      position = 0
    }
    let old = buffer.count
    while buffer.count == old {
      if packedPosition >= packed.count || !isStarted || isAtMemberEnd { try readMore() }
      if !isStarted {
        isStarted = true
        if Gzip.isPacked(packed) { inflater = GzipInflater() }
      }
      let isDry = packedPosition >= packed.count
      guard let inflater else {
        if isDry {
          isAtEnd = true
          return false
        }
        // Bytes given whole are taken whole only once.
        buffer += packed[packedPosition...]
        packedPosition = packed.count
        continue
      }
      if isAtMemberEnd {
        if packed[packedPosition...].allSatisfy({ $0 == 0 }) {
          isAtEnd = true
          return false
        }
        guard Gzip.isPacked(packed[packedPosition...]) else { throw .damagedGzip }
        inflater.reset()
        isAtMemberEnd = false
      }
      let before = packedPosition
      switch inflater.step(packed, &packedPosition, onto: &buffer) {
      case .damaged: throw .damagedGzip
      case .memberEnd: isAtMemberEnd = true
      case .more:
        if isDry, packedPosition == before, buffer.count == old { throw .damagedGzip }
      }
    }
    return true
  }

  /// Reads on until three bytes, the mark of gzip, are there or nothing follows.
  private func readMore() throws(Failure) {
    if packedPosition > 0 {
      packed.removeSubrange(..<packedPosition)
      packedPosition = 0
    }
    while packed.count < 3, let descriptor {
      do {
        let piece = try FileAccess.read(descriptor, count: Self.pieceBytes)
        if piece.isEmpty {
          if ownsDescriptor { FileAccess.close(descriptor) }
          self.descriptor = nil
        }
        packed += piece
      } catch { throw .unreadable(error.text) }
    }
  }
}
