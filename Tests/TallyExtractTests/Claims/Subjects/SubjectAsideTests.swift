import TallyCore
import TallyExtract
import Testing

/// What stands beside a number and is not what it is of.
struct SubjectAsideTests {
  @Test(arguments: [
    // Whoever says so.
    (
      "According to the National Sleep Foundation, adults should aim for seven hours.", "Sleep",
      "adults"
    ),
    // A participle that goes on with the sentence.
    ("Elephants are large, weighing up to 300 kg and growing up to 3 m.", "Giants", "elephants"),
    // What a glass holds.
    ("Drink 8 glasses a day of water.", "Habits", "water"),
    // The plural of an acronym, before its verb.
    ("Most modern EVs offer 500 km of range.", "Charging", "modern EVs"),
    // An acronym in brackets within a name.
    ("A magnetic resonance (MR) scan costs $500.", "Prices", "magnetic resonance scan"),
  ])
  func isNotTheSubject(text: String, title: String, subject: String) throws {
    let claim = try #require(claims(text, title: title).last)
    #expect(claim.subject.text?.lowercased() == subject.lowercased())
  }

  /// "Killing at least 19 people": what that participle says of them, and not the verb before it.
  @Test func aParticipleSaysWhatBefellThem() {
    let found = claims("Gunmen opened fire, killing at least 19 people and wounding 40 others.")
    #expect(found.map(\.property.text) == ["killing people", "wounding others"])
  }

  /// "Weighing up to 5 kg" behind a comma describes; "boxes weighing over 5 kg" are chosen.
  @Test func aWeightBehindACommaIsNoThreshold() {
    #expect(claims("They are large, weighing up to 300 kg.").map(\.role) == [.amount])
    #expect(claims("It grows up to 20 cm in length.").map(\.role) == [.amount])
  }
}
