import TallyCore
import TallyExtract
import Testing

/// Who eats, weighs or charges so much; and what a pronoun goes on with behind a definition.
struct SubjectOfHabitTests {
  private func subject(_ text: String) -> String? {
    let page = document(
      "The giant panda lives in China. The giant panda is black and white. " + text,
      title: "Giant panda")
    return ClaimExtractor().claims(in: page).last?.subject.text
  }

  @Test(arguments: [
    ("A red panda eats 2 kg of bamboo a day.", "red panda"),
    ("Bears must find much to eat, ranging from 5 to 9 kg of roots a day.", "Bears"),
    ("Newborns weigh only 100 grams.", "Newborns"),
    ("Mine came to about $900 with meals.", "giant panda"),
    ("Most agencies want $1,700 per person.", "giant panda"),
    ("Each extra day adds $150.", "giant panda"),
    ("For heavy vehicles like trucks, use 6 inches.", "giant panda"),
    ("A novel tells of a 12-year-old named Orla.", "Orla"),
    ("A dry socket is a nasty thing. It occurs in 3 percent of extractions.", "dry socket"),
    ("Dry socket happens when the clot is lost. It starts 3 days later.", "dry socket"),
  ])
  func ofWhom(text: String, name: String) {
    #expect(subject(text) == name)
  }
}
