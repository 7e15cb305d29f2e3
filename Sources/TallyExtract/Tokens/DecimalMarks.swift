package import TallyCore

extension DecimalMark {
  /// What the numbers of a text show about its own decimal mark: "0,5 %" and "1.234,50" vote for the comma,
  /// "1,234.5" and "2.75" for the point. `automatic` where nothing votes, or as many for each.
  ///
  /// One pass; call it once a document.
  package static func shown(in text: [UInt8]) -> DecimalMark {
    var comma = 0
    var point = 0
    var position = 0
    let limit = text.count
    let bytes = text.span
    while true {
      position = nextDigit(bytes, from: position)
      if position == limit { break }
      let start = position
      // The last one lowest; three are as good as more.
      var marks: UInt32 = 0
      var last = start
      while position < limit {
        if text[position].isASCIIDigit {
          position += 1
        } else if text[position] == ASCII.comma || text[position] == ASCII.period,
          position + 1 < limit, text[position + 1].isASCIIDigit
        {
          if marks >> 16 == 0 { marks = marks << 8 | UInt32(text[position]) }
          position += 1
          last = position
        } else {
          break
        }
      }
      if marks == 0 { continue }
      switch vote(text, marks: marks, whole: start, tail: last, end: position) {
      case .comma: comma += 1
      case .point: point += 1
      case .automatic: break
      }
    }
    if comma > point { return .comma }
    return point > comma ? .point : .automatic
  }

  /// The place of the first digit at or behind `start`.
  private static func nextDigit(_ bytes: Span<UInt8>, from start: Int) -> Int {
    var position = start
    // Digits are few: most stretches have none.
    while position + ThirtyTwoBytes.count <= bytes.count,
      !ThirtyTwoBytes(bytes, at: position).haveDigit
    {
      position &+= ThirtyTwoBytes.count
    }
    while position + 8 <= bytes.count {
      let digits = EightBytes(bytes, at: position).digits
      if !digits.isEmpty { return position + digits.first }
      position += 8
    }
    while position < bytes.count, !bytes[position].isASCIIDigit { position += 1 }
    return position
  }

  private static let oneComma = UInt32(ASCII.comma)
  private static let onePeriod = UInt32(ASCII.period)

  /// What one number says; `tail` is where its last run of digits starts.
  private static func vote(
    _ text: [UInt8], marks: UInt32, whole: Int, tail: Int, end: Int
  ) -> DecimalMark {
    let digits = end - tail
    switch marks {
    case oneComma:
      if digits == 3, text[whole] != ASCII.zero {
        // "$1,200": nobody writes thousandths of a dollar.
        return whole > 0 && text[whole - 1] == ASCII.dollar ? .point : .automatic
      }
      if text[whole] == ASCII.zero && tail == whole + 2 { return .comma }
      return digits <= 2 && isMeasured(text, end) ? .comma : .automatic
    case onePeriod: return digits == 3 ? .automatic : .point
    case onePeriod << 8 | oneComma: return digits <= 2 ? .comma : .automatic
    case oneComma << 8 | onePeriod: return .point
    default: return .automatic
    }
  }

  private static let shortWords = ["or", "of", "in", "is", "to", "at", "by", "as", "on"]

  /// A sign or a letter of a unit follows: "2,5 %", "3,2 kg", "9,99 €".
  private static func isMeasured(_ text: [UInt8], _ end: Int) -> Bool {
    var next = end
    if next < text.count, text[next] == ASCII.space { next += 1 }
    if next + 1 < text.count, text[next] == 0xC2, text[next + 1] == 0xA0 { next += 2 }
    guard next < text.count else { return false }
    if text[next] == ASCII.percent { return true }
    if text[next] == 0xE2, next + 2 < text.count, text[next + 1] == 0x82 { return true }
    guard text[next].isASCIILetter else { return false }
    var letters = next
    while letters < text.count, text[letters].isASCIILetter, letters - next < 5 { letters += 1 }
    // "items 3,4 or 5" is a list.
    return letters - next <= 2
      && !Self.shortWords.contains { text[next..<letters].elementsEqual($0.utf8) }
  }
}
