import TallyCore
import TallyExtract
import TallyTestSupport
import Testing

/// How contracts, shops, news and timetables write their numbers.
struct EverydayTextTests {
  @Test(arguments: [
    QuantityCase("⟦Within thirty (30) days⟧ of receipt, pay.", "..30 d"),
    QuantityCase("It runs for ⟦two (2) years⟧.", "2 a"),
    QuantityCase("Give ⟦at least ninety (90) calendar days⟧ notice.", "90.. d"),
    QuantityCase("It takes ⟦three (3) to five (5) business days⟧.", "3..5 d"),
    QuantityCase("The fee is ⟦ten percent (10%)⟧ of it.", "10 %"),
    QuantityCase("A deposit of ⟦Five Hundred Dollars ($500.00)⟧ is due.", "500 USD"),
    QuantityCase("Choose ⟦three (3)⟧ members of ⟦twelve⟧ (n=⟦11⟧).", "3 1", "12 1", "11 1"),
  ])
  func contracts(example: QuantityCase) { expectValues(example) }

  @Test(arguments: [
    QuantityCase("Unemployment edged up to ⟦3.9%⟧ from ⟦3.8%⟧.", "3.9 %", "3.8 %"),
    QuantityCase("Prices have gone up to ⟦$3.50 a gallon⟧.", "3.50 USD/[gal_us]"),
    QuantityCase("Turn the oven up to ⟦220 °C⟧; it is now up to ⟦84 kg⟧.", "220 Cel", "84 kg"),
    QuantityCase("It can take ⟦up to 3 weeks⟧ and go ⟦up to 100 km/h⟧.", "..3 wk", "..100 km/h"),
    QuantityCase("They moved ⟦up to 12⟧ people for ⟦up to $40⟧.", "..12 1", "..40 USD"),
  ])
  func levelsReached(example: QuantityCase) { expectValues(example) }

  @Test(arguments: [
    QuantityCase("He weighs ⟦11st 7lb⟧ and lost ⟦2st 4lb⟧.", "161 [lb_av]", "32 [lb_av]"),
    QuantityCase("At ⟦15 st 2 lb⟧ he beat the ⟦20-stone⟧ man.", "212 [lb_av]", "20 [stone_av]"),
    QuantityCase("She weighs ⟦nine stone⟧ and built ⟦two⟧ stone walls.", "9 [stone_av]", "2 1"),
    QuantityCase("The 21st ⟦5 lb⟧ bag won.", "5 [lb_av]"),
  ])
  func stones(example: QuantityCase) { expectValues(example) }

  @Test(arguments: [
    QuantityCase("It cost ⟦Rs 5.6 cr⟧, the flat ⟦₹85L⟧.", "56000000 INR", "8500000 INR"),
    QuantityCase("The pay is ⟦INR 1.5 lakh per month⟧.", "150000 INR/mo"),
    QuantityCase("It has ⟦5M+⟧ downloads and ⟦300K+⟧ followers.", "5000000.. 1", "300000.. 1"),
    QuantityCase(
      "⟦2m-3m⟧ jobs and ⟦30m-40m⟧ Europeans", "2000000..3000000 1", "30000000..40000000 1"),
    QuantityCase("The track is ⟦30m-40m⟧ long.", "30..40 m"),
  ])
  func scaleLetters(example: QuantityCase) { expectValues(example) }

  @Test(arguments: [
    "Sunrise is at 05:43, sunset at 20:58.", "Trains: 05:43, 06:13, 06:43.",
    "It was sent on 09/08/2000 09:55 AM to all.",
    "One day he hopes to own a farm.", "We will one day live on Mars.",
    "She dreams of one day winning it.", "He plans to one day become a doctor.",
    "One day, everything changed.", "The gap was a fraction of a millimetre.",
    "It costs a fraction of a cent per message.",
  ])
  func timesOfDay(text: String) { expectNothing(in: text) }

  @Test(arguments: [
    QuantityCase("It took ⟦one day⟧ to finish. ⟦One day⟧ of rest is enough.", "1 d", "1 d"),
    QuantityCase("⟦One day⟧ later he went; it may take ⟦one day or two⟧.", "1 d", "1..2 d"),
  ])
  func days(example: QuantityCase) { expectValues(example) }

  @Test(arguments: [
    QuantityCase("Most are ⟦18-24 year olds⟧; ⟦two⟧ ⟦3-year-olds⟧ came.", "18..24 a", "2 1", "3 a"),
    QuantityCase("The rate was ⟦4.3 per 1,000 person-years⟧.", "4.3 1/1000 person-years"),
    QuantityCase("There were ⟦18 deaths per 1,000 live births⟧.", "18 1/1000 live births"),
  ])
  func people(example: QuantityCase) { expectValues(example) }
}
