import TallyCore
import Testing

@testable import TallyIngest

struct MarkdownReaderTests {
  private func document(_ text: String, isMDX: Bool = false) -> Document {
    var document = Document(source: Source(id: "a"), raw: [])
    MarkdownReader(isMDX: isMDX).read(Array(text.utf8), into: &document)
    return document
  }

  private func readings(_ document: Document) -> [String] {
    document.blocks.map {
      document.reading.string($0.range).split(whereSeparator: \.isWhitespace)
        .joined(separator: " ")
    }
  }

  @Test(arguments: [
    ("It takes **2 days** on *most* skin.", "It takes 2 days on most skin."),
    ("See [the 3 rules](https://a.example/7?b=8).", "See the 3 rules ."),
    ("It fades [the 3rd day][faq]. [7][2][3]", "It fades the 3rd day . [7][2][3]"),
    ("A ![scan of 9](x9.png) picture<br/>here<!-- 5 -->.", "A picture here ."),
    ("Now ~~$100~~ $80, about ~5 min.", "Now $80, about ~5 min."),
    ("A 2*3 grid and 4 \\* 5.", "A 2*3 grid and 4 * 5."),
    ("It fell at $9.8\\text{ m/s}^2$ for $t_1$ and $0.35$ of $c$.", "It fell at for and of ."),
    (
      "It costs $5, $10 or $20/month, US$30 in all.", "It costs $5, $10 or $20/month, US$30 in all."
    ),
    ("An area of 3 km<sup>2</sup> here.", "An area of 3 km\u{AD}\u{AD}\u{B2} here."),
    ("It weighs 50 g<sup>2</sup> and has 9 m<sup>x</sup>.", "It weighs 50 g 2 and has 9 m x ."),
  ])
  func markupIsBlankedAndTextStays(source: String, reading: String) {
    let document = document(source)
    #expect(readings(document) == [reading])
    #expect(document.text.string(ByteRange(0, document.text.count)) == source)
    #expect(document.reading.count == document.text.count)
  }

  @Test(arguments: [
    ("From 50% &ndash; 60%.", "From 50% – 60%."), ("From 50%\n&ndash; 60%.", "From 50% ‒ 60%."),
    (
      "It doesn&rsquo;t take 5&nbsp;000 at 5&deg;C &mdash; for &#163;9.",
      "It doesn’t take 5 000 at 5°C — for £9."
    ),
    (
      "A caf&eacute; of AT&amp;T, AT&T, &bogus; & &#42;2&#x2A;.",
      "A café of AT&T, AT&T, &bogus; & &#42;2&#x2A;."
    ),
    ("Take &lt;5 and &gt; 3, no &lt;b&gt; here.", "Take <5 and > 3, no &lt;b> here."),
    ("&gt; 5 kg is no quote.", "＞ 5 kg is no quote."), ("As `&pound;3` is.", "As &pound;3 is."),
    ("Ends &", "Ends &"),
  ])
  func referencesAreReadAndKeepTheirPlace(source: String, reading: String) {
    let document = document(source)
    #expect(readings(document) == [reading])
    #expect(document.raw.string(ByteRange(0, document.raw.count)) == source)
    let last = ByteRange(document.text.count - 1, document.text.count)
    #expect(document.origins.raw(for: last) == ByteRange(source.utf8.count - 1, source.utf8.count))
    // Records quote the file.
    #expect(document.blocks.map { document.written.string(document.written($0.range)) } == [source])
  }

  /// Short lines with numbers and capitals stand for themselves; wrapped text does not, and neither do two lines.
  @Test(arguments: [
    (
      "National average $412\nMinimum cost $120\n**Maximum cost** $900\n\nIt is\n3 cm.",
      ["National average $412", "Minimum cost $120", "Maximum cost $900", "It is 3 cm."]
    ),
    (
      "Slate lasts 75 years.\nTile lasts 50\nYears at the most",
      [
        "Slate lasts 75 years. Tile lasts 50 Years at the most"
      ]
    ),
    ("The house of Ann 3\nand Bob 4\nis red 5", ["The house of Ann 3 and Bob 4 is red 5"]),
    ("Cost $5\nTime 3 h", ["Cost $5 Time 3 h"]),
    ("Roses\nLilies\nTulips", ["Roses Lilies Tulips"]),
  ])
  func linesOfLabelsAreLines(source: String, lines: [String]) {
    #expect(readings(document(source)) == lines)
  }

  @Test func aListInAQuoteHasItemsOfItsOwn() {
    let document = document(
      "> **Answer**\n> - Slate: 75 years\n> - Tile: 50 years\n>\n> So it\n> goes.")
    #expect(readings(document) == ["Answer", "Slate: 75 years", "Tile: 50 years", "So it goes."])
  }

  @Test func blocksKnowTheirKindAndHeading() {
    let document = document(
      """
      # Care

      ## How long?
      Two days.

      ```
      wait 99 h
      ```
      - first
        - second

      > said so
      """)
    #expect(
      document.blocks.map(\.kind)
        == [.heading, .question, .paragraph, .listItem, .listItem, .quote])
    #expect(document.blocks[2].question == 1)
    #expect(document.blocks[1].heading == 0)
    #expect(document.title == "Care")
  }

  /// A page's own markup in a Markdown file: its headings and paragraphs are those of a page.
  @Test func tagsOfHTMLMakeBlocks() {
    let document = document(
      """
      <h2 class="title">Recovery</h2>
      <p>Swelling lasts <b>two days</b>.</p>
      <p>Bruising lasts
      a week.</p>
      <h3>
      How long does
      it take?</h3>
      <ul>
      <li>An hour</li>
      <li>Two hours</li>
      </ul>
      <strong>No</strong> block of its own
      <h-custom>is none either.
      """)
    #expect(
      document.blocks.map(\.kind)
        == [.heading, .paragraph, .paragraph, .question, .listItem, .listItem, .paragraph])
    #expect(readings(document)[3] == "How long does it take?")
    #expect(readings(document).last == "No block of its own is none either.")
    #expect(document.blocks[1].heading == 0)
    #expect(document.blocks[5].question == 3)
  }

  @Test func cellsOnLinesOfTheirOwnStayWithTheirLabel() {
    let document = document(
      "<tr>\n<td>Garo X</td>\n<td>$200</td>\n</tr>\n<tr>\n<td>Mira</td>\n</tr>")
    #expect(readings(document) == ["Garo X $200", "Mira"])
  }

  @Test func tableCellsKnowTheirHeaders() throws {
    let document = document("| Area | Price |\n| --- | ---: |\n| Face | **$300** |\n")
    let cell = try #require(document.cells.last)
    #expect(document.text.string(cell.columnHeaders[0]) == "Price")
    #expect(document.text.string(cell.rowHeaders[0]) == "Face")
    #expect(document.text.string(cell.range) == "$300")
  }

  @Test func boldQuestionsInATableAreQuestions() {
    let document = document("| FAQ | Answer |\n|--|--|\n| **Does it hurt?** | For 5 minutes. |\n")
    #expect(document.blocks.suffix(2).map(\.kind) == [.question, .paragraph])
  }

  @Test func frontMatterMayBeTOML() {
    let document = document(
      """
      +++
      title = "On Sun"
      date = 2026-03-04
      draft = false
      description = "Every two hours when outdoors."
      tags = ["sun", "skin care", "spf"]
      [extra]
      math = true
      +++

      Text.
      """)
    #expect(document.title == "On Sun")
    #expect(readings(document) == ["Every two hours when outdoors.", "Text."])
  }

  @Test func frontMatterGivesProseAndTitleOnly() {
    let document = document(
      """
      ---
      title: "On Sun"
      publishDate: "2026-03-04"
      faq:
        - q: "How often should I reapply it?"
          a: "Every two hours when outdoors."
      ---

      import X from "x";

      <Box size={4}>
      Text.
      </Box>
      """, isMDX: true)
    #expect(document.title == "On Sun")
    #expect(
      readings(document) == [
        "How often should I reapply it?", "Every two hours when outdoors.", "Text.",
      ])
  }
}
