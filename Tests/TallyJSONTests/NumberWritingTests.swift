import TallyCore
import TallyJSON
import Testing

struct NumberWritingTests {
  @Test(arguments: [
    "0", "-0.5", "3.20", "0.035", "12345678901234567890", "-7", "100.00", "0.00",
    "99999999999999999999.9",
  ])
  func numbersKeepTheirDigits(text: String) throws {
    #expect(written { $0.decimal(ExactDecimal(text)) } == text)
  }

  @Test func scaleWordsAreWrittenOut() {
    #expect(written { $0.decimal(ExactDecimal(significand: 13, exponent: 6)) } == "13000000")
  }

  @Test(arguments: [0, 7, -1, 10, Int.max, Int.min])
  func wholeNumbersReadBack(number: Int) {
    #expect(written { $0.integer(number) } == String(number))
  }
}
