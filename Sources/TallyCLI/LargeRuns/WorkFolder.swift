internal import Foundation

/// A folder for what does not fit in memory, gone when the run ends.
///
/// A run that is killed leaves its folder; in an output folder the next run takes it away.
final class WorkFolder {
  let path: String

  /// - Parameter parent: where to make it; `nil`: where the system keeps such things (`TMPDIR`).
  init(in parent: String?) throws(CommandFailure) {
    let parent = parent ?? FileManager.default.temporaryDirectory.path
    path = "\(parent)/\(AtomicFile.prefix)\(getpid())-work"
    let folder = path
    let isMade = TemporaryFiles.add(folder) {
      (try? FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true)) != nil
    }
    guard isMade else {
      TemporaryFiles.remove(folder)
      throw CommandFailure(
        "\(folder): the folder for what does not fit in memory cannot be made; set TMPDIR")
    }
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
    TemporaryFiles.remove(path)
  }

  func file(_ name: String) -> String { path + "/" + name }
}
