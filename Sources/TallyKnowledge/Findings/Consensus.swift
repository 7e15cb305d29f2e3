internal import TallyCore

/// The interval that most witnesses share, and the range of all that was said.
///
/// Marzullo's algorithm (K. Marzullo, thesis, Stanford 1984): sweep over the ends of all intervals and
/// keep the stretch under which most of them lie. Each end of the result was stated by somebody; no
/// value is averaged into existence.
struct Consensus {
  struct Statement {
    var claim: Claim
    var interval: Interval
    var witness: String
  }

  private let statements: [Statement]

  init(_ statements: [Statement]) {
    self.statements = statements
  }

  private struct End {
    var value: Double
    var opens: Bool
    var statement: Int
  }

  /// The shared interval and how many witnesses share it.
  func shared() -> (consensus: Finding.Consensus, witnesses: Int)? {
    var ends: [End] = []
    for (number, statement) in statements.enumerated() {
      ends.append(End(value: statement.interval.lower, opens: true, statement: number))
      ends.append(End(value: statement.interval.upper, opens: false, statement: number))
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
    guard
      let low = numbers.min(by: { statements[$0].interval.lower < statements[$1].interval.lower }),
      let high = numbers.max(by: { statements[$0].interval.upper < statements[$1].interval.upper })
    else { return nil }
    let (lower, upper, unit) = stated(
      End(value: statements[low].interval.lower, opens: true, statement: low),
      End(value: statements[high].interval.upper, opens: false, statement: high))
    return Finding.Hull(lower: lower, upper: upper, unit: unit)
  }

  /// Both ends as they were stated if in one unit, else in the canonical one.
  private func stated(_ low: End, _ high: End) -> (ExactDecimal?, ExactDecimal?, String) {
    let (first, second) = (statements[low.statement].claim, statements[high.statement].claim)
    let isOneUnit =
      first.quantity.unit == second.quantity.unit || low.value.isInfinite || high.value.isInfinite
    func end(_ end: End, _ claim: Claim) -> ExactDecimal? {
      guard end.value.isFinite else { return nil }
      let quantity = claim.quantity
      if isOneUnit {
        return end.opens ? quantity.lower ?? quantity.upper : quantity.upper ?? quantity.lower
      }
      let interval = quantity.canonical
      return end.opens ? interval?.lower ?? interval?.upper : interval?.upper ?? interval?.lower
    }
    let unit =
      isOneUnit
      ? (low.value.isFinite ? first : second).quantity.unit
      : statements[low.statement].interval.canonicalUnit
    return (end(low, first), end(high, second), unit)
  }

  /// A point that two witnesses or more state alike, inside the consensus.
  private func typical(_ low: End, _ high: End) -> ExactDecimal? {
    var witnesses: [ExactDecimal: Set<String>] = [:]
    for statement in statements {
      let quantity = statement.claim.quantity
      guard let value = quantity.lower, value == quantity.upper,
        quantity.unit == statements[low.statement].claim.quantity.unit,
        statement.interval.lower >= low.value, statement.interval.upper <= high.value
      else { continue }
      witnesses[value, default: []].insert(statement.witness)
    }
    return witnesses.filter { $0.value.count > 1 }
      .max { ($0.value.count, $1.key) < ($1.value.count, $0.key) }?.key
  }
}
