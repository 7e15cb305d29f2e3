import TallyCore
import TallyExtract
import TallyTestSupport
import Testing

/// Numbers that belong to a name and count nothing, and those beside names that count.
struct NamesWithNumbersTests {
  @Test(arguments: [
    "It is cheaper than the 11 Pro Max.",
    "Our 13 Mini is small.",
    "We bought the 11 Pro and 11 Pro Max.",
    "With the Pixel 8 series it went further.",
    "The new Vega 20 graphics are fast.",
    "It has a USB-C 3.2 Gen 2 port.",
    "The BTN162b2 vaccine works.",
    "The planet HD 21749b is rocky, as is LHS 3844b.",
    "It happened on westbound 129.",
    "The keys 6:a360 and 7:e3f9 are lost.",
    "Packets are 0x08 and 0x10 here.",
    "Its screen is 1080x2400px.",
    "Python 3.5, 3.6, and 3.7 are out.",
    "The city was known as 121102 then.",
    "It is called the 100-day cough.",
    "It is known as the 12-hour flower.",
    "In 0.17 you'll get a new map.",
    "So in 0.17 we restore it.",
    "It opens at gas mark 4, or 180C/gas 4?",
  ])
  func modelsAndVersions(text: String) { expectNothing(in: text) }

  @Test(arguments: [
    "The lab is at 714 University Hall.",
    "Write to 228 Sirrine Hall, Clemson.",
    "Dr. Gorry: 441 Engineering 2, Clemson.",
    "Come to 4940 SW 2nd Pl.",
    "He lives at 120 N. Main Street.",
    "See 18 U.S.C. § 1001.",
    "See 21 CFR 101.9 for it.",
    "The M25 closed between junctions 10 and 12.",
    "It is file C131/12 of the court.",
    "Call +49 (0)40 890 85-433 now.",
    "The flight left at 8.25 again.",
  ])
  func roomsFilesAndTimes(text: String) { expectNothing(in: text) }

  @Test(arguments: [
    "Senators 4, Red Wings 3",
    "Blues 3, Lightning 1: Perron scored.",
    "At 4-7, they are last.",
    "They went 7-9 then.",
    "They are 2-6 in the AFC.",
    "The team is 4-7 this season.",
    "They are 4-7 at home.",
  ])
  func resultsOfGames(text: String) { expectNothing(in: text) }

  @Test(arguments: [
    "I read The 7 Habits of Highly Effective People.",
    "It is in The Four Golden Signals too.",
    "The photo of Nov, 29, 2016 shows it.",
    "It was found (Vasco da Gama, 1498) here.",
    "The deck dates from around 1490.",
    "Skip the next section or two.",
    "Answers of HTTP 500s matter.",
    "A 40-something man left.",
    "It will one day be ours.",
    "In the figure, 15 is a flange and 20 is a fan.",
    "Here N = θ/2 and i = 1, . .. , M.",
    "Let α → 0 and n k+1 be free.",
    "It emits GtCO 2 eq yr −1 of it.",
    "The iPad 2 units sold out.",
    "It lies at 1RS here.",
  ])
  func titlesAndFormulas(text: String) { expectNothing(in: text) }

  @Test(arguments: [
    QuantityCase("⟦200⟧ Harvard students agreed.", "200 1"),
    QuantityCase("Apple sold ⟦8⟧ phones.", "8 1"),
    QuantityCase("In Paris ⟦8⟧ people died.", "8 1"),
    QuantityCase("We met. In NATO ⟦30⟧ members are old.", "30 1"),
    QuantityCase("In South Dakota ⟦12⟧ schools are shut.", "12 1"),
    QuantityCase("Boeing delivered ⟦737⟧ planes.", "737 1"),
    QuantityCase("We met ⟦40⟧ Starbucks managers.", "40 1"),
    QuantityCase("We met ⟦40⟧ Max Planck researchers.", "40 1"),
    QuantityCase("The ⟦12⟧ Pro Bowl players came.", "12 1"),
    QuantityCase("It has ⟦714⟧ Instagram followers.", "714 1"),
    QuantityCase("The fund holds ⟦365⟧ Apple shares.", "365 1"),
    QuantityCase("We saw ⟦20⟧ Carnegie Hall concerts.", "20 1"),
    QuantityCase("We called ⟦12⟧ people and named ⟦3⟧ dogs.", "12 1", "3 1"),
    QuantityCase("In ⟦0.17 seconds⟧ we are there.", "0.17 s"),
    QuantityCase("It fell by ⟦half⟧ in ⟦0.5⟧ of cases.", "0.5 1", "0.5 1"),
    QuantityCase("In Denver ⟦3.5⟧ and ⟦3.6 inches⟧ fell.", "3.5 [in_i]", "3.6 [in_i]"),
    QuantityCase("Samples of ⟦3.5⟧, ⟦3.6⟧ and ⟦3.7 g⟧ were used.", "3.5 g", "3.6 g", "3.7 g"),
    QuantityCase("The Boeing 737 seats ⟦180⟧ people.", "180 1"),
    QuantityCase("A ⟦100 W⟧ bulb and a ⟦60 W⟧ Philips lamp glow.", "100 W", "60 W"),
    QuantityCase("It ran ⟦4k⟧ tests.", "4000 1"),
    QuantityCase("Use a ⟦9⟧x⟦13-inch⟧ pan.", "9 [in_i]", "13 [in_i]"),
    QuantityCase("They fell ⟦4-7⟧ points.", "4..7 1"),
    QuantityCase("The ⟦pH was 4-7⟧ in all.", "4..7 [pH]"),
    QuantityCase("The ⟦7⟧ dwarfs came.", "7 1"),
    QuantityCase("They sell ⟦4,400⟧ M&S items.", "4400 1"),
    QuantityCase("All ⟦20⟧ H&M stores and ⟦5⟧ K&N filters.", "20 1", "5 1"),
    QuantityCase("A bottle of ⟦5 M⟧ acid & more.", "5 mol/L"),
    QuantityCase("We need ⟦one or two⟧.", "1..2 1"),
    QuantityCase("He was born in ⟦5 or 6 hours⟧.", "5..6 h"),
    QuantityCase("Answer in ⟦500s⟧ of silence.", "500 s"),
    QuantityCase("⟦One day⟧ is ⟦24 hours⟧.", "1 d", "24 h"),
  ])
  func countsBesideNames(example: QuantityCase) { expectValues(example) }
}
