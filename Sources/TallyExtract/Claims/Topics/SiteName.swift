internal import TallyCore

/// The name of the site in a page's title: "Hill fire spreads | Pine County Courier".
enum SiteName {
  /// The title without it: of the parts between bars the one of whose words the text repeats most, the first of several;
  /// and without a last part behind a dash that looks like a name, is shorter than what stands before it and hardly
  /// said again.
  ///
  /// - mentions: how often a word in lower case stands in the text.
  static func removed(from title: [UInt8], mentions: ([UInt8]) -> Int) -> [UInt8] {
    var whole = title[...]
    func said(_ part: ArraySlice<UInt8>) -> [Int] {
      part.split(whereSeparator: { !$0.isASCIILetter && $0 < 0x80 }).filter { $0.count > 3 }
        .map { mentions($0.map(\.asciiLowercased)) }
    }
    for bar in bars {
      let parts = parts(of: whole, between: bar)
      guard parts.count > 1 else { continue }
      let counts = parts.map { said($0).count { $0 > 1 } }
      let best = counts.max() ?? 0
      let isAlone = best == 0 && !parts[0].contains(ASCII.space)
      whole =
        isAlone
        ? parts.max { $0.count < $1.count } ?? whole : parts[counts.firstIndex(of: best) ?? 0]
    }
    for dash in dashes {
      let parts = parts(of: whole, between: dash)
      guard parts.count > 1, let last = parts.last, isName(last),
        whole.count - last.count > 2 * last.count, said(last).allSatisfy({ $0 < 3 })
      else { continue }
      whole = whole[..<(last.startIndex - dash.count)]
    }
    return Array(whole)
  }

  private static let bars = [" | ", " :: ", " · ", " » "].map { Array($0.utf8) }
  private static let dashes = [" - ", " – ", " — "].map { Array($0.utf8) }
  private static let longestName = 5

  private static func parts(
    of title: ArraySlice<UInt8>, between mark: [UInt8]
  ) -> [ArraySlice<UInt8>] {
    var parts: [ArraySlice<UInt8>] = []
    var (start, place) = (title.startIndex, title.startIndex)
    while place + mark.count <= title.endIndex {
      if title[place] == ASCII.space, title[place...].starts(with: mark) {
        parts.append(title[start..<place])
        place += mark.count
        start = place
      } else {
        place += 1
      }
    }
    parts.append(title[start...])
    return parts
  }

  /// "The New York Times", "Live Science": a few words that begin with capitals, and no number.
  private static func isName(_ part: ArraySlice<UInt8>) -> Bool {
    let words = part.split(separator: ASCII.space)
    return (1...longestName).contains(words.count) && !part.contains(where: \.isASCIIDigit)
      && words.allSatisfy { word in
        word.first.map { $0.isASCIIUpper || $0 >= 0x80 } ?? false
          || small.contains { word.elementsEqual($0.utf8) }
      }
  }

  private static let small = ["of", "the", "and", "for", "in", "on", "&"]
}
