internal import TallyCore

/// What a title names by its form, beside what of it the text says most.
struct TopicByForm {
  let name: TitleForm.Name
  let topic: Topic

  /// "Ravensbrook Bridge shut until spring": what a headline begins with, where it has a name of several words.
  var ofNews: Topic? { name.isFirst && name.range.count > 1 ? topic : nil }

  /// Whether the page is on it rather than on the word of the title that its text says most: "Inheritance tax: why most
  /// estates never pay it", "Knee replacement" for "knee".
  func isSurer(than named: Topic?, _ finder: TopicFinder) -> Bool {
    guard let named else { return true }
    let (its, words) = (Self.words(of: named), Self.words(of: topic))
    if named.isShort || words.isSubset(of: its) { return false }
    if its.isSubset(of: words) { return !named.isOfWords }
    let own = finder.mentions(of: topic)
    let most = own + (name.isFor && own > 0 ? Self.mostBehindFor : 1)
    return (its.map(finder.countInText).max() ?? 0) <= most
  }

  private static func words(of topic: Topic) -> Set<[UInt8]> {
    Set(
      topic.text.utf8.split(separator: ASCII.space).map {
        Vocabulary.singular($0.map(\.asciiLowercased))
      })
  }

  private static let mostBehindFor = 4
}
