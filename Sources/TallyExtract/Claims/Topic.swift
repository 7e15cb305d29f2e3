internal import TallyCore

/// What a title, a heading or a question is about: "Healing Process of New Tattoos" → "new tattoo".
///
/// A class, as every rule is handed one.
final class Topic: Equatable, Sendable {
  let text: String
  /// Singular forms, in lower case, of the words that name it.
  let words: Set<[UInt8]>
  /// `text` is the short or common name of what the title spells out.
  let isShort: Bool
  /// Whether it is named in more than one word.
  let isOfWords: Bool
  /// How a longer name ends that ends in its own.
  let ending: String
  private let lastWord: Vocabulary.Fingerprint
  private let fingerprints: [Vocabulary.Fingerprint]

  init(text: String, words: Set<[UInt8]>, isShort: Bool = false) {
    self.text = text
    self.words = words
    self.isShort = isShort
    isOfWords = text.utf8.contains(ASCII.space)
    ending = " " + text
    let last = Array(text.utf8.split(separator: ASCII.space).last ?? [])
    lastWord = Vocabulary.Fingerprint(singularOf: last, 0, last.count)
    fingerprints = words.sorted { $0.lexicographicallyPrecedes($1) }.map { .init($0) }
  }

  static func == (a: Topic, b: Topic) -> Bool {
    a === b || a.text == b.text && a.words == b.words && a.isShort == b.isShort
  }

  /// Whether it is the other one, described more closely: "deep chemical peel", "chemical peels".
  func isKind(of other: Topic) -> Bool {
    let (own, its) = (
      text.utf8.split(separator: ASCII.space), other.text.utf8.split(separator: ASCII.space)
    )
    func singular(_ word: Substring.UTF8View) -> [UInt8] {
      Vocabulary.singular(word.map(\.asciiLowercased))
    }
    return own.count > its.count
      && zip(own.suffix(its.count), its).allSatisfy { singular($0) == singular($1) }
  }

  /// Whether the word, a singular, is the last of its words: "whitening" of "teeth whitening".
  func ends(in word: Vocabulary.Fingerprint) -> Bool { lastWord == word }

  /// Whether a name ends in one of its words.
  func isNamed(by name: String) -> Bool {
    guard let last = name.utf8.split(separator: ASCII.space).last else { return false }
    return words.contains(Vocabulary.singular(last.map(\.asciiLowercased)))
  }

  /// Whether the word with this fingerprint, a singular, is one of its words.
  func names(_ word: Vocabulary.Fingerprint) -> Bool { fingerprints.contains(word) }

  /// Whether one of the words between the spaces of `name`, or its plural, is one of its words.
  func names(anyWordOf name: [UInt8]) -> Bool {
    let bytes = name.span
    var start = 0
    for place in 0...bytes.count where place == bytes.count || bytes[place] == ASCII.space {
      if start < place, names(Vocabulary.Fingerprint(singularOf: bytes, start, place)) {
        return true
      }
      start = place + 1
    }
    return false
  }
}

/// Finds the topic of a heading by the words of its document.
struct TopicFinder: Sendable {
  let vocabulary: Vocabulary
  /// The words of the title where the text begins with it.
  private let titleLine: Vocabulary?
  /// The document says "we": its title may name who speaks.
  private let isOfProvider: Bool
  /// What a title is read with.
  private let repeated: RepeatedPhrase?

  init(
    vocabulary: Vocabulary, titleLine: Vocabulary? = nil, isOfProvider: Bool = false,
    body: [UInt8]? = nil
  ) {
    self.vocabulary = vocabulary
    self.titleLine = titleLine
    repeated = body.map {
      RepeatedPhrase(body: $0, vocabulary: vocabulary, titles: titleLine == nil ? 0 : 1)
    }
    self.isOfProvider = isOfProvider
  }

  /// Whether the text hardly speaks of what its title names: "Brightwell Heating", "Kitchen myths".
  func isAside(_ topic: Topic) -> Bool {
    !topic.isShort && !topic.words.contains(where: Self.isOfMedicine)
      && topic.words.allSatisfy { countInText($0) <= (isOfProvider ? 1 : 0) }
  }

  /// How often the text has the word of a topic that it has most.
  func mentions(of topic: Topic) -> Int { topic.words.map(countInText).max() ?? 0 }

  func countInText(_ word: [UInt8]) -> Int {
    var count = vocabulary.countOfForms(word) - (titleLine?.countOfForms(word) ?? 0)
    // "Composting", of compost; but "Brightwell Heating" sells heat pumps.
    if !isOfProvider, word.count > 5, word.suffix(3).elementsEqual("ing".utf8) {
      let stem = Array(word.dropLast(3))
      count += vocabulary.countOfForms(stem) + vocabulary.countOfForms(stem + "e".utf8)
    }
    return count
  }

  /// The phrase whose words the document repeats most, or `nil` where only properties are named.
  ///
  /// - least: how often a word must stand in the document; a title repeats itself once. With 0 the phrase that
  ///   opens the text, which need not stand in the document at all.
  func topic(of text: [UInt8], in range: ByteRange, least: Int) -> Topic? {
    topic(of: text, reading(of: text, in: range), least: least)
  }

  /// The "Understanding" of "Understanding credit", which the text never says again; but "Whooping cough".
  private func opensTitle(_ tokens: [PhraseToken], _ text: [UInt8]) -> Bool {
    guard tokens.count > 1, tokens[0].part == .gerund,
      tokens[1].part == .noun || tokens[1].part == .adjective
    else { return false }
    let count = countInText(text[tokens[0].start..<tokens[0].end].map(\.asciiLowercased))
    // A heading stands in the text itself.
    return count <= (titleLine == nil ? 1 : 0)
  }

  /// A line taken apart, for both questions that are asked of it: a title may be of any length, and what stands far
  /// behind its beginning is none of its name.
  func reading(of text: [UInt8], in range: ByteRange) -> SentenceReading {
    var reader = SentenceReader()
    var end = min(range.end, range.start + Self.longestLine)
    if end < range.end {
      while end > range.start, text[end] != ASCII.space { end -= 1 }
    }
    return reader.reading(of: text, in: ByteRange(range.start, end), quantities: [])
  }

  private static let longestLine = 1_000

  func topic(of text: [UInt8], _ reading: SentenceReading, least: Int) -> Topic? {
    var best: (count: Int, first: Int, last: Int)?
    var index = opensTitle(reading.tokens, text) ? 1 : 0
    var names: Set<[UInt8]> = []
    while index < reading.tokens.count {
      let compound = compound(at: index, text, reading.tokens)
      guard compound > index || PhraseText.isEntity(reading.tokens[index]),
        // "When Can Cats Get Pregnant?"
        !reading.tokens[index].has(.modal)
      else {
        index += 1
        continue
      }
      var last = index
      var count = 0
      var first = PhraseText.adjectives(before: index, reading.tokens)
      // "Skin cancer", "water heater", "door spring": a part of the body or of a house before it tells which.
      if let part = reading.tokens[safe: index - 1], first == index, part.part == .noun,
        part.has([.ailing, .part]) || part.isSpelled("air", in: text), !part.isPossessive,
        part.has(.attribute), !part.has(.verb), part.end + 1 == reading.tokens[index].start
      {
        first = PhraseText.adjectives(before: index - 1, reading.tokens)
      }
      while let token = reading.tokens[safe: last], last <= compound || PhraseText.isEntity(token) {
        let word = text[token.start..<token.end].map(\.asciiLowercased)
        let times = vocabulary.countOfForms(word)
        count = max(count, times)
        if times > 0 || least == 0 { names.insert(Vocabulary.singular(word)) }
        last += 1
      }
      // "Ferrous sulfate *tablets*": the form that one takes, where the text goes on with that.
      if least > 0, let form = reading.tokens[safe: last], form.part == .noun, form.has(.medicine),
        form.has(.generic)
      {
        let word = text[form.start..<form.end].map(\.asciiLowercased)
        let times = countInText(word)
        if times > count {
          count = times
          names.insert(Vocabulary.singular(word))
          last += 1
        }
      }
      if isRegion(last - 1, text, reading.tokens) {
        index = last
        continue
      }
      if count >= least, count > best?.count ?? (least == 0 ? -1 : 0),
        !isPlace(first..<last, text, reading.tokens)
      {
        best = (count, first, last - 1)
        if count > 1,
          isUsed(behind: last, text, reading.tokens)
            || isExplained(behind: last, text, reading.tokens)
        {
          break
        }
      }
      index = last
      if least == 0 {
        // "Treatment of whooping cough"
        guard
          reading.tokens[..<first].allSatisfy({
            $0.part == .noun || $0.part == .determiner
              || $0.part == .preposition && text[$0.start..<$0.end].elementsEqual("of".utf8)
          })
        else { return nil }
        break
      }
    }
    if best == nil, least == 1 {
      if let illness = illness(text, reading.tokens) { return illness }
      var repeated = repeated
      return repeated?.name(reading.tokens, text).map { named($0, text, reading.tokens) }
    }
    guard var best, !comparesTwo(text, reading.tokens) else { return nil }
    if var repeated, least > 0 {
      best.first = repeated.start(of: best.first, reading.tokens, text)
      best.last = repeated.end(of: best.last, reading.tokens, text)
    }
    let phrase = PhraseText(text: text, vocabulary: vocabulary)
    // "Chemical peels 101": a number that the text never says again is none of the name.
    var end = phrase.nameEnd(best.last, reading.tokens)
    // "Vitamin C"
    if end == best.last, reading.tokens[end].has(.lettered),
      let letter = reading.tokens[safe: end + 1],
      letter.end - letter.start == 1, text[letter.start].isASCIIUpper
    {
      end += 1
    }
    if (best.last...end).dropFirst().contains(where: {
      vocabulary.countOfForms(text[reading.tokens[$0].start..<reading.tokens[$0].end]) <= least
    }) {
      end = best.last
    }
    var name = phrase.text(reading.tokens, from: best.first, to: end, isTopic: true)
    var isShort = false
    // "Medical microneedling" is not the mm of its needles: initials are written in capitals.
    if let short = acronym(of: text, reading.tokens[best.first...best.last])
      .flatMap({ vocabulary.isUpper($0) ? $0 : nil })
      // "Influenza (flu)"; but "Chickenpox (varicella)" is chickenpox.
      ?? bracketed(after: best.last, text, reading.tokens).flatMap({
        2 * $0.count <= text[reading.tokens[best.last]].count
          || vocabulary.countOfForms($0) > best.count ? $0 : nil
      }),
      vocabulary.countOfForms(short) * Self.commonShare >= best.count
    {
      let written = vocabulary.isUpper(short) ? short.map { $0 & 0xDF } : short
      name = String(decoding: written, as: UTF8.self)
      names.insert(short)
      isShort = true
    }
    return Topic(text: name, words: names, isShort: isShort)
  }

  /// "Solar power *across the US*", "installation *in Canada*": where, and not of what.
  private func isPlace(_ name: Range<Int>, _ text: [UInt8], _ tokens: [PhraseToken]) -> Bool {
    var before = name.lowerBound - 1
    if tokens[safe: before]?.part == .determiner { before -= 1 }
    guard let joint = tokens[safe: before],
      joint.isSpelled(oneOf: ["in", "across", "throughout", "near", "at"], in: text)
    else { return false }
    return tokens[name].allSatisfy {
      $0.isCapitalized
        && ($0.isAcronym
          ? $0.isSpelled(oneOf: ["us", "uk", "eu", "usa", "uae", "nyc"], in: text)
          : !vocabulary.isSmall(text[$0.start..<$0.end]))
    }
  }

  /// "Melatonin *for the treatment of* insomnia": what is used stands before what it is used for.
  private func isUsed(behind end: Int, _ text: [UInt8], _ tokens: [PhraseToken]) -> Bool {
    guard let first = tokens[safe: end], first.isSpelled(oneOf: ["for", "in"], in: text) else {
      return false
    }
    let next = tokens[safe: end + 1]?.part == .determiner ? end + 2 : end + 1
    return tokens[safe: next].map {
      $0.isSpelled(
        oneOf: ["treatment", "management", "relief", "treating"],
        in: text)
    } ?? false
  }

  /// "Spray tans, *explained*: what DHA does", "Spray tans *101*: …": the title has said what it is on.
  private func isExplained(behind end: Int, _ text: [UInt8], _ tokens: [PhraseToken]) -> Bool {
    let next = tokens[safe: end]?.part == .comma ? end + 1 : end
    return tokens[safe: next]?.isSpelled(oneOf: ["explained", "101"], in: text) ?? false
  }

  private static let longestSymbol = 4

  /// What a text without a title keeps naming: of all that its opening names what it says most, and what its first
  /// sentence is about before anything else.
  func central(of text: [UInt8], in range: ByteRange) -> Topic? {
    let reading = reading(of: text, in: range)
    let tokens = reading.tokens
    // "The recovery from *carpal tunnel surgery* takes": all before the first verb
    let opening = reading.verbs.first { $0.isFinite }?.first ?? 0
    guard var repeated else { return nil }
    var best: (weight: Int, place: Int)?
    for (place, token) in tokens.enumerated()
    where PhraseText.isEntity(token) && !token.has([.modal, .interrogative])
      || token.has(.deed) && place > 0 && tokens[place - 1].part == .noun
    {
      // "at least 2", "5.2 kWh"
      if token.hash == WordTable.Hash(of: "least") || token.hash == WordTable.Hash(of: "most")
        || tokens[safe: place - 1]?.startsWithDigit == true
          && token.end - token.start <= Self.longestSymbol
      {
        continue
      }
      let word = text[token.start..<token.end]
      var weight = vocabulary.countOfForms(word)
      guard
        weight >= Self.leastMentions
          // Or with another: "cataract surgery", if only twice.
          || weight > 1 && repeated.whole(at: place, tokens, text).count > 1
      else {
        continue
      }
      if place < opening { weight *= 3 }
      // "Dodick": who found it is not what it is about.
      if token.isCapitalized, !token.isAcronym, !vocabulary.isSmall(word) { weight /= 2 }
      // "Creatine loading"
      if token.part == .gerund { weight /= 2 }
      if weight > best?.weight ?? 0 { best = (weight, place) }
    }
    guard let best else { return nil }
    // Wherever it stands with most of its name.
    let word = Vocabulary.singular(
      text[tokens[best.place].start..<tokens[best.place].end].map(\.asciiLowercased))
    var whole = repeated.whole(at: best.place, tokens, text)
    for place in tokens.indices.dropFirst(best.place + 1)
    where tokens[place].part == .noun && Vocabulary.singular(bytes(tokens[place], text)) == word {
      let other = repeated.whole(at: place, tokens, text)
      if other.count > whole.count { whole = other }
    }
    return named(whole, text, tokens)
  }

  /// "After wisdom tooth removal": what is done is what the text is about, however it speaks of it.
  func endsInDeed(_ text: [UInt8], in range: ByteRange) -> Bool {
    reading(of: text, in: range).tokens.last(where: \.isWord)?.has(.deed) ?? false
  }

  /// How often a text names what it is about, at least.
  private static let leastMentions = 3

  /// "Sore throat", "Hair loss", "Low back pain": what a title without another thing names, where the text speaks of it.
  private func illness(_ text: [UInt8], _ tokens: [PhraseToken]) -> Topic? {
    guard
      let last = tokens.lastIndex(where: {
        $0.part == .noun && $0.has(.ailing) && countInText(bytes($0, text)) > 1
      })
    else { return nil }
    var first = last
    while last - first + 1 < RepeatedPhrase.longestName, let before = tokens[safe: first - 1],
      before.part == .noun || before.part == .adjective || before.part == .gerund,
      !before.isPossessive, !before.has([.typical, .mean, .selecting, .comparative, .person])
    {
      first -= 1
    }
    return first < last ? named(first..<(last + 1), text, tokens) : nil
  }

  /// A phrase as it stands.
  func named(_ range: Range<Int>, _ text: [UInt8], _ tokens: [PhraseToken]) -> Topic {
    let words = tokens[range].filter {
      ($0.part == .noun || $0.part == .gerund) && !$0.has([.period, .person])
    }
    return Topic(
      text: PhraseText(text: text, vocabulary: vocabulary)
        .text(tokens, from: range.lowerBound, to: range.upperBound - 1, isTopic: true),
      words: Set(words.map { Vocabulary.singular(bytes($0, text)) }))
  }

  private func bytes(_ token: PhraseToken, _ text: [UInt8]) -> [UInt8] {
    text[token.start..<token.end].map(\.asciiLowercased)
  }

  /// Whether a noun and its verb make a statement of it: "Council approves new school", "Airline to cut jobs";
  /// but "How long does it last?", "All you need to know" and "Tattoo costs" name what the text is about.
  func isHeadline(_ text: [UInt8], _ reading: SentenceReading) -> Bool {
    let tokens = reading.tokens
    guard let first = tokens.first, let last = tokens.last, text[last.start] != ASCII.question,
      first.part != .relative, first.part != .auxiliary, first.part != .modal
    else { return false }
    return reading.clauses.contains { clause in
      guard clause.kind == .main,
        let group = reading.firstFullVerb(of: clause)
      else { return false }
      if !group.isFinite {
        // "Bus fares to rise 25 cents"
        guard let before = tokens[safe: group.first - 1], before.part == .noun,
          tokens[group.first].part == .infinitive
        else { return false }
        return
          (!before.has([.attribute, .generic, .study]) || before.has(.verb) && before.has(.past))
          && !reading.tokens[..<group.first].contains { $0.part == .preposition }
      }
      // "Your questions answered": a headline is in the present.
      guard clause.subject >= 0,
        !tokens[group.main].has(.past) || tokens[group.main].has(.base)
          || tokens[group.first].part == .auxiliary || tokens[group.first].part == .modal,
        reading.phrases[clause.subject].first == clause.first
          || tokens[clause.first].part == .colon
      else { return false }
      // "Tattoo costs in Asia" names what it is about.
      if tokens[group.main].has(.noun) {
        switch tokens[safe: group.main + 1]?.part {
        case nil, .colon, .stop, .dash, .conjunction: return false
        // "Rents fall for the first time": a base form agrees with its subject
        case .preposition where tokens[group.main].has(.third): return false
        default: break
        }
      }
      return tokens[reading.phrases[clause.subject].head].part == .noun
    }
  }

  /// The end of "pregnancy test", "heart attack": nouns that make a thing together; `index` for none.
  private func compound(at index: Int, _ text: [UInt8], _ tokens: [PhraseToken]) -> Int {
    var last = index
    var next = index + 1
    guard tokens[index].part == .noun || tokens[index].part == .gerund,
      !tokens[index].has(.person)
    else { return index }
    // "microneedling session" is about microneedling, which is named alone too; "whooping cough" is not.
    func count(_ token: PhraseToken) -> Int {
      vocabulary.countOfForms(text[token.start..<token.end].map(\.asciiLowercased))
    }
    let isThing = PhraseText.isEntity(tokens[index])
    while let token = tokens[safe: next], token.part == .noun {
      if token.has(.part), !isThing || token.has(.generic) || count(token) >= count(tokens[index]) {
        last = next
      }
      next += 1
    }
    return last
  }

  /// A short name is used where it stands for at least a third of the mentions.
  private static let commonShare = 3

  /// "Influenza (flu)"
  private func bracketed(
    after index: Int, _ text: [UInt8], _ tokens: [PhraseToken]
  ) -> [UInt8]? {
    guard tokens[safe: index + 1]?.part == .open, let name = tokens[safe: index + 2],
      tokens[safe: index + 3]?.part == .close, name.part == .noun, name.end - name.start > 2
    else { return nil }
    return text[name.start..<name.end].map(\.asciiLowercased)
  }

  /// "Flu vs. cold" has two topics, and so none that a sentence could be said to mean.
  private func comparesTwo(_ text: [UInt8], _ tokens: [PhraseToken]) -> Bool {
    tokens.indices.contains { place in
      let token = tokens[place]
      guard
        ["vs", "versus"].contains(where: { text[token.start..<token.end].elementsEqual($0.utf8) })
      else { return false }
      // "LASIK at home: $1,800 vs $4,500"
      return tokens[safe: place - 1].map {
        !$0.startsWithDigit || $0.start == 0 || text[$0.start - 1] == ASCII.space
      } ?? true
    }
  }

  /// The initials, where the document uses them: ALS. Two letters ("PD") stand for too many things.
  private func acronym(of text: [UInt8], _ tokens: ArraySlice<PhraseToken>) -> [UInt8]? {
    guard tokens.count > 2 else { return nil }
    let initials = tokens.map { text[$0.start].asciiLowercased }
    guard initials.allSatisfy(\.isASCIILetter), vocabulary.count(initials) >= 2 else { return nil }
    return initials
  }
}
