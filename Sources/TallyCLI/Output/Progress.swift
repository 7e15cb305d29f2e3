internal import Foundation

/// How far a long run is, on one line of standard error that is written over; only where a terminal is.
struct Progress {
  /// Short runs say nothing; a line that comes and goes at once is only unrest.
  private static let quietSeconds = 1.0
  private static let secondsBetween = 0.2

  private let isShown: Bool
  private let total: Int
  private var documents = 0
  private var nextLine: ContinuousClock.Instant
  private var hasWritten = false

  /// - Parameter total: files to read; NDJSON files hold more documents than that.
  init(isWanted: Bool, of total: Int) {
    let environment = ProcessInfo.processInfo.environment
    isShown = isWanted && isatty(STDERR_FILENO) == 1 && environment["TERM"] != "dumb"
    self.total = total
    nextLine = .now + .seconds(Self.quietSeconds)
  }

  mutating func step(claims: Int) {
    guard isShown else { return }
    documents += 1
    guard documents % 16 == 1 || total < 1000, ContinuousClock.now >= nextLine else { return }
    nextLine = .now + .seconds(Self.secondsBetween)
    hasWritten = true
    let share = documents <= total ? " of \(total)" : ""
    write("\r\u{1B}[K\(documents)\(share) documents, \(claims) claims")
  }

  /// Takes the line away.
  func finish() {
    if hasWritten { write("\r\u{1B}[K") }
  }

  private func write(_ text: String) {
    try? StandardStreams.write(Array(text.utf8), to: STDERR_FILENO, name: "standard error")
  }
}
