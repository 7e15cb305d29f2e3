import TallyCore
import TallyExtract
import TallyTestSupport
import Testing

/// A bound lost or turned round is a false statement, in any language.
struct LanguageBoundsTests {
  @Test(arguments: [
    LanguageCase("de", "Nicht ⟦über 25 °C⟧ lagern, nicht ⟦unter 5 °C⟧.", "..25 Cel", "5.. Cel"),
    LanguageCase("de", "Sie dürfen ⟦nicht älter als 48 Stunden⟧ sein.", "..48 h"),
    LanguageCase("de", "Keine Temperaturen ⟦über 60 °C⟧.", "..60 Cel"),
    LanguageCase("de", "Nicht nur ⟦über 20 Euro⟧.", ">20.. EUR"),
    LanguageCase("de", "Das ist nicht für Kinder ⟦unter 3 Jahren⟧.", "..<3 a"),
    LanguageCase("pt", "Não tome ⟦mais de 4⟧ comprimidos.", "..4 1"),
    LanguageCase("es", "No debe usarse a ⟦más de 40 °C⟧.", "..40 Cel"),
    LanguageCase("es", "No llueve desde hace ⟦más de 3 meses⟧.", ">3.. mo"),
    LanguageCase("it", "Serve ⟦non meno di 3 ore e non oltre 30 giorni⟧.", "3..720 h"),
    LanguageCase("fr", "La pression ne doit pas ⟦dépasser 3 bars⟧.", "..3 bar"),
    LanguageCase("fr", "Ne pas conserver ⟦au-dessus de 25 °C⟧.", "..25 Cel"),
    LanguageCase("es", "No debe ⟦superar los 5 días⟧.", "..5 d"),
    LanguageCase("fr", "Il n'est pas interdit de ⟦dépasser 5 km⟧.", ">5.. km"),
    LanguageCase("de", "Es sind ⟦keine 5 Minuten⟧.", "..<5 min"),
    LanguageCase("fr", "Il ne dort pas depuis ⟦plus de 3 jours⟧.", ">3.. d"),
  ])
  func aNegationTurnsTheBoundRoundWhereItIsSaidOfIt(example: LanguageCase) { check(example) }

  @Test(arguments: [
    LanguageCase("de", "Erlaubt sind ⟦maximal 80 Quadratmeter⟧.", "..80 m2"),
    LanguageCase("de", "⟦Innerhalb von 24 Stunden⟧, ⟦binnen zwei Wochen⟧.", "..24 h", "..2 wk"),
    LanguageCase(
      "de", "⟦Mindestens aber 150 Euro⟧, ⟦höchstens jedoch 300 Euro⟧.", "150.. EUR", "..300 EUR"),
    LanguageCase("de", "Wer ⟦50 Euro und mehr⟧ zahlt, ⟦bis 12 Jahre⟧.", "50.. EUR", "..12 a"),
    LanguageCase("de", "Er kommt ⟦ab sechs bis neun Monaten⟧.", "6..9 mo"),
    LanguageCase("fr", "C'est ⟦à partir de 20 €⟧.", "20.. EUR"),
    LanguageCase("es", "Se ahorra ⟦hasta el 50 %⟧, ⟦a partir de 30 €⟧.", "..50 %", "30.. EUR"),
    LanguageCase("it", "Prezzi ⟦da 29 €⟧, gratis ⟦sotto i 6 anni⟧.", "29.. EUR", "..<6 a"),
    LanguageCase("nl", "Kaarten ⟦vanaf € 20⟧, gratis ⟦tot 4 jaar⟧.", "20.. EUR", "..4 a"),
    LanguageCase("it", "È ⟦circa il 5 %⟧, tra i ⟦10 e i 20 euro⟧.", "~5 %", "10..20 EUR"),
    LanguageCase("es", "Las ventas crecieron hasta ⟦45,6 millones de euros⟧.", "45600000 EUR"),
    LanguageCase("it", "Lavora qui da ⟦3 anni⟧.", "3 a"),
  ])
  func boundsOfTheLanguageAreKept(example: LanguageCase) { check(example) }

  @Test(arguments: [
    LanguageCase("de", "Er gewann Gold über ⟦5.000 Meter⟧.", "5000 m"),
    LanguageCase("de", "Der Vertrag läuft über ⟦zwei Jahre⟧.", "2 a"),
    LanguageCase("de", "Das Darlehen über ⟦50.000 Euro⟧.", "50000 EUR"),
    LanguageCase("de", "Der Turm ist ⟦über 100 Meter⟧ hoch.", ">100.. m"),
    LanguageCase("de", "Das läuft seit ⟦über zwei Jahren⟧.", ">2.. a"),
  ])
  func overACourseIsNoBound(example: LanguageCase) { check(example) }

  @Test(arguments: [
    LanguageCase("es", "Una multa de ⟦601 a 3.000 euros⟧.", "601..3000 EUR"),
    LanguageCase("it", "⟦Tra 15 e 20 euro⟧, da ⟦2 a 4 anni⟧.", "15..20 EUR", "2..4 a"),
    LanguageCase("pt", "⟦Entre 15 e 20 euros⟧, de ⟦25 a 30 minutos⟧.", "15..20 EUR", "25..30 min"),
    LanguageCase("nl", "⟦Tussen 15 en 20 euro⟧.", "15..20 EUR"),
    LanguageCase("de", "Von ⟦sechs Monaten bis zu fünf Jahren⟧.", "6..60 mo"),
    LanguageCase("es", "Subió de ⟦5⟧ a ⟦7 %⟧.", "5 %", "7 %"),
    LanguageCase(
      "it", "È passato da ⟦1,2⟧ a ⟦1,5 miliardi di euro⟧.", "1200000000 EUR", "1500000000 EUR"),
    LanguageCase("es", "⟦Cinco a seis semanas⟧.", "5..6 wk"),
    LanguageCase("es", "Del ⟦20 al 30 %⟧, ⟦6 meses a 2 años⟧.", "20..30 %", "6..24 mo"),
    LanguageCase("it", "Costa ⟦20 euro a persona⟧.", "20 EUR/person"),
    LanguageCase("fr", "Le score était de 3 à 1.", ""),
    LanguageCase(
      "de", "Er sank von ⟦12,5⟧ auf ⟦10,3 Millionen Euro⟧.", "12500000 EUR", "10300000 EUR"),
    LanguageCase("de", "Sie stieg von ⟦5⟧ auf ⟦7 Prozent⟧.", "5 %", "7 %"),
  ])
  func bothEndsOfARangeHaveTheirUnit(example: LanguageCase) { check(example) }

  @Test(arguments: [
    LanguageCase(
      "de", "Das sind ⟦3.000 Euro im Monat⟧, ⟦38 Stunden pro Woche⟧.", "3000 EUR/mo", "38 h/wk"),
    LanguageCase("de", "Es kostet ⟦25 Euro pro Person⟧ im Jahr 2019.", "25 EUR/person"),
    LanguageCase("de", "Sie zahlten ⟦500 Euro⟧ im Jahr 2019.", "500 EUR"),
    LanguageCase(
      "fr", "⟦45 euros par mois⟧, ⟦0,1 mg par litre⟧, ⟦500 euros⟧ par chèque.", "45 EUR/mo",
      "0.1 mg/L", "500 EUR"),
    LanguageCase("es", "Gana ⟦1.200 euros al mes⟧.", "1200 EUR/mo"),
    LanguageCase("de", "Nimm sie ⟦alle 8 Stunden⟧, ⟦3 mal am Tag⟧.", "8 h", "3 1/d"),
    LanguageCase("fr", "⟦12 pour 1 000⟧ ici, ⟦3 € le kilo⟧.", "12 1/1000", "3 EUR/kg"),
    LanguageCase("pt", "⟦12 casos por 100 mil habitantes⟧.", "12 1/100000 inhabitant"),
    LanguageCase("de", "⟦40 Std./Woche⟧, ⟦10 Cent je Stück⟧.", "40 h/wk", "0.10 EUR/piece"),
    LanguageCase("fr", "⟦2,5 l aux 100 km⟧, ⟦3 euros le litre⟧.", "2.5 cL/km", "3 EUR/L"),
    LanguageCase("it", "⟦12 € al mq⟧.", "12 EUR/m2"),
    LanguageCase("fr", "⟦Toutes les 8 heures⟧.", "8 h"),
    LanguageCase("de", "Werden wir alle ⟦120 Jahre alt⟧?", "120 a"),
  ])
  func whatItIsCountedByIsReadInTheLanguage(example: LanguageCase) { check(example) }
}
