import TallyCore
import TallyExtract
import Testing

/// A sentence may tell of several: each value is of the subject of its own clause.
struct SecondClauseTests {
  private func subjects(_ text: String) -> [String?] { claims(text).map(\.subject.text) }

  @Test(
    arguments: [
      (
        "Ivo Marek scored twice, Tomas Brandl made 24 saves and the Otters won.", ["Tomas Brandl"]
      ),
      (
        "Ivo Marek had two goals, and Tomas Brandl added three assists.",
        ["Ivo Marek", "Tomas Brandl"]
      ),
      (
        "In 2011, Leeds had 40% new members and in 2012, Bristol had 44%.",
        ["Leeds", "Bristol"]
      ),
    ] as [(String, [String])])
  func aNameBeforeItsVerbOpensAClause(text: String, names: [String]) {
    #expect(subjects(text) == names)
  }

  /// A comma does not end what was said.
  @Test func whatIsSaidGoesOnBehindAComma() {
    #expect(
      subjects("The paper stated that the otter population had grown by 40, or 9.5%, to 460.")
        == ["otter population", "otter population", "otter population"])
  }

  /// The verb behind what was put in is the subject's.
  @Test func aVerbBehindAnInsertionIsOfTheSubject() {
    #expect(
      subjects("The Tarn fire, fanned by gales, burned 40 homes.") == ["Tarn fire"])
  }

  /// "Six of the 20": what is said of the six is not said of all.
  @Test func theWholeOfAPartIsCountedForItself() throws {
    let found = claims("Three of the 14 clerks were working late.")
    #expect(found.map(\.subject.text) == ["clerks", "clerks"])
    #expect(found.map(\.property.text) == ["working late", "clerks"])
    #expect(found.map(\.role) == [.amount, .population])
    #expect(claims("They lost eight of their nine games.").map(\.role) == [.amount, .population])
  }

  /// "with" and a form in -ing, what is said without "that", what goes on with "and".
  @Test(
    arguments: [
      (
        "Shares of shipping firms fell, with Norvik losing 7% and Haldane posting losses of 3.5%.",
        ["Norvik", "Haldane"]
      ),
      ("Rents fell, with the South Coast seeing the deepest drop of 12%.", ["South Coast"]),
      (
        "She said the mill had trained 80 weavers and would add 15 more.", ["mill", "mill"]
      ),
      ("Surveyor Dunmore expected that rents across Wales would rise by 6%.", ["rents"]),
      (
        "Over the two-year phase starting in May and closing in June, fees will grow by 8%.",
        ["fees", "fees"]
      ),
      ("Sales passed the £80,000 mark.", ["Sales"]),
      ("The village lies 100 km southwest of Tokyo.", ["village"]),
      ("A pregnancy, known as gravidity, lasts nine months.", ["pregnancy"]),
    ] as [(String, [String])])
  func eachClauseHasASubject(text: String, names: [String]) {
    #expect(subjects(text) == names)
  }

  /// A clause behind "also," or "in addition," ends at its comma, too, and what follows is told for itself.
  @Test(arguments: [
    "Also, while most aches go within 7 days, the cough can last for 3 weeks.",
    "In addition, although aches go within 7 days, the cough can last for 3 weeks.",
    "However, if you rest, the cough lasts for 3 weeks.",
  ])
  func aClauseBehindAnIntroductionEndsAtItsComma(sentence: String) throws {
    let claim = try #require(claims(sentence, title: "Common cold: the cold in short").last)
    #expect(claim.property.text == "cough")
    #expect(claim.modality != .typical && claim.modality != .recommended)
  }
}
