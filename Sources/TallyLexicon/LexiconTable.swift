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
    rows.reserveCapacity(bytes.count / 24)
    let span = bytes.span
    var line = 0
    var start = 0
    while start < span.count {
      line += 1
      let isRow = span[start] != ASCII.newline && span[start] != ASCII.hash
      var fields: [String] = []
      if isRow { fields.reserveCapacity(6) }
      var end = start
      while end < span.count, span[end] != ASCII.newline {
        if isRow, span[end] == ASCII.tab {
          fields.append(bytes.string(ByteRange(start, end)))
          start = end + 1
        }
        end += 1
      }
      if isRow {
        fields.append(bytes.string(ByteRange(start, end)))
        rows.append(Row(fields: fields, line: line))
      }
      start = end + 1
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
