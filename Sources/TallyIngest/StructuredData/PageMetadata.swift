import TallyCore

/// What a page's head says of the page.
struct PageMetadata: Sendable {
  var title: String?
  var siteName: String?
  var url: String?
  /// When the page was saved, by the mark of the program or archive that saved it.
  var retrieved: String?
  var language: String?

  init(tree: HTMLTree, raw: [UInt8]) {
    var meta: [String: String] = [:]
    var titleText: String?
    for index in tree.nodes.indices {
      switch tree.nodes[index].tag {
      case .html:
        if language == nil { language = tree.value(.lang, of: index) }
      case .title:
        if titleText == nil { titleText = text(of: index, tree: tree, raw: raw) }
      case .meta:
        let key = tree.value(.property, of: index) ?? tree.value(.name, of: index)
        if let key = key?.lowercased(), let content = tree.value(.content, of: index) {
          let value = folded(content)
          if !value.isEmpty, meta[key] == nil { meta[key] = value }
        }
      case .link:
        if url == nil, tree.value(.rel, of: index)?.lowercased() == "canonical" {
          url = tree.value(.href, of: index)
        }
      default: break
      }
    }
    siteName = meta["og:site_name"]
    title = meta["og:title"] ?? titleText ?? meta["twitter:title"]
    url = url ?? meta["og:url"]
    language = language ?? meta["og:locale"]?.replacing("_", with: "-")
    let mark = SavedPageMark(raw)
    url = mark.url ?? url
    retrieved = mark.retrieved
    if let archived = url.flatMap(SavedPageMark.init(archiveURL:)) {
      url = archived.url
      retrieved = retrieved ?? archived.retrieved
    }
  }

  private func text(of index: Int, tree: HTMLTree, raw: [UInt8]) -> String? {
    var bytes: [UInt8] = []
    for position in index + 1..<max(index + 1, Int(tree.nodes[index].end)) {
      let node = tree.nodes[position]
      if node.tag == .text { bytes += raw[Int(node.rawStart)..<Int(node.rawEnd)] }
      if node.tag == .entity { bytes += tree.pool[Int(node.first)..<Int(node.first + node.count)] }
    }
    let text = folded(String(decoding: bytes, as: UTF8.self))
    return text.isEmpty ? nil : text
  }
}

/// White space folded and cut off at both ends.
func folded(_ text: String) -> String {
  var bytes: [UInt8] = []
  bytes.reserveCapacity(text.utf8.count)
  for byte in text.utf8 {
    if !byte.isASCIISpace {
      bytes.append(byte)
    } else if let last = bytes.last, last != ASCII.space {
      bytes.append(ASCII.space)
    }
  }
  if bytes.last == ASCII.space { bytes.removeLast() }
  return String(decoding: bytes, as: UTF8.self)
}
