internal import TallyCore

/// The interval that most witnesses share, and the range of all that was said.
///
/// Marzullo's algorithm (K. Marzullo, thesis, Stanford 1984): sweep over the ends of all intervals and
/// keep the stretch under which most of them lie. Each end of the result was stated by somebody; no
/// value is averaged into existence.
struct Consensus {
  private let statements: [Statement]
  /// Of each statement; across calendar units moved onto the value that it is the same as.
  private let intervals: [Interval]

  /// - Parameter statements: those without an interval have no say, nor those of another unit than most.
  init(_ statements: [Statement]) {
    let comparable = Self.comparable(statements)
    self.statements = comparable
    intervals = CalendarAlignment(comparable.compactMap(\.interval)).intervals
  }

  /// The largest group of statements whose amounts can be compared, the earliest of equals.
  private static func comparable(_ statements: [Statement]) -> [Statement] {
    struct Unit: Hashable {
      var name: String
      var per: String?
    }
    let stated = statements.filter { $0.interval != nil }
    guard let first = stated.first?.interval else { return [] }
    if stated.allSatisfy({ $0.interval?.isOfUnit(of: first) ?? false }) { return stated }
    var counts: [Unit: Int] = [:]
    func unit(_ statement: Statement) -> Unit {
      Unit(name: statement.interval?.canonicalUnit ?? "", per: statement.interval?.per)
    }
    for statement in stated { counts[unit(statement), default: 0] += 1 }
    var most: Statement?
    for statement in stated {
      if most.map({ counts[unit(statement), default: 0] > counts[unit($0), default: 0] }) ?? true {
        most = statement
      }
    }
    guard let most = most?.interval else { return [] }
    return stated.filter { $0.interval?.isComparable(with: most) ?? false }
  }

  private struct End {
    var value: Double
    var opens: Bool
    var statement: Int
  }

  /// The shared interval and how many witnesses share it.
  func shared() -> (consensus: Finding.Consensus, witnesses: Int)? {
    var ends: [End] = []
    for (number, interval) in intervals.enumerated() {
      ends.append(End(value: interval.lower, opens: true, statement: number))
      ends.append(End(value: interval.upper, opens: false, statement: number))
    }
    // Where an interval ends and another starts, they touch: the one that starts counts first.
    ends.sort {
      ($0.value, $0.opens ? 0 : 1, $0.statement) < ($1.value, $1.opens ? 0 : 1, $1.statement)
    }
    var active: [String: Int] = [:]
    var best = 0
    var lowerEnd: End?
    var upperEnd: End?
    var isBest = false
    for end in ends {
      let witness = statements[end.statement].witness
      if end.opens {
        active[witness, default: 0] += 1
        if active.count > best {
          best = active.count
          lowerEnd = end
          isBest = true
        }
      } else {
        if isBest, active.count == best {
          upperEnd = end
          isBest = false
        }
        active[witness, default: 1] -= 1
        if active[witness] == 0 { active[witness] = nil }
      }
    }
    guard best > 0, let lowerEnd, let upperEnd else { return nil }
    let (lower, upper, unit) = stated(lowerEnd, upperEnd)
    return (
      Finding.Consensus(
        lower: lower, upper: upper, typical: typical(lowerEnd, upperEnd), unit: unit),
      best
    )
  }

  /// From the lowest to the highest value stated; an open end stays open.
  func hull() -> Finding.Hull? {
    let numbers = statements.indices
    guard let low = numbers.min(by: { end($0, opens: true) < end($1, opens: true) }),
      let high = numbers.max(by: { end($0, opens: false) < end($1, opens: false) })
    else { return nil }
    let (lower, upper, unit) = stated(
      End(value: intervals[low].lower, opens: true, statement: low),
      End(value: intervals[high].upper, opens: false, statement: high))
    return Finding.Hull(lower: lower, upper: upper, unit: unit)
  }

  /// An end as it was stated, in the canonical unit: "about" widens what is compared, and not what was said.
  private func end(_ statement: Int, opens: Bool) -> Double {
    let interval = intervals[statement]
    let value = opens ? interval.lower : interval.upper
    let quantity = statements[statement].claim.comparedQuantity
    guard value.isFinite, quantity.isApproximate else { return value }
    let said =
      Self.end(quantity.canonical?.lower, quantity.canonical?.upper, opens: opens)
      ?? Self.end(quantity.lower, quantity.upper, opens: opens)
    return said?.double ?? value
  }

  /// The end of an interval, or its other where it has but one.
  private static func end(_ lower: ExactDecimal?, _ upper: ExactDecimal?, opens: Bool)
    -> ExactDecimal?
  {
    opens ? lower ?? upper : upper ?? lower
  }

  /// Both ends in one unit as it was stated: where the two have different ones, in the smaller.
  private func stated(_ low: End, _ high: End) -> (ExactDecimal?, ExactDecimal?, String) {
    let (first, second) = (statements[low.statement].claim, statements[high.statement].claim)
    let isOneUnit =
      intervals[low.statement].unit == intervals[high.statement].unit || low.value.isInfinite
      || high.value.isInfinite
    let scale =
      isOneUnit
      ? nil
      : [StatedScale(first), StatedScale(second)].compactMap(\.self).min { $0.size < $1.size }
    func end(_ end: End, _ claim: Claim) -> ExactDecimal? {
      guard end.value.isFinite else { return nil }
      let quantity = claim.comparedQuantity
      if isOneUnit || quantity.unit == scale?.unit {
        return Self.end(quantity.lower, quantity.upper, opens: end.opens)
      }
      let interval = quantity.canonical
      let value = Self.end(interval?.lower, interval?.upper, opens: end.opens)
      return scale.flatMap { scale in value.map(scale.value) } ?? value
    }
    let unit =
      isOneUnit
      ? unitStated(low.value.isFinite ? first : second, high.value.isFinite ? second : first)
      : scale?.unit ?? intervals[low.statement].canonicalUnit
    let (lower, upper) = (end(low, first), end(high, second))
    // "About 10" and "about 10.4" share a stretch that neither number begins.
    if let from = lower, let to = upper, to < from { return (to, from, unit) }
    return (lower, upper, unit)
  }

  /// Without the period that only one of them names: nobody may have said "9 hours a day".
  private func unitStated(_ first: Claim, _ second: Claim) -> String {
    first.quantity.unit == second.quantity.unit ? first.quantity.unit : first.comparedQuantity.unit
  }

  /// A point that two witnesses or more state alike, inside the consensus.
  private func typical(_ low: End, _ high: End) -> ExactDecimal? {
    var witnesses: [ExactDecimal: Set<String>] = [:]
    for (statement, interval) in zip(statements, intervals) {
      let quantity = statement.claim.quantity
      guard let value = quantity.lower, value == quantity.upper,
        interval.unit == intervals[low.statement].unit,
        interval.lower >= low.value, interval.upper <= high.value
      else { continue }
      witnesses[value, default: []].insert(statement.witness)
    }
    return witnesses.filter { $0.value.count > 1 }
      .max { ($0.value.count, $1.key) < ($1.value.count, $0.key) }?.key
  }
}
