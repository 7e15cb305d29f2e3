import TallyCore

/// What browsers and archives write into a page that they save.
///
///     <!-- saved from url=(0028)https://clinic.example/peels -->
///     Page saved with SingleFile  url: https://clinic.example/peels
///       saved date: Mon Nov 23 2026 14:31:16 GMT+0100 (Central European Standard Time)
///     https://web.archive.org/web/20261123143116/https://clinic.example/peels
struct SavedPageMark: Sendable {
  var url: String?
  /// ISO 8601.
  var retrieved: String?

  /// Marks stand at the top of the file.
  private static let reach = 2048

  init(_ raw: [UInt8]) {
    let top = String(decoding: raw.prefix(Self.reach), as: UTF8.self)
    if let rest = Self.text(in: top, after: "saved from url=(") {
      url = rest.split(separator: ")", maxSplits: 1).dropFirst().first.flatMap(Self.address)
    } else if Self.text(in: top, after: "Page saved with SingleFile") != nil {
      url = Self.text(in: top, after: "url:").flatMap(Self.address)
      retrieved = Self.text(in: top, after: "saved date:").flatMap(Self.date)
    }
  }

  init?(archiveURL: String) {
    guard let rest = Self.text(in: archiveURL, after: "web.archive.org/web/") else { return nil }
    let stamp = rest.prefix { $0.isNumber }
    guard stamp.count == 14, let slash = rest.firstIndex(of: "/") else { return nil }
    let digits = Array(String(stamp))
    func part(_ range: Range<Int>) -> String { String(digits[range]) }
    retrieved =
      "\(part(0..<4))-\(part(4..<6))-\(part(6..<8))T\(part(8..<10)):\(part(10..<12)):\(part(12..<14))Z"
    url = String(rest[rest.index(after: slash)...])
  }

  /// By bytes: every page is asked, and few have a mark.
  private static func text(in text: String, after mark: String) -> Substring? {
    var rest = text.utf8[...]
    while let place = mark.utf8.first.flatMap({ rest.firstIndex(of: $0) }) {
      rest = rest[place...]
      if rest.starts(with: mark.utf8) { return Substring(rest.dropFirst(mark.utf8.count)) }
      rest = rest.dropFirst()
    }
    return nil
  }

  private static func address(_ text: some StringProtocol) -> String? {
    let word = text.drop(while: \.isWhitespace).prefix { !$0.isWhitespace && $0 != "<" }
    let address = String(word).split(separator: "--").first.map(String.init) ?? ""
    return address.contains("://") ? address : nil
  }

  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  /// `Mon Nov 23 2026 14:31:16 GMT+0100` as ISO 8601.
  private static func date(_ text: Substring) -> String? {
    let words = text.prefix(60).split(whereSeparator: \.isWhitespace).prefix(6).map(String.init)
    guard words.count >= 5, let month = months.firstIndex(of: words[1]), let day = Int(words[2]),
      let year = Int(words[3]), words[4].count == 8
    else { return nil }
    func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    var zone = ""
    if words.count > 5, words[5].hasPrefix("GMT"), words[5].count == 8 {
      let offset = words[5].dropFirst(3)
      zone = offset == "+0000" ? "Z" : "\(offset.prefix(3)):\(offset.suffix(2))"
    }
    return "\(year)-\(padded(month + 1))-\(padded(day))T\(words[4])\(zone)"
  }
}
