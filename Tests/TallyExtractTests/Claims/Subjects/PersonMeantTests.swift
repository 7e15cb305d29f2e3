import TallyCore
import TallyExtract
import Testing

/// Who is told of, where the value's own words say only "she", "who" or "I".
struct PersonMeantTests {
  private func subject(_ lines: String...) -> String? {
    ClaimExtractor().claims(
      in: document(lines.joined(separator: " "), title: "Larkin Foods to close its cannery")
    ).last?.subject.text
  }

  @Test func aPronounIsOfThePersonNamedBefore() {
    #expect(
      subject("June Castellano owns the diner.", "She has run the place for 22 years.")
        == "June Castellano")
    #expect(
      subject("Luis Ferrara left early.", "The gate is shut.", "He has worked there for 12 years.")
        == "Luis Ferrara")
  }

  /// "She" is no thing, whatever a sentence before spoke of.
  @Test func aPersonIsNoThing() {
    #expect(subject("The nursery is closed.", "He was 87.") != "nursery")
    #expect(
      subject(
        "Luis Ferrara left early.", "He said the company would keep paying its workers for 3 weeks."
      )
        != "Luis Ferrara")
  }

  /// Whom the sentence itself names is meant, and what stands beside the value comes first.
  @Test func theSentenceComesFirst() {
    #expect(
      subject("Ryan Suter left early.", "But Parise had a start in which he scored 4 times.")
        != "Ryan Suter")
    #expect(
      subject(
        "Prince Andrew was asked.", "She asked what he did with Virginia Giuffre, 17, in London.")
        == "Virginia Giuffre")
  }

  @Test(arguments: [
    "“They gave us coffee,” said Rosa Delgado, 58, who has worked on the line for 31 years.",
    "It was little comfort to Rosa Delgado, 58, who has lived there for 40 years.",
    "“I've been here for 31 years,” said Rosa Delgado, a machine operator.",
    "“I worked there 22 years,” Rosa Delgado said.",
  ])
  func aRelativeAndASpeakerAreOfWhoIsNamed(sentence: String) {
    #expect(subject(sentence) == "Rosa Delgado")
  }

  @Test func whatIsJoinedToARelativeIsOfTheSame() {
    #expect(
      subject("Compare that with microblading, which is $500 but can last for two years.")
        == "microblading")
    #expect(
      subject("He pointed to a mill, which was sold for $1 and now employs 85 people.") == "mill")
  }

  /// A surname may be a colour: "Mr Brown", "Michael Brown".
  @Test(arguments: [
    ("Edith Brown, 18, was hurt.", "Edith Brown"), ("Mr Young died at 87.", "Mr Young"),
    ("White died at 87.", "White"),
  ])
  func anAdjectiveMayBeASurname(text: String, name: String) {
    #expect(subject(text) == name)
  }
}
