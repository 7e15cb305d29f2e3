import Foundation
import Testing

extension ProcessTests {
  struct BadInputTests {
    @Test func brokenLinesAreNamedAndTheOthersKept() throws {
      let tally = try TallyProcess()
      let answer = try tally.run(
        "text",
        input: """
          {"id": "a", "text": "one"}
          {"id": "b", "text":
          [1, 2]
          {"text": "no id"}
          {"id": "c"}

          {"id": "d", "text": "two"}
          """)
      #expect(answer.status == 1)
      #expect(answer.lines.count == 2)
      for line in ["line 2", "line 3", "line 4", "line 5"] {
        #expect(answer.complaints.contains(line))
      }
      #expect(answer.complaints.split(separator: "\n").count == 4)
    }

    @Test func aBrokenClaimIsNamedByItsLineHoweverFarDown() throws {
      let tally = try TallyProcess()
      let claim = try tally.run("extract", input: #"{"id":"a","text":"It lasts 3 days."}"#).output
      // Several blocks of what is read at a time.
      let count = 3_000_000 / claim.utf8.count
      let answer = try tally.run(
        "reconcile", "-o", "out", input: String(repeating: claim, count: count) + "{\"id\":\n")
      #expect(answer.status == 2)
      #expect(answer.complaints.contains("standard input:\(count + 1): "))
    }

    @Test func anIdThatComesTwiceIsAProblemAndTheFirstCounts() throws {
      let tally = try TallyProcess()
      let answer = try tally.run(
        "text", input: #"{"id":"a","text":"one"}"# + "\n" + #"{"id":"a","text":"two"}"# + "\n")
      #expect(answer.status == 1)
      #expect(answer.lines.count == 1)
      #expect(answer.output.contains(#""text":"one""#))
    }

    @Test func whatCannotBeReadIsLeftOutAndTheRestGoesOn() throws {
      let tally = try TallyProcess()
      try tally.write("Redness settles within 48 hours.", to: "in/good.txt")
      try tally.write([0x7F, 0x45, 0x4C, 0x46, 0, 0, 0, 1, 2, 3], to: "in/program.txt")
      try tally.write("", to: "in/empty.txt")
      unsafe mkfifo(tally.path("in/pipe.txt"), 0o600)
      let answer = try tally.run("ingest", "in", "-o", "out", "--quiet")
      #expect(answer.status == 1)
      #expect(answer.output == "")
      #expect(answer.complaints.contains("program.txt"))
      #expect(answer.complaints.contains("pipe.txt"))
      let knowledge = try tally.read("out/knowledge.json")
      #expect(knowledge.contains("within 48 hours"))
      #expect(knowledge.contains(#""source":"in/program.txt""#))
    }

    @Test func aMissingFileIsStatus1BecauseTheOthersWereRead() throws {
      let tally = try TallyProcess()
      try tally.write("It lasts 3 days.", to: "one.txt")
      let answer = try tally.run("text", "one.txt", "none.txt")
      #expect(answer.status == 1)
      #expect(answer.lines.count == 1)
      #expect(answer.complaints.contains("none.txt"))
    }

    @Test func aMisspeltPathReplacesNothing() throws {
      let tally = try TallyProcess()
      try tally.write("kept", to: "out/knowledge.json")
      let answer = try tally.run("ingest", "corpsu", "-o", "out")
      #expect(answer.status == 2)
      #expect(answer.complaints.contains("corpsu: no such file or folder"))
      #expect(try tally.read("out/knowledge.json") == "kept")
    }

    @Test func escapeSequencesAreShownAndNotSent() throws {
      let tally = try TallyProcess()
      let answer = try tally.run("text", "\u{1B}]0;title\u{7}.txt")
      #expect(answer.status == 2)
      #expect(!answer.complaints.contains("\u{1B}"))
      #expect(answer.complaints.contains("]0;title"))
    }

    @Test(arguments: [
      ["nonsense"], ["text", "--jobs", "0"], ["text", "--jobs", "many"],
      ["ingest", "--layout", "x"],
      ["text", "--config", "none.yml"],
    ])
    func aMistakeInTheArgumentsIsStatus2(arguments: [String]) throws {
      let tally = try TallyProcess()
      let process = try tally.start(arguments, input: FileHandle.nullDevice)
      process.waitUntilExit()
      #expect(process.terminationStatus == 2)
      #expect(try tally.read(".output") == "")
      #expect(try tally.read(".complaints") != "")
    }

    @Test func whatFollowsTwoDashesIsAFile() throws {
      let tally = try TallyProcess()
      try tally.write("It lasts 3 days.", to: "--quiet")
      let answer = try tally.run("text", "--", "--quiet")
      #expect(answer.status == 0)
      #expect(answer.output.contains(#""document":"--quiet""#))
    }

    @Test(arguments: ["ingest", "text", "sentences", "extract", "reconcile"])
    func everyCommandHasHelpWithAnExample(command: String) throws {
      let tally = try TallyProcess()
      let answer = try tally.run(command, "--help")
      #expect(answer.status == 0)
      #expect(answer.output.contains("Example: tally \(command)"))
      #expect(answer.complaints == "")
    }

    @Test func saysItsVersion() throws {
      let answer = try TallyProcess().run("--version")
      #expect(answer.status == 0)
      #expect(answer.output.first?.isNumber == true)
    }
  }
}
