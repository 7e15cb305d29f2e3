import TallyCore
import TallyExtract
import Testing

struct ModalityTests {
  struct Example: Sendable, CustomStringConvertible {
    var text: String
    var modality: Claim.Modality
    var description: String { text }
    init(_ text: String, _ modality: Claim.Modality) {
      self.text = text
      self.modality = modality
    }
  }

  @Test(arguments: [
    Example("The rash clears within 2 days.", .asserted),
    Example("The rash usually clears within 2 days.", .typical),
    Example("Most rashes clear within 2 days.", .typical),
    Example("The rash may clear within 2 days.", .possible),
    Example("You should rest for 2 days.", .recommended),
    Example("Rest in bed for 2 days.", .recommended),
    Example("The rash does not clear within 2 days.", .negated),
    Example("If the rash lasts more than 2 days, you should see a doctor.", .recommended),
    Example("Patients should feel better within 2 days.", .asserted),
    Example("Tablets taken within 2 days may shorten the illness.", .asserted),
    Example("About 90% of cases are not inherited.", .asserted),
  ])
  func readsHowSurelyTheValueIsStated(example: Example) throws {
    #expect(try #require(claims(example.text).first).modality == example.modality)
  }

  @Test func aNegationThatFlipsABoundNegatesNothing() throws {
    let claim = try #require(claims("The daily dose should not exceed 4 g.").first)
    #expect(claim.modality == .recommended)
    #expect(claim.quantity.lower == nil)
    #expect(claim.asserts == .upperBound)
  }

  @Test func theEarliestAndTheLatestAreExtremes() throws {
    let first = try #require(claims("Results may show as early as 2 weeks after surgery.").first)
    #expect(first.asserts == .extremeLow)
    let last = try #require(claims("Healing might take up to two months.").first)
    #expect(last.asserts == .extremeHigh)
  }

  @Test func anAverageIsAMean() throws {
    let claim = try #require(claims("The average cost of a crown is $900.").first)
    #expect(claim.asserts == .mean)
    #expect(claim.modality == .asserted)
  }
}
