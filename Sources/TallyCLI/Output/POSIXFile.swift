internal import Foundation

/// Files by the calls of the system: what Foundation hides (errors by number, pipes, locks) matters here.
enum POSIXFile {
  static func reason(_ number: Int32) -> String {
    unsafe String(cString: strerror(number))
  }

  /// The bytes of a regular file.
  ///
  /// Opened without blocking and looked at before reading: a pipe in a folder would otherwise stop the
  /// run for good.
  static func bytes(of path: String, limit: Int) throws(CommandFailure) -> [UInt8] {
    let descriptor = try openForReading(path)
    defer { Self.close(descriptor) }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else { throw CommandFailure(reason(errno)) }
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw CommandFailure(
        status.st_mode & S_IFMT == S_IFDIR ? "it is a folder" : "it is no regular file")
    }
    guard status.st_size <= limit else {
      throw CommandFailure("\(status.st_size) bytes are more than the limit of \(limit)")
    }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(Int(status.st_size) + 1)
    while let chunk = try read(from: descriptor, atMost: max(1 << 16, Int(status.st_size) + 1)) {
      bytes.append(contentsOf: chunk)
      guard bytes.count <= limit else { throw CommandFailure("it grows beyond \(limit) bytes") }
    }
    return bytes
  }

  /// All that is still to be read.
  static func all(from descriptor: Int32) throws(CommandFailure) -> [UInt8] {
    var bytes: [UInt8] = []
    while let chunk = try read(from: descriptor, atMost: 1 << 20) { bytes += chunk }
    return bytes
  }

  /// The first bytes of a file.
  static func head(of path: String, count: Int) throws(CommandFailure) -> [UInt8] {
    let descriptor = try openForReading(path)
    defer { Self.close(descriptor) }
    return try read(from: descriptor, atMost: count) ?? []
  }

  static func openForReading(_ path: String) throws(CommandFailure) -> Int32 {
    let descriptor = unsafe open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { throw CommandFailure(reason(errno)) }
    return descriptor
  }

  /// The next bytes, waiting for them; `nil` at the end.
  static func read(
    from descriptor: Int32, atMost count: Int
  ) throws(CommandFailure) -> [UInt8]? {
    while true {
      var number: Int32 = 0
      let chunk = unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
        let got = unsafe Foundation.read(descriptor, buffer.baseAddress, count)
        number = got < 0 ? errno : 0
        filled = max(got, 0)
      }
      if number == 0 { return chunk.isEmpty ? nil : chunk }
      if number == EAGAIN {
        var poll = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        _ = unsafe Foundation.poll(&poll, 1, -1)
      } else if number != EINTR {
        throw CommandFailure(reason(number))
      }
    }
  }

  /// Returns when what was written to the file outlives a loss of power.
  static func sync(_ path: String) throws(CommandFailure) {
    let descriptor = try openForReading(path)
    defer { Self.close(descriptor) }
    // Full disks of some file systems show themselves only here.
    guard fsync(descriptor) == 0 else {
      throw CommandFailure("\(path): cannot be written: \(reason(errno))")
    }
  }

  static func close(_ descriptor: Int32) {
    Foundation.close(descriptor)
  }

  /// Whether a device, a pipe or a socket stands at `path`, possibly behind a link.
  static func isSpecial(_ path: String) -> Bool {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { return false }
    return ![S_IFREG, S_IFDIR].contains(status.st_mode & S_IFMT)
  }

  /// The bytes of a file; 0 of what cannot be looked at.
  static func size(of path: String) -> Int {
    var status = stat()
    return unsafe stat(path, &status) == 0 ? Int(status.st_size) : 0
  }

  static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return unsafe stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  static func exists(_ path: String) -> Bool {
    var status = stat()
    return unsafe lstat(path, &status) == 0
  }
}
