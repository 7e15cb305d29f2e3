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
    ("The risk was 45% higher in people with diabetes than in controls.", ["diabetes"]),
    ("Bread was eaten by 28% of workers and by 12% of singers.", ["workers", "singers"]),
    ("Mortality was 32% in men and 21% in women.", ["men", "women"]),
    (
      "Gout was most common in workers (51%) and least common in singers (24%).",
      ["workers", "singers"]
    ),
    ("Gout was rarer in women (HR 0.66) than in men (HR 0.78).", ["women", "men"]),
    (
      "Gout was found in 28% of the admitted men and in 9% of the women.",
      ["admitted men", "women"]
    ),
    ("Treatment with statins was associated with a 30% lower risk of gout.", ["statins"]),
    ("A relapse was recorded in 4.1% of the cohort.", ["cohort"]),
    ("74% of the older workers were women.", ["older workers"]),
    ("The mean age of respondents was 44.2 years.", ["respondents"]),
    ("Of the vapers, 63% preferred mint and just 12% wanted to stop.", ["vapers", "vapers"]),
    ("A cat was kept by 33% of families and a dog by 24%.", ["families", "families"]),
    ("Gout was diagnosed in 8.9% of women.", ["women"]),
    ("Gout was seen in 6% of women given allopurinol.", ["allopurinol"]),
    ("Gout affects about 4% of adults.", ["gout"]),
    ("Teachers who drank coffee had a twofold risk of gout.", ["Teachers"]),
    (
      "Cola was linked to a 23% higher risk, and coffee with an 18% lower risk.",
      ["cola", "coffee"]
    ),
    ("Women stayed for a median of 6 days and men for 4 days.", ["women", "men"]),
    ("Women had a higher mortality than men (2.9% vs 1.7%).", ["women", "men"]),
    ("Adults who drank less than 1 L a day had 2.2 times the odds.", ["adults", "adults"]),
    ("Men who used CPAP for more than 4 hours a night had a 58% lower risk.", ["cpap", "men"]),
    ("The share of pupils who slept 8 hours or more rose to 37%.", ["pupils", "pupils"]),
    ("The workers had a mean body mass index of 30.1 kg/m2.", ["workers"]),
    ("All were given a sling for 3 weeks.", ["sling"]),
    (
      "In total 1,027 musicians replied, a response rate of 52.7%.",
      ["cohort study", "cohort study"]
    ),
    ("We enrolled 2,915 students of four universities.", ["cohort study", "cohort study"]),
  ])
  func theGroupIsMeant(results: String, groups: [String]) {
    #expect(subjects(results).map { $0?.lowercased() } == groups.map { $0.lowercased() })
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

  /// "2.4 times the risk" is an increase, a share that a group did is how common that is.
  @Test(arguments: [
    ("Workers had 2.4 times the risk of others.", Claim.Role.increase),
    ("Bread had been eaten in the past month by 14% of men.", .prevalence),
    ("We followed the workers for 5 years.", .followUp),
  ])
  func rolesOfFindings(results: String, role: Claim.Role) {
    let found = ClaimExtractor().claims(in: document(results, title: "A cohort study of gout"))
    #expect(found.map(\.role).last == role)
  }

  /// What a study found rests on those whom it enrolled; what is known, and how many they were, does not.
  @Test func findingsRestOnThoseEnrolled() throws {
    let found = ClaimExtractor().claims(
      in: document(
        "Gout affects 4% of adults. We followed 800 men and 90 women. Gout was found in 9% of men.",
        title: "Gout at work: a cohort study"))
    let enrolled = try #require(found.first { $0.quote == "800" })
    #expect(found.map(\.sampleSize) == [nil, nil, nil, enrolled.id])
  }

  /// What a firm calls a case study is none, nor is a school's cohort or a page that has methods and results.
  @Test(arguments: [
    ("Case study: pest control in Millbrook", "The traps were used by 30% of customers."),
    ("Music school", "Our spring cohort has many. The flute was chosen by 30% of students."),
    (
      "Cleaning grout",
      "There are many methods and results vary; our conclusion in most cases: patients wait. Soap was used by 30% of women."
    ),
  ])
  func theseAreNoStudies(title: String, text: String) throws {
    let claim = try #require(ClaimExtractor().claims(in: document(text, title: title)).last)
    #expect(!["customers", "students", "women"].contains(claim.subject.text))
  }

  /// An article of other kinds: the page's thing.
  @Test func elsewhereNoGroupIsMeant() {
    let found = ClaimExtractor().claims(
      in: document("Gout is treated with statins in 30% of men.", title: "Gout"))
    #expect(found.map { $0.subject.text?.lowercased() } == ["gout"])
  }
}
