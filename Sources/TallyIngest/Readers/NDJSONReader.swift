internal import TallyCore
internal import TallyJSON

/// Reads one line of NDJSON as a document:
/// `{"id", "text" | "html", "url", "title", "publisher", "retrieved"}`.
struct NDJSONReader {
  /// The file, or `standard input`, as problems name it.
  let name: String

  func arrival(of line: [UInt8], number: Int) -> DocumentFeed.Arrival? {
    guard !line.allSatisfy(\.isASCIISpace) else { return nil }
    let value: JSONValue
    do {
      value = try JSONReader().value(of: number == 1 ? Self.withoutMark(line) : line)
    } catch {
      return broken("is no JSON: \(error.what)", number, column: error.offset + 1)
    }
    guard value.object != nil else { return broken("is no JSON object", number) }
    guard let id = Self.id(value["id"]), !id.isEmpty else {
      return broken("has no \"id\"", number)
    }
    let html = value["html"]?.string
    guard let body = html ?? value["text"]?.string else {
      return broken("has neither \"text\" nor \"html\" (document \"\(id)\")", number)
    }
    return .input(
      DocumentReader.Input(
        id: id, format: html == nil ? .plainText : .html, bytes: Array(body.utf8),
        url: value["url"]?.string, title: value["title"]?.string,
        publisher: value["publisher"]?.string, retrieved: value["retrieved"]?.string,
        // A JSON string is decoded: what the page says of its own encoding no longer holds.
        charset: "utf-8"))
  }

  /// A number is taken as it is written.
  private static func id(_ value: JSONValue?) -> String? {
    switch value?.content {
    case .string(let text): text
    case .number(let digits): digits
    default: nil
    }
  }

  private static func withoutMark(_ line: [UInt8]) -> [UInt8] {
    line.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(line.dropFirst(3)) : line
  }

  func broken(_ what: String, _ number: Int, column: Int? = nil) -> DocumentFeed.Arrival {
    .problem(
      Problem(
        source: name, severity: .error, what: "line \(number) \(what)",
        location: "line \(number)" + (column.map { ", byte \($0)" } ?? ""),
        remedy: "one object a line, such as {\"id\": \"a\", \"text\": \"...\"}", leftOut: true))
  }
}
