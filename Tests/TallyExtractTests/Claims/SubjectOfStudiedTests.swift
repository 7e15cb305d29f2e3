import TallyCore
import TallyExtract
import Testing

/// A value of a study that treats nobody is of the group that it tells of.
struct SubjectOfStudiedTests {
  private func subjects(
    _ results: String, title: String = "Night work and gout: a cohort study"
  ) -> [String?] {
    ClaimExtractor().claims(
      in: document(
        "Methods. We read the records of a hospital. Results. \(results) Conclusion. It is rare.",
        title: title)
    ).map(\.subject.text)
  }

  @Test(arguments: [
    (
      "Shift workers had a 28% higher risk of gout (hazard ratio 1.28).",
      ["Shift workers", "Shift workers"]
    ),
    ("The risk was 45% higher in smokers.", ["smokers"]),
    ("Bread was eaten by 28% of workers and by 12% of singers.", ["workers", "singers"]),
    ("Mortality was 32% in men and 21% in women.", ["men", "women"]),
    (
      "Gout was most common in workers (51%) and least common in singers (24%).",
      ["workers", "singers"]
    ),
    (
      "Gout was found in 28% of the admitted men and in 9% of the women.",
      ["admitted men", "women"]
    ),
    ("Treatment with statins was associated with a 30% lower risk of gout.", ["statins"]),
    ("A relapse was recorded in 4.1% of the cohort.", ["cohort"]),
    ("74% of the older workers were women.", ["older workers"]),
    ("The mean age of respondents was 44.2 years.", ["respondents"]),
  ])
  func theGroupIsMeant(results: String, groups: [String]) {
    #expect(subjects(results) == groups)
  }

  /// "Cases" are people only where there are controls.
  @Test func casesStandAgainstControls() {
    let title = "Sedatives and falls: a case-control study"
    #expect(
      subjects(
        "Of the controls all were well. Sedatives had been used by 14% of cases and 9% of controls.",
        title: title)
        == ["cases", "controls"])
  }

  @Test(arguments: [
    ("Gout in workers: a cross-sectional survey", "survey"),
    ("Gout in workers: a case-control study", "case-control study"),
    ("Gout in workers: a prospective cohort study", "cohort study"),
  ])
  func theTitleSaysWhichStudy(title: String, study: String) {
    #expect(subjects("We followed 800 workers.", title: title) == [study])
  }

  /// An article of other kinds: the page's thing.
  @Test func elsewhereNoGroupIsMeant() {
    let found = ClaimExtractor().claims(
      in: document("Gout is treated with statins in 30% of men.", title: "Gout"))
    #expect(found.map(\.subject.text) == ["Gout"] || found.map(\.subject.text) == ["gout"])
  }
}
