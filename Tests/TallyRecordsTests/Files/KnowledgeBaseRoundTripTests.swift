import TallyCore
import TallyJSON
import TallyKnowledge
import TallyRecords
import Testing

struct KnowledgeBaseRoundTripTests {
  /// Every field filled with what is awkward to write: quotes, controls, digits that binary would lose.
  static let full: KnowledgeBase = {
    let quantity = Quantity(
      lower: ExactDecimal("3.20"), upper: ExactDecimal("12345678901234567890"),
      lowerInclusive: true, upperInclusive: false, isApproximate: true, unit: "USD",
      per: "session", text: "3.20 \"or\"\u{1}\n more",
      canonical: CanonicalInterval(lower: ExactDecimal("0.1"), upper: nil, unit: "USD"))
    var scope = Claim.Scope.unlimited
    (scope.population, scope.condition, scope.variant) = ("adults", "dry", "SPF 50")
    (scope.place, scope.asOf) = ("UK", "2024")
    var claim = Claim(
      id: "c-1", document: "a.txt", span: Claim.Span(start: 3, end: 9), quote: "“3.20” \\ é😀",
      kind: .amountOfSubstance, quantity: quantity,
      subject: Claim.Subject(text: "gel", via: .previous),
      property: Claim.Property(text: "price of it", head: "price"), role: .followUp,
      anchor: "first session", scope: scope, modality: .possible, asserts: .extremeHigh,
      attribution: "a study", sampleSize: "c-2",
      restates: "c-3", rule: "test",
      sentence: Claim.Sentence(start: 0, end: 20, text: "Tab\there"),
      context: Claim.Context(title: "T", headings: ["H1", "H2"], question: "Q?"),
      origin: Claim.Origin(start: 1, end: 2, line: 3, column: 4), source: "a.txt#p1")
    claim.selectors = Claim.Selectors(prefix: "before ", suffix: " after")
    let bare = Claim(
      id: "c-2", document: "b", span: nil, quote: nil, kind: .count,
      quantity: Quantity(lower: nil, upper: nil, isVague: true, unit: "1"))
    let support = Finding.Support(claims: 2, sources: 1, witnesses: 1, largestAgreeing: 1)
    let hull = Finding.Hull(lower: nil, upper: ExactDecimal("4.50"), unit: "s")
    return KnowledgeBase(
      sources: [
        Source(
          id: "a.txt#p1", path: "a.txt", url: "https://a.example/", title: "A", publisher: "P",
          retrieved: "2025-01-01", language: "en", sha256: String(repeating: "0", count: 64),
          bytes: 7, witness: "w", rank: .deprecated), Source(id: "b"),
      ],
      claims: [
        PlacedClaim(
          claim: claim, measure: "m-1", placedBy: "lexicon", link: "https://a.example/#x"),
        PlacedClaim(claim: bare, measure: "m-1", placedBy: ""),
      ],
      measures: [
        Measure(
          id: "m-1", subject: "gel", property: nil, role: "amount", dimension: .price, topic: "t-1",
          possiblySame: ["m-2"])
      ],
      findings: [
        Finding(
          id: "f-1", measure: "m-1", claims: ["c-1", "c-2"],
          relations: [
            Finding.Relation(
              a: "c-1", b: "c-2", relation: .notComparable, verdict: .possibleConflict,
              gap: "1 h", why: "because")
          ], apart: [Finding.Apart(a: "c-1", b: "c-2", gate: .scope, why: "adults")],
          verdict: .differentScope,
          consensus: Finding.Consensus(
            lower: ExactDecimal("1"), upper: nil, typical: ExactDecimal("2.0"), unit: "s"),
          hull: hull, support: support, summary: "S", relationsOmitted: 4)
      ],
      topics: [
        Topic(
          id: "t-1", label: "L", measures: ["m-1"], verdict: .differentAspects, hull: hull,
          summary: "S")
      ],
      problems: [
        Problem(
          source: "x", severity: .error, what: "w", location: "line 1", remedy: "r", leftOut: true),
        Problem(source: "y", severity: .note, what: "w"),
      ])
  }()

  private func bytes(of base: KnowledgeBase) throws -> [UInt8] {
    var bytes: [UInt8] = []
    try KnowledgeBaseEncoder().write(base) { bytes += $0 }
    return bytes
  }

  @Test func whatIsWrittenIsReadBackWithoutLoss() throws {
    let read = try KnowledgeBaseDecoder().knowledgeBase(of: try bytes(of: Self.full))
    #expect(read == Self.full)
    #expect(try bytes(of: read) == bytes(of: Self.full), "digits keep their form too")
  }

  @Test func anyLayoutOfTheSameJSONIsRead() throws {
    let value = try JSONReader().value(of: try bytes(of: Self.full))
    var pretty = JSONWriter(pretty: true)
    pretty.value(value)
    #expect(try KnowledgeBaseDecoder().knowledgeBase(of: pretty.bytes) == Self.full)
  }

  @Test func theFolderLayoutHoldsTheSame() throws {
    var files: [String: [UInt8]] = [:]
    var counts: [(part: KnowledgeBaseEncoder.Part, count: Int)] = []
    for part in KnowledgeBaseEncoder.Part.allCases {
      var bytes: [UInt8] = []
      let count = try KnowledgeBaseEncoder().write(part, of: Self.full) { bytes += $0 }
      files["\(part.rawValue).ndjson"] = bytes
      counts.append((part, count))
    }
    let decoder = KnowledgeBaseDecoder()
    let index = try #require(try decoder.files(in: KnowledgeBaseEncoder().index(counts)))
    var base = KnowledgeBase()
    for file in index { try decoder.read(file, try #require(files[file.name]), into: &base) }
    #expect(base == Self.full)
  }

  @Test func aFileCutAnywhereIsAnErrorAndNeverACrash() throws {
    let whole = try bytes(of: Self.full)
    for count in stride(from: 0, to: whole.count - 3, by: 7) {
      #expect(throws: RecordError.self) {
        try KnowledgeBaseDecoder().knowledgeBase(of: Array(whole[..<count]))
      }
    }
  }

  @Test(arguments: [
    ("{\"schema\": \"tally/9\"}", "schema 'tally/9'"), ("{}", "'schema' is missing"),
    ("{\"schema\": \"tally/1\", \"claims\": [{\"id\": 3}]}", "'"), ("[]", "'{' is missing"),
  ])
  func anotherSchemaIsRefused(text: String, message: String) {
    let error = #expect(throws: RecordError.self) {
      try KnowledgeBaseDecoder().knowledgeBase(of: Array(text.utf8))
    }
    #expect(error?.what.contains(message) == true)
  }

  @Test func aRecordOfExtractReadsBack() throws {
    for placed in Self.full.claims {
      var writer = JSONWriter()
      writer.record(placed.claim)
      #expect(try Claim(record: JSONReader().value(of: writer.bytes)) == placed.claim)
    }
  }
}
