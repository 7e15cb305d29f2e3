import TallyCore
import TallyExtract
import Testing

/// A word elsewhere in the sentence gives no number a role: "peak", "wait", "followed", "blocked".
struct StrayCueTests {
  @Test(
    arguments: [
      ("After waiting 20 minutes, I left.", [.duration]),
      ("I waited for 20 minutes.", [.duration]),
      ("Patients were waiting for 3 hours.", [.duration]),
      ("Owners wait four months for a permit.", [.duration]),
      ("Wait 3 days before you shower.", [.wait]),
      ("You should wait 6 weeks.", [.wait]),
      ("Most people wait 6 weeks before driving.", [.wait]),
      ("After waiting 6 weeks, many people can return to sport.", [.wait]),
      ("Avoid alcohol for 3 days.", [.wait]),
      ("Sales were $340m, up from $310m twelve months before.", [.amount, .amount, .other]),
      (
        "It was heated, followed by 35 cycles of 94 °C for 30 s and a final step of 7 min.",
        [.amount, .amount, .duration, .duration]
      ),
      ("It is followed by a 10 minute rest.", [.duration]),
      ("Patients were followed for 3 years.", [.followUp]),
      ("The women, followed by their doctors for 3 years, did well.", [.followUp]),
      ("Surgery was followed by scans during 5 years.", [.followUp]),
      ("The laser gave 35-fs pulses, giving a peak intensity of 3 W.", [.duration, .amount]),
      ("The maximum stay is 3 days.", [.duration]),
      ("During peak season the trip takes 3 hours.", [.duration]),
      ("Swelling peaks at 2 days, most bruising is gone in 10 days.", [.peak, .completion]),
      ("Levels peak within 3 hours.", [.peak]),
      ("Pain reaches its peak in 2 days.", [.peak]),
      ("Peak levels occur in 2 hours.", [.peak]),
      ("It takes 3 days to peak.", [.peak]),
      ("There is a peak at 3 days.", [.peak]),
      ("Membranes were blocked with 5% nonfat milk.", [.amount]),
      ("The filter blocks 97% of UV rays.", [.reduction]),
      ("Ivo Marek, 20, started up front.", [.age]),
    ] as [(String, [Claim.Role])])
  func aStretchOfTimeTakesTheRoleOfItsOwnVerb(text: String, roles: [Claim.Role]) {
    #expect(claims(text).map(\.role) == roles)
  }

  @Test(
    arguments: [
      ("Exports slid 2.7 percent.", [.reduction]),
      ("The yen strengthened 0.13% and the pound weakened 2%.", [.increase, .reduction]),
      ("The index fell 64.8 points, or 0.9%, to 7,135.", [.reduction, .reduction, .amount]),
      ("The Nasdaq added 20.7 points. He added 20 points.", [.increase, .amount]),
      ("ARPU dipped 1%.", [.reduction]),
      ("The profit slipped 3% to $88 million.", [.reduction, .amount]),
      ("The unit cell expands by 0.8% on heating.", [.increase]),
      ("The economy contracted 0.2%.", [.reduction]),
      ("Shares sank 12% and the pound tumbled 4 cents.", [.reduction, .reduction]),
      ("Shares closed 8.4p, or 11.6 per cent, lower.", [.reduction, .reduction]),
      ("The index lost 65 points, or 0.9%.", [.reduction, .reduction]),
      ("The index added 65 points, or 0.9%.", [.amount, .increase]),
      ("The car slid 20 m and the diver sank 30 m.", [.amount, .amount]),
      ("It costs $140, $20 less than before.", [.amount, .reduction]),
      ("It sells for $7, more than double the old price.", [.amount]),
      ("About 12% slipped on ice.", [.prevalence]),
      ("5% of people dip their biscuits.", [.prevalence]),
    ] as [(String, [Claim.Role])])
  func whatSlidIsReduced(text: String, roles: [Claim.Role]) {
    #expect(claims(text).map(\.role) == roles)
  }

  @Test(arguments: [
    "73 percent say the state should pay.",
    "Unlike the rest of the planets, it has 5 moons.",
    "Peak fare applies for 3 hours.",
  ])
  func nobodyIsToldToDoIt(text: String) throws {
    #expect(try #require(claims(text).first).modality == .asserted)
  }
}
