internal import Dispatch
internal import Synchronization

extension Array where Element: Sendable {
  /// `map` on all cores; the result stands in order whatever the cores do.
  ///
  /// - length: elements that one turn of a core takes: many where each is soon done.
  package func concurrentMap<Result: Sendable>(
    length: Int, _ transform: @Sendable (Element) -> Result
  ) -> [Result] {
    guard count > length else { return map(transform) }
    let parts = Mutex<[Int: [Result]]>([:])
    let runs = (count + length - 1) / length
    DispatchQueue.concurrentPerform(iterations: runs) { run in
      let start = run * length
      let part = self[start..<Swift.min(start + length, count)].map(transform)
      parts.withLock { $0[run] = part }
    }
    return parts.withLock { parts in (0..<runs).flatMap { parts[$0] ?? [] } }
  }

  /// `forEach` on all cores, in no order. After the first error nothing more is begun, and it is thrown.
  package func concurrentForEach(_ body: @Sendable (Element) throws -> Void) throws {
    let failure = Mutex<(any Error)?>(nil)
    DispatchQueue.concurrentPerform(iterations: count) { place in
      if failure.withLock({ $0 != nil }) { return }
      do {
        try body(self[place])
      } catch {
        failure.withLock { if $0 == nil { $0 = error } }
      }
    }
    if let error = failure.withLock({ $0 }) { throw error }
  }
}
