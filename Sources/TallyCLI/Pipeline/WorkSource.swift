internal import Synchronization
internal import TallyCore
internal import TallyIngest

/// A piece of work small enough to be done at once: a file, or a run of NDJSON lines.
enum WorkItem: Sendable {
  case file(InputFile)
  case lines(LineRun)
  /// A document of an archive.
  case input(DocumentReader.Input)
  case problem(Problem)
}

/// Whole lines of one NDJSON input.
struct LineRun: Sendable {
  /// The input's name, for messages: `standard input`, `pages.ndjson`.
  var name: String
  /// The number of the first line, counting from 1.
  var firstLine: Int
  var bytes: [UInt8]
}

/// Hands out the work in input order, reading NDJSON as it comes: at most one chunk and one unfinished
/// line are held.
final class WorkSource: Sendable {
  /// Small enough that the first results of a slow producer come at once, large enough that a task is
  /// worth its switch.
  private static let chunkBytes = 128 << 10

  private struct Stream {
    var name: String
    var descriptor: Int32
    var nextLine = 1
    var rest: [UInt8] = []
    /// A line beyond the limit is dropped as it comes in, not kept until its end.
    var isSkipping = false
  }

  private struct State {
    var inputs: [Input]
    var next = 0
    var stream: Stream?
    var archive: DocumentFeed?
  }

  private let state: Mutex<State>
  private let lineLimit: Int
  private let settings: Settings

  init(_ inputs: [Input], settings: Settings) {
    state = Mutex(State(inputs: inputs))
    self.settings = settings
    lineLimit = settings.limits.inputBytes
  }

  /// The next piece, waiting for input where need be; `nil` when there is none. One caller at a time.
  func next() -> WorkItem? {
    state.withLock { state in
      while true {
        if state.stream != nil {
          if let item = nextLines(&state) { return item }
          continue
        }
        if let archive = state.archive {
          switch archive.next() {
          case .input(let input): return .input(input)
          case .problem(let problem): return .problem(problem)
          case nil:
            state.archive = nil
            continue
          }
        }
        guard state.next < state.inputs.count else { return nil }
        let input = state.inputs[state.next]
        state.next += 1
        switch input {
        case .standardInput:
          state.stream = Stream(name: "standard input", descriptor: 0)
        case .file(let file) where file.holdsLines:
          do throws(CommandFailure) {
            let descriptor = try POSIXFile.openForReading(file.location)
            state.stream = Stream(name: file.id, descriptor: descriptor)
          } catch {
            return .problem(Self.unreadable(file.id, error.message))
          }
        case .file(let file) where file.isArchive:
          state.archive = DocumentFeed(
            file: file.location, id: file.id, sourceID: file.sourceID, settings: settings)
        case .file(let file): return .file(file)
        }
      }
    }
  }

  /// Whole lines of the open stream; `nil` when it has just ended without more.
  private func nextLines(_ state: inout State) -> WorkItem? {
    guard var stream = state.stream else { return nil }
    defer { state.stream = stream.descriptor < 0 ? nil : stream }
    func close() {
      if stream.descriptor > 0 { POSIXFile.close(stream.descriptor) }
      stream.descriptor = -1
    }
    while true {
      let chunk: [UInt8]?
      do throws(CommandFailure) {
        chunk = try POSIXFile.read(from: stream.descriptor, atMost: Self.chunkBytes)
      } catch {
        close()
        return .problem(Self.unreadable(stream.name, error.message))
      }
      guard let chunk else {
        close()
        return run(stream.rest, of: &stream)
      }
      guard let lastBreak = chunk.lastIndex(of: ASCII.newline) else {
        if !stream.isSkipping { stream.rest += chunk }
        if stream.rest.count > lineLimit {
          stream.rest = []
          stream.isSkipping = true
          return .problem(tooLong(stream))
        }
        continue
      }
      var whole = chunk[...lastBreak]
      if stream.isSkipping, let firstBreak = whole.firstIndex(of: ASCII.newline) {
        whole = whole[(firstBreak + 1)...]
        stream.isSkipping = false
        stream.nextLine += 1
      }
      let lines = stream.rest + whole
      stream.rest = Array(chunk[(lastBreak + 1)...])
      if let item = run(lines, of: &stream) { return item }
    }
  }

  private func run(_ bytes: [UInt8], of stream: inout Stream) -> WorkItem? {
    guard !bytes.isEmpty else { return nil }
    let first = stream.nextLine
    stream.nextLine += bytes.reduce(0) { $0 + ($1 == ASCII.newline ? 1 : 0) }
    return .lines(LineRun(name: stream.name, firstLine: first, bytes: bytes))
  }

  private func tooLong(_ stream: Stream) -> Problem {
    Problem(
      source: stream.name, severity: .error, what: "a line is longer than \(lineLimit) bytes",
      location: "line \(stream.nextLine)", remedy: "raise input_bytes under limits in tally.yml",
      leftOut: true)
  }

  static func unreadable(_ name: String, _ reason: String) -> Problem {
    Problem(
      source: name, severity: .error, what: "cannot be read: \(reason)",
      remedy: "check the path and its permissions", leftOut: true)
  }
}
