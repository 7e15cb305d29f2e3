internal import Glibc

/// Maps canonical values (s, %, money, …) to places on an axis from 0 to 100 per cent of its width.
///
/// Durations span hours to months, so their axis is logarithmic with ticks in the units people use;
/// anything else is linear unless its largest value is more than fifty times its smallest.
struct AxisScale: Sendable {
  struct Tick: Sendable {
    var position: Double
    var label: String
  }

  private enum Spacing { case linear, logarithmic }

  let ticks: [Tick]
  private let spacing: Spacing
  private let low: Double
  private let high: Double

  /// Room left at both ends, so that arrows of open sides stay inside the picture.
  private static let margin = 9.0
  /// Two labels keep this distance, so that they never touch even at 300 pixels.
  private static let labelDistance = 19.0

  /// - Parameter values: the finite ends of all intervals, in the canonical unit.
  ///   `unit` is that unit where the axis is in it (`s` for time), else empty.
  init(values: [Double], unit: String) {
    let finite = values.filter { $0.isFinite }
    var low = finite.min() ?? 0
    var high = finite.max() ?? 1
    let isTime = unit == "s" && low > 0
    let isWide = low > 0 && high / low > 50
    spacing = isTime || isWide ? .logarithmic : .linear
    if spacing == .linear, low >= 0, low < high * 0.6 { low = 0 }
    if low == high {
      if spacing == .logarithmic {
        low /= 3
        high *= 3
      } else {
        let room = low == 0 ? 1 : abs(low) * 0.5
        low -= room
        high += room
      }
    }
    self.low = low
    self.high = high
    let candidates =
      isTime
      ? Self.timeTicks
      : spacing == .logarithmic ? Self.powers(from: low, to: high) : Self.steps(from: low, to: high)
    var ticks: [Tick] = []
    for rank in 0...3 where rank < 3 || ticks.count < 2 {
      for candidate in candidates where candidate.rank == rank {
        let position = Self.position(
          of: candidate.value, low: low, high: high, spacing: spacing)
        guard position >= 2, position <= 98,
          ticks.allSatisfy({ abs($0.position - position) >= Self.labelDistance })
        else { continue }
        ticks.append(Tick(position: position, label: candidate.label))
      }
    }
    self.ticks = ticks.sorted { $0.position < $1.position }
  }

  func position(of value: Double) -> Double {
    Self.position(of: value, low: low, high: high, spacing: spacing)
  }

  private static func position(
    of value: Double, low: Double, high: Double, spacing: Spacing
  ) -> Double {
    let share: Double
    switch spacing {
    case .linear: share = (value - low) / (high - low)
    case .logarithmic:
      share = value <= 0 ? 0 : log(value / low) / log(high / low)
    }
    return min(max(margin + share * (100 - 2 * margin), 0), 100)
  }

  private struct Candidate {
    var value: Double
    var label: String
    /// Ticks of rank 0 are placed first.
    var rank: Int
  }

  private static let timeTicks: [Candidate] = {
    let day = 86400.0
    let month = 30.4375 * day
    let year = 365.25 * day
    let whole: [(Double, String)] = [
      (1, "1 s"), (60, "1 min"), (3600, "1 h"), (day, "1 d"), (7 * day, "1 wk"), (month, "1 mo"),
      (year, "1 y"), (10 * year, "10 y"), (100 * year, "100 y"), (1000 * year, "1000 y"),
    ]
    let middle: [(Double, String)] = [
      (10, "10 s"), (600, "10 min"), (6 * 3600, "6 h"), (3 * day, "3 d"), (14 * day, "2 wk"),
      (3 * month, "3 mo"), (6 * month, "6 mo"), (3 * year, "3 y"), (30 * year, "30 y"),
    ]
    let fine: [(Double, String)] = [
      (0.001, "1 ms"), (0.1, "0.1 s"), (5, "5 s"), (30, "30 s"), (300, "5 min"), (1200, "20 min"),
      (1800, "30 min"), (7200, "2 h"), (3 * 3600, "3 h"), (12 * 3600, "12 h"), (2 * day, "2 d"),
      (4 * day, "4 d"), (5 * day, "5 d"), (21 * day, "3 wk"), (2 * month, "2 mo"),
      (4 * month, "4 mo"), (9 * month, "9 mo"), (2 * year, "2 y"), (5 * year, "5 y"),
      (20 * year, "20 y"), (50 * year, "50 y"),
    ]
    // Where the others leave the axis with a single tick: "4-6 weeks" against "8 weeks".
    let finest: [(Double, String)] = [
      (900, "15 min"), (2700, "45 min"), (4 * 3600, "4 h"), (8 * 3600, "8 h"),
      (36 * 3600, "36 h"), (6 * day, "6 d"), (10 * day, "10 d"), (28 * day, "4 wk"),
      (42 * day, "6 wk"), (56 * day, "8 wk"), (70 * day, "10 wk"), (5 * month, "5 mo"),
      (7 * month, "7 mo"), (8 * month, "8 mo"), (18 * month, "18 mo"), (4 * year, "4 y"),
      (7 * year, "7 y"), (15 * year, "15 y"), (40 * year, "40 y"), (70 * year, "70 y"),
    ]
    return whole.map { Candidate(value: $0.0, label: $0.1, rank: 0) }
      + middle.map { Candidate(value: $0.0, label: $0.1, rank: 1) }
      + fine.map { Candidate(value: $0.0, label: $0.1, rank: 2) }
      + finest.map { Candidate(value: $0.0, label: $0.1, rank: 3) }
  }()

  private static func powers(from low: Double, to high: Double) -> [Candidate] {
    var candidates: [Candidate] = []
    var power = 1.0
    while power > low, power > 1e-30 { power /= 10 }
    while power <= high, candidates.count < 400 {
      for (factor, rank) in [(1.0, 0), (3.0, 1), (2.0, 2), (5.0, 2)] {
        candidates.append(
          Candidate(value: factor * power, label: label(factor * power), rank: rank))
      }
      power *= 10
    }
    return candidates
  }

  /// Steps of 1, 2 or 5 times a power of ten, at most six of them.
  private static func steps(from low: Double, to high: Double) -> [Candidate] {
    var step = 1.0
    while step * 6 < high - low, step < 1e30 { step *= 10 }
    while step > high - low, step > 1e-30 { step /= 10 }
    for factor in [0.1, 0.2, 0.5, 1] where (high - low) / (step * factor) <= 6 {
      step *= factor
      break
    }
    let first = (low / step).rounded(.up)
    return (0...7).map { index in
      let value = (first + Double(index)) * step
      return Candidate(value: value, label: label(value), rank: index % 2)
    }
  }

  private static func label(_ value: Double) -> String {
    let rounded = (value * 1e6).rounded() / 1e6
    if rounded == rounded.rounded(), abs(rounded) < 1e15 { return grouped(String(Int(rounded))) }
    return rounded.description
  }

  private static func grouped(_ digits: String) -> String {
    guard digits.utf8.count > 4 else { return digits }
    var result = ""
    for (index, digit) in digits.enumerated() {
      let left = digits.utf8.count - index
      if index > 0, left.isMultiple(of: 3), result.last != "-" { result.append("\u{202F}") }
      result.append(digit)
    }
    return result
  }
}
