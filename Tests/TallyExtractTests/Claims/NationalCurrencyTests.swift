import TallyCore
import TallyExtract
import Testing

/// A name that several countries have for their money is of the one that the text speaks of.
struct NationalCurrencyTests {
  @Test(arguments: [
    ("Qatar will spend 12.217 billion riyals this year.", "QAR"),
    ("Saudi Arabia and Qatar will spend 12 billion riyals.", "SAR"),
    ("Oman and Qatar will spend 12 billion riyals.", "SAR"),
    ("Qatar pays 12 million Saudi riyals.", "SAR"),
    ("Qatar pays 12 million SAR.", "SAR"),
    ("Manila fares rose to 15 pesos.", "PHP"),
    ("Tacos cost 15 pesos.", "MXN"),
    ("A beer in Copenhagen costs 60 kroner.", "DKK"),
    ("Rents in Karachi are Rs 20,000.", "PKR"),
    ("Rents in Sydney are $20,000.", "USD"),
  ])
  func theTextSaysWhose(text: String, code: String) throws {
    let claim = try #require(claims(text).last)
    #expect(claim.quantity.unit == code)
    #expect(claim.quantity.canonical?.unit == code)
  }
}
