import TallyCore
import TallyExtract
import Testing

/// What a text without a title is about.
struct OpeningTopicTests {
  /// A text without a title is about what it keeps naming, by its whole name.
  @Test(arguments: [
    (
      "Carpal tunnel surgery is common. Many ask about carpal tunnel surgery.",
      "Grip comes back in 25 weeks.", "carpal tunnel surgery"
    ),
    (
      "Migraine is common. A migraine hurts. Ask about migraine.", "The attack lasts 3 days.",
      "migraine"
    ),
    (
      "After laser hair removal, the hair falls out. Laser hair removal is slow.",
      "The redness fades in 2 days.", "laser hair removal"
    ),
  ])
  func aTextWithoutATitleIsAboutWhatItKeepsNaming(
    opening: String, sentence: String, subject: String
  ) throws {
    let claim = try #require(claims(opening, sentence).last)
    #expect(claim.subject.text?.lowercased() == subject.lowercased())
  }

  /// A text without a title, a paragraph of which has a time after something else.
  @Test func aParagraphMaySpeakOfSomethingElse() throws {
    let found = ClaimExtractor().claims(
      in: document(
        "A peel is mild. After a peel the skin is red. A peel fades.",
        "Avoid swimming for at least one week after LASIK.", "Redness lasts two days."))
    #expect(found.first?.subject.text == "LASIK")
  }

  /// What a text without a title keeps saying is no word of its numbers.
  @Test func aUnitIsNoTopic() throws {
    let found = claims(
      "It used 5 kWh. Then it used 6 kWh. It was at least 4 kWh. At least 2 kWh went. It lasts two weeks."
    )
    #expect(found.allSatisfy { !($0.subject.text ?? "").contains("kWh") })
    #expect(found.allSatisfy { !($0.subject.text ?? "").contains("least") })
  }

  /// Signs of sums and formulas are no words.
  @Test(arguments: ["€", "∼", "μ", "minus"])
  func aSignIsNoTopic(sign: String) {
    let found = claims(
      "With \(sign) they wait. Add \(sign) to it. Take \(sign) away. It lasts 2 h.")
    #expect(found.allSatisfy { $0.subject.via != .title }, "\(found.map(\.subject))")
  }

  /// Lines from many pages: what the first of them keeps naming is not what the others are about.
  @Test func aTextOfManyThingsHasNoTopic() throws {
    let found = ClaimExtractor().claims(
      in: document(
        "A peel is mild. After a peel the skin is red for a while, and the peel fades by itself in time.",
        "As many as 190 million women and girls worldwide live with endometriosis, a painful disease.",
        "A full set of eyelash extensions will last 3 to 4 weeks before it starts to look gappy again.",
        "Unopened bottles keep for three years in a cool place, well away from the heat of a radiator.",
        "After abdominoplasty, swelling is at its worst on day 5 and then goes down a little every day."
      ))
    #expect(found.count == 4)
    #expect(found.allSatisfy { !($0.subject.text ?? "").contains("peel") })
    #expect(try #require(found.last).subject.text == "abdominoplasty")
  }

  /// What a bracket lists before the first verb is by the way.
  @Test func aBracketInTheOpeningNamesNoTopic() throws {
    let claim = try #require(
      claims(
        "Hamster costs (a wheel, a wheel guard, a second wheel) add up. A hamster is cheap. Hamsters turn the wheel at night.",
        "The monthly total is $25."
      ).last)
    #expect(claim.subject.text?.contains("wheel") == false, "\(claim.subject)")
  }

  /// A text is of its opening's thing where a third of its paragraphs name it.
  @Test func aThirdOfTheParagraphsNamesTheTopic() throws {
    let found = ClaimExtractor().claims(
      in: document(
        "A grout sealer keeps water out. A sealer dries hard, and a good sealer is worth what it costs you.",
        "Wipe the floor with a damp cloth first, then let every joint between the tiles dry out properly.",
        "A second coat of the sealer goes on with a small brush, and what is too much comes off with a rag.",
        "Keep children and pets out of the room, open the windows, and wear gloves for as long as you work.",
        "Full hardness comes after 72 hours, when all of the furniture may go back to where it stood before."
      ))
    #expect(try #require(found.last).subject.text?.contains("sealer") == true)
  }
}
