import TallyCore
import TallyExtract
import TallyTestSupport
import Testing

/// Bounds as people word them, and words that only look like one.
struct LimitsInWordsTests {
  @Test(arguments: [
    QuantityCase("It falls ⟦upto 5 kg⟧.", "..5 kg"),
    QuantityCase("The file is ⟦lower or equal to 4 GB⟧.", "..4 GBy"),
    QuantityCase("It is ⟦greater or equal to 4 GB⟧.", "4.. GBy"),
    QuantityCase("Homes ⟦of or above £40,000⟧ sold.", "40000.. GBP"),
    QuantityCase("It takes ⟦more than just 3 days⟧.", ">3.. d"),
    QuantityCase("It takes ⟦an hour or sometimes longer⟧.", "1.. h"),
    QuantityCase("The maximum number of plants is ⟦125⟧.", "..125 1"),
    QuantityCase("A minimum fee of ⟦£30⟧ applies.", "30.. GBP"),
    QuantityCase("Maximum loan: ⟦£25,000⟧", "..25000 GBP"),
    QuantityCase("As a minimum, allow ⟦30 days⟧.", "30.. d"),
    QuantityCase("Stay ⟦up to a total of 12 weeks⟧.", "..12 wk"),
    QuantityCase("Each hen has ⟦at least: 4 square feet⟧.", "4.. [ft_i]2"),
    QuantityCase("It asks for ⟦12 years' service or more⟧.", "12.. a"),
    QuantityCase("She made ⟦10 or more⟧ ⟦5-mile⟧ runs.", "10.. 1", "5 [mi_i]"),
    QuantityCase("Their VO2 max: ⟦53 mL⟧", "53 mL"),
  ])
  func bounds(example: QuantityCase) { expectValues(example) }

  @Test(arguments: [
    QuantityCase("A dose of ⟦4 g⟧ must not be exceeded.", "..4 g"),
    QuantityCase("The limit of ⟦50 mph⟧ should never be exceeded.", "..50 [mi_i]/h"),
    QuantityCase("⟦30 mg⟧ should not ordinarily be exceeded ⟦2⟧.", "..30 mg", "2 1"),
  ])
  func whatIsNotToBeExceeded(example: QuantityCase) { expectValues(example) }

  /// "As long as" may be "if", and a comparative may name the other thing.
  @Test(arguments: [
    QuantityCase("It is refunded as long as ⟦24 hours⟧ notice is given.", "24 h"),
    QuantityCase("It is free as long as ⟦two⟧ people book together.", "2 1"),
    QuantityCase("The wait can be ⟦as long as 24 hours⟧.", "..24 h"),
    QuantityCase("It is cheaper than a ⟦6-month⟧ contract.", "6 mo"),
    QuantityCase("It is ⟦cheaper than £50⟧.", "..<50 GBP"),
    QuantityCase("⟦25 mg⟧ acts faster than ⟦10 mg⟧.", "25 mg", "10 mg"),
    QuantityCase("It heals ⟦faster than 10 days⟧.", "..<10 d"),
    QuantityCase("A car ⟦faster than 60 mph⟧ passed.", ">60.. [mi_i]/h"),
    QuantityCase("Members signed up to ⟦the 25⟧-part plan.", "25 1"),
    QuantityCase("It is found by ⟦24 hour⟧ analysis.", "24 h"),
    QuantityCase("It should be done ⟦by 24 hours⟧.", "..24 h"),
  ])
  func lookalikes(example: QuantityCase) { expectValues(example) }

  /// The mark of a quoted line is no sign of the value.
  @Test(arguments: [
    QuantityCase("> ⟦Up to 5 kg⟧ may be carried.", "..5 kg"),
    QuantityCase("The value is ⟦> 5 kg⟧.", ">5.. kg"),
  ])
  func marksOfLines(example: QuantityCase) { expectValues(example) }

  @Test(arguments: [
    QuantityCase("Do ⟦not exceed the recommended 300 mg⟧.", "..300 mg"),
    QuantityCase("The maximum is the recommended ⟦300 mg⟧.", "300 mg"),
    QuantityCase("It is offered ⟦from the age of 50⟧.", "50.. a"),
    QuantityCase("It grows from the ⟦age of 5⟧ to the ⟦age of 10⟧.", "5 a", "10 a"),
    QuantityCase("Coffee has ⟦95 mg of caffeine per 8 oz⟧.", "95 mg/(8.[foz_us])"),
    QuantityCase("Cheese has ⟦200 mg per ounce⟧.", "200 mg/[oz_av]"),
    QuantityCase(
      "Water has ⟦5 mg per oz⟧ and bread ⟦6 g per oz⟧.", "5 mg/[foz_us]", "6 g/[oz_av]"),
  ])
  func recommendedAndFirst(example: QuantityCase) { expectValues(example) }
}
