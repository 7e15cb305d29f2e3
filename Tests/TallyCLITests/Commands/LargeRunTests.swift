import Foundation
import Testing

extension ProcessTests {
  /// What does not fit in memory gives the bytes of what does.
  struct LargeRunTests {
    /// Sources that share wordings and a publisher, measures that may be the same, an expert's rules of
    /// which one orders and one holds nothing.
    private func corpus() throws -> TallyProcess {
      let tally = try TallyProcess()
      try tally.write(
        """
        Redness after the peel usually fades within 48 hours in most of the people who were asked.
        The peel costs $640. The gel lasts 3 days.
        """, to: "corpus/a.txt")
      try tally.write(
        """
        Redness after the peel usually fades within 48 hours in most of the people who were asked.
        The Aurora sun gel lasts 5 days. Redness after the peel starts after 3 weeks.
        """, to: "corpus/b.txt")
      try tally.write(
        "Redness after the peel lasts 2 weeks.\tIt costs $300 to $700.\n", to: "corpus/c d.txt")
      try tally.write(
        """
        topics:
          list:
            - label: course
              measures:
                - name: redness starts
                  words: [redness]
                  roles: [onset]
                - name: redness gone
                  words: [redness]
                  roles: [completion, duration]
                - name: nothing
                  words: [zeppelin]
          order:
            - {first: redness starts, then: redness gone}
        """, to: "corpus/tally.yml")
      return tally
    }

    @Test(arguments: [["--layout", "file"], ["--layout", "folder"]])
    func sortedOnDiskOrHeldInMemory(layout: [String]) throws {
      let tally = try corpus()
      let claims = try tally.run("extract", "corpus", "--sources", "ledger.ndjson")
      try tally.write(claims.output, to: "claims.ndjson")
      let given = ["--sources", "ledger.ndjson", "--quiet"] + layout
      let memory = try tally.run(["reconcile", "claims.ndjson", "-o", "memory"] + given)
      let disk = try tally.run(
        ["reconcile", "claims.ndjson", "-o", "disk", "--in-memory", "0"] + given)
      let piped = try tally.run(
        ["reconcile", "-o", "piped", "--in-memory", "100"] + given, input: claims.output)
      #expect((memory.status, disk.status, piped.status) == (0, 0, 0))
      #expect(disk.complaints == "")
      let names = try tally.names(in: "memory").sorted()
      for other in ["disk", "piped"] {
        #expect(try tally.names(in: other).sorted() == names, "and nothing is left behind")
        for name in names {
          #expect(try tally.read("\(other)/\(name)") == tally.read("memory/\(name)"), "\(name)")
        }
      }
      #expect(names.contains("knowledge.json"))
    }

    @Test func claimsAloneNameTheirSources() throws {
      let tally = try corpus()
      let claims = try tally.run("extract", "corpus").output
      let memory = try tally.run("reconcile", input: claims)
      let disk = try tally.run("reconcile", "--in-memory", "0", input: claims)
      #expect(
        memory.output.contains(#""possiblySame": ["#)
          || memory.output.contains(#""possiblySame":["#))
      #expect(disk.output == memory.output)
    }

    @Test func aDamagedClaimIsOneLineOfComplaintOnDiskToo() throws {
      let tally = try corpus()
      let claims = try tally.run("extract", "corpus").output
      let answer = try tally.run(
        "reconcile", "--in-memory", "0", "-o", "out", input: claims + "{\"id\": 3}\n")
      #expect(answer.status == 2)
      #expect(answer.complaints.contains("standard input:"))
      #expect(answer.complaints.split(separator: "\n").count == 1)
      #expect(try tally.names(in: "out") == [])
    }
  }
}
