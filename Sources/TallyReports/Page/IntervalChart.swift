internal import TallyCore
internal import TallyKnowledge

/// One measure as a picture: each claim an interval on a common axis.
///
/// Places are per cent of the axis's width, so that the picture fits any screen; the template draws it.
struct IntervalChart {
  private let index: ReportIndex
  private let measure: Measure
  private let finding: Finding
  private let claims: [PlacedClaim]
  private let scale: AxisScale
  /// Whether ends are read in the canonical unit (durations, mixed units) or in the one unit stated.
  private let isCanonical: Bool
  private let unit: String
  private let href: (String) -> String

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
      ? claims.first?.claim.quantity.canonical?.unit ?? ""
      : units.first ?? ""
    self.index = index
    self.measure = measure
    self.finding = finding
    self.href = href
    let canonical = isCanonical
    self.claims = claims.sorted {
      let (a, b) = (Self.sortKey($0, canonical), Self.sortKey($1, canonical))
      return (a, $0.claim.id) < (b, $1.claim.id)
    }
    let values = claims.flatMap { claim -> [Double] in
      let interval = ClaimInterval(claim.claim, canonical: canonical)
      return [interval?.lower, interval?.upper].compactMap { $0 }
    }
    scale = AxisScale(values: values, unit: isCanonical ? unit : "")
  }

  private static func fullUnit(_ quantity: Quantity) -> String {
    quantity.per.map { quantity.unit + "/" + $0 } ?? quantity.unit
  }

  private static func sortKey(_ claim: PlacedClaim, _ canonical: Bool) -> Double {
    let interval = ClaimInterval(claim.claim, canonical: canonical)
    return interval?.upper ?? interval?.lower.map { $0 * 1.0001 } ?? .infinity
  }

  var view: PageFields {
    let shown = rows
    var view: PageFields = [
      "id": "measure-" + measure.id, "title": title, "axisTitle": axisTitle,
      "verdict": finding.verdict.words, "verdictClass": finding.verdict.cssClass,
      "ticks": ticks, "rows": shown, "table": table, "whys": whys, "hasWhys": !whys.isEmpty,
    ]
    view["band"] = band
    if claims.count > shown.count {
      view["omitted"] =
        "\(claims.count - shown.count) more claims stand in the table and not in the picture."
    }
    if let consensus = finding.consensus, finding.support.largestAgreeing > 1 {
      view["consensus"] =
        [
          "count": "\(finding.support.largestAgreeing) of \(finding.support.witnesses) witnesses",
          "text": Self.text(consensus.lower, consensus.upper, unit: consensus.unit),
        ] as PageFields
    }
    return view
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

  private var ticks: [PageFields] {
    scale.ticks.map { tick in
      let anchor = tick.position < 10 ? "start" : tick.position > 90 ? "end" : "middle"
      return ["x": Self.percent(tick.position), "label": tick.label, "anchor": anchor]
    }
  }

  private var rows: [PageFields] {
    let conflicting = claims.filter { isInConflict($0) }
    let chosen =
      claims.count <= Self.rowLimit
      ? claims
      : claims.filter { claim in
        isInConflict(claim)
          || conflicting.count < Self.rowLimit / 2
      }
    return chosen.prefix(Self.rowLimit).map(row)
  }

  private func isInConflict(_ claim: PlacedClaim) -> Bool {
    let verdict = index.verdicts[claim.claim.id]
    return verdict == .conflict || verdict == .possibleConflict
  }

  private func row(_ placed: PlacedClaim) -> PageFields {
    let claim = placed.claim
    var row: PageFields = [
      "href": href(claim.id), "value": claim.quote ?? claim.quantity.text,
      "source": Self.shortName(claim.source), "inConflict": isInConflict(placed),
    ]
    guard let interval = ClaimInterval(claim, canonical: isCanonical) else { return row }
    let left = interval.opensDown ? 2.0 : scale.position(of: interval.lower ?? 0)
    let right = interval.opensUp ? 98.0 : scale.position(of: interval.upper ?? 0)
    if left == right {
      row["point"] = ["x": Self.percent(left)] as PageFields
    } else {
      row["bar"] = ["x": Self.percent(left), "width": Self.percent(right - left)] as PageFields
      row[interval.opensDown ? "leftArrow" : "leftEnd"] = ["x": Self.percent(left)] as PageFields
      row[interval.opensUp ? "rightArrow" : "rightEnd"] = ["x": Self.percent(right)] as PageFields
    }
    if claim.quantity.isApproximate {
      let (from, to) = (max(left - 3, 0), min(right + 3, 100))
      row["soft"] = ["x": Self.percent(from), "width": Self.percent(to - from)] as PageFields
    }
    return row
  }

  /// The file without its folders: the part that tells sources apart in a narrow label.
  private static func shortName(_ source: String) -> String {
    let parts = source.split(separator: "/")
    return parts.count > 1 && !source.contains("://") ? String(parts[parts.count - 1]) : source
  }

  private var band: PageFields? {
    guard let consensus = finding.consensus, finding.support.largestAgreeing > 1,
      let ends = consensusEnds(consensus)
    else { return nil }
    let left = ends.lower.map { scale.position(of: $0) } ?? 0
    let right = ends.upper.map { scale.position(of: $0) } ?? 100
    let width = max(right - left, 1)
    return ["x": Self.percent(left), "width": Self.percent(width)]
  }

  /// The consensus is stated in the unit of one of its claims; that claim knows the factor.
  private func consensusEnds(
    _ consensus: Finding.Consensus
  ) -> (lower: Double?, upper: Double?)? {
    guard isCanonical, consensus.unit != unit else {
      return (consensus.lower?.double, consensus.upper?.double)
    }
    for claim in claims where Self.fullUnit(claim.claim.quantity) == consensus.unit {
      let quantity = claim.claim.quantity
      guard let stated = quantity.upper ?? quantity.lower,
        let canonical = quantity.canonical?.upper ?? quantity.canonical?.lower, stated.double != 0
      else { continue }
      let factor = canonical.double / stated.double
      return (
        consensus.lower.map { $0.double * factor }, consensus.upper.map { $0.double * factor }
      )
    }
    return nil
  }

  private var table: [PageFields] {
    claims.map { placed in
      let claim = placed.claim
      return [
        "href": href(claim.id), "value": claim.quote ?? claim.quantity.text,
        "stated": claim.asserts.rawValue.replacing("_", with: " ") + ", " + claim.modality.rawValue,
        "scope": claim.scope.words, "source": claim.source,
      ]
    }
  }

  private var whys: [PageFields] {
    let pairs = finding.relations.sorted {
      ($0.verdict.rank, $0.a, $0.b) < ($1.verdict.rank, $1.a, $1.b)
    }
    return pairs.prefix(Self.rowLimit).map {
      ["verdict": $0.verdict.words, "verdictClass": $0.verdict.cssClass, "why": $0.why]
    }
      + finding.apart.prefix(Self.rowLimit).map {
        [
          "verdict": "kept apart", "verdictClass": Verdict.differentScope.cssClass, "why": $0.why,
        ]
      }
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
