import TallyCore
import TallyExtract
import Testing

/// A bare answer means what was asked; one with a verb of its own says what it means.
struct AskedForTests {
  private func answer(_ answer: String, to question: String) throws -> Claim {
    let bytes = Array("\(question)\n\(answer)".utf8)
    let heading = ByteRange(0, question.utf8.count)
    let document = Document(
      source: Source(id: "page"), raw: bytes,
      blocks: [
        Block(kind: .heading, range: heading, level: 2),
        Block(
          kind: .paragraph, range: ByteRange(heading.end + 1, bytes.count), heading: 0,
          question: question.hasSuffix("?") ? 0 : nil),
      ])
    return try #require(ClaimExtractor().claims(in: document).first)
  }

  @Test(arguments: [
    ("4 to 6 weeks.", "When can I drive again?", Claim.Role.wait),
    ("Light loads after 7 days.", "How long before you can load the shelf?", .wait),
    ("Swimming: week 6.", "Returning to sport", .wait),
    ("4 to 6 weeks.", "How long does a cast stay on?", .duration),
    ("Refunds in 5 days.", "Return policy", .completion),
    ("It heals within 6 weeks.", "When can I drive again?", .completion),
  ])
  func whenSomethingIsAllowed(text: String, question: String, role: Claim.Role) throws {
    #expect(try answer(text, to: question).role == role)
  }

  @Test(arguments: [
    ("Every 2 to 3 years.", "How often should I descale the boiler?", Claim.Modality.recommended),
    ("Every 6 months with pets.", "How often do I need to wash the rug?", .recommended),
    ("10 cm for a path.", "How thick should a slab be?", .recommended),
    ("Usually every 2 years.", "How often should I descale the boiler?", .typical),
    ("Every 11 years.", "How often does the comet come?", .asserted),
    ("$80 to $120.", "Should I get a plan?", .asserted),
    ("They come every 11 years.", "How often should I look for comets?", .asserted),
  ])
  func whatOneShouldDo(text: String, question: String, modality: Claim.Modality) throws {
    #expect(try answer(text, to: question).modality == modality)
  }

  /// "filters" under a question on air filters are those.
  @Test func aQuestionSpellsOutWhatTheAnswerNames() throws {
    let question = "How often should I change my air filter?"
    let plain = try answer("Filters should be changed every 3 months.", to: question)
    #expect(plain.subject == Claim.Subject(text: "air filter", via: .question))
    let kind = try answer("Use thick filters for 6 months.", to: question)
    #expect(kind.subject.text == "thick air filter")
  }
}
