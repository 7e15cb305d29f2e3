internal import Foundation

/// Standard output and standard error as bytes, with their failures told apart.
enum StandardStreams {
  /// Writes all of `bytes` to standard output.
  static func write(_ bytes: [UInt8]) throws {
    try write(bytes, to: STDOUT_FILENO, name: "standard output")
  }

  static func write(_ text: String) throws {
    try write(Array(text.utf8))
  }

  /// A line on standard error. One that cannot be written is lost: there is nowhere left to say so.
  static func complain(_ line: String) {
    try? write(Array((line + "\n").utf8), to: STDERR_FILENO, name: "standard error")
  }

  static func write(_ bytes: [UInt8], to descriptor: Int32, name: String) throws {
    var written = 0
    while written < bytes.count {
      let count = unsafe bytes.withUnsafeBytes { buffer in
        let rest = unsafe UnsafeRawBufferPointer(rebasing: buffer[written...])
        return unsafe Foundation.write(descriptor, rest.baseAddress, rest.count)
      }
      if count >= 0 {
        written += count
      } else if errno == EPIPE {
        throw ClosedPipe()
      } else if errno == EAGAIN {
        var poll = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        _ = unsafe Foundation.poll(&poll, 1, -1)
      } else if errno != EINTR {
        throw CommandFailure("\(name): cannot be written: \(POSIXFile.reason(errno))")
      }
    }
  }
}
