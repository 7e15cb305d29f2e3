internal import Foundation
internal import GRDB
internal import TallyCore

/// What a run remembers for later ones: what was made of each document, the knowledge bases of past runs
/// and a line about each.
///
/// State saves time, serves those who look back, and never decides what is true. Every row carries a checksum over all it says, so that a
/// damaged row is as good as none; a file that SQLite cannot read is set aside and begun anew.
/// What the payloads mean is the caller's business.
package final class StateStore: Sendable {
  /// A run that wrote a knowledge base.
  package struct Run: Hashable, Sendable {
    /// Rises from 1.
    package var number: Int
    /// ISO 8601, UTC.
    package var finished: String
    /// A hash of the knowledge base: equal ones are recorded once.
    package var knowledge: String
    package var sources: Int
    package var claims: Int
    package var conflicts: Int
    /// The headline of what changed.
    package var headline: String
    package init(
      number: Int = 0, finished: String, knowledge: String, sources: Int,
      claims: Int, conflicts: Int, headline: String
    ) {
      self.number = number
      self.finished = finished
      self.knowledge = knowledge
      self.sources = sources
      self.claims = claims
      self.conflicts = conflicts
      self.headline = headline
    }
  }

  /// How the last run ended, for the next one that reads the same.
  package struct Outcome: Hashable, Sendable {
    /// What was read, with which settings, by which program.
    package var inputs: String
    /// A hash of the files that were written.
    package var output: String
    package var status: Int
    package var sources: Int
    package var claims: Int
    /// What was said on standard error, line by line.
    package var complaints: String
    package init(
      inputs: String, output: String, status: Int, sources: Int, claims: Int, complaints: String
    ) {
      self.inputs = inputs
      self.output = output
      self.status = status
      self.sources = sources
      self.claims = claims
      self.complaints = complaints
    }
  }

  /// Knowledge bases kept for `tally diff @3 @0`; older runs keep their line in the log.
  package static let keptKnowledgeBases = 30

  private let database: DatabaseQueue
  /// One clear line when older state could not be used.
  package let notice: String?
  /// Begun by whoever opened it: no earlier run has left anything.
  package let isNew: Bool

  /// Opens the state at `path`, or begins it.
  ///
  /// - Throws: when the file can neither be read nor begun anew.
  package init(path: String) throws(StoreError) {
    let isNew = !FileManager.default.fileExists(atPath: path)
    do {
      (database, notice, self.isNew) = (try Self.open(path, isNew: isNew), nil, isNew)
    } catch {
      for ending in ["", "-wal", "-shm", "-journal"] {
        try? FileManager.default.removeItem(atPath: path + ending)
      }
      do {
        (database, self.isNew) = (try Self.open(path, isNew: true), true)
        notice = "\(path): the state of earlier runs was damaged and is begun anew"
      } catch {
        throw StoreError(
          path: path, what: "the state cannot be written (\(Self.reason(error)))",
          remedy: "make the output folder writable, or delete this file")
      }
    }
  }

  private static func open(_ path: String, isNew: Bool) throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.busyMode = .timeout(10)
    configuration.prepareDatabase { db in
      try db.execute(sql: "PRAGMA synchronous = NORMAL")
    }
    let queue = try DatabaseQueue(path: path, configuration: configuration)
    // Nothing is lost with a file that holds nothing yet, and to wait for the disk takes as long as a small
    // run: the first outcome that is remembered takes all before it along.
    if isNew {
      try queue.writeWithoutTransaction {
        try $0.execute(sql: "PRAGMA synchronous = OFF; PRAGMA journal_mode = MEMORY")
      }
    }
    try migrator.migrate(queue)
    // From here on a run that is killed shall find again what it had.
    if isNew {
      try queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = DELETE") }
    }
    return queue
  }

  private static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1: runs") { db in
      try db.execute(
        sql: """
          CREATE TABLE run (
            number INTEGER PRIMARY KEY, finished TEXT NOT NULL, knowledge TEXT NOT NULL, sources INTEGER NOT NULL, claims INTEGER NOT NULL,
            conflicts INTEGER NOT NULL, headline TEXT NOT NULL, checksum TEXT NOT NULL
          );
          CREATE TABLE knowledge (
            run INTEGER PRIMARY KEY REFERENCES run(number) ON DELETE CASCADE,
            payload BLOB NOT NULL, checksum TEXT NOT NULL
          );
          """)
    }
    migrator.registerMigration("2: outcome") { db in
      try db.execute(
        sql: """
          CREATE TABLE outcome (
            place INTEGER PRIMARY KEY CHECK (place = 1), inputs TEXT NOT NULL, output TEXT NOT NULL, status INTEGER NOT NULL,
            sources INTEGER NOT NULL, claims INTEGER NOT NULL, complaints TEXT NOT NULL, checksum TEXT NOT NULL
          );
          """)
    }
    migrator.registerMigration("3: readings") { db in
      try db.execute(
        sql: """
          CREATE TABLE reading (
            key TEXT PRIMARY KEY, payload BLOB NOT NULL, checksum TEXT NOT NULL
          ) WITHOUT ROWID;
          """)
    }
    return migrator
  }

  // MARK: Readings

  /// What was made of a document, packed; the key says of which one, and of how it was made.
  package struct Reading: Sendable {
    package var key: String
    fileprivate var packed: [UInt8]
    fileprivate var checksum: String

    package init(key: String, payload: [UInt8]) {
      self.key = key
      packed = Packing.packed(payload)
      checksum = StateStore.checksum(of: Array(key.utf8) + packed)
    }

    package var bytes: Int { packed.count }
  }

  /// `nil` where none is kept, or what is there is damaged.
  package func reading(_ key: String) -> [UInt8]? {
    let row = try? database.read { db in
      try Row.fetchOne(
        db, sql: "SELECT payload, checksum FROM reading WHERE key = ?", arguments: [key])
    }
    guard let row, let data = row["payload"] as Data?, let checksum = row["checksum"] as String?
    else { return nil }
    let packed = [UInt8](data)
    guard checksum == Self.checksum(of: Array(key.utf8) + packed) else { return nil }
    return Packing.unpacked(packed)
  }

  package func keep(_ readings: [Reading]) throws(StoreError) {
    try write { db in
      let insert = try db.cachedStatement(
        sql: "INSERT OR REPLACE INTO reading (key, payload, checksum) VALUES (?, ?, ?)")
      for reading in readings {
        try insert.execute(arguments: [reading.key, Data(reading.packed), reading.checksum])
      }
    }
  }

  /// Lets go of what the last run did not use.
  package func forgetReadings(except used: Set<String>) throws(StoreError) {
    try write { db in
      let keys = try String.fetchAll(db, sql: "SELECT key FROM reading")
      let delete = try db.cachedStatement(sql: "DELETE FROM reading WHERE key = ?")
      for key in keys where !used.contains(key) { try delete.execute(arguments: [key]) }
    }
  }

  // MARK: The last outcome

  /// `nil` where none is on record, or what is there is damaged.
  package func outcome() -> Outcome? {
    let row = try? database.read { db in try Row.fetchOne(db, sql: "SELECT * FROM outcome") }
    guard let row, let inputs = row["inputs"] as String?, let output = row["output"] as String?,
      let status = row["status"] as Int?, let sources = row["sources"] as Int?,
      let claims = row["claims"] as Int?, let complaints = row["complaints"] as String?,
      let checksum = row["checksum"] as String?
    else { return nil }
    let outcome = Outcome(
      inputs: inputs, output: output, status: status, sources: sources, claims: claims,
      complaints: complaints)
    return checksum == Self.checksum(of: outcome) ? outcome : nil
  }

  /// Takes the place of the one before.
  package func remember(_ outcome: Outcome) throws(StoreError) {
    try? database.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = NORMAL") }
    try write { db in
      try db.execute(
        sql: """
          INSERT OR REPLACE INTO outcome
            (place, inputs, output, status, sources, claims, complaints, checksum)
          VALUES (1, ?, ?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          outcome.inputs, outcome.output, outcome.status, outcome.sources, outcome.claims,
          outcome.complaints, Self.checksum(of: outcome),
        ])
    }
  }

  private static func checksum(of outcome: Outcome) -> String {
    var hash = StableHash()
    for text in [outcome.inputs, outcome.output, outcome.complaints] { hash.combine(text) }
    for number in [outcome.status, outcome.sources, outcome.claims] { hash.combine(number) }
    return hash.text
  }

  // MARK: Runs

  /// The runs on record, latest first. Damaged lines are left out.
  package func runs() -> [Run] {
    let rows = try? database.read { db in
      try Row.fetchAll(db, sql: "SELECT * FROM run ORDER BY number DESC")
    }
    return (rows ?? []).compactMap { row in
      guard let number = row["number"] as Int?, let finished = row["finished"] as String?,
        let knowledge = row["knowledge"] as String?,
        let sources = row["sources"] as Int?, let claims = row["claims"] as Int?,
        let conflicts = row["conflicts"] as Int?, let headline = row["headline"] as String?,
        let checksum = row["checksum"] as String?
      else { return nil }
      let run = Run(
        number: number, finished: finished, knowledge: knowledge,
        sources: sources, claims: claims, conflicts: conflicts, headline: headline)
      return checksum == Self.checksum(of: run) ? run : nil
    }
  }

  /// The knowledge base that `back` runs ago wrote (0: the last one), as it was handed to `record`.
  package func knowledgeBase(runsAgo back: Int) -> [UInt8]? {
    let runs = runs()
    guard back >= 0, back < runs.count else { return nil }
    let row = try? database.read { db in
      try Row.fetchOne(
        db, sql: "SELECT payload, checksum FROM knowledge WHERE run = ?",
        arguments: [runs[back].number])
    }
    guard let row, let data = row["payload"] as Data?, let checksum = row["checksum"] as String?
    else { return nil }
    let packed = [UInt8](data)
    guard checksum == Self.checksum(of: packed) else { return nil }
    return Packing.unpacked(packed)
  }

  /// Adds a run; its number is given by the store.
  package func record(_ run: Run, knowledgeBase: [UInt8]) throws(StoreError) {
    try write { db in
      let last = try Int.fetchOne(db, sql: "SELECT MAX(number) FROM run") ?? 0
      var run = run
      run.number = last + 1
      try db.execute(
        sql: """
          INSERT INTO run
            (number, finished, knowledge, sources, claims, conflicts, headline, checksum)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          run.number, run.finished, run.knowledge, run.sources, run.claims,
          run.conflicts, run.headline, Self.checksum(of: run),
        ])
      let packed = Packing.packed(knowledgeBase)
      try db.execute(
        sql: "INSERT INTO knowledge (run, payload, checksum) VALUES (?, ?, ?)",
        arguments: [run.number, Data(packed), Self.checksum(of: packed)])
      try db.execute(
        sql: "DELETE FROM knowledge WHERE run <= ?",
        arguments: [run.number - Self.keptKnowledgeBases])
    }
  }

  private static func checksum(of run: Run) -> String {
    var hash = StableHash()
    for text in [run.finished, run.knowledge, run.headline] { hash.combine(text) }
    for number in [run.number, run.sources, run.claims, run.conflicts] { hash.combine(number) }
    return hash.text
  }

  private static func checksum(of payload: [UInt8]) -> String {
    var hash = StableHash()
    hash.combine(payload[...])
    return hash.text
  }

  private func write(_ updates: (Database) throws -> Void) throws(StoreError) {
    do {
      try database.write(updates)
    } catch {
      throw StoreError(
        path: database.path, what: "the state cannot be written (\(Self.reason(error)))",
        remedy: "free some space or make the folder writable; the knowledge base is not affected")
    }
  }

  private static func reason(_ error: any Error) -> String {
    (error as? DatabaseError)?.message ?? "\(error)"
  }
}
