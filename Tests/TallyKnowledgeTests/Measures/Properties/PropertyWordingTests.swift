import TallyCore
import TallyKnowledge
import Testing

/// Wordings of one property.
struct PropertyWordingTests {
  private func statement(
    _ id: String, _ sentence: String, _ property: String, _ change: (inout Statement) -> Void
  ) -> Statement {
    var statement = Statement.hours(id, "4", source: id)
    (statement.subject, statement.property, statement.title) = ("milk", property, "Milk")
    (statement.sentence, statement.role) = (sentence, .duration)
    change(&statement)
    return statement
  }

  private func areOne(
    _ one: (String, String), _ other: (String, String),
    _ change: (inout Statement) -> Void = { _ in }
  ) -> Bool {
    matters([
      statement("c-1", one.0, one.1, change), statement("c-2", other.0, other.1, change),
    ]) == 1
  }

  @Test func whatSitsIsKept() {
    let kept = ("Milk can be kept for ⟦4 hours⟧.", "keep")
    #expect(areOne(kept, ("Milk can sit for ⟦4 hours⟧.", "sit")))
    #expect(areOne(kept, ("Milk can stay for ⟦4 hours⟧.", "stay")))
    #expect(!areOne(kept, ("Milk boils for ⟦4 hours⟧.", "boil")))
  }

  @Test func anExtentMayStandBehindTheNumberAsANoun() {
    func length(_ statement: inout Statement) {
      (statement.kind, statement.unit, statement.role) = (.length, "m", .amount)
    }
    let high = ("The dam is ⟦4 m⟧ high.", "be")
    #expect(areOne(high, ("The dam measures ⟦4 m⟧ in height.", "measure"), length))
    #expect(areOne(high, ("The dam stands ⟦4 m⟧ tall.", "stand"), length))
    #expect(!areOne(high, ("The dam measures ⟦4 m⟧ in length.", "measure"), length))
    #expect(!areOne(high, ("The dam is ⟦4 m⟧ in diameter.", "be"), length))
  }

  /// Bounds of one direction always meet.
  @Test func boundsFarFromEachOtherMayBeOfTwoPlaces() {
    func verdict(_ one: String, _ other: String, _ hours: String) -> Verdict? {
      let a = statement("c-1", one, "keep") { $0.asserts = .upperBound }
      let b = statement("c-2", other, "keep") {
        ($0.asserts, $0.lower, $0.upper) = (.upperBound, hours, hours)
      }
      let findings = knowledge([a, b]).findings
      return findings.count == 1 ? findings[0].verdict : nil
    }
    let warm = "In the kitchen milk keeps up to ⟦4 hours⟧."
    #expect(verdict(warm, "In the fridge milk keeps up to ⟦96 hours⟧.", "96") == .differentScope)
    #expect(verdict(warm, "In the kitchen milk keeps up to ⟦96 hours⟧.", "96") == .divergent)
  }

  @Test func anAltitudeIsNoClimb() {
    func length(_ statement: inout Statement) {
      (statement.kind, statement.unit, statement.role) = (.length, "m", .amount)
    }
    let altitude = ("Altitude: ⟦4 m⟧", "altitude")
    #expect(areOne(altitude, ("Milk is located at ⟦4 m⟧.", "located"), length))
    #expect(areOne(altitude, ("Milk lies at an elevation of ⟦4 m⟧.", "lie"), length))
    #expect(!areOne(altitude, ("Elevation gain: ⟦4 m⟧", "elevation gain"), length))
  }

}
