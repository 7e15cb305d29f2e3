internal import TallyCore

/// What a sentence names in other words than its page, and means the page's matter by.
///
///     Tomato plants need 6 hours of sun      of tomatoes, in their form of plants
///     Most patients spend $2,000 per eye     of LASIK
///     A doe weighs 5 kg                      of rabbits; which of them is no part of the name
///
/// Only a title that names a matter says so. The rules that need no look at it are asked first: to read a title costs
/// more than all of them.
struct SubjectOfPage {
  private let concepts: ConceptLexicon

  init(_ concepts: ConceptLexicon) {
    self.concepts = concepts
  }

  func subject(_ subject: SubjectName?, of claim: ClaimReading) -> SubjectName? {
    // "The second *dose* follows four weeks later": of what is dosed.
    if PropertyName.isDosing(claim), let page = page(claim) { return page }
    guard let subject else { return nil }
    switch claim.subject.via {
    case .title, .heading:
      return ofTitle(subject, claim) ?? form(subject, claim) ?? subject
    case .sentence:
      return standIn(claim) ?? buyer(subject, claim) ?? animal(subject, claim)
        ?? form(subject, claim) ?? subject
    case .previous:
      return animal(subject, claim) ?? form(subject, claim) ?? subject
    default:
      return form(subject, claim) ?? subject
    }
  }

  private func page(_ claim: ClaimReading) -> SubjectName? {
    PageTopic.name(of: claim.context, concepts)
  }

  /// "Rabbit project facts": of what the title names, and not of each phrase in it.
  private func ofTitle(_ subject: SubjectName, _ claim: ClaimReading) -> SubjectName? {
    guard subject.head.contains(" "), let page = page(claim), page.head != subject.head,
      Set(subject.head.spacedWords).isSuperset(of: page.head.spacedWords)
    else { return nil }
    return page
  }

  /// "Tomato *plants*", "LASIK *eye* surgery": a longer name of what the page is about.
  private func form(_ subject: SubjectName, _ claim: ClaimReading) -> SubjectName? {
    let words = Set(subject.head.spacedWords.map(String.init)).union(subject.variant)
    guard words.count > 1, words.contains(where: isForm), let page = page(claim),
      page.head != subject.head
    else { return nil }
    let name = Set(page.head.spacedWords.map(String.init))
    let others = words.subtracting(name).subtracting([ConceptLexicon.deed])
    guard words.isSuperset(of: name), others.contains(where: isForm), others.count < longestForm
    else { return nil }
    var form = page
    form.variant = Set(page.variant).union(others)
      .union(subject.isDeed ? [ConceptLexicon.deed] : []).sorted()
    return form
  }

  private let longestForm = 3
  private func isForm(_ word: String) -> Bool {
    Self.forms.contains(word) || MeasureWord.body.has(word)
  }
  /// What a thing is sold, taken or laid as.
  private static let forms: Set<String> = [
    "plant", "tree", "bush", "shrub", "vine", "board", "floor", "flooring", "supplement",
    "supplementation", "powder", "capsule", "tablet", "pill", "shot",
  ]

  /// "*Tank units* last", on water heaters.
  private func standIn(_ claim: ClaimReading) -> SubjectName? {
    guard let words = claim.subject.text.map(ConceptLexicon.words), words.count > 1,
      let last = words.last, Self.standIns.contains(last), var page = page(claim),
      let head = page.head.spacedWords.last, !Self.standIns.contains(String(head))
    else { return nil }
    page.variant = Set(page.variant).union(words.dropLast()).sorted()
    return page
  }

  private static let standIns: Set<String> = [
    "unit", "model", "version", "device", "machine", "appliance",
  ]

  /// "Most *patients spend* $2,000"; "the *ideal* temperature".
  private func buyer(_ subject: SubjectName, _ claim: ClaimReading) -> SubjectName? {
    guard
      claim.kind == .price && Self.buyers.contains(subject.head)
        || Self.praise.contains(subject.head)
    else { return nil }
    return page(claim)
  }

  private static let buyers: Set<String> = [
    "patient", "people", "homeowner", "owner", "customer", "buyer", "client", "person", "traveler",
    "couple", "parent", "consumer",
  ]
  private static let praise: Set<String> = ["ideal", "optimal", "best", "optimum"]

  /// "A *doe* weighs", on rabbits.
  private func animal(_ subject: SubjectName, _ claim: ClaimReading) -> SubjectName? {
    guard MeasureWord.beast.has(subject.head), let page = page(claim),
      !PageTopic.isOther(page.head)
    else { return nil }
    return page
  }
}
