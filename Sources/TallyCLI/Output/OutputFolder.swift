internal import Foundation

/// The folder that a run writes to, held by one run at a time.
///
/// The lock is `flock` on the folder itself: no file of ours is needed for it, and the system drops it
/// with the process, however that ended.
final class OutputFolder {
  let path: String
  private let descriptor: Int32

  /// - Parameter waits: for another run to end; else its lock is a failure.
  init(_ path: String, waits: Bool) throws(CommandFailure) {
    self.path = path.isEmpty ? "." : path
    do {
      try FileManager.default.createDirectory(
        atPath: self.path, withIntermediateDirectories: true)
    } catch {
      throw CommandFailure(
        "\(path): the output folder cannot be made; give another one with -o")
    }
    descriptor = unsafe open(self.path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw CommandFailure("\(path): is no folder; give another one with -o")
    }
    if flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
      guard waits else {
        throw CommandFailure(
          "\(path): the output is in use by another run; let it end, or give another one with -o")
      }
      StandardStreams.complain("\(path): in use by another run; waiting for it to end")
      while flock(descriptor, LOCK_EX) != 0 {
        guard errno == EINTR else {
          throw CommandFailure("\(path): cannot be locked: \(POSIXFile.reason(errno))")
        }
      }
    }
    guard unsafe access(self.path, W_OK) == 0 else {
      throw CommandFailure("\(path): cannot be written: \(POSIXFile.reason(errno))")
    }
    removeLeftovers()
  }

  deinit { close(descriptor) }

  func file(_ name: String) -> String { path + "/" + name }

  /// Whoever holds the lock is alone: every temporary file here is of a run that was killed.
  private func removeLeftovers() {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    for name in names where name.hasPrefix(AtomicFile.prefix) {
      try? FileManager.default.removeItem(atPath: file(name))
    }
  }
}
