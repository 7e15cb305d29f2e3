import Synchronization
import TallyCore
import Testing

struct ConcurrentMapTests {
  @Test(arguments: [0, 1, 7, 8, 9, 1000], [1, 8])
  func keepsTheOrderWhateverTheCoresDo(count: Int, length: Int) {
    let numbers = Array(0..<count)
    #expect(numbers.concurrentMap(length: length) { "\($0)" } == numbers.map { "\($0)" })
  }

  @Test(arguments: [0, 1, 100])
  func doesWhatStandsBesideOnce(count: Int) {
    var calls = 0
    let doubles = Array(0..<count).concurrentMap(length: 3) {
      calls += 1
    } _: {
      2 * $0
    }
    #expect(calls == 1)
    #expect(doubles == (0..<count).map { 2 * $0 })
  }

  @Test func throwsTheFirstErrorAndBeginsNothingMore() {
    struct Failure: Error {}
    let begun = Mutex(0)
    #expect(throws: Failure.self) {
      try Array(0..<100_000).concurrentForEach { _ in
        begun.withLock { $0 += 1 }
        throw Failure()
      }
    }
    #expect(begun.withLock { $0 } < 100_000)
  }

  @Test func letsAValueGoWithoutWaiting() async throws {
    final class Held: Sendable {
      let gone: AsyncStream<Void>.Continuation
      init(_ gone: AsyncStream<Void>.Continuation) { self.gone = gone }
      deinit { gone.finish() }
    }
    let (stream, gone) = AsyncStream<Void>.makeStream()
    letGo(of: Held(gone))
    // Ends when the value is gone.
    for await _ in stream {}
  }
}
