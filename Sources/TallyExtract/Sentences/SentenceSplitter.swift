package import TallyCore

/// One sentence: where it stands and in which block.
package struct Sentence: Hashable, Sendable {
  package var range: ByteRange
  package var block: Int
  package init(range: ByteRange, block: Int) {
    self.range = range
    self.block = block
  }
}

/// Splits blocks of text into sentences.
package struct SentenceSplitter: Sendable {
  package init() {}

  /// The sentences of `document`, rising, without outer white space. A block's end ends a sentence.
  package func sentences(in document: Document) -> [Sentence] {
    document.blocks.indices.map { Sentence(range: document.blocks[$0].range, block: $0) }
  }
}
