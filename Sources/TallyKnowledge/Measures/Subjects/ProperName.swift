internal import TallyCore

/// A name of its own, without the kind of thing that has it.
///
///     the Kestrel K2 oven, the Kestrel K2      kestrel k2
///     Lake Tavan, the Isle of Merrow           tavan, merrow; the lake and the isle stay beside them
///
/// Of places more than one thing may have the name: Lake Michigan is not Michigan. A brand alone ("Sonara headphones")
/// names many things.
struct ProperName {
  var text: String
  /// Those of the kinds that may share the name with another place, sorted.
  var places: [String]
  /// Of which kind else the thing is.
  var kind: String?

  init?(_ tokens: [Substring], _ concepts: ConceptLexicon) {
    guard tokens.count > 1, tokens.contains(where: Self.isOfName) else { return nil }
    func plain(_ word: Substring) -> String { ConceptLexicon.words(of: String(word)).last ?? "" }
    func isKind(_ word: Substring) -> Bool { concepts.isNamedKind(plain(word)) }
    var name = tokens[...]
    var kinds: Set<String> = []
    // "The Isle *of Merrow*"
    if let of = tokens.firstIndex(of: "of"), of > 0, tokens.indices.contains(of + 1),
      isKind(tokens[of - 1]), Self.isOfName(tokens[of + 1])
    {
      kinds.insert(plain(tokens[of - 1]))
      name = tokens[(of + 1)...]
    } else if let first = tokens.first, Self.isOfName(first), concepts.isPlaceKind(plain(first)),
      Self.isOfName(tokens[1])
    {
      kinds.insert(plain(first))
      name = tokens[1...]
    }
    let capitals = name.prefix(while: Self.isOfName)
    guard !capitals.isEmpty else { return nil }
    let others = name.dropFirst(capitals.count)
    // "The Zephyr V12 *cordless vacuum*"
    if let last = others.last {
      guard isKind(last), capitals.count > 1 || concepts.isPlaceKind(plain(last)) else {
        return nil
      }
      kinds.insert(plain(last))
    }
    name = capitals
    while name.count > 1, let last = name.last, isKind(last), others.isEmpty {
      kinds.insert(plain(last))
      name.removeLast()
    }
    guard !kinds.isEmpty, let first = name.first, !isKind(first) || name.count > 1,
      name.contains(where: { $0.utf8.contains(where: \.isASCIILower) }),
      // "Sonara Headphones": of a brand there are many.
      name.count > 1 || kinds.contains(where: concepts.isPlaceKind)
    else { return nil }
    text = name.flatMap { ConceptLexicon.words(of: String($0)) }.joined(separator: " ")
    places = kinds.filter(concepts.isPlaceKind).sorted()
    kind = kinds.filter { !concepts.isPlaceKind($0) }.min()
    if text.isEmpty { return nil }
  }

  private static func isOfName(_ word: Substring) -> Bool {
    word.utf8.first.map { $0.isASCIIUpper || $0.isASCIIDigit } ?? false
  }
}
