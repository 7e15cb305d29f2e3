internal import TallyCore

/// An address that leads to the very words: `https://…#:~:text=before-,quote,-after`
/// (WICG, URL Fragment Text Directives).
enum TextFragment {
  /// `nil` where the source has no web address, or the claim no words.
  static func link(to claim: Claim, at url: String?) -> String? {
    guard let url, let quote = claim.quote, !quote.isEmpty,
      url.lowercased().hasPrefix("https://") || url.lowercased().hasPrefix("http://")
    else { return nil }
    var directive = url.contains("#") ? ":~:text=" : "#:~:text="
    if let prefix = claim.selectors.flatMap({ wholeWords(atEndOf: $0.prefix) }) {
      directive += escaped(prefix) + "-,"
    }
    directive += escaped(quote)
    if let suffix = claim.selectors.flatMap({ wholeWords(atStartOf: $0.suffix) }) {
      directive += ",-" + escaped(suffix)
    }
    return url + directive
  }

  /// Browsers match whole words within one block: what is cut, or beyond a line break, would not match.
  private static func wholeWords(atEndOf text: String) -> String? {
    let line = text.utf8.lastIndex(of: ASCII.newline).map { text.utf8[$0...].dropFirst() }
    let words = words(of: line ?? text.utf8[...])
    guard (line ?? text.utf8[...]).last == ASCII.space else { return nil }
    let isFirstCut = line == nil && text.utf8.first != ASCII.space && isCut(text)
    return joined(words.dropFirst(isFirstCut ? 1 : 0).suffix(longest))
  }

  private static func wholeWords(atStartOf text: String) -> String? {
    let line = text.utf8.firstIndex(of: ASCII.newline).map { text.utf8[..<$0] }
    let words = words(of: line ?? text.utf8[...])
    guard (line ?? text.utf8[...]).first == ASCII.space else { return nil }
    let isLastCut = line == nil && text.utf8.last != ASCII.space && isCut(text)
    return joined(words.dropLast(isLastCut ? 1 : 0).prefix(longest))
  }

  /// Words that tell a place from others.
  private static let longest = 3

  private static func words(of line: Substring.UTF8View) -> [Substring] {
    line.split(separator: ASCII.space).map { Substring($0) }
  }

  private static func joined(_ words: ArraySlice<Substring>) -> String? {
    words.isEmpty ? nil : words.joined(separator: " ")
  }

  /// Shorter ones end where the text does.
  private static func isCut(_ text: String) -> Bool {
    text.unicodeScalars.count >= QuoteContext.reach
  }

  /// `-`, `,` and `&` part the directive; of the others only letters and digits stay as they are.
  private static func escaped(_ text: String) -> String {
    let hexadecimal = Array("0123456789ABCDEF".utf8)
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      if byte.isASCIIAlphanumeric || byte == ASCII.period || byte == ASCII.underscore {
        bytes.append(byte)
      } else {
        bytes += [ASCII.percent, hexadecimal[Int(byte >> 4)], hexadecimal[Int(byte & 15)]]
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
