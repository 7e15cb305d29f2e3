internal import TallyCore

/// Values that say by how much one thing is more or less than another.
extension RoleRules {
  /// Apart from `change`, in which the compiler would put the lists of others on the heap if it grew by these.
  @inline(never) func againstAnother() -> Verdict? {
    behindBracket() ?? beyondAsked() ?? countedChange()
  }

  /// "an increase of 18 deaths", "159,000 lower than a year ago"
  private func countedChange() -> Verdict? {
    guard site.kind == .count else { return nil }
    if site.follows("of"), site.token(site.token - 3)?.part == .determiner {
      let noun = site.token(site.token - 2)
      if site.isWord(noun, "increase", "rise", "gain") { return (.increase, "rise of") }
      if site.isWord(noun, "decrease", "drop", "fall", "decline") { return (.reduction, "fall of") }
    }
    guard endsClause(site.token + 2) || site.isWord(site.token(site.token + 2), "than") else {
      return nil
    }
    if site.isWord(site.next, "higher") { return (.increase, "more") }
    return site.isWord(site.next, "lower") ? (.reduction, "less") : nil
  }

  /// "£238 (12.3%) less", "18 hp (9%) more": said of both.
  private func behindBracket() -> Verdict? {
    guard site.kind == .price || site.kind == .percentage else { return nil }
    var place = site.token + 1
    if site.token(place)?.part == .open { place += 2 }
    guard place <= site.token + 3, site.token(place)?.part == .close else { return nil }
    let next = site.token(place + 1)
    // "£40) More info", "(2 %) more complicated"
    guard next?.isCapitalized != true,
      endsClause(place + 2) || site.isWord(site.token(place + 2), "than")
    else { return nil }
    if site.isWord(next, "less", "cheaper", "lower") { return (.reduction, "less") }
    return site.isWord(next, "more", "dearer", "higher") ? (.increase, "more") : nil
  }

  private func endsClause(_ place: Int) -> Bool {
    site.token(place).map { $0.part == .stop || $0.part == .comma || $0.part == .semicolon } ?? true
  }

  /// "sold for 3 % over asking", "20 % below the market price"
  private func beyondAsked() -> Verdict? {
    guard site.kind == .percentage, site.isWord(site.next, "over", "above", "below", "under") else {
      return nil
    }
    var place = site.token + 2
    if site.token(place)?.part == .determiner { place += 1 }
    guard
      site.isWord(
        site.token(place), "asking", "list", "budget", "market", "estimate", "estimates",
        "forecast", "forecasts"),
      endsClause(place + 1) || site.isWord(site.token(place + 1), "price", "prices")
    else { return nil }
    return site.isWord(site.next, "over", "above") ? (.increase, "more") : (.reduction, "less")
  }
}
