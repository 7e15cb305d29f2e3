import Foundation
import TallyStore
import Testing

struct StateStoreTests {
  private let path = FileManager.default.temporaryDirectory
    .appendingPathComponent("state-\(UUID().uuidString).sqlite").path
  private let key = StateStore.Key(source: "a.txt", sha256: "00ff", settings: "s1")

  private func run(_ inputs: String) -> StateStore.Run {
    StateStore.Run(
      finished: "2025-01-01T00:00:00Z", inputs: inputs, knowledge: "k", sources: 1, claims: 2,
      conflicts: 0, headline: "first run")
  }

  @Test func givesBackWhatWasStoredForTheSameBytesAndSettings() throws {
    let payload = Array("claims".utf8)
    try StateStore(path: path).store([.init(key: key, payload: payload)])
    let store = try StateStore(path: path)
    #expect(store.payload(for: key) == payload)
    var other = key
    other.sha256 = "00fe"
    #expect(store.payload(for: other) == nil)
    other = key
    other.settings = "s2"
    #expect(store.payload(for: other) == nil)
  }

  @Test func forgetsSourcesThatAreGone() throws {
    let store = try StateStore(path: path)
    try store.store([.init(key: key, payload: [1])])
    try store.keepOnly(["b.txt"])
    #expect(store.payload(for: key) == nil)
  }

  @Test func numbersRunsAndKeepsTheirKnowledgeBases() throws {
    let store = try StateStore(path: path)
    try store.record(run("i1"), knowledgeBase: [1])
    try store.record(run("i2"), knowledgeBase: [2])
    #expect(store.runs().map(\.number) == [2, 1])
    #expect(store.runs().map(\.inputs) == ["i2", "i1"])
    #expect(store.knowledgeBase(runsAgo: 0) == [2])
    #expect(store.knowledgeBase(runsAgo: 1) == [1])
    #expect(store.knowledgeBase(runsAgo: 2) == nil)
    #expect(store.knowledgeBase(runsAgo: -1) == nil)
  }

  @Test(arguments: [0, 1, 100_000])
  func packsPayloadsOfAnySize(count: Int) throws {
    let payload = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 7) }
    let store = try StateStore(path: path)
    try store.store([.init(key: key, payload: payload)])
    #expect(store.payload(for: key) == payload)
  }

  @Test func beginsAnewWhereTheFileIsNoDatabase() throws {
    try Data("this is not a database, whatever its name says".utf8)
      .write(to: URL(fileURLWithPath: path))
    let store = try StateStore(path: path)
    #expect(store.notice != nil)
    try store.store([.init(key: key, payload: [7])])
    #expect(store.payload(for: key) == [7])
  }

  /// Flips each byte of the file in turn: a payload comes back as it was stored, or not at all.
  @Test func neverGivesBackADamagedPayload() throws {
    let payload = [UInt8](repeating: 0x5A, count: 300)
    try StateStore(path: path).store([.init(key: key, payload: payload)])
    let whole = try Data(contentsOf: URL(fileURLWithPath: path))
    for offset in stride(from: 0, to: whole.count, by: 37) {
      var damaged = whole
      damaged[offset] ^= 0x10
      let copy = path + ".damaged"
      try damaged.write(to: URL(fileURLWithPath: copy))
      for ending in ["-wal", "-shm", "-journal"] {
        try? FileManager.default.removeItem(atPath: copy + ending)
      }
      let found = (try? StateStore(path: copy))?.payload(for: key)
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
