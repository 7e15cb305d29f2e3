import Testing

@testable import TallyCLI

struct ExternalSortTests {
  private static let keys = [
    "b", "a\tb", "a", "", "a\nb", "a\u{1}", "a\u{0}", "é", "a b", "ab", "z\u{1F600}", "A",
  ]

  @Test func theOrderIsThatOfBytesWhateverTheKeysHold() throws {
    let sort = try ExternalSort(keys: 1, in: try WorkFolder(in: nil))
    for key in Self.keys { try sort.add(KeyedLine.bytes([key], "of \(key.count)".utf8)) }
    var read: [String] = []
    try sort.each { line in
      let (keys, text) = KeyedLine.parts(line, keys: 1)
      read.append(keys[0])
      #expect(String(decoding: text, as: UTF8.self) == "of \(keys[0].count)")
    }
    #expect(read == Self.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    #expect(sort.count == Self.keys.count)
  }

  @Test func linesOfEqualKeysStayInOrderAndTheSecondKeyCounts() throws {
    let sort = try ExternalSort(keys: 2, in: try WorkFolder(in: nil))
    for (first, second, text) in [
      ("b", "1", "x"), ("a", "2", "z"), ("a", "1", "y"), ("a", "1", "a"),
    ] {
      try sort.add(KeyedLine.bytes([first, second], text.utf8))
    }
    var read: [String] = []
    try sort.each { line in read.append(String(decoding: line, as: UTF8.self)) }
    #expect(read == ["a\t1\ty", "a\t1\ta", "a\t2\tz", "b\t1\tx"])
  }
}
