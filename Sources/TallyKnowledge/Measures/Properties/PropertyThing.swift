internal import TallyCore

extension PropertyName {
  private static let longestBase = 4
  private static let finishing: Set<String> = ["complete", "do", "perform"]
  private static let finished: Set<Substring> = ["completed", "done", "performed"]

  /// "*Hay fever* affects", "people get *carpal tunnel syndrome*": the property names nothing but the subject.
  private static func isOfSubjectAlone(_ claim: ClaimReading, _ concepts: ConceptLexicon) -> Bool {
    let subject = Set(ConceptLexicon.words(of: claim.subject.text ?? ""))
    let property = ConceptLexicon.words(of: claim.property.text ?? "")
    let rest = property.filter { !subject.contains($0) }
    return rest.count < property.count
      && rest.allSatisfy { concepts.isKind($0) || MeasureWord.has.has($0) }
      && claim.words.contains {
        MeasureWord.of(Self.plainPast(ConceptLexicon.normalized(String($0)))).contains(.befalls)
      }
  }

  /// "*Acrylate allergy* affects 3 % of those who use gel": what befalls them opens the sentence.
  private func opener(
    _ claim: ClaimReading, _ head: String, _ subject: SubjectName, _ concepts: ConceptLexicon
  ) -> String? {
    guard let text = claim.property.text, let opening = Self.opening(claim),
      ConceptLexicon.words(of: text).first == opening, !concepts.isWeak(head),
      concepts.concept(head) == nil, Self.joined[head] == nil,
      claim.wordsBefore.dropFirst().contains(where: { Self.befallings.contains($0) }),
      let name = SubjectName(text, concepts), name.head != subject.head
    else { return nil }
    return name.head
  }

  private static let befallings: Set<Substring> = [
    "affect", "affects", "affected", "occur", "occurs", "occurred", "happen", "happens",
    "happened", "develop", "develops", "developed", "appear", "appears", "appeared", "seen",
    "reported", "observed", "found", "noted",
  ]

  /// "Payment history *accounts for* 35 % of your score", "*makes up*": a part of it, and nothing that befalls it.
  private static func isPart(_ claim: ClaimReading) -> Bool {
    let words = Array(claim.clauseBefore.suffix(furthestShare))
    return words.contains { parts.contains($0) }
      || zip(words, words.dropFirst()).contains { one, next in
        (one == "make" || one == "makes" || one == "making") && next == "up"
      }
  }
  private static let furthestShare = 5
  private static let parts: Set<Substring> = [
    "account", "accounts", "accounting", "represent", "represents", "comprise", "comprises",
    "constitute", "constitutes", "contribute", "contributes",
  ]

  static func isOpenedBySubject(_ claim: ClaimReading) -> Bool {
    guard claim.subject.via == .sentence, let opening = opening(claim) else { return false }
    return ConceptLexicon.words(of: claim.subject.text ?? "").contains(opening)
  }

  /// How the claim says that it is of its subject as a whole; `nil` where it is of something about it.
  mutating func ofThingItself(
    _ claim: ClaimReading, _ head: String, _ subject: SubjectName?, _ concepts: ConceptLexicon
  ) -> String? {
    guard let subject else { return nil }
    if MeasureWord.use.has(head), claim.modality == .recommended,
      claim.role == .duration || claim.role == .deadline,
      aspect.allSatisfy({
        $0 == subject.head || subject.variant.contains($0) || concepts.isKind($0)
      })
    {
      return "used"
    }
    // "The *operation* usually *lasts*", on an appendectomy: as long as it takes.
    let isOperation = subject.isDeed && concepts.isDone(head) && Self.lasting(claim) != nil
    let others = aspect.filter {
      $0 != subject.head && !subject.variant.contains($0)
        && !(isOperation && MeasureWord.endures.has($0))
    }
    switch claim.role {
    case .duration, .completion:
      guard claim.kind == .duration else { return nil }
      if isOperation, others.allSatisfy(concepts.isQuality) {
        isDeed = true
        return "take"
      }
      if concepts.isOfThingItself(head) {
        // A thing takes its time only where something is done to it.
        isDeed =
          others.isEmpty
          && (head == "take" || head == "process" || concepts.isProcedure(subject.head))
        return others.isEmpty ? head : nil
      }
      // "Most root canals are *completed* in 90 minutes", "*done* within the hour".
      if claim.role == .completion, Self.finishing.contains(head), others.isEmpty,
        claim.wordsBefore.contains(where: { Self.finished.contains($0) })
      {
        isDeed = true
        return "take"
      }
      // "Our crews *replace the average roof* in a day", as "a roof takes a day to replace".
      if Deed.isVerb(head), claim.modality == .asserted, claim.subject.via == .sentence,
        others.allSatisfy(concepts.isQuality), aspect.contains(subject.head)
      {
        isDeed = true
        return "take"
      }
      if concepts.isDone(head), claim.property.head.map(MeasureWord.stretch.has) ?? false {
        isDeed = true
        return "take"
      }
      let isDone =
        (concepts.isDone(head)
          || claim.property.text.flatMap { ConceptLexicon.words(of: $0).last }
            .map(concepts.isDone) ?? false)
        && others.count <= 1
      // "The visible *heat* period (proestrus and estrus) typically lasts": the property is the subject.
      if head == subject.head, !isDone, let lasting = Self.lasting(claim) { return lasting }
      guard isDone || head == subject.head,
        let verb = Self.word(1, from: claim.property.text, in: claim, concepts, isWeak: true),
        concepts.isOfThingItself(verb)
      else { return nil }
      isDeed = isDone
      return ([verb] + others).joined(separator: " ")
    case .prevalence:
      if let thing = opener(claim, head, subject, concepts) {
        self.thing = thing
        isOfItsPage = true
        return "occurs"
      }
      if Self.isOfSubjectAlone(claim, concepts) || head == "it" { return "occurs" }
      // "*Conversion* to an open operation happens in 5 %."
      if MeasureWord.occurs.has(head), others.isEmpty, Self.isOpenedBySubject(claim) {
        return "occurs"
      }
      // "Bile duct injury occurs in 0.4 % of operations": those are what it was counted in.
      if let text = claim.property.text, claim.wordsBehind.first == "of",
        !Self.isPart(claim),
        claim.wordsBehind.prefix(Self.longestBase).contains(where: {
          let base = ConceptLexicon.normalized(String($0))
          return base == subject.head || concepts.isDone(base)
        }),
        let name = SubjectName(text, concepts), name.head != subject.head, !concepts.isWeak(head),
        !MeasureWord.occurs.has(head), concepts.concept(head) == nil
      {
        thing = name.head
        return "occurs"
      }
      if MeasureWord.occurs.has(head), others.isEmpty,
        let thing = Self.beside(claim, head, concepts), thing != subject.head,
        !concepts.isKind(thing)
      {
        self.thing = concepts.thing(thing)
        return "occurs"
      }
      // "1 in 1,000 of them develops *encephalitis*", as in "encephalitis occurs in 0.1 %".
      if let thing = Self.befalling(claim), thing != subject.head, !concepts.isKind(thing),
        !concepts.isQuality(thing), concepts.concept(thing) == nil
      {
        self.thing = concepts.thing(thing)
        return "occurs"
      }
      // "It occurs in 1 in 50,000": the illness itself.
      return MeasureWord.befalls.has(head) && others.isEmpty
        && Self.beside(claim, head, concepts).map { $0 == subject.head || concepts.isKind($0) }
          ?? true
        || head == subject.head ? "occurs" : nil
    // "Women *get migraine* three times as often."
    case .increase, .reduction:
      return MeasureWord.befalls.has(head) && !aspect.isEmpty && others.isEmpty ? "occurs" : nil
    case .frequency, .interval:
      return (MeasureWord.use.has(head) || head == "dose" || head == "dosage") && others.isEmpty
        ? "used" : nil
    default: return nil
    }
  }
}
