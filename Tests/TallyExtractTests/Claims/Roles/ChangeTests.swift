import TallyCore
import TallyExtract
import Testing

/// By how much something rose or fell, each with what looks like it and is a level or a share.
struct ChangeTests {
  @Test(arguments: [
    ("Salt increases blood pressure by 4 mmHg.", Claim.Role.increase),
    ("Caffeine increases endurance by 3 to 5 minutes.", .increase),
    ("It increases heart rate by 5 bpm.", .increase),
    ("Drop by twice a week.", .frequency),
    ("This raises output — a key measure — by 18%.", .increase),
    ("This raises output -- a key measure -- by 18%.", .increase),
    ("Premiums rose, a 13 percent real increase.", .increase),
    ("It was a 5% annual decline.", .reduction),
    ("It had a 10% weight loss.", .reduction),
    ("A 40% hearing loss was found.", .prevalence),
    ("Most patients regain two-thirds of lost weight.", .amount),
    ("Adult dogs should be fed 2-3% of their ideal body weight.", .amount),
    ("The 10% rule prevents injuries.", .amount),
    ("It was far above the 50% threshold.", .threshold),
    ("The temperature can swing 30 degrees Celsius in a day.", .other),
    ("Temperatures vary from 10 to 20 °C.", .amount),
  ])
  func byHowMuch(sentence: String, role: Claim.Role) throws {
    #expect(try #require(claims(sentence).first).role == role)
  }

  /// Behind the object of a verb, without "by".
  @Test(arguments: [
    ("Reduce volume 30-50% each week.", Claim.Role.reduction),
    ("By cutting calories 20-30% you lose weight.", .reduction),
    ("The bank raised its forecast 5% on Monday.", .increase),
    ("Lowering the thermostat 2 degrees saves money.", .reduction),
    ("Increase the dose 5 mg every week.", .increase),
    ("Give the plants 20% shade.", .amount),
    ("Grow tomatoes 3 feet apart.", .amount),
  ])
  func behindWhatIsChanged(sentence: String, role: Claim.Role) throws {
    #expect(try #require(claims(sentence).first).role == role)
  }

  @Test func aRangeBehindAReferenceWordHasBothEnds() throws {
    let found = try #require(claims("Reduce volume 30-50% each week.").first)
    #expect(found.quote == "30-50%")
  }

  @Test(arguments: [
    ("Salt increases blood pressure by 4 mmHg.", "Salt"),
    ("Gluten causes serious harm in 1% of people.", "Gluten"),
    ("Amid the crisis, prices rose 5%.", "prices"),
  ])
  func theVerbIsNoPartOfTheSubject(sentence: String, subject: String) throws {
    #expect(try #require(claims(sentence).first).subject.text == subject)
  }
}
