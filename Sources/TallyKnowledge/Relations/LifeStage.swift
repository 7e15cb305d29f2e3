internal import TallyCore

/// How old those are of whom a statement speaks, where its words say so: "*toddlers* need 11 to 14 hours", "9 to 12 hours for
/// *school-age children*". Two that have no stage in common are of different people.
struct LifeStage: OptionSet, Sendable {
  let rawValue: UInt16

  static let newborn = LifeStage(rawValue: 1 << 0)
  static let infant = LifeStage(rawValue: 1 << 1)
  static let toddler = LifeStage(rawValue: 1 << 2)
  static let preschool = LifeStage(rawValue: 1 << 3)
  static let school = LifeStage(rawValue: 1 << 4)
  static let teen = LifeStage(rawValue: 1 << 5)
  static let adult = LifeStage(rawValue: 1 << 6)
  static let senior = LifeStage(rawValue: 1 << 7)

  /// "Young children" and "children": not the newborn, of whom texts speak apart.
  static let young: LifeStage = [.toddler, .preschool]
  static let child: LifeStage = [.infant, .toddler, .preschool, .school, .teen]
}

extension LifeStage {
  private static let furthestBehind = 8

  /// Of the words before the number the nearest, else the first behind it, else what the heading above names; all where
  /// nothing says so.
  init(before: [Substring], behind: [Substring], heading: String?) {
    if let stage = before.indices.reversed().lazy.compactMap({ Self.stage(before, $0) }).first {
      self = stage
    } else if let stage = behind.indices.prefix(Self.furthestBehind).lazy.compactMap({
      Self.stage(behind, $0)
    }).first {
      self = stage
    } else if let heading {
      let words = heading.lowercased().spacedWords.map { word in
        word.drop { !$0.isLetter }.prefix { $0.isLetter || $0 == "-" }
      }
      let stages = words.indices.compactMap { Self.stage(words, $0) }
      self = stages.count == 1 ? stages[0] : []
    } else {
      self = []
    }
  }

  private static func stage(_ words: [Substring], _ place: Int) -> LifeStage? {
    let before = place > 0 ? words[place - 1] : ""
    switch words[place] {
    case "newborn", "newborns": return .newborn
    case "infant", "infants", "baby", "babies": return [.newborn, .infant]
    case "toddler", "toddlers": return .toddler
    case "preschooler", "preschoolers": return .preschool
    case "schoolchildren": return .school
    case "teen", "teens", "teenager", "teenagers", "adolescent", "adolescents": return .teen
    case "senior", "seniors", "elderly": return .senior
    case "child", "children", "kid", "kids":
      switch before {
      case "preschool", "preschool-age", "preschool-aged": return .preschool
      case "school-age", "school-aged", "school", "older": return [.school, .teen]
      case "young", "small", "little", "younger": return young
      // "your child" is whoever it is.
      default: return before == "your" || before == "the" ? nil : child
      }
    case "adult", "adults":
      return before == "older" || before == "elderly"
        ? .senior
        : before == "young" || before == "younger" ? .adult : [.adult, .senior]
    default: return nil
    }
  }

  /// For people: "toddlers", "teenagers".
  var name: String {
    switch self {
    case .newborn: "newborns"
    case [.newborn, .infant]: "infants"
    case .toddler: "toddlers"
    case .preschool: "preschool children"
    case .school, [.school, .teen]: "school-age children"
    case .teen: "teenagers"
    case .senior: "older adults"
    case .young: "young children"
    case .adult, [.adult, .senior]: "adults"
    default: "children"
    }
  }

  /// Whether each says of whom, and of none in common.
  static func differ(_ a: LifeStage, _ b: LifeStage) -> Bool {
    !a.isEmpty && !b.isEmpty && a.isDisjoint(with: b)
  }
}
