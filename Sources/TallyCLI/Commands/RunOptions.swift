internal import ArgumentParser
internal import Foundation
internal import TallyCore
internal import TallyIngest

/// What every command that reads documents understands.
struct RunOptions: ParsableArguments {
  @Option(help: "Settings; default: tally.yml in the first folder given.")
  var config: String?

  @Option(help: "Documents worked on at once; default: one a core. The result is the same.")
  var jobs: Int?

  @Option(help: "Read only files of folders that match this glob. May be repeated.")
  var include: [String] = []

  @Option(help: "Leave out files of folders that match this glob. May be repeated.")
  var exclude: [String] = []

  @Flag(help: "Say nothing but what is wrong.")
  var quiet = false

  func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("--jobs \(jobs): at least 1 is needed") }
  }

  var jobCount: Int { jobs ?? ProcessInfo.processInfo.activeProcessorCount }
}

/// Settings and inputs, looked at before any document is read.
struct RunPlan {
  let settings: Settings
  let feed: DocumentFeed
  let paths: [String]
  let include: [String]
  let exclude: [String]
  /// The text of the settings file, where there is one.
  let settingsText: [UInt8]?

  /// - Parameter isPart: of a cluster's documents, so that settings may speak of others.
  init(
    _ options: RunOptions, paths: [String], outputFolder: String? = nil, isPart: Bool = false
  ) throws(CommandFailure) {
    // A misspelt path must not replace a good knowledge base by an empty one.
    if !paths.isEmpty, !paths.contains(where: { $0 == "-" || POSIXFile.exists($0) }) {
      throw CommandFailure("\(paths[0]): no such file or folder; check the path")
    }
    let file = SettingsFile.location(config: options.config, paths: paths)
    let text = try file.map { path throws(CommandFailure) in try SettingsFile.bytes(of: path) }
    settings = try SettingsFile.settings(of: text, name: file ?? SettingsFile.name)
    settingsText = text
    let output = outputFolder.map { Self.globs(for: $0, under: paths) } ?? []
    self.paths = paths
    include = options.include
    exclude = options.exclude + output
    feed = DocumentFeed(paths: paths, include: include, exclude: exclude, settings: settings)
    try SettingsFile.check(
      settings, matches: feed.sourceIDs, isOpen: isPart || paths.contains("-"),
      name: file ?? SettingsFile.name)
  }

  /// What a run writes is not read by the next one, even where the output folder lies in the input.
  static func globs(for output: String, under paths: [String]) -> [String] {
    func standard(_ path: String) -> String {
      URL(fileURLWithPath: path).standardizedFileURL.resolvingSymlinksInPath().path
    }
    return paths.compactMap { path in
      let folder = standard(path) + "/"
      let output = standard(output)
      return output.hasPrefix(folder) ? output.dropFirst(folder.count) + "/**" : nil
    }
  }
}
