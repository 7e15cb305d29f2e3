internal import TallyCore
internal import TallyLexicon

/// The pieces that the tables are put together of: words, phrases and what stands for a unit.
extension QuantityLexicon.Building {
  mutating func number(of unit: UnitFacts) -> Int {
    let key = unit.multiple == 1 ? unit.code : "\(unit.multiple).\(unit.code)"
    let number = unitNumbers.number(adding: key)
    if number == units.count { units.append(unit) }
    return number
  }

  mutating func word(_ form: String) -> Int { word(Array(form.utf8)[...]) }

  mutating func edit(_ form: String, _ change: (inout QuantityLexicon.Phrase) -> Void) {
    edit(parts(of: Array(form.utf8)[...]), change)
  }

  mutating func mark(_ form: String, _ mark: LanguageMark) {
    let number = word(form)
    while marks.count <= number { marks.append([]) }
    marks[number].formUnion(mark)
  }

  mutating func names(_ form: String, _ unit: Int) {
    let parts = parts(of: Array(form.utf8)[...])
    edit(parts) {
      $0.unit = unit
      $0.condition = .always
    }
    guard parts.count == 1 else { return }
    classes[word(parts[0])].insert(.unitName)
    let known = symbols.number(of: Array(parts[0]), 0, parts[0].count, folds: false)
    if known >= 0 { symbolUnits[known] = (unit, .digits) }
  }

  /// `form` means nothing that it means in other languages.
  mutating func forget(_ form: String) {
    let bytes = Array(form.utf8)
    let known = symbols.number(of: bytes, 0, bytes.count, folds: false)
    if known >= 0 { symbolUnits[known] = (0, .never) }
    // "Da" is no unit, "da" may be a word of the language.
    if bytes.first?.isASCIIUpper == true, known >= 0 { return }
    let number = word(bytes[...])
    classes[number] = []
    values[number] = 0
    signUnits[number] = nil
    edit(parts(of: bytes[...])) { $0 = QuantityLexicon.Phrase() }
  }

  mutating func bounds(_ form: String, _ bound: FoundQuantity.Bound?, isBefore: Bool) {
    let form = Array(form.utf8)[...]
    if isBefore { return opens(form, bound) }
    edit(parts(of: form)) { phrase in
      if let bound { phrase.after = bound } else { phrase.isLooseAfter = true }
    }
  }

  mutating func word(_ bytes: ArraySlice<UInt8>) -> Int {
    let number = words.number(adding: bytes, folds: true)
    if number == classes.count {
      classes.append([])
      groups.append([])
      values.append(0)
      phraseNumbers.append(0)
      phraseReaches.append(QuantityLexicon.PhraseReach())
    }
    return number
  }

  /// The tokens of a form, hyphens and a closing point left out: "sq. ft." is `sq`, `ft`.
  func parts(of form: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    // Most forms are one word of letters.
    if form.allSatisfy(\.isASCIILetter) { return form.isEmpty ? [] : [form] }
    if form.allSatisfy({ $0.isASCIILetter || $0 == ASCII.space }) {
      return form.split(separator: ASCII.space)
    }
    let bytes = Array(form)
    var cut = TokenBuffer()
    tokenizer.cut(
      bytes, in: ByteRange(0, bytes.count),
      numbers: NumberScanner(decimalMark: .point, maximumDigits: 20), into: &cut)
    return cut.tokens.compactMap { token in
      guard token.kind != .end, token.sign != .hyphen, token.sign != .period else { return nil }
      let part = bytes[token.start..<token.end]
      return part.count > 1 && part.last == ASCII.period ? part.dropLast() : part
    }
  }

  mutating func edit(_ parts: [ArraySlice<UInt8>], _ change: (inout QuantityLexicon.Phrase) -> Void)
  {
    guard !parts.isEmpty, parts.count <= QuantityLexicon.longestPhrase else { return }
    var key: UInt64 = 0
    var (first, last) = (-1, -1)
    for part in parts {
      let number = word(part)
      if first < 0 { first = number }
      last = number
      if phraseNumbers[number] == 0 {
        phraseCount += 1
        phraseNumbers[number] = phraseCount
      }
      key = QuantityLexicon.extend(key, phraseNumbers[number])
    }
    phraseReaches[first].asFirst = max(phraseReaches[first].asFirst, parts.count)
    phraseReaches[last].asLast = max(phraseReaches[last].asLast, parts.count)
    phrases.edit(key, change)
  }
}
