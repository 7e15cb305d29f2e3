import TallyCore
import TallyExtract
import TallyTestSupport
import Testing

/// A year before a noun counts nothing: "the 2020 class", "all the 2017 conversations".
struct YearsOfThingsTests {
  @Test(arguments: [
    "He joined the 2020 class.", "A 2018 analysis of it is out.", "The 2011 census was late.",
    "We read all the 2017 conversations.", "They won the 2016 elections.",
    "It must restate 2000 and 2003 results.", "Much is written about 2016 election forecasts.",
  ])
  func leavesTheYear(text: String) { expectNothing(in: text) }

  @Test(arguments: [
    QuantityCase("The ⟦2000⟧ people came.", "2000 1"),
    QuantityCase("They enrolled ⟦1961⟧ adults.", "1961 1"),
    QuantityCase("The ⟦1961⟧ patients were men.", "1961 1"),
    QuantityCase("We saw ⟦1984⟧ houses.", "1984 1"),
    QuantityCase("It sold ⟦2,018⟧ movies.", "2018 1"),
  ])
  func keepsTheCount(example: QuantityCase) { expectValues(example) }
}
