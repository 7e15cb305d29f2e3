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

  /// Those of the sentence in lower case, numbers and signs left out.
  private(set) lazy var words: [Substring] = ranges.map { lower[$0] }
  /// Those before the number, and those behind it.
  private(set) lazy var wordsBefore = words.prefix(counts.before)
  private(set) lazy var wordsBehind = words.suffix(counts.behind)
  /// The words of the clause that ends at the number.
  private(set) lazy var clauseBefore = clause(";:.")
  /// Of that clause, what stands behind its last comma.
  private(set) lazy var partBefore = clause(";:.,")
  /// Up to the next sign behind the number.
  private(set) lazy var partBehind: ArraySlice<Substring> = {
    let end =
      lower.utf8[numberEnd...].firstIndex {
        $0 == ASCII.comma || $0 == UInt8(ascii: ";") || $0 == ASCII.colon
      }
      ?? lower.endIndex
    return wordsBehind.prefix { $0.startIndex < end }
  }()

  private lazy var lower: String = {
    guard let text = claim.sentence?.text else { return "" }
    // Byte by byte: the places of letters beyond ASCII stay, and no rule asks for one.
    return unsafe String(
      unsafeUninitializedCapacity: text.utf8.count
    ) { buffer in
      for (place, byte) in text.utf8.enumerated() { unsafe buffer[place] = byte.asciiLowercased }
      return text.utf8.count
    }
  }()
  private lazy var ends: (start: String.Index, end: String.Index)? = {
    guard let span = claim.span, let sentence = claim.sentence, span.start >= sentence.start,
      span.end >= span.start
    else { return nil }
    let scalars = lower.unicodeScalars
    guard
      let start = scalars.index(
        scalars.startIndex, offsetBy: span.start - sentence.start, limitedBy: scalars.endIndex),
      let end = scalars.index(start, offsetBy: span.end - span.start, limitedBy: scalars.endIndex)
    else { return nil }
    return (start, end)
  }()
  private var numberEnd: String.Index { ends?.end ?? lower.endIndex }

  private lazy var counts: (before: Int, behind: Int) = {
    guard let ends else { return (0, 0) }
    let before = ranges.prefix { $0.upperBound <= ends.start }.count
    let behind = ranges.reversed().prefix { $0.lowerBound >= ends.end }.count
    return (before, behind)
  }()

  private lazy var ranges: [Range<String.Index>] = {
    let utf8 = lower.utf8
    var ranges: [Range<String.Index>] = []
    var start: String.Index?
    var place = utf8.startIndex
    while place < utf8.endIndex {
      let byte = utf8[place]
      let isPart =
        byte.isASCIILetter || byte == ASCII.apostrophe || byte == ASCII.hyphen
        || byte >= 0x80 && lower.unicodeScalars[place].properties.isAlphabetic
      if isPart {
        start = start ?? place
      } else if let first = start {
        ranges.append(first..<place)
        start = nil
      }
      place = byte < 0x80 ? utf8.index(after: place) : lower.unicodeScalars.index(after: place)
    }
    if let start { ranges.append(start..<utf8.endIndex) }
    return ranges
  }()

  private func clause(_ signs: String) -> ArraySlice<Substring> {
    guard let ends else { return [] }
    let signs = Array(signs.utf8)
    let before = lower.utf8[..<ends.start]
    guard let last = before.lastIndex(where: signs.contains) else { return wordsBefore }
    return wordsBefore.drop { $0.startIndex < last }
  }
}
