internal import TallyCore
internal import TallyJSON

/// Why a record could not be read: what is wrong with which key.
package struct RecordError: Error, Hashable, CustomStringConvertible {
  package var what: String
  package init(_ what: String) { self.what = what }
  package var description: String { what }
}

/// The keys of one object, read strictly: a key that is missing reads as null, one of another type than
/// expected is an error that names it.
struct RecordFields {
  private let members: [JSONValue.Member]
  /// Where the next key is expected: records are read in the order in which they are written.
  private var next = 0

  init(_ value: JSONValue) throws(RecordError) {
    guard let members = value.object else { throw RecordError("an object is expected") }
    self.members = members
  }

  mutating func value(_ key: String) -> JSONValue? {
    for step in members.indices {
      var place = next + step
      if place >= members.count { place -= members.count }
      guard members[place].key == key else { continue }
      next = place + 1
      return members[place].value.isNull ? nil : members[place].value
    }
    return nil
  }

  mutating func optionalString(_ key: String) throws(RecordError) -> String? {
    guard let value = self.value(key) else { return nil }
    guard let text = value.string else { throw RecordError("'\(key)' is not a string") }
    return text
  }

  mutating func string(_ key: String) throws(RecordError) -> String {
    guard let text = try optionalString(key) else { throw RecordError("'\(key)' is missing") }
    return text
  }

  mutating func bool(_ key: String) throws(RecordError) -> Bool {
    guard let flag = value(key)?.bool else { throw RecordError("'\(key)' is not true or false") }
    return flag
  }

  mutating func optionalInteger(_ key: String) throws(RecordError) -> Int? {
    guard let value = self.value(key) else { return nil }
    guard let number = value.integer else { throw RecordError("'\(key)' is not a whole number") }
    return number
  }

  mutating func integer(_ key: String) throws(RecordError) -> Int {
    guard let number = try optionalInteger(key) else { throw RecordError("'\(key)' is missing") }
    return number
  }

  mutating func decimal(_ key: String) throws(RecordError) -> ExactDecimal? {
    guard let value = self.value(key) else { return nil }
    guard let number = value.decimal else { throw RecordError("'\(key)' is not a number") }
    return number
  }

  mutating func word<Word: RawRepresentable<String>>(_ key: String) throws(RecordError) -> Word {
    let text = try string(key)
    guard let word = Word(rawValue: text) else {
      throw RecordError("'\(key)' knows no '\(text)'")
    }
    return word
  }

  mutating func fields(_ key: String) throws(RecordError) -> RecordFields? {
    guard let value = self.value(key) else { return nil }
    guard value.object != nil else { throw RecordError("'\(key)' is not an object") }
    return try RecordFields(value)
  }

  mutating func required(_ key: String) throws(RecordError) -> JSONValue {
    guard let value = value(key) else { throw RecordError("'\(key)' is missing") }
    return value
  }

  mutating func array(_ key: String) throws(RecordError) -> [JSONValue] {
    guard let value = self.value(key) else { return [] }
    guard let elements = value.array else { throw RecordError("'\(key)' is not an array") }
    return elements
  }

  mutating func strings(_ key: String) throws(RecordError) -> [String] {
    var texts: [String] = []
    for element in try array(key) {
      guard let text = element.string else { throw RecordError("'\(key)' holds a non-string") }
      texts.append(text)
    }
    return texts
  }
}
