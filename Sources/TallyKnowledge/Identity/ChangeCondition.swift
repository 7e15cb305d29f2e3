internal import TallyCore

/// Which changes somebody wants to hear of: `abs>10%`, `delta<0`, `kind=price,abs>=20`.
///
/// Terms are joined by commas, and all must hold. A size with `%` is relative to the old value, one without
/// is in the unit of the new value; `abs` is without its sign, `delta` with it. A change without a size
/// (added, removed, another unit, a lost end) has none that could be compared and does not hold.
package struct ChangeCondition: Hashable, Sendable {
  private enum Term: Hashable, Sendable {
    case size(isAbsolute: Bool, isRelative: Bool, Comparison, Double)
    case field(Field, String)
  }
  private enum Field: String, Hashable, Sendable { case kind, role, source }
  private enum Comparison: String, Hashable, Sendable, CaseIterable {
    // Two signs first: ">=" starts with ">".
    case atLeast = ">="
    case atMost = "<="
    case more = ">"
    case less = "<"
    case equal = "="

    func holds(_ a: Double, _ b: Double) -> Bool {
      switch self {
      case .atLeast: a >= b
      case .atMost: a <= b
      case .more: a > b
      case .less: a < b
      case .equal: a == b
      }
    }
  }

  /// What is wrong with a condition, and where.
  package struct Mistake: Error, Hashable, CustomStringConvertible {
    package var description: String
  }

  private let terms: [Term]

  package init(parsing text: String) throws(Mistake) {
    var terms: [Term] = []
    for part in text.split(separator: ",", omittingEmptySubsequences: false) {
      terms.append(try Self.term(part.filter { $0 != " " }))
    }
    self.terms = terms
  }

  private static func term(_ text: String) throws(Mistake) -> Term {
    let place = text.firstIndex { "<>=".contains($0) } ?? text.endIndex
    let (name, rest) = (text[..<place], text[place...])
    guard let comparison = Comparison.allCases.first(where: { rest.hasPrefix($0.rawValue) }) else {
      throw Mistake(description: "'\(text)': a comparison is missing; write abs>10% or kind=price")
    }
    let value = rest.dropFirst(comparison.rawValue.count)
    if name == "abs" || name == "delta" {
      let isRelative = value.hasSuffix("%")
      guard let number = Double(isRelative ? value.dropLast() : value), number.isFinite else {
        throw Mistake(description: "'\(text)': '\(value)' is no number; write 10% or 0.5")
      }
      return .size(
        isAbsolute: name == "abs", isRelative: isRelative, comparison,
        isRelative ? number / 100 : number)
    }
    guard let field = Field(rawValue: String(name)), comparison == .equal, !value.isEmpty else {
      throw Mistake(
        description: "'\(text)': abs, delta, kind=, role= or source= is meant; write abs>10%")
    }
    return .field(field, String(value))
  }

  package func holds(for change: ChangeSet.Change) -> Bool {
    terms.allSatisfy { term in
      switch term {
      case .size(let isAbsolute, let isRelative, let comparison, let limit):
        guard let delta = change.delta,
          let size = isRelative ? delta.relative : delta.absolute
        else { return false }
        // A tenth is not more than a tenth, though binary numbers may say so.
        let value = isAbsolute ? abs(size) : size
        let isSame = abs(value - limit) <= 1e-12 * max(abs(value), abs(limit))
        return comparison.holds(isSame ? limit : value, limit)
      case .field(let field, let value):
        let claim = (change.new ?? change.old)?.claim
        return switch field {
        case .kind: claim?.kind.rawValue == value
        case .role: claim?.role.rawValue == value
        case .source: change.source == value
        }
      }
    }
  }
}
