internal import Synchronization
internal import TallyCore
internal import TallyLexicon

/// The lexicon for documents of one language: all that the standard one knows, but for what
/// `one-language.tsv` says otherwise of the words of that language.
extension QuantityLexicon.Building {
  /// - Returns: whether the table has rows of the language.
  mutating func speak(_ language: String) -> Bool {
    var isKnown = false
    for row in LexiconTable("one-language").rows where row[0] == language {
      guard let form = row[1], let part = row[2] else {
        preconditionFailure("one-language.tsv:\(row.line): not a form")
      }
      isKnown = true
      precondition(
        take(form, part, row[3] ?? ""),
        "one-language.tsv:\(row.line): an unknown part or meaning")
      if let capital = Self.capitalised(form) { _ = take(capital, part, row[3] ?? "") }
    }
    return isKnown
  }

  /// "À" of "à": letters outside ASCII are not folded when a word is looked up.
  private static func capitalised(_ form: String) -> String? {
    var bytes = Array(form.utf8)
    guard bytes.count > 1, bytes[0] == 0xC3, (0xA0...0xBE).contains(bytes[1]) else { return nil }
    bytes[1] -= 0x20
    return String(decoding: bytes, as: UTF8.self)
  }

  private mutating func take(_ form: String, _ part: String, _ meaning: String) -> Bool {
    switch part {
    case "none": forget(form)
    case "unit":
      guard let unit = unit(named: meaning) else { return false }
      names(form, unit)
    case "scale":
      guard let power = Int(meaning) else { return false }
      let number = word(form)
      classes[number] = .scale
      values[number] = power
    case "number": return count(form, meaning)
    case "fraction":
      let number = word(form)
      classes[number].insert(.fraction)
      values[number] = Int(meaning) ?? 0
    case "before", "after":
      let bound = FoundQuantity.Bound(rawValue: meaning)
      guard bound != nil || meaning == "about" else { return false }
      bounds(form, bound, isBefore: part == "before")
    case "rate":
      guard let code = unitNumbers[meaning] else {
        if things.last != meaning { things.append(meaning) }
        let place = things.count - 1
        edit(form) { $0.thing = place }
        return true
      }
      edit(form) { $0.period = code }
    case "class":
      guard let mark = WordClass.named[meaning] else { return false }
      classes[word(form)].formUnion(mark)
    case "mark":
      guard let mark = LanguageMark.named[meaning] else { return false }
      self.mark(form, mark)
    default: return false
    }
    return true
  }

  /// A unit, or "EUR/100": a hundredth of it, said in the whole.
  private mutating func unit(named code: String) -> Int? {
    if let known = unitNumbers[code] { return known }
    let parts = code.split(separator: "/")
    guard parts.count == 2, parts[1] == "100", let whole = unitNumbers[String(parts[0])] else {
      return nil
    }
    let facts = units[whole]
    return number(
      of: UnitFacts(
        code: facts.code, kind: facts.kind, factor: facts.factor, dimension: facts.dimension,
        scale: facts.scale, multiple: UnitFacts.hundredth))
  }

  /// "treinta y dos", "zweieinhalb": number words are read whole or not at all.
  private mutating func count(_ form: String, _ meaning: String) -> Bool {
    let parts = meaning.split(separator: ".")
    guard let value = parts.first.flatMap({ Int($0) }), parts.count == 1 || parts[1] == "5" else {
      return false
    }
    edit(form) { $0.number = value }
    let words = form.split(whereSeparator: { $0 == " " || $0 == "-" })
    guard words.count == 1 else { return true }
    let number = word(form)
    classes[number].formUnion([.number, .ones, .beforeUnit])
    classes[number].subtract([.teen, .ten, .fraction, .ordinal, .scale])
    values[number] = value
    if parts.count > 1 { mark(form, .half) }
    return true
  }
}

extension QuantityLexicon {
  /// The lexicons of languages that documents were in, each made when the first one came.
  final class Languages: Sendable {
    private let known = Mutex<[String: QuantityLexicon]>([:])

    /// The lexicon for documents in `language`, `standard` where the tables have no words of its own.
    func lexicon(of language: String?, standard: QuantityLexicon) -> QuantityLexicon {
      guard let tag = language?.prefix(2).lowercased(), tag != "en", !tag.isEmpty else {
        return standard
      }
      return known.withLock { known in
        if let made = known[tag] { return made }
        let made = standard.speaking(tag) ?? standard
        known[tag] = made
        return made
      }
    }
  }
}
