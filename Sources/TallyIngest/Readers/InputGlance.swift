internal import TallyCore

/// What the files of a command line look like from outside: names, sizes, times, inodes.
///
/// Cheap enough to be taken every second, and good for one thing: to see that it is time to read. What
/// has changed is never judged by it.
package struct InputGlance: Equatable, Sendable {
  private var entries: [[UInt8]: FileAccess.Look] = [:]

  /// - Parameter files: further files to look at, such as the settings.
  package init(paths: [String], include: [String], exclude: [String], files: [String] = []) {
    let listing = FolderWalker(include: include, exclude: exclude).listing(of: paths)
    for path in listing.entries.map(\.location) + files.map({ Array($0.utf8) }) {
      entries[path] = FileAccess.look(path)
    }
  }
}
