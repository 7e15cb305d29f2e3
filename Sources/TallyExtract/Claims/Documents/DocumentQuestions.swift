internal import TallyCore

/// What the questions in the text ask about.
extension DocumentReading {
  /// "What about the warranty?", "And the photo?": a question that only names something; but "Questions?"
  mutating func askedOutright(_ range: ByteRange) -> String? {
    guard range.count < Self.longestLine else { return nil }
    let reading = reading(of: range)
    guard reading.verbs.isEmpty,
      let phrase = reading.phrases.first(where: { reading.tokens[$0.head].part != .pronoun }),
      reading.tokens[phrase.first].part == .determiner
    else { return nil }
    return SubjectFinder(
      site: QuantitySite(text: document.reading, reading: reading), words: words(),
      topic: titleTopic()
    ).ownWords(phrase)
  }

  /// "How long do cold sores last? Most clear up within 10 days.": a question in the same block.
  mutating func askedBefore(_ index: Int, isAnaphoric: Bool) -> String? {
    let block = sentences[index].block
    var place = index - 1
    while place >= 0, index - place <= Self.reach, sentences[place].block == block {
      if isQuestion(place) {
        return TopicFinder(vocabulary: words().vocabulary)
          .topic(of: document.reading, in: sentences[place].range, least: isAnaphoric ? 1 : 2)
          .flatMap { topic in
            titleTopic().map { topic.words.isDisjoint(with: $0.words) } == true ? nil : topic.text
          }
      }
      place -= 1
    }
    return nil
  }

  func isQuestion(_ index: Int) -> Bool {
    let range = sentences[index].range
    return range.count < 200 && range.count > 0
      && document.reading[range.end - 1] == ASCII.question
  }
}
