import TallyCore
import TallyExtract
import Testing

/// Sections that their headings give a thing of their own, which the title does not name.
struct SectionTopicTests {
  private func subjects(_ lines: String...) -> [String?] {
    let text = lines.joined(separator: "\n\n")
    let bytes = Array(text.utf8)
    var blocks: [Block] = []
    var (start, path) = (0, [Int]())
    for line in lines {
      let level = line.prefix { $0 == "#" }.count
      let mark = level == 0 ? 0 : level + 1
      let end = start + line.utf8.count
      if level > 0 { path = Array(path.prefix(level - 1)) }
      var block = Block(
        kind: level > 0 ? .heading : .paragraph, range: ByteRange(start + mark, end))
      block.level = level
      block.heading = path.last
      if level > 0 { path.append(blocks.count) }
      blocks.append(block)
      start = end + 2
    }
    let document = Document(
      source: Source(id: "page.md"), format: .markdown,
      title: String(lines[0].drop { $0 == "#" || $0 == " " }), language: "en", raw: bytes,
      blocks: blocks)
    return ClaimExtractor().claims(in: document).map(\.subject.text)
  }

  @Test func aNameInCapitalsIsOfItsSection() {
    #expect(
      subjects(
        "# Skelmar Ridge trek", "We flew to Torvik and walked to Grindal.",
        "## Torvik Airport - a short runway", "Altitude: 910 m",
        "## Grindal to Havn Market", "### Journey statistics", "Distance: 9 km",
        "## Arrival at Havn Market", "Altitude: 1,240 m")
        == ["Torvik Airport", "Grindal to Havn Market", "Havn Market"])
  }

  @Test func kindsBelowTheirHeadingAreOfThemselves() {
    #expect(
      subjects(
        "# Composting basics", "Composting is easy.", "## Composting methods",
        "### Vermicomposting (trays)", "Timeline: 5 months")
        == ["Vermicomposting"])
  }

  @Test func aLabelledHeadingNamesItsSection() {
    #expect(
      subjects(
        "# Wisdom teeth", "Wisdom teeth come last.", "## Dry socket: prevention & treatment",
        "Typically begins on day 3")
        == ["dry socket"])
  }

  /// Properties, questions and words for any section leave the page its matter.
  @Test func otherHeadingsAreOfThePage() {
    #expect(
      subjects(
        "# Skelmar Ridge trek", "The Skelmar Ridge trek is long.", "## Cost",
        "Price: $1,200", "## Practical information", "Duration: 12 days")
        == ["skelmar ridge trek", "skelmar ridge trek"])
  }
}
