internal import TallyCore

/// Reads `topics:` of `tally.yml`: the expert's word on what belongs together.
enum TopicReader {
  static func topics(_ node: SettingsNode) throws(CommandFailure) -> Settings.TopicSettings {
    var settings = Settings.TopicSettings()
    // The commonest file holds nothing but topics; it may list them at once.
    guard !node.isList else {
      settings.topics = try list(node)
      return settings
    }
    let members = try node.members(["list", "synonyms", "never_merge", "order", "pins"])
    settings.topics = try members["list"].map(list) ?? []
    settings.synonyms = try members["synonyms"].map(groups) ?? []
    settings.neverMerge = try members["never_merge"].map(groups) ?? []
    let known = Set(settings.topics.flatMap { $0.measures.map(\.name) })
    for order in try members["order"]?.elements() ?? [] {
      let parts = try order.members(["first", "then"])
      guard let first = parts["first"], let then = parts["then"] else {
        throw order.mistake("'first' and 'then' are needed", mend: "name two measures")
      }
      settings.orders.append(
        Settings.TopicSettings.Order(
          first: try measure(first, in: known), then: try measure(then, in: known),
          line: first.line))
    }
    for pin in try members["pins"]?.elements() ?? [] {
      let parts = try pin.members(["claim", "measure"])
      guard let claim = parts["claim"] else {
        throw pin.mistake("'claim' is missing", mend: "give the id of a claim: claim: c-…")
      }
      settings.pins.append(
        Settings.TopicSettings.Pin(
          claim: try claim.string(),
          measure: try parts["measure"].map { node throws(CommandFailure) in
            try measure(node, in: known)
          }, line: claim.line))
    }
    return settings
  }

  private static func measure(
    _ node: SettingsNode, in known: Set<String>
  ) throws(CommandFailure) -> String {
    let name = try node.string()
    guard known.contains(name) else {
      throw node.mistake(
        "no measure is named '\(name)'", mend: "name one that is listed under topics")
    }
    return name
  }

  private static func list(
    _ node: SettingsNode
  ) throws(CommandFailure) -> [Settings.TopicSettings.Topic] {
    var topics: [Settings.TopicSettings.Topic] = []
    for entry in try node.elements() {
      let members = try entry.members(["label", "measures"])
      guard let label = members["label"], let measures = members["measures"] else {
        throw entry.mistake("'label' and 'measures' are needed", mend: "write both")
      }
      var rules: [Settings.TopicSettings.MeasureRule] = []
      for measure in try measures.elements() { rules.append(try rule(measure)) }
      topics.append(
        Settings.TopicSettings.Topic(
          label: try label.string(), line: label.line, measures: rules))
    }
    return topics
  }

  private static func rule(
    _ node: SettingsNode
  ) throws(CommandFailure) -> Settings.TopicSettings.MeasureRule {
    let members = try node.members(["name", "words", "subjects", "roles", "kinds", "tolerance"])
    guard let name = members["name"], let words = members["words"] else {
      throw node.mistake(
        "'name' and 'words' are needed", mend: "write name: redness and words: [redness, swelling]")
    }
    return Settings.TopicSettings.MeasureRule(
      name: try name.string(), line: name.line, words: try words.strings(),
      subjects: try members["subjects"]?.strings() ?? [],
      roles: try members["roles"]?.words() ?? [], kinds: try members["kinds"]?.words() ?? [],
      tolerance: try members["tolerance"]?.share())
  }

  private static func groups(
    _ node: SettingsNode
  ) throws(CommandFailure) -> [Settings.TopicSettings.Synonyms] {
    var groups: [Settings.TopicSettings.Synonyms] = []
    for entry in try node.elements() {
      let words = try entry.strings()
      guard words.count > 1 else {
        throw entry.mistake("one word alone has no fellow", mend: "write [a, b]")
      }
      groups.append(Settings.TopicSettings.Synonyms(words: words, line: entry.line))
    }
    return groups
  }
}
