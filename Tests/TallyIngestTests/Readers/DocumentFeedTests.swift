import Foundation
import TallyCore
import TallyIngest
import TallyTestSupport
import Testing

/// Folders, NDJSON and web archives, packed and damaged, as a run meets them.
struct DocumentFeedTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func write(_ bytes: [UInt8], _ name: String) throws {
    try folder.write(bytes, to: name)
  }

  private func write(_ text: String, _ name: String) throws { try write(Array(text.utf8), name) }

  /// Ids of the documents, and what problems say, in order.
  private func read(
    include: [String] = [], exclude: [String] = [], settings: Settings = Settings()
  ) -> (documents: [DocumentReader.Input], problems: [Problem]) {
    let feed = DocumentFeed(
      paths: [folder.url.path], include: include, exclude: exclude, settings: settings)
    var documents: [DocumentReader.Input] = []
    var problems: [Problem] = []
    while let arrival = feed.next() {
      switch arrival {
      case .input(let input): documents.append(input)
      case .problem(let problem): problems.append(problem)
      }
    }
    return (documents, problems)
  }

  private func text(_ input: DocumentReader.Input) throws -> String {
    String(decoding: try DocumentReader().document(from: input).text, as: UTF8.self)
  }

  // MARK: Folders

  @Test func aFolderIsReadInOrderWithoutWhatIsNoDocument() throws {
    for name in ["b.txt", "a/z.html", "a/B.txt", "README.md", ".hidden.txt", "tally.yml", "c.md"] {
      try write("<p>3 kg</p>", name)
    }
    #expect(read().documents.map(\.sourceID) == ["a/B.txt", "a/z.html", "b.txt", "c.md"])
    #expect(read(include: ["*.txt"]).documents.allSatisfy { $0.sourceID.hasSuffix(".txt") })
    #expect(read(exclude: ["a/**"]).documents.map(\.sourceID) == ["b.txt", "c.md"])
    #expect(read(include: ["[ab].txt"]).documents.map(\.sourceID).contains("b.txt"))
  }

  @Test func aLinkThatLeavesTheFolderOrGoesRoundIsNotFollowed() throws {
    try write("5 kg", "in/a.txt")
    let files = FileManager.default
    try files.createSymbolicLink(
      atPath: folder.path("in/out"), withDestinationPath: NSTemporaryDirectory())
    try files.createSymbolicLink(
      atPath: folder.path("in/round"), withDestinationPath: folder.path("in"))
    let feed = DocumentFeed(paths: [folder.path("in")])
    #expect(feed.sourceIDs == ["a.txt"])
  }

  // MARK: NDJSON

  @Test func brokenLinesAreNamedAndTheOthersKept() throws {
    try write(
      """
      {"id": "a", "text": "3 kg"}
      {"id": "b", "text":
      [1, 2]
      {"text": "no id"}
      {"id": "c"}

      {"id": 7, "html": "<p>4 kg</p>", "url": "https://x.example/7"}
      {"id": "a", "text": "twice"}
      """, "d.ndjson")
    let (documents, problems) = read()
    #expect(documents.map(\.id) == ["a", "7"])
    #expect(documents.last?.url == "https://x.example/7")
    #expect(
      problems.map { $0.location?.prefix(6) } == ["line 2", "line 3", "line 4", "line 5", nil])
    #expect(problems.allSatisfy { $0.leftOut })
    #expect(problems.last?.what.contains("second time") == true)
  }

  @Test func aByteOrderMarkBeforeTheFirstLineIsNoMistake() throws {
    try write([0xEF, 0xBB, 0xBF] + Array(#"{"id": "a", "text": "3 kg"}"#.utf8), "d.jsonl")
    #expect(read().problems.isEmpty)
  }

  // MARK: Web archives

  private func record(_ type: String, _ uri: String, _ http: String) -> String {
    let block = http.replacing("\n", with: "\r\n")
    return
      "WARC/1.1\r\nWARC-Type: \(type)\r\nWARC-Target-URI: \(uri)\r\nWARC-Date: 2026-01-02T03:04:05Z\r\n"
      + "Content-Type: application/http;msgtype=\(type)\r\nContent-Length: \(block.utf8.count)\r\n\r\n"
      + block + "\r\n\r\n"
  }

  private func page(_ body: String, status: String = "200 OK", type: String = "text/html") -> String
  {
    "HTTP/1.1 \(status)\nContent-Type: \(type)\n\n\(body)"
  }

  @Test func responsesOfAnArchiveAreDocumentsWithTheirAddressAndDate() throws {
    try write(
      record("request", "https://x.example/a", "GET / HTTP/1.1\n\n")
        + record("response", "https://x.example/a", page("<p>It weighs 3 kg in all.</p>"))
        + record("response", "https://x.example/b", page("gone", status: "404 Not Found"))
        + record("response", "https://x.example/c", page("GIF89a", type: "image/gif"))
        + record("response", "https://x.example/d", page("5 kg", type: "text/plain")), "w.warc")
    let (documents, problems) = read()
    #expect(documents.map(\.id) == ["https://x.example/a", "https://x.example/d"])
    #expect(documents.first?.url == "https://x.example/a")
    #expect(documents.first?.retrieved == "2026-01-02T03:04:05Z")
    let first = try #require(documents.first)
    #expect(try text(first).contains("3 kg"))
    #expect(problems.isEmpty)
  }

  @Test func anArchiveThatEndsInTheMiddleKeepsWhatCameBefore() throws {
    let whole =
      record("response", "https://x.example/a", page("<p>3 kg</p>"))
      + record("response", "https://x.example/b", page("<p>4 kg</p>"))
    try write(Array(whole.utf8.dropLast(20)), "w.warc")
    let (documents, problems) = read()
    #expect(documents.map(\.id) == ["https://x.example/a"])
    #expect(problems.count == 1 && problems[0].what.contains("ends in the middle"))
    try write("no archive at all", "w.warc")
    #expect(read().problems.first?.what.contains("no WARC record") == true)
  }

  // MARK: gzip

  /// "3 kg of it" and "4 kg of it", each packed by itself: two members are one text.
  private static let members = [
    "H4sIAAAAAAACAzNWyE5XyE9TyCwBADZztvgKAAAA", "H4sIAAAAAAACAzNRyE5XyE9TyCwBAE9oahoKAAAA",
  ].map { [UInt8](Data(base64Encoded: $0) ?? Data()) }

  @Test func packedFilesAreUnpackedMemberByMember() throws {
    try write(Self.members[0] + Self.members[1], "a.txt.gz")
    let input = try #require(read().documents.first)
    #expect(try text(input) == "3 kg of it4 kg of it")
  }

  @Test func damagedAndBoundlessGzipIsAProblemOfItsDocument() throws {
    var damaged = Self.members[0]
    damaged[damaged.count - 5] ^= 1
    try write(damaged, "damaged.txt.gz")
    try write(Array(Self.members[0].dropLast(6)), "short.txt.gz")
    try write(Self.members[1], "whole.txt.gz")
    var settings = Settings()
    var kept: [String] = []
    var problems: [Problem] = []
    for input in read().documents {
      do throws(IngestError) {
        kept.append(try DocumentReader().document(from: input).source.id)
      } catch {
        problems.append(error.problem)
      }
    }
    #expect(kept == ["whole.txt.gz"])
    #expect(problems.count == 2 && problems.allSatisfy { $0.what.contains("gzip") })
    settings.limits.unpackedBytes = 4
    let last = try #require(read().documents.last)
    #expect(throws: IngestError.self) {
      try DocumentReader(settings: settings).document(from: last)
    }
  }
}
