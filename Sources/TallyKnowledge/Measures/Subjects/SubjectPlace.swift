internal import TallyCore

/// Where in its sentence the subject of a claim stands.
enum SubjectPlace {
  private static let furthest = 8

  /// "Works up to five days after *unprotected sex*", "97 % effective against *measles*", "blocks 93 % of *UV-B*": from
  /// when it counts, against what and of how much, and not what it is of.
  static func isOfNumber(_ claim: ClaimReading) -> Bool {
    guard claim.subject.via == .sentence || claim.role == .effectiveness,
      mayBeOfNumber(claim), let name = claim.subject.text?.spacedWords.last?.lowercased()
    else { return false }
    let behind = claim.wordsBehind.prefix(furthest)
    func isName(_ word: Substring) -> Bool {
      word == name
        || word.utf8.first == name.utf8.first && ConceptLexicon.words(of: String(word)).last == name
    }
    guard let place = behind.firstIndex(where: isName),
      !claim.wordsBefore.contains(where: isName)
    else { return false }
    // Unless the page names it too.
    let page = [claim.context.title].compactMap(\.self) + claim.context.headings
    if claim.role != .effectiveness,
      page.contains(where: { ConceptLexicon.words(of: $0).contains(name) })
    {
      return false
    }
    let between = behind[..<place]
    switch claim.role {
    case .effectiveness:
      return between.contains { $0 == "against" || $0 == "preventing" || $0 == "prevent" }
    case .reduction: return between.first == "of"
    case .deadline where between.contains("before"): return true
    default:
      return RoleTiming.isDeadline(claim) && between.contains { $0 == "after" || $0 == "of" }
    }
  }

  /// Most claims are of no such role: asked first, as the words are dear.
  private static func mayBeOfNumber(_ claim: ClaimReading) -> Bool {
    switch claim.role {
    case .effectiveness, .reduction, .deadline: true
    default: RoleTiming.isDeadline(claim)
    }
  }

  /// Said to be what the title names, and not in it: what the text names most, where the title is a name itself.
  static func isNotOfTitle(_ claim: ClaimReading) -> Bool {
    guard claim.subject.via == .title, let title = claim.context.title,
      let text = claim.subject.text
    else { return false }
    let words = Set(ConceptLexicon.words(of: title))
    return ConceptLexicon.words(of: text).allSatisfy { !words.contains($0) }
  }

  /// "Keep *Credit Utilization* Below 30 %": where every word has a capital, a capital makes no name.
  static func isTitleCase(_ claim: ClaimReading) -> Bool {
    guard claim.subject.via == .sentence, let text = claim.claim.sentence?.text,
      let name = claim.subject.text, name.utf8.contains(ASCII.space),
      let next = wordBehind(name, in: text)
    else { return false }
    guard next.utf8.first?.isASCIIUpper ?? false else { return false }
    return ContentWords.isFunctionWord(next.lowercased().filter { $0.isLetter })
  }

  /// "CHRONIC MIGRAINE": where every letter is a capital, capitals make no name.
  static func isShouted(_ name: String) -> Bool {
    name.utf8.contains(ASCII.space) && !name.utf8.contains(where: \.isASCIILower)
      && name.spacedWords.contains { $0.utf8.count >= longAcronym }
  }
  private static let longAcronym = 6

  /// The word behind the first place where a text has the name, by bytes, as it was taken from the text: a search by
  /// characters was a twelfth of the time of all keys.
  private static func wordBehind(_ name: String, in text: String) -> Substring? {
    guard let first = name.utf8.first else { return nil }
    var rest = text.utf8[...]
    while let place = rest.firstIndex(of: first) {
      rest = rest[place...]
      if rest.starts(with: name.utf8) {
        return Substring(rest.dropFirst(name.utf8.count)).spacedWords.first ?? ""
      }
      rest = rest.dropFirst()
    }
    return nil
  }
}
