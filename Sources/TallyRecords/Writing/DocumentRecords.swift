package import TallyCore
package import TallyJSON

/// What `tally text` and `tally sentences` write of a document. Offsets are code points.
extension JSONWriter {
  package mutating func textRecord(of document: Document) {
    let index = TextIndex(document.text)
    object { writer in
      writer.string("document", document.id)
      writer.string("title", document.title)
      writer.string("language", document.language)
      writer.string("text", String(decoding: document.text, as: UTF8.self))
      writer.array("blocks", of: document.blocks) { writer, block in
        writer.object { writer in
          writer.string("kind", block.kind.rawValue)
          writer.integer("start", index.codePoint(at: block.range.start))
          writer.integer("end", index.codePoint(at: block.range.end))
        }
      }
    }
  }

  package mutating func sentenceRecord(
    _ range: ByteRange, of document: Document, index: TextIndex
  ) {
    object { writer in
      writer.string("document", document.id)
      writer.integer("start", index.codePoint(at: range.start))
      writer.integer("end", index.codePoint(at: range.end))
      writer.string("text", document.text.string(range))
    }
  }
}
