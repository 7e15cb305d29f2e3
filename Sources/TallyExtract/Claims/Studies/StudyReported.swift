internal import TallyCore

/// Whether a text reports a study, and of which design.
extension DocumentReading {
  private static let longestAbstract = 6_000

  /// A short text on a trial: who is counted in it took part in it.
  mutating func reportsTrial() -> Bool {
    if let known = isTrial { return known }
    let found = findsTrial()
    isTrial = found
    return found
  }

  private mutating func findsTrial() -> Bool {
    guard document.reading.count < Self.longestAbstract, !document.isStitched else { return false }
    let vocabulary = words().vocabulary
    return Self.isRandomized(vocabulary) || saysRandomizedInTitle
      || isOfCohort(vocabulary) || namesDesign || isStructuredAbstract(vocabulary)
      || isOfCases(vocabulary)
  }

  /// A cohort that was followed or compared; a school's "spring cohort" is neither.
  private func isOfCohort(_ vocabulary: Vocabulary) -> Bool {
    let signs = ["methods", "hazard", "odds", "confidence", "enrolled", "followed", "baseline"]
    return vocabulary.count("cohort".utf8) > 0
      && (vocabulary.count("methods".utf8) > 0
        || signs.count { vocabulary.count($0.utf8) > 0 } > 1)
  }

  /// "A longitudinal study of students": a title with the design in it; but "Case study: how we saved $2,000".
  private var namesDesign: Bool {
    let title = titleVocabulary
    func says(_ words: String...) -> Bool { words.contains { title.count($0.utf8) > 0 } }
    let isDesigned =
      says(
        "cohort", "longitudinal", "sectional", "prospective", "retrospective", "registry",
        "observational")
      || says("register") && !says("for", "to") || says("case") && says("series")
      || says("case") && says("control") && says("study", "studies") && !titleBegins("case study")
      || says("illness") && says("cost") && says("study")
    return isDesigned && says("study", "survey", "series", "analysis")
      && !says("finds", "shows", "says", "new", "suggests")
  }

  private func titleBegins(_ words: String) -> Bool {
    titleBytes.prefix(words.utf8.count).elementsEqual(words.utf8) { $0.asciiLowercased == $1 }
  }

  /// "Objective: … Methods: … Results: … Conclusion: …": the parts of an abstract by name, each at the head of a line or
  /// sentence, of whatever study it is.
  private func isStructuredAbstract(_ vocabulary: Vocabulary) -> Bool {
    func says(_ words: [String]) -> Bool { words.contains { vocabulary.count($0.utf8) > 0 } }
    guard says(["methods"]), says(["results", "findings"]),
      says(["conclusion", "conclusions", "interpretation", "discussion"]),
      kindInTitle() != nil
        || says(["study", "patients", "participants", "respondents", "cases", "survey"])
    else { return false }
    return headsPart(["methods"]) && headsPart(["results", "findings"])
  }

  /// Whether one of the words begins a block or a sentence, and is more than a word of it: "Methods.", "METHODS:",
  /// "Results We found", "Patients and Methods".
  private func headsPart(_ names: [String]) -> Bool {
    sentences.contains { sentence in
      let head = document.reading[sentence.range.start..<sentence.range.end].prefix(
        Self.longestHead)
      let words = head.split { !$0.isASCIILetter }.prefix(Self.longestName)
      guard
        let place = words.firstIndex(where: { word in
          names.contains { word.elementsEqual($0.utf8) { $0.asciiLowercased == $1 } }
        })
      else { return false }
      let word = words[place]
      let next = document.reading[safe: word.endIndex] ?? ASCII.period
      let isMarked =
        next == ASCII.colon || next == ASCII.period || word.endIndex == sentence.range.end
      // "Results We found": a capital behind it
      let isFollowed =
        place == 0
        && (document.reading[safe: word.endIndex + 1]?.isASCIIUpper ?? false)
      return word[word.startIndex].isASCIIUpper && (isMarked || isFollowed)
    }
  }
  private static let longestHead = 40
  /// "Patients and Methods"
  private static let longestName = 4

  /// An abstract on cases or controls: nobody else writes so of patients.
  private func isOfCases(_ vocabulary: Vocabulary) -> Bool {
    guard vocabulary.count("patients".utf8) + vocabulary.count("participants".utf8) > 1 else {
      return false
    }
    let firm = [
      "consecutive", "retrospective", "retrospectively", "prospective", "prospectively", "enrolled",
      "recruited", "underwent",
    ]
    let others = [
      "controls", "cohort", "baseline", "significantly", "correlation", "versus", "vs", "analyzed",
      "analysed", "respectively", "median", "sd", "methods", "follow-up",
    ]
    let firmSigns = firm.count { vocabulary.count($0.utf8) > 0 }
    return firmSigns > 0
      && firmSigns + others.count { vocabulary.count($0.utf8) > 0 } >= Self.leastSigns
  }

  private static let leastSigns = 3

  /// The page may show its title nowhere else.
  private var saysRandomizedInTitle: Bool {
    document.title != nil && Self.isRandomized(titleVocabulary)
  }

  /// The words of the title, else of the first line.
  private var titleVocabulary: Vocabulary {
    let bytes = titleBytes
    return Vocabulary(bytes, in: ByteRange(0, bytes.count))
  }

  private var titleBytes: [UInt8] {
    let first = document.blocks.first?.range ?? ByteRange(0, 0)
    return document.title.map { Array($0.utf8) } ?? Array(document.reading[first.start..<first.end])
  }

  static func isRandomized(_ vocabulary: Vocabulary) -> Bool {
    ["randomized", "randomised", "randomly"].contains { vocabulary.count($0.utf8) > 0 }
  }

  /// The study treats nobody: a cohort, a survey, cases against controls.
  mutating func observes() -> Bool {
    if let known = isObserved { return known }
    let found =
      reportsTrial() && !saysRandomizedInTitle
      && !["trial", "systematic review", "meta-analysis"].contains(study())
    isObserved = found
    return found
  }

  /// "…: a prospective *cohort study* of …": what an abstract's first line calls the study.
  func kindInTitle() -> String? {
    let title = titleVocabulary
    func says(_ word: String) -> Bool { title.count(word.utf8) > 0 }
    if says("trial") { return "trial" }
    if says("survey") { return "survey" }
    if says("cohort") { return says("study") ? "cohort study" : "cohort" }
    if says("case"), says("series") { return "case series" }
    if says("longitudinal"), says("study") { return "longitudinal study" }
    if says("case"), says("control") { return "case-control study" }
    if says("register"), says("study") { return "register study" }
    return says("registry") && says("study") ? "registry study" : says("study") ? "study" : nil
  }
}
