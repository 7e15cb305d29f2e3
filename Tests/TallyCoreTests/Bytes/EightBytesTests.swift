import TallyCore
import Testing

struct EightBytesTests {
  /// Every byte at every place, among bytes that a carry would show in.
  @Test(arguments: [UInt8(0), 0x20, 0x7F, 0x80, 0xFF])
  func answersForEachByteAsOneByOne(other: UInt8) {
    for place in 0..<8 {
      for value in UInt8.min...UInt8.max {
        var bytes = Array(repeating: other, count: 8)
        bytes[place] = value
        let eight = EightBytes(bytes.span, at: 0)
        func check(_ places: EightBytes.Places, _ holds: (UInt8) -> Bool) {
          #expect(places.first == bytes.firstIndex(where: holds) ?? 8)
          #expect(places.count == bytes.count(where: holds))
        }
        check(eight.digits) { $0.isASCIIDigit }
        check(eight.letters) { $0.isASCIILetter }
        check(eight.continuations) { $0.isUTF8Continuation }
        check(eight.equal(to: ASCII.space)) { $0 == ASCII.space }
        check(eight.atLeast(ASCII.at) & ~eight.equal(to: 0x7F)) { $0 >= ASCII.at && $0 != 0x7F }
        check(eight.between(1, 0x7E) | eight.equal(to: 0)) { $0 < 0x7F }
        #expect((0..<8).map { eight.asciiLowercased[$0] } == bytes.map(\.asciiLowercased))
      }
    }
  }

  @Test func readsFromAnyPlaceOfTheText() {
    let text = Array("lasts for 48 hours".utf8)
    #expect(EightBytes(text.span, at: 3).digits.first == 7)
    #expect(EightBytes(text.span, at: 10).digits.count == 2)
  }

  /// Thirty-two bytes at a time, then eight, then one.
  @Test(arguments: [0, 1, 7, 8, 31, 32, 33, 40, 63, 70])
  func findsTheFirstOfAByteWhereverItStands(place: Int) {
    var text = Array(repeating: UInt8(ascii: "a"), count: 71)
    #expect(EightBytes.first(ASCII.newline, in: text.span, from: place) == text.count)
    text[place] = ASCII.newline
    text[70] = ASCII.newline
    #expect(EightBytes.first(ASCII.newline, in: text.span, from: 0) == place)
    #expect(EightBytes.first(ASCII.newline, in: text.span, from: place) == place)
    #expect(
      EightBytes.first(ASCII.newline, in: text.span, from: place + 1) == (place < 70 ? 70 : 71))
  }

  /// Every byte at every place of thirty-two, among bytes that a carry or a borrow would show in.
  @Test(arguments: [UInt8(0), 0x01, 0x2F, 0x3A, 0x7F, 0x80, 0xFF])
  func saysOfThirtyTwoBytesWhatStandsAmongThem(other: UInt8) {
    for place in 0..<ThirtyTwoBytes.count {
      var bytes = Array(repeating: other, count: ThirtyTwoBytes.count)
      #expect(
        (UInt8.min...UInt8.max).allSatisfy { value in
          bytes[place] = value
          let all = ThirtyTwoBytes(bytes.span, at: 0)
          return all.have(ASCII.newline) == bytes.contains(ASCII.newline)
            && all.haveDigit == bytes.contains(where: \.isASCIIDigit)
            && all.areASCII == bytes.allSatisfy { $0 < 0x80 }
        })
    }
  }
}
