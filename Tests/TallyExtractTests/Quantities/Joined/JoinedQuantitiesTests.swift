import TallyCore
import TallyExtract
import TallyTestSupport
import Testing

/// Numbers that say one thing together, numbers that only stand side by side, and units with something in them.
struct JoinedQuantitiesTests {
  @Test(arguments: [
    QuantityCase(
      "a column (⟦250 mm⟧ × ⟦4.6 mm⟧, ⟦5 μm⟧) at ⟦30 °C⟧", "250 mm", "4.6 mm", "5 um", "30 Cel"),
    QuantityCase("It measured ⟦10 cm⟧, ⟦20 mm⟧ and ⟦3 mm⟧.", "10 cm", "20 mm", "3 mm"),
    QuantityCase("He ran ⟦5 km⟧, ⟦300 m⟧ of it uphill.", "5 km", "300 m"),
    QuantityCase("bursts of ⟦10 min⟧, ⟦30 s⟧ apart", "10 min", "30 s"),
    QuantityCase("He is ⟦6 feet, 2 inches⟧ tall.", "74 [in_i]"),
    QuantityCase("It is ⟦2 kilometres, 300 metres⟧ away.", "2300 m"),
    QuantityCase("He got ⟦3 years, 6 months⟧.", "42 mo"),
    QuantityCase("He took pole in ⟦1m 18.887s⟧, ⟦0.107s⟧ clear.", "78.887 s", "0.107 s"),
    QuantityCase("A lap of ⟦1m21.7s⟧ and a timer of ⟦2m30s⟧.", "81.7 s", "150 s"),
    QuantityCase("The wall is ⟦5 m⟧ ⟦20 s⟧ away.", "5 m", "20 s"),
  ])
  func compounds(example: QuantityCase) { expectValues(example) }

  @Test(arguments: [
    QuantityCase("heated ⟦from 150° C. to 250° C⟧. for hours", "150..250 Cel"),
    QuantityCase("kept ⟦between 20° C. and 40° C⟧. until dry", "20..40 Cel"),
    QuantityCase("stirred ⟦from 30 sec. to 5 min⟧. and cooled", "30..300 s"),
    QuantityCase("It is ⟦about 25° C. or lower⟧.", "~..25 Cel"),
    QuantityCase("It weighed ⟦5 kg⟧. To lift it took ⟦2⟧ men.", "5 kg", "2 1"),
  ])
  func pointsOfUnits(example: QuantityCase) { expectValues(example) }

  @Test(arguments: [
    QuantityCase("It got ⟦120 kg seed ha−1⟧ and ⟦120 kg N/ha⟧.", "120 kg/har", "120 kg/har"),
    QuantityCase("The car emits ⟦45 g CO2/km⟧.", "45 g/km"),
    QuantityCase("The car emits ⟦120 g of CO2 per km⟧.", "120 g/km"),
    QuantityCase("⟦12 g per 100 ml⟧ and ⟦45 kcal/100 g⟧", "12 g/(100.mL)", "45 kcal/(100.g)"),
    QuantityCase("⟦250 mg/5 mL⟧ syrup, ⟦25 g/10 min⟧", "250 mg/(5.mL)", "25 g/(10.min)"),
    QuantityCase("He spends ⟦$40 of fuel a day⟧.", "40 USD/d"),
    QuantityCase("Do ⟦150 minutes⟧ of activity a week.", "150 min/wk"),
    QuantityCase("Level 1 adds ⟦3–5 miles⟧ of range per hour.", "3..5 [mi_i]/h"),
    QuantityCase("Water with ⟦1 inch⟧ of water per week.", "1 [in_i]/wk"),
    QuantityCase("They paved ⟦3 miles⟧ of road per crew.", "3 [mi_i]"),
    QuantityCase("Milk has ⟦5 g of added sugar per 100 ml⟧.", "5 g/(100.mL)"),
    QuantityCase("It has ⟦12 g sugar per 100 g⟧.", "12 g/(100.g)"),
    QuantityCase("We found ⟦10 mg⟧ of iron per ⟦2 g⟧ sample.", "10 mg", "2 g"),
    QuantityCase("We did ⟦6 miles⟧ of hills a day early.", "6 [mi_i]"),
    QuantityCase("Amlodipine ⟦5 mg⟧/⟦10 mg⟧ tablets", "5 mg", "10 mg"),
  ])
  func units(example: QuantityCase) { expectValues(example) }

  @Test(arguments: [
    QuantityCase("Drink ⟦8⟧ glasses of water a day.", "8 1/d"),
    QuantityCase("It draws ⟦5 million⟧ visitors a year.", "5000000 1/a"),
    QuantityCase("⟦120⟧ flights daily, ⟦0.63⟧ goals a game", "120 1/d", "0.63 1/game"),
    QuantityCase("He got ⟦7.2 yards⟧ a carry.", "7.2 [yd_i]/{carry}"),
    QuantityCase("Use it ⟦2-3⟧ nights a week.", "2..3 1/wk"),
    QuantityCase("He had ⟦3⟧ friends a year ago.", "3 1"),
    QuantityCase("It has ⟦5⟧ rooms a short walk away.", "5 1"),
  ])
  func rates(example: QuantityCase) { expectValues(example) }

  @Test(arguments: [
    QuantityCase("Users grew by ⟦8.9 million⟧ to ⟦247.2 million⟧.", "8900000 1", "247200000 1"),
    QuantityCase("We cut the count from ⟦40⟧ to ⟦12⟧.", "40 1", "12 1"),
    QuantityCase("The gap narrows from ⟦3.2⟧ to ⟦2.9 eV⟧.", "3.2 eV", "2.9 eV"),
    QuantityCase("It grew by ⟦3 to 4 million⟧.", "3000000..4000000 1"),
    QuantityCase("It dropped to ⟦minus 5C⟧ overnight.", "-5 Cel"),
    QuantityCase("a range of ⟦minus 2 to plus 3⟧", "-2..3 1"),
    QuantityCase("Wheat closed at ⟦$5.31½ a bushel⟧.", "5.315 USD/[bu_us]"),
    QuantityCase("Corn fell to ⟦$3.98-3/4⟧.", "3.9875 USD"),
  ])
  func changesAndSigns(example: QuantityCase) { expectValues(example) }

  /// So much in so much is no range.
  @Test(arguments: [
    QuantityCase("Mix ⟦1 tsp⟧ to ⟦1 litre⟧ of water.", "1 [tsp_us]", "1 L"),
    QuantityCase("Add ⟦5 ml⟧ to ⟦1 litre⟧ of water.", "5 mL", "1 L"),
    QuantityCase("Drink ⟦200 ml to 1 litre⟧ of water.", "200..1000 mL"),
  ])
  func mixtures(example: QuantityCase) { expectValues(example) }
}
