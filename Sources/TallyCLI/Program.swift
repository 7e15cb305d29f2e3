internal import ArgumentParser
internal import CMalloc
internal import Foundation
internal import TallyIngest
internal import TallyReports

/// The program, from its arguments to its exit status. `main.swift` does nothing but call it.
package enum Program {
  package static func run() async {
    TemporaryFiles.deleteOnSignals()
    exit(await status(of: Array(CommandLine.arguments.dropFirst())))
  }

  /// Tells glibc to take addresses in large steps and to keep what it has.
  ///
  /// The arena of a thread otherwise grows by the page, each with a call of the system: 48,000 of them for 100,000 claims.
  /// Only what is touched counts as memory. The other two values are those at which glibc arrives by itself where this one
  /// is not set.
  ///
  /// To be called while there is but one thread: the arena of another may have begun small.
  package static func keepMemory() {
    mallopt(M_TOP_PAD, 64 << 20)
    mallopt(M_MMAP_THRESHOLD, 32 << 20)
    mallopt(M_TRIM_THRESHOLD, 64 << 20)
  }

  /// Tells one build from another; `nil` where that cannot be known.
  ///
  /// The start of the program's file holds the build's own hash (the note `.note.gnu.build-id`).
  static let identity: String? = {
    guard let bytes = try? POSIXFile.head(of: "/proc/self/exe", count: 1 << 16) else { return nil }
    var digest = Digest()
    digest.add(bytes)
    return digest.text()
  }()

  /// Runs one command line and says on standard error what is wrong with it.
  static func status(of arguments: [String]) async -> Int32 {
    do {
      var command = try Tally.parseAsRoot(arguments)
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
      return 0
    } catch let code as ExitCode {
      return code.rawValue
    } catch is ClosedPipe {
      TemporaryFiles.deleteAll()
      return 0
    } catch let failure as CommandFailure {
      TemporaryFiles.deleteAll()
      StandardStreams.complain(TerminalStyle.visible("tally: \(failure.message)"))
      return 2
    } catch {
      return said(Tally.fullMessage(for: error), isHelp: Tally.exitCode(for: error) == .success)
    }
  }

  /// Help goes to standard output with status 0; a mistake in the arguments ends with status 2, where
  /// ArgumentParser's own would be 64.
  private static func said(_ message: String, isHelp: Bool) -> Int32 {
    guard isHelp else {
      StandardStreams.complain(message)
      return 2
    }
    do {
      try StandardStreams.write(message + "\n")
      return 0
    } catch is ClosedPipe {
      return 0
    } catch {
      StandardStreams.complain("tally: \(error)")
      return 2
    }
  }
}
