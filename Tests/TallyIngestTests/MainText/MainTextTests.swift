import TallyCore
import TallyIngest
import Testing

struct MainTextTests {
  private func lines(_ html: String) throws -> [String] { try readPage(html).lines }

  @Test(arguments: [
    "<nav><ul><li><a href=/a>Prices from 99 euro</a><li><a href=/b>Contact</a></ul></nav>",
    "<aside><p>Other readers paid 99 euro, on average, for their treatment, it seems.</p></aside>",
    "<footer><p>Since 99 years in town, open every day, and always there for you.</p></footer>",
    "<div class='related-posts'><h3>Related</h3><p>A peel for 99 euro, now in town, is it worth it?</p></div>",
    "<div class='share-bar'><span>99 shares</span></div>",
    "<div id='comments'><p>I paid 99 euro for this, and would not do it again, sorry to say.</p></div>",
    "<div class='cookie-banner'><p>We keep cookies for 99 days, as described in our privacy policy.</p></div>",
    "<p class='byline'>By Ann Other, 99 minutes ago</p>",
    "<p>Read more: <a href=/x>A peel for 99 euro</a></p>",
    "<figure><img src=x><figcaption>Photo: clinic, 99 days later</figcaption></figure>",
  ])
  func leavesClutterOut(clutter: String) throws {
    let found = try lines("<body><div class=content>\(prose)\(clutter)\(prose)</div></body>")
    #expect(!found.joined().contains("99"))
    #expect(found.filter { $0.contains("second visit") }.count == 2)
  }

  @Test(arguments: [
    "<ul><li>Light peel: 90 euro</li><li>Deep peel: 900 euro</li></ul>",
    "<table><tr><th>Peel<th>Price<tr><td>Light<td>90 euro<tr><td>Deep<td>900 euro</table>",
    "<dl><dt>Deep peel</dt><dd>takes two visits and 900 euro</dd></dl>",
    "<blockquote>It was 900 euro, and worth it.</blockquote>",
    "<details><summary>What does it cost?</summary><p>A deep peel is 900 euro.</p></details>",
  ])
  func keepsWhatIsContent(content: String) throws {
    let found = try lines("<body><article>\(prose)\(content)\(prose)</article></body>")
    #expect(found.joined().contains("900 euro"))
  }

  @Test func keepsTheHeadingOfASectionThatTheTitleNames() throws {
    let found = try lines(
      """
      <head><title>Botox vs fillers</title></head><body><article><h1>Botox vs fillers</h1>\(prose)
      <h2>Botox</h2>\(prose)<h2>Fillers</h2>\(prose)</article></body>
      """)
    #expect(found.filter { $0 == "Botox" || $0 == "Fillers" } == ["Botox", "Fillers"])
  }

  @Test func keepsAPageThatIsOnlyAList() throws {
    let items = (1...12).map { "<li>Treatment number \($0): \($0)0 euro" }.joined()
    let found = try lines("<body><h1>Prices</h1><ul>\(items)</ul></body>")
    #expect(found.filter { $0.hasSuffix("euro") }.count == 12)
  }

  @Test func keepsAPageThatIsOnlyATable() throws {
    let rows = (1...12).map { "<tr><td>Treatment \($0)<td>\($0)0 euro" }.joined()
    let found = try lines("<body><h1>Prices</h1><table>\(rows)</table></body>")
    #expect(found.filter { $0.hasSuffix("euro") }.count == 12)
  }

  @Test func keepsEveryPostOfAForum() throws {
    let posts = (1...5).map { day in
      """
      <div class=message><div class=user>anna\(day)</div><div class=text>On day \(day), the redness was \
      nearly gone, and I went out again, without any make-up, for the first time.</div></div>
      """
    }
    let found = try lines("<body><div class=thread>\(posts.joined())</div></body>")
    #expect((1...5).allSatisfy { day in found.contains { $0.contains("On day \(day),") } })
  }

  @Test func keepsThePartsOfAShopPage() throws {
    let found = try lines(
      """
      <body><div class=product><h1>Sun gel</h1><div class=price>€ 12.50</div>
      <div class=size>Content: 200 ml</div><div class=description>Protects for two hours, even in water, \
      when put on half an hour before, and leaves no trace on the skin.</div></div></body>
      """)
    #expect(found.contains("€ 12.50") && found.contains("Content: 200 ml"))
  }

  @Test func doesNotRepeatTheTitle() throws {
    let found = try lines(
      "<title>How peels work | Clinic</title><body><h1>How peels work</h1>\(prose)<h2>After it</h2>\(prose)"
    )
    #expect(!found.contains("How peels work"))
    #expect(found.contains("After it"))
  }
}

struct BlockTests {
  @Test func knowsKindsAndWhatGovernsThem() throws {
    let document = try readPage(
      """
      <body><h1>Peels</h1>\(prose)<h2>Recovery</h2><h3>How long does it take?</h3>
      <p>About five days, for most people, in our experience of many years.</p>
      <h3>Care</h3><p>For 24 hours, avoid:</p><ul><li>the sun</li><li>make-up</li></ul></body>
      """)
    let answer = try #require(
      document.blocks.first { document.text.string($0.range).hasPrefix("About") })
    #expect(document.line(answer.question) == "How long does it take?")
    #expect(document.line(answer.heading) == "How long does it take?")
    let question = try #require(document.block("How long does it take?"))
    #expect(question.kind == .question && question.level == 3)
    #expect(document.line(question.heading) == "Recovery")
    let item = try #require(document.block("make-up"))
    #expect(item.kind == .listItem && item.question == nil)
    #expect(document.line(item.lead) == "For 24 hours, avoid:")
    #expect(document.line(item.heading) == "Care")
  }

  @Test func aTermLeadsItsDefinition() throws {
    let document = try readPage(
      "<body>\(prose)<dl><dt>Downtime</dt><dd>5 days</dd><dt>How many visits?</dt><dd>two</dd></dl>\(prose)"
    )
    let first = try #require(document.block("5 days"))
    #expect(first.kind == .definition && document.line(first.lead) == "Downtime")
    let second = try #require(document.block("two"))
    #expect(document.line(second.question) == "How many visits?")
    #expect(document.block("Downtime")?.kind == .term)
  }

  @Test func aSummaryIsTheQuestionOfItsDetails() throws {
    let document = try readPage(
      "<body>\(prose)<details><summary>Does it hurt?</summary><p>A little, for an hour.</p></details>\(prose)"
    )
    let answer = try #require(document.block("A little, for an hour."))
    #expect(document.line(answer.question) == "Does it hurt?")
    let after = try #require(document.blocks.last)
    #expect(after.question == nil)
  }

  @Test(arguments: [
    "<h3><button aria-expanded=false>Does it hurt?</button></h3><p>A little, for an hour.</p>",
    "<div class=faq-question>Does it hurt?</div><div>A little, for an hour.</div>",
    "<p><strong>Does it hurt?</strong></p><p>A little, for an hour.</p>",
  ])
  func findsTheQuestionHoweverThePageSetsIt(html: String) throws {
    let document = try readPage("<body><div class=content>\(prose)\(html)</div></body>")
    let answer = try #require(document.block("A little, for an hour."))
    #expect(document.line(answer.question) == "Does it hurt?")
  }

  @Test func brokenLinesAreBlocks() throws {
    let document = try readPage("<body>\(prose)<p>Light: 90 euro<br>Deep: 900 euro</p></body>")
    #expect(document.lines.suffix(2) == ["Light: 90 euro", "Deep: 900 euro"])
  }

  @Test func aLineBrokenForLooksGoesOn() throws {
    let document = try readPage("<body>\(prose)<p>It heals within<br>five days.</p></body>")
    #expect(document.lines.last == "It heals within five days.")
  }

  @Test func blocksRiseAndHoldNoOuterSpace() throws {
    let document = try readPage("<p> &nbsp;a <p>\u{A0}b&nbsp;</p> \(prose) <pre>x  y\n\n z</pre>")
    var last = -1
    for block in document.blocks {
      #expect(block.range.start > last)
      let text = document.text.string(block.range)
      #expect(text.first?.isWhitespace == false && text.last?.isWhitespace == false)
      last = block.range.end
    }
    #expect(document.text.count == last)
  }
}
