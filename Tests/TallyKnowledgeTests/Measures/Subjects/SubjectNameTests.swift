import TallyCore
import TallyKnowledge
import Testing

/// Which subjects are one.
struct SubjectNameTests {
  private func statement(_ id: String, _ subject: String, _ property: String, title: String? = nil)
    -> Statement
  {
    var statement = Statement.hours(id, "48", source: id)
    (statement.subject, statement.property, statement.title) = (subject, property, title)
    return statement
  }

  private func areOne(_ a: Statement, _ b: Statement) -> Bool {
    knowledge([a, b]).measures.count == 1
  }

  @Test(arguments: [
    ("cataract surgery", "cataract operation"),
    ("Total hip replacement surgery", "hip replacement"),
    ("Fabry disease", "Fabry"), ("antiviral medicines", "antivirals"),
    ("flu antiviral drugs", "antivirals"), ("pertussis", "whooping cough"),
    ("fabry disease fact sheet", "Fabry disease"),
  ])
  func whatIsDoneToAThingAndOfWhatKindItIsMakesNoOtherSubject(a: String, b: String) {
    #expect(areOne(statement("c-1", a, "swelling"), statement("c-2", b, "swelling")))
  }

  /// A season that is a thing too heads its own name, as any thing does.
  @Test(arguments: [
    ("garage door springs", "standard torsion springs"), ("steel garage springs", "springs"),
  ])
  func aThingThatIsASeasonTooIsNamedByItsHead(a: String, b: String) {
    #expect(areOne(statement("c-1", a, "lasts"), statement("c-2", b, "lasts")))
  }

  @Test(arguments: [
    ("cataract surgery", "hip surgery"), ("antiviral medicine", "medicine"),
    ("new procedure", "laser procedure"),
  ])
  func theThingItselfDoes(a: String, b: String) {
    #expect(!areOne(statement("c-1", a, "swelling"), statement("c-2", b, "swelling")))
  }

  @Test(arguments: ["people", "person", "residents"])
  func personsAreOfTheirText(subject: String) {
    #expect(!areOne(statement("c-1", subject, "swelling"), statement("c-2", subject, "swelling")))
  }

  @Test func whatWorksIsAVaccineWhereTheSameClauseSaysSo() {
    func effect(_ id: String, _ subject: String, _ sentence: String) -> Statement {
      var effect = statement(id, subject, "effective")
      (effect.kind, effect.unit, effect.role) = (.percentage, "%", .effectiveness)
      effect.sentence = sentence
      return effect
    }
    let vaccine = effect("c-1", "flu vaccine", "The flu vaccine is ⟦48%⟧ effective.")
    #expect(areOne(vaccine, effect("c-2", "flu", "A flu vaccine is ⟦48%⟧ effective.")))
    #expect(
      !areOne(vaccine, effect("c-2", "pill", "Unlike a vaccine, the pill is ⟦48%⟧ effective.")))
  }

  /// How long shingles lasts is not how long its treatment does.
  @Test func aDeedAndItsThingDoNotLastTheSame() {
    #expect(
      !areOne(statement("c-1", "shingles", "last"), statement("c-2", "shingles treatment", "last")))
    #expect(
      areOne(statement("c-1", "hip surgery", "take"), statement("c-2", "hip operation", "take")))
  }

  @Test(arguments: [
    (
      "Huntington disease", "disease", "swelling", "Huntington's disease - overview",
      "Fabry disease"
    ),
    (
      "cataract surgery", "operation", "take", "Cataract surgery: what to expect",
      "Knee surgery: what to expect"
    ),
  ])
  func theKindOrDeedIsTheOneThatThePageNames(
    name: String, kind: String, property: String, title: String, other: String
  ) {
    let named = statement("c-1", name, property)
    #expect(areOne(named, statement("c-2", kind, property, title: title)))
    #expect(!areOne(named, statement("c-2", kind, property, title: other)))
  }
}
