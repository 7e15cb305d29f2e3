internal import TallyCore

/// How often: "twice a day", "3 times a week", "every 4 to 6 hours".
extension QuantityReader {
  /// "twice a day", "once or twice daily", "every 4 to 6 hours": what starts without a number.
  func frequency(at index: Int) -> Int? {
    let classes = classes(index)
    if classes.contains(.every) { return interval(at: index, from: index) }
    return classes.contains(.timesWord) ? frequency(of: timesWords(at: index)) : nil
  }

  /// "3 times a week", "several times a day": `reading` is the number, which stands at `index`.
  func frequency(at index: Int, times reading: Reading) -> Int? {
    guard reading.measure == nil, reading.first.measure == nil, !reading.first.amount.isArticle,
      tokens[reading.end].kind == .word,
      isWord(reading.end, "times") || isWord(reading.end, "time")
        || isOrMore(reading.end) && isWord(reading.end + 2, "times")
        || isWord(reading.end, "x") && tokens[reading.end + 1].kind != .number
        || marks(reading.end).contains(.times),
      tokens[index].kind == .number
        || !classes(index).isDisjoint(with: [.number, .vague])
    else { return nil }
    var times = reading
    times.rule = .frequency
    // "seven or more times a day", "2-3 times or more a day"
    if isOrMore(times.end) {
      times.isOrMore = true
      times.end += 2
    }
    times.end += 1
    if isOrMore(times.end) {
      times.isOrMore = true
      times.end += 2
    }
    return frequency(of: times)
  }

  private func isOrMore(_ index: Int) -> Bool {
    isWord(index, "or") && isWord(index + 1, "more")
  }

  /// The frequency that starts with `times`, which ends where its period begins.
  private func frequency(of times: Reading) -> Int? {
    let index = times.first.start
    var next = times.end
    var per: String?
    if !classes(next).isDisjoint(with: [.article, .per, .every]) || isWord(next, "each"),
      isWord(next + 1, "quarter"), !classes(next + 2).contains(.of), !isNoun(next + 2)
    {
      per = "3.mo"
      next += 2
    } else if isWord(next, "in") || isWord(next, "every") || isWord(next, "per"),
      literal(next + 1)?.value == ExactDecimal(24), isWord(next + 2, "hours")
    {
      // "8 to 12 times in 24 hours"
      per = "d"
      next += 3
    } else if let own = ownPeriod(at: next) {
      per = periodCode(lexicon.units[own.unit])
      next = own.end
    } else if classes(next).contains(.periodAdverb) {
      per = period(next)
      next += 1
    } else if !classes(next).isDisjoint(with: [.article, .per, .every]) || isSign(next, .slash)
      || isWord(next, "each")
    {
      if let unit = factor(at: next + 1, after: nil, isAlone: false),
        lexicon.units[unit.unit].kind == .duration, unit.power == 1
      {
        per = periodCode(lexicon.units[unit.unit])
        next = unit.end
      } else if classes(next).contains(.every), let every = item(at: next + 1),
        every.unit?.kind == .duration
      {
        // "once every few years" is said like "every few years"; the act happens once.
        guard times.lower == ExactDecimal(1) else { return nil }
        // "not more than once every two weeks"
        var (start, time) = (index, times)
        time.end = next
        let sides = sidesBefore(&start, time)
        return interval(at: next, from: start, sides)
      }
    }
    guard let per else { return nil }
    var start = index
    var reading = times
    reading.end = next
    var sides = sidesBefore(&start, reading)
    sidesAfter(&next, reading, &sides)
    if times.isOrMore, sides.bound == .none { sides.bound = .orMore }
    emit(
      reading,
      Outline(start: start, end: next, coreEnd: reading.end, sides: sides, kind: .frequency),
      per: per)
    notes.list.start = found.count
    return next
  }

  /// "once", "twice", "once or twice".
  private func timesWords(at index: Int) -> Reading {
    let low = ExactDecimal(lexicon.values[tokens[index].value])
    var high = low
    var end = index + 1
    if classes(end).contains(.or) || classes(end).contains(.to),
      classes(end + 1).contains(.timesWord)
    {
      high = ExactDecimal(lexicon.values[tokens[end + 1].value])
      end += 2
    }
    let amount = Amount(value: low, end: index + 1, isWord: true)
    let item = Item(start: index, end: index + 1, numberStart: index, amount: amount)
    return Reading(
      start: index, end: end, lower: low, upper: high, isRange: low != high, first: item,
      rule: .frequency)
  }

  /// The "every hour" of "15 minutes every hour".
  private func everyPeriod(at index: Int) -> Int? {
    guard index == floor, found.count > ownStart, found[found.count - 1].kind == .duration,
      isPeriod(index + 1), let period = factor(at: index + 1, after: nil, isAlone: true),
      period.power == 1, lexicon.units[period.unit].kind == .duration,
      lexicon.units[period.unit].multiple == 1
    else { return nil }
    let amount = Amount(value: ExactDecimal(1), end: index + 1, isWord: true)
    var item = Item(start: index + 1, end: period.end, numberStart: index + 1, amount: amount)
    item.measure = Measure(unit: lexicon.units[period.unit], end: period.end)
    var reading = reading(from: item)
    reading.rule = .interval
    emit(
      reading,
      Outline(
        start: index, end: period.end, coreEnd: period.end, sides: Sides(), kind: .frequency))
    return period.end
  }

  /// "every week or two"
  private func everyOneOrTwo(at index: Int) -> Int? {
    guard classes(index + 2).contains(.or), isWord(index + 3, "two"),
      !isNoun(index + 4), let period = factor(at: index + 1, after: nil, isAlone: true),
      period.power == 1, period.end == index + 2, lexicon.units[period.unit].kind == .duration
    else { return nil }
    let amount = Amount(value: ExactDecimal(1), end: index + 1, isWord: true)
    var item = Item(start: index + 1, end: index + 4, numberStart: index + 1, amount: amount)
    item.measure = Measure(unit: lexicon.units[period.unit], end: index + 4)
    var reading = reading(from: item)
    (reading.upper, reading.isRange, reading.rule) = (ExactDecimal(2), true, .interval)
    emit(
      reading,
      Outline(start: index, end: index + 4, coreEnd: index + 4, sides: Sides(), kind: .frequency))
    return index + 4
  }

  /// "every 4 to 6 hours", "every 6 months".
  ///
  /// - before: what bounds the "once" of "at most once every two weeks".
  private func interval(at index: Int, from start: Int, _ before: Sides = Sides()) -> Int? {
    if let end = everyPeriod(at: index) ?? everyOneOrTwo(at: index) { return end }
    // "toutes les 8 heures"
    let next = index + (classes(index + 1).contains(.the) ? 2 : 1)
    guard
      tokens[next].kind == .number || classes(next).contains(.number)
        || classes(next).contains(.vague)
        // "every half hour"; "every quarter" is three months.
        || classes(next).contains(.fraction) && isWord(next, "half"),
      let first = item(at: next)
    else { return nil }
    var reading = reading(from: first)
    // "every three nights"
    if reading.measure == nil, isWord(reading.end, "nights") || isWord(reading.end, "mornings") {
      reading.end += 1
      reading.measure = Measure(unit: lexicon.day, end: reading.end)
    }
    guard reading.unit?.kind == .duration else { return nil }
    // "alle 6 bis 14-jährigen", "werden alle 120 Jahre alt"
    if knowsLanguage, classes(reading.end).contains(.old) || isSign(reading.end - 2, .hyphen) {
      return nil
    }
    reading.rule = .interval
    var (start, end) = (start, reading.end)
    var sides = before
    sidesAfter(&end, reading, &sides)
    if sides.bound == .none,
      let words = phrase(before: start, where: { $0.before == .atLeast || $0.before == .atMost })
    {
      sides.bound = words.phrase.before ?? .none
      start = words.start
    } else if !knowsLanguage, let words = phrase(before: start, where: { $0.isLooseBefore }) {
      sides.isApproximate = true
      start = words.start
    }
    // Who does it at least every two hours waits two hours at most; "every 5 years or sooner" says so itself.
    switch sides.bound {
    case .atMost where isWord(end - 1, "sooner"): break
    case .atLeast, .orMore: sides.bound = .atMost
    case .atMost, .upTo: sides.bound = .atLeast
    case .moreThan: sides.bound = .lessThan
    case .lessThan: sides.bound = .moreThan
    default: break
    }
    emit(
      reading,
      Outline(start: start, end: end, coreEnd: reading.end, sides: sides, kind: .frequency))
    return end
  }
}
