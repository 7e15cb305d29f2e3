import TallyCore
import TallyExtract
import Testing

/// A subject is a noun with what stands before it: no verb, no part of a number, no clause around it.
struct SubjectFormTests {
  /// What a number counts within a word is part of the number, and its hyphen parts no sentence.
  @Test(arguments: [
    ("They asked the 40-member Harbour Council about it.", "Harbour Council"),
    ("A nine-judge panel heard the case.", "panel"),
    ("The engine drives the wheels through a 10-speed gearbox.", "gearbox"),
    ("He had raised a 3,000-man private army in the north.", "private army"),
  ])
  func whatANumberCountsWithinAWord(sentence: String, subject: String) throws {
    #expect(try #require(claims(sentence).first).subject.text == subject)
  }

  /// But a bound behind the number is none.
  @Test func aBoundBehindTheNumberCountsNothing() throws {
    let found = claims("If you are crossing 5+ zones, sleep early.", title: "Melatonin")
    #expect(try #require(found.first).subject.text != "zones")
  }

  /// A clause that a subordinator opens has its verb before the comma.
  @Test(arguments: [
    ("When the spring sale ends, the garden chair will cost $60.", "garden chair"),
    ("Once the new battery mode launches, the Kestrel Watch will last 60 hours.", "Kestrel Watch"),
  ])
  func theVerbOfTheClauseThatOpensTheSentence(sentence: String, subject: String) throws {
    #expect(try #require(claims(sentence).first).subject.text == subject)
  }

  @Test func aListBehindASubordinatorHasNoVerbThere() throws {
    let found = claims("If stomach cramps, fever or a rash last 3 days, call us.")
    #expect(try #require(found.first).subject.text != "stomach")
  }

  /// Whoever stands beside an age, and what is done for a price.
  @Test(arguments: [
    ("We met a 65 year old man on the ridge.", "man"),
    ("The others are a nurse and her daughters, ages 4.", "daughters"),
    ("Cleaning gutters for a large home costs $310.", "Cleaning gutters"),
  ])
  func besideAnAgeAndForAPrice(sentence: String, subject: String) throws {
    #expect(try #require(claims(sentence, title: "Hikes").first).subject.text == subject)
  }

  @Test(arguments: [
    (
      "Visitors cross many bridges, including the old Kelder Bridge, which is 184 m long.",
      "old Kelder Bridge"
    ),
    ("Launching a bid for the club, Osei says it is worth $40 million.", "Osei"),
    ("Every year thousands of hiking enthusiasts visit Nepal.", "hiking enthusiasts"),
    ("A small gutter cleaning service charges $120.", "small gutter cleaning"),
  ])
  func noClauseAroundIt(sentence: String, subject: String) throws {
    #expect(try #require(claims(sentence).first).subject.text == subject)
  }
}
