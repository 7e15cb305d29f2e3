import TallyCore
import TallyExtract
import TallyTestSupport
import Testing

struct SentenceSplitterTests {
  private func ranges(_ text: MarkedText) -> [ByteRange] {
    SentenceSplitter().sentences(in: text.document).map(\.range)
  }

  @Test(arguments: [
    MarkedText("⟦It weighs 3.5 kg.⟧ ⟦That is a lot.⟧"),
    MarkedText("⟦Dr. Ng waited approx. 3 weeks, i.e. 21 days.⟧ ⟦Then she left.⟧"),
    MarkedText("⟦See No. 5 and Fig. 2.⟧ ⟦They differ.⟧"),
    MarkedText("⟦“Really?” she said.⟧ ⟦“Yes.”⟧ ⟦He nodded.⟧"),
    MarkedText("⟦Use SPF 30.⟧ ⟦Reapply it every two hours.⟧"),
    MarkedText("⟦We open at 9 a.m. on Mondays.⟧ ⟦We close at 5 p.m.⟧ ⟦Come early.⟧"),
    MarkedText(
      "⟦J. R. Smith lives in the U.S. now.⟧ ⟦He moved from the U.K.⟧ ⟦It was cold there.⟧"),
    MarkedText("⟦It worked well.[12]⟧ ⟦Others agree.[3,4]⟧"),
    MarkedText("⟦It builds muscle mass.⟧ ⟦Patients gain 3 kg.⟧"),
    MarkedText("⟦Do 12 reps.⟧ ⟦Then rest.⟧ ⟦The answer is no.⟧ ⟦Clinics charge $40.⟧"),
    MarkedText("⟦Gen. Lee moved to Boston, Mass. in May.⟧"),
    MarkedText("⟦Well… perhaps.⟧ ⟦Or not…⟧ ⟦Who knows?⟧"),
    MarkedText("⟦Look at www.example.org/a.b?c=D for more.⟧ ⟦It is free.⟧"),
    MarkedText("⟦It dries the skin.⟧⟦Sunscreen helps.⟧"),
    MarkedText("⟦Anyone know a good clinic?⟧ ⟦thanks⟧"),
    MarkedText("⟦We love it! :)⟧ ⟦See you soon.⟧"),
    MarkedText("⟦1. Wash the area.⟧ ⟦2. Dry it.⟧"),
    MarkedText("⟦1) Wash the area⟧ ⟦2) Dry it⟧ ⟦3) Wait⟧"),
    MarkedText("⟦• Wash the area⟧ ⟦• Dry it⟧"),
    MarkedText("⟦A title without a stop⟧\n\n⟦And its text.⟧"),
    MarkedText("⟦The lines of this paragraph\nare wrapped by hand.⟧ ⟦That is all.⟧"),
    MarkedText("⟦今日は晴れです。⟧⟦明日は雨です！⟧"),
    MarkedText("⟦هل هذا صحيح؟⟧ ⟦نعم.⟧"),
    MarkedText("⟦Л. Н. Толстой жил здесь.⟧ ⟦Он писал.⟧"),
    MarkedText("⟦It slows (type 2).10⟧ ⟦Others doubt the model.11⟧ ⟦It costs 2.10 Euro.⟧"),
    MarkedText("⟦It may – who knew? – be dear.⟧ ⟦Really?⟧ ⟦– Yes.⟧"),
    MarkedText(
      "⟦Es heilt.\u{2009}⟧⟦«Sehr gut.»⟧\u{202F}⟦„Danke.“⟧".replacing("\u{2009}⟧", with: "⟧\u{2009}")
    ),
    MarkedText("⟦¿Cuánto cuesta?⟧ ⟦¡Mucho!⟧ ⟦Nada.⟧"),
    MarkedText("⟦Պետք է այն զարդարել:⟧ ⟦Դա ճիշտ չէ:⟧"),
  ])
  func findsEachMarkedSentenceAndNoOther(example: MarkedText) {
    #expect(ranges(example) == example.ranges)
  }

  @Test func endsASentenceAtTheEndOfABlockAndOfATableCell() {
    let text = Array("Face\t$350\tabout an hour".utf8)
    let document = Document(
      source: Source(id: "t"), raw: text,
      blocks: [Block(kind: .tableRow, range: ByteRange(0, text.count))])
    let sentences = SentenceSplitter().sentences(in: document)
    #expect(sentences.map { text.string($0.range) } == ["Face", "$350", "about an hour"])
  }

  /// Ranges rise, stay inside their block, have no outer white space, and leave out no ink.
  @Test func coversAllInkOfAnyBytes() {
    var state: UInt64 = 11
    let alphabet = Array("ab.?! \n\t\"')1•A…。".unicodeScalars)
    for round in 0..<500 {
      var text = String.UnicodeScalarView()
      for _ in 0..<(round % 90) {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        text.append(alphabet[Int(state >> 40) % alphabet.count])
      }
      let bytes = Array(String(text).utf8)
      let document = Document(
        source: Source(id: "t"), raw: bytes,
        blocks: [Block(kind: .paragraph, range: ByteRange(0, bytes.count))])
      var end = 0
      for sentence in SentenceSplitter().sentences(in: document).map(\.range) {
        #expect(sentence.start >= end && sentence.end <= bytes.count && !sentence.isEmpty)
        #expect(bytes[end..<max(end, sentence.start)].allSatisfy { $0.isASCIISpace })
        end = sentence.end
      }
      #expect(bytes[end...].allSatisfy { $0.isASCIISpace })
    }
  }

  @Test(arguments: [".", "?", "5", "a", " ", "\"", ". ", "a.", "• "])
  func takesLinearTimeForAnyRepetition(unit: String) {
    let text = String(repeating: unit, count: 1_000_000 / unit.utf8.count)
    let bytes = Array(text.utf8)
    let document = Document(
      source: Source(id: "t"), raw: bytes,
      blocks: [Block(kind: .paragraph, range: ByteRange(0, bytes.count))])
    let clock = ContinuousClock()
    let time = clock.measure { _ = SentenceSplitter().sentences(in: document) }
    // Quadratic work on a megabyte takes minutes, even where linear work is slow (a debug build).
    #expect(time < .seconds(20))
  }
}
