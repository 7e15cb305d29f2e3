import Testing

@testable import TallyReports

struct PageTextTests {
  @Test(arguments: [
    ("a < b & c > \"d\" 'e'", "a &lt; b &amp; c &gt; &quot;d&quot; &#39;e&#39;"),
    ("10⁶ – 3 €", "10⁶ – 3 €"), ("", ""),
    // An accent upon a sign does not shield it.
    ("\"\u{301} onload=x", "&quot;\u{301} onload=x"), ("<\u{338}script>", "&lt;\u{338}script&gt;"),
    ("&\u{20DD}lt;", "&amp;\u{20DD}lt;"),
  ])
  func nothingThatMarksUpStaysAsItIs(text: String, escaped: String) {
    #expect(Array(PageText().escapeText(text).utf8) == Array(escaped.utf8))
  }
}
