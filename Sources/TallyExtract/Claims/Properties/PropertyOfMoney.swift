internal import TallyCore

/// What a sum of money is: what something costs, a part of that, or money that nobody pays for anything.
extension PropertyFinder {
  /// "starting price", "deposit"; a price without such a word is what the thing costs.
  func price() -> Claim.Property {
    // "before the grant of $7,500"
    let amounting =
      site.isWord(site.previous, "of")
      ? site.reading.phrases.first { $0.lastHead == site.token - 2 } : nil
    if let phrase = paid(amounting) ?? paid(site.subject) ?? paid(site.object)
      ?? paid(site.reading.phrases.last { $0.head < site.token })
    {
      return named(phrase)
    }
    if let sum = sum(amounting) { return sum }
    // "earned $5 million", "was fined $2 million": no price of anything.
    if site.verb >= 0, site.verb < site.token || site.group?.isFinite == true,
      tokens[site.verb].has(.funds), tokens[site.verb].part == .verb,
      !site.follows("to", "at", "by"), !site.isWord(site.previous, "worth"),
      let property = verbal()
    {
      return property
    }
    return pricedLabel ?? ofOwner ?? Claim.Property(text: "cost", head: "cost")
  }

  /// "A *loss* of $305 million", "the public *debt* stands at $16 trillion", "$2 billion in *aid*", "she is *worth* $5 billion":
  /// what the money is, where it is no price of anything.
  private func sum(_ amounting: NounPhrase?) -> Claim.Property? {
    let standing =
      site.subject.flatMap { subject in
        subject.lastHead < site.verb && site.verb < site.token
          && (site.verbSense.has([.be, .increase, .reduce])
            || site.isWord(
              tokens[site.verb], "stand", "stands", "stood", "reach", "reached", "hit", "total",
              "totaled", "totalled"))
          ? subject : nil
      }
    let inKind =
      site.isWord(site.next, "in")
      ? site.reading.phrases.first { $0.preposition == site.token + 1 } : nil
    for phrase in [amounting, standing, inKind].compactMap(\.self)
    where Self.sums.contains(tokens[phrase.head], of: site.text) {
      return named(phrase)
    }
    let isOfPerson =
      site.isWord(site.previous, "worth") && site.verb == site.token - 2
      && (site.subject.map { tokens[$0.head].part == .pronoun || tokens[$0.head].has(.person) }
        ?? false)
    if isOfPerson || site.isWord(site.next, "worth") {
      return Claim.Property(text: "worth", head: "worth")
    }
    // "Add $70 billion to the deficit"
    if site.isWord(site.next, "to"),
      let phrase = site.reading.phrases.first(where: { $0.preposition == site.token + 1 }),
      Self.sums.contains(tokens[phrase.head], of: site.text)
    {
      return named(phrase)
    }
    return nil
  }

  /// Sums of money that nobody pays for anything.
  private static let sums: WordSet = [
    "loss", "losses", "debt", "debts", "deficit", "deficits", "surplus", "synergies", "exports",
    "imports", "sales", "assets", "liabilities", "fund", "funds", "funding", "aid", "loan", "loans",
    "stake", "wealth", "damages", "settlement", "tariffs", "investment", "investments", "donation",
    "donations", "contribution", "contributions", "bonus", "bonuses", "pension", "savings",
    "reserves", "compensation", "ransom", "reward", "prize", "royalties", "worth", "fortune",
    "cash", "taxes", "turnover", "capital", "financing", "backing", "spending", "bonds", "deposits",
    "credit", "credits", "equity", "rebate", "rebates", "refund", "refunds", "deduction",
    "deductions", "subsidy", "subsidies", "grant", "grants", "market", "budget", "income",
  ]

  /// "*Our electric bill* went up by $95", "*an upgrade* adds $900": what belongs to the page's thing, and is not it.
  private var ofOwner: Claim.Property? {
    guard let subject = site.subject, subject.lastHead < site.verb, site.verb < site.token,
      isProperty(subject), tokens[subject.head].part == .noun, !tokens[subject.head].isCapitalized,
      tokens[site.verb].has([.be, .motion, .increase, .reduce])
        || site.isWord(
          tokens[site.verb], "add", "adds", "added", "total", "totaled", "totalled", "reached",
          "hit"),
      !tokens[subject.head].has([.generic, .deed, .dosing, .completion, .onset, .cost])
    else { return nil }
    return named(subject)
  }

  /// "Shipping: $90", "Labor: $300": what the label names costs so much, and not the page's thing.
  private var pricedLabel: Claim.Property? {
    guard let label = site.label, site.reading.quantityCount == 1,
      let phrase = site.reading.phrases.first(where: {
        $0.first == label.lowerBound && $0.lastHead == label.upperBound - 1
      }),
      tokens[phrase.head].has(.attribute) && !tokens[phrase.head].has([.payment, .deed])
        || site.isWord(tokens[phrase.head], "labor", "labour"),
      !tokens[phrase.first...phrase.head].contains(where: { $0.has([.cost, .mean, .typical]) })
    else { return nil }
    return named(phrase)
  }

  private func paid(_ phrase: NounPhrase?) -> NounPhrase? {
    phrase.flatMap { tokens[$0.head].has(.payment) ? $0 : nil }
  }
}
