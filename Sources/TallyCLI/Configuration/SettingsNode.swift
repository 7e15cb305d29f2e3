internal import TallyCore
internal import Yams

/// One value of `tally.yml` with its place, read strictly: whatever is not expected is a mistake that is
/// told by line and key.
struct SettingsNode {
  let file: String
  /// The key that leads here, for messages: `sources: url`.
  let path: String
  let node: Node

  var line: Int { node.mark?.line ?? 1 }

  func mistake(_ what: String, mend: String) -> CommandFailure {
    let place = path.isEmpty ? "" : "\(path): "
    return CommandFailure("\(file):\(line): \(place)\(what); \(mend)")
  }

  private func child(_ key: String, _ node: Node) -> SettingsNode {
    SettingsNode(file: file, path: path.isEmpty ? key : "\(path): \(key)", node: node)
  }

  private var isEmpty: Bool { node.tag == Tag(.null) }

  /// The members of a mapping, each of which must be one of `known`. An empty value has none.
  func members(_ known: [String]) throws(CommandFailure) -> [String: SettingsNode] {
    if isEmpty { return [:] }
    guard let mapping = node.mapping else {
      throw mistake(
        "\(shown) stands where keys are expected",
        mend: "write \(Self.listed(known, joinedBy: "or")), each with a colon")
    }
    var members: [String: SettingsNode] = [:]
    for (key, value) in mapping {
      let name = key.scalar?.string ?? "?"
      guard known.contains(name) else {
        throw SettingsNode(file: file, path: path, node: key).mistake(
          "unknown key '\(name)'", mend: "known are \(Self.listed(known, joinedBy: "and"))")
      }
      members[name] = child(name, value)
    }
    return members
  }

  func elements() throws(CommandFailure) -> [SettingsNode] {
    if isEmpty { return [] }
    guard let sequence = node.sequence else {
      throw mistake("\(shown) is no list", mend: "begin each entry with '- '")
    }
    return sequence.map { SettingsNode(file: file, path: path, node: $0) }
  }

  var isList: Bool { node.sequence != nil }

  func string() throws(CommandFailure) -> String {
    guard let scalar = node.scalar, !isEmpty, !scalar.string.isEmpty else {
      throw mistake("\(shown) is no text", mend: "write one word or a text in quotes")
    }
    return scalar.string
  }

  func strings() throws(CommandFailure) -> [String] {
    guard isList else { return [try string()] }
    var texts: [String] = []
    for element in try elements() { texts.append(try element.string()) }
    return texts
  }

  func positiveInteger() throws(CommandFailure) -> Int {
    guard node.tag == Tag(.int), let number = Int(try string()), number > 0 else {
      throw mistake("\(shown) is no whole number above 0", mend: "write one, such as 500")
    }
    return number
  }

  /// A share, such as 0.1 for a tenth.
  func share() throws(CommandFailure) -> Double {
    guard let number = Double(try string()), number.isFinite, number >= 0 else {
      throw mistake("\(shown) is no share", mend: "write a number such as 0.1 for a tenth")
    }
    return number
  }

  func bool() throws(CommandFailure) -> Bool {
    guard node.tag == Tag(.bool), let flag = node.bool else {
      throw mistake("\(shown) is neither true nor false", mend: "write true or false")
    }
    return flag
  }

  func word<Word: RawRepresentable<String> & CaseIterable>() throws(CommandFailure) -> Word {
    let text = try string()
    guard let word = Word(rawValue: text) else {
      let known = Word.allCases.map(\.rawValue)
      throw mistake(
        "'\(text)' is not known here", mend: "write \(Self.listed(known, joinedBy: "or"))")
    }
    return word
  }

  func words<Word: RawRepresentable<String> & CaseIterable>() throws(CommandFailure) -> [Word] {
    guard isList else { return [try word()] }
    var words: [Word] = []
    for element in try elements() { words.append(try element.word()) }
    return words
  }

  private var shown: String {
    switch node {
    case .scalar(let scalar): isEmpty ? "an empty value" : "'\(scalar.string)'"
    case .sequence: "a list"
    case .mapping: "a mapping"
    case .alias: "an alias"
    }
  }

  private static func listed(_ words: [String], joinedBy conjunction: String) -> String {
    guard words.count > 1, let last = words.last else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " \(conjunction) \(last)"
  }
}
