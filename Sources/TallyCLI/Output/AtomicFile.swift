internal import Foundation

/// A file that appears whole or not at all: written under another name, then renamed.
struct AtomicFile {
  /// Names of temporary files begin so; what a killed run left is known by it.
  static let prefix = ".tally-partial-"
  private static let bufferBytes = 1 << 18

  private let path: String
  private let temporaryPath: String
  private let descriptor: Int32
  private var buffer: [UInt8] = []

  /// Writes `path` by `body`, which is handed a function that takes bytes.
  static func write(
    _ path: String, _ body: ((([UInt8]) throws -> Void)) throws -> Void
  ) throws {
    var file = try AtomicFile(path)
    do {
      try body { try file.append($0) }
      try file.finish()
    } catch {
      file.abandon()
      throw error
    }
  }

  init(_ path: String) throws(CommandFailure) {
    let url = URL(fileURLWithPath: path)
    self.path = path
    temporaryPath =
      url.deletingLastPathComponent().path
      + "/\(Self.prefix)\(getpid())-\(url.lastPathComponent)"
    TemporaryFiles.add(temporaryPath)
    descriptor = unsafe open(temporaryPath, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else {
      let reason = POSIXFile.reason(errno)
      TemporaryFiles.remove(temporaryPath)
      throw CommandFailure("\(path): cannot be written: \(reason)")
    }
  }

  mutating func append(_ bytes: [UInt8]) throws {
    buffer += bytes
    if buffer.count >= Self.bufferBytes { try flush() }
  }

  mutating func finish() throws {
    try flush()
    // Full disks of some file systems show themselves only here.
    guard fsync(descriptor) == 0, close(descriptor) == 0, unsafe rename(temporaryPath, path) == 0
    else {
      throw CommandFailure("\(path): cannot be written: \(POSIXFile.reason(errno))")
    }
    TemporaryFiles.remove(temporaryPath)
  }

  func abandon() {
    close(descriptor)
    unsafe unlink(temporaryPath)
    TemporaryFiles.remove(temporaryPath)
  }

  private mutating func flush() throws {
    try StandardStreams.write(buffer, to: descriptor, name: path)
    buffer.removeAll(keepingCapacity: true)
  }
}
