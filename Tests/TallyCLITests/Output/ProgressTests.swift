import Testing

@testable import TallyCLI

struct ProgressTests {
  @Test func saysHowFarHowFastAndHowLong() {
    #expect(
      Progress.line(documents: 300, total: 1000, claims: 4200, seconds: 2)
        == "[######              ] 300 of 1000 documents, 150/s, 5 s left, 4200 claims")
    #expect(
      Progress.line(documents: 3, total: 1000, claims: 0, seconds: 2)
        == "[                    ] 3 of 1000 documents, 1.5/s, 12 min left, 0 claims")
    #expect(
      Progress.line(documents: 1, total: 100_000, claims: 0, seconds: 1)
        .contains("28 h left"))
  }

  @Test func promisesNothingWhereTheNumberIsNotKnown() {
    #expect(
      Progress.line(documents: 3000, total: 1, claims: 12, seconds: 10)
        == "3000 documents, 300/s, 12 claims")
  }

  @Test func neverCountsPastItsEnds() {
    #expect(Progress.line(documents: 0, total: 0, claims: 0, seconds: 0).contains("0 of 0"))
    #expect(
      Progress.line(documents: 7, total: 7, claims: 1, seconds: 1)
        .hasPrefix("[####################] 7 of 7"))
  }
}
