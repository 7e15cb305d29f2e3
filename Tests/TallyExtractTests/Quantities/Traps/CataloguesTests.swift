import TallyCore
import TallyExtract
import TallyTestSupport
import Testing

/// Numbers by which catalogues, law reports, labels and calendars call a thing, beside those that say how much.
struct CataloguesTests {
  @Test(arguments: [
    "The planet TOI-778 b is hot.", "Gliese 581 g may be habitable.", "51 Pegasi b was the first.",
    "HR 8799 e is a gas giant.", "Kepler-452 h was not seen.",
    "See 347 U.S. 483 (1954).", "See Smith v. Jones, 188 L. Ed. 2d 714 (2014).",
    "See 42 F. Supp. 2d 100.", "See 22 P.3d 100, 100 A.2d 50, 22 N.Y.2d 100.",
    "See 22 Cal. 4th 100.", "See 347 U.S. 483 and 410 U.S. 113 for details.",
    "It was decided under regulation 12 and applies.",
    "Monitor patients [see Warnings and Precautions (5.5)].", "2.1 Hypertension",
    "Offences under sections 9(2) and 16(12) count.", "Regulations 5(1) and 7(2) apply.",
    "PM 2.5 is the pollutant of concern.", "Chapters four and five cover the war.",
    "Cases rose in week 50 of 2016.", "Cases fell (Epi-week 16-19).",
    "The 2009 to 2010 percent change in income was small.",
  ])
  func namesAndPlaces(text: String) { expectNothing(in: text) }

  @Test(arguments: [
    QuantityCase("The sample weighs ⟦581 g⟧.", "581 g"),
    QuantityCase("It was given for ⟦88 d⟧ in all.", "88 d"),
    QuantityCase("Post-⟦24 h⟧ samples were taken.", "24 h"),
    QuantityCase("It holds ⟦188 L⟧ of oil and ⟦12 Cal⟧ per serving.", "188 L", "12 kcal/{serving}"),
    QuantityCase("There are ⟦50⟧ U.S. senators.", "50 1"),
    QuantityCase("⟦2.5⟧ Children live there.", "2.5 1"),
    QuantityCase("⟦7.2⟧ Magnitude quake felt in Chile", "7.2 1"),
    QuantityCase("⟦3.5⟧ Star hotel in Rome", "3.5 1"),
    QuantityCase(
      "We bought ⟦9⟧ (⟦2⟧ red) and ⟦16⟧ (⟦12⟧ red) balls.", "9 1", "2 1", "16 1", "12 1"),
    QuantityCase("⟦By week 12⟧, ⟦30%⟧ had recovered.", "..12 wk", "30 %"),
    QuantityCase("A ⟦2010 percent⟧ increase was reported.", "2010 %"),
    QuantityCase("The ⟦2000 percent⟧ increase was huge.", "2000 %"),
    QuantityCase("The level was ⟦60 μg/m 3⟧ annual mean.", "60 ug/m3"),
  ])
  func lookalikes(example: QuantityCase) { expectValues(example) }

  /// A year opens the sentence before what is said of many.
  @Test(arguments: [
    QuantityCase("By 2040 seas could rise by ⟦20 cm⟧.", "20 cm"),
    QuantityCase("After 2015 emissions fell by ⟦3 percent⟧.", "3 %"),
    QuantityCase("⟦Over 2000⟧ emissions tests were run.", ">2000.. 1"),
    QuantityCase("Before ⟦300⟧ guests he sang.", "300 1"),
  ])
  func yearsOfOpening(example: QuantityCase) { expectValues(example) }

  @Test func theYearIsNoPartOfTheSubject() {
    let found = claims("Since 2005 prices have doubled.")
    #expect(found.map(\.subject.text) == ["prices"])
  }
}
