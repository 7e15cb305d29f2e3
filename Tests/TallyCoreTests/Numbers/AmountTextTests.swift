import TallyCore
import Testing

struct AmountTextTests {
  @Test(arguments: [
    ("360000000000", "360,000,000,000"), ("13000000.50", "13,000,000.50"), ("2019", "2019"),
    ("-12345", "-12,345"), ("0.00012", "0.00012"),
  ])
  func longNumbersStandInGroups(number: String, text: String) throws {
    #expect(AmountText.number(try #require(ExactDecimal(number))) == text)
  }

  @Test(arguments: [
    ("1", ""), ("[oz_av]", "oz"), ("[mi_i]/h", "mi/h"), ("Cel", "°C"), ("mg/kg", "mg/kg"),
    ("[SPF]", "SPF"), ("USD", "USD"), ("h/{night}", "h/night"),
  ])
  func unitsStandWithoutTheBracketsOfTheirCodes(code: String, text: String) {
    #expect(AmountText.unit(code) == text)
  }
}
