internal import TallyCore

/// Finds the topic of a heading by the words of its document.
struct TopicFinder: Sendable {
  let vocabulary: Vocabulary
  /// The words of the title where the text begins with it.
  private let titleLine: Vocabulary?
  /// The document says "we": its title may name who speaks.
  private let isOfProvider: Bool
  /// What a title is read with.
  let repeated: RepeatedPhrase?

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

  /// The unit of a number, or what stands right behind it.
  private func isMeasured(_ index: Int, _ text: [UInt8], _ tokens: [PhraseToken]) -> Bool {
    // "Price per square foot"
    let isOfEach = [index - 1, index - 2].contains {
      tokens.isPer(at: $0, in: text)
    }
    return isOfEach
      || [index, index - 1].contains { place in
        guard let unit = tokens[safe: place] else { return false }
        return tokens[safe: place - 1]?.startsWithDigit == true
          && Self.units.contains(unit, of: text)
      }
  }

  private static let units: WordSet = [
    "gallon", "litre", "liter", "quart", "inch", "foot", "mile", "acre", "pound", "ounce", "ton",
    "watt", "volt", "mln", "bn", "bpd", "pct", "dlrs", "mph", "psi",
  ]

  func topic(of text: [UInt8], _ reading: SentenceReading, least: Int) -> Topic? {
    var best: (count: Int, first: Int, last: Int)?
    var index = opensTitle(reading.tokens, text) ? 1 : 0
    var names: Set<[UInt8]> = []
    while index < reading.tokens.count {
      let compound = compound(at: index, text, reading.tokens)
      guard compound > index || PhraseText.isEntity(reading.tokens[index]),
        // "When Can Cats Get Pregnant?", "Quake kills at least 47"
        !reading.tokens[index].has(.modal),
        // "in a 10 *Gallon* Tank", "put at 3.5 *MLN* BPD"
        !isMeasured(index, text, reading.tokens),
        // "10,000 IU of vitamin D"
        !reading.tokens[index].isSpelled(
          oneOf: ["least", "iu", "ius", "mg", "mcg", "spf"], in: text)
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
      // "Going solar: the bottom line"
      if isRegion(last - 1, text, reading.tokens)
        || reading.tokens[first..<last].allSatisfy({ TitleForm.isOfAnyTitle(bytes($0, text)) })
      {
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
    // "My *favorite* recipe", "the *right* potty"
    while best.first < best.last,
      TitleForm.isPraise(bytes(reading.tokens[best.first], text))
    {
      best.first += 1
    }
    // "Oil rig explosion *south of* Venice"
    if best.last > best.first,
      reading.tokens[best.last].isSpelled(oneOf: ["north", "south", "east", "west"], in: text),
      reading.tokens[safe: best.last + 1]?.isSpelled("of", in: text) ?? false
    {
      best.last -= 1
    }
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

  /// "Hand, foot and mouth disease (HFMD)", "Measles, mumps, and rubella vaccine": where a list of nouns opens a title and
  /// one word behind it stands for all of them, it is one name.
  func ofList(_ text: [UInt8], _ reading: SentenceReading) -> Topic? {
    let tokens = reading.tokens
    guard let end = tokens.firstIndex(where: { Self.isOfList($0, text) }), end > 4,
      let and = tokens[..<end].lastIndex(where: { $0.isSpelled("and", in: text) }),
      tokens[1].part == .comma,
      tokens[...end].enumerated().allSatisfy({ place, token in
        token.part == .noun || place == and || token.part == .comma && place < and
      })
    else { return nil }
    // A hand is no disease.
    let head = text[tokens[end].start..<tokens[end].end].map(\.asciiLowercased)
    return Topic(
      text: String(decoding: text[tokens[0].start..<tokens[end].end], as: UTF8.self),
      words: [Vocabulary.singular(head)])
  }

  private static func isOfList(_ token: PhraseToken, _ text: [UInt8]) -> Bool {
    token.isSpelled(oneOf: ["disease", "syndrome", "vaccine", "fever"], in: text)
  }

  /// "Solar power *across the US*", "installation *in Canada*": where, and not of what.
  func isPlace(_ name: Range<Int>, _ text: [UInt8], _ tokens: [PhraseToken]) -> Bool {
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

  /// "After wisdom tooth removal": what is done is what the text is about, however it speaks of it.
  func endsInDeed(_ text: [UInt8], in range: ByteRange) -> Bool {
    reading(of: text, in: range).tokens.last(where: \.isWord)?.has(.deed) ?? false
  }

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

  func bytes(_ token: PhraseToken, _ text: [UInt8]) -> [UInt8] {
    text[token.start..<token.end].map(\.asciiLowercased)
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
  static let commonShare = 3

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
