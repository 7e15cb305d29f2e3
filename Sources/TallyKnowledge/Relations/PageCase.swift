internal import TallyCore
internal import TallyLexicon

/// Of which case a page's title says that the whole page is: what a bare sentence below it leaves out.
///
///     Ferry to Capri from Naples      The crossing takes 50 minutes.    capri, naples
///     Ferry to Capri from Positano    The crossing takes 30 minutes.    capri, positano
///     iPhone 13 battery               The battery lasts 19 hours.       iphone, 13
///     How long does a tattoo take to heal? | Harbor Clinic              nothing
///
/// Words that any title has ("guide", "what to expect"), what is said of the subject, and the site's name say nothing.
struct PageCase: Sendable {
  /// As stems.
  private let words: Set<String>
  /// Those of the whole title and of the sentence.
  private let said: Set<String>
  /// "Pixel 8 Pro": a name, its number and what follows it.
  private let model: [String]?

  init(_ claim: Claim) {
    // Plain text has its title as the first heading.
    guard
      let title = claim.context.title ?? claim.context.headings.first ?? claim.context.question
    else {
      (words, said, model) = ([], [], nil)
      return
    }
    let own = Set(
      [claim.subject.text, claim.property.text, claim.property.head].flatMap {
        ConceptLexicon.words(of: $0 ?? "").map(ContentWords.stem)
      })
    let tokens = Self.withoutSite(title, own)
    said = Set(tokens.map(\.stem)).union(
      Self.tokens(of: claim.sentence?.text ?? "").map(\.stem))
    model = tokens.indices.first { tokens[$0].isModel && $0 > 0 && !tokens[$0 - 1].isPlain }
      .map { place in
        tokens[(place - 1)...place].map(\.stem)
          + tokens[(place + 1)...].prefix(while: \.isOfModel).map(\.stem)
      }
    // "The battery" under "iPhone 13 battery": which one stands before it. "The crossing": all of the title says which.
    let named = tokens.firstIndex { own.contains($0.stem) }
    var isBehind = false
    var words: Set<String> = []
    for (place, token) in tokens.enumerated() {
      if token.leads { isBehind = true }
      let isBeside = named.map {
        place < $0 && !tokens[place...$0].dropFirst().contains(where: \.leads)
      }
      guard !own.contains(token.stem), !token.isPlain, isBehind || isBeside ?? true else {
        continue
      }
      words.insert(token.stem)
    }
    self.words = words
  }

  /// Each says of which, and the other neither in its title nor in its sentence.
  static func differ(_ a: PageCase, _ b: PageCase) -> Bool {
    if let one = a.model, let other = b.model, one != other { return true }
    return a.words.contains { !b.said.contains($0) } && b.words.contains { !a.said.contains($0) }
  }

  private struct Token {
    var stem: String
    /// Says nothing of its own.
    var isPlain: Bool
    /// Behind "for", "in", a colon.
    var leads: Bool
    /// A number behind a name.
    var isModel: Bool
    /// "Pro", "Max".
    var isOfModel: Bool
  }

  private static func tokens(of title: String) -> [Token] {
    var tokens: [Token] = []
    let isTitleCase = isTitleCase(title)
    var leads = false
    var wasName = false
    // "A guide *for families*": who reads it.
    var wasText = false
    var isOfReaders = false
    var word = ""
    func take(endsPart: Bool) {
      defer { word = "" }
      guard !word.isEmpty else { return }
      let lower = word.lowercased()
      if prepositions.contains(lower) {
        leads = true
        isOfReaders = wasText && lower == "for"
      }
      wasText = isEditorial(lower) && !ContentWords.isFunctionWord(lower)
      // "Nimbus 4", not "4 tips", "top 10", "in 2024"; "Zone B", not "Take A Break".
      let isLetter =
        word.utf8.count == 1 && word.utf8.allSatisfy(\.isASCIIUpper)
        && (endsPart || lower != "a" && lower != "i")
      let isModel =
        (lower.utf8.allSatisfy(\.isASCIIDigit) || isLetter) && wasName
        && lower.utf8.count < yearDigits
      wasName = word.first?.isUppercase ?? false && lower != "top"
      if !isModel, ContentWords.isFunctionWord(lower) || lower.utf8.count < 2 {
        if !prepositions.contains(lower), !articles.contains(lower) { leads = false }
        return
      }
      let isName = leads && !isTitleCase && wasName && !tokens.isEmpty
      tokens.append(
        Token(
          stem: stem(of: lower),
          isPlain: isOfReaders
            && TitleWord.reader.has(ConceptLexicon.words(of: lower).last ?? lower)
            || !isModel && (isEditorial(lower) || !isName && isPlain(lower, isBehind: leads)),
          leads: leads, isModel: isModel, isOfModel: wasName && TitleWord.model.has(lower)))
      leads = false
    }
    for character in title {
      let isOfWord = character == "-" && word.lowercased() == "non"
      if character.isLetter || character.isNumber || character == "'" || character == "’"
        || isOfWord
      {
        word.append(character)
      } else {
        let endsPart = character == ":" || character == "," || character == "(" || character == "|"
        take(endsPart: endsPart)
        if endsPart {
          leads = true
          isOfReaders = false
          wasText = false
        }
      }
    }
    take(endsPart: true)
    return tokens
  }

  private static func stem(of word: String) -> String {
    ContentWords.stem(ConceptLexicon.words(of: word).last ?? word)
  }

  private static func isPlain(_ word: String, isBehind: Bool) -> Bool {
    // "5 tips"; but "2021".
    if word.utf8.allSatisfy(\.isASCIIDigit) { return word.utf8.count < 2 }
    guard let plain = ConceptLexicon.words(of: word).last else { return true }
    if TitleWord.grade.has(plain) { return false }
    return ConceptLexicon.embeddedName(of: plain) != nil
      || !MeasureWord.of(plain).isSubset(of: kinds)
      || !isBehind && ContentWords.isVerb(plain) || UnitWords.of(word) != nil
  }

  /// Whether any title may have the word.
  private static func isEditorial(_ word: String) -> Bool {
    ConceptLexicon.words(of: word).last.map { TitleWord.any.has($0) } ?? true
  }

  /// "What to Expect After Surgery": capitals name nothing.
  private static func isTitleCase(_ title: String) -> Bool {
    let words = title.spacedWords.filter { $0.utf8.count > 3 }
    return words.count > 1 && words.allSatisfy { $0.first.map { !$0.isLowercase } ?? true }
  }

  /// The words of the part that names the matter, else of the first: "How long does it take? | Harbor Clinic".
  private static func withoutSite(_ title: String, _ own: Set<String>) -> [Token] {
    var parts = [title[...]]
    for mark in [" | ", " - ", " – ", " — ", " · "] {
      parts = parts.flatMap { $0.split(separator: mark) }
    }
    let tokens = parts.map { Self.tokens(of: String($0)) }
    return tokens.first { $0.contains { own.contains($0.stem) } } ?? tokens.first ?? []
  }

  /// Classes of words that tell cases apart.
  private static let kinds: MeasureWord = [
    .body, .calendar, .person, .male, .female, .beast, .occasion, .activity,
  ]

  private static let articles: Set<String> = ["the", "a", "an", "your"]
  private static let yearDigits = 4
  private static let prepositions: Set<String> = [
    "for", "in", "with", "at", "to", "from", "of", "without", "during", "on", "after", "before",
    "versus", "vs", "by",
  ]
}
