import TallyCore
import TallyIngest
import Testing

struct HTMLReaderTests {
  private static let program = """
    while treatment.lasts(hours) { treatment.wait(48) }
    let nurse = Nurse(named: "Ada", of: clinic)
    nurse.explain(the: treatment, before: start)
    """

  @Test(arguments: [
    ("3.2 × 10<sup>6</sup> cells", "3.2 × 10⁶ cells"),
    ("10<sup>&minus;3</sup> mol", "10⁻³ mol"),
    ("an area of 4 m<sup>2</sup>", "an area of 4 m²"),
    ("CO<sub>2</sub> laser", "CO₂ laser"),
    ("in 2019<sup>3</sup> alone", "in 2019 ³ alone"),
    ("in 2019<sup><a href='#n3'>[3]</a></sup> alone", "in 2019[3] alone"),
    ("the 1<sup>st</sup> visit", "the 1st visit"),
    ("only <span>$</span>49<sup>99</sup> each", "only $49.99 each"),
    ("only €<b>49</b><span class='price-cents'>99</span> each", "only €49.99 each"),
    ("room 49<span class='price-cents'>99</span> each", "room 4999 each"),
    ("about&nbsp;3&ndash;5&nbsp;days", "about\u{A0}3–5\u{A0}days"),
    ("3&#8239;000 patients", "3\u{202F}000 patients"),
    ("micro&shy;needling", "microneedling"),
    ("micro<wbr>needling", "microneedling"),
    ("<ruby>皮膚<rp>(</rp><rt>ひふ</rt><rp>)</rp></ruby>科", "皮膚科"),
    ("5\n   <b>to</b>\t7 days", "5 to 7 days"),
    ("AT&T, R&D and &unknown; stay", "AT&T, R&D and &unknown; stay"),
    ("a &lt; 5 mg", "a < 5 mg"),
    ("peel &amp gel for &pound5, 20&deg C", "peel & gel for £5, 20° C"),
    ("6&nbspmg for &frac12 an hour, &frac12; a cup", "6\u{A0}mg for ½ an hour, ½ a cup"),
    ("&copy2024 &notit; &sup2 &ndash 5 &leq", "©2024 ¬it; ² &ndash 5 &leq"),
    ("&#128;9, &#146;so called&#x92; &#150; 5&#153;", "€9, ’so called’ – 5™"),
  ])
  func readsCharactersAsAPersonWould(html: String, expected: String) throws {
    let document = try readPage("<body>\(prose)<p>\(html)</p></body>")
    #expect(document.lines.contains(expected))
  }

  @Test(arguments: [
    ("<pre><code>wait(48)</code></pre>", true), ("<pre class='brush: c'>wait(48)</pre>", true),
    ("<div class='highlight'><pre>\(Self.program)</pre></div>", true),
    ("<pre>Wait 48 hours.</pre>", false),
    ("<div class='product-highlights'><pre>\(Self.program)</pre></div>", false),
    ("<p>Wait <code>48</code> hours.</p>", false),
  ])
  func showsProgramTextAndDoesNotReadIt(html: String, isCode: Bool) throws {
    let document = try readPage("<body>\(prose)\(html)\(prose)</body>")
    #expect(document.lines.joined().contains("48"))
    #expect(document.reading.contains(ASCII.zero + 8) == !isCode)
    #expect(document.reading.count == document.text.count)
  }

  @Test(arguments: [
    "<p hidden>after 99 days</p>", "<p style='color:red; display : none'>after 99 days</p>",
    "<p style='visibility:hidden'>after 99 days</p>", "<p aria-hidden='true'>after 99 days</p>",
    "<template><p>after 99 days</p></template>", "<noscript><p>after 99 days</noscript>",
    "<svg><text>after 99 days</text></svg>", "<input value='after 99 days'>",
    "<textarea>after 99 days</textarea>", "<select><option>after 99 days</select>",
    "<script>'after 99 days'</script>", "<style>/* after 99 days */</style>",
    "<!-- after 99 days -->", "<button>after 99 days</button>",
  ])
  func leavesHiddenTextOut(hidden: String) throws {
    let document = try readPage("<body>\(prose)\(hidden)\(prose)</body>")
    #expect(!document.lines.joined().contains("99"))
    #expect(document.lines.joined().contains("second visit"))
  }

  @Test func readsWhatThePageSaysOfItself() throws {
    let document = try readPage(
      """
      <html lang="en-GB"><head><title>Peels | Skin Clinic</title>
      <meta property="og:site_name" content="Skin Clinic">
      <meta property="og:title" content="Peels &amp; recovery">
      <link rel="canonical" href="https://clinic.example/peels"></head><body>\(prose)</body></html>
      """)
    #expect(document.title == "Peels & recovery")
    #expect(document.language == "en-GB")
    #expect(document.source.url == "https://clinic.example/peels")
    #expect(document.source.publisher == "Skin Clinic")
  }

  @Test func whatIsKnownBeforeWins() throws {
    var document = Document(
      source: Source(id: "a", url: "https://known.example/", title: "Known"), raw: [])
    try HTMLReader().read(
      Array("<title>Other</title><link rel=canonical href=https://other.example/>\(prose)".utf8),
      into: &document)
    #expect(document.source.url == "https://known.example/")
    #expect(document.title == "Known")
  }

  /// What stands at the origin of every block, tags and entities aside, is the block.
  @Test(arguments: [
    prose,
    "<p>Heals in 3&ndash;5&nbsp;days, &amp; fades.<p>Then   <b>two</b>\n weeks.",
    "<table><tr><th>Peel<th>Price<tr><td>Light<td>$<b>49</b><tr><td>Deep<td>&euro;300</table>",
    "<ul><li>one <i>5</i> mg<li>two&#32;6 mg</ul>\(prose)",
    "é<p>ünïcode 5 µg and 6 µg, € 7</p>\(prose)",
    "&foo;bar &amp baz &#x41; a&b;c <p>x\(prose)",
  ])
  func originsLeadBackToTheText(html: String) throws {
    let document = try readPage(html)
    #expect(!document.blocks.isEmpty)
    for block in document.blocks {
      for size in [1, 3, 7, 1000] {
        var start = block.range.start
        while start < block.range.end {
          let end = document.boundary(min(start + size, block.range.end))
          let origin = document.origins.raw(for: ByteRange(start, end))
          let there = plain(document.raw.string(origin))
          let here = plain(document.text.string(ByteRange(start, end)))
          #expect(there.contains(here), "\(here) at \(origin), where \(there) stands")
          start = end
        }
      }
    }
  }
}

extension Document {
  /// The next place that does not cut a character.
  fileprivate func boundary(_ offset: Int) -> Int {
    var offset = offset
    while offset < text.count, text[offset].isUTF8Continuation { offset += 1 }
    return offset
  }
}

/// Without tags, with the few entities of the tests read, without white space.
private func plain(_ text: String) -> String {
  var result = text
  for (entity, character) in [
    ("&ndash;", "–"), ("&nbsp;", ""), ("&amp;", "&"), ("&amp", "&"), ("&euro;", "€"), ("&#32;", ""),
    ("&#x41;", "A"),
  ] {
    result = result.split(separator: entity, omittingEmptySubsequences: false)
      .joined(separator: character)
  }
  var isInTag = false
  var kept = ""
  for character in result {
    if character == "<" { isInTag = true }
    if !isInTag, !character.isWhitespace { kept.append(character) }
    if character == ">" { isInTag = false }
  }
  return kept
}
