internal import TallyCore
internal import TallyKnowledge

/// Claims of one measure as bars of text on one axis:
///
///     within 48 hours   ◂━━━━━━━━●
///     at least 5 days                   ●━━━━━▸
///                       1 h    1 d      1 wk
struct IntervalBars {
  private let style: TerminalStyle

  init(style: TerminalStyle) {
    self.style = style
  }

  /// - Parameter claims: shown in this order; those without any number are left out.
  func lines(for claims: [IndexedClaim], indent: String) -> [String] {
    let bars = claims.compactMap { placed in
      ClaimInterval(placed.claim, canonical: true).map { (placed, $0) }
    }
    guard !bars.isEmpty else { return [] }
    let names = bars.map { TerminalStyle.visible($0.0.claim.quote ?? $0.0.claim.quantity.text) }
    let nameWidth = min(names.map(\.count).max() ?? 0, 24)
    let room = min(max(style.width - indent.count - nameWidth - 2, 12), 60)
    let scale = AxisScale(
      values: bars.flatMap { [$0.1.lower, $0.1.upper].compactMap { $0 } },
      unit: bars.first?.0.claim.comparedQuantity.canonical?.unit ?? "")
    func column(_ value: Double) -> Int {
      min(Int(scale.position(of: value) / 100 * Double(room)), room - 1)
    }
    var lines: [String] = []
    for ((placed, interval), name) in zip(bars, names) {
      let first = interval.opensDown ? 0 : column(interval.lower ?? 0)
      let last = max(interval.opensUp ? room - 1 : column(interval.upper ?? 0), first)
      var cells = Array(repeating: "━", count: last - first + 1)
      cells[0] = interval.opensDown ? "◂" : "●"
      cells[cells.count - 1] = interval.opensUp ? "▸" : "●"
      let ink: TerminalStyle.Ink = placed.verdict == .conflict ? .red : .blue
      let label = TerminalStyle.cut(name, to: nameWidth)
      let gap = String(repeating: " ", count: nameWidth - label.count + 2 + first)
      lines.append(indent + label + gap + style.paint(cells.joined(), ink))
    }
    lines.append(indent + axis(scale, room: room, offset: nameWidth + 2))
    return lines
  }

  private func axis(_ scale: AxisScale, room: Int, offset: Int) -> String {
    var line = ""
    for tick in scale.ticks {
      let column = offset + Int(tick.position / 100 * Double(room)) - tick.label.count / 2
      guard column > line.count || line.isEmpty else { continue }
      line += String(repeating: " ", count: max(column - line.count, 0)) + tick.label
    }
    return style.paint(line, .quiet)
  }
}
