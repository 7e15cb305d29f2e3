internal import TallyCore

/// What a heading names, where what stands below it names nothing itself.
extension DocumentReading {
  /// "## Cosmetic refresh", and below it "$7,000–$15,000": a line of a price or a time alone is of what the heading right
  /// above it names.
  mutating func bareUnderHeading(
    _ site: QuantitySite, _ result: SubjectFinder.Result, _ block: Int
  ) -> String? {
    guard site.found.kind == .price || site.found.kind == .duration, site.verb < 0,
      result.isUnnamed, result.own == nil || result.isProperty, !isNews,
      document.format != .plainText, site.reading.tokens.count <= Self.longestBareLine,
      let heading = outline.headings(of: block).first, topic(ofHeading: heading) == nil,
      !isOfAnySection(heading: heading)
    else { return nil }
    return label(ofHeading: heading)
  }

  /// "## Slate", and below it "Lasts 75-100 years", "Success rate: 85 %": what has no subject of its own is of what the
  /// heading right above it names.
  mutating func toldOfHeading(
    _ site: QuantitySite, _ result: SubjectFinder.Result, _ block: Int
  ) -> String? {
    let tokens = site.reading.tokens
    guard !isNews, document.format != .plainText, site.subject == nil,
      let heading = outline.headings(of: block).first, heading != titleBlock,
      !isOfAnySection(heading: heading),
      let first = tokens.first(where: { $0.part != .dash })
    else { return nil }
    let isElliptic = first.part == .verb && first.has(.third) && !first.has(.base)
    let isLabelled =
      site.reading.clauses[0].kind == .label && site.reading.clauses[0].last < 2
      && tokens[site.reading.clauses[0].last].has(.attribute) && first.quantity < 0
    guard isElliptic || isLabelled,
      reading(of: document.blocks[heading].range).tokens.allSatisfy({
        $0.part == .noun || $0.part == .adjective || $0.part == .gerund
      })
    else { return nil }
    return label(ofHeading: heading)
  }

  /// "*This approach* means fasting for 16 hours" under "16/8 method", "the treatment" under "Laser treatment": the heading
  /// right above names what a word for anything stands for.
  mutating func headingMeant(by site: QuantitySite, _ block: Int) -> String? {
    guard let subject = site.subject, subject.head > subject.first,
      site.reading.tokens[subject.first].has([.demonstrative, .definite]),
      !site.reading.tokens[subject.first..<subject.head].contains(where: { $0.part == .noun }),
      let head = site.head(subject), head.part == .noun,
      head.has(.generic) || site.isWord(head, "approach", "option", "plan", "type"),
      !head.has(.medicine) || site.isWord(head, "treatment"),
      let heading = outline.headings(of: block).first, heading != titleBlock, !isNews
    else { return nil }
    let range = document.blocks[heading].range
    let tokens = reading(of: range).tokens.prefix { $0.part != .open && $0.part != .colon }
    // "No treatment", "Getting treatment", "Another option"
    guard let opening = tokens.first,
      opening.part == .noun || opening.part == .adjective || opening.startsWithDigit,
      !opening.has([.selecting, .comparative, .negation]),
      !opening.isSpelled(oneOf: ["another", "best", "alternative", "other"], in: document.reading),
      document.format != .plainText || opening.startsWithDigit
    else { return nil }
    guard let last = tokens.last, last.part == .noun, tokens.count > 1,
      tokens.count <= Self.longestLabel,
      tokens.dropLast().contains(where: { $0.isWord || $0.quantity >= 0 || $0.startsWithDigit }),
      tokens.allSatisfy({
        !$0.has([.interrogative, .modal, .infinitive]) && $0.part != .preposition
      })
    else { return nil }
    let words = self.words()
    guard
      words.singular(last) == words.singular(head)
        || site.isWord(head, "approach", "method", "option", "technique", "procedure")
          && last.has(.generic)
    else { return nil }
    return words.verbatim(Array(tokens), from: 0, to: tokens.count - 1)
  }

  private static let longestBareLine = 8
  private static let longestLabel = 4

  /// "Personal Leave", "Sabbatical": a heading of few words names its section in whatever words.
  mutating func label(ofHeading block: Int) -> String? {
    let range = document.blocks[block].range
    guard range.count < Self.longestLine, block != 0 else { return nil }
    let tokens = Array(unnumbered(heading: block))
    guard (1...Self.longestLabel).contains(tokens.count),
      tokens.allSatisfy({ $0.isWord && !$0.has([.interrogative, .modal, .pronoun, .infinitive]) }),
      !tokens.contains(where: { $0.startsWithDigit || $0.has([.section, .period]) }),
      !nameNothing(tokens)
    else { return nil }
    let text = words().text(tokens, from: 0, to: tokens.count - 1, isTopic: true)
    return text.isEmpty ? nil : text
  }

  /// The words of a heading behind its number: "3. SSL certificate".
  mutating func unnumbered(heading block: Int) -> ArraySlice<PhraseToken> {
    let tokens = reading(of: document.blocks[block].range).tokens
    let isNumbered = tokens.count > 2 && tokens[0].startsWithDigit && tokens[1].part == .stop
    return tokens.dropFirst(isNumbered ? 2 : 0)
  }

  /// "Read more", "Known issues", "Side effects": a heading that is none of a thing.
  private func nameNothing(_ tokens: [PhraseToken]) -> Bool {
    guard let head = tokens.last else { return true }
    let text = document.reading
    if head.has([.attribute, .generic, .person]) {
      // "Standard shipping"
      return tokens.count == 1 || !text[..<head.end].suffix(3).elementsEqual("ing".utf8)
    }
    return tokens.contains {
      $0.isSpelled(
        oneOf: [
          "more", "also", "related", "news", "tip", "tips", "faq", "info", "information", "issues",
          "value", "winner", "runner", "start", "read", "see", "next", "best", "links", "contact",
        ], in: text)
    }
  }
}
