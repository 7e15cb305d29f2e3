import TallyCore
import Testing

@testable import TallyCLI

struct SettingsReaderTests {
  private func settings(_ text: String) throws -> Settings {
    try SettingsReader(name: "tally.yml").settings(of: Array(text.utf8))
  }

  private func mistake(_ text: String) -> String {
    do {
      _ = try settings(text)
      return ""
    } catch {
      return "\(error)"
    }
  }

  @Test(arguments: ["", "\n", "# nothing\n", "---\n", "sources:\n"])
  func anEmptyFileIsValid(text: String) throws {
    #expect(try settings(text) == Settings())
  }

  @Test func readsEveryKey() throws {
    let settings = try settings(
      """
      sources:
        - match: "**/guide.html"
          rank: preferred
          retrieved: 2025-04-02
      units:
        - {form: stone, unit: "[stone_av]", kind: mass, factor: 6.35029318, base: kg}
        - {form: pt, stop: true}
      decimal: comma
      topics:
        list:
          - label: recovery
            measures:
              - {name: redness, words: [redness, swelling], roles: completion, tolerance: 0.2}
              - {name: healing, words: healing}
        synonyms: [[sunscreen, sun cream]]
        never_merge: [[redness, healing]]
        order: [{first: redness, then: healing}]
        pins: [{claim: c-1, measure: healing}]
      limits: {pairs: 9}
      diff:
        rules: [{measure: price, threshold: 0.05}]
      """)
    #expect(settings.sources.first?.rank == .preferred)
    #expect(settings.sources.first?.retrieved == "2025-04-02")
    #expect(settings.units.first?.factor == ExactRatio(635_029_318, 100_000_000))
    #expect(settings.units.last?.unit == nil)
    #expect(settings.decimal == .comma)
    #expect(settings.topics.topics.first?.measures.first?.words == ["redness", "swelling"])
    #expect(settings.topics.topics.first?.measures.first?.line == 13)
    #expect(settings.topics.neverMerge.first?.words == ["redness", "healing"])
    #expect(settings.topics.pins.first?.measure == "healing")
    #expect(settings.limits.pairs == 9)
    #expect(settings.diff.rules.first?.threshold == 0.05)
  }

  @Test(arguments: [
    ("decimal: dot", "tally.yml:1: decimal: 'dot' is not known here"),
    ("a: 1", "tally.yml:1: unknown key 'a'"),
    ("limits:\n  pears: 3", "tally.yml:2: limits: unknown key 'pears'"),
    ("limits:\n  pairs: few", "tally.yml:2: limits: pairs: 'few' is no whole number"),
    ("limits:\n  pairs: -3", "tally.yml:2: limits: pairs: '-3' is no whole number"),
    ("sources: all", "tally.yml:1: sources: 'all' is no list"),
    ("sources:\n  - url: x", "tally.yml:2: sources: 'match' is missing"),
    ("units:\n  - form: jab", "tally.yml:2: units: 'unit' or 'stop: true' is needed"),
    ("topics:\n  order: [{first: a, then: b}]", "tally.yml:2: topics: order: first: no measure"),
    ("x: [1", "tally.yml:2: this is no YAML"),
    ("decimal: point\ndecimal: comma", "tally.yml:1: the key 'decimal' stands twice"),
    ("x: *y", "tally.yml:1: this is no YAML"),
  ])
  func aMistakeIsNamedByLineAndKey(text: String, message: String) {
    #expect(mistake(text).hasPrefix(message), "\(mistake(text))")
    #expect(mistake(text).contains("; "), "it says how to mend it")
  }

  @Test func aliasesOfAliasesAreBounded() {
    var text = "a0: &a0 [1, 1, 1, 1, 1, 1, 1, 1, 1, 1]\n"
    for level in 1..<12 {
      let aliases = [String](repeating: "*a\(level - 1)", count: 10).joined(separator: ", ")
      text += "a\(level): &a\(level) [\(aliases)]\n"
    }
    #expect(mistake(text).contains("more than 100000 values"))
  }

  @Test(arguments: ["[", "- ", "{a: ", "? "])
  func deepNestingIsRefused(opening: String) {
    #expect(mistake(String(repeating: opening, count: 50_000)).contains("nested more than"))
  }
}
