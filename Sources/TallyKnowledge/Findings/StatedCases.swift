/// Of which cases some statements speak, each case once and by a number, as a case is ten lists of words.
struct StatedCases {
  /// In the order of their first statements.
  private(set) var all: [StatedCase] = []
  /// How many statements speak of each.
  private(set) var counts: [Int] = []
  /// Of each statement, the number of its case.
  private(set) var numbers: [Int] = []

  init(of statements: [Statement]) {
    var known: [StatedCase: Int] = [:]
    numbers.reserveCapacity(statements.count)
    for statement in statements {
      let next = all.count
      let number = known[statement.statedCase, default: next]
      if number == next {
        known[statement.statedCase] = next
        all.append(statement.statedCase)
        counts.append(0)
      }
      counts[number] += 1
      numbers.append(number)
    }
  }
}
