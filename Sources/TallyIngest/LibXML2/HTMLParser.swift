import CLibXML2
import TallyCore

/// Parses a page with libxml2's event interface into an `HTMLTree`.
///
/// Events instead of libxml2's own tree: a third faster, a quarter of the memory, and the parser's
/// position at each event says where every character stands in the file, which its tree does not.
/// All `unsafe` code of the HTML side stands in this file.
///
/// - Input: valid UTF-8 without NUL bytes, below 2 GB; libxml2 ends a page at its first NUL.
/// - The page's own charset labels are ignored: decoding is done before.
struct HTMLParser: Sendable {
  /// Elements nested deeper than this are dropped with their tags; their text stays.
  var maximumDepth: Int
  var maximumNodes: Int

  /// libxml2 keeps tables that must be set up once, before any thread parses.
  private static let isLibraryReady: Bool = {
    xmlInitParser()
    return true
  }()

  /// The character that HTML 4 gives a name, "ndash".
  static func entity(named name: ArraySlice<UInt8>) -> UnicodeScalar? {
    let terminated = Array(name) + [0]
    return unsafe terminated.withUnsafeBufferPointer { name in
      guard let entity = unsafe htmlEntityLookup(name.baseAddress) else { return nil }
      return unsafe UnicodeScalar(entity.pointee.value)
    }
  }

  /// Which limit a page went beyond.
  enum Limit { case depth, nodes }

  func tree(of html: [UInt8]) -> (tree: HTMLTree, limit: Limit?) {
    precondition(Self.isLibraryReady, "libxml2 could not be started")
    guard !html.isEmpty, html.count < Int(Int32.max) else { return (HTMLTree(), nil) }
    let builder = TreeBuilder(
      maximumDepth: maximumDepth, maximumNodes: maximumNodes, html: html)
    unsafe html.withUnsafeBytes { bytes in
      let start = unsafe bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
      guard let context = unsafe htmlCreateMemoryParserCtxt(start, Int32(bytes.count)) else {
        return
      }
      defer { unsafe htmlFreeParserCtxt(context) }
      // Without HUGE a text node ends at ten million bytes.
      let options =
        Int32(
          HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
            | HTML_PARSE_NONET.rawValue | HTML_PARSE_NODEFDTD.rawValue
            | HTML_PARSE_IGNORE_ENC.rawValue) | Int32(XML_PARSE_HUGE.rawValue)
      unsafe htmlCtxtUseOptions(context, options)
      _ = unsafe xmlSwitchEncoding(context, XML_CHAR_ENCODING_UTF8)
      unsafe install(on: context.pointee.sax)
      unsafe context.pointee._private = Unmanaged.passUnretained(builder).toOpaque()
      _ = unsafe htmlParseDocument(context)
    }
    return (builder.finished(), builder.limit)
  }

  private func install(on handler: UnsafeMutablePointer<xmlSAXHandler>?) {
    guard let handler = unsafe handler else { return }
    unsafe handler.pointee = xmlSAXHandler()
    unsafe handler.pointee.startElement = { context, name, attributes in
      guard let place = unsafe Place(context), let name = unsafe name else { return }
      unsafe place.builder.open(name, attributes, at: place.offset)
    }
    unsafe handler.pointee.endElement = { context, _ in
      guard let place = unsafe Place(context) else { return }
      unsafe place.builder.close(at: place.offset)
    }
    unsafe handler.pointee.characters = { context, characters, count in
      unsafe addText(context, characters, count)
    }
    unsafe handler.pointee.ignorableWhitespace = { context, characters, count in
      unsafe addText(context, characters, count)
    }
    unsafe handler.pointee.cdataBlock = { context, characters, count in
      // Scripts and style sheets: only where they end.
      guard let place = unsafe Place(context) else { return }
      unsafe place.builder.noteScript(at: place.offset)
    }
  }
}

private func addText(
  _ context: UnsafeMutableRawPointer?, _ characters: UnsafePointer<xmlChar>?, _ count: Int32
) {
  guard let place = unsafe Place(context), let characters = unsafe characters, count > 0 else {
    return
  }
  unsafe place.builder.addText(
    UnsafeBufferPointer(start: characters, count: Int(count)), offset: place.offset)
}

/// Where the parser stands during an event.
@unsafe private struct Place {
  let builder: TreeBuilder
  let offset: Int

  init?(_ context: UnsafeMutableRawPointer?) {
    guard let parser = unsafe context?.assumingMemoryBound(to: xmlParserCtxt.self),
      let owner = unsafe parser.pointee._private, let input = unsafe parser.pointee.input,
      let current = unsafe input.pointee.cur, let base = unsafe input.pointee.base
    else { return nil }
    unsafe builder = unsafe Unmanaged<TreeBuilder>.fromOpaque(owner).takeUnretainedValue()
    unsafe offset = unsafe Int(input.pointee.consumed) + (current - base)
  }
}

/// Receives the events of one page.
private final class TreeBuilder {
  private let html: [UInt8]
  private var tree = HTMLTree()
  private var open: [Int32] = []
  private var skippedDepth = 0
  /// The place up to which the file has been told of.
  private var lastOffset = 0
  private let maximumDepth: Int
  private let maximumNodes: Int
  private(set) var limit: HTMLParser.Limit?
  /// Pieces of one run are at least this long (`HTML_PARSER_BIG_BUFFER_SIZE`).
  private static let pieceSize = 1000
  private static let longestEntity = 64

  init(maximumDepth: Int, maximumNodes: Int, html: [UInt8]) {
    self.html = html
    self.maximumDepth = maximumDepth
    self.maximumNodes = maximumNodes
    // Saved pages hold a node every 30 to 60 bytes.
    tree.nodes.reserveCapacity(min(html.count / 48, maximumNodes))
    tree.pool.reserveCapacity(html.count / 8)
  }

  func finished() -> HTMLTree {
    while let last = open.popLast() { tree.nodes[Int(last)].end = Int32(tree.nodes.count) }
    return tree
  }

  func open(
    _ name: UnsafePointer<xmlChar>,
    _ values: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, at offset: Int
  ) {
    guard open.count < maximumDepth, tree.nodes.count < maximumNodes else {
      limit = tree.nodes.count < maximumNodes ? .depth : .nodes
      skippedDepth += 1
      return
    }
    let first = Int32(tree.attributes.count)
    if let values = unsafe values {
      var index = 0
      while let key = unsafe values[index] {
        if let name = unsafe AttributeNames.name(key) {
          let start = Int32(tree.pool.count)
          if let text = unsafe values[index + 1] {
            unsafe tree.pool.append(
              contentsOf: UnsafeBufferPointer(start: text, count: Int(xmlStrlen(text))))
          }
          tree.attributes.append(
            HTMLTree.Attribute(name: name, start: start, end: Int32(tree.pool.count)))
        }
        index += 2
      }
    }
    let index = Int32(tree.nodes.count)
    tree.nodes.append(
      HTMLTree.Node(
        tag: unsafe tag(name), parent: open.last ?? -1, end: index + 1, rawStart: Int32(lastOffset),
        rawEnd: Int32(offset), first: first, count: Int32(tree.attributes.count) - first))
    open.append(index)
    // An element that libxml2 puts in itself comes when the text that called for it has been read.
    if offset < html.count, html[offset] == ASCII.greaterThan || html[offset] == ASCII.slash {
      lastOffset = max(lastOffset, offset)
    }
  }

  func close(at offset: Int) {
    if skippedDepth > 0 {
      skippedDepth -= 1
    } else if let last = open.popLast() {
      tree.nodes[Int(last)].end = Int32(tree.nodes.count)
    }
    lastOffset = max(lastOffset, offset)
  }

  func noteScript(at offset: Int) {
    lastOffset = max(lastOffset, offset)
    guard let last = open.last else { return }
    // A script has no children: `count` and `first` keep its attributes, `rawStart` its end.
    tree.nodes[Int(last)].rawStart = Int32(offset)
  }

  /// libxml2 hands over text in pieces of about a kilobyte. At the last piece of a run its position is
  /// behind the text, at the others it is on the piece's last character. Pieces are compared with our
  /// own copy of the page: libxml2 gives up the part of its buffer that it has read.
  func addText(_ text: UnsafeBufferPointer<xmlChar>, offset: Int) {
    guard tree.nodes.count < maximumNodes else {
      limit = .nodes
      return
    }
    let count = text.count
    if unsafe stands(text, at: offset - count) {
      addVerbatim(from: offset - count, to: offset)
      return
    }
    if count >= Self.pieceSize {
      var last = 1
      while last < 4, offset + last < html.count, html[offset + last].isUTF8Continuation {
        last += 1
      }
      if unsafe stands(text, at: offset + last - count) {
        addVerbatim(from: offset + last - count, to: offset + last)
        return
      }
    }
    if let start = unsafe startSkippingControls(text, before: offset) {
      addVerbatim(from: start, to: offset)
      return
    }
    // "&unknown" comes as "&" and then "unknown", both told at the end: one run of plain text.
    if let last = tree.nodes.indices.last, tree.nodes[last].tag == .entity,
      Int(tree.nodes[last].rawEnd) == offset,
      Int(tree.nodes[last].rawEnd - tree.nodes[last].rawStart) == count + 1,
      unsafe matches(text, at: offset - count)
    {
      tree.nodes[last].tag = .text
      return
    }
    // An entity. Its first byte is the last "&" before here, if it stands in sight.
    let end = min(offset, html.count)
    var start = end
    let limit = max(lastOffset, end - Self.longestEntity)
    while start > limit, start == html.count || html[start] != ASCII.ampersand { start -= 1 }
    if start < html.count, html[start] != ASCII.ampersand { start = min(lastOffset, end) }
    let poolStart = Int32(tree.pool.count)
    unsafe tree.pool.append(contentsOf: CharacterReference.meant(by: text))
    append(
      .entity, from: start, to: end, first: poolStart, count: Int32(tree.pool.count) - poolStart)
  }

  /// Whether `text` stands at `start` and has not been told of.
  private func stands(_ text: UnsafeBufferPointer<xmlChar>, at start: Int) -> Bool {
    unsafe matches(text, at: start) && start >= lastOffset
  }

  /// Where `text` starts if it stands before `offset` with control characters in it, which libxml2
  /// leaves out.
  private func startSkippingControls(
    _ text: UnsafeBufferPointer<xmlChar>, before offset: Int
  ) -> Int? {
    var left = text.count
    var place = min(offset, html.count)
    while left > 0, place > lastOffset {
      place -= 1
      if unsafe html[place] == text[left - 1] {
        left -= 1
      } else if html[place] >= ASCII.space {
        return nil
      }
    }
    return left == 0 ? place : nil
  }

  private func matches(_ text: UnsafeBufferPointer<xmlChar>, at start: Int) -> Bool {
    guard start >= 0, start + text.count <= html.count else { return false }
    for index in 0..<text.count where unsafe html[start + index] != text[index] { return false }
    return true
  }

  private func addVerbatim(from start: Int, to end: Int) {
    // Pieces of one run become one node again.
    if let last = tree.nodes.indices.last, tree.nodes[last].tag == .text,
      Int(tree.nodes[last].rawEnd) == start, tree.nodes[last].parent == open.last ?? -1
    {
      tree.nodes[last].rawEnd = Int32(end)
      lastOffset = end
      return
    }
    append(.text, from: start, to: end, first: 0, count: 0)
  }

  private func append(_ tag: HTMLTag, from start: Int, to end: Int, first: Int32, count: Int32) {
    let index = Int32(tree.nodes.count)
    tree.nodes.append(
      HTMLTree.Node(
        tag: tag, parent: open.last ?? -1, end: index + 1, rawStart: Int32(start),
        rawEnd: Int32(max(start, end)), first: first, count: count))
    lastOffset = max(lastOffset, end)
  }

  private func tag(_ name: UnsafePointer<xmlChar>) -> HTMLTag {
    var key: UInt64 = 0
    var index = 0
    while index < 8, unsafe name[index] != 0 {
      key = unsafe key << 8 | UInt64(name[index])
      index += 1
    }
    return HTMLTag.byPrefix[key] ?? .other
  }
}

/// Looks attribute names up without making a string of each.
private enum AttributeNames {
  private static let byHash: [UInt64: HTMLTree.AttributeName] = {
    var names: [UInt64: HTMLTree.AttributeName] = [:]
    for name in HTMLTree.AttributeName.allCases {
      var key: UInt64 = 0
      for byte in name.spelling.utf8 { key = key &* 31 &+ UInt64(byte) }
      names[key] = name
    }
    return names
  }()
  private static let longest = 11

  static func name(_ text: UnsafePointer<xmlChar>) -> HTMLTree.AttributeName? {
    var key: UInt64 = 0
    var index = 0
    while unsafe text[index] != 0 {
      guard index < longest else { return nil }
      key = unsafe key &* 31 &+ UInt64(text[index])
      index += 1
    }
    return byHash[key]
  }
}
