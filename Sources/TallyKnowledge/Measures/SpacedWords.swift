internal import TallyCore

/// A text taken apart at its spaces, byte by byte: to look for them letter by letter takes Unicode's tables.
extension Substring {
  var spacedWords: [Substring] { utf8.split(separator: ASCII.space).map { Substring($0) } }

  var lastWord: Substring? {
    guard let last = utf8.lastIndex(where: { $0 != ASCII.space }) else { return nil }
    let start = utf8[..<last].lastIndex(of: ASCII.space).map { utf8.index(after: $0) }
    return self[(start ?? startIndex)..<utf8.index(after: last)]
  }
}

extension String {
  var spacedWords: [Substring] { self[...].spacedWords }
  var lastWord: Substring? { self[...].lastWord }
}
