internal import TallyCore

/// Where "maximum" and "minimum" bound what follows, and where they say what was reached.
extension QuantityReader {
  /// "a maximum of", "maximum of": the words of a bound that begin at `index`.
  func isExtreme(_ index: Int) -> Bool {
    let word = classes(index).contains(.article) ? index + 1 : index
    return isWord(word, "maximum") || isWord(word, "max") || isWord(word, "minimum")
  }

  /// "reaches its maximum around 48 hours after", "falls to a minimum about 6 hours later": what is reached then; but
  /// "a maximum 10-year term".
  func isReachedThen(_ index: Int, _ reading: Reading) -> Bool {
    guard isWord(index, "maximum") || isWord(index, "minimum"), reading.unit?.kind == .duration
    else { return false }
    let isHedged =
      isWord(index + 1, "about") || isWord(index + 1, "around")
      || isWord(index + 1, "approximately") || isWord(index + 1, "roughly")
    if isWord(index - 1, "its") || isWord(index - 1, "their") {
      return isHedged || isWord(reading.end, "after") || isWord(reading.end, "later")
    }
    return isHedged && isWord(index - 1, "a")
      && (isWord(index - 2, "to") || isWord(index - 2, "reaches") || isWord(index - 2, "reached"))
  }
}
