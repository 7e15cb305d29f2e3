internal import CLexicon
internal import TallyCore

/// One embedded table of `CLexicon/Data`: rows of fields parted by tabs.
///
/// Lines that start with `#` are comments; empty lines are left out. Rows keep their line number, so
/// that a mistake can be named.
package struct LexiconTable: Sendable {
  package struct Row: Sendable {
    package var fields: [String]
    package var line: Int

    /// The field at `index`, or `nil` if it is absent, empty or `-`.
    package subscript(_ index: Int) -> String? {
      guard index < fields.count, !fields[index].isEmpty, fields[index] != "-" else { return nil }
      return fields[index]
    }
  }

  package let name: String
  package let rows: [Row]

  /// The table in `Data/<name>.tsv`. A name that is not embedded is a mistake of ours.
  package init(_ name: String) {
    self.init(name, bytes: Self.bytes(named: name))
  }

  package init(_ name: String, bytes: [UInt8]) {
    var rows: [Row] = []
    var line = 0
    for text in bytes.split(separator: ASCII.newline, omittingEmptySubsequences: false) {
      line += 1
      guard let first = text.first, first != ASCII.hash else { continue }
      let fields = text.split(separator: ASCII.tab, omittingEmptySubsequences: false)
      rows.append(Row(fields: fields.map { String(decoding: $0, as: UTF8.self) }, line: line))
    }
    self.name = name
    self.rows = rows
  }

  private static func bytes(named name: String) -> [UInt8] {
    for index in 0..<tally_lexicon_table_count {
      let table = unsafe tally_lexicon_tables[index]
      if unsafe String(cString: table.name) == name {
        return unsafe Array(UnsafeBufferPointer(start: table.bytes, count: table.count))
      }
    }
    preconditionFailure("no table named \(name) is embedded; add it to CLexicon.c")
  }
}
