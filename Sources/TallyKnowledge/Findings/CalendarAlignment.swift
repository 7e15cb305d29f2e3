/// Moves ends that are the same across calendar units onto one another: twelve weeks and three months
/// are one value to anyone who says so, and must meet on the axis. The coarser unit moves.
struct CalendarAlignment {
  let intervals: [Interval]

  private static let units = ["s", "min", "h", "d", "wk", "mo", "a"]

  init(_ intervals: [Interval]) {
    guard let first = intervals.first, intervals.contains(where: { $0.unit != first.unit }) else {
      self.intervals = intervals
      return
    }
    var ends: [Int: [Double]] = [:]
    var coarseness: [Int?] = []
    for interval in intervals {
      let unit = Self.units.firstIndex(of: interval.unit)
      coarseness.append(unit)
      guard let unit else { continue }
      ends[unit, default: []] += [interval.lower, interval.upper].filter(\.isFinite)
    }
    guard ends.count > 1 else {
      self.intervals = intervals
      return
    }
    let sorted = ends.mapValues { $0.sorted() }
    self.intervals = zip(intervals, coarseness).map { interval, unit in
      guard let unit else { return interval }
      var interval = interval
      let tolerance = Interval.calendarTolerance
      for finer in (0..<unit).reversed() {
        guard let values = sorted[finer] else { continue }
        interval.lower = Self.moved(interval.lower, to: values, tolerance)
        interval.upper = Self.moved(interval.upper, to: values, tolerance)
      }
      return interval
    }
  }

  /// The nearest of the sorted `values`, where it is the same within the tolerance.
  private static func moved(_ end: Double, to values: [Double], _ tolerance: Double) -> Double {
    guard end.isFinite else { return end }
    var (low, high) = (0, values.count)
    while low < high {
      let middle = (low + high) / 2
      if values[middle] < end { low = middle + 1 } else { high = middle }
    }
    let near = values[max(0, low - 1)..<min(values.count, low + 1)]
    guard let nearest = near.min(by: { abs($0 - end) < abs($1 - end) }),
      abs(nearest - end) <= tolerance * max(abs(nearest), abs(end))
    else { return end }
    return nearest
  }
}
