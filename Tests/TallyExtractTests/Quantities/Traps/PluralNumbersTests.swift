import TallyCore
import TallyExtract
import TallyTestSupport
import Testing

struct PluralNumbersTests {
  @Test(arguments: [
    "Highs will climb into the upper 80s, with lows in the 60s.", "Expect the low 40s by dawn.",
    "It stayed in the mid to upper 50s.", "Play music of the 80s and 90s.",
    "He is in his 30s or 40s.",
    "It answers with a lot of 500s and a few 404s.", "They drive old 911s and 928s.",
    "Bring some 20s and 50s.",
  ])
  func severalOfThem(text: String) { expectNothing(in: text) }

  @Test(arguments: [
    QuantityCase("Wait ⟦20s⟧, then ⟦60s⟧, then ⟦90s⟧.", "20 s", "60 s", "90 s"),
    QuantityCase("Rest ⟦45s⟧ between sets.", "45 s"),
    QuantityCase("Set the ⟦30s⟧ timer and use ⟦some 20s⟧ rests.", "30 s", "~20 s"),
    QuantityCase("It fell from ⟦90s⟧ to ⟦45s⟧ in ⟦4.5s⟧ more.", "90 s", "45 s", "4.5 s"),
    QuantityCase("Boil for ⟦10s to 20s⟧.", "10..20 s"),
  ])
  func seconds(example: QuantityCase) { expectValues(example) }
}
