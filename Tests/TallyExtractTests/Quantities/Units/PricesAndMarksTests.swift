import TallyCore
import TallyExtract
import TallyTestSupport
import Testing

/// Money and measures as price lists, reports and shops write them.
struct PricesAndMarksTests {
  @Test(arguments: [
    QuantityCase(
      "The rate is ⟦14p/kWh⟧, with ⟦48.3p/day⟧ on top.", "14 GBp/kW.h", "48.3 GBp/d"),
    QuantityCase("Diesel rose by ⟦5p a litre⟧.", "5 GBp/L"),
    QuantityCase("A gene on 5p is lost."),
    QuantityCase(
      "The loss was ⟦$(14.6) million⟧, or ⟦$(0.09) per share⟧.", "-14600000 USD",
      "-0.09 USD/share"),
    QuantityCase("We ship for ⟦3%⟧, ⟦min. £2.50⟧.", "3 %", "2.50.. GBP"),
    QuantityCase("Price: ⟦from £1,399⟧ (inc VAT)", "1399.. GBP"),
    QuantityCase("The team plan is ⟦$9 / user / mo⟧.", "9 USD/user/mo"),
    QuantityCase("They paid ⟦11 mln Canadian dlrs⟧.", "11000000 CAD"),
    QuantityCase("The list won PS ⟦66⟧ seats.", "66 1"),
    QuantityCase("Parking is ⟦£2 per 15 minutes⟧.", "2 GBP/15 min"),
    QuantityCase("Parking is ⟦£2 per 1 hour⟧, ham ⟦£9 / 1 kg⟧.", "2 GBP/h", "9 GBP/kg"),
    QuantityCase("You pay the amount minus ⟦€25⟧.", "25 EUR"),
    QuantityCase("It made a loss of ⟦minus €25⟧.", "-25 EUR"),
  ])
  func money(example: QuantityCase) { expectValues(example) }

  @Test(arguments: [
    QuantityCase("The ⟦17\"⟧ (⟦17.3\"⟧) model is sold out.", "17 [in_i]", "17.3 [in_i]"),
    QuantityCase("The mine holds ⟦36,000 ounces⟧ of gold.", "36000 [oz_tr]"),
    QuantityCase("It has a contrast of 4,800:1."),
    // A space that is lost behind a stop takes no unit along.
    QuantityCase("The pool is ⟦5 m⟧.The cake weighs ⟦3 g⟧.It bakes.", "5 m", "3 g"),
    QuantityCase("It was ⟦68 F⟧.It was hot.", "68 [degF]"),
    QuantityCase("We open 8:00 am-1:30 pm."),
    QuantityCase("It comes with an f/3.5-5.6 lens."),
    QuantityCase("Mix in ⟦3⟧ T. sugar.", "3 1"),
    QuantityCase("It weighs ⟦2.41 times 10^26 pounds⟧.", "241000000000000000000000000 [lb_av]"),
    QuantityCase("It took ⟦almost a year and half⟧.", "~1.5 a"),
    QuantityCase("Stay for an additional ⟦day or two⟧.", "1..2 d"),
  ])
  func measures(example: QuantityCase) { expectValues(example) }

  /// What stands beside the number tells its unit, and that it is none of ours.
  @Test(arguments: [
    QuantityCase(
      "Babies of ⟦<1500g⟧ and ⟦<2000g⟧ were left out (Moss 2010b).", "..<1500 g", "..<2000 g"),
    QuantityCase("Most herbs like ⟦6.0-7.0 pH⟧.", "6.0..7.0 [pH]"),
    QuantityCase(
      "We expect ⟦4 billion euros⟧, against ⟦3.6 billion⟧ previously.", "4000000000 EUR",
      "3600000000 EUR"),
    QuantityCase(
      "It gets ⟦24 mpg⟧ (⟦21⟧ city/⟦29⟧ highway).", "24 [mi_i]/[gal_us]", "21 [mi_i]/[gal_us]",
      "29 [mi_i]/[gal_us]"),
    QuantityCase("He lives in the 2700 block of Elm Street."),
    QuantityCase("It was a .22 caliber rifle."),
    QuantityCase("So said the court in 64 F.3d 12 and 656 F.2d 7."),
    QuantityCase("So said the court in 64 F.Supp. 12."),
    QuantityCase("It was shown before [16,21,22,24,25,27,31]."),
    QuantityCase("They have ⟦12,34,567 rupees⟧.", "1234567 INR"),
    QuantityCase("It has stood since 1066."),
    QuantityCase("In May 2022, ⟦93%⟧ of them left.", "93 %"),
    QuantityCase("She was fastest by ⟦three seconds⟧.", "3 s"),
    QuantityCase("He ran ⟦3 min 33 sec⟧ over ⟦1500 m⟧.", "213 s", "1500 m"),
    QuantityCase("The index (2015=100) rose."),
    QuantityCase("It suits men (⟦19-50 years⟧).", "19..50 a"),
  ])
  func neighbours(example: QuantityCase) { expectValues(example) }

  /// The same words of something else.
  @Test(arguments: [
    QuantityCase("Add ⟦12⟧ pH strips.", "12 1"), QuantityCase("The files $(3) and $(12) are gone."),
    QuantityCase("Use ⟦5 ounces⟧ of silver polish.", "5 [oz_av]"),
    QuantityCase("We sell jars ⟦starting at 250 ml⟧.", "250.. mL"),
    QuantityCase("The tanks hold ⟦(3-4)L⟧.", "3..4 L"),
    QuantityCase("The index fell ⟦2 %⟧, down ⟦300⟧ points.", "2 %", "300 1"),
    QuantityCase("The bids were ⟦65 or over⟧.", "65.. 1"),
    QuantityCase("It gets ⟦25 mpg⟧ and ⟦3⟧ city trips.", "25 [mi_i]/[gal_us]", "3 1"),
    QuantityCase("It is free for ⟦30 min⟧. ⟦$2 an hour⟧ is due then.", "30 min", "2 USD/h"),
  ])
  func otherThings(example: QuantityCase) { expectValues(example) }

  @Test(arguments: [
    QuantityCase("Take ⟦50 mg⟧ of zinc ⟦twice daily⟧.", "50 mg", "2 1/d"),
    QuantityCase("They took ⟦90 mg⟧ FGB ⟦twice per day⟧.", "90 mg", "2 1/d"),
    QuantityCase("Take ⟦50 mg⟧ of zinc daily.", "50 mg/d"),
    QuantityCase("Use ⟦1,200 milligrams (mg) to 3,200 mg per day⟧.", "1200..3200 mg/d"),
    QuantityCase("Take ⟦15 µg⟧ (⟦600 IU⟧) per day.", "15 ug/d", "600 [iU]/d"),
    QuantityCase("It holds ⟦15 mg⟧ (⟦600 IU⟧) of zinc.", "15 mg", "600 [iU]"),
    QuantityCase("It hits between ⟦1 in 10 and 1 in 100 people⟧.", "1 1/10 to 100 people"),
    QuantityCase("Do it ⟦before 6 months of age⟧, not at ⟦9 months of age⟧.", "..<6 mo", "9 mo"),
    QuantityCase("See the 2010 general election results."),
    QuantityCase("A course starting at ⟦2.5 mg daily⟧ is usual.", "2.5 mg/d"),
    QuantityCase("Pick an SPF, or sun protection factor, of ⟦30⟧.", "30 [SPF]"),
    QuantityCase(
      "An SPF ⟦higher than 30⟧ doesn't help; SPFs ⟦above 50⟧ don't either.", ">30.. [SPF]",
      ">50.. [SPF]"),
    QuantityCase(
      "Its SPF rating is ⟦50⟧, and the least SPF for daily use is ⟦15⟧.", "50 [SPF]", "15 [SPF]"),
    QuantityCase(
      "⟦SPF 15⟧ stops ⟦93%⟧ of it, ⟦30⟧ stops ⟦97%⟧.", "15 [SPF]", "93 %", "30 [SPF]", "97 %"),
    QuantityCase("A factor ⟦30⟧ cream; a factor ⟦30⟧ drop.", "30 [SPF]", "30 1"),
    QuantityCase("SPF values ⟦greater than 50⟧ are sold.", ">50.. [SPF]"),
  ])
  func doses(example: QuantityCase) { expectValues(example) }

  /// What the share went down by, and how old they are.
  @Test(arguments: [
    QuantityCase("The margin fell to ⟦73%⟧, down ⟦3 points⟧.", "73 %", "3 %"),
    QuantityCase("⟦About 19%⟧ were ⟦65 or over⟧.", "~19 %", "65.. a"),
  ])
  func shares(example: QuantityCase) { expectValues(example) }
}
