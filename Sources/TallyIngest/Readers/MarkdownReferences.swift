internal import TallyCore

/// Markdown with its character references read: "50% &ndash; 60%", "&pound;30", "5&nbsp;mg" (CommonMark 0.31, section 2.5).
///
/// References that keep a character from being markup ("&#42;") stay as they are, and so do those in code spans.
struct MarkdownReferences {
  private(set) var text: [UInt8] = []
  private var segments: [OriginMap.Segment] = []

  /// "&thetasym;" has the longest name of HTML 4, "&#1114111;" the longest number.
  private static let longest = 10

  /// Where each stretch of `text` stood.
  var origins: OriginMap { segments.isEmpty ? .identity : OriginMap(segments: segments) }

  init(_ raw: [UInt8]) {
    guard raw.contains(ASCII.ampersand) else {
      text = raw
      return
    }
    text.reserveCapacity(raw.count)
    /// What is not yet written starts here.
    var start = 0
    var isCode = false
    var opensLine = true
    var place = 0
    while place < raw.count {
      defer { place += 1 }
      switch raw[place] {
      case ASCII.backtick: isCode.toggle()
      case ASCII.newline: (isCode, opensLine) = (false, true)
      case ASCII.ampersand where !isCode:
        guard let (character, end) = Self.reference(at: place, in: raw, opensLine: opensLine)
        else { continue }
        add(raw[start..<place], from: start, count: place - start, isVerbatim: true)
        add(character[...], from: place, count: end - place, isVerbatim: false)
        start = end
        place = end - 1
      case let byte where byte.isASCIIAlphanumeric: opensLine = false
      default: break
      }
    }
    guard !segments.isEmpty else {
      text = raw
      return
    }
    add(raw[start...], from: start, count: raw.count - start, isVerbatim: true)
  }

  private mutating func add(
    _ bytes: ArraySlice<UInt8>, from rawStart: Int, count: Int, isVerbatim: Bool
  ) {
    guard !bytes.isEmpty else { return }
    segments.append(
      OriginMap.Segment(
        textStart: text.count, rawStart: rawStart, rawCount: count, isVerbatim: isVerbatim))
    text += bytes
  }

  /// The character that the reference at `place` stands for, and where that ends.
  ///
  /// - opensLine: whether no letter or digit stands before it in its line.
  private static func reference(
    at place: Int, in raw: [UInt8], opensLine: Bool
  ) -> ([UInt8], end: Int)? {
    let name = raw[(place + 1)...].prefix(longest).prefix {
      $0.isASCIIAlphanumeric || $0 == ASCII.hash
    }
    let end = name.endIndex + 1
    guard end <= raw.count, raw[name.endIndex] == ASCII.semicolon,
      let scalar = CharacterReference.scalar(named: name)
    else { return nil }
    let next = end < raw.count ? raw[end] : ASCII.space
    switch scalar {
    case "&", "\"", "'": break
    // "<5 mg" opens no tag.
    case "<":
      guard next.isASCIIDigit || next.isASCIISpace || next == ASCII.equals else { return nil }
    // Neither a quote nor a list opens here: another sign says the same and is no markup.
    case ">" where opensLine: return (Array("＞".utf8), end)
    case "–" where opensLine: return (Array("‒".utf8), end)
    case "—" where opensLine: return (Array("―".utf8), end)
    case ">": break
    default: guard scalar.value >= 0xA0 else { return nil }
    }
    return (Array(UTF8.encode(scalar) ?? .init()), end)
  }
}
