internal import Synchronization

/// What has been worked out before, for whichever thread asks.
final class Memo<Key: Hashable & Sendable, Value: Sendable>: Sendable {
  private let known = Mutex<[Key: Value]>([:])
  /// Above it all are forgotten, so that memory stays bounded.
  private let most: Int

  init(most: Int = 4096) { self.most = most }

  func value(of key: Key) -> Value? { known.withLock { $0[key] } }

  func keep(_ value: Value, for key: Key) {
    known.withLock { known in
      if known.count >= most { known.removeAll(keepingCapacity: true) }
      known[key] = value
    }
  }

  /// Two threads that ask at once both work it out: nobody waits for what may take long.
  func value(of key: Key, _ make: () -> Value) -> Value {
    if let value = value(of: key) { return value }
    let value = make()
    keep(value, for: key)
    return value
  }
}
