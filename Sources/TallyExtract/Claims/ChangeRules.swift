internal import TallyCore

/// Values that say by how much something fell or rose.
extension RoleRules {
  /// "by 50 %", "fell 3 %", "20 % less": reduction or increase.
  func change() -> Verdict? {
    let sense = site.verbSense
    let isBy = site.follows("by") || site.found.bound == .by
    if sense.has([.reduce, .fade]), isBy { return (.reduction, "reduced by") }
    if sense.has(.increase), isBy { return (.increase, "increased by") }
    // "$250 off the list price"
    if site.isWord(site.next, "off"), site.found.kind == .price || site.found.kind == .percentage {
      return (.reduction, "off")
    }
    if let outright = upOrDown() { return outright }
    if isBy {
      if sense.has(.improve) { return (.increase, "improved by") }
      if site.clauseHas("higher", "greater", "longer", "larger", "taller", "up") {
        return (.increase, "higher by")
      }
      if site.clauseHas("lower", "fewer", "shorter", "smaller", "less", "down") {
        return (.reduction, "lower by")
      }
    }
    let skipsTimes = site.isWord(site.next, "times", "percent")
    if let next = skipsTimes ? site.token(site.token + 2) : site.next {
      if site.isWord(next, "less", "fewer", "lower", "reduction", "decrease", "decline", "drop") {
        return (.reduction, "less")
      }
      if site.isWord(next, "more", "higher", "increase", "rise", "greater", "growth", "jump") {
        return (.increase, "more")
      }
    }
    // "rose from 3.5 % to 4.25 %" names what it was and is, not by how much it rose.
    if !isFromTo, site.found.kind == .percentage || movesByItself(sense) {
      if sense.has(.reduce), !sense.has(.works) || site.found.kind == .percentage, isDirectObject {
        return (.reduction, "fell")
      }
      // "The two countries grow 60 % of it" is a share.
      if sense.has(.increase), isDirectObject, !site.isWord(site.next, "of") {
        return (.increase, "rose")
      }
    }
    if site.found.kind == .price, site.follows("of"),
      site.clauseHas("saving", "savings", "discount")
    {
      return (.reduction, "saving of")
    }
    if site.found.kind == .percentage, !isFromTo {
      if site.clauseHas("decrease", "reduction", "decline"), site.follows("of", "by", "up") {
        return (.reduction, "reduction of")
      }
      if site.clauseHas("increase", "rise", "growth"), site.follows("of", "by", "up") {
        return (.increase, "increase of")
      }
    }
    return nil
  }

  /// "sales were down 28 %", "40 % darker than before"
  private func upOrDown() -> Verdict? {
    let before = site.token(site.token - 2)
    if before?.part == .comma || before?.has(.be) == true {
      if site.isWord(site.token(site.token - 1), "up") { return (.increase, "up") }
      if site.isWord(site.token(site.token - 1), "down") { return (.reduction, "down") }
    }
    guard site.found.kind == .percentage, let next = site.next, next.end - next.start > 3,
      next.part == .noun || next.part == .adjective, site.text[next.end - 2] == 0x65,
      site.text[next.end - 1] == 0x72, !next.has(.person)
    else { return nil }
    let after = site.token(site.token + 2)
    return after == nil || after?.part == .comma || after?.part == .stop
      || site.isWord(after, "than")
      ? (.increase, "than") : nil
  }

  /// "fell $3", "lost 200 pupils", "gained 5 kg"; but money lost or raised is an amount.
  private func movesByItself(_ sense: WordSense) -> Bool {
    let verb = site.token(site.verb)
    switch site.found.kind {
    case .price:
      return site.isWord(
        verb, "fell", "fall", "falls", "fallen", "dropped", "drops", "rose", "rise", "rises",
        "risen", "climbed", "jumped", "declined", "increased", "decreased", "gained")
    case .count:
      return site.isWord(verb, "lost", "lose", "loses", "shed", "cut", "cuts", "gained", "gain")
    case .duration, .spf, .age, .frequency: return false
    default: return sense.has([.reduce, .increase]) && !site.isWord(verb, "climbed", "climb")
    }
  }

  private var isFromTo: Bool {
    let (lower, upper) = (site.found.quantity.lower, site.found.quantity.upper)
    return lower != nil && upper != nil && lower != upper
      && site.text[site.found.range.start..<site.found.core.start].starts(with: "from".utf8)
  }

  /// The quantity follows its verb with nothing but adverbs between.
  var isDirectObject: Bool {
    guard site.verb >= 0, site.verb < site.token else { return false }
    return site.reading.tokens[(site.verb + 1)..<site.token].allSatisfy {
      $0.part == .adverb || $0.part == .particle
    }
  }

}
