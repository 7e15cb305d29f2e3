internal import TallyCore

/// Whether a name may be what "they" or "it" stands for: by the form of its last word.
struct Agreement {
  private let isName: Bool
  /// One word with a capital.
  private let mayBeName: Bool
  private let isMany: Bool
  /// Spoken of as one and as many: "The team said they …".
  private let isCollective: Bool

  init(of text: String) {
    let words = text.utf8.split(separator: ASCII.space)
    let last = words.last.map { $0.map(\.asciiLowercased) } ?? []
    // "Whole Foods … it", "Apple … they": names do not show their number. A capital alone may open the sentence.
    let capitals = words.map { $0.first?.isASCIIUpper ?? false }
    isName = capitals.dropFirst().contains(true)
    mayBeName = capitals == [true]
    let endsInS =
      last.last == UInt8(ascii: "s")
      && ![UInt8(ascii: "s"), UInt8(ascii: "u"), UInt8(ascii: "i")].contains(
        last.dropLast().last ?? 0)
    isMany =
      endsInS || Self.irregular.contains(last) || words.contains { $0.elementsEqual("and".utf8) }
    isCollective = Self.collective.contains(last)
  }

  func allows(isMany wanted: Bool?) -> Bool {
    guard let wanted, !isName, !isCollective else { return true }
    return wanted == isMany || wanted && mayBeName
  }

  private static func words(_ list: String) -> Set<[UInt8]> {
    Set(list.split(separator: " ").map { Array($0.utf8) })
  }

  private static let irregular = words(
    "children people men women teeth feet mice geese bacteria data media criteria fungi larvae")
  private static let collective = words(
    "team company group family government committee council crew staff police band board firm "
      + "agency couple majority public fish sheep species series bank store shop club school")
}
