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
    return
      "\(count); \(support.largestAgreeing) of \(support.witnesses) witnesses have a value in common: \(ends)."
  }

  private var count: String {
    let sources = finding.support.sources
    return "\(statements.count) statements from \(sources) source\(sources == 1 ? "" : "s")"
  }

  /// The different things said, at most four of them.
  private var ends: String {
    var seen: Set<String> = []
    let texts = statements.map(\.text).filter { seen.insert($0).inserted }
    let rest = texts.count > 4 ? " and \(texts.count - 4) more" : ""
    return texts.prefix(4).joined(separator: "; ") + rest
  }
}
