internal import TallyCore
internal import TallyKnowledge

/// Where the parts of a report stand, as seen from its first page or from one in the folder beside it.
struct PageLinks: Sendable {
  /// Of the other pages, with the slash behind it.
  let folder: String
  private let isOnePage: Bool
  private let claimPages: [String: String]
  private let sourcePages: [String: String]

  /// - Parameter name: of the first page.
  init(_ index: ReportIndex, isOnePage: Bool, name: String) {
    self.isOnePage = isOnePage
    folder = name.hasSuffix(".html") ? String(name.dropLast(5)) + "/" : name + "-pages/"
    var claimPages: [String: String] = [:]
    var sourcePages: [String: String] = [:]
    if !isOnePage {
      claimPages.reserveCapacity(index.allClaims.count)
      for claim in index.allClaims {
        claimPages[claim.claim.id] = claim.topic.map { Self.page(of: $0) }
      }
      for (number, source) in index.knowledgeBase.sources.enumerated() {
        sourcePages[source.id] = "source-\(number + 1).html"
      }
    }
    self.claimPages = claimPages
    self.sourcePages = sourcePages
  }

  /// The address of a claim; `inFolder`: on a page there.
  func href(claim id: String, inFolder: Bool) -> String {
    guard let page = claimPages[id] else { return "#claim-\(id)" }
    return (inFolder ? "" : folder) + page + "#claim-\(id)"
  }

  func href(source id: String, inFolder: Bool) -> String {
    guard let page = sourcePages[id] else { return "#" + Self.anchor(source: id) }
    return (inFolder ? "" : folder) + page
  }

  func href(topic: Topic) -> String {
    isOnePage ? "#topic-\(topic.id)" : folder + Self.page(of: topic)
  }

  func path(of topic: Topic) -> String { folder + Self.page(of: topic) }
  func path(of source: Source) -> String { folder + (sourcePages[source.id] ?? "") }

  static func anchor(source id: String) -> String {
    var hash = StableHash()
    hash.combine(id)
    return "source-" + hash.text
  }

  /// Only addresses of the web become links; a source may say `javascript:`.
  static func safe(_ link: String?) -> String? {
    guard let link else { return nil }
    let scheme = link.utf8.prefix { $0 != ASCII.colon }.map(\.asciiLowercased)
    return scheme == Array("http".utf8) || scheme == Array("https".utf8) ? link : nil
  }

  private static func page(of topic: Topic) -> String { "topic-\(topic.id).html" }
}
