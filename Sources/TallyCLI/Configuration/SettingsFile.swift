internal import TallyCore

/// `tally.yml`: where it is, and what it says.
enum SettingsFile {
  static let name = "tally.yml"

  /// `--config`, or `tally.yml` in the first path given if that is a folder that holds one.
  static func location(config: String?, paths: [String]) -> String? {
    if let config { return config }
    guard let first = paths.first, POSIXFile.isFolder(first) else { return nil }
    let path = first.hasSuffix("/") ? first + name : first + "/" + name
    return POSIXFile.exists(path) ? path : nil
  }

  static func bytes(of path: String) throws(CommandFailure) -> [UInt8] {
    do throws(CommandFailure) {
      return try POSIXFile.bytes(of: path, limit: 1 << 20)
    } catch {
      throw CommandFailure("\(path): \(error.message); check the path given with --config")
    }
  }

  static func settings(of text: [UInt8]?, name: String) throws(CommandFailure) -> Settings {
    guard let text else { return Settings() }
    return try SettingsReader(name: name).settings(of: text)
  }

  /// A rule for sources that no file answers to is a typing mistake, and said before anything is read.
  ///
  /// NDJSON and web archives may hold any id, so that nothing can be said against a rule where such
  /// input is read.
  ///
  /// - Parameter isOpen: standard input is read too.
  static func check(
    _ settings: Settings, matches paths: [String], isOpen: Bool, name: String
  ) throws(CommandFailure) {
    let holdsMany = [".ndjson", ".jsonl", ".warc"]
    let isOpen =
      isOpen
      || paths.contains { path in
        holdsMany.contains { path.hasSuffix($0) || path.hasSuffix($0 + ".gz") }
      }
    guard !isOpen else { return }
    for rule in settings.sources {
      let glob = Glob(rule.match)
      guard !paths.contains(where: { glob.matches($0) }) else { continue }
      throw CommandFailure(
        "\(name):\(rule.line): sources: '\(rule.match)' matches no file; mend the path, which is "
          + "relative to the folder given")
    }
  }
}
