internal import TallyLexicon

/// What a word says about the measure that a claim is of: the classes of `measure-words.tsv`.
struct MeasureWord: OptionSet, Sendable {
  let rawValue: UInt64

  static let forbids = Self(rawValue: 1)
  static let leaves = Self(rawValue: 1 << 1)
  static let resumes = Self(rawValue: 1 << 2)
  static let activity = Self(rawValue: 1 << 3)
  static let object = Self(rawValue: 1 << 4)
  static let repeats = Self(rawValue: 1 << 5)
  static let again = Self(rawValue: 1 << 6)
  static let dosing = Self(rawValue: 1 << 7)
  static let behind = Self(rawValue: 1 << 8)
  static let begins = Self(rawValue: 1 << 9)
  static let has = Self(rawValue: 1 << 10)
  static let stays = Self(rawValue: 1 << 11)
  static let parts = Self(rawValue: 1 << 12)
  static let ends = Self(rawValue: 1 << 14)
  static let endures = Self(rawValue: 1 << 37)
  static let exposure = Self(rawValue: 1 << 38)
  static let body = Self(rawValue: 1 << 39)
  static let quality = Self(rawValue: 1 << 13)
  static let lasting = Self(rawValue: 1 << 15)
  static let success = Self(rawValue: 1 << 16)
  static let occurs = Self(rawValue: 1 << 17)
  static let befalls = Self(rawValue: 1 << 18)
  static let use = Self(rawValue: 1 << 19)
  static let plainuse = Self(rawValue: 1 << 20)
  static let stretch = Self(rawValue: 1 << 21)
  static let shares = Self(rawValue: 1 << 22)
  static let risk = Self(rawValue: 1 << 23)
  static let counting = Self(rawValue: 1 << 24)
  static let refrained = Self(rawValue: 1 << 25)
  static let empty = Self(rawValue: 1 << 26)
  static let weak = Self(rawValue: 1 << 27)
  static let itself = Self(rawValue: 1 << 28)
  static let ending = Self(rawValue: 1 << 29)
  static let over = Self(rawValue: 1 << 30)
  static let beginning = Self(rawValue: 1 << 31)
  static let falling = Self(rawValue: 1 << 32)
  static let offer = Self(rawValue: 1 << 33)
  static let start = Self(rawValue: 1 << 34)
  static let generic = Self(rawValue: 1 << 35)
  static let ordinal = Self(rawValue: 1 << 36)
  static let leads = Self(rawValue: 1 << 40)
  static let trails = Self(rawValue: 1 << 41)
  static let chance = Self(rawValue: 1 << 42)
  static let contrast = Self(rawValue: 1 << 43)
  static let teller = Self(rawValue: 1 << 44)
  static let says = Self(rawValue: 1 << 45)
  static let past = Self(rawValue: 1 << 46)
  static let changes = Self(rawValue: 1 << 47)
  static let calendar = Self(rawValue: 1 << 48)
  static let manner = Self(rawValue: 1 << 49)
  static let vague = Self(rawValue: 1 << 50)
  static let person = Self(rawValue: 1 << 51)
  static let occasion = Self(rawValue: 1 << 52)
  static let dosage = Self(rawValue: 1 << 53)
  static let births = Self(rawValue: 1 << 54)
  static let male = Self(rawValue: 1 << 55)
  static let female = Self(rawValue: 1 << 56)
  static let beast = Self(rawValue: 1 << 57)

  static let term = Self(rawValue: 1 << 58)
  static let warranty = Self(rawValue: 1 << 59)

  private static let names: [String: Self] = [
    "term": term,
    "warranty": warranty,
    "forbids": forbids,
    "leaves": leaves,
    "resumes": resumes,
    "activity": activity,
    "object": object,
    "repeats": repeats,
    "again": again,
    "dosing": dosing,
    "behind": behind,
    "begins": begins,
    "has": has,
    "stays": stays,
    "parts": parts,
    "body": body,
    "quality": quality,
    "exposure": exposure,
    "endures": endures,
    "lasting": lasting,
    "success": success,
    "occurs": occurs,
    "befalls": befalls,
    "use": use,
    "plainuse": plainuse,
    "stretch": stretch,
    "shares": shares,
    "risk": risk,
    "counting": counting,
    "refrained": refrained,
    "empty": empty,
    "weak": weak,
    "itself": itself,
    "ending": ending,
    "over": over,
    "beginning": beginning,
    "falling": falling,
    "offer": offer,
    "start": start,
    "generic": generic,
    "ordinal": ordinal,
    "ends": ends,
    "leads": leads,
    "trails": trails,
    "chance": chance,
    "contrast": contrast,
    "teller": teller,
    "says": says,
    "past": past,
    "changes": changes,
    "calendar": calendar,
    "manner": manner,
    "vague": vague,
    "person": person,
    "occasion": occasion,
    "dosage": dosage,
    "births": births,
    "male": male,
    "female": female,
    "beast": beast,
  ]

  private static let table: (words: WordList, classes: [Self]) = {
    let rows = LexiconTable("measure-words").rows
    var words = WordList(expecting: rows.count)
    var classes: [Self] = []
    for row in rows {
      guard let word = row.bytes(0), row.bytes(1) != nil else { continue }
      let number = words.number(adding: word)
      if number == classes.count { classes.append([]) }
      for name in row.words(at: 1).map({ String(decoding: $0, as: UTF8.self) }) {
        guard let use = names[name] else {
          preconditionFailure("measure-words.tsv:\(row.line): no class \(name)")
        }
        classes[number].formUnion(use)
      }
    }
    return (words, classes)
  }()

  /// Whether a word is of one of these classes.
  func has(_ word: String) -> Bool { !Self.of(word).isDisjoint(with: self) }
  func has(_ word: Substring) -> Bool { !Self.of(word).isDisjoint(with: self) }

  /// The classes of a word in lower case; none of one that says nothing.
  static func of(_ word: String) -> Self { classes(table.words.number(of: word)) }
  static func of(_ word: Substring) -> Self { classes(table.words.number(of: word)) }

  private static func classes(_ number: Int) -> Self { number < 0 ? [] : table.classes[number] }
}
