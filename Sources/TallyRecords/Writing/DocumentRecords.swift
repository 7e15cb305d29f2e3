package import TallyCore
package import TallyJSON

/// What `tally text` and `tally sentences` write of a document. Offsets are code points.
extension JSONWriter {
  package mutating func textRecord(of document: Document) {
    let index = TextIndex(document.written)
    object { writer in
      writer.string("document", document.id)
      writer.string("title", document.title)
      writer.string("language", document.language)
      writer.string("text", String(decoding: document.written, as: UTF8.self))
      writer.array("blocks", of: document.blocks) { writer, block in
        let range = document.written(block.range)
        writer.object { writer in
          writer.string("kind", block.kind.rawValue)
          writer.integer("start", index.codePoint(at: range.start))
          writer.integer("end", index.codePoint(at: range.end))
        }
      }
    }
  }

  package mutating func sentenceRecord(
    _ range: ByteRange, of document: Document, index: TextIndex
  ) {
    let range = document.written(range)
    object { writer in
      writer.string("document", document.id)
      writer.integer("start", index.codePoint(at: range.start))
      writer.integer("end", index.codePoint(at: range.end))
      writer.string("text", document.written.string(range))
    }
  }
}
