internal import TallyCore

/// Where claims come from. How much stands in a file is known; standard input and pipes are read to their
/// end first, into memory as far as that goes and else to disk, so that what the claims need (the file of
/// `extract --sources`, which is finished last) is there when they are looked at.
struct ClaimInput: Sendable {
  /// As the user knows it.
  let name: String
  private let place: Place

  private enum Place: Sendable {
    case file(String)
    case bytes([UInt8])
  }

  private static let chunkBytes = 1 << 20

  /// - Parameters:
  ///   - path: a file, or `-` for standard input.
  ///   - memory: bytes to be kept in memory.
  ///   - spool: where the rest goes.
  init(_ path: String, memory: Int, spool: () throws -> String) throws {
    name = path == "-" ? "standard input" : path
    guard path == "-" || POSIXFile.isSpecial(path) else {
      place = .file(path)
      return
    }
    let descriptor = path == "-" ? 0 : try POSIXFile.openForReading(path)
    defer { if descriptor > 0 { POSIXFile.close(descriptor) } }
    var bytes: [UInt8] = []
    while bytes.count <= memory {
      guard let chunk = try POSIXFile.read(from: descriptor, atMost: Self.chunkBytes) else {
        place = .bytes(bytes)
        return
      }
      bytes += chunk
    }
    let file = try spool()
    try AtomicFile.write(file) { sink in
      try sink(bytes)
      bytes = []
      while let chunk = try POSIXFile.read(from: descriptor, atMost: Self.chunkBytes) {
        try sink(chunk)
      }
    }
    place = .file(file)
  }

  /// Bytes to be read.
  var size: Int {
    switch place {
    case .file(let path): POSIXFile.size(of: path)
    case .bytes(let bytes): bytes.count
    }
  }

  func eachChunk(_ body: ([UInt8]) throws -> Void) throws {
    switch place {
    case .bytes(let bytes):
      for start in stride(from: 0, to: bytes.count, by: Self.chunkBytes) {
        try body(Array(bytes[start..<min(start + Self.chunkBytes, bytes.count)]))
      }
    case .file(let path):
      let descriptor: Int32
      do throws(CommandFailure) {
        descriptor = try POSIXFile.openForReading(path)
      } catch {
        throw CommandFailure("\(name): \(error.message); check the path")
      }
      defer { POSIXFile.close(descriptor) }
      while let chunk = try POSIXFile.read(from: descriptor, atMost: Self.chunkBytes) {
        try body(chunk)
      }
    }
  }
}
