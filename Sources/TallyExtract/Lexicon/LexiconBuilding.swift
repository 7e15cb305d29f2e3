internal import TallyCore
internal import TallyLexicon

extension QuantityLexicon {
  /// The tables while they are read.
  struct Building: Sendable {
    var words = WordTable()
    var prefixes = WordTable()
    var classes: [WordClass] = []
    var groups: [WordGroup] = []
    /// Of the words of one language; empty in the standard lexicon.
    var marks: [LanguageMark] = []
    var things: [String] = []
    var values: [Int] = []
    var phraseNumbers: [UInt64] = []
    var phraseReaches: [PhraseReach] = []
    var phraseCount: UInt64 = 0
    var phrases = PhraseTable()
    var symbols = WordTable()
    var symbolUnits: [(unit: Int, condition: Condition)] = []
    var units: [UnitFacts] = []
    var unitNumbers: [String: Int] = [:]
    var signUnits: [Int: Int] = [:]
    private var dimensions: [Substring: Dimension] = [:]
    private let tokenizer = Tokenizer(words: WordTable(), prefixes: WordTable(), classes: [])

    mutating func load() {
      for unit in [UnitFacts.one, .sunProtection, .acidity] { _ = number(of: unit) }
      if let bodyMass = Dimension("kg/m2") {
        _ = number(of: UnitFacts(code: "kg/m2", kind: .other, factor: .one, dimension: bodyMass))
      }
      for form in ["SPF", "spf", "Spf", "pH"] { _ = prefixes.number(adding: Array(form.utf8)) }
      loadWords()
      loadUnits()
      loadCurrencies()
      loadBounds()
      loadAmbiguous()
      loadLanguages()
    }

    private mutating func loadWords() {
      for row in LexiconTable("words").rows {
        guard let form = row[0], let name = row[1], let mark = WordClass.named[name] else {
          preconditionFailure("words.tsv:\(row.line): an unknown class")
        }
        classes[word(Array(form.utf8))].formUnion(mark)
      }
      for row in LexiconTable("word-groups").rows {
        guard let form = row[0], let group = row[1].flatMap({ WordGroup.named[$0] }) else {
          preconditionFailure("word-groups.tsv:\(row.line): an unknown group")
        }
        groups[word(Array(form.utf8))].formUnion(group)
      }
      for row in LexiconTable("number-words").rows {
        guard let form = row[0], let value = row[1].flatMap({ Int($0) }),
          let mark = row[2].flatMap({ WordClass.named[$0] })
        else { preconditionFailure("number-words.tsv:\(row.line): not a number word") }
        let number = word(Array(form.utf8))
        classes[number].formUnion(mark)
        values[number] = value
      }
    }

    private mutating func loadUnits() {
      for row in LexiconTable("units").rows {
        let factor = row[3]?.split(separator: " ") ?? []
        guard let form = row[0], let code = row[1],
          let kind = row[2].flatMap({ QuantityKind(rawValue: $0) }), factor.count == 2,
          let ratio = ExactRatio(lexicon: factor[0]), let dimension = dimension(factor[1]),
          let marks = row[4]
        else { preconditionFailure("units.tsv:\(row.line): not a unit") }
        let multiple = Self.multiple(code)
        let scale: UnitFacts.Scale =
          code == "Cel" ? .celsius : code == "[degF]" ? .fahrenheit : .linear
        let unit = UnitFacts(
          code: multiple?.1 ?? code, kind: kind, factor: ratio, dimension: dimension, scale: scale,
          multiple: multiple?.0 ?? 1)
        add(form, unit, marks: marks)
      }
    }

    /// A few dozen dimensions serve all units.
    private mutating func dimension(_ text: Substring) -> Dimension? {
      if let known = dimensions[text] { return known }
      let dimension = Dimension(text)
      dimensions[text] = dimension
      return dimension
    }

    /// "10.a" is read as ten of "a".
    private static func multiple(_ code: String) -> (Int, String)? {
      guard let point = code.utf8.firstIndex(of: ASCII.period), let count = Int(code[..<point])
      else { return nil }
      return (count, String(code[code.index(after: point)...]))
    }

    private mutating func add(_ form: String, _ unit: UnitFacts, marks: String) {
      let isSymbol = marks.hasPrefix("symbol")
      let takesPlural = marks == "name" || marks.hasPrefix("name ")
      let number = number(of: unit)
      add(form: form, number, isSymbol: isSymbol, takesPlural: takesPlural)
      let bytes = Array(marks.utf8)
      guard let colon = bytes.firstIndex(of: ASCII.colon) else { return }
      for prefix in SIPrefix.all where bytes[colon...].contains(prefix.letter.asciiValue ?? 0) {
        guard let factor = unit.factor.multiplied(by: .tens(prefix.power)) else { continue }
        let scaled = UnitFacts(
          code: prefix.code + unit.code, kind: unit.kind, factor: factor,
          dimension: unit.dimension)
        let scaledNumber = self.number(of: scaled)
        if isSymbol {
          for symbol in prefix.symbols {
            add(form: symbol + form, scaledNumber, isSymbol: true, takesPlural: false)
          }
        } else {
          add(form: prefix.name + form, scaledNumber, isSymbol: false, takesPlural: takesPlural)
          // "kilo-ohms", "milli amps"
          add(
            form: "\(prefix.name) \(form)", scaledNumber, isSymbol: false, takesPlural: takesPlural)
        }
      }
    }

    private mutating func add(form: String, _ unit: Int, isSymbol: Bool, takesPlural: Bool) {
      let parts = parts(of: form)
      if isSymbol, parts.count == 1 {
        symbol(Array(form.utf8), unit, .always)
        return
      }
      name(parts, unit)
      if takesPlural, var last = parts.last {
        last.append(0x73)
        name(parts.dropLast() + [last], unit)
      }
    }

    private mutating func name(_ parts: [[UInt8]], _ unit: Int) {
      edit(parts) { if $0.unit < 0 { $0.unit = unit } }
      if parts.count == 1 { classes[word(parts[0])].insert(.unitName) }
    }

    private mutating func symbol(_ form: [UInt8], _ unit: Int, _ condition: Condition) {
      let count = symbols.count
      let number = symbols.number(adding: form)
      if number == count {
        symbolUnits.append((unit, condition))
      } else {
        symbolUnits[number] = (unit, condition)
      }
    }

    private mutating func loadCurrencies() {
      let hundredths = ["USc": "USD", "GBp": "GBP"]
      for row in LexiconTable("currencies").rows {
        guard let form = row[0], let code = row[1], let mark = row[2] else {
          preconditionFailure("currencies.tsv:\(row.line): not a currency")
        }
        let unit = UnitFacts(
          code: code, kind: .price,
          factor: hundredths[code] == nil ? .one : ExactRatio(1, 100), dimension: .none,
          scale: .money(hundredths[code] ?? code))
        let number = number(of: unit)
        let parts = parts(of: form)
        switch mark {
        case "sign", "prefix":
          edit(parts) { $0.unit = number }
          if parts.count == 1 { signUnits[word(parts[0])] = number }
          if mark == "prefix" { _ = prefixes.number(adding: Array(form.utf8)) }
        case "code":
          symbol(Array(form.utf8), number, .always)
          _ = prefixes.number(adding: Array(form.utf8))
        case "apart":
          // Not glued to its number: "COP27" is a conference.
          symbol(Array(form.utf8), number, .always)
        case "near":
          symbol(Array(form.utf8), number, .money)
        case "digits":
          symbol(Array(form.utf8), number, .digits)
        case "money":
          add(form: form, number, isSymbol: false, takesPlural: true)
          edit(parts) { $0.condition = .money }
          if var last = parts.last {
            last.append(0x73)
            edit(parts.dropLast() + [last]) { $0.condition = .money }
          }
        default:
          add(form: form, number, isSymbol: false, takesPlural: mark == "name")
        }
      }
    }

    private mutating func loadBounds() {
      for row in LexiconTable("bounds").rows {
        guard let form = row[0], let name = row[1], let place = row[2] else {
          preconditionFailure("bounds.tsv:\(row.line): not a bound")
        }
        let bound = FoundQuantity.Bound(rawValue: name)
        precondition(
          bound != nil || name == "about" || name == "tight",
          "bounds.tsv:\(row.line): \(name) is no bound")
        if place != "after" {
          opens(form, bound, isDeadline: place == "deadline", isTight: name == "tight")
          continue
        }
        edit(parts(of: form)) { phrase in
          if let bound { phrase.after = bound } else { phrase.isLooseAfter = true }
        }
      }
    }

    /// `form` stands before a number and opens a side of it; with no `bound` it says "about".
    private mutating func opens(
      _ form: String, _ bound: FoundQuantity.Bound?, isDeadline: Bool = false, isTight: Bool = false
    ) {
      let parts = parts(of: form)
      if let last = parts.last { classes[word(last)].insert(.endsBound) }
      edit(parts) { phrase in
        if isTight {
          phrase.isTight = true
        } else {
          if let bound { phrase.before = bound } else { phrase.isLooseBefore = true }
          phrase.isDeadline = isDeadline
        }
      }
    }

    /// Other languages' number words, units and bounds.
    private mutating func loadLanguages() {
      for row in LexiconTable("languages").rows {
        guard let form = row[0], let part = row[1], let meaning = row[2] else {
          preconditionFailure("languages.tsv:\(row.line): not a form")
        }
        switch part {
        case "unit":
          guard let unit = unitNumbers[meaning] else {
            preconditionFailure("languages.tsv:\(row.line): no unit \(meaning)")
          }
          if let condition = row[3].flatMap({ Self.conditions[$0] }) {
            symbol(Array(form.utf8), unit, condition)
          } else {
            name(parts(of: form), unit)
          }
        case "scale":
          let number = word(Array(form.utf8))
          classes[number].formUnion(.scale)
          values[number] = Int(meaning) ?? 0
        case "number":
          let number = word(Array(form.utf8))
          classes[number].formUnion([.number, .ones, .beforeUnit])
          values[number] = Int(meaning) ?? 0
        case "before":
          let bound = FoundQuantity.Bound(rawValue: meaning)
          precondition(
            bound != nil || meaning == "about", "languages.tsv:\(row.line): \(meaning) is no bound")
          opens(form, bound)
        case "class":
          guard let mark = WordClass.named[meaning] else {
            preconditionFailure("languages.tsv:\(row.line): an unknown class")
          }
          classes[word(Array(form.utf8))].formUnion(mark)
        default: preconditionFailure("languages.tsv:\(row.line): an unknown part")
        }
      }
    }

    private static let conditions: [String: Condition] = [
      "digits": .digits, "bare": .bare, "glued": .glued, "spaced": .spaced, "apart": .apart,
      "common": .common, "closed": .closed, "never": .never, "upper": .always,
      "undated": .undated,
    ]

    private mutating func loadAmbiguous() {
      for row in LexiconTable("ambiguous-units").rows {
        guard let form = row[0], let code = row[1],
          let mark = row[2].flatMap({ Self.conditions[$0] })
        else { preconditionFailure("ambiguous-units.tsv:\(row.line): not a form") }
        guard let unit = unitNumbers[code] else { continue }
        symbol(Array(form.utf8), unit, mark)
      }
    }

    mutating func add(_ rule: Settings.UnitRule) {
      let form = Array(rule.form.utf8)
      guard let code = rule.unit else {
        symbol(form, 0, .never)
        edit(parts(of: rule.form)) { $0.unit = -1 }
        return
      }
      var number = unitNumbers[code]
      if number == nil {
        let isMoney = rule.kind == .price || (rule.kind == nil && rule.factor == nil)
        let dimension = rule.base.flatMap { Dimension($0) } ?? .none
        number = self.number(
          of: UnitFacts(
            code: code, kind: rule.kind ?? (isMoney ? .price : .other),
            factor: rule.factor ?? .one, dimension: dimension,
            scale: isMoney ? .money(code) : .linear))
      }
      guard let number else { return }
      symbol(form, number, .always)
      edit(parts(of: rule.form)) { $0.unit = number }
    }

    // MARK: Pieces

    mutating func number(of unit: UnitFacts) -> Int {
      let key = unit.multiple == 1 ? unit.code : "\(unit.multiple).\(unit.code)"
      if let known = unitNumbers[key] { return known }
      units.append(unit)
      unitNumbers[key] = units.count - 1
      return units.count - 1
    }

    mutating func word(_ form: String) -> Int { word(Array(form.utf8)) }

    mutating func edit(_ form: String, _ change: (inout Phrase) -> Void) {
      edit(parts(of: form), change)
    }

    mutating func mark(_ form: String, _ mark: LanguageMark) {
      let number = word(form)
      while marks.count <= number { marks.append([]) }
      marks[number].formUnion(mark)
    }

    mutating func names(_ form: String, _ unit: Int) {
      let parts = parts(of: form)
      edit(parts) {
        $0.unit = unit
        $0.condition = .always
      }
      guard parts.count == 1 else { return }
      classes[word(parts[0])].insert(.unitName)
      let known = symbols.number(of: parts[0], 0, parts[0].count, folds: false)
      if known >= 0 { symbolUnits[known] = (unit, .digits) }
    }

    /// `form` means nothing that it means in other languages.
    mutating func forget(_ form: String) {
      let bytes = Array(form.utf8)
      let known = symbols.number(of: bytes, 0, bytes.count, folds: false)
      if known >= 0 { symbolUnits[known] = (0, .never) }
      // "Da" is no unit, "da" may be a word of the language.
      if bytes.first?.isASCIIUpper == true, known >= 0 { return }
      let number = word(bytes)
      classes[number] = []
      values[number] = 0
      signUnits[number] = nil
      edit(parts(of: form)) { $0 = Phrase() }
    }

    mutating func bounds(_ form: String, _ bound: FoundQuantity.Bound?, isBefore: Bool) {
      if isBefore { return opens(form, bound) }
      edit(parts(of: form)) { phrase in
        if let bound { phrase.after = bound } else { phrase.isLooseAfter = true }
      }
    }

    private mutating func word(_ bytes: [UInt8]) -> Int {
      let number = words.number(adding: bytes.map(\.asciiLowercased))
      if number == classes.count {
        classes.append([])
        groups.append([])
        values.append(0)
        phraseNumbers.append(0)
        phraseReaches.append(PhraseReach())
      }
      return number
    }

    /// The tokens of a form, hyphens and a closing point left out: "sq. ft." is `sq`, `ft`.
    private func parts(of form: String) -> [[UInt8]] {
      let bytes = Array(form.utf8)
      // Most forms are one word of letters.
      if bytes.allSatisfy(\.isASCIILetter) { return bytes.isEmpty ? [] : [bytes] }
      var cut = TokenBuffer()
      tokenizer.cut(
        bytes, in: ByteRange(0, bytes.count),
        numbers: NumberScanner(decimalMark: .point, maximumDigits: 20), into: &cut)
      return cut.tokens.compactMap { token in
        guard token.kind != .end, token.sign != .hyphen, token.sign != .period else { return nil }
        var part = Array(bytes[token.start..<token.end])
        if part.count > 1, part.last == ASCII.period { part.removeLast() }
        return part
      }
    }

    private mutating func edit(_ parts: [[UInt8]], _ change: (inout Phrase) -> Void) {
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
}
