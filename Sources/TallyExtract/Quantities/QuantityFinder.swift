package import TallyCore

/// A quantity at its place in the text, with the words that bound it.
package struct FoundQuantity: Hashable, Sendable {
  /// The word or sign that opened or closed a side.
  package enum Bound: String, Hashable, Sendable {
    case none
    case within, by, upTo, atMost, lessThan, noLongerThan
    case atLeast, moreThan, orMore, from
    case asEarlyAs, asLateAs
  }

  /// What records call the span: "within 48 hours".
  package var range: ByteRange
  /// Number and unit: "48 hours".
  package var core: ByteRange
  package var kind: QuantityKind
  /// `quantity.text` may be left empty here; it is `core`'s text.
  package var quantity: Quantity
  package var bound: Bound
  /// This one says the same amount as the quantity before it, in another unit: "(around $650)".
  package var restatesPrevious: Bool
  /// One of a unit, of which the next number is told: "a cup of coffee contains 95 mg"; or how sure an interval is: "95 % CI".
  package var statesNothing = false
  /// What is counted, where the noun is not part of the unit: "patients" in "300 patients".
  package var counted: ByteRange?
  /// The rule that read it, for people who ask why.
  package var rule: String

  package init(
    range: ByteRange, core: ByteRange, kind: QuantityKind, quantity: Quantity,
    bound: Bound = .none, restatesPrevious: Bool = false, counted: ByteRange? = nil,
    rule: String = ""
  ) {
    self.range = range
    self.core = core
    self.kind = kind
    self.quantity = quantity
    self.bound = bound
    self.restatesPrevious = restatesPrevious
    self.counted = counted
    self.rule = rule
  }

  /// Stands where a rule needs a quantity and the sentence has none.
  static let none = FoundQuantity(
    range: ByteRange(0, 0), core: ByteRange(0, 0), kind: .other,
    quantity: Quantity(lower: nil, upper: nil, unit: "1"))
}

/// Finds every quantity of a sentence.
///
/// Built once and shared: it only reads its lexicon.
package struct QuantityFinder: Sendable {
  private let lexicon: QuantityLexicon
  private let languages = QuantityLexicon.Languages()
  private let digits: Int

  /// - units: the user's own units, aliases and stop forms.
  /// - digits: a number with more digits gives no quantity.
  package init(units: [Settings.UnitRule] = [], digits: Int = 20) {
    self.lexicon = QuantityLexicon.standard.adding(units)
    self.digits = digits
  }

  /// What a call works in. Whoever reads sentence after sentence with one finder keeps one, so that no
  /// memory is asked for anew.
  package struct Workspace {
    fileprivate var stretches: [Stretch] = []
    fileprivate let compounds = CompoundUnits()
    /// What the grammar knows of all the words of each range of the last call.
    fileprivate(set) var classes: [WordClass] = []
    /// Where it is not English, "der 3. Platz" is an ordinal.
    fileprivate var readsEnglish = true
    /// What the words mean in the language of the document; `nil` is the finder's own.
    fileprivate var lexicon: QuantityLexicon?

    package init() {}
  }

  /// A workspace for the sentences of `document`, whose language says what their words mean.
  package func workspace(for document: Document) -> Workspace {
    var workspace = Workspace()
    workspace.readsEnglish = document.readsAsEnglish
    if !workspace.readsEnglish {
      workspace.lexicon = languages.lexicon(of: document.language, standard: lexicon)
    }
    return workspace
  }

  /// The quantities in `range` of `document.reading`, rising and without overlap.
  ///
  /// Where the document's decimal mark is `automatic`, the numbers of `range` decide; settle it once with
  /// `DecimalMark.shown(in:)` for a whole document.
  package func quantities(in range: ByteRange, of document: Document) -> [FoundQuantity] {
    var workspace = workspace(for: document)
    return quantities(
      in: range, of: document.reading, decimalMark: document.decimalMark, using: &workspace)
  }

  /// The same on bare bytes: one side of a comparison's, a table cell's.
  package func quantities(
    in range: ByteRange, of text: [UInt8], decimalMark: DecimalMark = .automatic
  ) -> [FoundQuantity] {
    var workspace = Workspace()
    return quantities(in: range, of: text, decimalMark: decimalMark, using: &workspace)
  }

  /// The same, in a caller's `workspace`.
  package func quantities(
    in range: ByteRange, of text: [UInt8], decimalMark: DecimalMark = .automatic,
    using workspace: inout Workspace
  ) -> [FoundQuantity] {
    quantities(in: [range], of: text, decimalMark: decimalMark, using: &workspace)[0]
  }

  /// Those of each range: of some sentences that stand near to each other.
  ///
  /// The rules that read one number are more code than a core keeps at hand. So each step is taken for a number of every
  /// range before the next step is.
  package func quantities(
    in ranges: [ByteRange], of text: [UInt8], decimalMark: DecimalMark = .automatic,
    using workspace: inout Workspace
  ) -> [[FoundQuantity]] {
    let lexicon = workspace.lexicon ?? self.lexicon
    let tokenizer = lexicon.tokenizer
    let scanner = NumberScanner(decimalMark: decimalMark, maximumDigits: digits)
    var found: [[FoundQuantity]] = Array(repeating: [], count: ranges.count)
    workspace.classes.removeAll(keepingCapacity: true)
    var used = 0
    var bytes = 0
    for place in ranges.indices {
      var classes = WordClass()
      var start = ranges[place].start
      while start < ranges[place].end {
        let end = Self.pieceEnd(of: text, from: start, limit: ranges[place].end)
        if used == workspace.stretches.count {
          workspace.stretches.append(
            Stretch(
              QuantityReader(
                lexicon: lexicon, compounds: workspace.compounds,
                readsEnglish: workspace.readsEnglish)))
        }
        let mayHaveAny = workspace.stretches[used].begin(
          text, ByteRange(start, end), of: place, tokenizer, scanner, found: &found[place])
        classes.formUnion(workspace.stretches[used].classes)
        if mayHaveAny {
          used += 1
          bytes += end - start
        }
        // A piece leans on what the one before it has given.
        if bytes >= Self.pieceBytes || end < ranges[place].end {
          Self.read(&workspace.stretches, used, into: &found)
          (used, bytes) = (0, 0)
        }
        start = end
      }
      workspace.classes.append(classes)
    }
    Self.read(&workspace.stretches, used, into: &found)
    return found
  }

  /// Reads the first `count` stretches.
  private static func read(
    _ stretches: inout [Stretch], _ count: Int, into found: inout [[FoundQuantity]]
  ) {
    var unfinished = Array(0..<count)
    var readings: [Reading] = []
    var outlines: [Outline?] = []
    readings.reserveCapacity(count)
    outlines.reserveCapacity(count)
    while unfinished.count > 1 {
      readings.removeAll(keepingCapacity: true)
      outlines.removeAll(keepingCapacity: true)
      unfinished.removeAll { !stretches[$0].readOn(into: &readings) }
      for (number, place) in unfinished.enumerated() {
        outlines.append(stretches[place].complete(&readings[number]))
      }
      for (number, place) in unfinished.enumerated() {
        if let outline = outlines[number] { stretches[place].note(readings[number], outline) }
      }
    }
    for place in unfinished { stretches[place].readToEnd() }
    for place in 0..<count { stretches[place].end(into: &found) }
  }

  /// No sentence is as long as this. A longer stretch is read in pieces, so that its tokens stay in the
  /// processor's cache.
  private static let pieceBytes = 16 << 10

  /// Where a long stretch may be cut: behind the last line break of its first piece, else behind the last
  /// space, else anywhere between two scalars.
  private static func pieceEnd(of text: [UInt8], from start: Int, limit: Int) -> Int {
    guard limit - start > pieceBytes else { return limit }
    var space = 0
    var position = start + pieceBytes
    while position > start + pieceBytes / 2 {
      if text[position - 1] == ASCII.newline { return position }
      if space == 0, text[position - 1] == ASCII.space { space = position }
      position -= 1
    }
    if space > 0 { return space }
    position = start + pieceBytes
    while position > start + 1, text[position].isUTF8Continuation { position -= 1 }
    return position
  }
}
