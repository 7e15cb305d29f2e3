internal import TallyCore

/// Words of a title that decide by themselves: an operation or an illness, who writes a notice, where something happens.
extension TopicFinder {
  /// "Tonsillectomy" in a title that the text never says again
  func ofMedicine(_ text: [UInt8], _ reading: SentenceReading) -> Topic? {
    let tokens = reading.tokens
    // "Alternatives to tonsillectomy", "Colonoscopy or FIT"
    guard
      !tokens.contains(where: {
        $0.isSpelled(
          oneOf: ["vs", "versus", "or", "alternatives", "alternative", "instead", "without"],
          in: text)
      })
    else { return nil }
    return tokens.indices.first {
      tokens[$0].part == .noun && tokens[safe: $0 + 1]?.part != .noun
        && Self.isOfMedicine(text[tokens[$0].start..<tokens[$0].end].map(\.asciiLowercased))
    }
    .map { named($0..<($0 + 1), text, reading.tokens) }
  }

  /// "Tonsillectomy", "sinusitis": whatever words the text goes on with, no name of a shop or a column ends so.
  static func isOfMedicine(_ word: [UInt8]) -> Bool {
    word.count > 6 && medicalEndings.contains { word.suffix($0.count).elementsEqual($0) }
  }

  private static let medicalEndings = [
    "ectomy", "plasty", "scopy", "itis", "otomy", "ostomy", "algia",
  ].map { Array($0.utf8) }

  /// "Measles in *Tarrow County*": where, whatever the text says more often.
  func isRegion(_ last: Int, _ text: [UInt8], _ tokens: [PhraseToken]) -> Bool {
    guard last > 0, let name = tokens[safe: last], name.isCapitalized, !name.isAcronym,
      tokens[last - 1].isCapitalized
    else { return false }
    return name.isSpelled(oneOf: ["county", "parish", "township"], in: text)
  }

  /// "PUBLIC NOTICE", "CITY OF GLENVILLE", "Wexmoor District *Council*": who writes, and not of what.
  func namesOffice(_ text: [UInt8], _ reading: SentenceReading) -> Bool {
    let tokens = reading.tokens
    guard (2...Self.longestOffice).contains(tokens.count), let first = tokens.first,
      let last = tokens.last
    else { return false }
    return last.isSpelled(
      oneOf: ["notice", "council", "department", "bulletin", "newsletter", "memorandum"], in: text)
      || first.isSpelled(oneOf: Self.governing, in: text) && tokens[1].isSpelled("of", in: text)
      // "MARLOW COUNTY PUBLIC HEALTH", "Tri-City Water Authority"
      || tokens.allSatisfy(\.isCapitalized)
        && last.isSpelled(
          oneOf: ["health", "services", "works", "schools", "authority", "society", "management"],
          in: text)
        && tokens.contains {
          $0.isSpelled(
            oneOf: ["county", "city", "public", "state", "water", "humane", "emergency", "school"],
            in: text)
        }
  }

  static let longestOffice = 6
  /// "City of …"
  static let governing: [StaticString] = [
    "city", "county", "town", "state", "office", "university", "ministry", "borough",
  ]
}

extension [PhraseToken] {
  /// "Price *per* square foot": what follows is what each is of. A title that begins with it begins with a name.
  func isPer(at place: Int, in text: [UInt8]) -> Bool {
    place > 0 && self[safe: place]?.isSpelled("per", in: text) == true
  }
}
