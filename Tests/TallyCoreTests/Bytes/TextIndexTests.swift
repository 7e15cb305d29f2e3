import TallyCore
import Testing

struct TextIndexTests {
  private func place(_ offset: Int, in index: TextIndex) -> [Int] {
    let place = index.place(at: offset)
    return [place.offset, place.line, place.column]
  }

  @Test func countsCodePointsLinesAndColumns() {
    let index = TextIndex(Array("é 1\n–2\n\n3".utf8))
    #expect(place(0, in: index) == [0, 1, 1])
    #expect(place(3, in: index) == [2, 1, 3])
    #expect(place(8, in: index) == [5, 2, 2])
    #expect(place(11, in: index) == [8, 4, 1])
  }

  @Test(arguments: ["plain ASCII, long enough to pass a checkpoint ", "½ – 10⁶ 日本語 and so on "])
  func agreesWithSwiftsOwnCountEverywhere(unit: String) {
    let text = String(repeating: unit, count: 40)
    let bytes = Array(text.utf8)
    let index = TextIndex(bytes)
    var codePoints = 0
    for offset in bytes.indices where !bytes[offset].isUTF8Continuation {
      #expect(index.codePoint(at: offset) == codePoints)
      codePoints += 1
    }
    #expect(index.codePoint(at: bytes.count) == codePoints)
  }

  @Test func findsEachNewlineWhereverItStands() {
    for length in [1, 8, 31, 32, 33, 64, 100] {
      for newline in 0..<length {
        var bytes = [UInt8](repeating: 0x61, count: length)
        bytes[newline] = ASCII.newline
        let index = TextIndex(bytes)
        #expect(index.place(at: newline).line == 1)
        #expect(index.place(at: newline + 1).line == 2)
      }
    }
  }

  @Test func holdsForAnEmptyText() {
    #expect(place(0, in: TextIndex([])) == [0, 1, 1])
  }
}

struct StableHashTests {
  @Test func isTheSameInEveryRun() {
    var hash = StableHash()
    hash.combine("microneedling")
    hash.combine(2)
    #expect(hash.text.utf8.count == 20)
    #expect(hash.text == "d9737a8602026185780e")
  }

  @Test func keepsFieldsApart() {
    var first = StableHash()
    first.combine("ab")
    first.combine("c")
    var second = StableHash()
    second.combine("a")
    second.combine("bc")
    #expect(first.text != second.text)
  }
}
