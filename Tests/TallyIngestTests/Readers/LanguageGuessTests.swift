import Testing

@testable import TallyIngest

/// One sentence is enough to show that it is not English; an English one never passes for another.
struct LanguageGuessTests {
  @Test(arguments: [
    ("de", "Das Unternehmen beschäftigt rund 4.500 Mitarbeiter an 23 Standorten."),
    ("de", "Am 12. Mai kommt er."),
    ("fr", "Le prix est de 1.500 euros par mois."),
    ("es", "El beneficio creció un 15% hasta los 1.200 millones de euros."),
    ("it", "Il film dura 2 ore e costa 8 euro."),
    ("pt", "O apartamento tem 90 m² e custa R$ 450 mil."),
    ("nl", "De woning kost € 250.000 en is van hout."),
  ])
  func aShortTextShowsItsLanguage(language: String, text: String) {
    #expect(LanguageGuess().language(of: Array(text.utf8)) == language)
  }

  @Test(arguments: [
    "The boat costs $4.500 in Los Angeles.", "Das Boot, 149 min.", "El Niño, 1997-98",
    "Le Mans: 24 hours at 210 km/h", "La Paz, 3,640 m", "Paris, 5 km", "He won 5 of 6.", "",
    "Rue de la Paix 5, London", "Max. 5 kg per bag", "Bach died on 28 July 1750 in Leipzig.",
  ])
  func namesInAnEnglishTextAreNoLanguage(text: String) {
    let language = LanguageGuess().language(of: Array(text.utf8))
    #expect(language == nil || language == "en")
  }
}
