import TallyCore
import TallyExtract
import Testing

/// Where a name begins and ends, beside words that look as if they were of it.
struct SubjectByNameTests {
  @Test(arguments: [
    ("Adults need 600 IU of vitamin D daily.", "vitamin D"),
    ("Hepatitis B affects 5% of adults.", "Hepatitis B"),
    ("Plan B costs $50.", "Plan B"),
    ("Pain lasts 2 weeks following knee surgery.", "knee surgery"),
    ("Following a diet takes 12 weeks.", "Following diet"),
    ("Depending on the breed, toys cost $10.", "toys"),
    ("Including labor, shingles cost $300.", "shingles"),
    ("Adopting a dog may cost $50 to $300.", "Adopting dog"),
    ("18% of the women in the US experience migraine headaches.", "migraine headaches"),
    ("Stones that are over 6 mm need surgery.", "Stones"),
    ("The thumb heals in 6 weeks.", "thumb"),
    ("The dollar index .DXY rose 0.05%.", "dollar index"),
  ])
  func aNameEndsWhereItsWordsDo(sentence: String, subject: String) throws {
    #expect(try #require(claims(sentence).first).subject.text == subject)
  }

  @Test func aRuleOfThumbIsOfNoThumb() throws {
    let found = claims("A common rule of thumb is that roofs last 20 years.")
    #expect(try #require(found.first).subject.text != "thumb")
  }

  /// A line of one word and its price is of that thing, where the word is no measure.
  @Test func aLineNamesItsThing() {
    let page = document(
      "What a kitchen remodel costs:", "Countertops: $4,000", "Cost: $5,000", "Labor: $4,000",
      title: "Kitchen remodel cost")
    #expect(
      ClaimExtractor().claims(in: page).map(\.subject.text)
        == ["Countertops", "kitchen remodel", "kitchen remodel"])
  }

  /// What a text calls by its kind, once it has said of what kind it is.
  @Test(arguments: [
    "One vaccine called Varovax is sold. The vaccine is over 90% effective.",
    "Varovax is a vaccine. The vaccine is over 90% effective.",
    "The shingles vaccine (Varovax) came in 2017. It is 90% effective. It is given in two doses.",
    "I had Varovax, a new vaccine. It has an efficacy of 97%.",
  ])
  func aKindThatANameWasGiven(text: String) {
    let page = document("Shingles hurts. " + text, title: "Shingles")
    #expect(ClaimExtractor().claims(in: page).last?.subject.text == "Varovax")
  }

  /// A place, a shop, a label of how it is told are not what a sentence goes on with.
  @Test(arguments: [
    "In Tengboche, a permit is needed. The permit costs $50.",
    "I bought a kettle from a shop called Brewtopia. It weighs 2 kg.",
    "Bottom line: it costs $500.", "A deal with Boeing costing £50 million was signed.",
  ])
  func whatOnlyStandsThere(text: String) {
    let page = document("A trek is long. We like the trek. " + text, title: "A trek")
    let subject = ClaimExtractor().claims(in: page).last?.subject.text
    #expect(!["Tengboche", "Brewtopia", "Bottom line", "Boeing"].contains(subject))
  }
}
