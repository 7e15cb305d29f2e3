internal import TallyCore

/// Who eats so much, weighs so much or has such a price: of them, and not of what stands nearer to the value.
extension SubjectFinder {
  /// "A giant panda eats 9 to 14 kg of bamboo a day": of who eats it; what "you" or "adults" eat is of the food.
  func eater() -> String? {
    switch site.kind {
    case .mass, .volume, .flow, .count, .percentage: break
    default: return nil
    }
    guard let subject = site.subject ?? clauseSubject, subject.lastHead < site.token,
      tokens[subject.head].part == .noun, !isPerson(subject), !isDeictic(subject),
      !tokens[subject.head].has([.attribute, .generic, .study, .agent, .period]),
      tokens[subject.lastHead..<site.token].contains(where: {
        $0.part == .verb && Self.eating.contains($0, of: site.text)
      })
    else { return nil }
    return ownThing(subject) ?? ownWords(subject)
  }

  /// "… must find much to eat, *ranging from* 5 kg"
  private var clauseSubject: NounPhrase? {
    let place = site.clause.subject
    return place >= 0 ? phrases[place] : nil
  }

  private static let eating: WordSet = [
    "eat", "eats", "ate", "eaten", "consume", "consumes", "consumed", "drink", "drinks", "devour",
    "devours",
  ]

  /// "*Newborns* weigh only 100 grams"; but "donors must weigh at least 50 kg" is a rule for them.
  func weighing() -> String? {
    guard site.kind == .mass || site.kind == .length, let subject = site.subject,
      subject.lastHead < site.verb, site.verb < site.token, tokens[subject.head].part == .noun,
      tokens[subject.head].has(.plural), isPerson(subject), !isDeictic(subject),
      tokens[site.verb].has(.measure), site.group?.cues.has([.should, .modal]) == false
    else { return nil }
    return ownWords(subject)
  }

  /// "*Mine* came to $2,500", "*most agencies* want $1,700", "*each extra day* adds $150": of the page's thing.
  var isOfPageAnyway: Bool {
    guard hasTopic, let subject = site.subject, subject.lastHead < site.verb,
      site.verb < site.token
    else { return false }
    let head = tokens[subject.head]
    // "Mine is 5 inches thick"
    if subject.first == subject.head, subject.first == site.clause.first,
      site.isWord(head, "mine", "ours", "yours", "theirs")
    {
      return true
    }
    guard site.kind == .price else { return false }
    if head.has(.plural), tokens[subject.first].has(.majority) {
      return site.isWord(
        tokens[site.verb], "want", "charge", "ask", "quote", "advertise", "offer", "start")
    }
    return head.has(.period) && site.isWord(tokens[site.verb], "add", "adds", "added")
  }

  /// "*For heavy vehicles like RVs*, use 5-6 inches": for which it is, and not of what.
  var isForWhich: Bool {
    switch site.kind {
    case .length, .area, .pressure, .power, .temperature: break
    default: return false
    }
    guard site.isWord(tokens.first, "for"), site.subject == nil, site.verb >= 0,
      site.verb < site.token, tokens[site.verb].has(.base),
      let comma = tokens[..<site.verb].lastIndex(where: { $0.part == .comma })
    else { return false }
    return tokens[(comma + 1)..<site.verb].allSatisfy { $0.part == .adverb }
      && !phrases.contains { $0.first > site.verb && $0.lastHead < site.token }
  }
}
