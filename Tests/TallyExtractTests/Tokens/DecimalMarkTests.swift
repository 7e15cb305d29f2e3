import TallyCore
import TallyExtract
import Testing

struct DecimalMarkTests {
  @Test(arguments: [
    ("Es kostet 2,5 % mehr.", DecimalMark.comma), ("Es wiegt 0,75 davon.", .comma),
    ("Es kostet 1.234,50 davon.", .comma), ("It costs 2.75 now.", .point),
    ("It costs 1,234.50 now.", .point), ("It costs 1,234 now.", .automatic),
    ("It costs 12 now.", .automatic), ("See 3,5 for that.", .automatic),
    ("Items 3,4 or 5 are new.", .automatic), ("It costs $1,200 now.", .point),
    ("Es wiegt 2,5 kg.", .comma),
  ])
  func isShownByTheNumbersOfAText(text: String, mark: DecimalMark) {
    #expect(DecimalMark.shown(in: Array(text.utf8)) == mark)
  }

  @Test(arguments: [(DecimalMark.point, "3.200"), (.comma, "3200")])
  func decidesWhatAPointMeans(mark: DecimalMark, value: String) throws {
    let bytes = Array("It is 3.200 km long.".utf8)
    let found = try #require(
      QuantityFinder().quantities(
        in: ByteRange(0, bytes.count), of: bytes, decimalMark: mark
      ).first)
    #expect(found.quantity.lower?.description == value)
  }
}
