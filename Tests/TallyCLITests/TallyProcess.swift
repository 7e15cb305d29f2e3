import Foundation
import TallyTestSupport
import Testing

/// Whatever starts a process, one at a time: a pipe that leaks into another test's process would never
/// end.
@Suite(.serialized) enum ProcessTests {}

/// The real binary, run as a user runs it, in a folder of its own.
final class TallyProcess {
  struct Answer {
    var status: Int32
    var output: String
    var complaints: String
    var lines: [String] { output.split(separator: "\n").map(String.init) }
  }

  private let own: TemporaryFolder
  var folder: URL { own.url }

  init() throws { own = try TemporaryFolder() }

  /// Beside the test bundle, where the build puts both.
  private static var binary: URL {
    get throws {
      let own = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
      return URL(fileURLWithPath: own).deletingLastPathComponent().appendingPathComponent("tally")
    }
  }

  func path(_ name: String) -> String { own.path(name) }

  func write(_ text: String, to name: String) throws { try own.write(Array(text.utf8), to: name) }

  func write(_ bytes: [UInt8], to name: String) throws { try own.write(bytes, to: name) }

  func read(_ name: String) throws -> String {
    String(decoding: try Data(contentsOf: folder.appendingPathComponent(name)), as: UTF8.self)
  }

  func names(in name: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: path(name)).sorted()
  }

  func remove(_ name: String) throws {
    try FileManager.default.removeItem(atPath: path(name))
  }

  func rename(_ name: String, to other: String) throws {
    try FileManager.default.removeItem(atPath: path(other))
    try FileManager.default.moveItem(atPath: path(name), toPath: path(other))
  }

  func setTime(_ time: Date, of name: String) throws {
    try FileManager.default.setAttributes([.modificationDate: time], ofItemAtPath: path(name))
  }

  func run(_ arguments: String..., input: String = "") throws -> Answer {
    try run(arguments, input: input)
  }

  func run(_ arguments: [String], input: String = "") throws -> Answer {
    try write(input, to: ".input")
    let process = try start(arguments, input: FileHandle(forReadingFrom: url(".input")))
    process.waitUntilExit()
    return Answer(
      status: process.terminationStatus, output: try read(".output"),
      complaints: try read(".complaints"))
  }

  /// Starts without waiting; standard output and error go to `.output` and `.complaints`.
  func start(
    _ arguments: [String], input: Any, output: Any? = nil
  ) throws -> Process {
    try write("", to: ".output")
    try write("", to: ".complaints")
    let process = Process()
    process.executableURL = try Self.binary
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.standardInput = input
    process.standardOutput = try output ?? FileHandle(forWritingTo: url(".output"))
    process.standardError = try FileHandle(forWritingTo: url(".complaints"))
    try process.run()
    return process
  }

  private func url(_ name: String) -> URL { folder.appendingPathComponent(name) }
}
