internal import TallyCore

/// Where a condition that opens a sentence ends: "If you're tired, hungry or cold, *rest*".
extension ClauseFinder {
  /// Whether a condition says all it has to: "if it lasts", "if you're in pain", "if needed".
  func isWhole(_ condition: Int, before comma: Int, _ tokens: [PhraseToken]) -> Bool {
    if hasFinite(condition) { return true }
    let said = tokens[(clauses[condition].first + 1)..<comma]
    if goesOnListing(behind: comma, tokens) { return false }
    if isTold(behind: comma, tokens) { return true }
    // "When used under normal conditions, it lasts three years"
    if said.first(where: { $0.part != .adverb })?.part == .participle { return true }
    return said.contains { $0.has(.contracted) }
      || !said.isEmpty
        && said.allSatisfy {
          $0.part == .participle || $0.part == .adjective || $0.part == .adverb
        }
  }

  /// "If steeping at room temperature, *keep* it to 8 hours", "once boiling, reduce the heat": an instruction follows.
  func isTold(behind comma: Int, _ tokens: [PhraseToken]) -> Bool {
    var place = comma + 1
    while tokens[safe: place]?.part == .adverb { place += 1 }
    return tokens[safe: place].map { $0.part == .verb && $0.has(.base) } ?? false
  }

  /// "If you're tired, *hungry or cold*, rest": what stands behind the comma is joined to what stands before it.
  private func goesOnListing(behind comma: Int, _ tokens: [PhraseToken]) -> Bool {
    var place = comma + 1
    guard let first = tokens[safe: place] else { return false }
    if first.part == .conjunction { return true }
    if first.part != .adjective, first.has(.base) {
      // "weigh at least 50 kg, and are healthy, you can"
      return tokens[place...].prefix(Self.longestItem).contains { $0.part == .comma }
        && tokens[place...].prefix(Self.longestItem + 2).contains { $0.part == .conjunction }
        && tokens[place...].dropFirst(Self.longestItem).contains { $0.part == .comma }
    }
    while let token = tokens[safe: place], place < comma + Self.longestItem {
      switch token.part {
      case .conjunction: return true
      case .adjective, .participle, .noun, .gerund, .adverb, .comma, .preposition, .determiner:
        break
      default: return false
      }
      place += 1
    }
    return false
  }

  private static let longestItem = 7
}
