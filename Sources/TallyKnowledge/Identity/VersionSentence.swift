package import TallyCore

/// A sentence of one version of a page, as the matcher sees it: its words without the numbers, and the
/// numbers.
package struct VersionSentence: Hashable, Sendable {
  package var text: String
  /// Words in lower case, numbers as `#`.
  var masked: [String]
  /// What the numbers say, in the order of the text.
  var values: [String]
  /// The same in canonical units, so that "2 days" says what "48 hours" says.
  var canonical: [String]
  /// How many numbers the quantities account for.
  private var ends: Int
  /// The stems of the words, for likeness: "drilling" and "drill" are one.
  var stems: Set<String>

  /// - Parameter quantities: those found in the sentence, in order.
  package init(_ text: String, quantities: [Quantity]) {
    self.text = text
    var masked: [String] = []
    var values: [String] = []
    var word: [UInt8] = []
    func end() {
      guard !word.isEmpty else { return }
      while let last = word.last, last == ASCII.period || last == ASCII.comma { word.removeLast() }
      let text = String(decoding: word, as: UTF8.self)
      if word.contains(where: { $0.isASCIIDigit }) {
        masked.append("#")
        values.append(text)
      } else if Self.numberWords.contains(text) {
        masked.append("#")
        values.append(text)
      } else if !text.isEmpty {
        masked.append(text)
      }
      word.removeAll(keepingCapacity: true)
    }
    let bytes = Array(text.lowercased().utf8)
    for (index, byte) in bytes.enumerated() {
      let joinsDigits =
        (byte == ASCII.period || byte == ASCII.comma) && index + 1 < bytes.count
        && bytes[index + 1].isASCIIDigit && word.last?.isASCIIDigit == true
      if byte.isOfWord || joinsDigits {
        word.append(byte)
      } else {
        end()
      }
    }
    end()
    self.masked = masked
    self.values = values.map { $0.hasSuffix(".0") ? String($0.dropLast(2)) : $0 }
    stems = Set(masked.map { $0.utf8.count > 5 ? String($0.prefix(5)) : $0 })
    ends = quantities.reduce(0) {
      $0 + ($1.lower == nil || $1.upper == nil || $1.lower == $1.upper ? 1 : 2)
    }
    canonical = quantities.map { quantity in
      let lower = quantity.canonical?.lower ?? quantity.lower
      let upper = quantity.canonical?.upper ?? quantity.upper
      let ends = [lower, upper].map { $0?.normalized.description ?? "" }
      return ends.joined(separator: "..") + (quantity.canonical?.unit ?? quantity.unit)
        + (quantity.lowerInclusive ? "[" : "(") + (quantity.upperInclusive ? "]" : ")")
    }
  }

  private static let numberWords: Set<String> = [
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety", "hundred",
    "thousand", "million", "billion", "half", "dozen",
  ]

  /// Whether both say the same numbers, in whatever units and words.
  func saysTheSameNumbers(as other: VersionSentence) -> Bool {
    if values.sorted() == other.values.sorted() { return true }
    // Units may differ only where every number is part of a quantity that was read.
    return canonical == other.canonical && ends >= values.count && other.ends >= other.values.count
  }
}
