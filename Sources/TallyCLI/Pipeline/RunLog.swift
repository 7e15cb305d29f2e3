internal import TallyCore
internal import TallyReports

/// What a run has to say besides its result: problems, told as they come, and the exit status.
struct RunLog {
  private(set) var problems: [Problem] = []
  private(set) var leftOut = 0
  /// What there is to say on standard error; warnings aside with `--quiet`.
  private(set) var complaints: [Complaint] = []

  struct Complaint {
    var text: String
    var isWarning: Bool
  }
  let isQuiet: Bool

  init(isQuiet: Bool) {
    self.isQuiet = isQuiet
  }

  var exitCode: Int32 { leftOut > 0 ? 1 : 0 }

  /// Notes are for the knowledge base; warnings are said unless `--quiet`; what was left out always is.
  mutating func add(_ problem: Problem) {
    problems.append(problem)
    if problem.leftOut { leftOut += 1 }
    guard problem.leftOut || problem.severity != .note else { return }
    let complaint = Complaint(text: Self.line(problem), isWarning: !problem.leftOut)
    complaints.append(complaint)
    say(complaint)
  }

  func say(_ complaint: Complaint) {
    if !complaint.isWarning || !isQuiet { StandardStreams.complain(complaint.text) }
  }

  static func line(_ problem: Problem) -> String {
    var line = problem.source
    if let location = problem.location { line += ": \(location)" }
    line += ": \(problem.severity.rawValue): \(problem.what)"
    if let remedy = problem.remedy { line += "; \(remedy)" }
    return TerminalStyle.visible(line)
  }
}
