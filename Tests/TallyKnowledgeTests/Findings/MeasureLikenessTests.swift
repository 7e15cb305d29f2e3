import Testing

@testable import TallyKnowledge

struct MeasureLikenessTests {
  private func candidate(_ measure: String, _ words: [String], kind: String = "k")
    -> MeasureLikeness.Candidate
  {
    MeasureLikeness.Candidate(measure: measure, kind: kind, words: words)
  }

  @Test func aSubjectWithinAnotherMayBeTheSame() {
    let alike = MeasureLikeness.alike([
      candidate("m-1", ["gel"]), candidate("m-2", ["aurora", "gel", "sun"]),
      candidate("m-3", ["aurora", "cream"]), candidate("m-4", []), candidate("m-5", []),
      candidate("m-6", ["gel"], kind: "another"),
    ])
    #expect(alike == ["m-1": ["m-2"], "m-2": ["m-1"]])
  }

  @Test func theOrderOfTheMeasuresDoesNotMatter() {
    let many = (0..<300).map { candidate("m-\($0)", ["gel", "word\($0 % 7)", "w\($0)"]) }
    let alone = many + [candidate("m-x", ["gel"]), candidate("m-y", ["gel", "word3"])]
    #expect(MeasureLikeness.alike(alone) == MeasureLikeness.alike(alone.reversed()))
    #expect(MeasureLikeness.alike(alone)["m-x"]?.count == 12)
  }
}
