internal import TallyCore

/// The tag of HTML that a line of Markdown opens with, where it begins a block: `<h2>`, `<p>`, `</div>`, `<li>`.
///
/// Pages are also written as Markdown files with the markup of a page in them.
struct MarkdownTag {
  enum Kind: Equatable {
    case heading(level: Int)
    case listItem
    case other
  }

  let kind: Kind

  /// - line: without outer white space.
  init?(_ text: [UInt8], at line: ByteRange) {
    guard text[line.start] == ASCII.lessThan else { return nil }
    var start = line.start + 1
    let isEnd = start < line.end && text[start] == ASCII.slash
    if isEnd { start += 1 }
    let rest = text[start..<line.end].prefix(Self.longestName + 1)
    let name = rest.prefix { $0.isASCIIAlphanumeric }.map(\.asciiLowercased)
    guard name.count <= Self.longestName, Self.names.contains(name),
      start + name.count < line.end, !isNamePart(text[start + name.count])
    else { return nil }
    if !isEnd, name.count == 2, name[0] == UInt8(ascii: "h"), name[1].isASCIIDigit {
      kind = .heading(level: Int(name[1] - UInt8(ascii: "0")))
    } else {
      kind = !isEnd && name == Array("li".utf8) ? .listItem : .other
    }

    func isNamePart(_ byte: UInt8) -> Bool {
      byte == ASCII.hyphen || byte == ASCII.colon || byte == ASCII.period
    }
  }

  private static let longestName = 10

  /// Source: CommonMark 0.31.2, section 4.6, start condition 6, less what holds no text.
  private static let names = Set(
    """
    address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form
    h1 h2 h3 h4 h5 h6 header hr html legend li main nav ol p section summary table tbody td tfoot th thead title tr ul
    """
    .split(whereSeparator: \.isWhitespace).map { Array($0.utf8) })
}
