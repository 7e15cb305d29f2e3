import TallyCore
import TallyExtract
import TallyTestSupport
import Testing

/// Ages without a unit, bounds that a verb makes, years that are counts.
struct AgesAndLimitsTests {
  @Test(arguments: [
    QuantityCase("⟦Nine⟧ were held; Thomas, ⟦41⟧, is charged.", "9 1", "41 a"),
    QuantityCase("Anna, ⟦12⟧, and Ben, ⟦14⟧, were found.", "12 a", "14 a"),
    QuantityCase("Ann Hill, ⟦34⟧, and Mark Hill, ⟦29⟧, were picked up.", "34 a", "29 a"),
    QuantityCase("The captain, ⟦58⟧, has left.", "58 a"),
    QuantityCase("June Hill, ⟦71⟧, was reading.", "71 a"),
    QuantityCase("He was identified as Mark Hill, ⟦67⟧.", "67 a"),
    QuantityCase("“It is over,” said Ann Hill, ⟦52⟧.", "52 a"),
    QuantityCase("The average age of patients is ⟦30⟧.", "30 a"),
    QuantityCase("The median age of the men at onset was ⟦35.5⟧.", "35.5 a"),
    QuantityCase("The age limit is ⟦18⟧.", "18 a"),
    QuantityCase("The ideal age range is ⟦25-40⟧.", "25..40 a"),
    QuantityCase("The law raised the retirement age ⟦from 62 to 64⟧.", "62..64 a"),
    QuantityCase("It kills teens ⟦as young as 16⟧.", "16.. a"),
    QuantityCase("It begins ⟦around the age of 40⟧.", "~40 a"),
    QuantityCase("It is given ⟦above age 6 months⟧.", ">6.. mo"),
    QuantityCase("On ⟦days four⟧ and ⟦five⟧ it rained.", "4 d", "5 d"),
    QuantityCase("I smoked when I was ⟦17⟧ (I stopped).", "17 a"),
    QuantityCase("The ⟦18-24⟧ age group voted.", "18..24 a"),
    QuantityCase("The teenager, ⟦16⟧, was hurt.", "16 a"),
    QuantityCase("Kids ⟦12 and under⟧ eat free.", "..12 a"),
    QuantityCase("Men ⟦65 and over⟧ pay.", "65.. a"),
    QuantityCase("The minimum age to vote is ⟦18⟧.", "18 a"),
    QuantityCase("Average age at diagnosis: ⟦45⟧.", "45 a"),
    QuantityCase("My daughter is ⟦4⟧ and came home. My son was ⟦9⟧.", "4 a", "9 a"),
    QuantityCase("The youngest one was ⟦13⟧.", "13 a"),
    QuantityCase("Most cases occur ⟦between 6 months and 3 years⟧.", "6..36 mo"),
    QuantityCase("Of every ⟦100⟧ people ⟦15 to 20⟧ are hurt.", "100 1", "15..20 1"),
    QuantityCase("Ratings were Mr Brown, ⟦80⟧, and Ms Grey, ⟦75⟧.", "80 1", "75 1"),
    QuantityCase("People ⟦70 to 79⟧ fell more often.", "70..79 a"),
    QuantityCase("Ms Robinson, ⟦57⟧, and Mr. Church, ⟦61⟧, sat in court.", "57 a", "61 a"),
    QuantityCase("Ben Murphy, ⟦37⟧, and George Murphy-Bristow, ⟦28⟧, were held.", "37 a", "28 a"),
    QuantityCase("Our dog is ⟦12⟧ now. Her husband was ⟦45⟧ at the time.", "12 a", "45 a"),
  ])
  func ages(example: QuantityCase) { expectValues(example) }

  /// Behind somebody's name between commas, where no contest makes points or shares of them.
  @Test(arguments: [
    QuantityCase(
      "The victims, Tom Hill, ⟦19⟧, Sara West, ⟦22⟧, and Lee Park, ⟦31⟧, were from Ohio.",
      "19 a", "22 a", "31 a"),
    QuantityCase("Police arrested Dan Cole, ⟦33⟧, and Amy Fox, ⟦30⟧.", "33 a", "30 a"),
    QuantityCase("Kwame Osei, ⟦19⟧, and Sara West, ⟦22⟧, live there.", "19 a", "22 a"),
    QuantityCase(
      "Jane Doe, ⟦31⟧, and her brother Tom, ⟦29⟧, were hurt in the crash.", "31 a", "29 a"),
    QuantityCase("John F. Hill, ⟦61⟧, of Leeds, said so.", "61 a"),
    QuantityCase("Maria Lopez, ⟦34⟧, led the project.", "34 a"),
    QuantityCase(
      "Anthony Davis, ⟦34⟧, and James Hill, ⟦28⟧, led the scoring.", "34 1", "28 1"),
    QuantityCase("In the poll, Biden, ⟦48⟧, leads Trump, ⟦44⟧.", "48 1", "44 1"),
    QuantityCase("Leeds, ⟦14⟧, and York, ⟦12⟧, had the most cases.", "14 1", "12 1"),
    QuantityCase("At ⟦24⟧, Marie Keller moved. At ⟦65⟧, he retired.", "24 a", "65 a"),
    QuantityCase("He married at ⟦19⟧ and died at ⟦87⟧ in Leeds.", "19 a", "87 a"),
    QuantityCase("Emma Hill, who was ⟦23⟧ at the time, said no.", "23 a"),
    QuantityCase("Her father died before she was ⟦two⟧, in debt.", "2 a"),
    QuantityCase("I think she's ⟦67⟧. He’s ⟦22⟧ and fit.", "67 a", "22 a"),
    QuantityCase("A widow of ⟦83⟧, who lived there. A man of ⟦83⟧ was hurt.", "83 a", "83 a"),
    QuantityCase("I am ⟦36⟧, and well.", "36 a"),
  ])
  func agesOfNamed(example: QuantityCase) { expectValues(example) }

  /// Of these only what is called an age is one.
  @Test(arguments: [
    QuantityCase("Leeds, ⟦14⟧, and York, ⟦12⟧, came last.", "14 1", "12 1"),
    QuantityCase("The mean ⟦age was 47⟧ and ⟦58⟧ were women.", "47 a", "58 1"),
    QuantityCase("The number of patients of that ⟦age is 30⟧.", "30 a"),
    QuantityCase("The average age effect is ⟦30%⟧.", "30 %"),
    QuantityCase("The limit for that ⟦age is 18⟧.", "18 a"),
    QuantityCase("It serves ⟦as few as 16⟧.", "16.. 1"),
    QuantityCase("My daughter is ⟦2⟧ for ⟦3⟧ tonight.", "2 1", "3 1"),
    QuantityCase("My son is ⟦3 inches⟧ taller; my team is ⟦4⟧ and ⟦2⟧.", "3 [in_i]", "4 1", "2 1"),
  ])
  func notOfTheNumber(example: QuantityCase) { expectValues(example) }

  @Test(arguments: [
    QuantityCase("Limit caffeine to ⟦200 mg⟧.", "..200 mg"),
    QuantityCase("If you are pregnant, limit your intake of it to ⟦200 mg⟧.", "..200 mg"),
    QuantityCase("Keep it to ⟦10 minutes⟧.", "..10 min"),
    QuantityCase("Restrict salt to ⟦5 g⟧.", "..5 g"),
    QuantityCase("Cap your budget at ⟦$500⟧.", "..500 USD"),
    QuantityCase("It caps damages at ⟦$250,000⟧.", "..250000 USD"),
    QuantityCase("Loans ⟦as small as $500⟧ are given.", "500.. USD"),
    QuantityCase("It can be ⟦as large as 3 m⟧.", "..3 m"),
    QuantityCase("It was ⟦at least magnitude 7.5⟧.", "7.5.. 1"),
    QuantityCase("Avoid lifting ⟦more than 10 pounds⟧.", "..10 [lb_av]"),
    QuantityCase("Symptoms begin ⟦before age 20⟧.", "..<20 a"),
    QuantityCase("It starts ⟦after the age of 40⟧.", ">40.. a"),
    QuantityCase("All are vaccinated ⟦by age 2⟧.", "..2 a"),
    QuantityCase("It was there before ⟦20⟧ boys came.", "20 1"),
    QuantityCase("Drive, but avoid ⟦more than 2 hours⟧.", "..2 h"),
  ])
  func bounds(example: QuantityCase) { expectValues(example) }

  /// A range may end in a bound: "to over" leaves it open, "to up to" does not.
  @Test(arguments: [
    QuantityCase("It costs ⟦from about $100 to over $6,000⟧.", "~100.. USD"),
    QuantityCase("Costs range ⟦from $5,800 to upwards of $47,000⟧.", "5800.. USD"),
    QuantityCase("It takes ⟦six months to up to a year⟧.", "6..12 mo"),
    QuantityCase("It takes ⟦three weeks to over a month⟧.", "21.. d"),
    QuantityCase("They are ⟦from $3,000 to $10,000 or even more⟧.", "3000.. USD"),
    QuantityCase("It costs ⟦between $300 and over $500⟧.", "300.. USD"),
    QuantityCase("Doses range ⟦from 5 mg to not more than 20 mg⟧.", "5..20 mg"),
    QuantityCase("Sales expanded from ⟦50⟧ to ⟦over 300⟧ shops.", "50 1", ">300.. 1"),
    QuantityCase("The fare went from ⟦$5⟧ to ⟦over $8⟧.", "5 USD", ">8.. USD"),
  ])
  func rangesThatEndInABound(example: QuantityCase) { expectValues(example) }

  /// Who does it at least every two hours waits two hours at most.
  @Test(arguments: [
    QuantityCase("Do it ⟦at least every two hours⟧.", "..2 h"),
    QuantityCase("Do it ⟦at least once every 3 months⟧.", "..3 mo"),
    QuantityCase("Take it ⟦no more than every 4 hours⟧.", "4.. h"),
    QuantityCase("Take it ⟦no more often than every 4 hours⟧.", "4.. h"),
    QuantityCase("Take it ⟦every 4 hours⟧.", "4 h"),
  ])
  func boundsOfAnInterval(example: QuantityCase) { expectValues(example) }

  @Test(arguments: [
    QuantityCase("Babies ⟦under the age of six months⟧ stay in.", "..<6 mo"),
    QuantityCase("Those ⟦over the age of two years⟧ go out.", ">2.. a"),
    QuantityCase("Use a protection factor (SPF) of ⟦30⟧.", "30 [SPF]"),
    QuantityCase("Wear a sun protection factor of ⟦15+⟧.", "15.. [SPF]"),
    QuantityCase("A safety factor of ⟦30⟧ is wide.", "30 1"),
  ])
  func agesWithUnitsAndFactors(example: QuantityCase) { expectValues(example) }

  @Test(arguments: [
    QuantityCase("It would not limit warming to ⟦1.5 °C⟧.", "1.5 Cel"),
    QuantityCase("Keep the oven to ⟦180 °C⟧.", "180 Cel"),
    QuantityCase("Keep walking to ⟦10 km⟧.", "10 km"),
    QuantityCase("She keeps the dog next to ⟦5 m⟧ of wire.", "5 m"),
    QuantityCase("The speed limit to ⟦30 mph⟧ is new.", "30 [mi_i]/h"),
    QuantityCase("It hit a maximum of ⟦44 dB⟧.", "44 dB"),
    QuantityCase("It has ⟦a maximum of 44 dB⟧.", "..44 dB"),
    QuantityCase("It is at its maximum ⟦2 hours⟧ after the dose.", "2 h"),
    QuantityCase("It has reached its ⟦maximum of 500⟧ members.", "..500 1"),
    QuantityCase("Its ⟦minimum 30-day⟧ stay is long.", "30.. d"),
    QuantityCase("It falls to a minimum ⟦about 6 hours⟧ later.", "~6 h"),
    QuantityCase("The ⟦maximum 30 days⟧ applies.", "..30 d"),
    QuantityCase("It is a required minimum contribution of ⟦$124 million⟧.", "124000000 USD"),
    QuantityCase("Pay to avoid fees of ⟦more than $50⟧.", ">50.. USD"),
    QuantityCase("They cut rates by ⟦1%⟧ and less debt is sold.", "1 %"),
    QuantityCase("It takes ⟦3 days⟧ and more work.", "3 d"),
    QuantityCase("He ran ⟦5 miles⟧ and over a bridge.", "5 [mi_i]"),
  ])
  func noBounds(example: QuantityCase) { expectValues(example) }

  @Test(arguments: [
    QuantityCase("It helped in ⟦1961⟧ adults with asthma.", "1961 1"),
    QuantityCase("In ⟦2018⟧ adults, it worked.", "2018 1"),
    QuantityCase("It was seen in ⟦2018⟧ patients who smoke.", "2018 1"),
    QuantityCase("It has a total score of ⟦2072⟧.", "2072 1"),
    QuantityCase("Its resolution is ⟦1800⟧ x ⟦1920⟧.", "1800 1", "1920 1"),
  ])
  func countsLikeYears(example: QuantityCase) { expectValues(example) }

  @Test(arguments: [
    "In 2018 patients paid more.",
    "In 2018, patients with asthma paid.",
    "Few 2017 movies were good.",
    "Our 2017 movies were good.",
    "It was the score of 2018.",
  ])
  func years(text: String) { expectNothing(in: text) }
}
