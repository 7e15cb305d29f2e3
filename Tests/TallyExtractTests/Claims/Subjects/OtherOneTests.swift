import TallyCore
import TallyExtract
import Testing

/// What is another thing than the one named before it, and what is none.
struct OtherOneTests {
  /// Another of the kind that was named before it.
  @Test(arguments: [
    ("A gas heater costs $240, whereas an electric one costs $650.", "electric heater"),
    ("A small heat pump costs $2,000 and a large one costs $5,000.", "large heat pump"),
    ("A wood fence lasts 15 years while vinyl ones last 30 years.", "vinyl fence"),
  ])
  func anotherOne(sentence: String, subject: String) throws {
    #expect(try #require(claims(sentence).last).subject.text == subject)
  }

  /// A plain form behind "a" and a noun is no verb.
  @Test(arguments: [
    ("A light peel takes about 30 minutes.", "light peel"),
    ("Add food, and even a budget climb costs $900.", "budget climb"),
    ("A light peel costs $150; a deep one costs $3,000.", "deep peel"),
  ])
  func aPlainFormBehindAnArticle(sentence: String, subject: String) throws {
    #expect(try #require(claims(sentence).last).subject.text == subject)
  }

  /// A price that rose is no kind of thing, and parking is what costs so much for cars.
  @Test(arguments: [
    ("The price rose, and an older one costs $50.", "older price"),
    ("Parking costs $5 for cars and $10 for trucks.", "cars"),
  ])
  func whatIsNoThingOfItsOwn(sentence: String, subject: String) throws {
    #expect(try #require(claims(sentence).last).subject.text != subject)
  }

  @Test func whatItIsComparedWithIsAnother() throws {
    let found = claims(
      "Compared with an ordinary water heater, they're 300% efficient.",
      title: "Heat pump water heaters")
    #expect(try #require(found.first).subject.text != "ordinary water heater")
  }
}
