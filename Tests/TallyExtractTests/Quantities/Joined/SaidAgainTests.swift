import TallyCore
import TallyExtract
import TallyTestSupport
import Testing

/// "A feet or B metres" says one height twice where the two are near; else it is a choice.
struct SaidAgainTests {
  @Test(arguments: [
    "The dam is 726 feet or 221 meters high.", "It took 4,400 cubic yards or 3,360 cubic meters.",
    "They last 63 to 65 days, or about 9 weeks.", "It weighs 2,750 tons, or 2,500 metric tons.",
    "Bake it for 90 minutes or 1.5 hours.", "It is 5 feet 10 inches, or 178 cm, tall.",
    "It was 100 °F or 38 °C.", "Take up to 5 kg or 11 pounds.",
  ])
  func findsTheSameAmount(text: String) { #expect(saidAgain(in: text) == [false, true]) }

  @Test(arguments: [
    "Lift 10 kg or 50 pounds.", "Run 5 km or 10 minutes.", "It costs $20 or £15.",
    "Walk 1 mile or 2 km.", "Stay 24 hours or 2 days.", "It was 40 °C or 90 °F.",
    "Choose 10 to 20 kg or 30 pounds.", "It is 3 feet and 1 metre away.",
  ])
  func leavesAChoice(text: String) { #expect(saidAgain(in: text) == [false, false]) }

  private func saidAgain(in text: String) -> [Bool] {
    let bytes = Array(text.utf8)
    return finder.quantities(in: ByteRange(0, bytes.count), of: bytes).map(\.restatesPrevious)
  }
}
