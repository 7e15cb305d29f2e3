import Foundation
import Testing

extension ProcessTests {
  struct IngestTests {
    private func corpus(_ tally: TallyProcess, in folder: String = "in") throws {
      try tally.write("Redness settles within 48 hours.\n\nIt costs $640.", to: "\(folder)/b.txt")
      try tally.write("<title>Page</title><p>Healing takes 2 weeks.</p>", to: "\(folder)/a/p.html")
      try tally.write(
        "sources:\n  - match: b.txt\n    split: paragraph\n    publisher: Someone\n",
        to: "\(folder)/tally.yml")
    }

    @Test func theStagesOneByOneGiveWhatIngestGives() throws {
      let tally = try TallyProcess()
      try corpus(tally)
      #expect(try tally.run("ingest", "in", "-o", "out", "--quiet").status == 0)
      let claims = try tally.run("extract", "in", "--sources", "s.ndjson")
      #expect(!claims.lines.isEmpty)
      let base = try tally.run("reconcile", "--sources", "s.ndjson", input: claims.output)
      #expect(base.status == 0)
      #expect(base.output == (try tally.read("out/knowledge.json")))
    }

    @Test func theFoldersNameAndPlaceDoNotShow() throws {
      let tally = try TallyProcess()
      try corpus(tally)
      try corpus(tally, in: "deeper/down/there")
      #expect(try tally.run("ingest", "in", "-o", "one", "--quiet").status == 0)
      let absolute = tally.path("deeper/down/there")
      #expect(try tally.run("ingest", absolute, "-o", "two", "--quiet").status == 0)
      #expect(try tally.read("one/knowledge.json") == (try tally.read("two/knowledge.json")))
    }

    @Test func aStitchedFileListsOneSourceAParagraph() throws {
      let tally = try TallyProcess()
      try corpus(tally)
      let base = try tally.run("ingest", "in", "-o", "-").output
      #expect(base.contains(#"{"id":"b.txt#p1","path":"b.txt""#))
      #expect(base.contains(#"{"id":"b.txt#p2","path":"b.txt""#))
      #expect(!base.contains(#"{"id":"b.txt","#))
    }

    @Test func bothLayoutsHoldTheSame() throws {
      let tally = try TallyProcess()
      try corpus(tally)
      #expect(
        try tally.run("ingest", "in", "-o", "out", "--quiet", "--layout", "folder").status == 0)
      #expect(try tally.names(in: "out").count { $0.hasSuffix(".ndjson") } == 6)
      let index = try tally.read("out/knowledge.json")
      #expect(index.contains(#""name": "claims.ndjson""#))
      let lines = try tally.read("out/claims.ndjson").split(separator: "\n")
      let whole = try tally.run("ingest", "in", "-o", "-").output
      #expect(lines.count > 0 && lines.allSatisfy { whole.contains($0) })
    }

    @Test func aDamagedKnowledgeBaseIsReplacedAndLeftoversAreRemoved() throws {
      let tally = try TallyProcess()
      try corpus(tally)
      try tally.write("{ damaged", to: "out/knowledge.json")
      try tally.write("half", to: "out/.tally-partial-1-knowledge.json")
      #expect(try tally.run("ingest", "in", "-o", "out", "--quiet").status == 0)
      #expect(
        try tally.names(in: "out").sorted() == ["knowledge.json", "report.html", "state.sqlite"])
      #expect(try tally.read("out/knowledge.json").hasPrefix("{\n\"schema\": \"tally/1\""))
    }

    @Test func aSecondRunSaysWhatChangedAndTheHistoryNamesBoth() throws {
      let tally = try TallyProcess()
      try tally.write("The redness of a peel fades within 48 hours.", to: "in/a.txt")
      _ = try tally.run("ingest", "in", "-o", "output", "--quiet")
      #expect(try tally.run("diff", "@0", "output").status == 0)
      try tally.write("The redness of a peel fades within 72 hours.", to: "in/a.txt")
      let second = try tally.run("ingest", "in", "-o", "output")
      #expect(second.output.contains("Since the last run: 1 changed, 0 added, 0 removed"))
      #expect(try tally.read("output/changes.json").contains("\"kind\": \"changed\""))
      #expect(try tally.read("output/changes.md").contains("within 48 hours"))
      #expect(try tally.run("log").output.split(separator: "\n").count == 2)
      let change = try tally.run("diff", "@1", "@0")
      #expect(change.status == 1)
      #expect(change.output.contains("within 48 hours → within 72 hours  (+24 h, +50 %)"))
      #expect(try tally.run("diff", "output", "nowhere").status == 2)
    }

    @Test func whatDidNotChangeIsNotReadAgainAndEverythingElseIs() throws {
      let tally = try TallyProcess()
      try tally.write("The redness of a peel fades within 48 hours.", to: "in/a.txt")
      try tally.write([0x1F, 0x8B, 0x08, 0x00], to: "in/b.txt.gz")
      func run(_ more: String...) throws -> TallyProcess.Answer {
        try tally.run(["ingest", "in", "-o", "out"] + more)
      }
      let nothing = "nothing was read again"
      let first = try run()
      let whole = try tally.read("out/knowledge.json")
      let second = try run()
      #expect(second.output.contains(nothing))
      #expect(second.status == 1 && second.complaints == first.complaints)
      // Another layout, other settings, a damaged result, a missing page, no state: the long way.
      #expect(!(try run("--layout", "folder").output.contains(nothing)))
      #expect(!(try run("--layout", "file").output.contains(nothing)))
      #expect(try tally.names(in: "out").allSatisfy { !$0.hasSuffix(".ndjson") })
      try tally.write("limits: {digits: 12}", to: "in/tally.yml")
      #expect(!(try run().output.contains(nothing)))
      #expect(try run().output.contains(nothing))
      try tally.write(whole.replacing("48", with: "49"), to: "out/knowledge.json")
      #expect(!(try run().output.contains(nothing)))
      #expect(try tally.read("out/knowledge.json") == whole)
      try tally.remove("out/report.html")
      #expect(!(try run().output.contains(nothing)))
      try tally.remove("out/state.sqlite")
      #expect(!(try run().output.contains(nothing)))
      #expect(try tally.read("out/knowledge.json") == whole)
    }

    @Test func watchIngestsAgainAndEndsOnATerm() throws {
      let tally = try TallyProcess()
      try tally.write("The redness of a peel fades within 48 hours.", to: "in/a.txt")
      let watch = try tally.start(
        ["watch", "in", "-o", "out", "--every", "0.1"], input: FileHandle.nullDevice)
      func waits(for text: String) throws -> Bool {
        for _ in 0..<200 {
          if let base = try? tally.read("out/knowledge.json"), base.contains(text) { return true }
          Thread.sleep(forTimeInterval: 0.1)
        }
        return false
      }
      #expect(try waits(for: "within 48 hours"))
      // As an editor saves: a new file takes the old one's name.
      try tally.write("The redness of a peel fades within 72 hours.", to: "new.txt")
      try tally.rename("new.txt", to: "in/a.txt")
      #expect(try waits(for: "within 72 hours"))
      try tally.write("Swelling lasts 3 days.", to: "in/b.txt")
      #expect(try waits(for: "3 days"))
      try tally.remove("in/a.txt")
      let start = Date()
      watch.terminate()
      watch.waitUntilExit()
      #expect(Date().timeIntervalSince(start) < 2)
      #expect(try tally.names(in: "out").allSatisfy { !$0.hasPrefix(".tally") })
    }

    @Test func aFileOfTheSameSizeAndTimeIsReadAgainWhereItsBytesDiffer() throws {
      let tally = try TallyProcess()
      try tally.write("The redness of a peel fades within 48 hours.", to: "in/a.txt")
      let time = Date(timeIntervalSince1970: 1_700_000_000)
      try tally.setTime(time, of: "in/a.txt")
      _ = try tally.run("ingest", "in", "-o", "out", "--quiet")
      try tally.write("The redness of a peel fades within 72 hours.", to: "in/a.txt")
      try tally.setTime(time, of: "in/a.txt")
      #expect(try tally.run("ingest", "in", "-o", "out").output.contains("1 changed"))
    }

    @Test func corporaAreComparedAndConditionsAndRulesLeaveOut() throws {
      let tally = try TallyProcess()
      let text = "The redness of a peel fades within %@ hours. The peel costs $%@."
      try tally.write(String(format: text, "48", "100"), to: "old/a.txt")
      try tally.write(String(format: text, "72", "102"), to: "new/a.txt")
      func diff(_ more: String...) throws -> TallyProcess.Answer {
        try tally.run(["diff", "old", "new"] + more)
      }
      #expect(try diff().output.contains("2 changed, 0 added, 0 removed"))
      let large = try diff("--when", "abs>10%")
      #expect(large.output.contains("1 changed, 0 added, 0 removed; 0 unchanged; 1 left out"))
      #expect(try diff("--when", "abs>60%").status == 0)
      let mistake = try diff("--when", "abs>ten")
      #expect(mistake.status == 2 && mistake.complaints.contains("'ten' is no number"))
      try tally.write("diff: {rules: [{measure: price, threshold: 0.05}]}", to: "rules.yml")
      #expect(try diff("--config", "rules.yml").output.contains("1 left out"))
      let page = try diff("--format", "html").output
      #expect(page.contains("<del>within 48 hours</del>") && page.contains("default-src 'none'"))
      // What is no corpus and no knowledge base is trouble, never "no change".
      try tally.write("", to: "empty/.keep")
      #expect(try tally.run("diff", "empty", "empty").status == 2)
    }

    /// Thirty kills at moments from the first to the last of a run, by a fixed seed.
    @Test func aKilledRunLeavesTheOldOrTheNewResultWhole() throws {
      let tally = try TallyProcess()
      func input(_ hours: Int) throws {
        for page in 0..<40 {
          let text =
            "The redness of peel \(page) fades within \(hours) hours. It costs $\(page + 9)."
          try tally.write(text, to: "in/\(page).txt")
        }
      }
      var whole: [String] = []
      var length = 0.0
      for hours in [48, 72] {
        try input(hours)
        let start = Date()
        _ = try tally.run("ingest", "in", "-o", "clean\(hours)", "--quiet")
        length = Date().timeIntervalSince(start)
        whole.append(try tally.read("clean\(hours)/knowledge.json"))
      }
      _ = try tally.run("ingest", "in", "-o", "out", "--quiet")
      var seed: UInt64 = 2026
      for round in 0..<30 {
        try input(round.isMultiple(of: 2) ? 48 : 72)
        let run = try tally.start(
          ["ingest", "in", "-o", "out", "--quiet"], input: FileHandle.nullDevice)
        seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        Thread.sleep(forTimeInterval: length * Double(seed >> 40) / Double(1 << 24))
        kill(run.processIdentifier, SIGKILL)
        run.waitUntilExit()
        #expect(whole.contains(try tally.read("out/knowledge.json")))
      }
      try input(48)
      #expect(try tally.run("ingest", "in", "-o", "out", "--quiet").status == 0)
      #expect(try tally.read("out/knowledge.json") == whole[0])
      #expect(try tally.names(in: "out").allSatisfy { !$0.hasPrefix(".tally") })
    }

    @Test func aValueThatGoesBackSaysSo() throws {
      let tally = try TallyProcess()
      for hours in ["48", "72", "48"] {
        try tally.write("The redness of a peel fades within \(hours) hours.", to: "in/a.txt")
        _ = try tally.run("ingest", "in", "-o", "output", "--quiet")
      }
      #expect(try tally.read("output/changes.json").contains(#""flipsBack": true"#))
    }

    @Test func exportsAndReportsAreWrittenForOtherTools() throws {
      let tally = try TallyProcess()
      try corpus(tally)
      _ = try tally.run("ingest", "in", "-o", "out", "--quiet")
      for format in ["csv", "ndjson", "jsonld", "markdown"] {
        let export = try tally.run("export", "out", "--format", format)
        #expect(export.status == 0 && !export.output.isEmpty)
      }
      #expect(try tally.run("export", "out", "--format", "sqlite").status == 2)
      #expect(
        try tally.run("export", "out", "--format", "sqlite", "-o", "out/t.sqlite").status == 0)
      #expect(try tally.run("report", "out").output.hasPrefix("<!DOCTYPE html>"))
      #expect(try tally.run("show", "--kb", "out").status == 0)
      #expect(try tally.run("show", "no such thing", "--kb", "out").status == 2)
    }

    @Test func anOutputFolderInsideTheInputIsNotRead() throws {
      let tally = try TallyProcess()
      try corpus(tally)
      for _ in 0..<2 {
        #expect(try tally.run("ingest", "in", "-o", "in/out", "--quiet").status == 0)
      }
      #expect(!(try tally.read("in/out/knowledge.json").contains("\"id\":\"out/")))
    }

    @Test func aSecondRunOnTheSameOutputIsRefusedOrWaits() throws {
      let tally = try TallyProcess()
      try corpus(tally)
      try tally.write("", to: "out/.keep")
      let folder = unsafe open(tally.path("out"), O_RDONLY)
      flock(folder, LOCK_EX)
      let refused = try tally.run("ingest", "in", "-o", "out", "--quiet", "--no-wait")
      #expect(refused.status == 2)
      #expect(refused.complaints.contains("in use"))
      let waiting = try tally.start(
        ["ingest", "in", "-o", "out", "--quiet"], input: FileHandle.nullDevice)
      for _ in 0..<200 where try tally.read(".complaints").isEmpty { usleep(20_000) }
      #expect(try tally.read(".complaints").contains("waiting"))
      #expect(waiting.isRunning)
      close(folder)
      waiting.waitUntilExit()
      #expect(waiting.terminationStatus == 0)
    }

    @Test(arguments: ["file", "/proc/nowhere", "/dev/null/x"])
    func anOutputThatCannotBeWrittenIsStatus2(output: String) throws {
      let tally = try TallyProcess()
      try corpus(tally)
      try tally.write("a file", to: "file")
      let answer = try tally.run("ingest", "in", "-o", output, "--quiet")
      #expect(answer.status == 2)
      #expect(answer.complaints.contains(output))
      #expect(try tally.read("file") == "a file")
    }

    @Test func aMistakeInTheSettingsIsOneLineBeforeAnythingIsRead() throws {
      let tally = try TallyProcess()
      try corpus(tally)
      try tally.write("decimal: point\nsources:\n  - match: none/*.txt\n", to: "in/tally.yml")
      let answer = try tally.run("ingest", "in", "-o", "out")
      #expect(answer.status == 2)
      #expect(answer.complaints.contains("tally.yml:3: sources: 'none/*.txt' matches no file"))
      #expect(answer.complaints.split(separator: "\n").count == 1)
      #expect(!FileManager.default.fileExists(atPath: tally.path("out")))
    }

    @Test func otherLanguagesAreNotedOnce() throws {
      let tally = try TallyProcess()
      try tally.write(
        "<html lang=de><p>Die Heilung dauert 2 Wochen.</p><p>Kosten: 300 Euro.</p></html>",
        to: "in/seite.html")
      let base = try tally.run("ingest", "in", "-o", "-")
      #expect(base.status == 0)
      #expect(base.output.ranges(of: #""severity":"note""#).count == 1)
    }
  }
}
