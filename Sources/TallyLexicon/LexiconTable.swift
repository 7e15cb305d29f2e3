internal import CLexicon
internal import TallyCore

/// One embedded table of `CLexicon/Data`: rows of fields parted by tabs.
///
/// Lines that start with `#` are comments; empty lines are left out. Rows keep their line number, so
/// that a mistake can be named. A row is a place in the bytes of its table: nothing is made of a field
/// that nobody asks for, as a run that reads a few pages spends most of its time on tables.
package struct LexiconTable: Sendable {
  package struct Row: Sendable {
    private let table: [UInt8]
    private let start: Int
    /// Where each field ends, from `start` on.
    private let ends: SIMD8<UInt16>
    private let count: Int
    package let line: Int

    /// The row that starts at `start`, and where it ends.
    fileprivate init(_ table: [UInt8], from start: Int, line: Int, end: inout Int) {
      let bytes = table.span
      var ends = SIMD8<UInt16>()
      var count = 0
      end = start
      while end < bytes.count {
        // Fields are some bytes long: most are looked at eight at a time.
        if bytes.count - end >= 8 {
          let eight = EightBytes(bytes, at: end)
          let marks = eight.equal(to: ASCII.tab) | eight.equal(to: ASCII.newline)
          end += marks.first
          if marks.isEmpty { continue }
        }
        let byte = bytes[end]
        if byte == ASCII.newline || byte == ASCII.tab {
          ends[count] = UInt16(end - start)
          count += 1
          if byte == ASCII.newline { break }
        }
        end += 1
      }
      if end == bytes.count {
        ends[count] = UInt16(end - start)
        count += 1
      }
      self.table = table
      self.start = start
      self.ends = ends
      self.count = count
      self.line = line
    }

    /// The field at `index`, or `nil` if it is absent, empty or `-`.
    package subscript(_ index: Int) -> String? {
      range(of: index).map { table.string($0) }
    }

    /// Its bytes, where they stand.
    package func bytes(_ index: Int) -> ArraySlice<UInt8>? {
      range(of: index).map { table[$0.start..<$0.end] }
    }

    /// Whether the field is `word`.
    package func isWord(_ word: StaticString, at index: Int) -> Bool {
      range(of: index).map { isWord(word, in: $0) } ?? false
    }

    /// The words of a field, parted by spaces.
    package func words(at index: Int) -> [ArraySlice<UInt8>] {
      guard let field = range(of: index) else { return [] }
      var words: [ArraySlice<UInt8>] = []
      var start = field.start
      while start < field.end {
        let end = self.end(ofWordAt: start, in: field)
        if end > start { words.append(table[start..<end]) }
        start = end + 1
      }
      return words
    }

    /// Whether one of the words of the field is one of `words`.
    package func hasWord(_ words: StaticString..., at index: Int) -> Bool {
      guard let field = range(of: index) else { return false }
      var start = field.start
      while start < field.end {
        let end = self.end(ofWordAt: start, in: field)
        if words.contains(where: { isWord($0, in: ByteRange(start, end)) }) { return true }
        start = end + 1
      }
      return false
    }

    private func range(of index: Int) -> ByteRange? {
      guard index < count else { return nil }
      let first = index == 0 ? start : start + Int(ends[index - 1]) + 1
      let end = start + Int(ends[index])
      if end <= first || end == first + 1 && table[first] == ASCII.hyphen { return nil }
      return ByteRange(first, end)
    }

    private func end(ofWordAt start: Int, in field: ByteRange) -> Int {
      var end = start
      while end < field.end, table[end] != ASCII.space { end += 1 }
      return end
    }

    private func isWord(_ word: StaticString, in range: ByteRange) -> Bool {
      guard range.count == word.utf8CodeUnitCount else { return false }
      for offset in 0..<range.count
      where unsafe table[range.start + offset] != word.utf8Start[offset] { return false }
      return true
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
    rows.reserveCapacity(bytes.count / 16)
    var line = 0
    var start = 0
    while start < bytes.count {
      line += 1
      var end = start
      if bytes[start] == ASCII.hash {
        while end < bytes.count, bytes[end] != ASCII.newline { end += 1 }
      } else if bytes[start] != ASCII.newline {
        rows.append(Row(bytes, from: start, line: line, end: &end))
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
