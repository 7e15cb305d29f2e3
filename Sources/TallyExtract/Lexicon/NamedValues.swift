internal import TallyLexicon

/// What the names in a table's fields stand for, asked for by the bytes of a name.
struct NamedValues<Value> {
  private var names: WordList
  private var values: [Value] = []

  init(_ named: [String: Value]) {
    names = WordList(expecting: named.count)
    for (name, value) in named {
      _ = names.number(adding: name)
      values.append(value)
    }
  }

  subscript(name: ArraySlice<UInt8>) -> Value? {
    let number = names.number(of: name)
    return number < 0 ? nil : values[number]
  }
}
