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
      ("There is no 30-day limit.", .negated), ("It is not a 10-year plan.", .negated),
      ("You can see it without a 30-day wait.", .negated),
      ("Not recommended for children under 6.", .negated),
      ("Contraindicated in children under 2 years.", .negated),
      ("Avoid in dogs under 10 kg.", .negated),
      ("Never train two days in a row.", .negated),
      ("It is not true that 300 people died.", .negated),
      ("Suppose 300 people came.", .possible),
      ("Avoid training two days in a row.", .negated),
      ("You won't pay anything for 3 months.", .negated),
      ("But suppose your card has a $9,000 balance.", .possible),
      ("Let's say your car has a 65 kWh battery.", .possible),
      ("Many believe it takes 21 days, but this is not true.", .negated),
      // And what is so, whatever stands beside it.
      ("There is no fee for the first 30 days.", .asserted),
      ("It rained two days in a row.", .asserted),
      ("Avoid the heat for two days in a row.", .recommended),
      ("Come November 19, those who paid $129 will get it.", .asserted),
      ("It is true that 300 people died.", .asserted),
      ("It is not true that it is bad; 300 people came.", .asserted),
      ("The world's most expensive car cost $3 million.", .asserted),
      ("Most cars cost $30,000.", .typical),
      ("Let it sit for 5 minutes.", .recommended),
      ("You can't swim for two weeks.", .recommended),
      ("Recommended for children under 6.", .recommended),
      ("You will not see results for 3 months.", .asserted),
      ("Many believe it takes 21 days, but few try it.", .typical),
      ("They believe the war killed 500, but that is not so clear.", .asserted),
      ("I would say it takes 3 hours, but it is not so bad once you start.", .asserted),
      ("No 10-year warranty can beat it.", .possible),
      ("No 30-day trial is as generous as ours.", .asserted),
      ("Only 3 percent of likely voters are undecided.", .asserted),
      ("It costs $8,000 for a typical 2,000 square foot home.", .asserted),
      ("Newborns (0-3 months) should get 14 hours.", .asserted),
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

  /// Words that open a sentence as verbs do, and are its subject; and advice that others were given.
  @Test(
    arguments: [
      ("Support for the bill declined by 5 percent.", .asserted),
      ("Work on the bridge cost $5 million.", .asserted),
      ("Cut flowers cost $12.", .asserted), ("Cook earned $98 million last year.", .asserted),
      ("Harden scored 25 points in the game.", .asserted),
      ("It is encouraging to see crime fall by 5 percent.", .asserted),
      ("About 5,000 people were urged to evacuate.", .asserted),
      ("3 doses are recommended to complete the series.", .recommended),
      ("We are encouraging adults to walk 30 minutes.", .recommended),
      ("Bake covered 30 minutes.", .recommended), ("Keep refrigerated 3 days.", .recommended),
      ("Support the back for 5 minutes.", .recommended), ("Cook for 12 minutes.", .recommended),
      ("Cut the cake into 12 pieces.", .recommended),
    ] as [(String, Claim.Modality)])
  func factsThatLookLikeInstructions(text: String, modality: Claim.Modality) {
    #expect(claims(text).first?.modality == modality)
  }

  /// "Not seen for two weeks": from then on it is.
  @Test(
    arguments: [
      ("Optimal results are not seen for at least two weeks.", .onset),
      ("The swelling does not go away for 6 weeks.", .completion),
      ("It has not rained for 3 weeks.", .duration),
      ("The pain did not last for 2 days.", .duration),
    ] as [(String, Claim.Role)])
  func whatIsNotYetSo(text: String, role: Claim.Role) {
    #expect(claims(text).map(\.role) == [role])
  }
}
