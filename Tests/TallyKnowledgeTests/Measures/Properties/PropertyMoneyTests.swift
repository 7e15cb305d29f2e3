import TallyCore
import TallyKnowledge
import Testing

/// Which way money goes, and of what there is so much.
struct PropertyMoneyTests {
  private func sum(_ id: String, _ sentence: String) -> Statement {
    Statement(
      id: id, source: id, subject: "gym", property: "cost", role: .amount, kind: .price,
      lower: "500", upper: "500", unit: "USD", sentence: sentence)
  }

  private func content(_ id: String, _ sentence: String, _ head: String?) -> Statement {
    Statement(
      id: id, source: id, subject: "banana", property: head, role: .amount, kind: .mass,
      lower: "30", upper: "30", unit: "mg", sentence: sentence)
  }

  private func areOne(_ a: Statement, _ b: Statement) -> Bool {
    matters([a, b]) == 1
  }

  @Test(arguments: [
    "The gym earned ⟦$500⟧.", "The gym was fined ⟦$500⟧.", "The gym saved about ⟦$500⟧.",
    "The gym raised at least ⟦$500⟧.", "The gym lost a total of ⟦$500⟧.", "The gym owes ⟦$500⟧.",
  ])
  func whatComesInIsNoCost(sentence: String) {
    let cost = sum("c-1", "The gym paid ⟦$500⟧ for it.")
    #expect(!areOne(cost, sum("c-2", sentence)))
    #expect(areOne(cost, sum("c-2", "The gym costs ⟦$500⟧.")))
    #expect(areOne(sum("c-1", "The gym made ⟦$500⟧."), sum("c-2", "The gym earns ⟦$500⟧.")))
    #expect(areOne(cost, sum("c-2", "To save time, the gym costs ⟦$500⟧.")))
  }

  @Test func whatAThingContainsIsOfTheMeasureAndTheVerbIsNot() {
    let calcium = content("c-1", "A banana has ⟦30 mg⟧ of calcium.", nil)
    #expect(areOne(calcium, content("c-2", "Bananas contain ⟦30 mg⟧ of calcium.", "contain")))
    #expect(!areOne(calcium, content("c-2", "A banana has ⟦30 mg⟧ of iron.", nil)))
    #expect(!areOne(calcium, content("c-2", "Bananas provide ⟦30 mg⟧ of iron.", "provide")))
  }
}
