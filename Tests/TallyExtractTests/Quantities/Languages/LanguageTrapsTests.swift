import TallyCore
import TallyExtract
import TallyTestSupport
import Testing

/// Times of day, references and names in the documents of one language: no quantities.
struct LanguageTrapsTests {
  @Test(arguments: [
    LanguageCase("fr", "Mis à jour le 12 mars à 14h05, publié à 9h.", ""),
    LanguageCase("fr", "Elle commence à 20h30 et finit vers 22h15.", ""),
    LanguageCase("fr", "Ouvert de 8h30 à 12h et de 14h à 18h.", ""),
    LanguageCase("fr", "Le film dure ⟦1h30⟧, la garde ⟦24h⟧.", "90 min", "24 h"),
    LanguageCase("es", "Es el 12 de mayo a las 19.30 horas y a las 21 h.", ""),
    LanguageCase("es", "Abre de 16.00 a 20.00 h las ⟦24 horas⟧.", "24 h"),
    LanguageCase("it", "Alle ore 19.30, dalle 9 alle 13.", ""),
    LanguageCase("pt", "Começa às 19h30, das 9h às 18h, às 0:13.", ""),
    LanguageCase("nl", "Om 19.30 uur, van 9 tot 17 uur, ⟦24 uur⟧ lang.", "24 h"),
    LanguageCase("it", "Tra le 8 e le 10. Ore 20.30: cena.", ""),
    LanguageCase("pt", "Entre as 8h e as 10h, até as 22h.", ""),
    LanguageCase("nl", "Open tot 17 uur, ⟦36 uur per week⟧.", "36 h/wk"),
    LanguageCase("fr", "Après 22h, la nuit de 22h à 6h, il est 15h.", ""),
    LanguageCase("es", "De lunes a viernes de 9 a 14.", ""),
    LanguageCase("fr", "Ouvert 24h/24, 7j/7, à 09:15.", ""),
    LanguageCase("fr", "Il faut ⟦8 à 10 heures⟧ de sommeil.", "8..10 h"),
  ])
  func timesOfDayAreNoDurations(example: LanguageCase) { check(example) }

  @Test(arguments: [
    LanguageCase("de", "Nach § 823 Abs. 1 BGB, S. 12, Abb. 4.", ""),
    LanguageCase("de", "Tel. 089 / 123 456-78, Fax 030/226 343-0.", ""),
    LanguageCase("de", "In der Kampstraße 13-15.", ""),
    LanguageCase("es", "Tel. 91 234 56 78, el n.º 4, los artículos 4 y 5.", ""),
    LanguageCase("es", "Los días 5 y 6 de mayo, el 1º de junio.", ""),
    LanguageCase("fr", "Loi n° 78-17, décret n° 2004-374, page 12, tome 2.", ""),
    LanguageCase("fr", "Du 5 au 10 juin 2020.", ""),
    LanguageCase("pt", "Tel. (11) 3456-7890, art. 5º, § 2º, Lei nº 8.112/90.", ""),
    LanguageCase("pt", "Venceu por 6-4, 3-6 e 7-5.", ""),
    LanguageCase("nl", "Adres 1012 JS Amsterdam, artikel 5 lid 2.", ""),
    LanguageCase("it", "Secondo art. 5 comma 2, in via Roma 12, al 3° piano.", ""),
    LanguageCase("fr", "Au 12 rue de la Paix, entre le 11 et le 28 mars.", ""),
    LanguageCase("es", "El 11-S, Tel.: 912 345 678, los años 80.", ""),
    LanguageCase("fr", "Boeing 747. Bac +3.", ""),
    LanguageCase("de", "Der BMW 320d.", ""),
    LanguageCase("de", "Von 0 auf 100 in ⟦8,5 Sekunden⟧.", "8.5 s"),
    LanguageCase("fr", "35 UMP (sur 198), ⟦24 heures⟧ sur 24.", "24 h"),
  ])
  func referencesAndNamesAreLeftAlone(example: LanguageCase) {
    let found = example.found.filter { $0.quantity.unit != "1" || $0.counted == nil }
    #expect(found.map(\.range) == example.example.marked.ranges)
  }

  @Test(arguments: [
    ("de", "Nach Art. 5 Abs. 1 gilt es. Dauer 2 Std. 15 Min. am Tag.", 2),
    ("es", "Según el art. 5 es así. Tel. 91 234 56 78.", 2),
    ("en", "He made art. 5 people came.", 2),
  ])
  func anAbbreviationOfTheLanguageEndsNoSentence(language: String, text: String, count: Int) {
    #expect(SentenceSplitter().sentences(in: document(text, language: language)).count == count)
  }
}
