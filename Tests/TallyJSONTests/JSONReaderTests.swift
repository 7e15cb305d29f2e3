import TallyCore
import TallyJSON
import Testing

struct JSONReaderTests {
  private func value(_ text: String) throws -> JSONValue {
    try JSONReader().value(of: Array(text.utf8))
  }

  @Test func keepsTheDigitsOfANumber() throws {
    let value = try value(#"{"lower": 3.20, "upper": 12345678901234567890}"#)
    #expect(value["lower"]?.content == .number("3.20"))
    #expect(value["upper"]?.decimal?.description == "12345678901234567890")
  }

  @Test(arguments: [
    (#""a\"b\\c\/d\n""#, "a\"b\\c/d\n"), (#""\u00e9""#, "é"), (#""\ud83d\ude00""#, "😀"),
    (#""\ud83d x""#, "\u{FFFD} x"), (#""\ude00""#, "\u{FFFD}"), (#""\ud83d\u0041""#, "\u{FFFD}A"),
  ])
  func readsEscapes(text: String, expected: String) throws {
    #expect(try value(text).string == expected)
  }

  @Test(arguments: [
    "", "{", "[1,]", "{\"a\" 1}", "01", "1.", "nul", "\"a", "[1] 2", "{'a': 1}", "\"\u{01}\"",
    "\"\\x\"", "-", "NaN", "\"\\u12g4\"",
  ])
  func refusesWhatIsNotJSON(text: String) {
    #expect(throws: JSONError.self) { try value(text) }
  }

  @Test func saysWhereAMistakeStands() {
    let error = #expect(throws: JSONError.self) { try value(#"{"a": [x]}"#) }
    #expect(error?.offset == 7)
    #expect(error?.what == "a JSON value expected")
  }

  @Test func boundsItsDepthInsteadOfOverflowingTheStack() {
    let deep = String(repeating: "[", count: 1_000_000)
    #expect(throws: JSONError.self) { try value(deep) }
  }

  @Test func knowsThePlaceOfEachValue() throws {
    let text = #"{"price": "18.90"}"#
    #expect(try value(text)["price"]?.range == ByteRange(10, 17))
  }

  @Test func neverCrashesOnBytesThatAreNoText() {
    var state: UInt64 = 7
    for length in 0..<400 {
      var bytes: [UInt8] = []
      for _ in 0..<length % 60 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        bytes.append(UInt8(truncatingIfNeeded: state >> 33))
      }
      let opening: [UInt8] = length.isMultiple(of: 2) ? [0x22] : [0x5B, 0x22]
      #expect(throws: JSONError.self) { try JSONReader().value(of: opening + bytes + [0x01]) }
    }
  }
}

struct JSONWriterTests {
  @Test func writesKeysInTheOrderOfTheCalls() {
    var writer = JSONWriter()
    writer.object {
      $0.string("b", "x")
      $0.decimal("a", ExactDecimal(significand: 320, exponent: -2))
      $0.integer("n", -12)
      $0.null("none")
      $0.strings("list", ["1", "2"])
    }
    #expect(
      String(decoding: writer.bytes, as: UTF8.self)
        == #"{"b":"x","a":3.20,"n":-12,"none":null,"list":["1","2"]}"#)
  }

  @Test func escapesWhatJSONForbidsAndNothingElse() throws {
    var writer = JSONWriter()
    let text = "\"\\\n\t\r\u{01}\u{1F} é 😀 </script>"
    writer.string(text)
    #expect(try JSONReader().value(of: writer.bytes).string == text)
    #expect(String(decoding: writer.bytes, as: UTF8.self).contains(#"\u0001\u001f é 😀"#))
  }

  @Test func breaksLinesWhereAskedTo() {
    var writer = JSONWriter(pretty: true)
    writer.object {
      $0.array("a", of: [1, 2]) { $0.integer($1) }
      $0.array("e", of: [Int]()) { $0.integer($1) }
    }
    let expected = "{\n  \"a\": [\n    1,\n    2\n  ],\n  \"e\": []\n}"
    #expect(String(decoding: writer.bytes, as: UTF8.self) == expected)
  }

  @Test(arguments: [#"{"a":[1.50,{"b":null}],"c":"é"}"#, "[]", "{}", #"[true,false,-0]"#])
  func writesBackWhatWasRead(text: String) throws {
    var writer = JSONWriter()
    writer.value(try JSONReader().value(of: Array(text.utf8)))
    #expect(String(decoding: writer.bytes, as: UTF8.self) == text)
  }
}
