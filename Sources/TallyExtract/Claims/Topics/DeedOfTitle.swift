internal import TallyCore

/// "How much does it cost *to clean gutters*?": what a page's prices are paid for, where nothing nearer says so.
extension DocumentReading {
  /// A price that fell to the thing of the title is for what the title says is done to it: "cleaning gutters".
  mutating func pricedDeed(_ subject: Claim.Subject, _ site: QuantitySite) -> Claim.Subject {
    guard site.kind == .price, !isNews,
      // "Replacement costs $2,000", "they cost $1,200 new"
      site.subject.map({
        site.isWord(site.head($0), "it", "you", "homeowners")
          || site.isWord(site.token(site.verb), "charge", "charges")
      }) ?? true,
      subject.via == .title || subject.via == .heading || subject.via == .question,
      let text = subject.text, let topic = titleTopic(), topic.text == text,
      let gerund = deedOfTitle(before: topic)
    else { return subject }
    return Claim.Subject(text: gerund + " " + text, via: subject.via)
  }

  private mutating func deedOfTitle(before topic: Topic) -> String? {
    if let known = titleDeed { return known }
    let found = gerundOfTitle(before: topic)
    titleDeed = .some(found)
    return found
  }

  /// "cleaning" of "to clean gutters", as the text itself writes it.
  private mutating func gerundOfTitle(before topic: Topic) -> String? {
    let block = titleBlock.map { document.blocks[$0].range }
    guard
      let bytes = document.title.map({ Array($0.utf8) })
        ?? block.map({ Array(document.reading[$0.start..<$0.end]) }),
      bytes.count < Self.longestTitle
    else { return nil }
    let title = bytes.split(whereSeparator: { !$0.isASCIILetter }).map { $0.map(\.asciiLowercased) }
    guard let to = title.firstIndex(of: Array("to".utf8)), to > 0, to + 2 < title.count,
      title[..<to].contains(where: Self.costs.contains), Self.services.contains(title[to + 1]),
      // "to clean *your* gutters"
      title[(to + 2)...].prefix(2).contains(where: { topic.words.contains(Vocabulary.singular($0)) }
      )
    else { return nil }
    let verb = title[to + 1]
    let vocabulary = words().vocabulary
    let ing = Array("ing".utf8)
    return [verb + ing, verb.dropLast() + ing, verb + verb.suffix(1) + ing]
      .first { vocabulary.countOfForms($0) > 0 }
      .map { String(decoding: $0, as: UTF8.self) }
  }

  private static let costs = ["cost", "costs", "price", "pay", "much"].map { Array($0.utf8) }
  /// What somebody is paid for doing; whoever buys a house pays for the house.
  private static let services = [
    "clean", "replace", "install", "repair", "remove", "paint", "build", "refinish", "pump", "fix",
    "rewire", "resurface", "remodel", "renovate", "tile", "insulate", "seal", "pave", "drill",
    "demolish", "spay", "neuter", "groom", "reroof", "unclog", "trim", "fell", "restore",
  ].map { Array($0.utf8) }
}
