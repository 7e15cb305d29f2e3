internal import ArgumentParser
internal import Foundation
internal import TallyCore

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

/// Settings and inputs, read before any document is.
struct RunPlan {
  let settings: Settings
  let inputs: [Input]
  let listingProblems: [Problem]
  /// The text of the settings file, where there is one.
  let settingsText: [UInt8]?

  init(
    _ options: RunOptions, paths: [String], outputFolder: String? = nil
  ) throws(CommandFailure) {
    let file = SettingsFile.location(config: options.config, paths: paths)
    let text = try file.map { path throws(CommandFailure) in try SettingsFile.bytes(of: path) }
    settings = try SettingsFile.settings(of: text, name: file ?? SettingsFile.name)
    settingsText = text
    var listing = InputListing()
    listing.include = options.include.map { Glob($0) }
    listing.exclude = options.exclude.map { Glob($0) }
    listing.outputFolder = outputFolder.map {
      URL(fileURLWithPath: $0).standardizedFileURL.path
    }
    let result = listing.listing(of: paths)
    inputs = result.inputs
    listingProblems = result.problems
    try SettingsFile.check(settings, matches: result.inputs, name: file ?? SettingsFile.name)
  }
}
