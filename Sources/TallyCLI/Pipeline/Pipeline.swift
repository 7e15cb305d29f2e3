internal import Dispatch
internal import TallyCore
internal import TallyIngest

/// Documents side by side on all cores, results in input order.
///
/// One task group holds everything: one task that waits for input (on a thread of its own, so that a
/// slow producer keeps no core from working) and up to `jobs` that work. Results that are ready too
/// early wait; when too many wait, no more input is read. So memory is bounded, and the order of the
/// results does not depend on the number of cores.
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

  let jobs: Int
  let settings: Settings

  init(jobs: Int, settings: Settings) {
    self.jobs = max(1, jobs)
    self.settings = settings
  }

  private enum Event<Value: Sendable>: Sendable {
    case input(WorkItem?)
    case done(Int, [Outcome<Value>])
  }

  /// - Parameter work: called for each document, on any core.
  /// - Parameter deliver: called in input order, never twice at once.
  func run<Value: Sendable>(
    _ inputs: [Input], work: @escaping @Sendable (Document) -> Value,
    deliver: (Outcome<Value>) throws -> Void
  ) async throws {
    let source = WorkSource(inputs, settings: settings)
    let loader = DocumentLoader(settings: settings)
    let inputQueue = DispatchQueue(label: "tally.input")
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
        group.addTask {
          await withCheckedContinuation { continuation in
            inputQueue.async { continuation.resume(returning: .input(source.next())) }
          }
        }
      }

      readMore()
      while let event = try await group.next() {
        switch event {
        case .input(nil):
          isReading = false
          hasEnded = true
        case .input(let item?):
          isReading = false
          let number = started
          started += 1
          running += 1
          group.addTask { .done(number, Self.outcomes(of: item, loader, work)) }
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

  private static func outcomes<Value: Sendable>(
    of item: WorkItem, _ loader: DocumentLoader, _ work: (Document) -> Value
  ) -> [Outcome<Value>] {
    var outcomes: [Outcome<Value>] = []
    loader.documents(of: item) { result in
      switch result {
      case .success(let document):
        outcomes.append(
          Outcome(
            value: work(document), sources: DocumentSources.sources(of: document),
            problems: document.problems + DocumentSources.notes(on: document)))
      case .failure(let error):
        outcomes.append(Outcome(value: nil, sources: [], problems: [error.problem]))
      }
    }
    return outcomes
  }
}
