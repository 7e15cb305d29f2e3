import TallyCore
import TallyExtract
import TallyTestSupport
import Testing

/// Text made to be slow. Twice the text may take twice the time, never four times.
struct TimeTests {
  @Test(arguments: [
    "1,", "1-", "$", "half ", "5% ", "a few ", "one hundred ", "1 to ", "less than ", "1", "1/",
    "million ", "a.", "1 and ", "5 m/s.m/s", "²", "1 . ",
  ])
  func growsWithTheText(piece: String) {
    let short = time(String(repeating: piece, count: 20_000 / piece.utf8.count))
    let long = time(String(repeating: piece, count: 160_000 / piece.utf8.count))
    // Eight times the text; a quadratic reader would take 64 times as long.
    #expect(long < short * 20 + .milliseconds(200))
  }

  private func time(_ text: String) -> Duration {
    let bytes = Array(text.utf8)
    let clock = ContinuousClock()
    return clock.measure {
      _ = finder.quantities(in: ByteRange(0, bytes.count), of: bytes)
    }
  }

  @Test func readsAnyBytesWithoutACrash() {
    var state: UInt64 = 1
    for _ in 0..<300 {
      var bytes: [UInt8] = []
      for _ in 0..<60 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        bytes.append(UInt8(truncatingIfNeeded: state >> 56))
      }
      let quantities = finder.quantities(in: ByteRange(0, bytes.count), of: bytes)
      #expect(quantities.allSatisfy { $0.range.start < $0.range.end })
    }
  }
}
