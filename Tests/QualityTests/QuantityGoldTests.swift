import Foundation
import TallyCore
import TallyExtract
import TallyTestSupport
import Testing

/// Sentences of our own, half of them traps: how many are read exactly as marked.
struct QuantityGoldTests {
  private struct Example {
    var marked: MarkedText
    var values: [String]
  }

  /// Floors rise with an improvement; lowering one is a decision with its reason in the commit.
  private static let sentencesRight = 0.99
  private static let trapsLeftAlone = 0.99

  private func examples() throws -> [Example] {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Gold/quantities.txt")
    let text = try String(contentsOf: file, encoding: .utf8)
    return text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map { line in
      let fields = line.split(separator: "|")
      return Example(
        marked: MarkedText(String(fields[0])), values: fields.dropFirst().map { String($0) })
    }
  }

  @Test func readsTheGoldSentencesAboveTheirFloor() throws {
    let finder = QuantityFinder()
    var wrong: [String] = []
    var marked = (right: 0, all: 0)
    var traps = (right: 0, all: 0)
    for example in try examples() {
      let document = example.marked.document
      let quantities = finder.quantities(in: ByteRange(0, document.reading.count), of: document)
      let isRight =
        quantities.map(\.range) == example.marked.ranges
        && quantities.map(summary) == example.values
      if example.marked.ranges.isEmpty {
        traps = (traps.right + (isRight ? 1 : 0), traps.all + 1)
      } else {
        marked = (marked.right + (isRight ? 1 : 0), marked.all + 1)
      }
      if !isRight { wrong.append("\(example.marked): \(quantities.map(summary))") }
    }
    #expect(marked.all >= 130)
    #expect(traps.all >= 150)
    #expect(
      Double(marked.right) >= Self.sentencesRight * Double(marked.all),
      Comment(rawValue: wrong.joined(separator: "\n")))
    #expect(
      Double(traps.right) >= Self.trapsLeftAlone * Double(traps.all),
      Comment(rawValue: wrong.joined(separator: "\n")))
  }

  /// `48 h`, `40..48 h`, `..48 h`, `..<48 h`, `~640 USD/session`, `? wk`.
  private func summary(_ found: FoundQuantity) -> String {
    let quantity = found.quantity
    let unit = quantity.per.map { "\(quantity.unit)/\($0)" } ?? quantity.unit
    if quantity.isVague { return "? \(unit)" }
    let about = quantity.isApproximate ? "~" : ""
    switch (quantity.lower, quantity.upper) {
    case (let lower?, let upper?):
      return lower == upper ? "\(about)\(lower) \(unit)" : "\(about)\(lower)..\(upper) \(unit)"
    case (nil, let upper?):
      return "\(about)..\(quantity.upperInclusive ? "" : "<")\(upper) \(unit)"
    case (let lower?, nil):
      return "\(about)\(quantity.lowerInclusive ? "" : ">")\(lower).. \(unit)"
    case (nil, nil): return "? \(unit)"
    }
  }
}
