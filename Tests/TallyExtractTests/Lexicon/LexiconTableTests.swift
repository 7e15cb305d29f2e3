import TallyLexicon
import Testing

struct LexiconTableTests {
  private func table(_ text: String) -> LexiconTable {
    LexiconTable("test", bytes: Array(text.utf8))
  }

  @Test func rowsKeepTheirLinesAndFields() {
    let rows = table("# a comment\n\nkm\tlength\t1000 m\n\nµ\t-\t\tx").rows
    #expect(rows.map(\.line) == [3, 5])
    #expect((0..<4).map { rows[0][$0] } == ["km", "length", "1000 m", nil])
    // Absent, "-" and empty are one.
    #expect((0..<5).map { rows[1][$0] } == ["µ", nil, nil, "x", nil])
    #expect(rows[1].bytes(0).map(Array.init) == Array("µ".utf8))
    #expect(rows[0].words(at: 2).map { String(decoding: $0, as: UTF8.self) } == ["1000", "m"])
    #expect(rows[1].words(at: 1).isEmpty)
  }

  @Test func wordsOfAFieldAreWhole() {
    let row = table("dose\tattribute dosing").rows[0]
    #expect(row.hasWord("dosing", at: 1))
    #expect(row.hasWord("person", "attribute", at: 1))
    #expect(!row.hasWord("attrib", "dos", "osing", at: 1))
    #expect(!row.hasWord("dose", at: 2))
  }

  /// A line said twice is a word that somebody will take out in one place only.
  @Test(arguments: ["bounds", "words", "word-groups"])
  func noRowStandsTwice(_ name: String) {
    var seen: Set<[String?]> = []
    for row in LexiconTable(name).rows {
      let fields = (0..<4).map { row[$0] }
      #expect(seen.insert(fields).inserted, "\(name).tsv, line \(row.line): \(fields)")
    }
  }

  @Test func embeddedTablesAreFound() {
    #expect(LexiconTable("units").rows.contains { $0[0] == "kilometre" || $0[0] == "metre" })
  }
}
