internal import TallyCore

/// A claim while its measure is looked for: the words of its sentence are taken apart once, and only if a rule asks.
final class ClaimReading {
  let claim: Claim
  var kind: QuantityKind { claim.kind }
  var role: Claim.Role { claim.role }
  var modality: Claim.Modality { claim.modality }
  var asserts: Claim.Asserts { claim.asserts }
  var subject: Claim.Subject { claim.subject }
  var property: Claim.Property { claim.property }
  var context: Claim.Context { claim.context }
  var anchor: String? { claim.anchor }

  init(_ claim: Claim) { self.claim = claim }

  /// A duration that a process takes, or that it lasts.
  var isProcess: Bool {
    claim.kind == .duration && (claim.role == .duration || claim.role == .completion)
  }

  /// The words of the sentence in lower case, numbers and signs left out.
  var words: [Substring] { parts.words }
  /// What the tables say of each word.
  private(set) lazy var uses: [MeasureWord] = words.map(MeasureWord.of)
  /// Those before the number, and those behind it.
  private(set) lazy var wordsBefore = words.prefix(parts.before)
  private(set) lazy var wordsBehind = words.suffix(parts.behind)
  /// The words of the clause that ends at the number.
  private(set) lazy var clauseBefore = words(behindLast: Self.ends)
  /// What the tables say of any of them: most rules ask for a word that few clauses have.
  private(set) lazy var clauseUses: MeasureWord = uses[clauseBefore.indices]
    .reduce(into: []) { $0.formUnion($1) }
  /// Of that clause, what stands behind its last comma.
  private(set) lazy var partBefore = words(behindLast: Self.endsOfParts)
  /// Up to the next sign behind the number.
  private(set) lazy var partBehind = words(before: [ASCII.comma, ASCII.semicolon, ASCII.colon])
  /// What a label introduces: "3–4 months: shedding decreases".
  private(set) lazy var labelled = words(before: [ASCII.comma, ASCII.semicolon])

  private lazy var parts = SentenceParts(claim)

  private func words(before signs: [UInt8]) -> ArraySlice<Substring> {
    let end =
      parts.lower.utf8[parts.numberEnd...].firstIndex(where: signs.contains) ?? parts.lower.endIndex
    return wordsBehind.prefix { $0.startIndex < end }
  }

  private static let ends = [ASCII.semicolon, ASCII.colon, ASCII.period]
  private static let endsOfParts = ends + [ASCII.comma]

  private func words(behindLast signs: [UInt8]) -> ArraySlice<Substring> {
    guard parts.hasNumber else { return [] }
    let before = parts.lower.utf8[..<parts.numberStart]
    guard let last = before.lastIndex(where: signs.contains) else { return wordsBefore }
    return wordsBefore.drop { $0.startIndex < last }
  }
}

/// A claim's sentence, taken apart in one pass.
private struct SentenceParts {
  /// Byte by byte: the places of letters beyond ASCII stay, and no rule asks for one.
  var lower = ""
  var words: [Substring] = []
  /// How many words end before the number, and how many start behind it.
  var before = 0
  var behind = 0
  /// Where the number stands; at the end of a sentence of which that is not known.
  var numberStart: String.Index
  var numberEnd: String.Index
  var hasNumber = false

  init(_ claim: Claim) {
    numberStart = lower.endIndex
    numberEnd = lower.endIndex
    guard let sentence = claim.sentence else { return }
    let bytes = Self.lowercased(sentence.text)
    lower = String(decoding: bytes, as: UTF8.self)
    numberStart = lower.endIndex
    numberEnd = lower.endIndex
    func index(_ place: Int) -> String.Index { lower.utf8.index(lower.startIndex, offsetBy: place) }

    let ranges = Self.wordRanges(of: bytes, in: lower)
    words.reserveCapacity(ranges.count)
    for range in ranges { words.append(lower[index(range.start)..<index(range.end)]) }
    guard let span = claim.span, span.start >= sentence.start, span.end >= span.start,
      let start = Self.place(ofScalar: span.start - sentence.start, in: bytes),
      let end = Self.place(ofScalar: span.end - sentence.start, in: bytes)
    else { return }
    hasNumber = true
    numberStart = index(start)
    numberEnd = index(end)
    before = ranges.prefix { $0.end <= start }.count
    behind = ranges.reversed().prefix { $0.start >= end }.count
  }

  private static func lowercased(_ text: String) -> [UInt8] {
    let text = text.utf8.span
    return [UInt8](capacity: text.count) { bytes in
      for place in text.indices { bytes.append(text[place].asciiLowercased) }
    }
  }

  /// Runs of letters, apostrophes and hyphens.
  private static func wordRanges(of bytes: [UInt8], in text: String) -> [ByteRange] {
    var ranges: [ByteRange] = []
    ranges.reserveCapacity(bytes.count / 5 + 1)
    var start = -1
    for (place, byte) in bytes.enumerated() {
      // The bytes behind a character's first are of what that is of.
      if byte & 0xC0 == 0x80 { continue }
      let isPart =
        byte.isASCIILetter || byte == ASCII.apostrophe || byte == ASCII.hyphen
        || byte >= 0x80
          && text.unicodeScalars[text.utf8.index(text.startIndex, offsetBy: place)].properties
            .isAlphabetic
      if isPart {
        if start < 0 { start = place }
      } else if start >= 0 {
        ranges.append(ByteRange(start, place))
        start = -1
      }
    }
    if start >= 0 { ranges.append(ByteRange(start, bytes.count)) }
    return ranges
  }

  /// Where a character stands, counted in Unicode scalars; `nil` beyond the end.
  private static func place(ofScalar number: Int, in bytes: [UInt8]) -> Int? {
    var left = number
    for (place, byte) in bytes.enumerated() where byte & 0xC0 != 0x80 {
      if left == 0 { return place }
      left -= 1
    }
    return left == 0 ? bytes.count : nil
  }
}
