internal import TallyCore

/// A stretch of text while its quantities are read, one after the other.
///
/// Each is read in steps, so that several stretches can take the same step after each other.
struct Stretch {
  private var buffer = TokenBuffer()
  private let reader: QuantityReader
  /// The next of the places where a quantity may start.
  private var candidate = 0
  /// The token to go on with.
  private var next = 0
  /// The place that was found last.
  private var index = 0
  /// The number of the range that it is of, among those that are read together.
  private var range = 0

  init(_ reader: QuantityReader) { self.reader = reader }

  /// What the grammar knows of all its words.
  var classes: WordClass { buffer.classes }

  /// - found: what earlier stretches of the range have given; it is taken over until the `end`.
  /// - Returns: whether there is a place where a quantity may start; most sentences have none.
  mutating func begin(
    _ text: [UInt8], _ bytes: ByteRange, of range: Int, _ tokenizer: Tokenizer,
    _ scanner: NumberScanner, found: inout [FoundQuantity]
  ) -> Bool {
    tokenizer.cut(text, in: bytes, numbers: scanner, into: &buffer)
    guard QuantityReader.mayStart(in: buffer, of: text, reader.lexicon) else { return false }
    reader.notes.takeOver(&found)
    reader.begin(&buffer, of: text)
    self.range = range
    candidate = 0
    next = Tokenizer.margin
    return true
  }

  // MARK: The steps to one quantity

  // A reading lies in one place from its first step to its last, as it is some hundred bytes.

  /// First step: number and unit at the next place where a quantity starts.
  ///
  /// - Returns: whether there is one, which is added to `readings`.
  mutating func readOn(into readings: inout [Reading]) -> Bool {
    while candidate < buffer.candidates.count {
      index = buffer.candidates[candidate]
      candidate += 1
      guard index >= next, reader.mayStart(index) else { continue }
      guard let end = reader.start(at: index, into: &readings) else { return true }
      goOn(at: end)
    }
    return false
  }

  /// Second step: what else belongs to them, and what bounds them; `nil` where they come to nothing, or were noted with
  /// another.
  mutating func complete(_ reading: inout Reading) -> Outline? {
    if let end = reader.complete(&reading) {
      goOn(at: end)
      return nil
    }
    let (outline, measure) = reader.outline(of: reading)
    if let measure {
      reading.measure = measure
      reading.end = measure.end
      reader.multiply(&reading)
    }
    return outline
  }

  /// Last step: what is counted, and the note of it all.
  mutating func note(_ reading: Reading, _ outline: Outline) {
    goOn(at: reader.noted(reading, outline))
  }

  /// All steps to all quantities that are left, where no other stretch has any.
  mutating func readToEnd() {
    var readings: [Reading] = []
    while readOn(into: &readings) {
      if let outline = complete(&readings[0]) { note(readings[0], outline) }
      readings.removeLast()
    }
  }

  private mutating func goOn(at end: Int) { next = max(end, index + 1) }

  /// Hands on what was found. The tokens may be written anew.
  mutating func end(into found: inout [[FoundQuantity]]) {
    reader.end(&buffer)
    found[range] = reader.notes.takeFound()
  }
}
