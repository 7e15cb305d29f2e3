internal import TallyCore

/// What the labelled arms of a trial got, where the text says so: "*Group A* took zinc and *group B* a placebo", "zinc (group 1)",
/// "*arm 2* (usual care, n = 40)".
///
/// An outcome "in group A" is of what that group got: nobody looks group A up, and each trial has one.
struct ArmLabels {
  private var treatments: [String: String] = [:]

  /// The label is known by what stands behind "group" or "arm" alone: "Group A" and "group A" are one.
  func treatment(of arm: String) -> String? {
    Self.label(of: arm).flatMap { treatments[$0] }
  }

  private static func label(of arm: String) -> String? {
    let words = arm.split(separator: " ")
    guard words.count == 2, ["group", "arm"].contains(words[0].lowercased()) else { return nil }
    return String(words[1])
  }

  /// Notes what a sentence says of each arm that it labels; what was said first counts.
  mutating func note(_ reading: SentenceReading, words: PhraseText) {
    let definitions = ArmDefinitions(reading: reading, words: words)
    for place in reading.tokens.indices {
      guard let label = definitions.label(at: place), treatments[label] == nil,
        let treatment = definitions.treatment(ofArmAt: place)
      else { continue }
      treatments[label] = treatment
    }
  }

  /// Arms that would have one name keep their labels: they are what tells the two apart.
  mutating func dropNamesakes() {
    let names = Dictionary(grouping: treatments.keys) { treatments[$0]?.lowercased() ?? "" }
    for labels in names.values where labels.count > 1 {
      for label in labels { treatments[label] = nil }
    }
  }
}

/// What one sentence says of the arms that it labels.
private struct ArmDefinitions {
  let reading: SentenceReading
  let words: PhraseText

  private var tokens: [PhraseToken] { reading.tokens }

  /// How many tokens behind the label its treatment may begin.
  private static let reach = 12

  func label(at place: Int) -> String? {
    guard let word = tokens[safe: place], word.isSpelled(oneOf: ["group", "arm"], in: words.text),
      let label = tokens[safe: place + 1], label.quantity < 0, label.start == word.end + 1
    else { return nil }
    let letters = words.text[label.start..<label.end]
    let isLabel =
      letters.count == 1 && (letters[label.start].isASCIIUpper || letters[label.start].isASCIIDigit)
      || letters.count <= 3
        && letters.allSatisfy { $0 == UInt8(ascii: "I") || $0 == UInt8(ascii: "V") }
    return isLabel ? String(decoding: letters, as: UTF8.self) : nil
  }

  func treatment(ofArmAt place: Int) -> String? {
    let behind = place + 2
    switch tokens[safe: behind]?.part {
    case .close where tokens[safe: place - 1]?.part == .open:
      return named(endingAt: place - 2)
    case .open:
      if let inside = named(from: behind + 1) { return inside }
      guard let close = tokens[behind...].firstIndex(where: { $0.part == .close }) else {
        return nil
      }
      return given(at: close + 1)
    case .colon: return named(from: behind + 1)
    case .dash: return inBracketOfAll(label: place) ?? named(from: behind + 1)
    default: return given(at: behind) ?? gapped(behind, label: place)
    }
  }

  /// "Group A took zinc and group B *a placebo*"
  private func gapped(_ first: Int, label place: Int) -> String? {
    guard tokens[safe: place - 1]?.part == .conjunction,
      tokens[..<place].indices.contains(where: { label(at: $0) != nil && given(at: $0 + 2) != nil }
      ),
      let phrase = reading.phrases.first(where: { $0.first == first })
    else { return nil }
    return name(phrase)
  }

  /// "received two capsules of zinc", "was treated with a splint"
  private func given(at first: Int) -> String? {
    var place = first
    while let token = tokens[safe: place], place - first < 3,
      token.part == .relative || token.part == .auxiliary || token.has(.be)
        || token.isSpelled("who", in: words.text)
    {
      place += 1
    }
    guard let verb = tokens[safe: place],
      verb.isSpelled(
        oneOf: ["received", "took", "underwent", "got", "used", "given", "treated", "applied"],
        in: words.text)
    else { return nil }
    return named(from: place + 1)
  }

  /// The first thing named there, up to the next arm or the end of the clause.
  private func named(from first: Int) -> String? {
    var end = first
    while let token = tokens[safe: end], end - first < Self.reach, token.part != .stop,
      token.part != .semicolon, token.part != .close, token.part != .open,
      end == first || token.part != .comma, label(at: end) == nil
    {
      end += 1
    }
    return reading.phrases.first { $0.first >= first && $0.lastHead < end && isTreatment($0) }
      .flatMap(name)
  }

  private func named(endingAt last: Int) -> String? {
    reading.phrases.first { $0.lastHead == last }.flatMap(name)
  }

  private func name(_ treatment: NounPhrase) -> String? {
    isTreatment(treatment)
      ? words.text(tokens, from: treatment.first, to: treatment.head) : nil
  }

  /// "zinc (group A – in the morning, group B – in the evening)": the thing before the bracket, taken so.
  private func inBracketOfAll(label place: Int) -> String? {
    guard let open = tokens[..<place].lastIndex(where: { $0.part == .open }),
      !tokens[open..<place].contains(where: { $0.part == .close }),
      let thing = named(endingAt: open - 1)
    else { return nil }
    let first = place + 3
    var end = first
    while let token = tokens[safe: end], end - first < Self.reach, token.part != .close,
      token.part != .comma, token.part != .semicolon, label(at: end) == nil
    {
      end += 1
    }
    if end > first, tokens[end - 1].part == .conjunction { end -= 1 }
    guard end > first, tokens[safe: end] != nil else { return nil }
    return thing + " " + words.verbatim(tokens, from: first, to: end - 1)
  }

  private func isTreatment(_ phrase: NounPhrase) -> Bool {
    let head = tokens[phrase.head]
    guard head.part == .noun, !head.has([.person, .study, .period, .generic]) else { return false }
    return head.has(.medicine) || words.countOfForms(head) > 1
      || head.isSpelled(oneOf: ["placebo", "sham", "surgery", "care"], in: words.text)
  }
}

extension DocumentReading {
  /// So many sentences of a report may say what its arms got.
  private static let reachOfArms = 60

  /// A value of "group A" is of what that group got; how many there were in it is of the group.
  mutating func armMeant(by name: String, _ site: QuantitySite) -> String? {
    guard site.kind != .count, let first = name.utf8.first,
      [UInt8(ascii: "g"), UInt8(ascii: "a")].contains(first.asciiLowercased)
    else { return nil }
    return armLabels().treatment(of: name)
  }

  private mutating func armLabels() -> ArmLabels {
    if let knownArms { return knownArms }
    var arms = ArmLabels()
    let words = self.words()
    for index in sentences.indices.prefix(Self.reachOfArms) where labelsArm(sentence: index) {
      arms.note(reading(ofSentence: index), words: words)
    }
    arms.dropNamesakes()
    knownArms = arms
    return arms
  }

  /// "Group" or "arm" with a short label behind it.
  private func labelsArm(sentence index: Int) -> Bool {
    let text = document.reading
    let range = sentences[index].range
    return (range.start..<max(range.start, range.end - 2)).contains { place in
      (text[place] == UInt8(ascii: "p") || text[place] == UInt8(ascii: "m"))
        && text[place + 1] == ASCII.space
        && (text[place + 2].isASCIIUpper || text[place + 2].isASCIIDigit)
    }
  }
}
