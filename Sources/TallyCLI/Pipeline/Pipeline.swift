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

  /// - Parameter work: called for each document, on any core.
  /// - Parameter deliver: called in input order, never twice at once.
  func run<Value: Sendable>(
    _ feed: DocumentFeed, work: @escaping @Sendable (Document) -> Value,
    deliver: (Outcome<Value>) throws -> Void
  ) async throws {
    try await run(
      feed, read: { input, reader in Self.outcome(of: input, reader, work) }, deliver: deliver)
  }

  /// - Parameter read: called for each input, on any core.
  func run<Value: Sendable>(
    _ feed: DocumentFeed,
    read: @escaping @Sendable (DocumentReader.Input, DocumentReader) -> Outcome<Value>,
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
          group.addTask {
            .done(
              number,
              piece.map { arrival in
                switch arrival {
                case .problem(let problem):
                  Outcome(value: nil, sources: [], problems: [problem])
                case .input(let input): read(input, reader)
                }
              })
          }
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

  /// Reads a document and works on it.
  static func outcome<Value: Sendable>(
    of input: DocumentReader.Input, _ reader: DocumentReader, _ work: (Document) -> Value
  ) -> Outcome<Value> {
    do throws(IngestError) {
      let document = try reader.document(from: input)
      return Outcome(
        value: work(document), sources: document.paragraphSources,
        problems: document.problems + DocumentNotes.notes(on: document))
    } catch {
      return Outcome(value: nil, sources: [], problems: [error.problem])
    }
  }
}
