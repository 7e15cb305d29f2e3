internal import Dispatch
internal import Synchronization

/// Lets a value go on a core of its own: to take apart what a hundred thousand objects hold takes half as long as to make
/// them, and nobody need wait for it, the end of the program least of all.
package func letGo<Value: Sendable>(of value: consuming Value) {
  // Of a reference that both hold, whoever is later would take the value apart.
  let held = Held(value)
  DispatchQueue.global().async { held.value.withLock { $0 = nil } }
}

private final class Held<Value: Sendable>: Sendable {
  let value: Mutex<Value?>
  init(_ value: consuming Value) { self.value = Mutex(value) }
}

extension Array where Element: Sendable {
  /// `map` on all cores; the result stands in order whatever the cores do.
  ///
  /// - length: elements that one turn of a core takes: many where each is soon done.
  package func concurrentMap<Result: Sendable>(
    length: Int, _ transform: @Sendable (Element) -> Result
  ) -> [Result] {
    guard count > length else { return map(transform) }
    return concurrentMap(length: length, beside: {}, transform)
  }

  /// - beside: done by one of the cores meanwhile, once.
  package func concurrentMap<Result: Sendable>(
    length: Int, beside: () -> Void, _ transform: @Sendable (Element) -> Result
  ) -> [Result] {
    unsafe [Result](unsafeUninitializedCapacity: count) { buffer, initialized in
      // Each result is made in its place: to put parts together would copy every one of them. No two turns
      // share a place, and all are done before the array is looked at.
      nonisolated(unsafe) let places = unsafe buffer
      withoutActuallyEscaping(beside) { beside in
        // By the first turn alone.
        nonisolated(unsafe) let beside = beside
        DispatchQueue.concurrentPerform(iterations: 1 + (count + length - 1) / length) { number in
          guard number > 0 else { return unsafe beside() }
          let turn = number - 1
          for place in (turn * length)..<Swift.min((turn + 1) * length, count) {
            unsafe places.initializeElement(at: place, to: transform(self[place]))
          }
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
