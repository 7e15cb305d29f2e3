import TallyCore
import TallyExtract
import TallyTestSupport
import Testing

/// Units and products that science, workshops and data sheets write in their own way.
struct ScienceUnitsTests {
  /// Sides of things share their unit, laps and packs do not.
  @Test(arguments: [
    QuantityCase("Specimens of ⟦10⟧ × ⟦10⟧ × ⟦55 mm3⟧ were cut.", "10 mm", "10 mm", "55 mm"),
    QuantityCase("a column (⟦150⟧ × ⟦2.1 mm⟧)", "150 mm", "2.1 mm"),
    QuantityCase("The room is ⟦3⟧ x ⟦5 m⟧.", "3 m", "5 m"),
    QuantityCase("The box measures L ⟦30⟧ x W ⟦20⟧ x H ⟦10 cm⟧.", "30 cm", "20 cm", "10 cm"),
    QuantityCase("a sample of ⟦5⟧ × ⟦5⟧ × ⟦2 mm³⟧", "5 mm", "5 mm", "2 mm"),
    QuantityCase("a slab of ⟦20⟧ × ⟦30 cm2⟧ was used", "20 cm", "30 cm"),
    QuantityCase("The stage is ⟦8⟧ x ⟦6 metres⟧.", "8 m", "6 m"),
    QuantityCase("a garden of ⟦4⟧ by ⟦6 metres⟧", "4 m", "6 m"),
    QuantityCase("a field of view of ⟦220 × 220 mm2⟧", "220 mm"),
    QuantityCase("voxel size ⟦1⟧ × ⟦1 × 1 mm3⟧", "1 mm", "1 mm"),
    QuantityCase("voxels of ⟦3⟧ × ⟦3⟧ × ⟦4 mm3⟧", "3 mm", "3 mm", "4 mm"),
    QuantityCase("a matrix of ⟦256⟧ × ⟦256⟧ pixels", "256 1", "256 1"),
    QuantityCase("a plate ⟦100 mm⟧ × ⟦50 mm⟧ × ⟦3 mm⟧", "100 mm", "50 mm", "3 mm"),
    QuantityCase("cut into ⟦2 cm × 2 cm⟧ squares", "2 cm"),
    QuantityCase("⟦30⟧ (L) x ⟦20⟧ (W) x ⟦10 (H) cm⟧", "30 cm", "20 cm", "10 cm"),
    QuantityCase("W ⟦60⟧ x D ⟦55⟧ x H ⟦85 cm⟧", "60 cm", "55 cm", "85 cm"),
    QuantityCase("Dimensions: ⟦300⟧ x ⟦200⟧ x ⟦150mm⟧", "300 mm", "200 mm", "150 mm"),
    QuantityCase("a ⟦4⟧ x ⟦6 inch⟧ photo", "4 [in_i]", "6 [in_i]"),
    QuantityCase("an ⟦8.5⟧ x ⟦11 in⟧. sheet", "8.5 [in_i]", "11 [in_i]"),
    QuantityCase("a rug of ⟦2⟧ x ⟦3 m⟧", "2 m", "3 m"),
    QuantityCase("It is ⟦12⟧ x ⟦8⟧ x ⟦4 ft⟧.", "12 [ft_i]", "8 [ft_i]", "4 [ft_i]"),
    QuantityCase("a crystal of ⟦0.3⟧ × ⟦0.2⟧ × ⟦0.1 mm3⟧ in size", "0.3 mm", "0.2 mm", "0.1 mm"),
    QuantityCase("a tumour of ⟦3.2⟧ × ⟦2.8 cm⟧", "3.2 cm", "2.8 cm"),
    QuantityCase(
      "a mass of ⟦3.2⟧ x ⟦2.8⟧ x ⟦1.9 cm⟧ in the left lobe", "3.2 cm", "2.8 cm", "1.9 cm"),
    QuantityCase("the pitch measures ⟦105⟧ x ⟦68 m⟧", "105 m", "68 m"),
    QuantityCase("windows of ⟦1.2⟧ x ⟦1.5 m⟧", "1.2 m", "1.5 m"),
    QuantityCase("chips of ⟦2 × 2 μm2⟧", "2 um"),
    QuantityCase("the hall is ⟦30⟧ x ⟦20m⟧", "30 m", "20 m"),
    QuantityCase("a ⟦10 × 10 m⟧ plot", "10 m"),
    QuantityCase("a ⟦15⟧ x ⟦20 ft⟧ room", "15 [ft_i]", "20 [ft_i]"),
    QuantityCase("plots (⟦10 × 10 m⟧)", "10 m"),
    QuantityCase("quadrats of ⟦1 × 1 m⟧", "1 m"),
    QuantityCase("⟦three⟧ ⟦5 × 5 cm⟧ pieces", "3 1", "5 cm"),
    QuantityCase("Size: ⟦45⟧H x ⟦30⟧W x ⟦20D cm⟧", "45 cm", "30 cm", "20 cm"),
    QuantityCase("⟦120mm⟧ (W) x ⟦80mm⟧ (D)", "120 mm", "80 mm"),
    QuantityCase("a scan of ⟦512⟧ × ⟦512⟧ × ⟦128⟧ voxels", "512 1", "512 1", "128 1"),
    QuantityCase("The panel is ⟦1.7⟧ x ⟦1 m⟧.", "1.7 m", "1 m"),
    QuantityCase("The tile is ⟦60x60cm⟧, the plank ⟦120⟧ x ⟦20cm⟧.", "60 cm", "120 cm", "20 cm"),
    QuantityCase("an area of ⟦3⟧ × ⟦4 km2⟧", "3 km", "4 km"),
    QuantityCase("He ran ⟦4⟧ x ⟦100 m⟧.", "4 1", "100 m"),
    QuantityCase("They won the ⟦4⟧ × ⟦400 m⟧ relay.", "4 1", "400 m"),
    QuantityCase("swim ⟦8⟧ x ⟦50 m⟧", "8 1", "50 m"),
    QuantityCase("do ⟦3⟧ x ⟦10 minutes⟧", "3 1", "10 min"),
    QuantityCase("take ⟦2⟧ x ⟦500 mg⟧", "2 1", "500 mg"),
    QuantityCase("a pack of ⟦6⟧ x ⟦330 ml⟧", "6 1", "330 mL"),
    QuantityCase("⟦4⟧ x ⟦1.5 litre⟧ bottles", "4 1", "1.5 L"),
    QuantityCase("⟦10⟧ x ⟦1 kg⟧ bags", "10 1", "1 kg"),
    QuantityCase("⟦2⟧ × ⟦10 mm⟧ bolts", "2 1", "10 mm"),
    QuantityCase("⟦3 x 3 m⟧ sheets", "3 m"),
    QuantityCase("a ⟦16⟧ x zoom at ⟦5 m⟧", "16 1", "5 m"),
    QuantityCase("⟦2⟧ x ⟦2 TB⟧ drives", "2 1", "2 TBy"),
    QuantityCase("⟦2⟧ x ⟦4 GB⟧ of memory", "2 1", "4 GBy"),
    QuantityCase("⟦12⟧ x ⟦20 min⟧", "12 1", "20 min"),
    QuantityCase("⟦3⟧ × ⟦5 mL⟧ washes", "3 1", "5 mL"),
    QuantityCase("washed ⟦3⟧ × ⟦5 min⟧", "3 1", "5 min"),
    QuantityCase("⟦6⟧ x ⟦2 m⟧ planks", "6 1", "2 m"),
    QuantityCase("fit ⟦2⟧ x ⟦8 mm⟧ screws", "2 mm", "8 mm"),
  ])
  func sides(example: QuantityCase) { expectValues(example) }

  /// "A" is the ampere where a current flows, else a letter.
  @Test(arguments: [
    QuantityCase("It has a ⟦5 A⟧ fuse.", "5 A"),
    QuantityCase("Use a ⟦5 A⟧ fuse or a ⟦13 A⟧ plug.", "5 A", "13 A"),
    QuantityCase("It comes with a ⟦3 A⟧ charger.", "3 A"),
    QuantityCase("It can draw ⟦2 A⟧ and ⟦10 A⟧.", "2 A", "10 A"),
    QuantityCase("Current draw is ⟦1.5 A max⟧. and ⟦2 A⟧ typ.", "..1.5 A", "2 A"),
    QuantityCase("It gives ⟦up to 16 A⟧ per phase.", "..16 A"),
    QuantityCase(
      "A ⟦10 A⟧; ⟦0.5 A⟧, ⟦1.8 A⟧; ⟦3.34 A⟧ (⟦65 W⟧).", "10 A", "0.5 A", "1.8 A", "3.34 A", "65 W"),
    QuantityCase("a ⟦20 A⟧ circuit breaker", "20 A"),
    QuantityCase("a ⟦30 A⟧ load", "30 A"),
    QuantityCase("The motor takes ⟦8 A⟧ at full load.", "8 A"),
    QuantityCase("The relay switches ⟦10 A⟧ loads.", "10 A"),
    QuantityCase("It outputs ⟦5 V⟧/⟦2 A⟧ over USB.", "5 V", "2 A"),
    QuantityCase("Maximum current: ⟦2 A⟧.", "2 A"),
    QuantityCase("a ⟦100 A⟧ service panel", "100 A"),
    QuantityCase("a continuous current of ⟦25 A⟧ from the pack", "25 A"),
    QuantityCase("charged at ⟦2 A⟧ until ⟦4.2 V⟧", "2 A", "4.2 V"),
    QuantityCase("The fuse is rated ⟦15 A⟧.", "15 A"),
    QuantityCase("a ⟦2.4 A⟧ port", "2.4 A"),
    QuantityCase("a ⟦32 A⟧ socket at home", "32 A"),
    QuantityCase("a ⟦1 A⟧ regulator", "1 A"),
    QuantityCase("The wire carries ⟦10 A⟧ safely.", "10 A"),
    QuantityCase("a current density of ⟦3 A cm−2⟧", "3 A/cm2"),
    QuantityCase("⟦2 A⟧ USB charger", "2 A"),
    QuantityCase("A peak of ⟦60⟧ A lasts ⟦5 ms⟧.", "60 1", "5 ms"),
    QuantityCase("In total ⟦6⟧ A flowed.", "6 1"),
    QuantityCase("⟦5A⟧ breaker", "5 A"),
    QuantityCase("a ⟦63A⟧ supply", "63 A"),
    QuantityCase("The current was ⟦0.2 A⟧ when the lamp was on.", "0.2 A"),
    QuantityCase("⟦230 V⟧, ⟦16 A⟧", "230 V", "16 A"),
    QuantityCase("There are ⟦5⟧ A levels and ⟦3⟧ B levels.", "5 1", "3 1"),
    QuantityCase("He got ⟦3⟧ A grades.", "3 1"),
    QuantityCase("He has ⟦4⟧ A levels.", "4 1"),
    QuantityCase("⟦5⟧ A* grades were given.", "5 1"),
    QuantityCase("Room ⟦12⟧ A is free.", "12 1"),
    QuantityCase("Apartment ⟦5⟧ A is free.", "5 1"),
    QuantityCase("She got ⟦8⟧ A stars.", "8 1"),
    QuantityCase("It grew by ⟦5⟧ A year later it fell.", "5 1"),
    QuantityCase("items ⟦1⟧ A and ⟦2⟧ A", "1 1", "2 1"),
    QuantityCase("the ⟦4⟧ A games", "4 1"),
    QuantityCase("Hepatitis virus ⟦3⟧ A protein", "3 1"),
    QuantityCase("the ⟦3⟧ A side won", "3 1"),
    QuantityCase("⟦1⟧ A day in the life", "1 1"),
    QuantityCase("Vitamin ⟦5⟧ A", "5 1"),
  ])
  func amperes(example: QuantityCase) { expectValues(example) }

  @Test(arguments: [
    "In 2020 A new plan came.",
    "Section 5 A shows it.",
    "Class 5 A won.",
    "Route 4 A goes there.",
    "Step 2 A user clicks.",
    "Chapter 3 A man came",
    "Group 2 A teams",
    "Part 4 A new hope",
    "Type 2 A supernovae",
  ])
  func amperesCountNothing(text: String) { expectNothing(in: text) }

  /// A centrifuge pulls at so many g.
  @Test(arguments: [
    QuantityCase("The cells were centrifuged at ⟦1500 g⟧ for ⟦15 min⟧.", "1500 [g]", "15 min"),
    QuantityCase("spun at ⟦300g⟧ for ⟦5 min⟧", "300 [g]", "5 min"),
    QuantityCase(
      "After centrifugation (⟦10,000 g⟧, ⟦4 °C⟧) the supernatant was kept.", "10000 [g]", "4 Cel"),
    QuantityCase("pelleted (⟦16,000g⟧, ⟦10 min⟧)", "16000 [g]", "10 min"),
    QuantityCase("a ⟦100,000 g⟧ spin", "100000 [g]"),
    QuantityCase("centrifugation at ⟦250 g⟧", "250 [g]"),
    QuantityCase(
      "Blood was centrifuged for ⟦10 min⟧ at ⟦3000 g⟧ and ⟦4 °C⟧.", "10 min", "3000 [g]", "4 Cel"),
    QuantityCase("Samples were spun down at ⟦12 000 g⟧.", "12000 [g]"),
    QuantityCase(
      "collected by centrifugation (⟦5000 g⟧, ⟦10 min⟧, ⟦4 °C⟧)", "5000 [g]", "10 min", "4 Cel"),
    QuantityCase(
      "The supernatant was centrifuged again at ⟦100,000 g⟧ for ⟦1 h⟧.", "100000 [g]", "1 h"),
    QuantityCase("centrifuged at ⟦500 x g⟧ for ⟦5 min⟧", "500 [g]", "5 min"),
    QuantityCase("centrifuged at ⟦500 × g⟧", "500 [g]"),
    QuantityCase("centrifuged at ⟦500 ×g⟧", "500 [g]"),
    QuantityCase("centrifuged at ⟦500 xg⟧", "500 [g]"),
    QuantityCase("centrifuged twice at ⟦200g⟧", "200 [g]"),
    QuantityCase("ultracentrifugation at ⟦120,000g⟧ overnight", "120000 [g]"),
    QuantityCase("at ⟦13,000 rpm⟧ (⟦16,000 g⟧)", "13000 {rev}/min", "16000 [g]"),
    QuantityCase("a spin at ⟦800 g⟧", "800 [g]"),
    QuantityCase("spun at ⟦4000 g⟧ to pellet the debris", "4000 [g]"),
    QuantityCase("pellet cells at ⟦400 g⟧ for ⟦5 minutes⟧", "400 [g]", "5 min"),
    QuantityCase("⟦10,000 g⟧ supernatant", "10000 [g]"),
    QuantityCase("centrifuged at ⟦1,500 to 2,000 g⟧ for ⟦10 min⟧", "1500..2000 [g]", "10 min"),
    QuantityCase("centrifuged (⟦20 min⟧, ⟦3,000 g⟧)", "20 min", "3000 [g]"),
    QuantityCase("We centrifuged ⟦50 g⟧ of soil in water.", "50 g"),
    QuantityCase("A pellet of ⟦5 g⟧ was dried.", "5 g"),
    QuantityCase("The spin costs ⟦20 g⟧ of gold.", "20 g"),
    QuantityCase("⟦5 g⟧ of the pellet was weighed", "5 g"),
    QuantityCase("Rats were fed ⟦20 g⟧ of pellets.", "20 g"),
    QuantityCase("Rats of ⟦250 g⟧ were fed pellets.", "250 g"),
    QuantityCase("Rats weighing ⟦200–250 g⟧ got food pellets.", "200..250 g"),
    QuantityCase("Tubes of ⟦50 g⟧ were spun.", "50 g"),
    QuantityCase("⟦10 g⟧ samples were centrifuged at ⟦4000 g⟧.", "10 g", "4000 [g]"),
    QuantityCase("A ⟦500 g⟧ sample was spun.", "500 g"),
    QuantityCase("pellets of ⟦300 g⟧ each", "300 g"),
    QuantityCase("The fish ate ⟦3 g⟧ pellets.", "3 g"),
    QuantityCase("A ⟦100 g⟧ spinning reel", "100 g"),
    QuantityCase("A spinning reel weighing ⟦280 g⟧", "280 g"),
    QuantityCase("a spun sugar nest of ⟦60 g⟧", "60 g"),
    QuantityCase("Spun wool, ⟦100 g⟧ balls.", "100 g"),
  ])
  func centrifuges(example: QuantityCase) { expectValues(example) }

  /// Symbols with a fraction, cells, stars, data sheets.
  @Test(arguments: [
    QuantityCase("The half-life (t1/2) was ⟦3 h⟧.", "3 h"),
    QuantityCase("It had t1/2 = ⟦13.3 min⟧ and E1/2 = ⟦0.45 V⟧.", "13.3 min", "0.45 V"),
    QuantityCase("a W1/2 = ⟦12 nm⟧ line", "12 nm"),
    QuantityCase("t½ was ⟦3 h⟧", "3 h"),
    QuantityCase("T1/2 of ⟦5 days⟧", "5 d"),
    QuantityCase("t 1/2 = ⟦3 h⟧", "3 h"),
    QuantityCase(
      "Add ⟦1/2 cup⟧ of milk and ⟦2 1/2 cups⟧ of flour.", "0.5 [cup_us]", "2.5 [cup_us]"),
    QuantityCase("a luminosity of ⟦(1.1 ± 0.2) × 10^9 L⊙⟧", "1100000000 [solar_luminosity]"),
    QuantityCase("a mass of ⟦4 × 10^6 Msun⟧", "4000000 [solar_mass]"),
    QuantityCase("a ⟦1.4 M⊙⟧ star of ⟦1.2 R⊙⟧", "1.4 [solar_mass]", "1.2 [solar_radius]"),
    QuantityCase(
      "⟦165 mAh g−1⟧ at ⟦0.1 C⟧ and ⟦120⟧ at ⟦5 C⟧", "165 mA.h/g", "0.1 {C-rate}", "120 mA.h/g",
      "5 {C-rate}"),
    QuantityCase("charged at ⟦3C⟧ (⟦about 20 minutes⟧)", "3 {C-rate}", "~20 min"),
    QuantityCase("cycled at ⟦2C⟧ and C/10", "2 {C-rate}"),
    QuantityCase("A discharge rate of ⟦0.2C⟧ at ⟦25°C⟧ was used.", "0.2 {C-rate}", "25 Cel"),
    QuantityCase("It gave a Tg of ⟦125 °C⟧.", "125 Cel"),
    QuantityCase("A Tg of ⟦125 °C⟧", "125 Cel"),
    QuantityCase("The capacitor stores ⟦2.5 F⟧.", "2.5 F"),
    QuantityCase("⟦20V max⟧ ⟦1.5Ah⟧", "..20 V", "1.5 A.h"),
    QuantityCase("⟦240 V max⟧, ⟦50 Hz⟧", "..240 V", "50 Hz"),
    QuantityCase(
      "It has ⟦24.6⟧, ⟦14.4⟧, ⟦8.98⟧, ⟦4.20⟧ and ⟦2.10×10−5 sr⟧.", "0.000246 sr", "0.000144 sr",
      "0.0000898 sr", "0.0000420 sr", "0.0000210 sr"),
    QuantityCase(
      "We used ⟦1.2⟧, ⟦2.4⟧ and ⟦3.6 × 10^6⟧ cells.", "1200000 1", "2400000 1", "3600000 1"),
    QuantityCase(
      "bands at ⟦3420⟧, ⟦2950⟧, ⟦1715⟧, ⟦1610 cm−1⟧", "3420 cm-1", "2950 cm-1", "1715 cm-1",
      "1610 cm-1"),
    QuantityCase("⟦4.5 qts⟧ of oil", "4.5 [qt_us]"),
    QuantityCase("paper of ⟦80 gsm⟧", "80 g/m2"),
    QuantityCase("at ⟦15 p.s.i.g.⟧", "15 [psi]"),
    QuantityCase("⟦5 C⟧ is cold; it was ⟦12 C⟧ in the cell.", "5 Cel", "12 Cel"),
    QuantityCase("The battery was kept at ⟦5⟧ C overnight.", "5 1"),
    QuantityCase("It was ⟦15 C⟧ when the cell was charged.", "15 Cel"),
    QuantityCase("bake at ⟦180 C⟧ for ⟦20 min⟧", "180 Cel", "20 min"),
    QuantityCase("He ate ⟦a kg⟧ of rice and a GB of data.", "1 kg"),
    QuantityCase("temperatures of ⟦20 F⟧ near the capacitor bank", "20 [degF]"),
  ])
  func symbols(example: QuantityCase) { expectValues(example) }

  @Test(arguments: [
    "10^10.5 M⊙",
    "a 2.8K OLED display",
    "at least 3Rp from it",
    "at 1RM he lifts",
    "a Mg of it",
  ])
  func symbolsCountNothing(text: String) { expectNothing(in: text) }
}
