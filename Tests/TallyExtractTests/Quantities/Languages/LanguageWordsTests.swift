import TallyCore
import TallyExtract
import TallyTestSupport
import Testing

/// Words of a document's language that are numbers, units or signs of another: each would be a false number.
struct LanguageWordsTests {
  @Test(arguments: ["de", "fr", "es", "it", "pt", "nl"])
  func everyRowOfTheTableIsRead(language: String) {
    var document = MarkedText("5 kg").document
    document.language = language
    #expect(finder.quantities(in: ByteRange(0, 4), of: document).count == 1)
  }

  @Test(arguments: [
    LanguageCase("fr", "Il faut cuire le gâteau au four à ⟦200 °C⟧.", "200 Cel"),
    LanguageCase("fr", "Mettre au four ⟦30 min⟧ à ⟦210 °C⟧.", "30 min", "210 Cel"),
    LanguageCase("fr", "Parmi eux, ⟦5⟧ d’entre eux et ⟦10⟧ l'ont quitté.", "5 1", "10 1"),
    LanguageCase("es", "Cuesta 20 y dura 30 y pesa 40 y ya.", ""),
    LanguageCase("it", "Sono ⟦3⟧ l'anno.", "3 1"),
    LanguageCase("nl", "Het kost ⟦ten minste 10 euro⟧.", "10.. EUR"),
    LanguageCase("fr", "Il boit ⟦5 l⟧ et court ⟦3 m⟧.", "5 L", "3 m"),
  ])
  func aWordOfTheLanguageIsNoUnitAndNoNumber(example: LanguageCase) { check(example) }

  @Test(arguments: [
    LanguageCase("fr", "Pendant ⟦quarante-huit heures⟧.", "48 h"),
    LanguageCase("fr", "⟦Quatre-vingt-deux ans⟧ et ⟦soixante et onze euros⟧.", "82 a", "71 EUR"),
    LanguageCase("fr", "⟦Mille deux cents euros⟧, ⟦deux cent dix mètres⟧.", "1200 EUR", "210 m"),
    LanguageCase("fr", "Il a payé cent-vingt euros.", ""),
    LanguageCase("de", "Ein bio-psychosoziales Wesen, ⟦zwei Millionen⟧ Menschen.", "2000000 1"),
    LanguageCase("de", "Es dauert ⟦fünfundzwanzig Tage⟧.", "25 d"),
    LanguageCase("es", "Tiene ⟦treinta y dos años⟧ y ⟦ciento veinte euros⟧.", "32 a", "120 EUR"),
    LanguageCase("it", "Ha ⟦trentadue anni⟧.", "32 a"),
    LanguageCase("pt", "Tem ⟦vinte e três anos⟧.", "23 a"),
    LanguageCase("nl", "Het duurt ⟦tweeëntwintig dagen⟧.", "22 d"),
    LanguageCase("de", "Einige Hundert Kilometer weiter.", ""),
  ])
  func numberWordsAreReadWholeOrNotAtAll(example: LanguageCase) { check(example) }

  @Test(arguments: [
    LanguageCase("fr", "⟦Deux ans et demi⟧ plus tard.", "2.5 a"),
    LanguageCase("es", "Dura ⟦dos horas y media⟧.", "2.5 h"),
    LanguageCase("it", "Dura ⟦due ore e mezza⟧.", "2.5 h"),
    LanguageCase("pt", "Durou ⟦duas horas e meia⟧.", "2.5 h"),
    LanguageCase("nl", "Het duurt ⟦twee en een half jaar⟧ of ⟦anderhalf uur⟧.", "2.5 a", "1.5 h"),
    LanguageCase("de", "Es dauert ⟦zweieinhalb Stunden⟧.", "2.5 h"),
    LanguageCase("fr", "Il mesure ⟦1 m 80⟧ ou ⟦1m75⟧.", "1.80 m", "1.75 m"),
    LanguageCase("de", "Dauer ⟦2 Std. 15 Min⟧.", "135 min"),
  ])
  func halvesAndLesserUnitsAreAdded(example: LanguageCase) { check(example) }

  @Test(arguments: [
    LanguageCase("pt", "Captou ⟦R$ 2,5 mi⟧ e ⟦US$ 3 bi⟧.", "2500000 BRL", "3000000000 USD"),
    LanguageCase(
      "de", "Es sind ⟦3 Billionen Dollar⟧, ⟦eine Billion Euro⟧.", "3000000000000 USD",
      "1000000000000 EUR"),
    LanguageCase(
      "fr", "⟦3,2 millions de tonnes⟧, ⟦2 milliards d'euros⟧.", "3200000 t", "2000000000 EUR"),
    LanguageCase("de", "Das kostet ⟦99 Cent⟧ oder ⟦1 Euro 50⟧.", "0.99 EUR", "1.50 EUR"),
    LanguageCase("de", "Nur ⟦12,- Euro⟧ oder ⟦2 Euro 50 Cent⟧.", "12 EUR", "2.50 EUR"),
    LanguageCase("fr", "Cela vaut ⟦50 centimes⟧ ou ⟦2€50⟧.", "0.50 EUR", "2.50 EUR"),
    LanguageCase("es", "Cuesta $⟦5.000⟧ pesos o ⟦$250 MXN⟧.", "5000 1", "250 MXN"),
    LanguageCase(
      "fr", "⟦12 M€⟧, ⟦3,5 Md€⟧ et ⟦300 k€⟧.", "12000000 EUR", "3500000000 EUR", "300000 EUR"),
    LanguageCase("it", "Pesa ⟦75 chili⟧ e dura ⟦3 ore⟧.", "75 kg", "3 h"),
    LanguageCase("de", "Er hatte ⟦2,3 Promille⟧.", "2.3 [ppth]"),
  ])
  func scalesCentsAndUnitsOfTheLanguage(example: LanguageCase) { check(example) }

  @Test(arguments: [
    LanguageCase("de", "Kinder ⟦unter 12 Jahren⟧ und er wurde ⟦82 Jahre alt⟧.", "..<12 a", "82 a"),
    LanguageCase("fr", "Un homme de ⟦45 ans⟧, elle a ⟦35 ans⟧.", "45 a", "35 a"),
    LanguageCase("es", "⟦Mayores de 65 años⟧, tiene ⟦35 años⟧.", ">65.. a", "35 a"),
    LanguageCase("it", "Bambini ⟦sotto i 12 anni⟧.", "..<12 a"),
    LanguageCase("nl", "Kinderen ⟦jonger dan 12 jaar⟧.", "..<12 a"),
  ])
  func yearsOfPeopleAreTheirAge(example: LanguageCase) {
    check(example)
    #expect(example.found.allSatisfy { $0.kind == .age })
  }

  @Test(arguments: [
    LanguageCase("fr", "Une peine de ⟦5 ans⟧, ⟦20 ans⟧ d'expérience.", "5 a", "20 a"),
    LanguageCase("es", "Tiene ⟦35 años⟧ de experiencia.", "35 a"),
    LanguageCase("fr", "Les ⟦3 premiers jours⟧.", "3 d"),
  ])
  func otherYearsAreADuration(example: LanguageCase) {
    check(example)
    #expect(example.found.allSatisfy { $0.kind == .duration })
  }

  @Test(arguments: [
    LanguageCase("de", "Heute sind es ⟦15 Grad⟧, morgen ⟦minus 3 Grad⟧.", "15 deg", "-3 deg"),
    LanguageCase("nl", "Het wordt ⟦min 3 graden⟧.", "-3 deg"),
  ])
  func degreesOfTheWeatherAreATemperature(example: LanguageCase) {
    check(example)
    #expect(example.found.allSatisfy { $0.kind == .temperature })
  }

  @Test(arguments: [
    LanguageCase("fr", "Il fait ⟦moins 5 degrés⟧, ⟦5 euros⟧ de moins.", "-5 deg", "5 EUR"),
    LanguageCase("es", "⟦3 de cada 10 españoles⟧.", "3 1/10 españoles"),
    LanguageCase("de", "⟦Drei von vier⟧ Menschen.", "3 1/4"),
  ])
  func minusAndPartsOfAWhole(example: LanguageCase) { check(example) }

  @Test(arguments: [
    LanguageCase("de", "Drehe es um ⟦90 Grad⟧.", "90 deg"),
    LanguageCase("fr", "Un angle de ⟦30 degrés⟧.", "30 deg"),
  ])
  func degreesOfATurnAreAnAngle(example: LanguageCase) {
    check(example)
    #expect(example.found.allSatisfy { $0.kind == .angle })
  }
}

/// The quantities of the example are those that it marks, and no other.
func check(_ example: LanguageCase) {
  let found = example.found
  #expect(found.map(\.range) == example.example.marked.ranges)
  #expect(found.map(\.summary) == example.example.values.filter { !$0.isEmpty })
}
