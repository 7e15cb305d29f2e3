import TallyCore
import TallyKnowledge
import Testing

struct SentenceMatcherTests {
  private func hours(_ value: Int) -> Quantity {
    Quantity(
      lower: ExactDecimal(value), upper: ExactDecimal(value), unit: "h",
      canonical: CanonicalInterval(
        lower: ExactDecimal(value * 3600), upper: ExactDecimal(value * 3600), unit: "s"))
  }

  private func days(_ value: Int) -> Quantity {
    Quantity(
      lower: ExactDecimal(value), upper: ExactDecimal(value), unit: "d",
      canonical: CanonicalInterval(
        lower: ExactDecimal(value * 86400), upper: ExactDecimal(value * 86400), unit: "s"))
  }

  private func sentences(_ texts: [String]) -> [VersionSentence] {
    texts.map { VersionSentence($0, quantities: []) }
  }

  private func labels(_ old: [VersionSentence], _ new: [VersionSentence]) -> [String] {
    SentenceMatcher().pairs(old: old, new: new).map {
      "\($0.old.map(String.init) ?? "-")→\($0.new.map(String.init) ?? "-") \($0.label.rawValue)"
    }
  }

  @Test func aNewNumberInTheSameWordsIsAChange() {
    let old = sentences(["The swelling lasts 48 hours.", "Call us before noon."])
    let new = sentences(["The swelling lasts 72 hours.", "Call us before noon."])
    #expect(labels(old, new) == ["0→0 changed", "1→1 unchanged"])
  }

  @Test func theSameAmountInAnotherUnitIsReworded() {
    let old = [VersionSentence("The swelling lasts 48 hours.", quantities: [hours(48)])]
    let new = [VersionSentence("The swelling lasts 2 days.", quantities: [days(2)])]
    #expect(labels(old, new) == ["0→0 reworded"])
  }

  @Test func aSentenceOutsideTheCommonOrderHasMoved() {
    let old = sentences(["Alpha is 1.", "Beta is 2.", "Gamma is 3.", "Delta is 4."])
    let new = sentences(["Beta is 2.", "Gamma is 3.", "Delta is 4.", "Alpha is 1."])
    #expect(
      labels(old, new) == ["1→0 unchanged", "2→1 unchanged", "3→2 unchanged", "0→3 moved"])
  }

  @Test func anotherSentenceWithTheSameNumberIsNotTheOldOne() {
    let old = sentences(["The clinic treats 300 patients a year.", "Parking is free."])
    let new = sentences(["A bridge of 300 metres opened on Friday.", "Parking is free."])
    #expect(labels(old, new) == ["-→0 added", "1→1 unchanged", "0→- removed"])
  }

  @Test func sentencesThatDifferInNumbersAloneKeepTheirOrder() {
    let old = sentences(["Zone 1 costs 10.", "Zone 2 costs 20.", "Zone 3 costs 30."])
    let new = sentences(["Zone 1 costs 11.", "Zone 2 costs 20.", "Zone 3 costs 33."])
    #expect(labels(old, new) == ["0→0 changed", "1→1 unchanged", "2→2 changed"])
  }

  @Test func everyIndexStandsInOnePair() {
    let old = sentences((0..<60).map { "Row \($0 % 7) of the list says \($0)." })
    let new = sentences((0..<60).map { "Row \($0 % 5) of the list says \($0 + 3)." })
    let pairs = SentenceMatcher().pairs(old: old, new: new)
    #expect(pairs.compactMap(\.old).sorted() == Array(0..<60))
    #expect(pairs.compactMap(\.new).sorted() == Array(0..<60))
  }

  @Test func takesLargePagesWithoutLookingAtAllPairs() {
    let old = sentences((0..<5000).map { "Item \($0) weighs \($0 * 3) grams in box \($0 % 11)." })
    let new = sentences(
      (0..<5000).map { "Item \($0) weighs \($0 * 3 + 1) grams in box \($0 % 11)." })
    let clock = ContinuousClock()
    let time = clock.measure { _ = SentenceMatcher().pairs(old: old, new: new) }
    #expect(time < .seconds(60))
  }
}
