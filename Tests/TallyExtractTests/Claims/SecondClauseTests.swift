import TallyCore
import TallyExtract
import Testing

/// A sentence may tell of several: each value is of the subject of its own clause.
struct SecondClauseTests {
  private func subjects(_ text: String) -> [String?] { claims(text).map(\.subject.text) }

  @Test(
    arguments: [
      (
        "Zach Parise scored twice, Alex Stalock made 30 saves and the Wild won.", ["Alex Stalock"]
      ),
      (
        "David Pastrnak had two goals, and Brad Marchand added three assists.",
        ["David Pastrnak", "Brad Marchand"]
      ),
      (
        "In 2017, Seattle had 60% women speakers and in 2018, Vancouver had 63%.",
        ["Seattle", "Vancouver"]
      ),
    ] as [(String, [String])])
  func aNameBeforeItsVerbOpensAClause(text: String, names: [String]) {
    #expect(subjects(text) == names)
  }

  /// A comma does not end what was said.
  @Test func whatIsSaidGoesOnBehindAComma() {
    #expect(
      subjects("The site stated that the panda population had grown by 268, or 16.8%, to 1,864.")
        == ["panda population", "panda population", "panda population"])
  }

  /// The verb behind what was put in is the subject's.
  @Test func aVerbBehindAnInsertionIsOfTheSubject() {
    #expect(
      subjects("The Marl fire, driven east by winds, burned 40 homes.") == ["Marl fire"])
  }

  /// "Six of the 20": what is said of the six is not said of all.
  @Test func theWholeOfAPartIsCountedForItself() throws {
    let found = claims("Six of the 20 staffers were working overtime.")
    #expect(found.map(\.subject.text) == ["staffers", "staffers"])
    #expect(found.map(\.property.text) == ["working overtime", "staffers"])
    #expect(found.map(\.role) == [.amount, .population])
    #expect(claims("They lost eight of their nine games.").map(\.role) == [.amount, .population])
  }

  /// "with" and a form in -ing, what is said without "that", what goes on with "and".
  @Test(
    arguments: [
      (
        "Shares of tobacco companies rose, with Altria rising 5% and Reynolds showing gains of 4.5%.",
        ["Altria", "Reynolds"]
      ),
      ("Prices fell, with the North West seeing the largest drop of 27%.", ["North West"]),
      (
        "She said the company had hired 300 workers and would add 50 more.", ["company", "company"]
      ),
      ("Estate agent Savills predicted that prices across Britain will rise by 4%.", ["prices"]),
      (
        "Over the five-year period starting in 2020 and ending in 2024, prices will grow by 20%.",
        ["prices", "prices"]
      ),
      ("Sales passed the £225,000 mark.", ["Sales"]),
      ("The village lies 100 km southwest of Tokyo.", ["village"]),
      ("A dog's pregnancy, also called gestation, lasts around 63 days.", ["pregnancy"]),
    ] as [(String, [String])])
  func eachClauseHasASubject(text: String, names: [String]) {
    #expect(subjects(text) == names)
  }

}
