/// A clause that leaves out the verb of the one before it: "Breakfast costs $12 and *dinner $30*". Its value is of the
/// thing that stands before it, and what is said of that is what was said before.
extension ClauseFinder {
  /// Words of the phrase between what joins the two and the second value, at most.
  private static let longest = 5

  /// Whether what stands behind the comma or conjunction at `link` is a phrase and a value, and no verb.
  func leavesOutVerb(behind link: Int, _ tokens: [PhraseToken]) -> Bool {
    let base = clauses[current].isGapped ? clauses[current].parent : current
    guard base >= 0, clauses[base].kind == .main,
      clauses[base].hasFiniteVerb, case let verb = verbs[clauses[base].firstFinite],
      let value = (verb.main..<link).last(where: {
        tokens[$0].quantity >= 0 && tokens[$0].clause >= base
      })
    else { return false }
    var place = link + 1
    if tokens[link].part == .conjunction {
      // "in men and women 65 years old"
      guard
        tokens[link - 1].part == .close
          || tokens[(value + 1)..<link].allSatisfy({
            $0.part == .adjective
          })
      else { return false }
    } else if tokens[safe: place]?.part == .conjunction {
      place += 1
    }
    // "grew 5 %, a rate 2 points above": says of the same thing what that is.
    let isIndefinite =
      place == link + 1 && tokens[link].part == .comma
      && tokens[safe: place].map {
        $0.part == .determiner && $0.end - $0.start < 3 && !$0.has(.possessive)
      } ?? false
    let subject = tokens[clauses[base].first..<verb.first].last {
      $0.part == .noun || $0.part == .gerund || $0.part == .pronoun
    }
    guard let subject,
      let end = phraseEnd(from: place, besidePlural: subject.has(.plural), tokens)
    else { return false }
    place = end
    // "flat roof membranes (EPDM) 20 years"
    if tokens[safe: place]?.part == .open {
      guard
        let close = tokens[place...].prefix(Self.longest + 2).firstIndex(where: {
          $0.part == .close
        })
      else { return false }
      place = close + 1
    }
    // "fades within two days and scabs *within* a week": the word that stands before the first value, too.
    if let joint = tokens[safe: place], joint.part == .preposition {
      guard joint.word == tokens[value - 1].word else { return false }
      // "cuts shingles by 51 % and neuralgia by 67 %": the same does both.
      if tokens[verb.main].has([.reduce, .increase]), !verb.isPassive,
        // "Cuts the risk of shingles", but "aspirin cut the risk by 20 % and ibuprofen by 30 %"
        tokens[(verb.main + 1)..<(value - 1)].contains(where: {
          $0.hash == WordTable.Hash(of: "of")
        }), tokens[safe: link + 1]?.has(.medicine) != true,
        tokens[link].part == .conjunction
      {
        return false
      }
      place += 1
    }
    while let word = tokens[safe: place], word.part == .adverb { place += 1 }
    guard let other = tokens[safe: place], other.quantity >= 0 else { return false }
    if isIndefinite { return tokens[safe: place + 1].map(\.endsItem) ?? true }
    // "and lunch 12 guests paid": a verb of its own.
    var next = place + 1
    while let word = tokens[safe: next], next < place + 4,
      word.part == .noun || word.part == .adjective || word.part == .adverb
    {
      next += 1
    }
    return tokens[safe: next].map { !isVerbal($0) } ?? true
  }

  /// Where a phrase ends that may be the subject of a value; `nil` where none stands at `first`.
  private func phraseEnd(
    from first: Int, besidePlural isPlural: Bool, _ tokens: [PhraseToken]
  ) -> Int? {
    var place = first
    var isNamed = false
    while let word = tokens[safe: place], place < first + Self.longest {
      switch word.part {
      case .determiner where place == first: isNamed = false
      // "*the second* three kilograms"
      case .adjective: isNamed = tokens[first].part == .determiner
      // "sleeping bags $30", "metal roofing 40 years"
      case .gerund where place > first || tokens[safe: place + 1]?.part == .noun:
        isNamed = place > first
      case .noun:
        // "and day 5", but "the second 5 kg"
        guard !word.has(.mean), place > first || !word.has(.period) else { return nil }
        // "A car seats five": a verb, as likely as not.
        if place == first, tokens[safe: place + 1]?.part != .noun,
          word.has(isPlural ? .base : .third) || clauses[current].isGapped && word.has(.base)
            || !clauses[current].isGapped && !word.isKnown && !word.isCapitalized
              && word.has(.plural) != isPlural
        {
          return nil
        }
        isNamed = true
      default: return isNamed ? place : nil
      }
      place += 1
    }
    return isNamed ? place : nil
  }
}

extension ClauseFinder {
  /// Words between "compared" and the value that it sets beside the one before, at most.
  private static let furthest = 6

  /// "…, compared with 22 % on placebo", "versus 8 % in the other group", but not "was compared with".
  func comparesValue(at index: Int, _ tokens: [PhraseToken]) -> Bool {
    if tokens[safe: index - 1].map(isVerbal) ?? false { return false }
    for place in (index + 1)..<max(index + 1, min(index + Self.furthest, tokens.count)) {
      if tokens[place].quantity >= 0 { return true }
      switch tokens[place].part {
      case .comma, .semicolon, .stop, .open, .close, .verb, .modal: return false
      default: break
      }
    }
    return false
  }
}
