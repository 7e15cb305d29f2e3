internal import TallyCore
internal import TallyReports

/// What a run has to say besides its result: problems, told as they come, and the exit status.
struct RunLog {
  private(set) var problems: [Problem] = []
  private(set) var leftOut = 0
  let isQuiet: Bool
  /// Documents by id: a second one of the same id would hide the first.
  private var seen: Set<String> = []

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

  /// Whether the document may be kept. A second one of the same id is left out, and the log says so.
  mutating func admits(_ sources: [Source]) -> Bool {
    guard let source = sources.first else { return true }
    guard seen.insert(Self.key(source.id)).inserted else {
      add(
        Problem(
          source: source.id, severity: .error, what: "a second document has this id",
          remedy: "give each document an id of its own", leftOut: true))
      return false
    }
    return true
  }

  static func line(_ problem: Problem) -> String {
    var line = problem.source
    if let location = problem.location { line += ": \(location)" }
    line += ": \(problem.severity.rawValue): \(problem.what)"
    if let remedy = problem.remedy { line += "; \(remedy)" }
    return TerminalStyle.visible(line)
  }

  /// Fifteen bytes stay within the string itself, so that a million ids take 16 MB.
  private static func key(_ id: String) -> String {
    var hash = StableHash()
    hash.combine(id)
    return String(hash.text.prefix(15))
  }
}
