import TallyCore
import TallyExtract
import TallyTestSupport
import Testing

/// Two numbers with "to" or a dash: the ends of one range, or two values.
struct MovesAndVotesTests {
  @Test(arguments: [
    QuantityCase("The rent is ⟦£40 -£50⟧.", "40..50 GBP"),
    QuantityCase("Price: ⟦£125k- £250k⟧", "125000..250000 GBP"),
    QuantityCase("It costs ⟦$3,000 up to $5,000⟧.", "3000..5000 USD"),
    QuantityCase("It may rise anywhere ⟦from 12% to 80%⟧.", "12..80 %"),
    QuantityCase("It lasts ⟦5– 7 days⟧.", "5..7 d"),
    QuantityCase("He is ⟦between 5 feet 10 inches and 6 feet 2 inches⟧ tall.", "70..74 [in_i]"),
    QuantityCase(
      "They weigh ⟦6 pounds 2 ounces to 9 pounds 4 ounces⟧.", "98..148 [oz_av]"),
    QuantityCase("It takes ⟦a week to a month⟧.", "7..30.4375 d"),
    QuantityCase("They range ⟦from 600 m to a mile⟧.", "600..1609.344 m"),
    QuantityCase("He shot ⟦10-19⟧ deer a year.", "10..19 1/a"),
    QuantityCase("They won ⟦3-5⟧ games a year.", "3..5 1/a"),
  ])
  func ranges(example: QuantityCase) { expectValues(example) }

  @Test(arguments: [
    QuantityCase("The profit was ⟦-$75 million⟧.", "-75000000 USD"),
    QuantityCase("The toll was revised from ⟦12⟧ to ⟦14⟧.", "12 1", "14 1"),
    QuantityCase("It was an increase of ⟦2400⟧ to ⟦64,900⟧.", "2400 1", "64900 1"),
    QuantityCase("The bill passed by ⟦52⟧ to ⟦48⟧.", "52 1", "48 1"),
    QuantityCase("By a vote of ⟦45⟧ to ⟦55⟧ it fell.", "45 1", "55 1"),
    QuantityCase("She leads by ⟦48⟧ to ⟦44 percent⟧.", "48 %", "44 %"),
    QuantityCase("The difference between ⟦5⟧ and ⟦6 months⟧ is small.", "5 mo", "6 mo"),
    QuantityCase("Take ⟦between 2 and 3⟧ doses.", "2..3 1"),
    QuantityCase("He shot 10-19 from the floor."), QuantityCase("Arsenal lost 2-4 at home."),
    QuantityCase("The team has a 3-5 record."), QuantityCase("It was a two-to-one margin."),
  ])
  func twoValuesOrNone(example: QuantityCase) { expectValues(example) }

  /// Lengths of two systems are one length said twice.
  @Test(arguments: [
    QuantityCase("It is ⟦2 m⟧, ⟦6 ft 7 in⟧ high.", "2 m", "79 [in_i]"),
    QuantityCase("It is ⟦5 feet 11 inches⟧ or ⟦1 m 80 cm⟧.", "71 [in_i]", "180 cm"),
  ])
  func systems(example: QuantityCase) { expectValues(example) }

  @Test(arguments: [
    QuantityCase("Switch from ⟦three⟧ to ⟦two⟧ meals.", "3 1", "2 1"),
    QuantityCase("It takes ⟦30 minutes to 2 hours a day⟧.", "0.5..2 h/d"),
    QuantityCase("Take ⟦500 mg to 2 g a day⟧.", "0.5..2 g/d"),
    QuantityCase("The wall was divided by ⟦12⟧ gates.", "12 1"),
  ])
  func movesAndPeriods(example: QuantityCase) { expectValues(example) }

  /// What rose or fell has two values, however far off its verb stands; what spans has one.
  @Test(arguments: [
    QuantityCase(
      "The rate rose among women from ⟦12.9 percent⟧ to ⟦13.7 percent⟧.", "12.9 %", "13.7 %"),
    QuantityCase(
      "They saw an increase in sales from ⟦$3 million⟧ to ⟦$4 million⟧.", "3000000 USD",
      "4000000 USD"),
    QuantityCase(
      "It was raised over ⟦four weeks⟧ from ⟦10 mg⟧ to ⟦20 mg⟧.", "4 wk", "10 mg", "20 mg"),
    QuantityCase("The index rose from ⟦14.3⟧ to ⟦15.3⟧.", "14.3 1", "15.3 1"),
    QuantityCase("The rate rose among men ⟦aged from 20 to 30 years⟧.", "20..30 a"),
    QuantityCase("The rate ranged ⟦from 3.7% to 30.3%⟧.", "3.7..30.3 %"),
    QuantityCase("Expect it in the range of ⟦$8.52 and $8.72 per share⟧.", "8.52..8.72 USD/share"),
    QuantityCase("Children ⟦6 to under 12 years of age⟧ take it.", "6..12 a"),
    QuantityCase("It is for ⟦$40,000 to under $65,000⟧.", "40000..65000 USD"),
  ])
  func movesFromFar(example: QuantityCase) { expectValues(example) }
}
