internal import TallyCore

/// The place and the agency that a report of news begins with; a local paper names the place alone.
///
///     SAN FRANCISCO (AP) — The storm …      HONOLULU, Hawaii (HawaiiNewsNow) - Scientists …      HARLOW — Voters …
///
/// Where it was written is not what it is about, and says that the text is news.
enum Dateline {
  private static let longest = 64
  private static let shortestCity = 3

  /// That of a document, with what follows it up to the report: at the head of one of its first paragraphs, and of no other.
  static func range(in document: Document) -> ByteRange? {
    var found: ByteRange?
    for block in document.blocks.prefix(blocksSearched) where block.kind == .paragraph {
      guard let end = end(in: document.reading, block.range) else { continue }
      if found != nil { return nil }
      found = ByteRange(block.range.start, end)
    }
    return found
  }

  private static let blocksSearched = 16

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
    if place < last, isDash(text, place), text[place] != ASCII.hyphen {
      return isPlace(text[range.start..<place])
        ? start(in: text, behind: place, before: range.end) : nil
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

  /// Words in capitals before a dash that name no place.
  private static let labels = [
    "ADVICE", "ANSWER", "BREAKING", "CAUTION", "CORRECTION", "DAY", "DISCLAIMER", "DOSAGE", "FAQ",
    "HOW TO USE", "IMPORTANT", "INGREDIENTS", "NEW", "NOTE", "OPINION", "OVERVIEW", "PART",
    "QUESTION", "REMEMBER", "REVIEW", "SAFETY", "SIDE EFFECTS", "STEP", "STORAGE", "SUMMARY",
    "TIP", "UPDATE", "USE", "WARNING", "WEEK",
  ].map { Array($0.utf8) }

  /// "NEW YORK", "ST. PAUL"; no acronym, of which nobody writes reports from.
  private static func isPlace(_ name: ArraySlice<UInt8>) -> Bool {
    let trimmed = name.prefix(through: name.lastIndex { $0 != ASCII.space } ?? name.startIndex)
    return trimmed.count { $0.isASCIILetter } > 3
      && !labels.contains { $0.elementsEqual(trimmed) }
  }

  /// Where the sentence behind the dash begins; `nil` where no long one does.
  private static func start(in text: [UInt8], behind dash: Int, before end: Int) -> Int? {
    guard
      let place = text[(dash + 3)..<max(dash + 3, end)].firstIndex(where: { $0 != ASCII.space }),
      end - place > shortestReport
    else { return nil }
    return text[place].isASCIIUpper || text[place] >= 0x80 ? place : nil
  }

  private static let shortestReport = 40

  /// A hyphen, or an en or em dash, whose first byte is enough.
  private static func isDash(_ text: [UInt8], _ place: Int) -> Bool {
    text[place] == ASCII.hyphen
      || text[place] == 0xE2 && place + 2 < text.count && text[place + 1] == 0x80
        && (text[place + 2] == 0x93 || text[place + 2] == 0x94)
  }
}
