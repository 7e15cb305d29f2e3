internal import TallyCore
internal import TallyReports

/// What a run has to say besides its result: problems, told as they come, and the exit status.
struct RunLog {
  private(set) var problems: [Problem] = []
  private(set) var leftOut = 0
  let isQuiet: Bool

  init(isQuiet: Bool) {
    self.isQuiet = isQuiet
  }

  var exitCode: Int32 { leftOut > 0 ? 1 : 0 }

  /// Notes are for the knowledge base; warnings are said unless `--quiet`; what was left out always is.
  mutating func add(_ problem: Problem) {
    problems.append(problem)
    if problem.leftOut { leftOut += 1 }
    if problem.leftOut || (problem.severity != .note && !isQuiet) {
      StandardStreams.complain(Self.line(problem))
    }
  }

  static func line(_ problem: Problem) -> String {
    var line = problem.source
    if let location = problem.location { line += ": \(location)" }
    line += ": \(problem.severity.rawValue): \(problem.what)"
    if let remedy = problem.remedy { line += "; \(remedy)" }
    return TerminalStyle.visible(line)
  }
}
