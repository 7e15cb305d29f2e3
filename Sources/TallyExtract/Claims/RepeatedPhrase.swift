internal import TallyCore

/// Words of a title that the text says again side by side: they name one thing together, whatever each is alone.
///
/// "Hearing aids" are no aids, "sleep apnea" is what a page calls it throughout; "choosing car insurance" stands in its
/// title alone.
struct RepeatedPhrase {
  /// The document, and how often it has each word.
  let body: [UInt8]
  let vocabulary: Vocabulary
  /// How often the title itself stands in it.
  let titles: Int

  /// Where the name that begins at `first` really begins: with the words before it, as long as the text mostly says them
  /// together.
  func start(of first: Int, _ tokens: [PhraseToken], _ title: [UInt8]) -> Int {
    var first = first
    while let before = tokens[safe: first - 1], before.end + 1 == tokens[first].start,
      // "Sleep apnea": a title may open with what would be an instruction.
      before.part == .noun || before.part == .gerund || before.part == .verb && first == 1,
      !before.isPossessive, !before.startsWithDigit,
      !before.has([.typical, .mean, .selecting, .comparative, .person, .interrogative])
    {
      let together = count(title[before.start..<tokens[first].end])
      guard together > 0, 2 * together >= count(title[tokens[first].start..<tokens[first].end])
      else { break }
      first -= 1
    }
    return first
  }

  /// Where it really ends: "Motion sickness" is no motion.
  func end(of last: Int, _ tokens: [PhraseToken], _ title: [UInt8]) -> Int {
    guard let next = tokens[safe: last + 1], next.start == tokens[last].end + 1,
      next.part == .noun, next.has(.ailing)
    else { return last }
    let together = count(title[tokens[last].start..<next.end])
    return together > 0 && 2 * together >= count(title[tokens[last].start..<tokens[last].end])
      ? last + 1 : last
  }

  /// The longest phrase of a title without a thing that the text says again: "Panic attacks", "Minimum wage", "Child
  /// care"; no property of something ("Recovery time").
  func name(_ tokens: [PhraseToken], _ title: [UInt8]) -> Range<Int>? {
    var last = tokens.count - 1
    while last >= 0 {
      let head = tokens[last]
      guard head.part == .noun || head.part == .gerund, !head.startsWithDigit,
        !head.has([
          .period, .section, .study, .completion, .lasting, .phase, .ending, .odds, .dosing,
        ]),
        !Self.properties.contains(Vocabulary.singular(bytes(head, title)))
      else {
        last -= 1
        continue
      }
      var first = last
      while let before = tokens[safe: first - 1], before.end + 1 == tokens[first].start,
        before.part == .noun || before.part == .adjective || before.part == .gerund,
        !before.isPossessive, !before.has([.typical, .mean, .selecting, .comparative])
      {
        first -= 1
      }
      while first < last {
        if count(title[tokens[first].start..<head.end]) >= Self.least {
          return first..<(last + 1)
        }
        first += 1
      }
      // "Smoking", alone
      if tokens.count(where: \.isWord) == 1,
        title[head.start..<head.end].suffix(3).elementsEqual("ing".utf8),
        count(title[head.start..<head.end]) >= Self.least
      {
        return last..<(last + 1)
      }
      last -= 1
    }
    return nil
  }

  private static let least = 2
  /// What anything has.
  private static let properties = Set(
    [
      "time", "cost", "price", "rate", "effect", "result", "process", "symptom", "cause", "option",
      "question", "policy", "tip", "guide", "answer", "fact", "need", "age",
    ].map { Array($0.utf8) })

  private func bytes(_ token: PhraseToken, _ title: [UInt8]) -> [UInt8] {
    title[token.start..<token.end].map(\.asciiLowercased)
  }

  /// How often the text has the words outside of its title, in whatever case; also with another "s".
  private func count(_ words: ArraySlice<UInt8>) -> Int {
    // Its words are asked first: a text is gone through only for what it may have.
    guard let initial = words.first?.asciiLowercased,
      words.split(separator: ASCII.space).allSatisfy({ vocabulary.countOfForms($0) > titles })
    else { return 0 }
    var found = -titles
    var place = 0
    while place + words.count <= body.count {
      if body[place].asciiLowercased == initial, place == 0 || !body[place - 1].isASCIILetter,
        body[place..<(place + words.count)].elementsEqual(
          words, by: { $0.asciiLowercased == $1.asciiLowercased })
      {
        var end = place + words.count
        if end < body.count, body[end] == UInt8(ascii: "s") { end += 1 }
        if end == body.count || !body[end].isASCIILetter { found += 1 }
      }
      place += 1
    }
    return max(found, 0)
  }
}
