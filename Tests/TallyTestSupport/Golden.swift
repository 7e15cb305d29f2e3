internal import Foundation
package import Testing

/// Holds `actual` against the file `Golden/<name>` beside the test, and names the first line that
/// differs. `TALLY_RECORD=1 swift test` rewrites the files; the rewritten diff is read like code.
package func expectGolden(
  _ actual: String, _ name: String, file: StaticString = #filePath,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let folder = URL(fileURLWithPath: "\(file)").deletingLastPathComponent()
    .appendingPathComponent("Golden")
  let path = folder.appendingPathComponent(name)
  if ProcessInfo.processInfo.environment["TALLY_RECORD"] == "1" {
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try Data(actual.utf8).write(to: path)
    } catch {
      Issue.record("\(name) cannot be recorded: \(error)", sourceLocation: sourceLocation)
    }
    return
  }
  guard let data = try? Data(contentsOf: path) else {
    Issue.record(
      "\(name) is not recorded yet; run TALLY_RECORD=1 swift test", sourceLocation: sourceLocation)
    return
  }
  let expected = String(decoding: data, as: UTF8.self)
  guard actual != expected else { return }
  let old = expected.split(separator: "\n", omittingEmptySubsequences: false)
  let new = actual.split(separator: "\n", omittingEmptySubsequences: false)
  let line = zip(old, new).enumerated().first { $0.element.0 != $0.element.1 }?.offset
  let at = line ?? min(old.count, new.count)
  Issue.record(
    """
    \(name):\(at + 1) differs
      recorded: \(at < old.count ? String(old[at]) : "(no such line)")
      now:      \(at < new.count ? String(new[at]) : "(no such line)")
    """, sourceLocation: sourceLocation)
}
