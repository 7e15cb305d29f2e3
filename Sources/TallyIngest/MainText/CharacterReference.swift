import TallyCore

/// Character references that browsers read and libxml2 leaves as they stand (HTML Living Standard,
/// section 13.2.5.73 and the table of section 13.5).
enum CharacterReference {
  /// The names that need no semicolon and stand for U+00A0 to U+00FF, in order.
  private static let latin = """
    nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 \
    acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde \
    Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute \
    Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde \
    auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute \
    ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml
    """

  private static let characters: [[UInt8]: [UInt8]] = {
    var characters: [[UInt8]: [UInt8]] = [:]
    for (place, name) in latin.split(separator: " ").enumerated() {
      let code = 0xA0 + place
      characters[Array(name.utf8)] = [
        UInt8(0xC0 | code >> 6), UInt8(0x80 | code & 0x3F),
      ]
    }
    for (name, character) in [
      ("amp", "&"), ("AMP", "&"), ("lt", "<"), ("LT", "<"), ("gt", ">"), ("GT", ">"),
      ("quot", "\""), ("QUOT", "\""), ("COPY", "©"), ("REG", "®"),
    ] {
      characters[Array(name.utf8)] = Array(character.utf8)
    }
    return characters
  }()
  private static let longestName = 6

  /// The reference without a semicolon that begins with the `&` at `start`: the longest that is one.
  static func withoutSemicolon(
    in bytes: [UInt8], at start: Int, end: Int
  ) -> (characters: [UInt8], count: Int)? {
    var last = start + 1
    while last < end, last <= start + longestName, bytes[last].isASCIIAlphanumeric { last += 1 }
    while last > start + 2 {
      if let found = characters[Array(bytes[(start + 1)..<last])] { return (found, last - start) }
      last -= 1
    }
    return nil
  }

  /// The character of a reference without its marks: `ndash` and `#8211` give `–`. `nil` for a name that HTML 4 has not.
  static func scalar(named name: ArraySlice<UInt8>) -> UnicodeScalar? {
    guard name.first == ASCII.hash else { return HTMLParser.entity(named: name) }
    let number = name.dropFirst()
    let isHex = number.first == UInt8(ascii: "x") || number.first == UInt8(ascii: "X")
    let digits = String(decoding: isHex ? number.dropFirst() : number, as: UTF8.self)
    return UInt32(digits, radix: isHex ? 16 : 10).flatMap(UnicodeScalar.init)
  }

  /// What U+0080 to U+009F stand for in a numeric reference: those of windows-1252; the few that it
  /// leaves open stand for themselves.
  private static let windows1252: [UInt32] = [
    0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
    0x0152, 0x8D, 0x017D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D, 0x017E, 0x0178,
  ]

  /// The character that a numeric reference names, as UTF-8: `’` of `&#146;`.
  static func meant(by characters: some Collection<UInt8>) -> [UInt8] {
    let bytes = Array(characters)
    guard bytes.count == 2, bytes[0] == 0xC2, (0x80...0x9F).contains(bytes[1]),
      let scalar = UnicodeScalar(windows1252[Int(bytes[1] - 0x80)])
    else { return bytes }
    return Array(UTF8.encode(scalar) ?? .init())
  }
}
