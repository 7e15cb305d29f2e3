internal import Foundation

/// A file that appears whole or not at all: written under another name, then renamed.
///
/// What is no regular file (`/dev/null`, a pipe) is written to directly: renaming would put a file in
/// its place.
struct AtomicFile {
  /// Names of temporary files begin so; what a killed run left is known by it.
  static let prefix = ".tally-partial-"
  private static let bufferBytes = 1 << 18

  private let path: String
  /// `nil` where `path` is written directly.
  private let temporaryPath: String?
  private let descriptor: Int32
  private var buffer: [UInt8] = []
  private var isSynced = true

  /// Writes `path` by `body`, which is handed a function that takes bytes.
  ///
  /// - isSynced: whether the file outlives a loss of power from the moment that this returns. One of
  ///   thousands need not: whoever writes them calls `POSIXFile.sync` at their end.
  static func write(
    _ path: String, isSynced: Bool = true, _ body: ((([UInt8]) throws -> Void)) throws -> Void
  ) throws {
    var file = try AtomicFile(path)
    file.isSynced = isSynced
    do {
      try body { try file.append($0) }
      try file.finish()
    } catch {
      file.abandon()
      throw error
    }
  }

  init(_ path: String) throws(CommandFailure) {
    // The file behind a link is replaced, not the link.
    let url = URL(fileURLWithPath: path).resolvingSymlinksInPath()
    self.path = url.path
    let isDirect = POSIXFile.isSpecial(path)
    let temporaryPath =
      isDirect
      ? nil
      : url.deletingLastPathComponent().path
        + "/\(Self.prefix)\(getpid())-\(url.lastPathComponent)"
    self.temporaryPath = temporaryPath
    func opened() -> Int32 {
      unsafe open(
        temporaryPath ?? path, O_WRONLY | O_CREAT | (isDirect ? 0 : O_TRUNC) | O_CLOEXEC, 0o666)
    }
    descriptor = temporaryPath.map { TemporaryFiles.add($0, making: opened) } ?? opened()
    guard descriptor >= 0 else {
      let reason = POSIXFile.reason(errno)
      if let temporaryPath { TemporaryFiles.remove(temporaryPath) }
      throw CommandFailure("\(path): cannot be written: \(reason)")
    }
  }

  mutating func append(_ bytes: [UInt8]) throws {
    guard !buffer.isEmpty || bytes.count < Self.bufferBytes else {
      return try StandardStreams.write(bytes, to: descriptor, name: path)
    }
    buffer += bytes
    if buffer.count >= Self.bufferBytes { try flush() }
  }

  mutating func finish() throws {
    try flush()
    guard let temporaryPath else {
      close(descriptor)
      return
    }
    // Full disks of some file systems show themselves only here.
    guard !isSynced || fsync(descriptor) == 0, unsafe rename(temporaryPath, path) == 0 else {
      throw CommandFailure("\(path): cannot be written: \(POSIXFile.reason(errno))")
    }
    close(descriptor)
    TemporaryFiles.remove(temporaryPath)
  }

  func abandon() {
    close(descriptor)
    guard let temporaryPath else { return }
    unsafe unlink(temporaryPath)
    TemporaryFiles.remove(temporaryPath)
  }

  private mutating func flush() throws {
    try StandardStreams.write(buffer, to: descriptor, name: path)
    buffer.removeAll(keepingCapacity: true)
  }
}
