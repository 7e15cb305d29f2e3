internal import TallyCore
internal import TallyIngest
internal import TallyJSON
internal import TallyRecords
internal import TallyReports
internal import TallyStore

/// What was made of one document.
struct Reading: Sendable {
  var claims: [Claim]
  /// For the report.
  var texts: [ReportInput.Text]
  /// Under which key it is kept; `nil` without a cache.
  fileprivate var key: String?
  /// Ready to be kept; `nil` where it came from there.
  fileprivate var kept: StateStore.Reading?

  init(claims: [Claim], texts: [ReportInput.Text]) {
    self.claims = claims
    self.texts = texts
  }
}

/// The readings of earlier runs: a document is read again only where its bytes, what is said of it, the
/// settings or the program have changed.
///
/// Kept as the run goes, so that one that was interrupted goes on where it was.
struct ReadingCache: Sendable {
  private let store: StateStore
  /// Of program and settings.
  private let circumstances: Digest

  /// `nil` where the program cannot be told from another build of it.
  init?(_ store: StateStore, settings: [UInt8]?) {
    guard let program = Program.identity else { return nil }
    self.store = store
    var digest = Digest()
    digest.add(Array(program.utf8))
    digest.add(settings ?? [])
    digest.add([0])
    circumstances = digest
  }

  /// What is kept of each document, or what `read` makes of those of which nothing is.
  func outcomes(
    of inputs: [DocumentReader.Input],
    _ read: ([DocumentReader.Input]) -> [Pipeline.Outcome<Reading>]
  ) -> [Pipeline.Outcome<Reading>] {
    var inputs = inputs
    let keys = inputs.indices.map { inputs[$0].fingerprint(after: circumstances) }
    let known = keys.map(known)
    var fresh = read(inputs.indices.filter { known[$0] == nil }.map { inputs[$0] })[...]
    return zip(keys, known).map { key, known in
      var outcome = known ?? fresh.removeFirst()
      guard outcome.value != nil else { return outcome }
      outcome.value?.key = key
      if known == nil {
        let kept = StateStore.Reading(key: key, payload: Self.bytes(of: outcome))
        outcome.value?.kept = kept
      }
      return outcome
    }
  }

  private func known(_ key: String) -> Pipeline.Outcome<Reading>? {
    guard !store.isNew, let bytes = store.reading(key) else { return nil }
    return try? Self.outcome(from: bytes)
  }

  /// Hands readings to the store, some at a time.
  struct Keeper {
    private static let bytesAtOnce = 4 << 20

    private let store: StateStore
    private var waiting: [StateStore.Reading] = []
    private var bytes = 0
    private var used: Set<String> = []
    private var hasFailed = false

    init(_ cache: ReadingCache) {
      store = cache.store
    }

    mutating func keep(_ reading: Reading) {
      if let key = reading.key { used.insert(key) }
      guard let kept = reading.kept, !hasFailed else { return }
      waiting.append(kept)
      bytes += kept.bytes
      if bytes > Self.bytesAtOnce { write() }
    }

    /// After the last: what this run did not use is let go.
    mutating func finish() {
      write()
      try? store.forgetReadings(except: used)
    }

    /// A full disk costs the next run time, and this one nothing; it is said once.
    private mutating func write() {
      guard !waiting.isEmpty else { return }
      do throws(StoreError) {
        try store.keep(waiting)
      } catch {
        hasFailed = true
        StandardStreams.complain("tally: \(error)")
      }
      waiting = []
      bytes = 0
    }
  }

  // MARK: As bytes

  private static func bytes(of outcome: Pipeline.Outcome<Reading>) -> [UInt8] {
    var writer = JSONWriter()
    writer.object { writer in
      writer.array("claims", of: outcome.value?.claims ?? []) { $0.record($1) }
      writer.array("sources", of: outcome.sources) { $0.record($1) }
      writer.array("problems", of: outcome.problems) { $0.record($1) }
      writer.array("leftOut", of: outcome.problems) { $0.bool($1.leftOut) }
      writer.array("texts", of: outcome.value?.texts ?? []) { $0.string($1.words) }
      writer.array("starts", of: outcome.value?.texts ?? []) { $0.integer($1.start) }
    }
    return writer.bytes
  }

  private static func outcome(from bytes: [UInt8]) throws -> Pipeline.Outcome<Reading> {
    let record = try JSONReader().value(of: bytes)
    func array(_ key: String) -> [JSONValue] { record[key]?.array ?? [] }
    let texts = zip(array("texts"), array("starts")).map { words, start in
      ReportInput.Text(words.string ?? "", start: start.integer ?? 0)
    }
    var problems = try array("problems").map { try Problem(record: $0) }
    for (index, isLeftOut) in array("leftOut").enumerated() where index < problems.count {
      problems[index].leftOut = isLeftOut.bool ?? false
    }
    return Pipeline.Outcome(
      value: Reading(claims: try array("claims").map { try Claim(record: $0) }, texts: texts),
      sources: try array("sources").map { try Source(record: $0) }, problems: problems)
  }
}
