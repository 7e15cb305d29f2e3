import TallyCore
import TallyExtract
import TallyTestSupport
import Testing

/// What a condition denies is no rule; what stands behind its comma, or is advised against, is one.
struct NegationClausesTests {
  @Test(arguments: [
    QuantityCase("If needed, it should not be used for ⟦more than 3 days⟧.", "..3 d"),
    QuantityCase("If you can, you should not fast for ⟦more than 24 hours⟧.", "..24 h"),
    QuantityCase("If pregnant, women should not take it for ⟦more than 2 days⟧.", "..2 d"),
    QuantityCase("Once opened, it should not be kept for ⟦more than 6 months⟧.", "..6 mo"),
    QuantityCase("If untreated, the pain does not last for ⟦more than 3 days⟧.", "..3 d"),
    QuantityCase("If swallowed, do not eat for ⟦more than 2 hours⟧.", "..2 h"),
    QuantityCase(
      "The gel, which is strong, should not stay on for ⟦more than 5 minutes⟧.", "..5 min"),
    QuantityCase("Creams that contain it should not be used for ⟦more than 7 days⟧.", "..7 d"),
    QuantityCase("You are advised not to take it for ⟦more than 10 days⟧.", "..10 d"),
    QuantityCase("It is best not to wear them for ⟦more than 8 hours⟧.", "..8 h"),
    QuantityCase("Not to be used for ⟦more than 10 days⟧.", "..10 d"),
    QuantityCase("The drops are not to be kept for ⟦longer than 4 weeks⟧.", "..4 wk"),
  ])
  func turnsWhatIsNotToBeDone(example: QuantityCase) { expectValues(example) }

  @Test(arguments: [
    QuantityCase("If the fever lasts for ⟦more than 3 days⟧, call us.", ">3.. d"),
    QuantityCase("If you cannot eat for ⟦more than 2 days⟧, call us.", ">2.. d"),
    QuantityCase(
      "If the baby, after a feed, does not pee for ⟦more than 6 hours⟧, call.", ">6.. h"),
    QuantityCase(
      "If the child, who is ill, does not drink for ⟦more than 6 hours⟧, call.", ">6.. h"),
    QuantityCase("If you have pain, fever and cannot eat for ⟦more than 2 days⟧, call.", ">2.. d"),
    QuantityCase("When it does not rain for ⟦more than 3 weeks⟧, water it.", ">3.. wk"),
    QuantityCase("Not sleeping for ⟦more than 24 hours⟧ is harmful.", ">24.. h"),
    QuantityCase("He chose not to eat for ⟦more than 3 days⟧.", ">3.. d"),
    QuantityCase(
      "Patients who smoke, drink or do not move for ⟦more than 6 months⟧ gain.", ">6.. mo"),
  ])
  func leavesWhatIsSupposed(example: QuantityCase) { expectValues(example) }
}
