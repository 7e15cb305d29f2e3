import Foundation
import TallyCore
import TallyExtract
import TallyIngest
import TallyReports
import TallyStore
import TallyTestSupport
import Testing

@testable import TallyCLI

struct ReadingCacheTests {
  private let folder: TemporaryFolder
  private var path: String { folder.path("state.sqlite") }

  init() throws { folder = try TemporaryFolder() }

  private func input(_ text: String, title: String? = nil, path: String = "a.txt")
    -> DocumentReader.Input
  {
    DocumentReader.Input(id: path, path: path, bytes: Array(text.utf8), title: title)
  }

  /// A run over some inputs; tells how many of them were read, and what came out.
  private func run(
    _ inputs: [DocumentReader.Input], settings: String? = nil
  ) throws -> (read: Int, outcomes: [Pipeline.Outcome<Reading>]) {
    let store = try StateStore(path: path)
    let cache = try #require(ReadingCache(store, settings: settings.map { Array($0.utf8) }))
    var keeper = ReadingCache.Keeper(cache)
    var read = 0
    let outcomes = cache.outcomes(of: inputs) { inputs in
      read += inputs.count
      return Pipeline.outcomes(of: inputs, DocumentReader()) { documents in
        zip(documents, ExtractCommand.claims(of: documents, by: ClaimExtractor())).map {
          Reading(claims: $1, texts: SourceTexts.texts(of: $0))
        }
      }
    }
    for outcome in outcomes { if let reading = outcome.value { keeper.keep(reading) } }
    keeper.finish()
    return (read, outcomes)
  }

  @Test func onlyWhatChangedIsReadAgain() throws {
    let (one, two) = (input("It lasts 3 days."), input("It costs $640.", path: "b.txt"))
    #expect(try run([one, two]).read == 2)
    #expect(try run([one, two]).read == 0)
    #expect(try run([one, input("It costs $650.", path: "b.txt")]).read == 1)
    #expect(try run([one, two]).read == 1, "what a run did not use is let go")
    #expect(try run([input("It lasts 3 days.", title: "Title"), two]).read == 1)
    #expect(try run([input("It lasts 3 days.", path: "c.txt"), two]).read == 1)
    #expect(try run([one, two], settings: "limits: {}").read == 2)
  }

  @Test func whatIsKeptIsWhatWasRead() throws {
    let inputs = [
      input("It lasts 3 days.\u{0}\tOr “up to” ¼ of 1,200 mg — 3.20 €.\n\nIt costs $640 😀."),
      input("Das Gel kostet 3,20 Euro und hält 5 Tage lang.", path: "b.txt"),
      input("<title>Peel</title><p>A peel costs <b>$640</b>.", path: "c.html"),
      input("", path: "d.txt"),
    ]
    let first = try run(inputs).outcomes
    let second = try run(inputs)
    #expect(second.read == 0)
    for (a, b) in zip(first, second.outcomes) {
      #expect(a.value?.claims == b.value?.claims)
      #expect(a.value?.texts == b.value?.texts)
      #expect(a.sources == b.sources)
      #expect(a.problems == b.problems)
    }
  }

  @Test func aDamagedReadingIsReadAgain() throws {
    let inputs = (0..<40).map { input("It lasts \($0 + 2) days.", path: "\($0).txt") }
    let expected = try run(inputs).outcomes.map { $0.value?.claims }
    let whole = try Data(contentsOf: URL(fileURLWithPath: path))
    for offset in stride(from: 100, to: whole.count, by: 997) {
      var damaged = whole
      damaged[offset] ^= 0x10
      try damaged.write(to: URL(fileURLWithPath: path))
      for ending in ["-wal", "-shm", "-journal"] {
        try? FileManager.default.removeItem(atPath: path + ending)
      }
      #expect(try run(inputs).outcomes.map { $0.value?.claims } == expected)
    }
  }

  @Test func whatCannotBeReadIsTriedEachTime() throws {
    let broken = DocumentReader.Input(id: "a.bin", path: "a.bin", bytes: [0, 1, 2, 0xFF, 0, 0])
    #expect(try run([broken]).outcomes[0].value == nil)
    #expect(try run([broken]).read == 1)
  }
}
