import TallyCore
import TallyKnowledge
import Testing

/// How long a river is, how high a mountain, and who died: each told in many words, of one matter.
struct ExtentTests {
  private func one(
    _ sentence: String, _ subject: String, _ property: String?, kind: QuantityKind = .length,
    _ value: String, unit: String = "m"
  ) -> Statement {
    Statement(
      id: sentence, source: sentence, subject: subject, property: property, role: .amount,
      kind: kind, lower: value, upper: value, unit: unit, sentence: sentence)
  }

  @Test func aRiverHasOneLength() {
    let river = [
      one("The Nile is ⟦6,852 km⟧ long.", "Nile", "long", "6852000"),
      one("The Nile comes to ⟦6,852 km⟧.", "Nile", "comes", "6852000"),
      one("At ⟦6,852 km⟧, the Nile is the longest river.", "Nile", "river", "6852000"),
      one("That puts the Nile at ⟦6,852 km⟧.", "Nile", "puts", "6852000"),
      one("The Nile measures ⟦6,852 km⟧.", "Nile", "measures", "6852000"),
    ]
    #expect(knowledge(river).measures.count == 1)
    let walk = one("The Nile walk comes to ⟦50 m⟧.", "Nile", "comes", "50")
    #expect(knowledge([river[0], walk]).measures.count == 2)
  }

  @Test func aMountainHasOneHeight() {
    let high = one(
      "At ⟦8,848 m⟧, Everest is the highest mountain.", "Everest", "mountain", "8848")
    let stands = one("Mount Everest stands at ⟦8,848 m⟧.", "Mount Everest", "stands", "8848")
    let crash = one("At ⟦8,848 m⟧, Everest is dangerous.", "Everest", "dangerous", "8848")
    #expect(matters([high, stands]) == 1)
    #expect(matters([high, crash]) == 2)
  }

  @Test func whoLostTheirLivesDied() {
    func people(_ sentence: String, _ property: String) -> Statement {
      one(sentence, "Everest", property, kind: .count, "322", unit: "1")
    }
    let died = people("On Everest ⟦322⟧ climbers have died.", "died")
    let lost = people("⟦322⟧ climbers have lost their lives on Everest.", "lives")
    let claimed = people("Everest has claimed ⟦322⟧ lives.", "lives")
    let saved = people("Everest has saved ⟦322⟧ lives.", "lives")
    #expect(matters([died, lost]) == 1)
    #expect(matters([died, claimed]) == 1)
    #expect(matters([died, saved]) == 2)
  }

  /// A conversion is rounded; the two values of its page are one.
  @Test func aConversionIsNoConflict() throws {
    let miles = one("The Nile is ⟦6,695 km⟧ long.", "Nile", "long", "6695000")
    var again = one("The Nile is (⟦6,693 km⟧) long.", "Nile", "long", "6693000")
    let plain = again
    again.restates = "c-other"
    func conflicts(_ a: Statement, _ b: Statement) -> Bool {
      knowledge([a, b]).findings.contains { $0.verdict == .conflict }
    }
    #expect(conflicts(miles, plain))
    #expect(!conflicts(miles, again))
  }

  @Test func aHyphenMakesNoOtherVariant() {
    func pump(_ subject: String, _ value: String) -> Statement {
      one(
        "An \(subject) weighs ⟦\(value) kg⟧.", subject, "weighs", kind: .mass, value, unit: "kg")
    }
    let hyphen = pump("air-source heat pump", "80")
    let plain = pump("air source heat pump", "90")
    let other = pump("ground source heat pump", "90")
    func isApart(_ a: Statement, _ b: Statement) -> Bool {
      knowledge([a, b]).findings.contains { $0.apart.contains { $0.gate == .subject } }
    }
    #expect(!isApart(hyphen, plain))
    #expect(isApart(hyphen, other))
  }

  @Test func theNextCoatIsOneWait() {
    func coat(_ sentence: String, _ property: String, _ role: Claim.Role = .wait) -> Statement {
      Statement(
        id: sentence, source: sentence, subject: "latex paint", property: property, role: role,
        lower: "4", upper: "4", sentence: sentence)
    }
    let again = coat("Latex paint can be recoated in ⟦4 hours⟧.", "recoated")
    let next = coat("Latex paint is ready for another coat in ⟦4 hours⟧.", "ready")
    let dry = coat("Latex paint is dry in ⟦4 hours⟧.", "dry", .completion)
    #expect(knowledge([again, next]).measures.count == 1)
    #expect(knowledge([again, dry]).measures.count == 2)
  }
}
