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

  init(_ value: JSONValue) throws(RecordError) {
    guard let members = value.object else { throw RecordError("an object is expected") }
    self.members = members
  }

  subscript(_ key: String) -> JSONValue? {
    // The length first: it tells most keys apart, and is no call.
    let length = key.utf8.count
    guard
      let place = members.indices.last(where: {
        members[$0].key.utf8.count == length && members[$0].key == key
      }), !members[place].value.isNull
    else { return nil }
    return members[place].value
  }

  func optionalString(_ key: String) throws(RecordError) -> String? {
    guard let value = self[key] else { return nil }
    guard let text = value.string else { throw RecordError("'\(key)' is not a string") }
    return text
  }

  func string(_ key: String) throws(RecordError) -> String {
    guard let text = try optionalString(key) else { throw RecordError("'\(key)' is missing") }
    return text
  }

  func bool(_ key: String) throws(RecordError) -> Bool {
    guard let flag = self[key]?.bool else { throw RecordError("'\(key)' is not true or false") }
    return flag
  }

  func optionalInteger(_ key: String) throws(RecordError) -> Int? {
    guard let value = self[key] else { return nil }
    guard let number = value.integer else { throw RecordError("'\(key)' is not a whole number") }
    return number
  }

  func integer(_ key: String) throws(RecordError) -> Int {
    guard let number = try optionalInteger(key) else { throw RecordError("'\(key)' is missing") }
    return number
  }

  func decimal(_ key: String) throws(RecordError) -> ExactDecimal? {
    guard let value = self[key] else { return nil }
    guard let number = value.decimal else { throw RecordError("'\(key)' is not a number") }
    return number
  }

  func word<Word: RawRepresentable<String>>(_ key: String) throws(RecordError) -> Word {
    let text = try string(key)
    guard let word = Word(rawValue: text) else {
      throw RecordError("'\(key)' knows no '\(text)'")
    }
    return word
  }

  func fields(_ key: String) throws(RecordError) -> RecordFields? {
    guard let value = self[key] else { return nil }
    guard value.object != nil else { throw RecordError("'\(key)' is not an object") }
    return try RecordFields(value)
  }

  func array(_ key: String) throws(RecordError) -> [JSONValue] {
    guard let value = self[key] else { return [] }
    guard let elements = value.array else { throw RecordError("'\(key)' is not an array") }
    return elements
  }

  func strings(_ key: String) throws(RecordError) -> [String] {
    var texts: [String] = []
    for element in try array(key) {
      guard let text = element.string else { throw RecordError("'\(key)' holds a non-string") }
      texts.append(text)
    }
    return texts
  }
}
