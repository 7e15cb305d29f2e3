package import TallyCore

extension Document {
  /// The id of the source that a block belongs to: the document's, or its paragraph's (`…#p14`) where
  /// every paragraph is a source of its own.
  package func sourceID(ofBlock block: Int) -> String {
    isStitched ? "\(source.id)#p\(block + 1)" : source.id
  }

  /// The sources that the document stands for, in the order of its blocks.
  package var paragraphSources: [Source] {
    guard isStitched else { return [source] }
    return blocks.indices.map { block in
      var paragraph = source
      paragraph.id = sourceID(ofBlock: block)
      if paragraph.witness == source.id { paragraph.witness = paragraph.id }
      return paragraph
    }
  }

  /// English cue words are applied to English and to documents whose language nobody stated.
  package var readsAsEnglish: Bool {
    guard let language, !language.isEmpty else { return true }
    let tag = language.utf8
    guard tag.count >= 2 else { return false }
    let second = tag.index(after: tag.startIndex)
    let end = tag.index(after: second)
    return tag[tag.startIndex].asciiLowercased == 0x65 && tag[second].asciiLowercased == 0x6E
      && (end == tag.endIndex || !tag[end].isASCIILetter)
  }
}

/// Headings, questions and lead-ins that govern each block of a document.
struct DocumentOutline: Sendable {
  private let document: Document
  /// The context asked for last, and of which block: sentences come block by block.
  private var last = Claim.Context()
  private var lastBlock = -1

  init(_ document: Document) {
    self.document = document
  }

  /// Heading blocks above `block`, innermost first. In a stitched file nothing governs another paragraph.
  func headings(of block: Int) -> [Int] {
    guard !document.isStitched else { return [] }
    var path: [Int] = []
    var next = document.blocks[block].heading
    // The bound keeps a damaged outline from going round in a circle.
    while let heading = next, heading < block, path.count < 16, !path.contains(heading) {
      path.append(heading)
      next = document.blocks[heading].heading
    }
    return path
  }

  func question(of block: Int) -> Int? {
    guard !document.isStitched else { return nil }
    if let question = document.blocks[block].question { return question }
    guard let lead = document.blocks[block].lead, lead < document.blocks.count else { return nil }
    return document.blocks[lead].question
  }

  mutating func context(of block: Int) -> Claim.Context {
    if lastBlock != block {
      last = Claim.Context(
        title: document.title,
        headings: headings(of: block).reversed().map { document.blockText($0) },
        question: question(of: block).map { document.blockText($0) })
      lastBlock = block
    }
    return last
  }
}

extension Document {
  fileprivate func blockText(_ block: Int) -> String {
    // Markdown keeps its marks in `text`; people want the words.
    let range = blocks[block].range
    return reading.string(range).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
