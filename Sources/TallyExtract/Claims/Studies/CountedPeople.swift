internal import TallyCore

/// Those who were last counted for a study: the shares and ages near by are theirs.
struct CountedPeople {
  /// The source that counted them.
  var source = ""
  var name = ""
  var block = -1
  /// Blocks behind which a number no longer belongs to the study.
  private static let reach = 2

  /// What they are called, where they were counted in `source` and not far before `block`.
  func people(of source: @autoclosure () -> String, near block: Int) -> String? {
    self.block >= 0 && block - self.block <= Self.reach && self.source == source() ? name : nil
  }
}

extension ClaimMaker {
  /// A count of people belongs to the study; a share or an age after it to those people.
  mutating func studied(
    _ site: QuantitySite, _ role: Claim.Role, _ people: String?, sentence index: Int
  ) -> Claim.Subject? {
    switch role {
    case .population where site.kind == .count:
      guard let counted = site.counted else {
        // "177 to placebo"; else of the study: "97 could be evaluated".
        let isOfAll =
          site.isWord(site.next, "could")
          || site.isWord(site.next, "of", "failed", "attending")
            && !site.reading.mayHave("group", "arm") && !site.reading.mayHave("assigned")
        return (document.armOfSize(site) ?? (isOfAll ? document.study(of: site) : nil)).map {
          Claim.Subject(text: $0, via: .sentence)
        }
      }
      if site.countsStudies {
        return document.study().map { Claim.Subject(text: $0, via: .sentence) }
      }
      if document.isOfStudy(site) {
        return document.study(of: site).map { Claim.Subject(text: $0, via: .sentence) }
      }
      guard isOfPeople(counted, site) else {
        // "300 patient experiences": the evidence itself is what is counted.
        let name = source.reading.string(
          ByteRange(
            site.reading.tokens[counted.first].start, site.reading.tokens[counted.head].end))
        return Claim.Subject(text: name, via: .sentence)
      }
      let name =
        document.arm(of: site, sentence: index) ?? document.seen(in: site)
        ?? document.study(of: site)
        ?? source.reading.string(site.reading.tokens[counted.head].range)
      return Claim.Subject(text: name, via: .sentence)
    case .followUp:
      return document.study(of: site).map { Claim.Subject(text: $0, via: .sentence) }
    case .duration, .amount, .completion, .prevalence, .effectiveness:
      guard document.isOfStudy(site) else { return nil }
      return document.study(of: site).map { Claim.Subject(text: $0, via: .sentence) }
    case .population where document.isOfStudy(site):
      return document.study(of: site).map { Claim.Subject(text: $0, via: .sentence) }
    case .population, .age:
      if let people = document.people(ofAge: site) {
        return Claim.Subject(text: people, via: .sentence)
      }
      if let arm = document.pairedArm(of: site) {
        return Claim.Subject(text: arm, via: .sentence)
      }
      if let group = document.groupDescribed(by: site) {
        return Claim.Subject(text: group, via: .sentence)
      }
      guard let people = people ?? document.participants() else { return nil }
      return Claim.Subject(text: document.takers(people), via: .previous)
    default: return nil
    }
  }

  func isOfPeople(_ counted: NounPhrase, _ site: QuantitySite) -> Bool {
    site.reading.tokens[counted.head].has(.person)
  }
}

extension QuantitySite {
  /// "A total of *23 articles*": what a review counts.
  var countsStudies: Bool { isWord(head(counted), "studies", "trials", "articles", "rcts") }
}
