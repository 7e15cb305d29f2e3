import TallyCore
import Testing

@testable import TallyIngest

struct PlainTextReaderTests {
  private func blocks(_ text: String) -> [(kind: Block.Kind, text: String)] {
    var document = Document(source: Source(id: "a"), raw: [])
    PlainTextReader().read(Array(text.utf8), into: &document)
    return document.blocks.map { ($0.kind, document.text.string($0.range)) }
  }

  @Test func hardWrappedLinesAreOneParagraph() {
    let text = """
      The redness that follows a session is like a mild
      sunburn and fades within two days, while the skin
      itself needs about four weeks before the next one
      is due.

      Most people book three of them.
      """
    #expect(blocks(text).count == 2)
  }

  /// "More than", "between $300 and": such words end no sentence, whatever the length of their lines.
  @Test func aLineThatEndsInAWordThatEndsNothingGoesOn() {
    #expect(blocks("Sales rose by more than\n5 percent.").count == 1)
    #expect(blocks("It costs between $300 and\n$400 a year.").count == 1)
    #expect(blocks("Salt and\nPepper").count == 2)
  }

  @Test func eachLongLineOfUnwrappedTextIsAParagraph() {
    let line = String(repeating: "The cream is spread thinly over the cheeks. ", count: 5)
    #expect(blocks("\(line)\n\(line)\n\(line)").count == 3)
  }

  @Test func headingsQuestionsAndItemsAreToldApart() {
    let text = """
      AFTER THE SESSION

      How long does redness last?

      It usually fades within 48 hours of the session.

      Please avoid these for a day:
      - swimming
      - make-up
      """
    #expect(
      blocks(text).map(\.kind) == [
        .heading, .question, .paragraph, .paragraph, .listItem, .listItem,
      ])
  }

  @Test func answersKnowTheirQuestionAndItemsTheirLead() {
    var document = Document(source: Source(id: "a"), raw: [])
    PlainTextReader().read(
      Array("How long?\nTwo days at most.\nAvoid for a day:\n1. sun\n2. heat\n".utf8),
      into: &document)
    #expect(document.blocks.map(\.question) == [nil, 0, 0, 0, 0])
    #expect(document.blocks.map(\.lead) == [nil, nil, nil, 2, 2])
    #expect(document.reading.string(document.blocks[3].range) == "   sun")
  }

  /// A heading that comes again stands below the one before it that does not.
  @Test func aRepeatedHeadingStandsBelow() {
    let text = """
      Ringworm of the scalp

      Most who have it are children, and all of them itch.

      Treatment

      - Tablets for eight weeks

      Ringworm of the body

      Most who have it are adults, and all of them itch.

      Treatment

      - A cream for two weeks
      """
    var document = Document(source: Source(id: "a"), raw: [], blocks: [])
    PlainTextReader().read(Array(text.utf8), into: &document)
    let items = document.blocks.filter { $0.kind == .listItem }
    let above = items.map { item -> [String] in
      var path: [String] = []
      var next = item.heading
      while let heading = next {
        path.append(document.reading.string(document.blocks[heading].range))
        next = document.blocks[heading].heading
      }
      return path
    }
    #expect(
      above == [["Treatment", "Ringworm of the scalp"], ["Treatment", "Ringworm of the body"]])
  }
}
