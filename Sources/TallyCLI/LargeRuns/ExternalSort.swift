internal import Foundation
internal import TallyCore

/// Lines of any number, sorted by one or two keys in front of them: coreutils' `sort`, which knows how to
/// use a disk and all cores.
///
/// A line is its keys and its text, with a tab behind each key. The order is that of bytes; lines of equal
/// keys stay in the order in which they came.
final class ExternalSort {
  /// Memory that each sort may take; more lines go to disk.
  private static let memory = "128M"
  /// Files merged at once: up to some 60 GB are read and written once only.
  private static let filesMerged = "512"
  private static let bufferBytes = 1 << 20

  private let process = Process()
  private let input = Pipe()
  private let output = Pipe()
  /// What sort has to say is told in our own words; when we end first, its complaint is none.
  private let complaints: String
  private var buffer: [UInt8] = []
  private(set) var count = 0

  init(keys: Int, in folder: WorkFolder) throws(CommandFailure) {
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments =
      [
        "sort", "-s", "-t", "\t", "-S", Self.memory, "--batch-size", Self.filesMerged,
        "-T", folder.path,
      ]
      + (1...keys).map { "-k\($0),\($0)" }
    process.environment = ProcessInfo.processInfo.environment.merging(["LC_ALL": "C"]) { $1 }
    process.standardInput = input
    process.standardOutput = output
    complaints = folder.file("sort-complaints")
    if !FileManager.default.fileExists(atPath: complaints) {
      _ = FileManager.default.createFile(atPath: complaints, contents: nil)
    }
    process.standardError = FileHandle(forWritingAtPath: complaints) ?? FileHandle.nullDevice
    do {
      try process.run()
    } catch {
      throw CommandFailure("sort: cannot be started: \(error.localizedDescription)")
    }
    buffer.reserveCapacity(Self.bufferBytes + (1 << 16))
  }

  deinit {
    if process.isRunning { process.terminate() }
  }

  func add(_ line: [UInt8]) throws {
    buffer += line
    buffer.append(ASCII.newline)
    count += 1
    if buffer.count >= Self.bufferBytes { try flush() }
  }

  /// All lines in order, once.
  func each(_ body: (ArraySlice<UInt8>) throws -> Void) throws {
    try flush()
    try? input.fileHandleForWriting.close()
    let descriptor = output.fileHandleForReading.fileDescriptor
    var rest: [UInt8] = []
    while let chunk = try POSIXFile.read(from: descriptor, atMost: Self.bufferBytes) {
      rest += chunk
      var start = 0
      while let end = rest[start...].firstIndex(of: ASCII.newline) {
        try body(rest[start..<end])
        start = end + 1
      }
      rest.removeFirst(start)
    }
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw failure }
  }

  private func flush() throws {
    do {
      try StandardStreams.write(
        buffer, to: input.fileHandleForWriting.fileDescriptor, name: "sort")
    } catch is ClosedPipe {
      throw failure
    }
    buffer.removeAll(keepingCapacity: true)
  }

  private var failure: CommandFailure {
    let said = (try? String(contentsOfFile: complaints, encoding: .utf8)) ?? ""
    let reason = said.split(separator: "\n").first.map { " (\($0))" } ?? ""
    return CommandFailure(
      "what does not fit in memory could not be sorted on disk\(reason); make room, or name another "
        + "place with -o or TMPDIR")
  }
}

/// A line for an `ExternalSort`.
enum KeyedLine {
  /// Keys may hold any bytes: those that would end a key or a line are written otherwise, in an order
  /// that stays what it was.
  static func bytes(_ keys: [String], _ text: some Sequence<UInt8>) -> [UInt8] {
    var line: [UInt8] = []
    for key in keys {
      for byte in key.utf8 {
        if byte < 0x20 { line += [0x01, byte + 0x40] } else { line.append(byte) }
      }
      line.append(ASCII.tab)
    }
    line += text
    return line
  }

  /// The keys, unescaped, and the text behind them.
  static func parts(_ line: ArraySlice<UInt8>, keys: Int) -> (
    keys: [String], text: ArraySlice<UInt8>
  ) {
    var rest = line
    var found: [String] = []
    for _ in 0..<keys {
      guard let tab = rest.firstIndex(of: ASCII.tab) else { break }
      found.append(key(rest[..<tab]))
      rest = rest[(tab + 1)...]
    }
    return (found, rest)
  }

  private static func key(_ escaped: ArraySlice<UInt8>) -> String {
    guard escaped.contains(0x01) else { return String(decoding: escaped, as: UTF8.self) }
    var bytes: [UInt8] = []
    var isEscaped = false
    for byte in escaped {
      if isEscaped {
        bytes.append(byte &- 0x40)
        isEscaped = false
      } else if byte == 0x01 {
        isEscaped = true
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
