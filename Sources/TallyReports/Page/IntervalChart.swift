internal import TallyCore
internal import TallyKnowledge

/// One measure as a picture: each claim an interval on a common axis.
///
/// Places are per cent of the axis's width, so that the picture fits any screen; the template draws it.
struct IntervalChart {
  private let index: ReportIndex
  private let measure: Measure
  private let finding: Finding
  private let claims: [IndexedClaim]
  private let scale: AxisScale
  /// Whether ends are read in the canonical unit (durations, mixed units) or in the one unit stated.
  private let isCanonical: Bool
  private let unit: String
  private let href: (String) -> String

  private static let form = PageForm(
    "chart", lists: ["ticks", "labels", "rows", "table", "whys"])
  static func loadForm() { _ = form }

  /// A picture of more rows than a screen holds says less; the table below it is whole.
  private static let rowLimit = 40

  init?(
    of measure: Measure, in index: ReportIndex, href: @escaping (String) -> String
  ) {
    guard let finding = index.findings[measure.id] else { return nil }
    let claims = finding.claims.compactMap { index.claims[$0] }
    let units = Set(claims.map { Self.fullUnit($0.claim.quantity) })
    isCanonical = measure.dimension == .duration || units.count > 1
    unit =
      isCanonical
      ? claims.first?.claim.comparedQuantity.canonical?.unit ?? ""
      : units.first ?? ""
    self.index = index
    self.measure = measure
    self.finding = finding
    self.href = href
    let canonical = isCanonical
    let placed = claims.map { (claim: $0, interval: ClaimInterval($0.claim, canonical: canonical)) }
    let ordered = placed.map { (claim: $0.claim, end: Self.sortKey($0.interval)) }
      .sorted { ($0.end, $0.claim.claim.id) < ($1.end, $1.claim.claim.id) }
    self.claims = ordered.map(\.claim)
    let values = placed.flatMap { [$0.interval?.lower, $0.interval?.upper].compactMap { $0 } }
    scale = AxisScale(values: values, unit: isCanonical ? unit : "")
  }

  private static func fullUnit(_ quantity: Quantity) -> String {
    quantity.per.map { quantity.unit + "/" + $0 } ?? quantity.unit
  }

  private static func sortKey(_ interval: ClaimInterval?) -> Double {
    interval?.upper ?? interval?.lower.map { $0 * 1.0001 } ?? .infinity
  }

  func fill(_ page: inout [UInt8]) {
    let id = "measure-" + measure.id
    let shown = shownClaims
    let band = band
    let consensus = finding.support.largestAgreeing > 1 ? finding.consensus : nil
    let whys = whys
    Self.form.fill(
      &page,
      [
        "id": .text(id), "title": .text(title), "axisTitle": .text(axisTitle),
        "verdict": .text(finding.verdict.words), "verdictClass": .text(finding.verdict.cssClass),
        "ticks": .markup(ticks), "labels": .markup(labels),
        "rows": .markup(rows(shown, id)), "table": .markup(table),
        "whys": .markup(whys), "hasWhys": .flag(!whys.isEmpty),
        "band": .ifKnown(band?.start), "bandWidth": .ifKnown(band?.width),
        "omitted": .ifKnown(
          claims.count > shown.count
            ? "\(claims.count - shown.count) more claims stand in the table and not in the picture."
            : nil),
        "witnesses": .text(
          "\(finding.support.largestAgreeing) of \(finding.support.witnesses) witnesses"),
        "consensus": .ifKnown(
          consensus.map { Self.text($0.lower, $0.upper, unit: $0.unit) }),
      ])
  }

  /// The topic above names the subject already, where it is the measure's.
  private var title: String {
    let isNamed = measure.subject.map { subject in
      index.topics[measure.topic]?.label.hasPrefix(subject + ": ") ?? false
    }
    let name = [
      isNamed == true && measure.property != nil ? nil : measure.subject, measure.property,
    ]
    .compactMap { $0 }.joined(separator: ": ")
    return name.isEmpty ? measure.role : "\(name) (\(measure.role))"
  }

  private var axisTitle: String {
    switch measure.dimension {
    case .duration: "time"
    default:
      unit == "1" ? "number" : unit.isEmpty ? measure.dimension.rawValue : AmountText.unit(unit)
    }
  }

  private var ticks: [UInt8] {
    var page: [UInt8] = []
    for tick in scale.ticks {
      Self.form["ticks"].fill(&page, ["x": .text(Self.percent(tick.position))])
    }
    return page
  }

  private var labels: [UInt8] {
    var page: [UInt8] = []
    for tick in scale.ticks {
      let anchor = tick.position < 10 ? "start" : tick.position > 90 ? "end" : "middle"
      Self.form["labels"].fill(
        &page,
        [
          "x": .text(Self.percent(tick.position)), "anchor": .text(anchor),
          "label": .text(tick.label),
        ])
    }
    return page
  }

  private var shownClaims: ArraySlice<IndexedClaim> {
    guard claims.count > Self.rowLimit else { return claims[...] }
    let conflicting = claims.filter { isInConflict($0) }
    return (conflicting.count < Self.rowLimit / 2 ? claims : conflicting).prefix(Self.rowLimit)
  }

  private func isInConflict(_ claim: IndexedClaim) -> Bool {
    claim.verdict == .conflict || claim.verdict == .possibleConflict
  }

  private func rows(_ claims: ArraySlice<IndexedClaim>, _ id: String) -> [UInt8] {
    var page: [UInt8] = []
    for claim in claims { row(claim, id, &page) }
    return page
  }

  /// How a row draws a claim; what is `nil` is not drawn.
  private struct Drawing {
    var point: String?
    var bar: (start: String, width: String)?
    var soft: (start: String, width: String)?
    var left: String?
    var right: String?
  }

  private func row(_ placed: IndexedClaim, _ id: String, _ page: inout [UInt8]) {
    let claim = placed.claim
    let interval = ClaimInterval(claim, canonical: isCanonical)
    let drawing = interval.map { self.drawing(of: $0, claim.quantity.isApproximate) } ?? Drawing()
    let (opensDown, opensUp) = (interval?.opensDown ?? false, interval?.opensUp ?? false)
    Self.form["rows"].fill(
      &page,
      [
        "id": .text(id), "href": .text(href(claim.id)),
        "value": .text(claim.quote ?? claim.quantity.text),
        "source": .text(Self.shortName(claim.source)), "inConflict": .flag(isInConflict(placed)),
        "point": .ifKnown(drawing.point),
        "bar": .ifKnown(drawing.bar?.start), "barWidth": .ifKnown(drawing.bar?.width),
        "soft": .ifKnown(drawing.soft?.start), "softWidth": .ifKnown(drawing.soft?.width),
        "leftArrow": .ifKnown(opensDown ? drawing.left : nil),
        "leftEnd": .ifKnown(opensDown ? nil : drawing.left),
        "rightArrow": .ifKnown(opensUp ? drawing.right : nil),
        "rightEnd": .ifKnown(opensUp ? nil : drawing.right),
      ])
  }

  private func drawing(of interval: ClaimInterval, _ isApproximate: Bool) -> Drawing {
    let left = interval.opensDown ? 2.0 : scale.position(of: interval.lower ?? 0)
    let right = interval.opensUp ? 98.0 : scale.position(of: interval.upper ?? 0)
    var drawing = Drawing()
    if left == right {
      drawing.point = Self.percent(left)
    } else {
      drawing.bar = (Self.percent(left), Self.percent(right - left))
      drawing.left = Self.percent(left)
      drawing.right = Self.percent(right)
    }
    if isApproximate {
      let (from, to) = (max(left - 3, 0), min(right + 3, 100))
      drawing.soft = (Self.percent(from), Self.percent(to - from))
    }
    return drawing
  }

  /// The file without its folders: the part that tells sources apart in a narrow label.
  private static func shortName(_ source: String) -> String {
    let parts = source.utf8.split(separator: ASCII.slash)
    guard parts.count > 1, let last = parts.last,
      !(source.utf8.contains(ASCII.colon) && source.contains("://"))
    else { return source }
    return String(Substring(last))
  }

  private var band: (start: String, width: String)? {
    guard let consensus = finding.consensus, finding.support.largestAgreeing > 1,
      let ends = consensusEnds(consensus)
    else { return nil }
    let left = ends.lower.map { scale.position(of: $0) } ?? 0
    let right = ends.upper.map { scale.position(of: $0) } ?? 100
    let width = max(right - left, 1)
    return (Self.percent(left), Self.percent(width))
  }

  /// The consensus is stated in the unit of one of its claims; that claim knows the factor.
  private func consensusEnds(
    _ consensus: Finding.Consensus
  ) -> (lower: Double?, upper: Double?)? {
    guard isCanonical, consensus.unit != unit else {
      return (consensus.lower?.double, consensus.upper?.double)
    }
    for claim in claims.map(\.claim) {
      let quantity = claim.comparedQuantity
      guard
        Self.fullUnit(claim.quantity) == consensus.unit || quantity.unit == consensus.unit,
        let stated = quantity.upper ?? quantity.lower,
        let canonical = quantity.canonical?.upper ?? quantity.canonical?.lower, stated.double != 0
      else { continue }
      let factor = canonical.double / stated.double
      return (
        consensus.lower.map { $0.double * factor }, consensus.upper.map { $0.double * factor }
      )
    }
    return nil
  }

  private var table: [UInt8] {
    var page: [UInt8] = []
    for placed in claims {
      let claim = placed.claim
      Self.form["table"].fill(
        &page,
        [
          "href": .text(href(claim.id)), "value": .text(claim.quote ?? claim.quantity.text),
          "stated": .text(claim.asserts.rawValue.spaced + ", " + claim.modality.rawValue),
          "scope": .text(claim.scope.words), "source": .text(claim.source),
        ])
    }
    return page
  }

  private var whys: [UInt8] {
    var page: [UInt8] = []
    func add(_ verdict: String, _ cssClass: String, _ why: String) {
      Self.form["whys"].fill(
        &page, ["verdict": .text(verdict), "verdictClass": .text(cssClass), "why": .text(why)])
    }
    let pairs = finding.relations.sorted {
      ($0.verdict.rank, $0.a, $0.b) < ($1.verdict.rank, $1.a, $1.b)
    }
    for pair in pairs.prefix(Self.rowLimit) {
      add(pair.verdict.words, pair.verdict.cssClass, pair.why)
    }
    for pair in finding.apart.prefix(Self.rowLimit) {
      add("kept apart", Verdict.differentScope.cssClass, pair.why)
    }
    return page
  }

  private static func percent(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    let rest = hundredths % 100
    return "\(hundredths / 100)" + (rest == 0 ? "" : rest < 10 ? ".0\(rest)" : ".\(rest)")
  }

  static func text(_ lower: ExactDecimal?, _ upper: ExactDecimal?, unit: String) -> String {
    let words = AmountText.unit(unit)
    let name = words.isEmpty ? "" : " " + words
    switch (lower.map(AmountText.number), upper.map(AmountText.number)) {
    case (let low?, let high?):
      return low == high ? low + name : "\(low) to \(high)\(name)"
    case (nil, let high?): return "at most \(high)\(name)"
    case (let low?, nil): return "at least \(low)\(name)"
    case (nil, nil): return "an unknown amount"
    }
  }
}

extension Claim.Scope {
  /// Everything that is known, in one line.
  var words: String {
    [population, condition, variant, place, asOf].compactMap { $0 }.joined(separator: "; ")
  }
}
