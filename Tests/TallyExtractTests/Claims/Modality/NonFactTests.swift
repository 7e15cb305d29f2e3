import TallyCore
import TallyExtract
import Testing

/// What is not so, or may be so, by other words than "not" and "may".
struct NonFactTests {
  @Test(
    arguments: [
      ("No safety rounds were made for at least six hours.", .negated),
      ("Watering more than once a day is unnecessarily frequent.", .negated),
      ("Avoid writing 600-word articles.", .negated),
      ("It is impossible for one person to push two agendas.", .negated),
      ("It saved us without having to rewrite 30 pages.", .negated),
      ("You are never going to have 100 percent of it.", .negated),
      ("We would not rule out a 14-inch display.", .possible),
      ("An 80 TB drive is theoretically possible.", .possible),
      ("He must be around 80 years old.", .possible),
      ("No filter can remove 100% of it.", .negated),
      ("The stock is not actually capped at 20 million coins.", .negated),
      ("A high factor does not mean you have 15 minutes.", .negated),
      ("The shop has not yet sold 20 cars.", .negated),
      ("The shop has yet to sell 20 cars.", .negated),
      ("No drinking is allowed for 8 hours before surgery.", .recommended),
      // And what is so, whatever stands beside it.
      ("It is cheap, yet it costs $20.", .asserted),
      ("While there is no exact number, it takes three to six months.", .asserted),
      ("The side did not lose one frame in four matches.", .asserted),
      ("In 2018 the group advised 55 communities.", .asserted),
      ("These are the fixes that I recommended 2 years ago.", .asserted),
      ("Given that the debt stands at $16 trillion, a rise can cost billions.", .asserted),
      ("Avoid driving for 3 days.", .recommended), ("Visitors must be at least 18.", .recommended),
      ("It lasts no more than 3 days.", .asserted),
    ] as [(String, Claim.Modality)])
  func otherWordsForNotAndMaybe(text: String, modality: Claim.Modality) {
    #expect(claims(text).first?.modality == modality)
  }
}
