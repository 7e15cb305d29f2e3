import TallyCore
import Testing

struct ByteOrderTests {
  private static let texts: [String] = {
    var texts = ["", "é", "e\u{301}", "Z", "z", "\u{7F}", "\u{10FFFF}", "c-0000000000000000"]
    for length in [1, 7, 8, 9, 15, 16, 17, 25] {
      let base = String(repeating: "a", count: length)
      texts.append(base)
      for place in [0, length / 2, length - 1] {
        for other in ["b", "A", "é"] {
          texts.append(base.prefix(place) + other + base.dropFirst(place + 1))
        }
      }
    }
    return texts
  }()

  @Test func textsStandInTheOrderOfTheirBytes() {
    for a in Self.texts {
      for b in Self.texts {
        #expect(ByteOrder.precedes(a, b) == Array(a.utf8).lexicographicallyPrecedes(Array(b.utf8)))
      }
    }
  }
}
