internal import TallyCore

/// What a header puts before and behind the numbers of its cells: "Time (min)", "Weight, kg", "Revenue ($m)",
/// "Growth %", "Employees ('000)".
struct HeaderUnit: Sendable {
  /// A currency's sign, or "SPF ".
  private(set) var before: [UInt8] = []
  /// Scale and unit, with a space in front.
  private(set) var after: [UInt8] = []
  /// It stands in brackets, as nothing but a unit does.
  private(set) var isBracketed = false
  /// It says "thousands" or "millions".
  private(set) var isScaled = false

  private static let longest = 24
  /// No header of a table is as long as this.
  fileprivate static let longestHeader = 200

  /// `nil` where the header names no unit.
  init?(_ header: [UInt8]) {
    if header.starts(with: "SPF".utf8) {
      before = Array("SPF ".utf8)
      return
    }
    guard let named = Self.named(header), !named.isEmpty, named.count <= Self.longest,
      !Self.isClass(named)
    else { return nil }
    isBracketed = header.contains(ASCII.openParenthesis) || header.contains(ASCII.openBracket)
    take(named)
    if before.isEmpty, after.isEmpty { return nil }
  }

  /// "(F2)" is a class of racing, "(m2)" an area; "Vitamin, C" is no temperature.
  private static func isClass(_ named: ArraySlice<UInt8>) -> Bool {
    if named.count == 1, let letter = named.first, letter.isASCIIUpper { return letter != 0x4C }
    return named.count == 2 && named.last?.isASCIIDigit == true && named.first != 0x6D
  }

  /// The words of a header that may be a unit: what stands in brackets, behind a comma, "in" or a slash, or
  /// a symbol at its end.
  private static func named(_ header: [UInt8]) -> ArraySlice<UInt8>? {
    let pairs: [(UInt8, UInt8)] = [
      (ASCII.openParenthesis, ASCII.closeParenthesis), (ASCII.openBracket, ASCII.closeBracket),
    ]
    for (open, close) in pairs {
      guard let start = header.lastIndex(of: open),
        let end = header[start...].firstIndex(of: close), end > start + 1
      else { continue }
      let inner = header[(start + 1)..<end]
      if let comma = inner.firstIndex(of: ASCII.comma) {
        // "(kg, mean)"; "(in thousands, except per share data)" holds for some of the cells.
        return inner[comma...].count > 16 ? nil : trimmed(inner[..<comma])
      }
      // "SYSTOLIC mm Hg (upper number)"
      return endsInMercury(header[..<start]) ? Array("mmHg".utf8)[...] : trimmed(inner)
    }
    if endsInMercury(header[...]) { return Array("mmHg".utf8)[...] }
    // "%RI", "% change"
    if header.first == ASCII.percent { return header[..<1] }
    // "Greater than 68,000" is a number.
    if let comma = header.lastIndex(of: ASCII.comma), !isInNumber(comma, header) {
      return trimmed(header[(comma + 1)...])
    }
    let words = header.split(separator: ASCII.space)
    if let place = words.lastIndex(where: { $0.elementsEqual("in".utf8) }), place + 1 < words.count,
      place > 0
    {
      return header[words[place + 1].startIndex...]
    }
    guard let last = words.last else { return nil }
    if let slash = last.lastIndex(of: ASCII.slash), last.endIndex - slash > 1 {
      // "km/h", "mg/dL" are units, "Length/m" has one.
      if slash - last.startIndex < 4 { return last }
      if words.count == 1 { return last[(slash + 1)...] }
    }
    // "Hours" alone; "Years" are dates as often as not.
    let isTime =
      words.count == 1
      && ["hours", "minutes", "days", "weeks"].contains(where: {
        last.lazy.map(\.asciiLowercased).elementsEqual($0.utf8)
      })
    // "Placebo 20 mg": the dose of those in the column.
    let hasNumber = words.contains { $0.first?.isASCIIDigit ?? false }
    if isTime || isSymbol(last) && !(hasNumber && words.count > 1) { return last }
    // "Annual kWh used", "Watts per bulb"
    let symbols = words.filter(isSymbol)
    if symbols.count == 1, !hasNumber { return symbols[0] }
    let isOfEach = words.count > 2 && words[1].elementsEqual("per".utf8)
    return isOfEach
      && ["watts", "lumens", "hours", "grams", "calories"].contains {
        words[0].lazy.map(\.asciiLowercased).elementsEqual($0.utf8)
      } ? words[0] : nil
  }

  /// "mm Hg", the one unit of two words that is no phrase.
  private static func endsInMercury(_ words: ArraySlice<UInt8>) -> Bool {
    let last = words.split(separator: ASCII.space).suffix(2)
    return last.count == 2 && last[last.startIndex].elementsEqual("mm".utf8)
      && last[last.startIndex + 1].elementsEqual("Hg".utf8)
  }

  private static func isInNumber(_ comma: Int, _ header: [UInt8]) -> Bool {
    comma > 0 && comma + 1 < header.count && header[comma - 1].isASCIIDigit
      && header[comma + 1].isASCIIDigit
  }

  /// "kg", "km2", "°C", "%", "USD": letters that no word of a header is likely to be.
  private static func isSymbol(_ word: ArraySlice<UInt8>) -> Bool {
    if word.last == ASCII.percent || word.first.map({ $0 >= 0x80 }) == true { return true }
    return symbols.contains(String(decoding: word, as: UTF8.self))
  }

  private static let symbols: Set<String> = [
    "kg", "km", "cm", "mm", "km2", "m2", "mg", "dB", "kW", "kWh", "mmHg", "USD", "EUR", "GBP",
    "mL", "ml", "Hz", "GHz", "MHz", "GB", "TB", "mph", "psi", "kcal", "kJ", "percent", "Percent",
  ]

  private static func trimmed(_ words: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let start = words.firstIndex { $0 != ASCII.space } ?? words.endIndex
    let end = words.lastIndex { $0 != ASCII.space } ?? start
    let inner = start < words.endIndex ? words[start...end] : words[start...]
    return inner.starts(with: "in ".utf8) ? inner.dropFirst(3) : inner
  }

  /// Parts a currency's sign from what stands behind it, and reads scales as words.
  private mutating func take(_ named: ArraySlice<UInt8>) {
    var rest = named
    if let first = rest.first, first == ASCII.dollar || first >= 0x80 {
      let width = first < 0x80 ? 1 : first >= 0xE0 ? 3 : 2
      // "°C" is no currency, "€" and "£ million" are.
      let isCurrency =
        first == ASCII.dollar || rest.prefix(width).elementsEqual("€".utf8)
        || rest.prefix(width).elementsEqual("£".utf8) || rest.prefix(width).elementsEqual("¥".utf8)
        || rest.prefix(width).elementsEqual("₹".utf8)
      if isCurrency {
        before = Array(rest.prefix(width))
        rest = Self.trimmed(rest.dropFirst(width))
      }
    }
    guard !rest.isEmpty else { return }
    let words = rest.split(separator: ASCII.space)
    var unit: [UInt8] = []
    for (place, word) in words.enumerated() {
      if place == 0, let scale = Self.scale(word, ofMoney: !before.isEmpty) {
        isScaled = true
        unit += [ASCII.space] + scale
      } else if place == 1, isScaled, word.elementsEqual("of".utf8) {
        continue
      } else if !word.contains(where: \.isASCIIDigit) || word.last.map(\.isASCIIDigit) == true {
        unit += [ASCII.space] + word
      } else {
        // "(n = 20)"
        unit = []
        break
      }
    }
    // "(n=20)", "(2019)" say how many or when.
    if !isScaled, unit.contains(ASCII.equals) || unit.dropFirst().first?.isASCIIDigit == true {
      return
    }
    after = unit
  }

  /// "thousands", "'000", "000s" and "m" behind a currency as the words that a number takes.
  private static func scale(_ word: ArraySlice<UInt8>, ofMoney isMoney: Bool) -> [UInt8]? {
    let bare = word.filter { $0 != ASCII.apostrophe && $0 < 0x80 }.map(\.asciiLowercased)
    switch String(decoding: bare, as: UTF8.self) {
    case "thousand", "thousands", "000", "000s", "k": return Array("thousand".utf8)
    case "million", "millions", "mn", "mio": return Array("million".utf8)
    case "billion", "billions", "bn": return Array("billion".utf8)
    case "m" where isMoney: return Array("million".utf8)
    case "lakh", "lakhs": return Array("lakh".utf8)
    case "crore", "crores", "cr": return Array("crore".utf8)
    default: return nil
    }
  }
}

extension TableClaims {
  /// A cell that holds nothing but a number and its bound read with the unit of its headers: "45", "up to 45" under
  /// "Time (min)".
  ///
  /// "(602)" among sums of money is an accountant's minus.
  func quantity(in cell: TableCell, finder: QuantityFinder) -> FoundQuantity? {
    var digits = Array(document.reading[cell.range.start..<cell.range.end])
    guard digits.count <= 24, digits.contains(where: \.isASCIIDigit) else { return nil }
    let isNegative =
      digits.last == ASCII.closeParenthesis
      && (digits.first == ASCII.openParenthesis
        || digits.starts(with: [ASCII.dollar, ASCII.openParenthesis]))
    if isNegative {
      digits =
        Array("-".utf8)
        + digits.filter { $0 != ASCII.openParenthesis && $0 != ASCII.closeParenthesis }
    }
    let hasMoney = digits.contains(ASCII.dollar)
    if hasMoney, !isNegative, let period = cell.columnHeaders.lazy.compactMap(period).first,
      var found = read(digits, covering: digits.count, finder), found.quantity.per == nil
    {
      found.quantity.per = period
      return placed(found, in: cell.range)
    }
    let range = bareNumber(of: cell)
    if range.count < digits.count, !isNegative {
      digits = Array(document.reading[range.start..<range.end])
    }
    let isBare = digits.allSatisfy(Self.isOfBareNumber)
    // The unit stands behind the number: "160 mmHg or higher".
    let numberEnd =
      isBare ? digits.endIndex : digits.lastIndex(where: Self.endsNumber).map { $0 + 1 }
    // Nothing but a bound stands behind it: "2 per day" is another matter.
    guard let numberEnd, isBare || !hasMoney,
      numberEnd == digits.endIndex || digits[numberEnd...].starts(with: " or ".utf8)
    else { return nil }
    for header in cell.columnHeaders.reversed() + cell.rowHeaders.reversed()
    where header.count <= HeaderUnit.longestHeader {
      guard let unit = HeaderUnit(Array(document.reading[header.start..<header.end])) else {
        if hasOwnMeaning(header) { return nil }
        continue
      }
      if hasMoney, !unit.isScaled { return nil }
      if !isBare, !unit.before.isEmpty { continue }
      let bytes =
        (hasMoney ? [] : unit.before) + digits[..<numberEnd] + unit.after + digits[numberEnd...]
      if let found = read(bytes, covering: digits.count, finder),
        found.kind != .other || unit.isBracketed, !isNegative || found.kind == .price,
        // "(upper number)" is no unit.
        unit.isScaled || found.quantity.unit != "1"
      {
        return placed(found, in: range)
      }
    }
    guard isNegative, hasMoney else { return nil }
    return read(digits, covering: digits.count, finder).map { placed($0, in: cell.range) }
  }

  private static func isOfBareNumber(_ byte: UInt8) -> Bool {
    switch byte {
    case ASCII.period, ASCII.comma, ASCII.hyphen, ASCII.space, ASCII.plus, ASCII.dollar: true
    case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "~"): true
    // "-40 to 105"
    case UInt8(ascii: "t"), UInt8(ascii: "o"): true
    default: byte.isASCIIDigit || byte >= 0x80
    }
  }

  private static func endsNumber(_ byte: UInt8) -> Bool {
    byte.isASCIIDigit || byte == ASCII.plus
  }

  /// The "<70" of "Small (<70)"; the whole cell where its end is no bracket behind a word.
  private func bareNumber(of cell: TableCell) -> ByteRange {
    let text = document.reading
    guard cell.range.count > 4, text[cell.range.end - 1] == ASCII.closeParenthesis,
      let open = text[cell.range.start..<cell.range.end].lastIndex(of: ASCII.openParenthesis),
      open > cell.range.start, open + 1 < cell.range.end - 1,
      text[open - 1] == ASCII.space,
      text[cell.range.start..<open].allSatisfy({ $0.isASCIILetter || $0 == ASCII.space }),
      text[(open + 1)..<(cell.range.end - 1)].allSatisfy(Self.isOfBareNumber),
      // "Rome (2019)"
      text[(open + 1)..<(cell.range.end - 1)].contains(where: { !$0.isASCIIDigit })
    else { return cell.range }
    return ByteRange(open + 1, cell.range.end - 1)
  }

  /// "Monthly", "Hourly rate": what the sums below are paid for.
  private func period(_ header: ByteRange) -> String? {
    guard header.count <= HeaderUnit.longestHeader else { return nil }
    switch document.reading.string(header).lowercased().split(separator: " ").first {
    case "hourly": return "h"
    case "daily", "nightly": return "d"
    case "weekly": return "wk"
    case "monthly": return "mo"
    case "yearly", "annual", "annually": return "a"
    default: return nil
    }
  }

  private func read(
    _ bytes: [UInt8], covering count: Int, _ finder: QuantityFinder
  ) -> FoundQuantity? {
    var workspace = finder.workspace(for: document)
    guard
      let found = finder.quantities(
        in: ByteRange(0, bytes.count), of: bytes, decimalMark: document.decimalMark,
        using: &workspace
      ).first, found.range.start == 0, found.range.count >= count,
      found.range.end == bytes.count
    else { return nil }
    return found
  }

  private func placed(_ found: FoundQuantity, in range: ByteRange) -> FoundQuantity {
    FoundQuantity(
      range: range, core: range, kind: found.kind, quantity: found.quantity,
      bound: found.bound, rule: "unit of the header")
  }

  /// "P value": no unit of the row holds for its cells.
  private func hasOwnMeaning(_ header: ByteRange) -> Bool {
    let words = document.reading.string(header).lowercased()
    return words == "p" || words == "p value" || words == "p-value"
  }

  /// Columns that number or name their rows: "Rank", "ID", "Zip".
  func isIdentifier(_ cell: TableCell) -> Bool {
    guard let header = cell.columnHeaders.last, !cell.isKeyValue || cell.rowHeaders.isEmpty else {
      return false
    }
    return Self.identifiers.contains(document.reading.string(header).lowercased())
  }

  private static let identifiers: Set<String> = [
    "#", "no.", "nr.", "rank", "id", "pos", "pos.", "position", "ean", "isbn", "sku", "zip",
    "zip code", "postal code", "postcode", "code", "row", "ref", "ref.", "item no.", "dep.", "arr.",
    "departs", "arrives", "departure", "arrival",
  ]
}
