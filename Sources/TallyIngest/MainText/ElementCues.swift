import TallyCore

/// What the class and id of an element say about its content.
///
/// The words are those that readability (Apache-2.0, `Readability.js`, `REGEXPS`) and trafilatura
/// (Apache-2.0, `xpaths.py`) look for, grouped by what they say here.
struct ElementCues: OptionSet, Sendable {
  let rawValue: UInt32

  /// Seldom part of an article.
  static let unlikely = ElementCues(rawValue: 1)
  /// Names of containers; an unlikely word beside them does not count.
  static let maybe = ElementCues(rawValue: 2)
  static let positive = ElementCues(rawValue: 4)
  static let negative = ElementCues(rawValue: 8)
  static let byline = ElementCues(rawValue: 16)
  static let share = ElementCues(rawValue: 32)
  static let comments = ElementCues(rawValue: 64)
  static let related = ElementCues(rawValue: 128)
  /// The container of an article's text by any common name.
  static let articleBody = ElementCues(rawValue: 256)
  static let cents = ElementCues(rawValue: 512)
  static let question = ElementCues(rawValue: 1024)
  /// Where one stands on the site, what it stores about one.
  static let clutter = ElementCues(rawValue: 2048)
  /// What stands under a picture.
  static let caption = ElementCues(rawValue: 4096)
  /// Date, author, category line of an article.
  static let dateline = ElementCues(rawValue: 8192)
  /// The paragraph between an article's heading and its text.
  static let lead = ElementCues(rawValue: 16384)

  private static let words: [(String, ElementCues)] = [
    ("-ad-", [.unlikely, .negative]), ("ai2html", .unlikely), ("banner", [.unlikely, .negative]),
    ("breadcrumb", [.unlikely, .clutter]), ("combx", [.unlikely, .negative]),
    ("comment", [.unlikely, .negative, .comments]), ("community", .unlikely),
    ("cover-wrap", .unlikely),
    ("disqus", [.unlikely, .comments]), ("extra", .unlikely), ("footer", [.unlikely, .negative]),
    ("gdpr", [.unlikely, .negative, .clutter]), ("header", .unlikely), ("legends", .unlikely),
    ("menu", .unlikely), ("related", [.unlikely, .negative, .related]), ("remark", .unlikely),
    ("replies", [.unlikely, .comments]), ("rss", .unlikely),
    ("shoutbox", [.unlikely, .negative]), ("sidebar", [.unlikely, .negative]),
    ("skyscraper", [.unlikely, .negative]), ("social", [.unlikely, .share]),
    ("sponsor", [.unlikely, .negative]), ("supplemental", .unlikely), ("ad-break", .unlikely),
    ("agegate", .unlikely), ("pagination", [.unlikely, .positive]), ("pager", .unlikely),
    ("popup", .unlikely), ("yom-remote", .unlikely),
    ("and", .maybe), ("article", [.maybe, .positive]), ("body", [.maybe, .positive]),
    ("column", .maybe), ("content", [.maybe, .positive]), ("main", [.maybe, .positive]),
    ("mathjax", .maybe), ("shadow", .maybe),
    ("entry", .positive), ("page", .positive), ("post", .positive), ("text", .positive),
    ("blog", .positive), ("story", .positive),
    ("hidden", .negative), ("com-", .negative), ("contact", .negative), ("masthead", .negative),
    ("media", .negative), ("meta", .negative), ("outbrain", [.negative, .related]),
    ("promo", .negative), ("scroll", .negative), ("share", [.negative, .share]),
    ("shopping", .negative), ("tags", .negative), ("widget", .negative),
    ("byline", .byline), ("author", .byline), ("dateline", .byline), ("writtenby", .byline),
    ("cookie", .clutter), ("consent", .clutter),
    ("caption", .caption), ("credit", .caption), ("copyright", .caption),
    ("imagedescription", .caption), ("image-source", .caption), ("photo-source", .caption),
    ("timestamp", .dateline), ("pubdate", .dateline), ("posted-on", .dateline),
    ("entry-meta", .dateline), ("post-meta", .dateline), ("article-meta", .dateline),
    ("postmeta", .dateline), ("entry-date", .dateline), ("post-date", .dateline),
    ("article-date", .dateline), ("publish", .dateline), ("date-time", .dateline),
    ("lead", .lead), ("intro", .lead), ("subtitle", .lead), ("standfirst", .lead),
    ("description", .lead), ("summary", .lead), ("teaser", .lead), ("dek", .lead),
    ("excerpt", .lead), ("subhead", .lead), ("abstract", .lead), ("chapeau", .lead),
    ("vorspann", .lead), ("anreisser", .lead),
    ("recommend", .related), ("also-like", .related), ("newsletter", .related),
    ("read-more", .related), ("readmore", .related), ("author-bio", .related),
    ("author-box", .related), ("authorbox", .related), ("post-author", .related),
    ("about-author", .related), ("appstore", .related), ("subscri", .related),
    ("cents", .cents), ("decimals", .cents), ("fraction", .cents),
    ("question", .question), ("faq", .question),
  ]

  private static let byFirstByte: [[(word: [UInt8], cues: ElementCues)]] = {
    var table: [[(word: [UInt8], cues: ElementCues)]] = Array(repeating: [], count: 256)
    for (word, cues) in words {
      let bytes = Array(word.utf8)
      table[Int(bytes[0])].append((bytes, cues))
    }
    return table
  }()

  /// Of each first byte, a bit for the second byte of each word: most places of a class begin none.
  private static let secondBytes: [UInt32] = byFirstByte.map { words in
    words.reduce(0) { $0 | 1 << UInt32($1.word[1] & 31) }
  }

  /// The cues of a class or id, ASCII case aside.
  init(of bytes: ArraySlice<UInt8>) {
    var found: ElementCues = []
    let (byFirstByte, secondBytes) = (Self.byFirstByte, Self.secondBytes)
    for start in bytes.indices.dropLast() {
      let first = Int(bytes[start].asciiLowercased)
      let second = UInt32(bytes[start + 1].asciiLowercased & 31)
      guard secondBytes[first] & 1 << second != 0 else { continue }
      for entry in byFirstByte[first] where !found.isSuperset(of: entry.cues) {
        guard start + entry.word.count <= bytes.endIndex else { continue }
        var isEqual = true
        for offset in 1..<entry.word.count
        where bytes[start + offset].asciiLowercased != entry.word[offset] {
          isEqual = false
          break
        }
        if isEqual { found.formUnion(entry.cues) }
      }
    }
    self = found
  }

  init(rawValue: UInt32) { self.rawValue = rawValue }
}
