import TallyCore
import TallyExtract
import Testing

/// An item of a list, or a paragraph, that begins with the name of what it is on.
struct SubjectOfItemTests {
  private func subject(_ item: String, title: String = "Anaemia") -> String? {
    claims("Anaemia is common. Anaemia has many causes. Doctors treat anaemia.", item, title: title)
      .last?.subject.text
  }

  @Test(arguments: [
    (
      "- Haematocrit. This is the share of red cells. It is normally between 36 and 44 percent.",
      "Haematocrit"
    ),
    ("- Digging. Expect to pay another $300 to $400.", "Digging"),
    (
      "You may need: - Electrophoresis (EP). This test sorts proteins. It takes 30 to 60 minutes.",
      "Electrophoresis"
    ),
  ])
  func anItemIsOfItsFirstWords(item: String, name: String) {
    #expect(subject(item) == name)
  }

  /// A property, people, an answer: of what the page is on.
  @Test(arguments: [
    "- Cost. Expect to pay $300 to $400.",
    "- Sex. Women are twice as likely to have it.",
    "- First week. Rest for two hours a day.",
  ])
  func aPropertyIsNoName(item: String) {
    #expect(subject(item) == "anaemia")
  }

  /// The label of a line names the part that is so warm, the thing that lasts so long, and what "it" is.
  @Test(arguments: [
    ("Cool side: 72–78°F", "Cool side"), ("Blood test: It is accurate from 25 days.", "Blood test"),
  ])
  func aLabelBeforeItsColon(line: String, subject: String) {
    #expect(
      claims("All about geckos. Geckos live long.", line, title: "Geckos").last?.subject.text
        == subject)
  }

}
