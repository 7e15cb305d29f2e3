/// The order of everything that is written: by bytes, as Swift's own order of strings follows Unicode's
/// tables, which change.
package enum ByteOrder {
  /// Eight bytes at a time: the library's own comparison of two sequences takes each by itself, and sorting by ids was a
  /// thirtieth of the time of a large run.
  package static func precedes(_ a: String, _ b: String) -> Bool {
    let (x, y) = (a.utf8Span.span, b.utf8Span.span)
    let count = min(x.count, y.count)
    var place = 0
    while count - place >= 8 {
      // The first byte of the text highest.
      let (one, other) = (
        EightBytes(x, at: place).word.byteSwapped, EightBytes(y, at: place).word.byteSwapped
      )
      if one != other { return one < other }
      place += 8
    }
    while place < count {
      if x[place] != y[place] { return x[place] < y[place] }
      place += 1
    }
    return x.count < y.count
  }
}
