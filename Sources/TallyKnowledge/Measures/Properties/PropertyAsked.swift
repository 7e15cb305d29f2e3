internal import TallyCore

/// What is asked, and what somebody is told to do, where the words nearest to the number say something else.
extension PropertyName {
  /// "How long do gel nails *last*?", "When can I *drive*?": an answer need not say it again.
  static func asked(_ claim: ClaimReading) -> String? {
    // "How often should you oil your tower clock?" as a title asks how often, and nothing else.
    let isOften = claim.role == .frequency || claim.role == .interval
    guard let question = claim.context.question ?? (isOften ? claim.context.title : nil),
      question.utf8.last == ASCII.question
    else { return nil }
    let subject = Set(ConceptLexicon.words(of: claim.subject.text ?? ""))
    let words = question.lowercased().split { !($0.isLetter || $0 == "'" || $0 == "-") }
    if let verb = askedVerb(words) ?? passiveVerb(words) ?? verbBehind(subject, words),
      !subject.contains(verb)
    {
      return verb
    }
    return words.last {
      let plain = ConceptLexicon.words(of: String($0))
      return !plain.isEmpty && !plain.contains(where: subject.contains)
        && !ContentWords.isFunctionWord(String($0))
    }.flatMap { ConceptLexicon.words(of: String($0)).last }
  }

  /// "How often should I *change* my furnace filter?": behind the person stands what is done, and then to what.
  private static func askedVerb(_ words: [Substring]) -> String? {
    guard let first = words.first, first == "how" || first == "when",
      let place = words.firstIndex(where: { auxiliaries.contains($0) }),
      words.indices.contains(place + 2), persons.contains(words[place + 1]),
      let word = words[(place + 2)...].first(where: { !$0.hasSuffix("ly") }),
      let verb = ConceptLexicon.words(of: String(word)).last
    else { return nil }
    let isOfOther = !MeasureWord.of(verb).isDisjoint(with: [.weak, .resumes, .begins, .repeats])
    return isOfOther || ContentWords.isFunctionWord(String(word)) ? nil : verb
  }

  /// "How often should the tires be *rotated* in winter?", "how long does it take to *heal* from it?"
  private static func passiveVerb(_ words: [Substring]) -> String? {
    guard words.first == "how" || words.first == "when" else { return nil }
    var verb: Substring?
    if let place = words.firstIndex(of: "be"), words.indices.contains(place + 1),
      words[..<place].contains(where: { auxiliaries.contains($0) })
    {
      verb = words[(place + 1)...].first { !$0.hasSuffix("ly") }
      guard verb?.hasSuffix("ed") ?? false else { return nil }
    } else if let place = words.firstIndex(of: "take"), words.indices.contains(place + 2),
      words[place + 1] == "to"
    {
      verb = words[place + 2]
    }
    guard let plain = verb.flatMap({ ConceptLexicon.words(of: String($0)).last }),
      MeasureWord.of(plain).isDisjoint(with: [.weak, .resumes, .begins, .repeats])
    else { return nil }
    return plain
  }

  /// "How long do hard inquiries *stay* on your credit report?"
  private static func verbBehind(_ subject: Set<String>, _ words: [Substring]) -> String? {
    guard words.first == "how", words.count > 4, auxiliaries.contains(words[2]),
      let place = words.indices.dropFirst(3).last(where: {
        ConceptLexicon.words(of: String(words[$0])).contains(where: subject.contains)
      }), words.indices.contains(place + 1),
      let verb = ConceptLexicon.words(of: String(words[place + 1])).last, ContentWords.isVerb(verb)
    else { return nil }
    let use = MeasureWord.of(verb)
    return use.contains(.stays) || use.isDisjoint(with: [.weak, .resumes, .begins]) ? verb : nil
  }

  private static let auxiliaries: Set<Substring> = [
    "should", "do", "does", "can", "could", "must", "may", "will", "would", "did",
  ]
  private static let persons: Set<Substring> = ["i", "you", "we", "one", "they", "people"]

  /// "A common *guideline* is every 5,000 miles": a word for what is said, and not what it says.
  static let sayings: Set<String> = [
    "guideline", "rule", "recommendation", "norm", "standard", "answer", "interval", "timeframe",
    "timeline", "schedule", "advice", "cadence",
  ]

  /// "Ice it *to reduce swelling*, for 15 minutes": what it is good for is not what lasts so long.
  static func isPurpose(_ head: String, of claim: ClaimReading) -> Bool {
    guard claim.kind == .duration || claim.kind == .frequency, claim.role != .effectiveness else {
      return false
    }
    let words = claim.words
    func isGoal(_ place: Int) -> Bool {
      words[place] == "to" && purposes.contains(words[place + 1])
    }
    guard words.indices.dropLast().contains(where: isGoal),
      !words.contains(where: { taking.contains($0) })
    else { return false }
    let root = ConceptLexicon.root(ConceptLexicon.normalized(head))
    return words.indices.dropLast().contains { place in
      isGoal(place)
        && words[(place + 1)...].prefix(furthestGood).contains {
          ConceptLexicon.words(of: String($0)).last.map { ConceptLexicon.root($0) == root } ?? false
        }
    }
  }

  private static let furthestGood = 4
  private static let taking: Set<Substring> = [
    "take", "takes", "took", "taking", "need", "needs", "needed", "required", "begin", "begins",
    "start", "starts", "able", "used", "how",
  ]
  private static let purposes: Set<Substring> = [
    "reduce", "relieve", "ease", "prevent", "minimize", "minimise", "control", "decrease", "lessen",
    "limit", "avoid", "soothe", "promote", "ensure", "protect", "help", "improve", "maintain",
    "manage", "alleviate",
  ]

  /// "*Apply* an ice pack for 15 minutes": the verb, where what it is done to was taken for the property.
  static func orderedBefore(_ head: String, _ claim: ClaimReading) -> String? {
    guard claim.modality == .recommended, claim.subject.via == .sentence,
      claim.kind == .duration || claim.kind == .frequency, let subject = claim.subject.text,
      ConceptLexicon.words(of: subject).contains(ConceptLexicon.normalized(head)),
      let first = subject.spacedWords.first?.lowercased()
    else { return nil }
    let words = claim.wordsBefore
    guard let place = words.lastIndex(where: { $0 == first }),
      let word = words[..<place].last(where: { !articles.contains($0) }),
      let verb = ConceptLexicon.words(of: String(word)).last, ContentWords.isVerb(verb),
      !MeasureWord.weak.has(verb)
    else { return nil }
    return ContentWords.plainForm(of: verb)
  }

  /// "Two routine *doses* of it are the standard way": what is counted, whatever is said of it then.
  static func countedBehind(_ claim: ClaimReading, _ head: String?) -> String? {
    guard claim.kind == .count, claim.role == .amount, let head, let next = claim.wordsBehind.first,
      !ContentWords.isFunctionWord(String(next))
    else { return nil }
    let phrase = claim.partBehind.prefix { !ContentWords.isFunctionWord(String($0)) }
    guard (1...longestCounted).contains(phrase.count), claim.partBehind.count > phrase.count,
      claim.partBehind[phrase.endIndex] == "of",
      let last = phrase.last.flatMap({ ConceptLexicon.words(of: String($0)).last }), last != head,
      MeasureWord.dosing.has(last)
    else { return nil }
    return last
  }
  private static let longestCounted = 3

  /// "Credit *utilization* (30 %)", "Monthly *upkeep*: $40": nothing but a name and a number.
  static func label(
    _ claim: ClaimReading, _ subject: SubjectName?, _ concepts: ConceptLexicon
  ) -> String? {
    let words = claim.wordsBefore
    guard (1...longestLabel).contains(words.count), claim.partBehind.isEmpty, let subject,
      words.allSatisfy({ !ContentWords.isFunctionWord(String($0)) || $0 == "of" }),
      let last = words.last.flatMap({ ConceptLexicon.words(of: String($0)).last }),
      last != subject.head, !subject.variant.contains(last),
      !subject.head.spacedWords.contains(Substring(last)), !concepts.isWeak(last),
      !concepts.isQuality(last)
    else { return nil }
    return last
  }
  private static let longestLabel = 4

  private static let articles: Set<Substring> = ["a", "an", "the", "your", "some", "any"]

  /// "*Soak* it for ten minutes to reduce the pain": the sentence opens with what is to be done.
  static func ordered(_ claim: ClaimReading) -> String? {
    guard let first = claim.words.first.flatMap({ ConceptLexicon.words(of: String($0)).last }),
      ContentWords.isVerb(first), ContentWords.plainForm(of: first) == first
    else { return nil }
    return first
  }
}
