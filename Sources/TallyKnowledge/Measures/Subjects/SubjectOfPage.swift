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
      return named(subject, claim) ?? endOfName(subject, claim) ?? substance(subject, claim)
        ?? shortForm(subject, claim)
        ?? medium(subject, claim)
        ?? standIn(claim) ?? buyer(subject, claim) ?? animal(subject, claim)
        ?? form(subject, claim) ?? subject
    case .previous:
      return named(subject, claim) ?? endOfName(subject, claim) ?? shortForm(subject, claim)
        ?? animal(subject, claim) ?? form(subject, claim) ?? subject
    case .question:
      return shortForm(subject, claim) ?? form(subject, claim) ?? subject
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
    // Most are one word: no set is made of it.
    guard !subject.variant.isEmpty || subject.head.utf8.contains(ASCII.space) else { return nil }
    let words = Set(subject.head.spacedWords.map(String.init)).union(subject.variant)
    guard words.contains(where: isForm), let page = page(claim),
      page.head != subject.head
    else { return nil }
    let name = Set(page.head.spacedWords.map(String.init))
    let others = words.subtracting(name).subtracting([ConceptLexicon.deed])
    guard words.isSuperset(of: name), others.contains(where: isForm), others.count < longestForm
    else { return nil }
    var form = page
    form.variant = Set(page.variant).union(others.subtracting(Self.wholes))
      .union(subject.isDeed ? [ConceptLexicon.deed] : []).sorted()
    return form
  }

  /// Forms that are the thing itself.
  private static let wholes: Set<String> = ["plant", "tree", "bush", "vine", "shrub"]
  private let longestForm = 3
  private func isForm(_ word: String) -> Bool {
    Self.forms.contains(word) || MeasureWord.body.has(word)
  }
  /// What a thing is sold, taken or laid as.
  private static let forms: Set<String> = [
    "plant", "tree", "bush", "shrub", "vine", "board", "floor", "flooring", "supplement",
    "supplementation", "powder", "capsule", "tablet", "pill", "shot", "seed", "seedling",
  ]

  /// "The *filter*", asked about the furnace filter: a word that means nothing of its own without the one before it.
  private func shortForm(_ subject: SubjectName, _ claim: ClaimReading) -> SubjectName? {
    guard subject.variant.isEmpty, !subject.head.contains(" "), !subject.isOfPage,
      PageTopic.isPlainHead(subject.head)
    else { return nil }
    for text in [claim.context.question, claim.context.headings.last, claim.context.title] {
      guard let text else { continue }
      let words = text.lowercased().split { !($0.isLetter || $0 == "-" || $0 == "'") }
      guard
        let place = words.indices.dropFirst().first(where: {
          words[$0].utf8.first == subject.head.utf8.first
            && ConceptLexicon.words(of: String(words[$0])).last == subject.head
        }), let before = ConceptLexicon.words(of: String(words[place - 1])).last,
        before.utf8.count > 2, !concepts.isQuality(before), !ContentWords.isVerb(before),
        !ContentWords.isFunctionWord(String(words[place - 1])), !PageTopic.isOther(before)
      else { continue }
      return SubjectName("\(words[place - 1]) \(words[place])", concepts)
    }
    return nil
  }

  /// "*The car* has a range of", on the Volta Finch; but on the Orla River "the bridge" is another thing, and on two cars
  /// either.
  private func named(_ subject: SubjectName, _ claim: ClaimReading) -> SubjectName? {
    guard subject.variant.isEmpty, concepts.isWhole(subject.head),
      claim.subject.via == .previous
        || Surroundings.wordBefore(claim.claim).map(Self.pointing.contains) ?? false,
      var page = page(claim), page.head != subject.head,
      !PageTopic.isOther(page.head), !page.isOfPage, !page.isDeed
    else { return nil }
    let title = ConceptLexicon.words(of: claim.context.title ?? claim.context.headings.first ?? "")
    let kinds = title.filter(concepts.isNamedKind)
    // "Corva bike tires" are no bike.
    guard kinds.isEmpty || page.kind != nil || page.variant.contains(where: concepts.isPlaceKind),
      kinds.allSatisfy({ $0 == subject.head }), !title.contains(where: Self.comparing.contains)
    else { return nil }
    page.isNamedByPage = !kinds.isEmpty
    page.kind = subject.head
    return page
  }
  private static let comparing: Set<String> = ["vs", "versus"]

  /// "The *PowerMix*", "*Finch*", on the Horvath PowerMix: the end of its name.
  private func endOfName(_ subject: SubjectName, _ claim: ClaimReading) -> SubjectName? {
    let name = subject.head.utf8
    // To read a title costs more than to look for a word in it.
    guard let text = claim.subject.text, text.utf8.first?.isASCIIUpper ?? false,
      // "Virginia" on a page on West Virginia is a state of its own.
      text.utf8.dropFirst().contains(where: { $0.isASCIIUpper || $0.isASCIIDigit }),
      Self.has(text, behindAnotherIn: claim.context.title ?? claim.context.headings.first),
      let page = page(claim), page.variant.isEmpty, page.head.utf8.count > name.count + 1,
      page.head.utf8.suffix(name.count + 1).first == ASCII.space,
      page.head.utf8.suffix(name.count).elementsEqual(name)
    else { return nil }
    return page
  }

  private static func has(_ name: String, behindAnotherIn title: String?) -> Bool {
    guard let title = title?.utf8, let first = name.utf8.first else { return false }
    return title.indices.contains { place in
      title[place] == first && place > title.startIndex
        && title[title.index(before: place)] == ASCII.space
        && title[place...].starts(with: name.utf8)
    }
  }

  private static let pointing: Set<[UInt8]> = Set(["the", "this", "these"].map { Array($0.utf8) })

  /// "The daily *allowance of iron*", "the maximum *dose*": of what one takes.
  private func substance(_ subject: SubjectName, _ claim: ClaimReading) -> SubjectName? {
    guard MeasureWord.dosage.has(subject.head), RoleClass.isPlainAmount(claim),
      PropertyName.isIntake(claim, subject.head)
    else { return nil }
    let words = claim.wordsBefore
    if let place = words.lastIndex(where: {
      ConceptLexicon.words(of: String($0)).last == subject.head
    }), words.indices.contains(place + 2), words[place + 1] == "of",
      let thing = ConceptLexicon.words(of: String(words[place + 2])).last
    {
      return SubjectName(thing, concepts)
    }
    return page(claim)
  }

  /// "Keep the *soil* at 20 °C", "*row spacing*: 75 cm": in what the thing is, of which the page is.
  private func medium(_ subject: SubjectName, _ claim: ClaimReading) -> SubjectName? {
    let words = ConceptLexicon.words(of: claim.subject.text ?? "")
    let last = words.last ?? ""
    let medium = words.count == 2 && Self.degrees.contains(last) ? words[0] : subject.head
    let isMedium =
      claim.kind == .temperature && Self.media.contains(medium)
      || claim.kind == .length && (last == "row" || last == "spacing")
    guard isMedium, var page = page(claim), page.head != subject.head,
      !PageTopic.isOther(page.head)
    else { return nil }
    if claim.kind == .temperature {
      page.variant = Set(page.variant).union([medium]).sorted()
    }
    return page
  }
  private static let degrees: Set<String> = ["temperature", "temp"]
  private static let media: Set<String> = [
    "soil", "water", "oven", "air", "room", "compost", "thermostat",
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
    return PageTopic.asked(claim.context, concepts) ?? page(claim)
  }

  private static let buyers: Set<String> = [
    "patient", "people", "homeowner", "owner", "customer", "buyer", "client", "person", "traveler",
    "couple", "parent", "consumer",
  ]
  private static let praise: Set<String> = ["ideal", "optimal", "best", "optimum", "thumb"]

  /// "Sow the *seeds*": of the plant that the page is about.
  private static let parts: Set<String> = [
    "seed", "seedling", "plant", "pill", "tablet", "capsule",
  ]

  /// "A *doe* weighs", on rabbits.
  private func animal(_ subject: SubjectName, _ claim: ClaimReading) -> SubjectName? {
    let isPart =
      Self.parts.contains(subject.head)
      && subject.variant.allSatisfy { concepts.isQuality($0) || $0 == "plant" || $0 == "sow" }
    guard isPart || MeasureWord.beast.has(subject.head), var page = page(claim),
      !PageTopic.isOther(page.head), page.head != subject.head
    else { return nil }
    if isPart, !Self.wholes.contains(subject.head) {
      page.variant = Set(page.variant).union([subject.head]).sorted()
    }
    return page
  }
}
