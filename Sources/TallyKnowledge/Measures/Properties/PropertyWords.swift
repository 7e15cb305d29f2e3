internal import TallyCore

/// What a claim's sentence and question say around a property that says nothing by itself.
extension PropertyName {
  /// What a sentence starts with: "*Sensitivity* after the procedure lasts a few days".
  static func opening(_ claim: ClaimReading) -> String? {
    claim.words.prefix(3).first { !ContentWords.isFunctionWord(String($0)) }
      .flatMap { ConceptLexicon.words(of: String($0)).last }
  }

  /// The second word of a sentence, where the first tells of which kind it is: "*facial* swelling".
  static func second(_ claim: ClaimReading) -> String? {
    guard claim.words.count > 2, claim.words[0].hasSuffix("al") || claim.words[0].hasSuffix("ed")
    else { return nil }
    return ConceptLexicon.words(of: String(claim.words[1])).last
  }

  /// The word before the last one of a property of two.
  static func modifier(_ claim: ClaimReading) -> String? {
    let words = ConceptLexicon.words(of: claim.property.text ?? "")
    return words.count == 2 && (words[0].hasSuffix("ing") || words[0] == "life") ? words[0] : nil
  }

  /// "Up to 3 % of users develop an *allergy*."
  static func befalling(_ claim: ClaimReading) -> String? {
    let words = claim.partBehind
    guard
      let place = words.firstIndex(where: {
        MeasureWord.of($0).contains(.has)
          || MeasureWord.of(ConceptLexicon.normalized(String($0))).contains(.has)
      })
    else { return nil }
    let phrase = words[(place + 1)...].drop { ContentWords.isFunctionWord(String($0)) }
      .prefix { !ContentWords.isFunctionWord(String($0)) }
    guard (1...3).contains(phrase.count), let last = phrase.last else { return nil }
    return ConceptLexicon.words(of: String(last)).last
  }

  /// "48 % of *vaccines*."
  static func base(_ claim: ClaimReading) -> String? {
    let words = claim.wordsBehind
    guard words.first == "of" else { return nil }
    let phrase = words.dropFirst().prefix { !ContentWords.isFunctionWord(String($0)) }
    return phrase.last.flatMap { ConceptLexicon.words(of: String($0)).last }
  }

  /// "Get *better*", and not "get a passport".
  static func getsWell(_ claim: ClaimReading) -> Bool {
    claim.words.contains { ["better", "well", "over", "rid", "back"].contains($0) }
  }

  /// "*Life expectancy* after onset", "*survival* after diagnosis": from when it counts is not what goes on.
  static func countedFrom(_ head: String?, _ claim: ClaimReading) -> String? {
    guard let head, claim.kind == .duration else { return nil }
    let words = claim.words
    guard
      let place = words.indices.dropFirst(2).first(where: { place in
        starts.contains(words[place - 1]) && ConceptLexicon.normalized(String(words[place])) == head
      })
    else { return nil }
    let before = words[place - 2]
    return ContentWords.isFunctionWord(String(before)) || ContentWords.isVerb(String(before))
      ? nil : ConceptLexicon.words(of: String(before)).last
  }

  private static let starts: Set<Substring> = ["after", "from", "since", "following"]

  /// "Half of them have *another* stone", "stones *come back*".
  static func recurrence(_ claim: ClaimReading, _ head: String?, _ subject: SubjectName?) -> String?
  {
    guard claim.role == .prevalence || claim.role == .onset || claim.role == .completion else {
      return nil
    }
    let words = claim.words
    if head == "back" || head == "recur" || head == "return", let subject, !subject.isDeed,
      claim.subject.via == .sentence || claim.subject.via == .previous,
      words.contains(where: { returns.contains($0) })
    {
      return "recurrence"
    }
    guard let subject,
      let place = words.firstIndex(where: { $0 == "another" || $0 == "second" }),
      words.indices.contains(place + 1),
      words[(place + 1)...].prefix(2).contains(where: {
        ConceptLexicon.words(of: String($0)) == [subject.head]
      })
    else { return nil }
    return "recurrence"
  }

  private static let returns: Set<Substring> = [
    "come", "comes", "came", "coming", "recur", "recurs", "recurred", "return", "returns",
    "returned",
  ]

  /// What a clause speaks of, where no word was taken for its property: "patients are no longer *contagious*".
  static func mentioned(_ claim: ClaimReading, _ concepts: ConceptLexicon) -> String? {
    guard claim.kind == .duration, claim.role == .completion || claim.role == .duration,
      claim.subject.via != .question
    else { return nil }
    for word in claim.words {
      guard let concept = concepts.concept(String(word)),
        topicsOfCourse.contains(concept.topic ?? "")
      else { continue }
      return concept.name
    }
    return nil
  }

  private static let topicsOfCourse: Set<String> = ["recovery", "course", "outlook"]

  /// "*Crutches* are needed for six weeks."
  static func isUsed(_ noun: String, in claim: ClaimReading) -> Bool {
    let words = claim.words
    guard let place = words.firstIndex(where: { ConceptLexicon.words(of: String($0)) == [noun] }),
      words.indices.contains(place + 2), ["are", "is", "were", "was"].contains(words[place + 1])
    else { return false }
    return usedForms.contains(words[place + 2])
  }

  private static let usedForms: Set<Substring> = ["needed", "used", "worn", "required", "applied"]

  /// "Most people use *crutches* for six weeks."
  static func used(_ claim: ClaimReading, _ concepts: ConceptLexicon) -> String? {
    guard claim.kind == .duration, claim.role == .duration else { return nil }
    let words = claim.wordsBefore
    guard
      let place = words.lastIndex(where: {
        ConceptLexicon.words(of: String($0)).last.map { isUse(ContentWords.plainForm(of: $0)) }
          ?? false
      })
    else { return nil }
    let object = words[(place + 1)...].drop { ContentWords.isFunctionWord(String($0)) }
      .prefix { !ContentWords.isFunctionWord(String($0)) }
    guard (1...2).contains(object.count), let last = object.last else { return nil }
    return ConceptLexicon.words(of: String(last)).last.flatMap {
      concepts.isWeak($0) || concepts.isQuality($0) ? nil : $0
    }
  }

  /// "Wait three days before *smoking*."
  static func next(_ claim: ClaimReading, after preposition: String) -> String? {
    let words = claim.wordsBehind
    guard words.first == Substring(preposition) else { return nil }
    return words.dropFirst().first { !ContentWords.isFunctionWord(String($0)) }.map(String.init)
  }

  /// "The *compressor of* the K2 comes with": what stands before its owner; not "a warranty of".
  static func part(_ claim: ClaimReading) -> String? {
    let words = claim.partBefore
    guard claim.subject.via == .sentence, let of = words.firstIndex(of: "of"),
      of > words.startIndex, of - words.startIndex < 4, !MeasureWord.warranty.has(words[of - 1])
    else { return nil }
    return ConceptLexicon.words(of: String(words[of - 1])).last
  }

  /// "It can be *recoated* in 4 hours", "wait 4 hours before the *next coat*", "ready for *another coat*": one wait. What
  /// stands behind a comma is another act.
  static func isOfNextCoat(_ claim: ClaimReading) -> Bool {
    [claim.partBefore, claim.partBehind].contains { words in
      words.contains(where: { recoating.contains($0) })
        || zip(words, words.dropFirst()).contains { following.contains($0) && $1 == "coat" }
    }
  }
  private static let recoating: Set<Substring> = [
    "recoat", "recoated", "recoating", "repaint", "repainted", "repainting",
  ]
  private static let following: Set<Substring> = [
    "another", "next", "second", "final", "subsequent",
  ]

  /// "Wait 21 days after it before *having sex*", "before you *shower*": the verb, or its object where it says little.
  static func actWaited(_ claim: ClaimReading) -> String? {
    if let next = next(claim, after: "before") { return next }
    guard let place = claim.partBehind.lastIndex(of: "before") else { return nil }
    let phrase = claim.partBehind[(place + 1)...]
      .filter { !ContentWords.isFunctionWord(String($0)) || $0 == "having" }
    guard let verb = phrase.first.flatMap({ ConceptLexicon.words(of: String($0)).last }) else {
      return nil
    }
    let isEmpty = MeasureWord.object.has(ContentWords.plainForm(of: verb)) || verb == "having"
    return isEmpty ? phrase.dropFirst().first.map(String.init) ?? verb : verb
  }

  /// "Most people use *crutches* for six weeks."
  static func nounBefore(
    _ claim: ClaimReading, _ subject: SubjectName?, _ concepts: ConceptLexicon
  ) -> String? {
    guard subject != nil, claim.kind == .duration else { return nil }
    let word = claim.wordsBefore.last { !ContentWords.isFunctionWord(String($0)) }
    guard let plain = word.flatMap({ ConceptLexicon.words(of: String($0)).last }),
      !concepts.isWeak(plain), !concepts.isOrdinal(plain), plain != subject?.head,
      !(subject?.variant.contains(plain) ?? false)
    else { return nil }
    return plain
  }

  /// "They remain *contagious*"; "*dry socket* occurs".
  static func beside(_ claim: ClaimReading, _ verb: String, _ concepts: ConceptLexicon) -> String? {
    sides[verb].flatMap { word($0, from: claim.property.text, in: claim, concepts, isWeak: false) }
  }

  private static let sides: [String: Int] = [
    "remain": 1, "stay": 1, "become": 1, "turn": 1, "feel": 1,
    "occur": -1, "happen": -1, "affect": -1, "develop": -1,
  ]

  /// The word so many places from the last one of `form`.
  static func word(
    _ side: Int, from form: String?, in claim: ClaimReading, _ concepts: ConceptLexicon,
    isWeak: Bool
  ) -> String? {
    guard let last = form?.lowercased().lastWord else { return nil }
    let words = claim.words
    guard let place = words.firstIndex(of: last) else { return nil }
    let beyond = side > 0 ? Array(words[(place + 1)...]) : words[..<place].reversed()
    guard let found = beyond.prefix(3).first(where: { !isWay($0) }) else { return nil }
    let word = String(found)
    guard let plain = ConceptLexicon.words(of: word).last, plain.utf8.count > 3,
      concepts.isWeak(plain) == isWeak, !ContentWords.isFunctionWord(word) || isWeak
    else { return nil }
    return plain
  }

  /// "usually", "often", "may".
  private static func isWay(_ word: Substring) -> Bool {
    word.utf8.count > 4 && word.hasSuffix("ly") || ways.contains(word)
  }

  private static let ways: Set<Substring> = [
    "often", "sometimes", "always", "can", "may", "might", "will", "should", "would", "also",
  ]

  /// The noun of the phrase that a preposition joins to `form`.
  static func word(
    after form: String, _ prepositions: Set<String>, in claim: ClaimReading,
    _ concepts: ConceptLexicon
  ) -> String? {
    let words = claim.words
    guard let place = words.firstIndex(where: { ConceptLexicon.words(of: String($0)) == [form] }),
      words.indices.contains(place + 2), prepositions.contains(String(words[place + 1]))
    else { return nil }
    var noun: String?
    for word in words[(place + 2)...].prefix(4) {
      guard let plain = ConceptLexicon.words(of: String(word)).last else { continue }
      if ContentWords.isFunctionWord(String(word)) || concepts.isWeak(plain) && plain != "work"
        || noun != nil && MeasureWord.shares.has(plain)
      {
        break
      }
      if !concepts.isQuality(plain) { noun = plain }
    }
    return noun
  }
}

extension Claim {
  /// "Costs *from $20*", "prices start at $20": so much or more.
  var isPriceFrom: Bool {
    guard self.kind == .price, self.asserts == .point, self.quantity.lower == self.quantity.upper,
      let words = textBefore?.lowercased().spacedWords, let last = words.last
    else { return false }
    let before = words.dropLast().last.map { $0.prefix { $0.isLetter } } ?? ""
    if last == "from" {
      return words.count == 1 || Self.costing.contains(before)
    }
    return last == "at" && ["start", "starts", "starting", "begin", "begins"].contains(before)
  }

  private static let costing: Set<Substring> = [
    "cost", "costs", "costing", "priced", "price", "prices", "is", "are", "available", "start",
    "starts", "starting", "sells", "sell", "tickets", "fares", "rooms", "fees", "rates", "sale",
  ]

  /// The sentence up to the number.
  var textBefore: String? {
    guard let span = self.span, let sentence = self.sentence, span.start >= sentence.start else {
      return nil
    }
    return String(
      String.UnicodeScalarView(sentence.text.unicodeScalars.prefix(span.start - sentence.start)))
  }

  /// The sentence behind the number.
  var textBehind: String? {
    guard let span = self.span, let sentence = self.sentence, span.end >= sentence.start else {
      return nil
    }
    return String(
      String.UnicodeScalarView(sentence.text.unicodeScalars.dropFirst(span.end - sentence.start)))
  }

  /// What stands between the signs around the number: "unlike a vaccine, *the pill is 90 % effective*".
  var textAround: String {
    let before = textBefore?.split(omittingEmptySubsequences: false) { ",;:".contains($0) }.last
    let behind = textBehind?.split(omittingEmptySubsequences: false) { ",;:".contains($0) }.first
    return "\(before ?? "") \(behind ?? "")"
  }
}
