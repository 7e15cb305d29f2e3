import TallyJSON
import Testing

/// Strings are copied eight bytes at a time and in pieces; where one ends must not show.
struct StringWritingTests {
  @Test(arguments: [
    ("\"", "\\\""), ("\\", "\\\\"), ("\n", "\\n"), ("\u{1}", "\\u0001"), ("\u{1F}", "\\u001f"),
    ("é", "é"), ("\u{7F}", "\u{7F}"), ("/", "/"),
  ])
  func aCharacterIsWrittenAlikeAtEachPlace(character: String, expected: String) {
    for length in 0..<26 {
      for place in 0...length {
        let (before, behind) = (
          String(repeating: "a", count: place), String(repeating: "b", count: length - place)
        )
        #expect(
          written { $0.string(before + character + behind) }
            == "\"" + before + expected + behind + "\"")
      }
    }
  }

  @Test func aTextOfNothingButEscapesIsWhole() {
    for count in [1, 7, 8, 9, 1023, 1024, 1025, 3000] {
      #expect(
        written { $0.string(String(repeating: "\u{2}", count: count)) }
          == "\"" + String(repeating: "\\u0002", count: count) + "\"")
    }
  }

  @Test func aLongTextHasNoSeams() throws {
    for start in 0..<9 {
      let text = String(repeating: "x", count: start) + String(repeating: "né\t\"☃", count: 900)
      let bytes = Array(written { $0.string(text) }.utf8)
      #expect(try JSONReader().value(of: bytes).string == text)
    }
  }
}
