internal import TallyCore

/// The YAML between `---` lines at the start of a Markdown file, or the TOML between `+++` lines (Hugo,
/// Zola), read just far enough: keys, dates and tags are no text; values that are prose are.
struct FrontMatter {
  var title: String?
  /// Prose values, without quotes.
  var values: [ByteRange] = []
  /// The lines that it takes, marks included.
  var lineCount = 0
  /// The byte after its last line.
  var end = 0

  private static let fewestWords = 4

  init?(text: [UInt8], lines: [TextLine]) {
    func isMark(_ line: TextLine, _ mark: String) -> Bool {
      text[line.range.start..<line.range.end].elementsEqual(mark.utf8)
    }
    guard let first = lines.first,
      let format = Self.formats.first(where: { isMark(first, $0.mark) }),
      let close = lines.dropFirst().firstIndex(where: { isMark($0, format.mark) })
    else { return nil }
    lineCount = close + 1
    end = lines[close].range.end
    for line in lines[1..<close] where !line.isBlank { read(line.range, text, format.assigns) }
  }

  /// The line before and behind, and what stands between a key and its value.
  private static let formats: [(mark: String, assigns: UInt8)] = [
    ("---", ASCII.colon), ("+++", ASCII.equals),
  ]

  private mutating func read(_ line: ByteRange, _ text: [UInt8], _ assigns: UInt8) {
    var start = line.start
    if text[start] == ASCII.hyphen { start += 1 }
    while start < line.end, text[start].isASCIISpace { start += 1 }
    var key: ArraySlice<UInt8> = []
    let word = text[start..<line.end].prefix {
      $0.isASCIIAlphanumeric || $0 == ASCII.underscore || $0 == ASCII.hyphen
    }
    let sign = text[word.endIndex..<line.end].drop { $0 == ASCII.space }
    if sign.first == assigns, !word.isEmpty {
      key = word
      start = sign.startIndex + 1
      while start < line.end, text[start].isASCIISpace { start += 1 }
    }
    var end = line.end
    guard start < end else { return }
    let quote = text[start]
    if quote == ASCII.quote || quote == ASCII.apostrophe, end - start >= 2, text[end - 1] == quote {
      start += 1
      end -= 1
    }
    guard start < end else { return }
    if key.elementsEqual("title".utf8) {
      title = text.string(ByteRange(start, end))
      return
    }
    if isProse(text[start..<end]) {
      while start < end, text[start].isASCIISpace { start += 1 }
      while end > start, text[end - 1].isASCIISpace { end -= 1 }
      values.append(ByteRange(start, end))
    }
  }

  private func isProse(_ value: ArraySlice<UInt8>) -> Bool {
    if value.first == ASCII.openBracket || value.first == ASCII.openBrace { return false }
    var words = 0
    var isInWord = false
    for byte in value {
      let isLetter = byte.isASCIILetter || byte >= 0x80
      if isLetter, !isInWord { words += 1 }
      isInWord = isInWord ? !byte.isASCIISpace : isLetter
    }
    return words >= Self.fewestWords
  }
}
