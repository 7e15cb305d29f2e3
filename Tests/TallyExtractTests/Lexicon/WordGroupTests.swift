import Testing

@testable import TallyExtract

struct WordGroupTests {
  /// Two groups with one bit would each have the words of the other.
  @Test func eachGroupHasABitOfItsOwn() {
    let bits = Set(WordGroup.named.values.map(\.rawValue))
    #expect(bits.count == WordGroup.named.count)
  }
}
