import TallyCore
import TallyExtract
import TallyTestSupport
import Testing

/// What pages of every kind say of alloys, people, oil, prices and telephones.
struct EverydayFormsTests {
  @Test(arguments: [
    QuantityCase("Ni ⟦3.5⟧ Cr ⟦1.66⟧ Mo ⟦0.40⟧ V ⟦0.12⟧", "3.5 1", "1.66 1", "0.40 1", "0.12 1"),
    QuantityCase("It needs ⟦12 V⟧, ⟦2 W⟧ and ⟦1.66 mo⟧.", "12 V", "2 W", "1.66 mo"),
    QuantityCase("⟦3 × 10^12⟧ photons s−1, ⟦25⟧ individuals m−2", "3000000000000 1/s", "25 1/m2"),
    QuantityCase("It was ⟦5C⟧ above average, then ⟦10F⟧ colder.", "5 Cel", "10 [degF]"),
  ])
  func science(example: QuantityCase) { expectValues(example) }

  @Test(arguments: [
    QuantityCase("It was heated up to ⟦800 °C⟧.", "800 Cel"),
    QuantityCase("It can be heated ⟦up to 800 °C⟧.", "..800 Cel"),
    QuantityCase(
      "It rose from ⟦€77 million⟧ in 2003 up to ⟦€130 million⟧.", "77000000 EUR", "130000000 EUR"),
    QuantityCase("⟦up to £500,000⟧ and ⟦£5,000⟧ cashback", "..500000 GBP", "5000 GBP"),
    QuantityCase("if ⟦over 12 hours⟧ late", ">12.. h"),
    QuantityCase("He trails by ⟦4 minutes⟧.", "4 min"),
  ])
  func bounds(example: QuantityCase) { expectValues(example) }

  @Test(arguments: [
    QuantityCase("She retired at ⟦33⟧ and left school at ⟦16⟧.", "33 a", "16 a"),
    QuantityCase("He arrived at ⟦5⟧ and the shop at ⟦33⟧ is closed.", "5 1", "33 1"),
    QuantityCase("It grew ⟦0.5%⟧ a quarter, for ⟦$25 a quarter⟧.", "0.5 %", "25 USD/3.mo"),
    QuantityCase("⟦a quarter⟧ of ⟦12⟧ people", "0.25 1", "12 1"),
    QuantityCase("It costs ⟦four pounds fifty⟧.", "4.50 GBP"),
    QuantityCase("It costs ⟦about 8⟧ or ⟦$9⟧.", "~8 USD", "9 USD"),
    QuantityCase("A barrel costs ⟦eighty-five dollars⟧.", "85 USD"),
    QuantityCase("It weighed ⟦9 lbs. 4 oz⟧. after ⟦3 hrs. 20 min⟧.", "148 [oz_av]", "200 min"),
    QuantityCase("⟦about 40⟧ out of ⟦600-700⟧ applicants", "~40 1", "600..700 1"),
    QuantityCase("They pump ⟦4,500 boepd⟧.", "4500 [bbl_us]/d"),
  ])
  func people(example: QuantityCase) { expectValues(example) }

  @Test(arguments: ["Phone: (713) 345-9945 Fax: (713) 646-8420", "at 45° 30' 15\" N"])
  func nothing(text: String) { expectNothing(in: text) }
}
