import Foundation
import Testing

extension ProcessTests {
  struct FilterTests {
    private static let documents = """
      {"id": "a", "text": "Redness settles within 48 hours."}
      {"id": "b", "text": "A session costs $640."}

      """

    @Test(arguments: ["text", "sentences", "extract"])
    func writesRecordsInInputOrder(command: String) throws {
      let tally = try TallyProcess()
      let answer = try tally.run(command, input: Self.documents)
      #expect(answer.status == 0)
      #expect(answer.complaints == "")
      #expect(answer.lines.map { $0.contains(#""document":"a""#) } == [true, false])
    }

    @Test func aFileGoesByItsPathAsGiven() throws {
      let tally = try TallyProcess()
      try tally.write("It lasts 3 days.", to: "notes/one.txt")
      let answer = try tally.run("sentences", "notes/one.txt")
      #expect(answer.output.hasPrefix(#"{"document":"notes/one.txt","start":0,"end":16,"#))
    }

    @Test func offsetsAreCodePoints() throws {
      let tally = try TallyProcess()
      let answer = try tally.run(
        "extract", input: #"{"id": "a", "text": "😀 Größe: it lasts 3 days."}"# + "\n")
      #expect(answer.output.contains(#""start":18,"end":24,"quote":"3 days""#))
    }

    @Test(arguments: ["1", "2", "7"])
    func anyNumberOfJobsGivesTheSameBytes(jobs: String) throws {
      let tally = try TallyProcess()
      let input = (0..<3000).map {
        #"{"id": "d\#($0)", "text": "Step \#($0) takes \#($0 % 90 + 1) minutes."}"# + "\n"
      }.joined()
      let answer = try tally.run("extract", "--jobs", jobs, input: input)
      let alone = try tally.run("extract", "--jobs", "1", input: input)
      #expect(answer.lines.count == 3000)
      #expect(answer.output == alone.output)
    }

    @Test func firstResultsComeBeforeTheInputEnds() throws {
      let tally = try TallyProcess()
      let (input, output) = (Pipe(), Pipe())
      let process = try tally.start(["text"], input: input, output: output)
      input.fileHandleForWriting.write(Data(Self.documents.utf8))
      let first = output.fileHandleForReading.availableData
      #expect(String(decoding: first, as: UTF8.self).hasPrefix(#"{"document":"a""#))
      #expect(process.isRunning)
      try input.fileHandleForWriting.close()
      process.waitUntilExit()
      #expect(process.terminationStatus == 0)
    }

    @Test func aClosedPipeEndsQuietly() throws {
      let tally = try TallyProcess()
      try tally.write(String(repeating: "It lasts 3 days. ", count: 20_000), to: "long.txt")
      let output = Pipe()
      try output.fileHandleForReading.close()
      let process = try tally.start(
        ["sentences", "long.txt"], input: FileHandle.nullDevice, output: output)
      process.waitUntilExit()
      #expect(try tally.read(".complaints") == "")
      #expect(process.terminationStatus == 0)
    }

    @Test func aFullDiskIsAMessageAndStatus2() throws {
      let tally = try TallyProcess()
      try tally.write(Self.documents, to: "two.ndjson")
      let full = try #require(FileHandle(forWritingAtPath: "/dev/full"))
      let process = try tally.start(
        ["text", "two.ndjson"], input: FileHandle.nullDevice, output: full)
      process.waitUntilExit()
      #expect(process.terminationStatus == 2)
      #expect(try tally.read(".complaints").contains("standard output: cannot be written"))
    }

    @Test func aDeviceIsWrittenToAndNotReplaced() throws {
      let tally = try TallyProcess()
      let answer = try tally.run("extract", "--sources", "/dev/null", input: Self.documents)
      #expect(answer.status == 0)
      #expect(FileHandle(forReadingAtPath: "/dev/null")?.availableData.isEmpty == true)
      let type = try FileManager.default.attributesOfItem(atPath: "/dev/null")[.type]
      #expect(type as? FileAttributeType == .typeCharacterSpecial)
    }

    @Test func aSignalEndsTheRunWithoutTemporaryFiles() throws {
      let tally = try TallyProcess()
      let input = Pipe()
      let output = Pipe()
      let process = try tally.start(
        ["extract", "--sources", "sources.ndjson"], input: input, output: output)
      input.fileHandleForWriting.write(Data(Self.documents.utf8))
      // The first claims are out, so that the temporary file is there.
      _ = output.fileHandleForReading.availableData
      let visible = try tally.names(in: ".").filter { $0.contains("partial") }
      #expect(visible.count == 1)
      process.terminate()
      process.waitUntilExit()
      #expect(process.terminationReason == .uncaughtSignal)
      #expect(
        try tally.names(in: ".").filter { $0.contains("partial") || $0 == "sources.ndjson" } == [])
    }
  }
}
