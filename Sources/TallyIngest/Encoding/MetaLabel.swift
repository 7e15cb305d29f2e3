internal import TallyCore

/// The encoding that a page names in a `<meta>` near its start.
///
/// Source: HTML standard, "prescan a byte stream to determine its encoding": comments are skipped, the
/// first attribute of a name wins, `http-equiv` needs its `content`, and a UTF-16 label means UTF-8,
/// for who can read the label reads ASCII.
struct MetaLabel {
  /// Browsers look at the first 1024 bytes. Saved pages carry scripts and comments in front of the label,
  /// and looking further never contradicts a label that browsers see.
  static let prescanBytes = 16 << 10

  func encoding(in bytes: ArraySlice<UInt8>) -> CharacterEncoding? {
    var scanner = TagScanner(bytes: Array(bytes.prefix(Self.prescanBytes)))
    if let declared = scanner.xmlDeclaration() { return declared }
    while let attributes = scanner.nextMeta() {
      if let found = Self.encoding(of: attributes) { return found }
    }
    return nil
  }

  private static func encoding(of attributes: [TagScanner.Attribute]) -> CharacterEncoding? {
    var charset: CharacterEncoding?
    var isKnown = false
    var needsPragma = false
    var gotPragma = false
    for attribute in attributes {
      switch attribute.name {
      case "http-equiv":
        gotPragma = gotPragma || attribute.value == Array("content-type".utf8)
      case "content" where !isKnown:
        if let label = label(inContent: attribute.value),
          let found = CharacterEncoding(label: label)
        {
          (charset, isKnown, needsPragma) = (found, true, true)
        }
      case "charset":
        charset = CharacterEncoding(label: attribute.value)
        (isKnown, needsPragma) = (true, false)
      default: break
      }
    }
    guard let charset, gotPragma || !needsPragma else { return nil }
    return charset.isUTF16 ? .utf8 : charset
  }

  /// The label in `text/html; charset="utf-8"`.
  private static func label(inContent value: [UInt8]) -> ArraySlice<UInt8>? {
    let word = Array("charset".utf8)
    var start = 0
    while start + word.count <= value.count {
      guard value[start] == word[0], value[start...].starts(with: word) else {
        start += 1
        continue
      }
      var position = start + word.count
      while position < value.count, value[position].isASCIISpace { position += 1 }
      guard position < value.count, value[position] == ASCII.equals else {
        start += 1
        continue
      }
      position += 1
      while position < value.count, value[position].isASCIISpace { position += 1 }
      guard position < value.count else { return nil }
      let quote = value[position]
      if quote == ASCII.quote || quote == ASCII.apostrophe {
        let rest = value[(position + 1)...]
        return rest.firstIndex(of: quote).map { rest[..<$0] }
      }
      return value[position...].prefix { !$0.isASCIISpace && $0 != ASCII.semicolon }
    }
    return nil
  }
}

/// Walks the tags of a page's first bytes, before anything is decoded.
private struct TagScanner {
  struct Attribute {
    var name: String
    /// In lower case.
    var value: [UInt8]
  }

  let bytes: [UInt8]
  private var position = 0

  init(bytes: [UInt8]) { self.bytes = bytes }

  private func starts(with text: StaticString) -> Bool {
    let count = text.utf8CodeUnitCount
    guard position + count <= bytes.count else { return false }
    return text.withUTF8Buffer { wanted in
      for index in 0..<count {
        if unsafe bytes[position + index].asciiLowercased != wanted[index] { return false }
      }
      return true
    }
  }

  /// `<?xml version="1.0" encoding="…"?>` at the very start.
  mutating func xmlDeclaration() -> CharacterEncoding? {
    guard starts(with: "<?xml") else { return nil }
    let end = bytes.firstIndex(of: ASCII.greaterThan) ?? bytes.count
    defer { position = 0 }
    while position < end {
      guard starts(with: "encoding") else {
        position += 1
        continue
      }
      position += 8
      while position < end, bytes[position] <= ASCII.space || bytes[position] == ASCII.equals {
        position += 1
      }
      guard position < end, bytes[position] == ASCII.quote || bytes[position] == ASCII.apostrophe
      else { return nil }
      let rest = bytes[(position + 1)..<end]
      guard let close = rest.firstIndex(of: bytes[position]) else { return nil }
      guard let found = CharacterEncoding(label: rest[..<close]) else { return nil }
      return found.isUTF16 ? .utf8 : found
    }
    return nil
  }

  /// The attributes of the next `<meta>`, or `nil` at the end.
  mutating func nextMeta() -> [Attribute]? {
    while position < bytes.count {
      guard bytes[position] == ASCII.lessThan else {
        position += 1
        continue
      }
      if starts(with: "<!--") {
        skipComment()
      } else if starts(with: "<meta"), position + 5 < bytes.count,
        bytes[position + 5].isASCIISpace || bytes[position + 5] == ASCII.slash
      {
        position += 6
        return attributes()
      } else if position + 1 < bytes.count,
        bytes[position + 1].isASCIILetter
          || bytes[position + 1] == ASCII.slash
      {
        position += 1
        while position < bytes.count, !bytes[position].isASCIISpace,
          bytes[position] != ASCII.greaterThan
        { position += 1 }
        _ = attributes()
      } else {
        position += 1
      }
    }
    return nil
  }

  private mutating func skipComment() {
    // `<!-->` is a whole comment: the dashes that open it may close it.
    position += 2
    while position < bytes.count, !starts(with: "-->") { position += 1 }
    position = min(position + 3, bytes.count)
  }

  private mutating func attributes() -> [Attribute] {
    var found: [Attribute] = []
    var names: Set<String> = []
    while let attribute = nextAttribute() {
      if names.insert(attribute.name).inserted { found.append(attribute) }
    }
    return found
  }

  private mutating func skipSpace(andSlash: Bool = false) {
    while position < bytes.count,
      bytes[position].isASCIISpace || (andSlash && bytes[position] == ASCII.slash)
    { position += 1 }
  }

  private mutating func nextAttribute() -> Attribute? {
    skipSpace(andSlash: true)
    guard position < bytes.count, bytes[position] != ASCII.greaterThan else { return nil }
    var name: [UInt8] = []
    while position < bytes.count {
      let byte = bytes[position]
      if byte == ASCII.equals, !name.isEmpty { break }
      if byte.isASCIISpace || byte == ASCII.slash || byte == ASCII.greaterThan { break }
      name.append(byte.asciiLowercased)
      position += 1
    }
    let text = String(decoding: name, as: UTF8.self)
    skipSpace()
    guard position < bytes.count, bytes[position] == ASCII.equals else {
      return Attribute(name: text, value: [])
    }
    position += 1
    skipSpace()
    var value: [UInt8] = []
    guard position < bytes.count else { return Attribute(name: text, value: value) }
    let quote = bytes[position]
    let isQuoted = quote == ASCII.quote || quote == ASCII.apostrophe
    if isQuoted { position += 1 }
    while position < bytes.count {
      let byte = bytes[position]
      if isQuoted ? byte == quote : byte.isASCIISpace || byte == ASCII.greaterThan { break }
      value.append(byte.asciiLowercased)
      position += 1
    }
    if isQuoted { position = min(position + 1, bytes.count) }
    return Attribute(name: text, value: value)
  }
}
