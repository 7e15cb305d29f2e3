internal import TallyCore
internal import Yams

/// Reads the text of `tally.yml` into `Settings`. Every mistake is one line with its place.
struct SettingsReader {
  let name: String

  /// Values reached through aliases count each time: ten lines of aliases of aliases are otherwise a
  /// thousand million values.
  private static let maximumValues = 100_000
  private static let maximumNesting = 64

  func settings(of text: [UInt8]) throws(CommandFailure) -> Settings {
    var settings = Settings()
    guard let root = try composed(text) else { return settings }
    let members = try root.members(["sources", "units", "decimal", "topics", "limits", "diff"])
    for rule in try members["sources"]?.elements() ?? [] {
      settings.sources.append(try Self.sourceRule(rule))
    }
    for rule in try members["units"]?.elements() ?? [] {
      settings.units.append(try Self.unitRule(rule))
    }
    if let mark = members["decimal"] { settings.decimal = try mark.word() }
    if let topics = members["topics"] { settings.topics = try TopicReader.topics(topics) }
    if let limits = members["limits"] { settings.limits = try Self.limits(limits) }
    if let diff = members["diff"] { settings.diff = try Self.diff(diff) }
    return settings
  }

  private func composed(_ text: [UInt8]) throws(CommandFailure) -> SettingsNode? {
    guard let text = String(validating: text, as: UTF8.self) else {
      throw CommandFailure("\(name):1: the file is not UTF-8; save it as UTF-8")
    }
    try checkNesting(text)
    let node: Node?
    do {
      node = try Yams.compose(yaml: text)
    } catch let error as YamlError {
      throw Self.failure(error, name: name)
    } catch {
      throw CommandFailure("\(name):1: this is no YAML: \(error)")
    }
    guard let node else { return nil }
    var count = 0
    guard Self.isBounded(node, &count) else {
      throw CommandFailure(
        "\(name):1: more than \(Self.maximumValues) values; write them without aliases")
    }
    return SettingsNode(file: name, path: "", node: node)
  }

  /// The parser calls itself for each level; a file of brackets would end the process.
  private func checkNesting(_ text: String) throws(CommandFailure) {
    var depth = 0
    var line = 1
    var marks = 0
    var isStart = true
    for byte in text.utf8 {
      switch byte {
      case ASCII.newline:
        line += 1
        marks = 0
        isStart = true
      case ASCII.openBracket, ASCII.openBrace: depth += 1
      case ASCII.closeBracket, ASCII.closeBrace: depth = max(0, depth - 1)
      case ASCII.hyphen, ASCII.question, ASCII.colon: if isStart { marks += 1 }
      case ASCII.space: break
      default: isStart = false
      }
      if depth > Self.maximumNesting || (isStart && marks > Self.maximumNesting) {
        throw CommandFailure(
          "\(name):\(line): nested more than \(Self.maximumNesting) levels deep; write it flat")
      }
    }
  }

  private static func isBounded(_ node: Node, _ count: inout Int) -> Bool {
    count += 1
    guard count <= maximumValues else { return false }
    switch node {
    case .scalar, .alias: return true
    case .sequence(let sequence):
      for element in sequence where !isBounded(element, &count) { return false }
    case .mapping(let mapping):
      for (key, value) in mapping where !isBounded(key, &count) || !isBounded(value, &count) {
        return false
      }
    }
    return true
  }

  private static func failure(_ error: YamlError, name: String) -> CommandFailure {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      CommandFailure(
        "\(name):\(mark.line): this is no YAML: \(problem); mind colons, quotes and indentation")
    case .duplicatedKeysInMapping(let duplicates, let context):
      CommandFailure(
        "\(name):\(context.mark.line): the key '\(duplicates.first ?? "")' stands twice; keep one")
    default:
      CommandFailure("\(name):1: this is no YAML: \(error)")
    }
  }

  private static func sourceRule(
    _ node: SettingsNode
  ) throws(CommandFailure) -> Settings.SourceRule {
    let members = try node.members([
      "match", "url", "publisher", "title", "retrieved", "language", "rank", "witness", "decimal",
      "split",
    ])
    guard let match = members["match"] else {
      throw node.mistake("'match' is missing", mend: "say which files are meant: match: '*.html'")
    }
    var rule = Settings.SourceRule(match: try match.string(), line: match.line)
    rule.url = try members["url"]?.string()
    rule.publisher = try members["publisher"]?.string()
    rule.title = try members["title"]?.string()
    rule.retrieved = try members["retrieved"]?.string()
    rule.language = try members["language"]?.string()
    rule.rank = try members["rank"]?.word()
    rule.witness = try members["witness"]?.string()
    rule.decimal = try members["decimal"]?.word()
    if let split = members["split"] {
      guard try split.string() == "paragraph" else {
        throw split.mistake("only 'paragraph' is known", mend: "write split: paragraph, or none")
      }
      rule.splitsParagraphs = true
    }
    return rule
  }

  private static func unitRule(_ node: SettingsNode) throws(CommandFailure) -> Settings.UnitRule {
    let members = try node.members(["form", "unit", "kind", "factor", "base", "stop"])
    guard let form = members["form"] else {
      throw node.mistake("'form' is missing", mend: "say how the unit is written: form: jab")
    }
    let isStop = try members["stop"]?.bool() ?? false
    guard isStop != (members["unit"] != nil) else {
      throw node.mistake(
        "'unit' or 'stop: true' is needed, one of them",
        mend: "say what the form means (unit: mg), or that it is no unit (stop: true)")
    }
    var rule = Settings.UnitRule(
      form: try form.string(), line: form.line, unit: try members["unit"]?.string(),
      kind: try members["kind"]?.word())
    if let factor = members["factor"] {
      rule.factor = try ratio(factor)
      guard let base = members["base"] else {
        throw factor.mistake("'base' is missing", mend: "say in which unit: base: kg")
      }
      rule.base = try base.string()
    } else if let base = members["base"] {
      throw base.mistake("'factor' is missing", mend: "say how many: factor: 0.45359237")
    }
    return rule
  }

  /// `0.45359237` or `1143/1250`.
  private static func ratio(_ node: SettingsNode) throws(CommandFailure) -> ExactRatio {
    let parts = try node.string().split(separator: "/", omittingEmptySubsequences: false)
    var ratio: ExactRatio? = ExactRatio.one
    for (index, part) in parts.enumerated() {
      guard index < 2, let number = ExactDecimal(part), number.significand > 0,
        abs(number.exponent) <= 18, let power = Int128("1" + zeros(abs(number.exponent)))
      else {
        ratio = nil
        break
      }
      let factor =
        number.exponent < 0
        ? ExactRatio(number.significand, power)
        : ExactRatio(number.significand).multiplied(by: ExactRatio(power))
      ratio = factor.flatMap { index == 0 ? $0 : $0.inverse }.flatMap {
        ratio?.multiplied(by: $0)
      }
    }
    guard let ratio else {
      throw node.mistake(
        "'\(try node.string())' is no factor", mend: "write 0.45359237 or 1143/1250")
    }
    return ratio
  }

  private static func zeros(_ count: Int) -> String { String(repeating: "0", count: count) }

  private static func limits(_ node: SettingsNode) throws(CommandFailure) -> Settings.Limits {
    let members = try node.members([
      "inputBytes", "unpackedBytes", "nesting", "attributesPerTag", "nodes", "digits",
      "sentenceBytes", "pairs",
    ])
    var limits = Settings.Limits()
    func set(_ key: String, _ path: WritableKeyPath<Settings.Limits, Int>) throws(CommandFailure) {
      if let member = members[key] { limits[keyPath: path] = try member.positiveInteger() }
    }
    try set("inputBytes", \.inputBytes)
    try set("unpackedBytes", \.unpackedBytes)
    try set("nesting", \.nesting)
    try set("attributesPerTag", \.attributesPerTag)
    try set("nodes", \.nodes)
    try set("digits", \.digits)
    try set("sentenceBytes", \.sentenceBytes)
    try set("pairs", \.pairs)
    if let digits = members["digits"], limits.digits > 30 {
      throw digits.mistake("\(limits.digits) digits do not fit", mend: "write at most 30")
    }
    return limits
  }

  private static func diff(_ node: SettingsNode) throws(CommandFailure) -> Settings.DiffSettings {
    var settings = Settings.DiffSettings()
    for rule in try node.members(["rules"])["rules"]?.elements() ?? [] {
      let members = try rule.members(["measure", "threshold", "ignore"])
      guard let measure = members["measure"] else {
        throw rule.mistake("'measure' is missing", mend: "say which: measure: price")
      }
      settings.rules.append(
        Settings.DiffSettings.Rule(
          measure: try measure.string(), line: measure.line,
          threshold: try members["threshold"]?.share(),
          isIgnored: try members["ignore"]?.bool() ?? false))
    }
    return settings
  }
}
