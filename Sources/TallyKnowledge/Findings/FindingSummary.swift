internal import TallyCore

/// One plain sentence on what the claims of a measure together say.
struct FindingSummary {
  private let finding: Finding
  private let statements: [Statement]

  init(_ finding: Finding, _ statements: [Statement]) {
    self.finding = finding
    self.statements = statements
  }

  var text: String {
    switch finding.verdict {
    case .conflict, .possibleConflict: return conflict
    case .single: return "One statement: \(statements.first?.text ?? "nothing")."
    case .divergent: return "\(count) say different things without contradicting: \(ends)."
    case .differentScope where respects == statements.count:
      return "\(count), each in another respect: \(ends)."
    case .differentScope where stated.count == 1:
      return "\(count), each of a case of its own: \(ends)."
    case .differentScope: return "\(count) speak of different cases: \(ends)."
    case .compatible where finding.relations.allSatisfy({ $0.relation == .notComparable }):
      return "\(count), in amounts that cannot be compared: \(ends)."
    case .compatible, .agree, .differentAspects: return agreement
    }
  }

  private var conflict: String {
    let relation = finding.relations.first { $0.verdict == finding.verdict }
    let pair = [relation?.a, relation?.b].compactMap { id in
      statements.first { $0.claim.id == id }
    }
    guard pair.count == 2 else { return "The statements conflict." }
    let word = finding.verdict == .conflict ? "conflict" : "may conflict"
    let sides = pair.map { "\($0.text) (\($0.claim.source))" }
    return "\(count) \(word): \(sides[0]) against \(sides[1])."
  }

  private var agreement: String {
    let support = finding.support
    let how = finding.verdict == .compatible ? "do not contradict each other" : "agree"
    guard support.witnesses > 1 else {
      return "\(count) of one witness, which \(how): \(ends)."
    }
    // Two that speak of no common case agree in pairs at most.
    guard support.largestAgreeing > 1 else { return "\(count), which \(how): \(ends)." }
    let shared =
      "\(support.largestAgreeing) of \(support.witnesses) witnesses have a value in common"
    guard let common, stated.count > 1 else { return "\(count); \(shared): \(ends)." }
    return "\(count); \(shared), \(common). They say: \(ends)."
  }

  /// What the largest group shares: "15 y" of "15 to 20 y; 12 to 15 y; 15 y".
  private var common: String? {
    guard let consensus = finding.consensus else { return nil }
    let unit = AmountText.unit(consensus.unit)
    let name = unit.isEmpty ? "" : " " + unit
    switch (consensus.lower.map(AmountText.number), consensus.upper.map(AmountText.number)) {
    case (let low?, let high?): return (low == high ? low : "\(low) to \(high)") + name
    case (let low?, nil): return "at least \(low)\(name)"
    case (nil, let high?): return "at most \(high)\(name)"
    case (nil, nil): return nil
    }
  }

  private var count: String {
    let sources = finding.support.sources
    let text = "\(statements.count) statements from \(sources) source\(sources == 1 ? "" : "s")"
    return respects > 1 && respects < statements.count ? "\(text) in \(respects) respects" : text
  }

  /// In how many an open measure is spoken of.
  private var respects: Int { Set(statements.compactMap(\.key.respect)).count }

  /// "Delivery: 2 to 3 d": of what in an open measure.
  private var named: [String] {
    var seen: Set<String> = []
    return statements.map { statement in
      let property = statement.key.process ?? statement.claim.property.text
      return property.map { "“\($0)” \(statement.text)" } ?? statement.text
    }.filter { seen.insert($0).inserted }
  }

  private var stated: [String] {
    var seen: Set<String> = []
    return statements.map(\.text).filter { seen.insert($0).inserted }
  }

  /// The different things said, at most four of them.
  private var ends: String {
    let texts = respects > 1 ? named : stated
    let rest = texts.count > 4 ? " and \(texts.count - 4) more" : ""
    return texts.prefix(4).joined(separator: "; ") + rest
  }
}
