internal import Foundation
internal import Synchronization
internal import TallyIngest

/// Stands between the one thread that reads input and the tasks that work on it.
///
/// The reader waits for slow input without holding a core, and for slow work without filling memory.
/// What has come in since the last time is taken at once: tiny documents do not cost a task each, and a
/// document that comes alone is not kept waiting for company.
final class InputQueue: Sendable {
  typealias Arrival = DocumentFeed.Arrival

  /// Bytes of input in one piece of work.
  private static let pieceBytes = 128 << 10
  /// Bytes read ahead.
  private static let aheadBytes = 8 << 20

  private struct State {
    var arrivals: [Arrival] = []
    var bytes = 0
    var hasEnded = false
    /// Nobody wants more: the run has failed.
    var isClosed = false
    var waiter: CheckedContinuation<[Arrival]?, Never>?
  }

  private let state = Mutex(State())
  private let room = DispatchSemaphore(value: 0)

  /// Starts to read on a thread of its own.
  init(_ feed: DocumentFeed) {
    nonisolated(unsafe) let feed = feed
    Thread.detachNewThread {
      while let arrival = unsafe feed.next() {
        guard self.put(arrival) else { return }
      }
      self.end()
    }
  }

  /// The next piece of work; `nil` after the last.
  func next() async -> [Arrival]? {
    await withCheckedContinuation { continuation in
      let piece: [Arrival]?? = state.withLock { state in
        if !state.arrivals.isEmpty { return .some(Self.piece(of: &state)) }
        if state.hasEnded || state.isClosed { return .some(nil) }
        state.waiter = continuation
        return nil
      }
      guard let piece else { return }
      room.signal()
      continuation.resume(returning: piece)
    }
  }

  /// Lets go of whoever waits, on either side.
  func close() {
    let waiter = state.withLock { state in
      state.isClosed = true
      defer { state.waiter = nil }
      return state.waiter
    }
    waiter?.resume(returning: nil)
    room.signal()
  }

  private func put(_ arrival: Arrival) -> Bool {
    let waiter: CheckedContinuation<[Arrival]?, Never>? = state.withLock { state in
      if let waiter = state.waiter {
        state.waiter = nil
        return waiter
      }
      state.arrivals.append(arrival)
      state.bytes += Self.bytes(of: arrival)
      return nil
    }
    waiter?.resume(returning: [arrival])
    while true {
      let (isClosed, isFull) = state.withLock { ($0.isClosed, $0.bytes > Self.aheadBytes) }
      if isClosed { return false }
      if !isFull { return true }
      room.wait()
    }
  }

  private func end() {
    let waiter = state.withLock { state in
      state.hasEnded = true
      defer { state.waiter = nil }
      return state.waiter
    }
    waiter?.resume(returning: nil)
  }

  private static func piece(of state: inout State) -> [Arrival] {
    var count = 0
    var bytes = 0
    while count < state.arrivals.count, bytes < pieceBytes {
      bytes += Self.bytes(of: state.arrivals[count])
      count += 1
    }
    let piece = Array(state.arrivals[..<count])
    state.arrivals.removeFirst(count)
    state.bytes -= bytes
    return piece
  }

  /// An empty document still takes its place.
  private static func bytes(of arrival: Arrival) -> Int {
    switch arrival {
    case .input(let input): input.bytes.count + 64
    case .problem: 64
    }
  }
}
