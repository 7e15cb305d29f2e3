internal import TallyCore
internal import TallyLexicon

extension QuantityLexicon {
  /// The tables while they are read.
  struct Building: Sendable {
    var words = WordTable(expecting: 4000)
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
    var phrases = PhraseTable(expecting: 3000)
    var symbols = WordTable(expecting: 1000)
    var symbolUnits: [(unit: Int, condition: Condition)] = []
    var units: [UnitFacts] = []
    var unitNumbers = UnitNumbers()
    var signUnits: [Int: Int] = [:]
    private var dimensions = (words: WordList(), values: [(Dimension, baseUnit: String)]())
    let tokenizer = Tokenizer(words: WordTable(), prefixes: WordTable(), classes: [])

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
      let named = NamedValues(WordClass.named)
      for row in LexiconTable("words").rows {
        guard let form = row.bytes(0), let mark = row.bytes(1).flatMap({ named[$0] }) else {
          preconditionFailure("words.tsv:\(row.line): an unknown class")
        }
        classes[word(form)].formUnion(mark)
      }
      let groupsNamed = NamedValues(WordGroup.named)
      for row in LexiconTable("word-groups").rows {
        guard let form = row.bytes(0), let group = row.bytes(1).flatMap({ groupsNamed[$0] }) else {
          preconditionFailure("word-groups.tsv:\(row.line): an unknown group")
        }
        groups[word(form)].formUnion(group)
      }
      for row in LexiconTable("given-names").rows {
        if let name = row.bytes(0) { groups[word(name)].formUnion(.givenName) }
      }
      for row in LexiconTable("number-words").rows {
        guard let form = row.bytes(0), let value = row[1].flatMap({ Int($0) }),
          let mark = row.bytes(2).flatMap({ named[$0] })
        else { preconditionFailure("number-words.tsv:\(row.line): not a number word") }
        let number = word(form)
        classes[number].formUnion(mark)
        values[number] = value
      }
    }

    private mutating func loadUnits() {
      let kinds = NamedValues(
        Dictionary(uniqueKeysWithValues: QuantityKind.allCases.map { ($0.rawValue, $0) }))
      for row in LexiconTable("units").rows {
        let factor = row.words(at: 3)
        guard let form = row.bytes(0), let code = row.bytes(1),
          let kind = row.bytes(2).flatMap({ kinds[$0] }), factor.count == 2,
          let ratio = ExactRatio(lexicon: factor[0]),
          let (dimension, baseUnit) = dimension(factor[1]), let marks = row.bytes(4)
        else { preconditionFailure("units.tsv:\(row.line): not a unit") }
        let (multiple, name) = Self.multiple(code)
        let scale: UnitFacts.Scale =
          name == "Cel" ? .celsius : name == "[degF]" ? .fahrenheit : .linear
        let unit = UnitFacts(
          code: name, kind: kind, factor: ratio, dimension: dimension, baseUnit: baseUnit,
          scale: scale, multiple: multiple)
        add(form, unit, marks: marks)
      }
    }

    /// A few dozen dimensions serve all units.
    private mutating func dimension(_ text: ArraySlice<UInt8>) -> (Dimension, baseUnit: String)? {
      let known = dimensions.words.number(of: text)
      if known >= 0 { return dimensions.values[known] }
      guard let dimension = Dimension(String(decoding: text, as: UTF8.self)) else { return nil }
      _ = dimensions.words.number(adding: text)
      dimensions.values.append((dimension, dimension.baseUnit))
      return dimensions.values.last
    }

    /// "10.a" is read as ten of "a".
    private static func multiple(_ code: ArraySlice<UInt8>) -> (Int, String) {
      func text(_ bytes: ArraySlice<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }
      guard let point = code.firstIndex(of: ASCII.period), let count = Int(text(code[..<point]))
      else { return (1, text(code)) }
      return (count, text(code[(point + 1)...]))
    }

    private mutating func add(
      _ form: ArraySlice<UInt8>, _ unit: UnitFacts, marks: ArraySlice<UInt8>
    ) {
      let isSymbol = marks.starts(with: "symbol".utf8)
      let takesPlural =
        marks.starts(with: "name".utf8)
        && (marks.count == 4 || marks[marks.startIndex + 4] == ASCII.space)
      let number = number(of: unit)
      add(form: form, number, isSymbol: isSymbol, takesPlural: takesPlural)
      guard let colon = marks.firstIndex(of: ASCII.colon) else { return }
      for prefix in SIPrefix.all where marks[colon...].contains(prefix.letter) {
        guard let factor = unit.factor.multiplied(by: prefix.factor) else { continue }
        let scaled = UnitFacts(
          code: prefix.code + unit.code, kind: unit.kind, factor: factor,
          dimension: unit.dimension, baseUnit: unit.canonicalUnit)
        let scaledNumber = self.number(of: scaled)
        if isSymbol {
          for symbol in prefix.symbols {
            add(form: symbol + form, scaledNumber, isSymbol: true, takesPlural: false)
          }
        } else {
          add(form: prefix.name + form, scaledNumber, isSymbol: false, takesPlural: takesPlural)
          // "kilo-ohms", "milli amps"
          add(
            form: prefix.name + [ASCII.space] + form, scaledNumber, isSymbol: false,
            takesPlural: takesPlural)
        }
      }
    }

    private mutating func add(form: [UInt8], _ unit: Int, isSymbol: Bool, takesPlural: Bool) {
      add(form: form[...], unit, isSymbol: isSymbol, takesPlural: takesPlural)
    }

    private mutating func add(
      form: ArraySlice<UInt8>, _ unit: Int, isSymbol: Bool, takesPlural: Bool
    ) {
      var parts = parts(of: form)
      if isSymbol, parts.count == 1 {
        symbol(form, unit, .always)
        return
      }
      name(parts, unit)
      guard takesPlural, let last = parts.popLast() else { return }
      parts.append(last + [0x73])
      name(parts, unit)
    }

    private mutating func name(_ parts: [ArraySlice<UInt8>], _ unit: Int) {
      edit(parts) { if $0.unit < 0 { $0.unit = unit } }
      if parts.count == 1 { classes[word(parts[0])].insert(.unitName) }
    }

    private mutating func symbol(
      _ form: ArraySlice<UInt8>, _ unit: Int, _ condition: Condition
    ) {
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
        guard let form = row.bytes(0), let code = row[1], let mark = row[2] else {
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
          if mark == "prefix" { _ = prefixes.number(adding: form) }
        case "code":
          symbol(form, number, .always)
          _ = prefixes.number(adding: form)
        case "apart":
          // Not glued to its number: "COP27" is a conference.
          symbol(form, number, .always)
        case "near":
          symbol(form, number, .money)
        case "digits":
          symbol(form, number, .digits)
        case "money":
          add(form: form, number, isSymbol: false, takesPlural: true)
          edit(parts) { $0.condition = .money }
          if let last = parts.last {
            edit(parts.dropLast() + [last + [0x73]]) { $0.condition = .money }
          }
        default:
          add(form: form, number, isSymbol: false, takesPlural: mark == "name")
        }
      }
    }

    private mutating func loadBounds() {
      for row in LexiconTable("bounds").rows {
        guard let form = row.bytes(0), let name = row[1], let place = row[2] else {
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
    mutating func opens(
      _ form: ArraySlice<UInt8>, _ bound: FoundQuantity.Bound?, isDeadline: Bool = false,
      isTight: Bool = false
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
        guard let form = row.bytes(0), let part = row[1], let meaning = row[2] else {
          preconditionFailure("languages.tsv:\(row.line): not a form")
        }
        switch part {
        case "unit":
          guard let unit = unitNumbers[meaning] else {
            preconditionFailure("languages.tsv:\(row.line): no unit \(meaning)")
          }
          if let condition = row[3].flatMap({ Self.conditions[$0] }) {
            symbol(form, unit, condition)
          } else {
            name(parts(of: form), unit)
          }
        case "scale":
          let number = word(form)
          classes[number].formUnion(.scale)
          values[number] = Int(meaning) ?? 0
        case "number":
          let number = word(form)
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
          classes[word(form)].formUnion(mark)
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
        guard let form = row.bytes(0), let code = row[1],
          let mark = row[2].flatMap({ Self.conditions[$0] })
        else { preconditionFailure("ambiguous-units.tsv:\(row.line): not a form") }
        guard let unit = unitNumbers[code] else { continue }
        symbol(form, unit, mark)
      }
    }

    mutating func add(_ rule: Settings.UnitRule) {
      let form = Array(rule.form.utf8)[...]
      guard let code = rule.unit else {
        symbol(form, 0, .never)
        edit(parts(of: form)) { $0.unit = -1 }
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
      edit(parts(of: form)) { $0.unit = number }
    }
  }
}

extension QuantityLexicon {
  /// The places of units by their codes.
  struct UnitNumbers: Sendable {
    private var codes = WordList(expecting: 700)

    subscript(code: String) -> Int? {
      let number = codes.number(of: code)
      return number < 0 ? nil : number
    }

    /// The codes are numbered as they come.
    mutating func number(adding code: String) -> Int { codes.number(adding: code) }
  }
}
