import Foundation
import TallyStore
import TallyTestSupport
import Testing

struct StateStoreTests {
  private let folder: TemporaryFolder
  private var path: String { folder.path("state.sqlite") }

  init() throws { folder = try TemporaryFolder() }

  private func run(_ knowledge: String) -> StateStore.Run {
    StateStore.Run(
      finished: "2025-01-01T00:00:00Z", knowledge: knowledge, sources: 1, claims: 2, conflicts: 0,
      headline: "first run")
  }

  @Test func numbersRunsAndKeepsTheirKnowledgeBases() throws {
    let store = try StateStore(path: path)
    try store.record(run("k1"), knowledgeBase: [1])
    try store.record(run("k2"), knowledgeBase: [2])
    #expect(store.runs().map(\.number) == [2, 1])
    #expect(store.runs().map(\.knowledge) == ["k2", "k1"])
    #expect(store.knowledgeBase(runsAgo: 0) == [2])
    #expect(store.knowledgeBase(runsAgo: 1) == [1])
    #expect(store.knowledgeBase(runsAgo: 2) == nil)
    #expect(store.knowledgeBase(runsAgo: -1) == nil)
  }

  @Test(arguments: [0, 1, 100_000])
  func packsKnowledgeBasesOfAnySize(count: Int) throws {
    let payload = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 7) }
    let store = try StateStore(path: path)
    try store.record(run("k"), knowledgeBase: payload)
    #expect(store.knowledgeBase(runsAgo: 0) == payload)
  }

  @Test func beginsAnewWhereTheFileIsNoDatabase() throws {
    try Data("this is not a database, whatever its name says".utf8)
      .write(to: URL(fileURLWithPath: path))
    let store = try StateStore(path: path)
    #expect(store.notice != nil)
    try store.record(run("k"), knowledgeBase: [7])
    #expect(store.knowledgeBase(runsAgo: 0) == [7])
  }

  /// Flips bytes through the file: a knowledge base comes back as it was stored, or not at all.
  @Test func neverGivesBackADamagedKnowledgeBase() throws {
    let payload = (0..<3000).map { UInt8(truncatingIfNeeded: $0 &* $0) }
    try StateStore(path: path).record(run("k"), knowledgeBase: payload)
    let whole = try Data(contentsOf: URL(fileURLWithPath: path))
    for offset in stride(from: 0, to: whole.count, by: 37) {
      var damaged = whole
      damaged[offset] ^= 0x10
      let copy = path + ".damaged"
      try damaged.write(to: URL(fileURLWithPath: copy))
      for ending in ["-wal", "-shm", "-journal"] {
        try? FileManager.default.removeItem(atPath: copy + ending)
      }
      let found = (try? StateStore(path: copy))?.knowledgeBase(runsAgo: 0)
      #expect(found == nil || found == payload)
    }
  }

  @Test func saysWhatToDoWhereItCannotWrite() {
    let error = #expect(throws: StoreError.self) {
      try StateStore(path: "/nonexistent-folder/state.sqlite")
    }
    #expect(error?.description.contains("/nonexistent-folder/state.sqlite") == true)
  }
}
