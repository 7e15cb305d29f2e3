internal import TallyCore

/// What the values of a list are of, one by one, where "respectively" stands behind them.
///
///     83 (44%) of 190 patients and 88 (47%) of 188 patients in the placebo and zinc groups, respectively
///     83, 44%, 190: placebo group; 88, 47%, 188: zinc group
///
///     Zinc and starch cost $5 and $7, respectively.
///     $5: zinc; $7: starch
struct RespectiveNames {
  let site: QuantitySite
  let words: PhraseText
  /// In a trial the names may stand behind the values, and those of the sentence before hold; elsewhere what stands
  /// behind them may be where or when, and a list that is the subject names.
  let isTrial: Bool

  private var tokens: [PhraseToken] { site.reading.tokens }
  private typealias Part = Range<Int>

  private static let longestList = 8

  /// The place of the value among those of its list, and what the list names; no names where the sentence has none
  /// and those of the sentence before hold: "by seven (2%) and six (3%) patients, respectively".
  struct Match {
    var place: Int
    var count: Int
    var names: [String]
  }

  func match() -> Match? {
    guard let end = tokens[site.token...].firstIndex(where: { site.isWord($0, "respectively") })
    else { return ofThreeGroups() }
    var last = end - 1
    if tokens[safe: last]?.part == .comma { last -= 1 }
    let start = stretchStart(before: last)
    guard start <= last, site.token >= start else { return nil }
    if isTrial, let opening = namesOpening(from: start, to: last) {
      let named = parts(from: opening + 1, to: last)
      if named.count == 2, let place = placeInOpposed, let names = names(of: named) {
        return Match(place: place, count: 2, names: names)
      }
      return match(parts(from: start, to: opening - 1), named)
    }
    let parts = parts(from: start, to: last)
    let values = Array(parts.reversed().prefix { hasQuantity($0) }.reversed())
    guard values.count > 1, let first = values[0].first(where: { tokens[$0].quantity >= 0 }) else {
      return nil
    }
    guard let place = values.firstIndex(where: { $0.contains(site.token) }),
      let names = names(before: first, count: values.count)
    else { return nil }
    return Match(place: place, count: values.count, names: names)
  }

  /// "40 vs 30 on day 0 and 35 vs 20 on day 9": which of the two of its pair the value is.
  private var placeInOpposed: Int? {
    if isOpposed(after: site.token + 1, by: 1) { return 0 }
    return isOpposed(after: site.token - 1, by: -1) ? 1 : nil
  }

  /// Whether "vs" is the next word from there on, over what stands in brackets.
  private func isOpposed(after start: Int, by step: Int) -> Bool {
    var (place, depth) = (start, 0)
    while let token = tokens[safe: place] {
      switch token.part {
      case .open: depth += step
      case .close: depth -= step
      default:
        guard depth == 0 else { break }
        // "41 min vs. 39 min"
        let isAbbreviated = step < 0 && site.text[token.start] == ASCII.period
        return site.isWord(isAbbreviated ? tokens[safe: place - 1] : token, "vs", "versus")
      }
      if depth < 0 { return false }
      place += step
    }
    return false
  }

  /// "5.2, 2.8 and 0.6 percent of patients in the zinc, starch and placebo groups": three and three need no
  /// "respectively".
  private func ofThreeGroups() -> Match? {
    // "At 3, 6 and 12 months it was lower in the zinc, starch and placebo groups"
    guard isTrial, site.kind != .duration,
      let last = tokens[site.token...].firstIndex(where: { site.isWord($0, "groups", "arms") })
    else { return nil }
    let start = stretchStart(before: last)
    guard start <= last, site.token >= start, let opening = namesOpening(from: start, to: last)
    else { return nil }
    let named = parts(from: opening + 1, to: last)
    return named.count > 2 ? match(parts(from: start, to: opening - 1), named) : nil
  }

  /// Where the words that the list may stand in begin: behind a semicolon, a colon or the bracket around it.
  private func stretchStart(before last: Int) -> Int {
    var place = last
    var depth = 0
    while place >= 0 {
      switch tokens[place].part {
      case .close: depth += 1
      case .open:
        if depth == 0 { return place + 1 }
        depth -= 1
      case .semicolon, .colon: if depth == 0 { return place + 1 }
      default: break
      }
      place -= 1
    }
    return 0
  }

  /// Cut at commas and conjunctions, not within brackets.
  private func parts(from first: Int, to last: Int) -> [Part] {
    guard first <= last else { return [] }
    var parts: [Part] = []
    var start = first
    var depth = 0
    for place in first...last {
      switch tokens[place].part {
      case .open: depth += 1
      case .close: depth -= 1
      case .comma, .conjunction:
        guard depth == 0 else { continue }
        if start < place { parts.append(start..<place) }
        start = place + 1
      default: break
      }
    }
    if start <= last { parts.append(start..<(last + 1)) }
    return parts
  }

  private func hasQuantity(_ part: Part) -> Bool { part.contains { tokens[$0].quantity >= 0 } }

  /// The preposition before the names, where they stand behind the values: "| in the placebo and zinc groups".
  private func namesOpening(from start: Int, to last: Int) -> Int? {
    guard
      let opening = (start...last).last(where: {
        tokens[$0].part == .preposition
          && site.isWord(tokens[$0], "in", "for", "with", "on", "among", "of", "receiving")
      }), opening < last, opening > site.token
    else { return nil }
    let named = parts(from: opening + 1, to: last)
    guard (2...Self.longestList).contains(named.count), !named.contains(where: isTime),
      isGroup(tokens[last]) || !named.contains(where: hasQuantity),
      named.allSatisfy({ part in
        part.contains { tokens[$0].isWord && tokens[$0].part != .determiner }
          || isGroup(tokens[last])
      })
    else { return nil }
    return opening
  }

  /// "at 3 and 6 months", "in 2021 and 2022": no names.
  private func isTime(_ part: Part) -> Bool {
    part.contains {
      tokens[$0].has(.period) || tokens[$0].startsWithDigit && !tokens[$0].isHyphenated
    }
  }

  private func isGroup(_ token: PhraseToken) -> Bool {
    site.isWord(token, "groups", "arms", "group", "arm")
  }

  private func match(_ parts: [Part], _ named: [Part]) -> Match? {
    let values = parts.suffix(named.count)
    guard values.count == named.count, values.allSatisfy(hasQuantity), let first = values.first,
      let place = values.firstIndex(where: { $0.contains(site.token) })
    else { return nil }
    // "5, 6 and 7 in the zinc and starch groups" are three.
    if let before = parts.dropLast(named.count).last, hasQuantity(before),
      before.upperBound + 1 >= first.lowerBound
    {
      return nil
    }
    guard let names = names(of: named) else { return nil }
    return Match(place: place - values.startIndex, count: named.count, names: names)
  }

  /// The nearest list of as many things before the values, or two groups that are set against each other; empty where there
  /// is none, `nil` where the list names nothing that a value could be of.
  private func names(before first: Int, count: Int) -> [String]? {
    if isTrial, count == 2, let groups = groupsCompared(before: first) { return groups }
    for phrase in site.reading.phrases.reversed()
    where phrase.lastHead < first && phrase.lastHead != phrase.head
      && (isTrial || phrase.preposition < 0 || site.isWord(tokens[phrase.preposition], "of")
        || isGroup(tokens[phrase.lastHead]))
    {
      let named = parts(from: phrase.first, to: phrase.lastHead)
      if named.count == count { return names(of: named) }
    }
    return []
  }

  /// "longer in *the zinc group* compared to *the starch group*: 40 and 30, respectively"; but "compared to the starch group
  /// for pain and function were 1.2 and 3.4" goes on with a list of its own.
  private func groupsCompared(before first: Int) -> [String]? {
    let groups = site.reading.phrases.filter { $0.lastHead < first && isGroup(tokens[$0.lastHead]) }
    guard let other = groups.last, let own = groups.dropLast().last,
      tokens[own.lastHead..<other.first].contains(where: {
        site.isWord($0, "compared", "than", "versus", "vs", "against")
      }),
      parts(from: other.lastHead + 1, to: first - 1).count < 2
    else { return nil }
    return [own, other].map { group in
      let start = tokens[group.first].part == .determiner ? group.first + 1 : group.first
      return words.verbatim(tokens, from: min(start, group.lastHead), to: group.lastHead)
    }
  }

  private func names(of parts: [Part]) -> [String]? {
    guard let end = parts.last, let last = end.last else { return nil }
    let areGroups = isGroup(tokens[last])
    var names: [String] = []
    for part in parts {
      var (first, end) = (part.lowerBound, part.upperBound - 1)
      while first < end, tokens[first].part == .determiner || tokens[first].part == .preposition {
        first += 1
      }
      if isGroup(tokens[end]), end > first { end -= 1 }
      // What happens to both is no name of either: "redness and swelling".
      if !areGroups, tokens[end].has([.attribute, .period]) || tokens[end].part != .noun {
        return nil
      }
      guard (first...end).contains(where: { tokens[$0].isWord || tokens[$0].quantity >= 0 }),
        !(first...end).contains(where: { tokens[$0].part == .open || tokens[$0].part == .dash }),
        !isGroup(tokens[end])
      else { return nil }
      names.append(words.verbatim(tokens, from: first, to: end) + (areGroups ? " group" : ""))
    }
    return names
  }
}
