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
    return unsafe [Result](unsafeUninitializedCapacity: count) { buffer, initialized in
      // Each result is made in its place: to put parts together would copy every one of them. No two turns
      // share a place, and all are done before the array is looked at.
      nonisolated(unsafe) let places = unsafe buffer
      DispatchQueue.concurrentPerform(iterations: (count + length - 1) / length) { turn in
        for place in (turn * length)..<Swift.min((turn + 1) * length, count) {
          unsafe places.initializeElement(at: place, to: transform(self[place]))
        }
      }
      initialized = count
    }
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
