internal import Foundation

/// How far a long run is, on one line of standard error that is written over; only where a terminal is.
struct Progress {
  /// Short runs say nothing; a line that comes and goes at once is only unrest.
  private static let quietSeconds = 1.0
  private static let secondsBetween = 0.2

  private let isShown: Bool
  private let total: Int
  private var documents = 0
  private let started = ContinuousClock.now
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
    let seconds = (ContinuousClock.now - started) / .seconds(1)
    let line = Self.line(documents: documents, total: total, claims: claims, seconds: seconds)
    write("\r\u{1B}[K\(line)")
  }

  /// `[######              ] 300 of 1000 documents, 150/s, 5 s left, 4200 claims`, short enough for a narrow
  /// window. Where files hold many documents each, how many there will be is not known.
  static func line(documents: Int, total: Int, claims: Int, seconds: Double) -> String {
    let rate = Double(documents) / max(seconds, 0.001)
    let speed = rate >= 10 ? "\(Int(rate))/s" : "\((rate * 10).rounded() / 10)/s"
    guard documents <= total else {
      return "\(documents) documents, \(speed), \(claims) claims"
    }
    let width = 20
    let filled = total > 0 ? documents * width / total : width
    let bar =
      String(repeating: "#", count: filled) + String(repeating: " ", count: width - filled)
    let left = Double(total - documents) / max(rate, 0.001)
    return
      "[\(bar)] \(documents) of \(total) documents, \(speed), \(time(left)) left, \(claims) claims"
  }

  private static func time(_ seconds: Double) -> String {
    let seconds = Int(seconds.rounded(.up))
    switch seconds {
    case ..<100: return "\(seconds) s"
    case ..<6000: return "\((seconds + 59) / 60) min"
    default: return "\((seconds + 3599) / 3600) h"
    }
  }

  /// Takes the line away.
  func finish() {
    if hasWritten { write("\r\u{1B}[K") }
  }

  private func write(_ text: String) {
    try? StandardStreams.write(Array(text.utf8), to: STDERR_FILENO, name: "standard error")
  }
}
