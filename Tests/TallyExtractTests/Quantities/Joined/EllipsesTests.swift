import TallyCore
import TallyExtract
import TallyTestSupport
import Testing

/// What is not said again, and numerals that say nothing of a number.
struct EllipsesTests {
  @Test(arguments: [
    QuantityCase(
      "It sought ⟦dollars 280bn⟧ (⟦pounds 149bn⟧).", "280000000000 USD", "149000000000 GBP"),
    QuantityCase("He lost ⟦20 pounds⟧ ⟦5m⟧ away.", "20 [lb_av]", "5 m"),
    QuantityCase(
      "Take ⟦two⟧ tablets ⟦every 4 hours⟧, or ⟦three⟧ for severe pain.", "2 1", "4 h", "3 1"),
    QuantityCase("It costs ⟦$5⟧, or ⟦two⟧ for ⟦$8⟧.", "5 USD", "2 1", "8 USD"),
    QuantityCase("⟦Rs 150⟧kg is what onions cost.", "150 INR"),
    QuantityCase("Maintenance: ⟦3-5 grams daily⟧ thereafter.", "3..5 g/d"),
    QuantityCase(
      "It lasts ⟦18 to 24 months⟧, sometimes ⟦as little as 12⟧, rarely ⟦more than 36⟧.",
      "18..24 mo",
      "12.. mo", "..36 mo"),
    QuantityCase("It works ⟦within 2 hours⟧, with full effect at ⟦6⟧.", "..2 h", "6 h"),
    QuantityCase(
      "It lasts ⟦6 months to 2 years⟧ but may persist for ⟦up to three⟧.", "6..24 mo", "..3 a"),
    QuantityCase(
      "It takes ⟦30 minutes to 2 hours⟧, sometimes ⟦up to 3⟧.", "30..120 min", "..3 h"),
    QuantityCase(
      "Boilers last ⟦10 to 15 years⟧, a heat pump lasts ⟦20 or more⟧.", "10..15 a", "20.. a"),
    QuantityCase("Replacing it takes ⟦an hour⟧, and a new one takes ⟦two⟧.", "1 h", "2 h"),
    QuantityCase("The Focus RS has ⟦513bhp⟧ and costs ⟦Rs 50m⟧.", "513 [HP]", "50000000 INR"),
  ])
  func ofTheSameVerb(example: QuantityCase) { expectValues(example) }

  /// The second value of a contrast has the unit of the first.
  @Test(arguments: [
    QuantityCase("It was ⟦4.2 kg⟧ in women and ⟦6.1⟧ in men.", "4.2 kg", "6.1 kg"),
    QuantityCase(
      "The rate was ⟦8.4 per 1000 person-years⟧ in women and ⟦3.9⟧ in men.",
      "8.4 1/1000 person-years", "3.9 1/1000 person-years"),
    QuantityCase(
      "Glucose was ⟦12 mg/dL⟧ at baseline and ⟦9⟧ at ⟦week 8⟧.", "12 mg/dL", "9 mg/dL", "8 wk"),
    QuantityCase("levels ⟦>300 ng/mL⟧ in men or ⟦>200⟧ in women", ">300.. ng/mL", ">200.. ng/mL"),
    QuantityCase("It was ⟦$5.20⟧ in May and ⟦4.80⟧ in June.", "5.20 USD", "4.80 USD"),
    QuantityCase("It was ⟦45%⟧ in 2010 and ⟦38⟧ in 2015.", "45 %", "38 %"),
    QuantityCase("It was ⟦28%⟧ at ⟦6 months⟧ and ⟦21%⟧ at ⟦12⟧.", "28 %", "6 mo", "21 %", "12 mo"),
    QuantityCase(
      "It dropped ⟦1.1 percentage points⟧ ⟦by week 26⟧ and ⟦0.9⟧ ⟦by week 52⟧.", "1.1 %", "..26 wk",
      "0.9 %", "..52 wk"),
    QuantityCase(
      "It holds ⟦37.6 cu ft⟧ behind the second row and ⟦73.9⟧ with it folded.", "37.6 [ft_i]3",
      "73.9 [ft_i]3"),
    QuantityCase(
      "It tows ⟦3,500 lb⟧ (⟦5,000⟧ with the tow package).", "3500 [lb_av]", "5000 [lb_av]"),
    QuantityCase("It takes ⟦30 to 45 days⟧, sometimes ⟦60⟧.", "30..45 d", "60 d"),
    QuantityCase(
      "Expect ⟦8 to 12 inches⟧ of rain, locally ⟦up to 18⟧.", "8..12 [in_i]", "..18 [in_i]"),
    QuantityCase(
      "Survival was ⟦13%⟧ at ⟦6 months⟧, ⟦20%⟧ at ⟦12⟧ and ⟦31%⟧ at ⟦24⟧.", "13 %", "6 mo", "20 %",
      "12 mo", "31 %", "24 mo"),
    QuantityCase(
      "⟦more than 95%⟧ of men were alive at ⟦10 years⟧ and ⟦86.8%⟧ at ⟦20⟧.", ">95.. %", "10 a",
      "86.8 %", "20 a"),
    QuantityCase("The mean was ⟦5.4 mmol/L⟧ versus ⟦6.2⟧ (P = 0.01).", "5.4 mmol/L", "6.2 mmol/L"),
    QuantityCase("a gain of ⟦2.4 kg⟧ with drug and ⟦0.8⟧ with placebo", "2.4 kg", "0.8 kg"),
    QuantityCase(
      "It rose by ⟦12 mm⟧ after ⟦one year⟧ and ⟦18⟧ after ⟦two⟧.", "12 mm", "1 a", "18 mm", "2 1"),
    QuantityCase("pain fell by ⟦35 mm⟧ with surgery versus ⟦12⟧ without surgery", "35 mm", "12 mm"),
    QuantityCase("They stayed ⟦5 days⟧ in Rome and ⟦3⟧ in Naples.", "5 d", "3 d"),
    QuantityCase("Mice weighed ⟦25.1 g⟧ before and ⟦27.3⟧ after treatment.", "25.1 g", "27.3 g"),
    QuantityCase(
      "a median of ⟦14.2 months⟧ with the drug vs. ⟦9.8⟧ with placebo", "14.2 mo", "9.8 mo"),
    QuantityCase("⟦2.3 hours⟧ for boys and ⟦1.9⟧ for girls", "2.3 h", "1.9 h"),
    QuantityCase("It costs ⟦$12⟧ for adults and ⟦6⟧ for children.", "12 USD", "6 USD"),
    QuantityCase("It sold for ⟦$5 per kg⟧ in May and ⟦4⟧ in June.", "5 USD/kg", "4 USD/kg"),
    QuantityCase("It takes ⟦5 days⟧ (⟦3⟧ in summer).", "5 d", "3 d"),
    QuantityCase("a temperature of ⟦20.5 °C⟧ in May and ⟦12.1⟧ in October", "20.5 Cel", "12.1 Cel"),
    QuantityCase("It weighs ⟦2.4 kg⟧, usually less.", "2.4 kg"),
    QuantityCase("He lost ⟦5 kg⟧ in May and ⟦12⟧ in his group lost more.", "5 kg", "12 1"),
    QuantityCase("⟦12 kg⟧ of rice and ⟦6⟧ in the box", "12 kg", "6 1"),
    QuantityCase("It took ⟦5 years⟧ in total and ⟦3 in four⟧ failed.", "5 a", "3 1/4"),
    QuantityCase("It is ⟦5 km⟧ long and ⟦12 in 15 runners⟧ finished.", "5 km", "12 1/15 runners"),
    QuantityCase(
      "He ran ⟦5 km⟧ in ⟦20 minutes⟧ and ⟦3⟧ in his group fell.", "5 km", "20 min", "3 1"),
    QuantityCase("It weighs ⟦5 kg⟧ and ⟦3⟧ people carry it.", "5 kg", "3 1"),
    QuantityCase("⟦50%⟧ in 2010 and ⟦12⟧ in 2015 were women", "50 %", "12 1"),
    QuantityCase("Of the ⟦45 kg⟧ in store, ⟦12⟧ in ⟦three⟧ bags were bad.", "45 kg", "12 1", "3 1"),
    QuantityCase(
      "The trial ran ⟦5 years⟧ in Spain and ⟦1200⟧ in France enrolled.", "5 a", "1200 1"),
    QuantityCase("It takes ⟦5 days⟧, and ⟦2⟧ of them are free.", "5 d", "2 1"),
    QuantityCase("a fever of ⟦39.2 °C⟧ and ⟦3⟧ of them died", "39.2 Cel", "3 1"),
    QuantityCase("⟦aged 45 years⟧ with ⟦12⟧ in the control group", "45 a", "12 1"),
    QuantityCase("It is ⟦30 km⟧ away (⟦2⟧ on foot).", "30 km", "2 1"),
    QuantityCase("He worked ⟦5 days⟧ in March and on ⟦12⟧ in April.", "5 d", "12 1"),
    QuantityCase("⟦pH 7.4⟧ and ⟦37.5⟧", "7.4 [pH]", "37.5 1"),
    QuantityCase("They met at ⟦5 kg⟧ in March, 2010.", "5 kg"),
    QuantityCase("She scored ⟦12⟧ points in the first and ⟦8⟧ in the second half.", "12 1", "8 1"),
    QuantityCase("He has ⟦5 years⟧ left and ⟦2⟧ to go.", "5 a", "2 1"),
    QuantityCase("He won ⟦£5⟧ in June and ⟦3⟧ in a row.", "5 GBP", "3 1"),
    QuantityCase("The team won ⟦20⟧ games in May and ⟦12⟧ in June.", "20 1", "12 1"),
    QuantityCase("Rates were ⟦5.1%⟧ for men and ⟦4.9⟧ for women.", "5.1 %", "4.9 %"),
    QuantityCase("The score was ⟦8.2⟧ for taste and ⟦7.9⟧ for looks.", "8.2 1", "7.9 1"),
    QuantityCase("It costs ⟦5 euros⟧ in Rome and ⟦7⟧ in Milan.", "5 EUR", "7 EUR"),
  ])
  func ellipses(example: QuantityCase) { expectValues(example) }

  /// Numerals of a drawing are no counts.
  @Test(arguments: [
    QuantityCase(
      "the shaft 14 rotates in the bearing 16, which is held by the ⟦two⟧ bolts 18 in the housing 20",
      "2 1"),
    QuantityCase("The processor ⟦302⟧ receives data.", "302 1"),
    QuantityCase("The housing ⟦10⟧ is ⟦about ½ inch⟧ thick.", "10 1", "~0.5 [in_i]"),
    QuantityCase("The team ⟦12⟧ people left.", "12 1"),
    QuantityCase("The temperature ⟦20 min⟧ later was lower.", "20 min"),
    QuantityCase("At the ⟦age 12⟧ he left.", "12 a"),
    QuantityCase("The other ⟦14⟧ were fine.", "14 1"),
    QuantityCase("The first ⟦10⟧ are free.", "10 1"),
    QuantityCase("The top ⟦20⟧ win.", "20 1"),
    QuantityCase("The price ⟦50 years⟧ ago was low.", "50 a"),
    QuantityCase("The dog ate the ⟦5⟧ that were left.", "5 1"),
    QuantityCase("The total ⟦120⟧ was reached.", "120 1"),
    QuantityCase("The index ⟦30⟧ points up.", "30 1"),
    QuantityCase("In the end ⟦14⟧ died.", "14 1"),
    QuantityCase("a score ⟦20⟧ points higher", "20 1"),
    QuantityCase("By the time ⟦20⟧ people came.", "20 1"),
    QuantityCase("The ⟦day 5⟧ people died.", "5 d"),
    QuantityCase("Of the women ⟦15⟧ had it.", "15 1"),
    QuantityCase("By the year ⟦20 percent⟧ had left.", "20 %"),
    QuantityCase("In the study ⟦40⟧ took part.", "40 1"),
    QuantityCase("The company ⟦20⟧ workers left.", "20 1"),
    QuantityCase("The bus ⟦20 minutes⟧ late", "20 min"),
    QuantityCase("The speaker ⟦65 years old⟧", "65 a"),
    QuantityCase("In the second half ⟦12⟧ were sold.", "12 1"),
    QuantityCase("In this town ⟦300⟧ live.", "300 1"),
    QuantityCase("That night ⟦20⟧ escaped.", "20 1"),
    QuantityCase("This ⟦week 14⟧ said yes.", "14 wk"),
  ])
  func numerals(example: QuantityCase) { expectValues(example) }

  @Test(arguments: [
    "The battery 20 powers the motor 22.",
    "The user device 102 sends a request to the server 104.",
    "It encodes SEQ ID NO: 1 and SEQ ID NO: 2.",
    "the electrode 110 lies on the substrate 100",
    "A controller 120 controls the valve 130.",
    "The first arm 12 and the second arm 14 are joined.",
    "The lid 30 has a handle 32 that opens.",
    "the gear 44 meshes with the gear 46",
    "The signal then goes to an amplifier 56.",
    "said membrane 22 covers said opening 24",
    "each module 300 comprises a chip 310",
    "The fluid flows through the inlet 8 into the chamber 9.",
    "a network 150 connects the client 160",
    "a display 18 mounted on the frame 12",
    "In FIG. 2, the lever 40 turns.",
    "The sensor 16 may be a camera.",
    "The engine 10 drives the pump 12 via a belt 14.",
    "the last 5 of them",
    "The number 5 came.",
    "in the group 25 had a fever",
    "a level 10 times higher",
    "In the village 12 were killed.",
    "The average 25 is low.",
    "In the sample 30 were male.",
    "The maximum 100 was reached.",
  ])
  func numeralsCountNothing(text: String) { expectNothing(in: text) }

  /// Others who need, and the same once more in so long.
  @Test(arguments: [
    QuantityCase("Women need ⟦2,000 kcal a day⟧, men ⟦2,500⟧.", "2000 kcal/d", "2500 kcal/d"),
    QuantityCase("HD needs ⟦25 Mbps⟧, SD just ⟦5⟧.", "25 Mbit/s", "5 Mbit/s"),
    QuantityCase("It is dry in ⟦2 hours⟧ and hard in ⟦6⟧.", "2 h", "6 h"),
    QuantityCase("He ran ⟦10 km⟧, laps ⟦4⟧.", "10 km", "4 1"),
    QuantityCase("It costs ⟦$5⟧, size 10.", "5 USD"),
  ])
  func ofOthers(example: QuantityCase) { expectValues(example) }
}
