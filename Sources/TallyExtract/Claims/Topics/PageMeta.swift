internal import TallyCore

/// Lines above a text that say who wrote it and when, and not what it is about.
///
///     | Author | Dr. Jane Kell |          Medically reviewed by: Tom Hill, MD
///     Last updated: 3 May 2024            Written by Ann Moss
enum PageMeta {
  private static let longestLine = 300

  /// Whether the line begins with such a label: with a sign behind it, behind "by" a capital, or nothing.
  static func isLine(_ text: [UInt8], _ range: ByteRange) -> Bool {
    guard range.count < longestLine else { return false }
    var place = range.start
    while place < range.end, text[place] == ASCII.pipe || text[place].isASCIISpace { place += 1 }
    for label in labels {
      let end = place + label.count
      guard end < range.end,
        text[place..<end].elementsEqual(label, by: { $0.asciiLowercased == $1 })
      else { continue }
      var next = end
      while next < range.end, text[next] == ASCII.space { next += 1 }
      guard next < range.end else { return true }
      // "Author: Jane Kell", "Written by Jane Kell"; but "Author of the book", "Updated guidance".
      if text[next] == ASCII.pipe || label.last == UInt8(ascii: "y") && text[next].isASCIIUpper {
        return true
      }
      // "Updated: 3 May 2024"; but "Updated: Vitamin D for adults".
      if text[next] == ASCII.colon {
        return !dated.contains(label) || text[next..<range.end].contains(where: \.isASCIIDigit)
      }
    }
    return false
  }

  private static let labels: [[UInt8]] = [
    "author bio", "authors", "author", "credentials", "written by", "edited by", "reviewed by",
    "medically reviewed by", "fact checked by", "reviewer", "editor", "published", "updated",
    "last updated", "last reviewed", "posted by", "posted", "date",
  ].map { Array($0.utf8) }
  private static let dated = ["published", "updated", "posted", "date"].map { Array($0.utf8) }
}
