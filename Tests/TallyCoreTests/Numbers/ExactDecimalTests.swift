import TallyCore
import Testing

struct ExactDecimalTests {
  @Test(arguments: [
    ("3.20", "3.20"), ("0.035", "0.035"), ("13000000", "13000000"), ("-0.5", "-0.5"),
    ("1e3", "1000"), ("1.5e-3", "0.0015"), ("0", "0"), ("0.00", "0.00"), ("007", "7"),
  ])
  func keepsTheDigitsThatWereWritten(written: String, shown: String) throws {
    #expect(try #require(ExactDecimal(written)).description == shown)
  }

  @Test(arguments: ["", "-", ".", "1.2.3", "1e", "1e999", "12a", "nan", "1,5"])
  func refusesWhatIsNoNumber(text: String) {
    #expect(ExactDecimal(text) == nil)
  }

  @Test func refusesDigitsThatDoNotFitInsteadOfWrapping() {
    #expect(ExactDecimal(String(repeating: "9", count: 39)) == nil)
    #expect(ExactDecimal(String(repeating: "9", count: 20)) != nil)
  }

  @Test func comparesAsNumbersWhateverTheirDigits() throws {
    let short = try #require(ExactDecimal("3.2"))
    let long = try #require(ExactDecimal("3.20"))
    #expect(short == long)
    #expect(short.hashValue == long.hashValue)
    #expect(try #require(ExactDecimal("3.19")) < short)
    #expect(try #require(ExactDecimal("1e30")) > short)
  }

  @Test func addsAndMultipliesExactly() throws {
    let tenth = try #require(ExactDecimal("0.1"))
    let fifth = try #require(ExactDecimal("0.20"))
    #expect(tenth.adding(fifth)?.description == "0.30")
    #expect(tenth.multiplied(by: fifth)?.description == "0.020")
    let huge = ExactDecimal(significand: .max)
    #expect(huge.adding(huge) == nil)
    #expect(huge.multiplied(by: huge) == nil)
  }
}

struct ExactRatioTests {
  @Test(arguments: [
    ("7", ExactRatio(1, 3), "2.3333333333333333"), ("98.6", ExactRatio(5, 9), "54.777777777777778"),
    ("-40", ExactRatio(5, 9), "-22.222222222222222"), ("0.5", ExactRatio(1, 100), "0.005"),
    ("7", ExactRatio(1, 100), "0.07"), ("70", ExactRatio(1, 100), "0.7"),
    ("2.50", ExactRatio(1, 1000), "0.0025"), ("-125", ExactRatio(1, 1_000_000), "-0.000125"),
    ("0", ExactRatio(1, 1000), "0"),
    ("250", ExactRatio(463, 900), "128.61111111111111"), ("1", ExactRatio(7, 8), "0.875"),
    // Neither fits 64 bits.
    ("70000000000000000000", ExactRatio(1, 8), "8750000000000000000"),
    ("1", ExactRatio(1, 4_000_000_000_000_000_000_000), "0.00000000000000000000025"),
  ])
  func givesSeventeenDigitsOfAnyWidth(text: String, ratio: ExactRatio, result: String) throws {
    #expect(ratio.applied(to: try #require(ExactDecimal(text)))?.description == result)
  }

  @Test func convertsWithoutBinaryRounding() throws {
    let yard = ExactRatio(9144, 10000)
    #expect(yard.applied(to: ExactDecimal(10))?.description == "9.144")
    let inch = ExactRatio(254, 10000)
    #expect(inch.applied(to: try #require(ExactDecimal("0.1")))?.description == "0.00254")
  }

  @Test func roundsWhatNeverEndsToSeventeenDigits() {
    #expect(ExactRatio(1, 3).applied(to: ExactDecimal(2))?.description == "0.66666666666666667")
    #expect(ExactRatio(5, 9).applied(to: ExactDecimal(-9))?.description == "-5")
  }

  @Test func saysNothingWhereTheResultDoesNotFit() {
    let huge = ExactRatio(.max)
    #expect(huge.applied(to: ExactDecimal(10)) == nil)
    #expect(huge.multiplied(by: ExactRatio(3)) == nil)
    #expect(huge.multiplied(by: ExactRatio(1, .max)) == .one)
  }
}
