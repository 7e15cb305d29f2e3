internal import TallyCore
internal import TallyExtract
internal import TallyIngest

/// Documents side by side on all cores, results in input order.
///
/// One task group holds everything: one task that waits for input and up to `jobs` that work. Results
/// that are ready too early wait; when too many wait, no more input is taken. So memory is bounded, and
/// the order of the results does not depend on the number of cores.
struct Pipeline: Sendable {
  /// What became of one document.
  struct Outcome<Value: Sendable>: Sendable {
    /// `nil`: the document was left out, and a problem says why.
    var value: Value?
    var sources: [Source]
    var problems: [Problem]
  }

  /// Results that may wait for an earlier one, for each job: enough to pass by a large document.
  private static let waitingPerJob = 16

  private let jobs: Int
  private let reader: DocumentReader

  init(jobs: Int, settings: Settings) {
    self.jobs = jobs
    reader = DocumentReader(settings: settings)
  }

  private enum Event<Value: Sendable>: Sendable {
    case input([DocumentFeed.Arrival]?)
    case done(Int, [Outcome<Value>])
  }

  /// - Parameter work: called for some documents at a time, on any core; a value for each.
  /// - Parameter deliver: called in input order, never twice at once.
  func run<Value: Sendable>(
    _ feed: DocumentFeed, work: @escaping @Sendable ([Document]) -> [Value],
    deliver: (Outcome<Value>) throws -> Void
  ) async throws {
    try await run(
      feed, read: { inputs, reader in Self.outcomes(of: inputs, reader, work) }, deliver: deliver)
  }

  /// - Parameter read: called for some inputs at a time, on any core; an outcome for each.
  func run<Value: Sendable>(
    _ feed: DocumentFeed,
    read: @escaping @Sendable ([DocumentReader.Input], DocumentReader) -> [Outcome<Value>],
    deliver: (Outcome<Value>) throws -> Void
  ) async throws {
    let queue = InputQueue(feed)
    let reader = reader
    try await withThrowingTaskGroup(of: Event<Value>.self) { group in
      var isReading = false
      var hasEnded = false
      var running = 0
      var started = 0
      var delivered = 0
      var waiting: [Int: [Outcome<Value>]] = [:]

      func readMore() {
        guard !hasEnded, !isReading, running < jobs, started - delivered < jobs * Self.waitingPerJob
        else { return }
        isReading = true
        group.addTask { .input(await queue.next()) }
      }

      // The group waits for its tasks before an error leaves it; the one that waits for input must let
      // go, or a closed pipe would be noticed only with the next document.
      defer { queue.close() }
      readMore()
      while let event = try await group.next() {
        switch event {
        case .input(nil):
          isReading = false
          hasEnded = true
        case .input(let piece?):
          isReading = false
          let number = started
          started += 1
          running += 1
          group.addTask { .done(number, Self.outcomes(of: piece) { read($0, reader) }) }
        case .done(let number, let outcomes):
          running -= 1
          waiting[number] = outcomes
          while let next = waiting.removeValue(forKey: delivered) {
            delivered += 1
            for outcome in next { try deliver(outcome) }
          }
        }
        readMore()
      }
    }
  }

  /// What became of each arrival, in their order.
  private static func outcomes<Value: Sendable>(
    of piece: [DocumentFeed.Arrival], _ read: ([DocumentReader.Input]) -> [Outcome<Value>]
  ) -> [Outcome<Value>] {
    var outcomes = read(
      piece.compactMap { arrival in
        if case .input(let input) = arrival { input } else { nil }
      })[...]
    return piece.map { arrival in
      switch arrival {
      case .problem(let problem): Outcome(value: nil, sources: [], problems: [problem])
      case .input: outcomes.removeFirst()
      }
    }
  }

  /// Documents of so much text are worked on together at most: a small archive may hold a large one.
  private static let textBytes = 1 << 20

  /// Reads documents and works on those that can be read.
  static func outcomes<Value: Sendable>(
    of inputs: [DocumentReader.Input], _ reader: DocumentReader, _ work: ([Document]) -> [Value]
  ) -> [Outcome<Value>] {
    var outcomes: [Outcome<Value>] = []
    var (documents, places, bytes): ([Document], [Int], Int) = ([], [], 0)
    func finish() {
      let values = work(documents)
      precondition(values.count == documents.count)
      for (place, value) in zip(places, values) { outcomes[place].value = value }
      (documents, places, bytes) = ([], [], 0)
    }
    for input in inputs {
      do throws(IngestError) {
        let document = try reader.document(from: input)
        places.append(outcomes.count)
        outcomes.append(
          Outcome(
            value: nil, sources: document.paragraphSources,
            problems: document.problems + DocumentNotes.notes(on: document)))
        bytes += document.text.count
        documents.append(document)
        if bytes > textBytes { finish() }
      } catch {
        outcomes.append(Outcome(value: nil, sources: [], problems: [error.problem]))
      }
    }
    finish()
    return outcomes
  }
}
