import TallyCore
import TallyExtract
import Testing

/// Of what a line is by the heading above it, and of what by its own first words.
struct SubjectOfHeadingTests {
  @Test(arguments: [
    ("Sofa 7-15 yrs", "Sofa"), ("Bed frame 15-20 yrs", "Bed frame"),
    ("Recovery 2 weeks", "mattress"),
  ])
  func aLineOfAThingAndItsValueIsOfTheThing(line: String, subject: String) throws {
    let text = "A mattress is a mattress.\n"
    let bytes = Array((text + line).utf8)
    let document = Document(
      source: Source(id: "page"), title: "Mattress", raw: bytes,
      blocks: [
        Block(kind: .paragraph, range: ByteRange(0, text.utf8.count - 1)),
        Block(kind: .listItem, range: ByteRange(text.utf8.count, bytes.count)),
      ])
    let claim = try #require(ClaimExtractor().claims(in: document).last)
    #expect(claim.subject.text?.lowercased() == subject.lowercased())
  }

  /// Lines without a subject are of what the heading right above them names, where that is a thing.
  @Test(arguments: [
    ("Steroid Injections", "Provides 4-8 weeks of relief", "steroid injections"),
    ("Steroid Injections", "Duration: 8 weeks", "steroid injections"),
    ("What Else to Know", "Duration: 8 weeks", "frozen shoulder"),
    ("Steroid Injections", "The stiffness lasts 8 weeks.", "frozen shoulder"),
  ])
  func whatHasNoSubjectIsOfItsHeading(heading: String, line: String, subject: String) throws {
    let page = sections("Frozen Shoulder", "A frozen shoulder is a stiff shoulder.", heading, line)
    let claim = try #require(ClaimExtractor().claims(in: page).last)
    #expect(claim.subject.text?.lowercased() == subject)
  }

  /// On a page about several things each section is of what its heading names, in full.
  @Test func aSectionOfAListIsOfTheWholeName() throws {
    let page = sections(
      "6 best espresso makers", "An espresso maker makes espresso.",
      "3. Klarvik Pasio 20 Espresso Maker (black)", "It weighs 8 lbs.")
    let claim = try #require(ClaimExtractor().claims(in: page).last)
    #expect(claim.subject.text == "Klarvik Pasio 20 Espresso Maker")
  }

  /// A page in Markdown of headings and paragraphs in turn; the first heading is its title.
  private func sections(_ lines: String...) -> Document {
    let bytes = Array(lines.joined(separator: "\n").utf8)
    var blocks: [Block] = []
    var start = 0
    for (index, line) in lines.enumerated() {
      let isHeading = index.isMultiple(of: 2)
      let range = ByteRange(start, start + line.utf8.count)
      var block = Block(
        kind: isHeading ? .heading : .paragraph, range: range, level: index / 2 + 1)
      block.heading = isHeading ? nil : index - 1
      blocks.append(block)
      start += line.utf8.count + 1
    }
    return Document(
      source: Source(id: "page"), format: .markdown, title: lines[0], raw: bytes, blocks: blocks)
  }
}
