import TallyCore
import TallyExtract
import Testing

/// On a page on an illness, what a medicine's dose, course and age are of.
struct SubjectOfMedicineTests {
  private func subjects(_ sentence: String, after: String = "Rest helps.") -> [String?] {
    claims(
      "Impetigo is common. Impetigo itches. Doctors treat impetigo.", after, sentence,
      title: "Impetigo"
    ).map { $0.subject.text?.lowercased() }
  }

  @Test(arguments: [
    ("Your doctor might prescribe an antibiotic, usually for 7 days.", "antibiotic"),
    ("The usual choice is nitrofurantoin, 100 mg twice a day for 5 days.", "nitrofurantoin"),
    ("You may be given peroxide cream, which you put on for 5 days.", "peroxide cream"),
    (
      "If impetigo spreads you might need flucloxacillin tablets, taken 4 times a day.",
      "flucloxacillin tablets"
    ),
    ("Most people manage with ibuprofen: take 400 mg every 6 hours with food.", "ibuprofen"),
    ("She has been on the cream for three days.", "cream"),
    ("Blood-thinning injections are given for 28 days.", "blood-thinning injections"),
    ("Acetaminophen is safe; wait at least 4 hours between doses.", "acetaminophen"),
    ("Ibuprofen is fine every 6 hours, but no more than 3 times a day.", "ibuprofen"),
    ("- Malathion lotion, for people age 6 and older.", "malathion lotion"),
    ("- Steroid shots into the patch, repeated every 6 weeks.", "steroid shots"),
  ])
  func whatIsTakenIsOfTheMedicine(sentence: String, medicine: String) {
    let found = subjects(sentence)
    #expect(!found.isEmpty && found.allSatisfy { $0 == medicine }, "\(found)")
  }

  /// What is done with it meanwhile, or without it, is of the page's illness.
  @Test(arguments: [
    "Apply a thin layer of moisturizer 2 times a day.",
    "Without antibiotics you can pass it on for 3 weeks.",
    "With the right antibiotic this falls to 5 days.",
  ])
  func whatOneDoesIsOfThePage(sentence: String) {
    #expect(subjects(sentence) == ["impetigo"])
  }

  @Test(arguments: [
    ("The usual dose is 75 mg.", "Colchicine is used in gout."),
    ("The usual adult dose for gout is 75 mg.", "Your doctor prescribed colchicine."),
    ("Adults should take no more than 75 mg a day.", "Colchicine is fine for the pain."),
    ("Each infusion takes two hours.", "Colchicine is an old drug."),
  ])
  func aDoseIsOfTheMedicineNamedBefore(dose: String, before: String) throws {
    let claim = try #require(
      claims("Gout hurts. Gout is common. Gout comes back.", before, dose, title: "Gout").last)
    #expect(claim.subject.text?.lowercased() == "colchicine")
  }

  @Test func aKindIsMeantAndNotItsLastExample() throws {
    let claim = try #require(
      claims(
        "The flu is common. The flu spreads. Some get the flu twice.",
        "Antiviral medicines such as oseltamivir and zanamivir treat it.",
        "These drugs work if you start taking them within 2 days.", title: "Flu"
      ).last)
    #expect(claim.subject.text?.contains("ntiviral") ?? false)
  }

  /// By the stems that the WHO gives new substances, and not by endings that other words have.
  @Test(arguments: [
    ("Zafirlukast", true), ("Emicizumab", true), ("Riluzole", true), ("Statins", true),
    ("Thermostats", false), ("Mongrels", false), ("Cholesterol", false), ("Intercepts", false),
  ])
  func aStemTellsAMedicine(word: String, isMedicine: Bool) throws {
    let claim = try #require(
      claims(
        "Asthma is common. Asthma kills. Doctors know asthma.", "\(word) may help.",
        "It lasts 12 hours.", title: "Asthma"
      ).last)
    #expect((claim.subject.text == word) == isMedicine)
  }
}
