internal import TallyCore

/// What has been found of a stretch of text, and what later numbers may lean on: the last units and values, the list
/// that is going on.
///
/// One object beside the reader, so that its rules need not be copied to be asked.
final class Notes {
  var found: [FoundQuantity] {
    @inline(__always) get { unsafe unwatched }
    @inline(__always) _modify { yield unsafe &unwatched }
  }
  /// Watching at run time that nobody reads it while it is changed took a thirtieth of the time of a page full of
  /// numbers. Only these two accessors touch it, and what is changed is an element of it or its end.
  @exclusivity(unchecked) private var unwatched: [FoundQuantity] = []
  /// What stands before it in `found` was read elsewhere.
  private(set) var ownStart = 0
  /// The token after the last quantity; nothing before it is taken again.
  var floor = Tokenizer.margin
  /// The unit of the last number that had one outside of brackets, and the token behind it.
  var lastMeasure: Measure?
  var lastValue: LastValue?
  var earlierValue: LastValue?
  var earliestValue: LastValue?
  /// The current list of numbers without a unit.
  var list = NumberList()
  /// The end of the last quantity, where a negation made its bound.
  var deniedEnd = -1
  /// The place in `found` of the last one that took its bound from the one before.
  var lastSharing = -1
  /// Behind a bracket that says the quantity again stands its bound: "5 kg (11 lb) or more". The bracket's end.
  var boundBehindBracket: (close: Int, bound: FoundQuantity.Bound)?

  /// How many there may be at the end of the stretch.
  private var expected = 0

  /// Begins another stretch: of the one before only what was found is kept.
  ///
  /// - numbers: how many may be found.
  func beginStretch(of numbers: Int) {
    ownStart = found.count
    expected = found.count + max(numbers, 2)
    list = NumberList(start: ownStart)
    floor = Tokenizer.margin
    lastMeasure = nil
    (lastValue, earlierValue, earliestValue) = (nil, nil, nil)
    (deniedEnd, lastSharing) = (-1, -1)
    boundBehindBracket = nil
  }

  /// Makes room for one more; for all of the stretch before the first, as a quantity is some hundred bytes, moved
  /// whenever the room grows.
  @inline(__always) func makeRoom() {
    if found.count == found.capacity {
      found.reserveCapacity(max(expected, found.count + 1, 2 * found.capacity))
    }
  }

  /// Goes on behind what was found elsewhere, and leaves nothing there.
  func takeOver(_ others: inout [FoundQuantity]) {
    if !others.isEmpty { swap(&others, &found) }
  }

  /// Hands on what was found, and is as new.
  func takeFound() -> [FoundQuantity] {
    var taken: [FoundQuantity] = []
    if !found.isEmpty { swap(&taken, &found) }
    return taken
  }
}

/// Numbers without a unit of their own, which may take that of the list's end: "2, 3 and 5 mg".
struct NumberList {
  /// Where it starts in `found`.
  var start = 0
  /// What joins its numbers, and whether it began right behind a quantity with a unit: "5 % of 200".
  var hasComma = false
  var hasTimes = false
  var followsUnit = false
}
