internal import ArgumentParser
internal import TallyIngest

/// Ingests again whenever the input changes.
///
/// It looks at names, sizes and times every so often. The system's own notices (inotify) would need a
/// watch for each folder, are lost on network drives, and no kept Swift library wraps them on Linux.
struct WatchCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "watch", abstract: "Ingest again whenever documents change.",
    discussion: """
      Example: tally watch pages -o output
               tally watch pages --every 60

      Looks at the files every so many seconds; Ctrl-C ends it.
      """)

  @OptionGroup var options: RunOptions
  @OptionGroup var writing: WritingOptions
  @Option(name: .shortAndLong, help: "Folder to write to.")
  var output = "output"
  @Option(help: "Seconds between two looks.")
  var every = 1.0
  @Argument(help: ArgumentHelp("Documents or folders.", valueName: "path"))
  var paths: [String] = ["corpus"]

  /// A file that is still being written looks different twice; a run waits until it does not.
  private static let settling = Duration.milliseconds(250)

  func validate() throws {
    guard every >= 0.1, every <= 86_400 else {
      throw ValidationError("--every \(every): between 0.1 and 86400 seconds are meant")
    }
    guard !paths.contains("-") else {
      throw ValidationError("-: standard input cannot be watched; name files or folders")
    }
    guard output != "-" else { throw ValidationError("-o -: watch writes to a folder") }
  }

  func run() async throws {
    // What is wrong from the start ends it; what goes wrong later is said, and looked at again.
    _ = try RunPlan(options, paths: paths, outputFolder: output)
    StandardStreams.complain(
      "watching \(paths.joined(separator: ", ")); a look every \(every) seconds, Ctrl-C ends it")
    var last: InputGlance?
    while true {
      let now = try await settledGlance(after: last)
      if now != last {
        // What comes during the run is not in `now`, and so found by the next look.
        last = now
        _ = await Program.status(of: ingestArguments)
        continue
      }
      try await Task.sleep(for: .milliseconds(Int(every * 1000)))
    }
  }

  private func settledGlance(after last: InputGlance?) async throws -> InputGlance {
    var now = glance()
    while now != last {
      try await Task.sleep(for: Self.settling)
      let next = glance()
      if next == now { break }
      now = next
    }
    return now
  }

  private func glance() -> InputGlance {
    let settings = SettingsFile.location(config: options.config, paths: paths)
    return InputGlance(
      paths: paths, include: options.include,
      exclude: options.exclude + RunPlan.globs(for: output, under: paths),
      files: settings.map { [$0] } ?? [])
  }

  private var ingestArguments: [String] {
    var arguments = ["ingest", "-o", output, "--layout", writing.layout.rawValue]
    if let config = options.config { arguments += ["--config", config] }
    if let jobs = options.jobs { arguments += ["--jobs", "\(jobs)"] }
    for glob in options.include { arguments += ["--include", glob] }
    for glob in options.exclude { arguments += ["--exclude", glob] }
    if options.quiet { arguments.append("--quiet") }
    if writing.refusesToWait { arguments.append("--no-wait") }
    return arguments + ["--"] + paths
  }
}
