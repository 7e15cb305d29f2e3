import TallyCore
import TallyIngest

/// Reads a page written in the test itself.
func readPage(_ html: String, settings: Settings = Settings()) throws -> Document {
  var document = Document(source: Source(id: "page"), raw: [])
  try HTMLReader(settings: settings).read(Array(html.utf8), into: &document)
  return document
}

/// Two paragraphs of prose, enough for the page to have a main text.
let prose = """
  <p>The treatment takes half an hour, and most people go back to work on the same day, as the nurse \
  explains before it begins, so that nobody is surprised by it.</p>
  <p>Redness fades first, then the swelling, and after a while, when the skin has settled, the change \
  becomes visible, which is why a second visit is planned.</p>
  """

extension Document {
  var lines: [String] { blocks.map { text.string($0.range) } }

  func block(_ text: String) -> Block? {
    blocks.first { self.text.string($0.range) == text }
  }

  func line(_ index: Int?) -> String? {
    index.map { text.string(blocks[$0].range) }
  }
}
