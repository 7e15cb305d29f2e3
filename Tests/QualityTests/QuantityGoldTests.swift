import Foundation
import TallyCore
import TallyExtract
import TallyTestSupport
import Testing

/// Sentences of our own, half of them traps: how much is read exactly as marked, place and value.
struct QuantityGoldTests {
  private struct Example {
    var marked: MarkedText
    var values: [String]
  }

  private static let gold = "quantities.txt"

  private func examples() throws -> [Example] {
    let text = String(decoding: try GoldFile.bytes(of: Self.gold), as: UTF8.self)
    return text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map { line in
      let fields = line.split(separator: "|")
      return Example(
        marked: MarkedText(String(fields[0])), values: fields.dropFirst().map { String($0) })
    }
  }

  @Test func readsTheGoldSentencesAboveTheirFloor() throws {
    let finder = QuantityFinder()
    var wrong: [String] = []
    var score = Score()
    var traps = (right: 0, all: 0)
    for example in try examples() {
      let document = example.marked.document
      let quantities = finder.quantities(in: ByteRange(0, document.reading.count), of: document)
      let stated = Set(zip(example.marked.ranges, example.values).map { "\($0) \($1)" })
      let read = Set(quantities.map { "\($0.range) \(summary($0))" })
      try #require(example.marked.ranges.count == example.values.count, "\(example.marked)")
      score.add(stated: stated, read: read)
      if stated.isEmpty { traps = (traps.right + (read.isEmpty ? 1 : 0), traps.all + 1) }
      if stated != read { wrong.append("\(example.marked): \(quantities.map(summary))") }
    }
    let floor = try GoldFile.floor(of: Self.gold)
    let list = Comment(rawValue: wrong.joined(separator: "\n"))
    #expect(traps.all >= 150)
    #expect(score.precision >= floor.precision, list)
    #expect(score.recall >= floor.recall, list)
    #expect(score.f1 >= floor.f1, list)
    #expect(Double(traps.right) / Double(traps.all) >= floor.traps, list)
  }

  /// A floor that was pinned for other sentences says nothing of these.
  @Test func floorsBelongToTheGoldThatStandsHere() throws {
    let fingerprint = try GoldFile.fingerprint(of: Self.gold)
    #expect(
      try GoldFile.floor(of: Self.gold).fingerprint == fingerprint,
      "\(Self.gold) has changed: read its figures anew, then pin them with \(fingerprint)")
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
