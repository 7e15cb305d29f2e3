import TallyCore
import TallyJSON
import TallyKnowledge
import TallyRecords
import Testing

struct RecordOrderTests {
  /// More than are encoded at a time, twice.
  private static let sources = (0..<20_000).map { Source(id: "s\($0)") }

  @Test func handsRecordsOverInOrder() throws {
    var next = 0
    try KnowledgeBaseEncoder.lines(of: Self.sources) {
      $0.record($1)
    } _: { line in
      let id = try JSONReader().value(of: line)["id"]?.string
      try #require(id == "s\(next)")
      next += 1
    }
    #expect(next == Self.sources.count)
  }

  @Test(arguments: [0, 8191, 8192, 19_999])
  func handsNothingOverAfterAFailure(place: Int) {
    struct Full: Error {}
    var count = 0
    #expect(throws: Full.self) {
      try KnowledgeBaseEncoder.lines(of: Self.sources) {
        $0.record($1)
      } _: { _ in
        if count == place { throw Full() }
        count += 1
      }
    }
    #expect(count == place)
  }
}
