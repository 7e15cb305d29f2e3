internal import Glibc
package import TallyCore

/// Reads the bytes of one document, whatever its format.
///
/// - Format: `Input.format`, else the path's ending; any other ending is plain text if it is UTF-8.
/// - What settings say of a source (`sources:` globs) wins over what the page or the archive says.
package struct DocumentReader: Sendable {
  /// What is known before the bytes are looked at.
  package struct Input: Sendable {
    /// The document's id in records: the path as given, or the NDJSON id.
    package var id: String
    /// The source's id in the knowledge base.
    package var sourceID: String
    /// Relative to the folder given; its ending chooses the format. `nil` for NDJSON documents.
    package var path: String?
    /// Set for documents of NDJSON and web archives.
    package var format: Document.Format?
    package var bytes: [UInt8]
    package var url: String?
    package var title: String?
    package var publisher: String?
    package var retrieved: String?
    /// Of the bytes, where it was asked for already.
    fileprivate(set) var sha256: String?
    /// The charset of a transport label (WARC, HTTP); `utf-8` for NDJSON, whose strings are decoded.
    package var charset: String?

    package init(
      id: String, sourceID: String? = nil, path: String? = nil, format: Document.Format? = nil,
      bytes: [UInt8], url: String? = nil, title: String? = nil, publisher: String? = nil,
      retrieved: String? = nil, charset: String? = nil
    ) {
      self.id = id
      self.sourceID = sourceID ?? id
      self.path = path
      self.format = format
      self.bytes = bytes
      self.url = url
      self.title = title
      self.publisher = publisher
      self.retrieved = retrieved
      self.charset = charset
    }
  }

  private let settings: Settings
  private let rules: [(glob: Glob, rule: Settings.SourceRule)]

  package init(settings: Settings = Settings()) {
    self.settings = settings
    rules = settings.sources.map { (Glob($0.match), $0) }
  }

  /// - Throws: a `Problem` with `leftOut` set when nothing can be read from the bytes.
  package func document(from input: Input) throws(IngestError) -> Document {
    guard input.bytes.count <= settings.limits.inputBytes else {
      throw IngestError(
        .tooLarge(input.id, limit: settings.limits.inputBytes, name: "limits.inputBytes"))
    }
    let bytes = try unpacked(input)
    let ending = Self.ending(of: input.path ?? "")
    let isPage = input.format.map { $0 == .html } ?? ["html", "htm", "xhtml"].contains(ending)
    let isNamedText = isPage || input.format != nil || ["txt", "md", "mdx"].contains(ending)
    if let what = BinaryCheck(isPage: isPage).finding(in: bytes) {
      throw IngestError(Self.refused(input.id, what))
    }
    let decoded = TextDecoder(isPage: isPage, label: input.charset).decode(bytes)
    if !isNamedText, decoded.isGuess {
      throw IngestError(Self.refused(input.id, "is not UTF-8 text"))
    }
    let rule = SourceSettings(rules: rules, input: input)
    var document = Document(source: rule.source, id: input.id, raw: [])
    document.isStitched = rule.splitsParagraphs
    document.decimalMark = rule.decimal ?? settings.decimal
    document.problems = Self.remarks(on: decoded, of: input.id)
    if isPage {
      // libxml2 ends at a NUL. Filtering a page without one would cost a tenth of its reading.
      let html = Self.holdsZero(decoded.text) ? decoded.text.filter { $0 != 0 } : decoded.text
      try HTMLReader(settings: settings).read(html, into: &document)
    } else if ending == "md" || ending == "mdx" || input.format == .markdown {
      MarkdownReader(isMDX: ending == "mdx").read(decoded.text, into: &document)
    } else {
      PlainTextReader().read(decoded.text, into: &document)
    }
    document.title = rule.source.title ?? document.title
    document.source.title = document.title
    settleLanguage(of: &document, rule)
    if document.blocks.isEmpty, document.facts.isEmpty, document.passages.isEmpty {
      document.problems.append(
        Problem(
          source: input.id, severity: .warning, what: "holds no text",
          remedy: "check that the document was saved whole", leftOut: input.path != nil))
    }
    return document
  }

  private static func holdsZero(_ text: [UInt8]) -> Bool {
    unsafe text.withUnsafeBytes { bytes in
      guard let start = bytes.baseAddress else { return false }
      return unsafe memchr(start, 0, bytes.count) != nil
    }
  }

  /// What the file of settings says, else what the page says, else what the words show. A page that says
  /// English and is clearly written in something else has kept its template's word, and the reverse.
  private func settleLanguage(of document: inout Document, _ rule: SourceSettings) {
    let guess = LanguageGuess().language(of: document.reading)
    var language = rule.source.language ?? document.language ?? guess
    let (said, shown) = (LanguageHabits(tag: language), LanguageHabits(tag: guess))
    if rule.source.language == nil, guess != nil, !said.isSameLanguage(as: shown),
      said.isEnglish || shown.isEnglish
    {
      language = guess
    }
    document.language = language
    document.source.language = language
    // The words must show it too: a wrong tag would turn "1,234" into a decimal.
    if document.decimalMark == .automatic, shown.decimalMark == .comma,
      LanguageHabits(tag: language).decimalMark == .comma
    {
      document.decimalMark = .comma
    }
  }

  /// Lower case, without `.gz`: `html` for `a/B.HTML.gz`.
  static func ending(of path: String) -> String {
    var name = path.split(separator: "/").last.map { $0.lowercased() } ?? ""
    if name.hasSuffix(".gz") { name.removeLast(3) }
    guard let dot = name.lastIndex(of: ".") else { return "" }
    return String(name[name.index(after: dot)...])
  }

  private func unpacked(_ input: Input) throws(IngestError) -> [UInt8] {
    guard Gzip.isPacked(input.bytes) else { return input.bytes }
    let maximum = settings.limits.unpackedBytes
    do {
      return try Gzip.unpacked(input.bytes, maximum: maximum)
    } catch .tooLarge {
      throw IngestError(.tooLarge(input.id, limit: maximum, name: "limits.unpackedBytes"))
    } catch {
      throw IngestError(.damagedGzip(input.id))
    }
  }

  private static func refused(_ id: String, _ what: String) -> Problem {
    Problem(
      source: id, severity: .error, what: what,
      remedy: "save it as text or HTML, or leave it out with --exclude", leftOut: true)
  }

  private static func remarks(on decoded: TextDecoder.Result, of id: String) -> [Problem] {
    if decoded.isRepaired {
      return [
        Problem(
          source: id, severity: .warning,
          what: "holds bytes that are not UTF-8; they read as U+FFFD",
          remedy: "save the document as UTF-8")
      ]
    }
    if decoded.isGuess {
      return [
        Problem(
          source: id, severity: .note,
          what: "is not UTF-8 and names no encoding; read as \(decoded.encoding.name)",
          remedy: "save the document as UTF-8")
      ]
    }
    return []
  }
}

/// Why a document was left out.
package struct IngestError: Error, Hashable {
  package var problem: Problem
  package init(_ problem: Problem) { self.problem = problem }
}

extension DocumentReader.Input {
  /// A hash of all that a reading depends on beside settings and program: inputs of equal fingerprints
  /// are the same document.
  ///
  /// - Parameter start: of a hash that already holds what else a reading depends on.
  package mutating func fingerprint(after start: Digest) -> String {
    let sha256 = sha256 ?? Digest.sha256(bytes)
    self.sha256 = sha256
    var digest = start
    let known: [String?] = [
      id, sourceID, path, format?.rawValue, url, title, publisher, retrieved, charset, sha256,
    ]
    for part in known {
      // What is not said differs from what is said to be empty.
      digest.add(part.map { [1] + Array($0.utf8) + [0] } ?? [0])
    }
    return digest.text()
  }
}
