internal import Foundation
internal import GRDB
internal import TallyCore
package import TallyKnowledge

/// Writes a knowledge base as one SQLite file: a row a claim, indexes, and views for the questions
/// people ask first.
///
/// Numbers stand twice: as `REAL` for arithmetic and as the exact text that was stated.
package struct SQLiteExport: Sendable {
  package init() {}

  /// Writes to `path`, which must not exist yet.
  package func write(_ base: KnowledgeBase, to path: String) throws(StoreError) {
    do {
      var configuration = Configuration()
      configuration.prepareDatabase { db in
        try db.execute(sql: "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF")
      }
      let queue = try DatabaseQueue(path: path, configuration: configuration)
      try queue.writeWithoutTransaction { db in
        try db.inTransaction {
          try db.execute(sql: Self.tables)
          try Self.insert(base, into: db)
          try db.execute(sql: Self.indexesAndViews)
          return .commit
        }
      }
      try queue.close()
    } catch {
      throw StoreError(
        path: path, what: "the SQLite file cannot be written (\(error))",
        remedy: "name a folder that is writable and has room")
    }
  }

  private static let tables = """
    CREATE TABLE sources (
      id TEXT PRIMARY KEY, path TEXT, url TEXT, title TEXT, publisher TEXT, retrieved TEXT,
      language TEXT, sha256 TEXT, bytes INTEGER, witness TEXT, rank TEXT);
    CREATE TABLE topics (
      id TEXT PRIMARY KEY, label TEXT, verdict TEXT, hull_lower REAL, hull_upper REAL,
      hull_unit TEXT, summary TEXT);
    CREATE TABLE measures (
      id TEXT PRIMARY KEY, subject TEXT, property TEXT, role TEXT, dimension TEXT,
      topic TEXT REFERENCES topics(id), possibly_same TEXT);
    CREATE TABLE claims (
      id TEXT PRIMARY KEY, source TEXT REFERENCES sources(id),
      measure TEXT REFERENCES measures(id), kind TEXT, quote TEXT,
      lower REAL, upper REAL, lower_exact TEXT, upper_exact TEXT,
      lower_inclusive INTEGER, upper_inclusive INTEGER, approximate INTEGER, vague INTEGER,
      unit TEXT, per TEXT, canonical_lower REAL, canonical_upper REAL, canonical_unit TEXT,
      subject TEXT, subject_via TEXT, property TEXT, property_head TEXT, role TEXT, anchor TEXT,
      population TEXT, condition TEXT, variant TEXT, place TEXT, as_of TEXT,
      modality TEXT, asserts TEXT, attribution TEXT, sample_size TEXT, restates TEXT,
      rule TEXT, placed_by TEXT, sentence TEXT, start INTEGER, "end" INTEGER,
      line INTEGER, "column" INTEGER, link TEXT);
    CREATE TABLE findings (
      id TEXT PRIMARY KEY, measure TEXT REFERENCES measures(id), verdict TEXT,
      consensus_lower REAL, consensus_upper REAL, consensus_unit TEXT,
      hull_lower REAL, hull_upper REAL, hull_unit TEXT,
      claims INTEGER, sources INTEGER, witnesses INTEGER, largest_agreeing INTEGER, summary TEXT);
    CREATE TABLE relations (
      finding TEXT REFERENCES findings(id), a TEXT REFERENCES claims(id),
      b TEXT REFERENCES claims(id), relation TEXT, verdict TEXT, gap TEXT, why TEXT);
    CREATE TABLE apart (
      finding TEXT REFERENCES findings(id), a TEXT REFERENCES claims(id),
      b TEXT REFERENCES claims(id), gate TEXT, why TEXT);
    CREATE TABLE problems (source TEXT, severity TEXT, what TEXT, location TEXT, remedy TEXT);
    """

  private static let indexesAndViews = """
    CREATE INDEX claims_by_source ON claims(source);
    CREATE INDEX claims_by_measure ON claims(measure);
    CREATE INDEX claims_by_kind ON claims(kind, canonical_lower);
    CREATE INDEX measures_by_topic ON measures(topic);
    CREATE INDEX relations_by_verdict ON relations(verdict);
    CREATE VIEW conflicts AS
      SELECT t.label AS topic, m.subject, m.property, r.verdict, r.why,
        a.quote AS quote_a, a.sentence AS sentence_a, a.source AS source_a, a.line AS line_a,
        b.quote AS quote_b, b.sentence AS sentence_b, b.source AS source_b, b.line AS line_b
      FROM relations r
      JOIN findings f ON f.id = r.finding
      JOIN measures m ON m.id = f.measure
      LEFT JOIN topics t ON t.id = m.topic
      JOIN claims a ON a.id = r.a
      JOIN claims b ON b.id = r.b
      WHERE r.verdict IN ('conflict', 'possible_conflict')
      ORDER BY r.verdict, topic, source_a;
    CREATE VIEW statements AS
      SELECT t.label AS topic, m.subject, m.property, c.role, c.quote, c.lower, c.upper, c.unit,
        c.per, s.publisher, s.url, c.source, c.line, c.sentence
      FROM claims c
      JOIN measures m ON m.id = c.measure
      LEFT JOIN topics t ON t.id = m.topic
      JOIN sources s ON s.id = c.source;
    """

  private static func insert(_ base: KnowledgeBase, into db: Database) throws {
    try insert(base.sources, into: "sources", columns: 11, db) {
      [
        $0.id, $0.path, $0.url, $0.title, $0.publisher, $0.retrieved, $0.language, $0.sha256,
        $0.bytes, $0.witness, $0.rank.rawValue,
      ]
    }
    try insert(base.topics, into: "topics", columns: 7, db) {
      [
        $0.id, $0.label, $0.verdict.rawValue, $0.hull?.lower?.double, $0.hull?.upper?.double,
        $0.hull?.unit, $0.summary,
      ]
    }
    try insert(base.measures, into: "measures", columns: 7, db) {
      [
        $0.id, $0.subject, $0.property, $0.role, $0.dimension.rawValue, $0.topic,
        $0.possiblySame.joined(separator: " "),
      ]
    }
    try insert(base.claims, into: "claims", columns: 42, db, values: row)
    try insert(base.findings, into: "findings", columns: 14, db) {
      [
        $0.id, $0.measure, $0.verdict.rawValue, $0.consensus?.lower?.double,
        $0.consensus?.upper?.double, $0.consensus?.unit, $0.hull?.lower?.double,
        $0.hull?.upper?.double, $0.hull?.unit, $0.support.claims, $0.support.sources,
        $0.support.witnesses, $0.support.largestAgreeing, $0.summary,
      ]
    }
    for finding in base.findings {
      try insert(finding.relations, into: "relations", columns: 7, db) {
        [finding.id, $0.a, $0.b, $0.relation.rawValue, $0.verdict.rawValue, $0.gap, $0.why]
      }
      try insert(finding.apart, into: "apart", columns: 5, db) {
        [finding.id, $0.a, $0.b, $0.gate.rawValue, $0.why]
      }
    }
    try insert(base.problems, into: "problems", columns: 5, db) {
      [$0.source, $0.severity.rawValue, $0.what, $0.location, $0.remedy]
    }
  }

  private static func row(_ placed: PlacedClaim) -> [(any DatabaseValueConvertible)?] {
    let claim = placed.claim
    let quantity = claim.quantity
    return [
      claim.id, claim.source, placed.measure, claim.kind.rawValue, claim.quote,
      quantity.lower?.double, quantity.upper?.double, quantity.lower?.description,
      quantity.upper?.description, quantity.lowerInclusive, quantity.upperInclusive,
      quantity.isApproximate, quantity.isVague, quantity.unit, quantity.per,
      quantity.canonical?.lower?.double, quantity.canonical?.upper?.double,
      quantity.canonical?.unit, claim.subject.text, claim.subject.via.rawValue,
      claim.property.text, claim.property.head, claim.role.rawValue, claim.anchor,
      claim.scope.population, claim.scope.condition, claim.scope.variant, claim.scope.place,
      claim.scope.asOf, claim.modality.rawValue, claim.asserts.rawValue, claim.attribution,
      claim.sampleSize, claim.restates, claim.rule, placed.placedBy, claim.sentence?.text,
      claim.span?.start, claim.span?.end, claim.origin?.line, claim.origin?.column, placed.link,
    ]
  }

  /// One prepared statement for all rows; every value is bound, none is pasted into SQL.
  private static func insert<Element>(
    _ elements: [Element], into table: StaticString, columns: Int, _ db: Database,
    values: (Element) -> [(any DatabaseValueConvertible)?]
  ) throws {
    let marks = Array(repeating: "?", count: columns).joined(separator: ", ")
    let statement = try db.cachedStatement(sql: "INSERT INTO \(table) VALUES (\(marks))")
    for element in elements {
      try statement.execute(arguments: StatementArguments(values(element)))
    }
  }
}
