import TallyCore
import Testing

struct OriginMapTests {
  // raw:  <p>1 &nbsp; kg</p>   text: "1", a no-break space, "kg"
  private let map = OriginMap(segments: [
    .init(textStart: 0, rawStart: 3, rawCount: 1, isVerbatim: true),
    .init(textStart: 1, rawStart: 4, rawCount: 8, isVerbatim: false),
    .init(textStart: 3, rawStart: 12, rawCount: 2, isVerbatim: true),
  ])

  @Test func findsTheBytesThatGaveARange() {
    #expect(map.raw(for: ByteRange(0, 1)) == ByteRange(3, 4))
    #expect(map.raw(for: ByteRange(0, 5)) == ByteRange(3, 14))
    #expect(map.raw(for: ByteRange(3, 4)) == ByteRange(12, 13))
  }

  @Test func givesAMappedStretchAsAWhole() {
    #expect(map.raw(for: ByteRange(1, 2)) == ByteRange(4, 12))
  }

  @Test func leavesPlainTextAsItIs() {
    #expect(OriginMap.identity.raw(for: ByteRange(5, 9)) == ByteRange(5, 9))
  }
}
