internal import TallyCore

/// A kind of what the page is about, or any one of them.
extension SubjectFinder {
  /// "Residential systems cost $20,000", "premium materials last 50 years": no word for the page's thing, and a kind of it.
  func ofKind(_ subject: NounPhrase) -> String? {
    guard site.found.kind == .price || site.found.kind == .duration, hasTopic,
      subject.head == subject.lastHead, subject.lastHead < site.verb, site.verb < site.token,
      tokens[site.verb].has([.cost, .lasting, .take, .have, .be])
        || site.isWord(tokens[site.verb], "range", "ranges", "run", "runs", "start", "starts"),
      site.isWord(
        tokens[subject.head], "systems", "system", "materials", "upgrades", "installations",
        "models", "options", "units", "versions", "packages", "kits", "brands", "types"),
      !isDeictic(subject)
    else { return nil }
    let kind = tokens[subject.first..<subject.head].drop { $0.part == .determiner }
    guard !kind.isEmpty,
      kind.allSatisfy({
        ($0.part == .adjective || $0.part == .noun || $0.part == .participle)
          && !$0.isPossessive && !$0.has([.typical, .mean, .comparative, .selecting, .person])
          && !site.isWord(
            $0, "new", "good", "better", "other", "same", "entire", "whole", "full",
            "available", "certain", "popular", "payment")
      })
    else { return nil }
    return ownWords(subject)
  }

  /// "A case holds 12 bottles", "each visit lasts an hour": any one of them, not what was named before.
  func indefinite(_ subject: NounPhrase) -> String? {
    let first = tokens[subject.first]
    guard first.part == .determiner, !tokens[subject.head].has([.person, .period, .completion]),
      site.isWord(first, "a", "an", "each", "every"), subject.head == subject.lastHead
    else { return nil }
    return words.text(tokens, from: subject.first, to: subject.head)
  }
}
