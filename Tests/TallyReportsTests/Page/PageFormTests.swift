import Testing

@testable import TallyReports

struct PageFormTests {
  private func form(_ template: String, lists: Set<String> = []) -> PageForm {
    PageForm(Array(template.utf8)[...], lists)
  }

  private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  @Test func escapesWhatStandsInTwoBracesAndNothingElse() {
    let form = form("<p title=\"{{a}}\">{{a}}{{{b}}}&amp;</p>")
    #expect(
      text(form.filled(["a": .text("<\"&'>"), "b": .markup(Array("<b>".utf8))]))
        == "<p title=\"&lt;&quot;&amp;&#39;&gt;\">&lt;&quot;&amp;&#39;&gt;<b>&amp;</p>")
  }

  /// An empty text is one; the same form is filled in with and without.
  @Test func leavesOutSectionsOfWhatIsNotGiven() {
    let form = form("{{#a}}[{{a}}]{{/a}}{{^a}}none{{/a}}{{#b}}!{{/b}}")
    #expect(text(form.filled(["a": .text("x"), "b": .flag(true)])) == "[x]!")
    #expect(text(form.filled(["a": .nothing, "b": .flag(true)])) == "none!")
    #expect(text(form.filled(["a": .text(""), "b": .flag(false)])) == "[]")
    #expect(text(form.filled(["a": .text("y"), "b": .flag(true)])) == "[y]!")
  }

  /// A mark of the form in a text of a source is no mark.
  @Test func takesNoTextForAMark() {
    let form = form("{{a}}{{b}}")
    #expect(
      text(form.filled(["a": .text("\u{1}A&"), "b": .text("b")])) == "\u{1}A&amp;b")
  }

  @Test func repeatsListsInListsAndDropsLinesThatHoldOnlyATag() {
    let form = form(
      """
      <ul>
      {{#rows}}
      <li>{{#cells}}{{x}} {{/cells}}</li>
      {{/rows}}
      </ul>
      """, lists: ["rows", "cells"])
    var rows: [UInt8] = []
    for row in [["a", "b"], ["<"]] {
      var cells: [UInt8] = []
      for cell in row { form["rows"]["cells"].fill(&cells, ["x": .text(cell)]) }
      form["rows"].fill(&rows, ["cells": .markup(cells)])
    }
    #expect(
      text(form.filled(["rows": .markup(rows)])) == "<ul>\n<li>a b </li>\n<li>&lt; </li>\n</ul>")
  }
}
