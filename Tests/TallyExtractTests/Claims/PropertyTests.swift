import TallyCore
import TallyTestSupport
import Testing

@testable import TallyExtract

/// In which respect a value is stated.
struct PropertyTests {
  @Test func theQuestionRightBeforeTheSentenceIsItsContext() throws {
    let found = claims(
      "How long do the stitches stay in? Usually 7 to 10 days. A visit takes 20 minutes.")
    #expect(found.first?.context.question == "How long do the stitches stay in?")
    #expect(found.last?.context.question == nil)
  }

  @Test func aSumThatAmountsToThePriceIsItsProperty() throws {
    let claim = try #require(
      claims("The boiler cost £3,000 before the grant of £900.").last { $0.kind == .price })
    #expect(claim.property.head == "grant")
  }

  private func property(_ text: String, title: String? = nil) -> [String?] {
    claims(text, title: title).map(\.property.text)
  }

  @Test func aTimeThatQualifiesAProcessIsOfThatProcess() {
    #expect(
      property("If after a 6-8 week healing cycle serious problems persist, see somebody.") == [
        "healing cycle"
      ])
    #expect(property("Plan on a 3 month timescale for full recovery.") == ["full recovery"])
  }

  @Test func whatIsAdvisedIsNotTheLengthOfTheProcess() {
    let found = claims(
      "If after a 6-8 week healing cycle problems persist, it is advised to see somebody.")
    #expect(found.map(\.modality) == [.asserted])
    #expect(found.map(\.asserts) == [.range])
  }

  @Test func theNounBesideTheValueWinsOverTheSubject() {
    #expect(property("The first sign is a fever of 39 °C.") == ["fever"])
  }

  @Test func itStandsForWhatWasNamedInTheClauseBefore() {
    #expect(
      property("There can be some redness at first, but it fades within two days.") == [
        "redness"
      ])
  }

  @Test func aLabelledDayBelongsToWhatHappensThen() {
    #expect(property("Days 2–5: Peeling and itching begin.") == ["Peeling and itching"])
  }

  @Test func theObjectOfAnotherVerbIsNotTheProperty() {
    #expect(
      property("The tablets are prescribed within two days to reduce the severity of flu.")
        == ["prescribed"])
  }

  @Test func aStateLastsAsLongAsIsSaid() {
    #expect(
      property("Patients stay home because they are contagious for 10 days.") == ["contagious"])
  }

  @Test func ofANumberOfThingsThoseThingsAreTheProperty() {
    #expect(property("The hall has 27 rows with 16 chairs in each row.") == ["rows", "chairs"])
    #expect(property("The school bought 40 new laptops.") == ["bought new laptops"])
  }

  @Test func aSentenceOfSignsAloneNamesNothing() {
    #expect(claims("It takes 5 days. “…” It is fine.").count == 1)
  }
}
