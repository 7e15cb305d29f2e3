internal import TallyCore

/// Whom a sentence names behind what he says: no thing that the number before is of.
extension QuantitySite {
  /// A sentence of many numbers is not gone through to its end for each.
  private static let farthestTeller = 80

  /// "Sixty people were hurt, *officials* said on Monday", "…, said *Fire Chief Lowe*", "…, *a witness* told reporters".
  var tellerBehind: NounPhrase? {
    guard reading.senses.has(.say) || reading.mayHave("told") else { return nil }
    let tokens = reading.tokens
    for place in (token + 1)..<max(token + 1, min(tokens.count, token + Self.farthestTeller)) {
      let word = tokens[place]
      // What follows another sign is said of something else.
      if word.part == .semicolon || word.part == .stop { return nil }
      guard word.part == .verb || word.part == .participle, tellsWhatWasSaid(place) else {
        continue
      }
      let teller = reading.phrases.first {
        $0.first == place + 1 && isWord(word, "said", "says", "reports") && endsSpeech(place - 1)
          || $0.lastHead == place - 1 && $0.first > token && $0.preposition < 0
            && endsSpeech($0.first - 1) && endsTelling(place + 1)
      }
      return teller.flatMap { tokens[$0.head].part == .pronoun ? nil : $0 }
    }
    return nil
  }

  /// "“I have been here for 31 years,” said Rosa Delgado": of nobody but her.
  var tellerOfOthers: NounPhrase? {
    guard let teller = tellerBehind,
      !reading.tokens[..<teller.first].contains(where: {
        isWord($0, "i", "my", "me", "i've", "i'm", "i’ve", "i’m")
      })
    else { return nil }
    return teller
  }

  private func tellsWhatWasSaid(_ place: Int) -> Bool {
    let word = reading.tokens[place]
    return isWord(
      word, "said", "says", "told", "reported", "reports", "announced", "added", "wrote")
      || isWord(word, "estimated", "estimates", "confirmed", "tweeted", "warned")
  }

  /// A comma, or a quotation mark behind it.
  private func endsSpeech(_ place: Int) -> Bool {
    token(place)?.part == .comma
      || token(place)?.part == .other && token(place - 1)?.part == .comma
  }

  /// Nothing but when and to whom stands behind: "NASA's craft *found evidence*" tells of something else.
  private func endsTelling(_ place: Int) -> Bool {
    guard let next = token(place) else { return true }
    switch next.part {
    // "The critic wrote, “I am …”"
    case .comma: return token(place + 1)?.part != .other
    case .stop, .preposition, .adverb, .other: return true
    default:
      return next.has([.person, .period]) || isWord(next, "monday", "tuesday", "wednesday")
        || isWord(next, "thursday", "friday", "saturday", "sunday", "yesterday", "today")
        || isWord(token(place - 1), "told")
    }
  }
}
