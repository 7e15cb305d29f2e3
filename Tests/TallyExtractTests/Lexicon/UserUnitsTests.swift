import TallyCore
import TallyExtract
import Testing

struct UserUnitsTests {
  private func units(_ rule: Settings.UnitRule, in text: String) -> [String] {
    let bytes = Array(text.utf8)
    return QuantityFinder(units: [rule]).quantities(in: ByteRange(0, bytes.count), of: bytes)
      .map(\.quantity.unit)
  }

  @Test func addAnAliasOfAKnownUnit() {
    let rule = Settings.UnitRule(form: "klick", line: 1, unit: "km")
    #expect(units(rule, in: "They walked 5 klick north.") == ["km"])
  }

  @Test func addAUnitWithItsFactor() throws {
    let rule = Settings.UnitRule(
      form: "smoot", line: 1, unit: "{smoot}", kind: .length, factor: ExactRatio(17018, 10000),
      base: "m")
    let bytes = Array("It is 10 smoot long.".utf8)
    let found = try #require(
      QuantityFinder(units: [rule]).quantities(in: ByteRange(0, bytes.count), of: bytes).first)
    #expect(found.kind == .length)
    #expect(found.quantity.canonical?.lower == ExactDecimal("17.018"))
  }

  @Test func stopAForm() {
    let rule = Settings.UnitRule(form: "stone", line: 1, unit: nil)
    #expect(units(rule, in: "It has 12 stone.") == ["1"])
  }
}
