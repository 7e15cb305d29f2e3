import TallyCore
import TallyExtract
import TallyTestSupport
import Testing

/// A scale, a unit or an "up to" lost because it is not English would be a false number all the same.
struct OtherLanguagesTests {
  @Test(arguments: [
    QuantityCase("Es kostet ⟦über 10 Millionen Euro⟧.", ">10000000.. EUR"),
    QuantityCase("Es waren ⟦5,5 Mrd. Dollar⟧ im Jahr.", "5500000000 USD"),
    QuantityCase("Es dauert ⟦bis zu 3 Stunden⟧.", "..3 h"),
    QuantityCase("Es dauert ⟦5 bis 10 Tage⟧.", "5..10 d"),
    QuantityCase("⟦Mindestens 35 Prozent⟧ sind da.", "35.. %"),
    QuantityCase("Es hat ⟦rund 120 Quadratmeter⟧.", "~120 m2"),
    QuantityCase("Es dauert ⟦nicht länger als drei Jahre⟧.", "..3 a"),
    QuantityCase("Es dauert ⟦zwei bis 14 Tage⟧, oft ⟦ein bis zwei Wochen⟧.", "2..14 d", "1..2 wk"),
    QuantityCase("Die ⟦18-Jährige⟧ gab ⟦10-jährige⟧ Garantie.", "18 a", "10 a"),
    QuantityCase("Ça dure ⟦deux à trois semaines⟧, ⟦dix jours⟧.", "2..3 wk", "10 d"),
    QuantityCase(
      "Tarda ⟦tres semanas⟧, dura ⟦tre settimane⟧, ⟦twee weken⟧.", "3 wk", "3 wk", "2 wk"),
    QuantityCase("⟦Plus de 5 millions d'euros⟧.", ">5000000.. EUR"),
    QuantityCase("⟦Jusqu’à 10 milliards de dollars⟧.", "..10000000000 USD"),
    QuantityCase("Il faut ⟦entre 5 et 10 jours⟧.", "5..10 d"),
    QuantityCase("De ⟦5 à 10 semaines⟧, ⟦12 pour cent⟧.", "5..10 wk", "12 %"),
    QuantityCase("⟦Al menos 3 semanas⟧, ⟦entre 5 y 10 días⟧.", "3.. wk", "5..10 d"),
    QuantityCase("⟦Hasta 20 por ciento⟧.", "..20 %"),
    QuantityCase("⟦Oltre 3 milioni di euro⟧.", ">3000000.. EUR"),
    QuantityCase("⟦Meer dan 2 miljoen⟧ mensen.", ">2000000.. 1"),
    QuantityCase("⟦Около 50 минут⟧, ⟦не менее 3 литров⟧.", "~50 min", "3.. L"),
    QuantityCase("Было ⟦5 млн рублей⟧ и ⟦500 г⟧ муки.", "5000000 RUB", "500 g"),
    QuantityCase("Сливки ⟦10−20%⟧, от ⟦10−15 минут⟧.", "10..20 %", "10..15 min"),
  ])
  func numbersKeepTheirScaleUnitAndBound(example: QuantityCase) {
    let found = found(in: example)
    #expect(found.map(\.range) == example.marked.ranges)
    #expect(found.map(\.summary) == example.values)
  }

  @Test(arguments: [
    "Am 5. Mai und am 26. und 27. Januar.", "Das war vom 9.1. bis heute.", "Um 20.15 Uhr.",
    "Von 13 bis 19 Uhr.", "Mo-Fr 8.30-12.30", "1973 übernahm der Bruder.",
    "Eine S-Bahn und ein T-Shirt.", "Ein A3 Blatt.", "Bis 2025 wird es mehr.",
    "El jueves a las 11, o a las 12 del día.",
    "Desde el lunes 16 al viernes 20 de mayo.", "5- renforcer le réseau",
    "La calle 47 con la carrera 81A.", "Das 2019-nCoV, ein A und ein V.",
    "Im Jahre 1331 war es.",
    "Mehl sieben und mischen.", "Nimm dich in acht!",
    "60313 Frankfurt am Main", "Im „Treff um 9“ sagte er es.",
    "Le 4 mars 2019 il est venu.", "El 5 de mayo vino.", "Это было 15 мая.", "В 2019 г. пришли.",
  ])
  func datesAndTimesAreLeftAlone(text: String) {
    let bytes = Array(text.utf8)
    #expect(finder.quantities(in: ByteRange(0, bytes.count), of: bytes).isEmpty)
  }

  @Test func aPeriodBehindANumberMakesAnOrdinal() {
    let text = "Bis ins 19. Jahrhundert wurde sie 28. in Bonn."
    #expect(ClaimExtractor().claims(in: document(text, language: "de")).isEmpty)
  }

  @Test(arguments: [
    ("es", "Un salario de 87 mil euros para 80 mil operarios.", ["87000 EUR", "80000 1"]),
    ("en", "The film costs $5 mil.", ["5000000 USD"]),
  ])
  func milIsAThousandInSpanish(language: String, text: String, values: [String]) {
    let found = ClaimExtractor().claims(in: document(text, language: language))
    #expect(found.map { "\($0.quantity.lower?.description ?? "") \($0.quantity.unit)" } == values)
  }

  @Test func anEnglishArticleOfTheirWordsIsNoUnit() {
    let bytes = Array("Il y en a 350 000 au total.".utf8)
    let units = finder.quantities(in: ByteRange(0, bytes.count), of: bytes).map(\.quantity.unit)
    #expect(units == ["1"])
  }

  @Test(arguments: [
    ("de", "Wir kommen am 5. Mai nach Bonn. Der 3. Platz ist frei.", 2),
    ("en", "We were 5. May came. It rained.", 3),
  ])
  func anOrdinalEndsNoSentenceWhereItTakesAPeriod(language: String, text: String, count: Int) {
    #expect(SentenceSplitter().sentences(in: document(text, language: language)).count == count)
  }
}
