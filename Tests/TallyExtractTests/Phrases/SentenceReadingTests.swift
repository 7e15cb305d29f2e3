import TallyCore
import Testing

@testable import TallyExtract

struct SentenceReadingTests {
  private func parts(_ text: String) -> [PhraseToken.Part] {
    reading(text).tokens.map(\.part)
  }

  private func reading(_ text: String) -> SentenceReading {
    let bytes = Array(text.utf8)
    var reader = SentenceReader()
    return reader.reading(
      of: bytes, in: ByteRange(0, bytes.count), quantities: [])
  }

  private func phrases(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    let reading = reading(text)
    return reading.phrases.map {
      bytes.string(ByteRange(reading.tokens[$0.first].start, reading.tokens[$0.lastHead].end))
    }
  }

  @Test func theWordBeforeTellsAVerbFromANoun() {
    #expect(parts("symptoms last")[1] == .verb)
    #expect(parts("the last symptoms")[1] != .verb)
    #expect(parts("the cost rises")[1] == .noun)
    #expect(parts("it may cost more")[2] == .verb)
  }

  @Test func anObjectMakesABaseFormAnInstruction() {
    #expect(parts("Apply the gel")[0] == .verb)
    #expect(parts("Cost of the gel")[0] == .noun)
  }

  @Test func nounPhrasesKeepTheirConjunctsTogether() {
    #expect(phrases("The redness and swelling fade.") == ["The redness and swelling"])
    #expect(phrases("people with severe asthma") == ["people", "severe asthma"])
  }

  @Test func complementsKnowWhatTheyQualify() {
    let found = reading("people with severe asthma").phrases
    #expect(found.map(\.host) == [-1, 0])
  }

  @Test func clausesPartAtContrastAndCondition() {
    let kinds = reading("Call us if it hurts, but rest first.").clauses.map(\.kind)
    #expect(kinds.contains(.conditional))
    #expect(reading("It fades but the scar stays.").clauses.count == 3)
  }

  @Test func curlyApostrophesReadAsStraightOnes() {
    #expect(parts("they don’t last")[1] == .auxiliary)
  }

  /// Words that no table holds.
  @Test func unknownVerbsAreKnownByTheirPlace() {
    #expect(parts("Zorp the area")[0] == .verb)
    #expect(parts("children zorp the gene")[1] == .verb)
    #expect(parts("before you zorp")[2] == .verb)
    #expect(parts("How long do zorps last?")[3] == .noun)
    #expect(parts("it takes a day to zorp")[5] == .verb)
  }

  /// A word that is a noun and a verb, at a place where no noun stands.
  @Test(arguments: [
    ("Small breeds may cycle twice a year.", 3), ("It will only impact the score.", 3),
    ("A builder who runs the site typically charges a fee.", 7),
    ("It is prone to chipping, and typically needs repair.", 8),
    ("The dressing needs changing as it dissolves.", 2),
    ("Many states offer additional aid.", 2), ("We investigate a wide region.", 1),
    ("Molecules dissociate near the surface.", 1),
    ("Officials said government revenue would fall.", 1),
  ])
  func aVerbIsNoNoun(text: String, place: Int) {
    #expect(parts(text)[place] == .verb)
  }

  @Test(arguments: [
    ("An LED light", 1, PhraseToken.Part.noun),
    ("The cases reported last week were mild", 2, .participle),
    ("a bill that's late", 2, .relative), ("Use it today and never refreeze.", 5, .verb),
    ("That's a bill", 0, .pronoun), ("The peel costs in May were low", 2, .noun),
    ("He lost the match besides his job", 4, .preposition),
    ("Clean the gutter and zorp the pipe.", 4, .verb),
    ("The gutter and zorp the men saw", 3, .noun),
  ])
  func aWordIsWhatItsPlaceMakesIt(text: String, place: Int, part: PhraseToken.Part) {
    #expect(parts(text)[place] == part)
  }

  @Test func aVerbAgreesWithTheNounBeforeThePreposition() {
    #expect(parts("The distance on wet roads increases by half.")[5] == .verb)
    #expect(parts("Trays from a dentist start at $300.")[4] == .verb)
    #expect(parts("Inverters need to be replaced.")[1] == .verb)
  }

  @Test func aClauseBehindAfterHasASubject() {
    let found = reading("It rained after the lake rose.")
    let clause = found.clauses.first { $0.kind == .temporal }
    #expect(clause.map { $0.subject >= 0 } == true)
    #expect(
      reading("Call if: - it hurts - it bleeds").clauses.filter { $0.kind == .conditional }.count
        > 1)
  }

  /// A clause may go on behind the one put into it.
  @Test(arguments: [
    "The fee was (it is said) raised.", "It may (if it has rained) take a week.",
    "The pipe that burst in May was mended and has held.", "It fades but the scar stays.",
    "Call us if: - it hurts - it bleeds",
  ])
  func verbsOfAClauseStandSideBySide(text: String) {
    let found = reading(text)
    #expect(!found.verbs.isEmpty)
    for (place, clause) in found.clauses.enumerated() {
      let verbs = found.verbs(of: clause)
      #expect(verbs.map(\.main) == verbs.map(\.main).sorted())
      #expect(verbs.allSatisfy { found.tokens[$0.main].clause == place })
      #expect(clause.hasFiniteVerb == verbs.contains(where: \.isFinite))
    }
    #expect(found.clauses.reduce(0) { $0 + $1.verbs.count } == found.verbs.count)
  }

  @Test func aReadingIsTheSameInUsedMemory() {
    let texts = [
      "If it lasts, call: - the pain is severe - it bleeds for 2 days.", "It fades.", "",
      "Most people, who had read of it, drive within a week and work in two.",
    ].map { Array($0.utf8) }
    var reader = SentenceReader()
    let found = SentenceReading()
    for text in texts + texts.reversed() {
      let whole = ByteRange(0, text.count)
      reader.cut(text, in: whole, quantities: [], into: found)
      reader.tag(found, of: text)
      reader.findPhrases(of: found)
      reader.findClauses(of: found, in: text)
      var other = SentenceReader()
      let fresh = other.reading(of: text, in: whole, quantities: [])
      #expect(found.tokens.map(\.range) == fresh.tokens.map(\.range))
      #expect(found.tokens.map(\.clause) == fresh.tokens.map(\.clause))
      #expect(found.phrases.map(\.head) == fresh.phrases.map(\.head))
      #expect(found.clauses.map(\.subject) == fresh.clauses.map(\.subject))
      #expect(found.verbs.map(\.main) == fresh.verbs.map(\.main))
    }
  }

  /// A word that has the same part everywhere gets it when it is cut; all others by their place.
  @Test func fixedPartsAreThoseThatThePlaceWouldGive() {
    #expect(PhraseTagger.fixedPart(of: [.determiner, .definite]) == .determiner)
    #expect(PhraseTagger.fixedPart(of: [.determiner, .pronoun, .demonstrative]) == .other)
    #expect(PhraseTagger.fixedPart(of: [.noun, .plural]) == .noun)
    #expect(PhraseTagger.fixedPart(of: .noun) == .other)
    #expect(PhraseTagger.fixedPart(of: [.noun, .verb, .base]) == .other)
    #expect(PhraseTagger.fixedPart(of: [.preposition, .particle]) == .other)
    #expect(PhraseTagger.fixedPart(of: .preposition) == .preposition)
  }
}
