internal import TallyCore

/// The place and the agency that a report of news begins with.
///
///     SAN FRANCISCO (AP) — The storm …      HONOLULU, Hawaii (HawaiiNewsNow) - Scientists …
///
/// Where it was written is not what it is about, and says that the text is news.
enum Dateline {
  private static let longest = 64
  private static let shortestCity = 3

  /// Where the report itself begins behind the dateline that `range` of `text` opens with; `nil` where it has none.
  static func end(in text: [UInt8], _ range: ByteRange) -> Int? {
    var place = range.start
    let last = min(range.end, range.start + longest)
    // The city, in capitals.
    var capitals = 0
    while place < last, text[place].isASCIIUpper || " .'-".utf8.contains(text[place]) {
      if text[place].isASCIIUpper { capitals += 1 }
      place += 1
    }
    guard capitals >= shortestCity, place < last else { return nil }
    // ", Hawaii", ", Jan. 5"
    if text[place] == ASCII.comma {
      while place < last, text[place] != ASCII.openParenthesis, !isDash(text, place) { place += 1 }
    }
    guard place < last, text[place] == ASCII.openParenthesis,
      let close = text[place..<last].firstIndex(of: ASCII.closeParenthesis)
    else { return nil }
    place = close + 1
    while place < last, text[place] == ASCII.space { place += 1 }
    guard place < last, isDash(text, place) else { return nil }
    while place < last, !text[place].isASCIIAlphanumeric { place += 1 }
    return place < last ? place : nil
  }

  /// A hyphen, or an en or em dash, whose first byte is enough.
  private static func isDash(_ text: [UInt8], _ place: Int) -> Bool {
    text[place] == ASCII.hyphen
      || text[place] == 0xE2 && place + 2 < text.count && text[place + 1] == 0x80
        && (text[place + 2] == 0x93 || text[place + 2] == 0x94)
  }
}
