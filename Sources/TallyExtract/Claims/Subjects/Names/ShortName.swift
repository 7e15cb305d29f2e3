internal import TallyCore

/// "filters", "thick filters": what a sentence calls a thing that its page names in more words, "air filter".
struct ShortName {
  private let text: String
  private let kind: Substring.UTF8View?
  private let head: Substring.UTF8View

  /// `nil` for a name of more than two words, or of a kind that is a name itself.
  init?(_ text: String) {
    let words = text.utf8.split(separator: ASCII.space)
    guard let head = words.last, words.count <= 2,
      words.count == 1 || words[0].first?.isASCIIUpper == false
    else { return nil }
    self.text = text
    self.head = head
    kind = words.count == 2 ? words[0] : nil
  }

  /// Whether a word stands before it.
  var isOfKind: Bool { kind != nil }

  /// A common noun and nothing else.
  var isPlain: Bool { kind == nil && head.first?.isASCIIUpper == false }

  /// The topic's name with the kind before it, where the topic ends in the same word and has another before it.
  func whole(of topic: Topic) -> String? {
    guard !topic.isShort else { return nil }
    let named = topic.text.utf8.split(separator: ASCII.space)
    guard named.count > 1, let end = named.last,
      Vocabulary.singular(end.map(\.asciiLowercased))
        == Vocabulary.singular(head.map(\.asciiLowercased)),
      kind.map({ kind in !named.contains { $0.elementsEqual(kind) } }) ?? true
    else { return nil }
    return text.dropLast(head.count) + topic.text
  }
}
