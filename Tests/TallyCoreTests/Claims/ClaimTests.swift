import TallyCore
import Testing

struct ClaimTests {
  @Test func copiesShareNothingThatChanges() {
    let claim = Claim(
      id: "c-1", document: "a", span: nil, quote: nil, kind: .duration,
      quantity: Quantity(lower: nil, upper: nil, unit: "h"))
    var other = claim
    #expect(other == claim)
    other.role = .onset
    other.quantity.unit = "d"
    #expect(claim.role == .other)
    #expect(claim.quantity.unit == "h")
    #expect(other.quantity.unit == "d")
    #expect(other != claim)
    #expect(other.source == "a")
  }
}
