internal import TallyCore
internal import TallyIngest
internal import TallyJSON

/// Makes documents of a piece of work.
struct DocumentLoader: Sendable {
  private let reader: DocumentReader
  private let limits: Settings.Limits

  init(settings: Settings) {
    reader = DocumentReader(settings: settings)
    limits = settings.limits
  }

  /// Each document or the problem that stands in its place, in the order of the input.
  func documents(of item: WorkItem, _ body: (Result<Document, IngestError>) -> Void) {
    switch item {
    case .problem(let problem): body(.failure(IngestError(problem)))
    case .file(let file): body(document(of: file))
    case .lines(let run): documents(of: run, body)
    case .input(let input): body(document(of: input))
    }
  }

  private func document(of file: InputFile) -> Result<Document, IngestError> {
    do throws(CommandFailure) {
      let bytes = try POSIXFile.bytes(of: file.location, limit: limits.inputBytes)
      return document(
        of: DocumentReader.Input(
          id: file.id, sourceID: file.sourceID, path: file.path, bytes: bytes))
    } catch {
      return .failure(IngestError(WorkSource.unreadable(file.id, error.message)))
    }
  }

  private func document(of input: DocumentReader.Input) -> Result<Document, IngestError> {
    do throws(IngestError) {
      return .success(try reader.document(from: input))
    } catch {
      return .failure(error)
    }
  }

  private func documents(of run: LineRun, _ body: (Result<Document, IngestError>) -> Void) {
    var start = 0
    var line = run.firstLine
    while start < run.bytes.count {
      let end = run.bytes[start...].firstIndex(of: ASCII.newline) ?? run.bytes.count
      if run.bytes[start..<end].contains(where: { !$0.isASCIISpace }) {
        switch input(in: run.bytes, ByteRange(start, end)) {
        case .success(let input): body(document(of: input))
        case .failure(let broken):
          body(
            .failure(
              IngestError(
                Problem(
                  source: run.name, severity: .error, what: broken.what,
                  location: "line \(line)",
                  remedy: "one JSON object a line, with \"id\" and \"text\" or \"html\"",
                  leftOut: true))))
        }
      }
      start = end + 1
      line += 1
    }
  }

  private func input(
    in bytes: [UInt8], _ range: ByteRange
  ) -> Result<DocumentReader.Input, JSONError> {
    do throws(JSONError) {
      let value = try JSONReader().value(of: bytes, in: range)
      func failure(_ what: String) -> JSONError { JSONError(what: what, offset: range.start) }
      guard value.object != nil else { throw failure("this line is no JSON object") }
      guard let id = Self.identifier(value["id"]) else { throw failure("\"id\" is missing") }
      let isPage = value["html"]?.string != nil
      guard let content = value["html"]?.string ?? value["text"]?.string else {
        throw failure("neither \"text\" nor \"html\" is a string")
      }
      return .success(
        DocumentReader.Input(
          id: id, format: isPage ? .html : .plainText, bytes: Array(content.utf8),
          url: value["url"]?.string, title: value["title"]?.string,
          publisher: value["publisher"]?.string, retrieved: value["retrieved"]?.string,
          // A JSON string is decoded: what the page says of its own encoding no longer holds.
          charset: "utf-8"))
    } catch {
      return .failure(error)
    }
  }

  /// Numbers are taken as ids too, as they are written.
  private static func identifier(_ value: JSONValue?) -> String? {
    switch value?.content {
    case .string(let text): text.isEmpty ? nil : text
    case .number(let digits): digits
    default: nil
    }
  }
}
