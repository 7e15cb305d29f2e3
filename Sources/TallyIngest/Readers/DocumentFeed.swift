package import TallyCore

/// Hands out the documents of a command line one by one: files and folders, NDJSON and web archives
/// opened into their documents, `-` for NDJSON on standard input.
///
/// Memory is bounded by one document. What cannot be handed out is a problem in its place; an id that
/// came before is one too, for two documents under one id could not be told apart.
package final class DocumentFeed {
  package enum Arrival: Sendable {
    /// Bytes as stored; `DocumentReader` unpacks, decodes and lays out.
    case input(DocumentReader.Input)
    case problem(Problem)
  }

  /// Of `standard input` in problems.
  package static let standardInputName = "standard input"

  private enum Step {
    case entry(FolderWalker.Entry)
    case problem(Problem)
    case standardInput
  }

  private enum Open {
    case lines(ByteStream, NDJSONReader, number: Int)
    case archive(ByteStream, WARCReader)
  }

  private let limits: Settings.Limits
  private var steps: ArraySlice<Step> = []
  private var open: Open?
  private var seen: Set<[UInt8]> = []

  /// Relative paths of all documents in files, for checking globs of settings before anything is read.
  package let sourceIDs: [String]

  package init(
    paths: [String], include: [String] = [], exclude: [String] = [],
    settings: Settings = Settings()
  ) {
    limits = settings.limits
    let listing = FolderWalker(include: include, exclude: exclude)
      .listing(of: paths.filter { $0 != "-" })
    sourceIDs = listing.entries.map(\.sourceID)
    var steps = listing.problems.map { Step.problem($0) }
    steps += listing.entries.map { Step.entry($0) }
    if paths.contains("-") { steps.append(.standardInput) }
    self.steps = steps[...]
  }

  /// The documents of one file: NDJSON or a web archive, packed or not, or a document by itself.
  package init(file location: String, id: String, sourceID: String, settings: Settings) {
    limits = settings.limits
    sourceIDs = [sourceID]
    steps = [
      .entry(FolderWalker.Entry(id: id, sourceID: sourceID, location: Array(location.utf8)))
    ]
  }

  /// The next document or problem, or `nil` after the last.
  package func next() -> Arrival? {
    while true {
      if let open {
        if let arrival = nextRecord(of: open) { return unlessSeen(arrival) }
        self.open = nil
        continue
      }
      guard let step = steps.popFirst() else { return nil }
      switch step {
      case .problem(let problem): return .problem(problem)
      case .standardInput:
        let stream = ByteStream(descriptor: 0, owned: false, ceiling: limits.unpackedBytes)
        open = .lines(stream, NDJSONReader(name: Self.standardInputName), number: 0)
      case .entry(let entry):
        if let arrival = arrival(of: entry) { return unlessSeen(arrival) }
      }
    }
  }

  private func unlessSeen(_ arrival: Arrival) -> Arrival {
    guard case .input(let input) = arrival else { return arrival }
    if seen.insert(Array(input.sourceID.utf8)).inserted { return arrival }
    return .problem(
      Problem(
        source: input.id, severity: .error,
        what: "comes a second time under the id \"\(input.sourceID)\"; the first one counts",
        remedy: "give each document an id of its own", leftOut: true))
  }

  private func arrival(of entry: FolderWalker.Entry) -> Arrival? {
    let descriptor: Int32
    do {
      descriptor = try FileAccess.open(entry.location)
    } catch {
      return .problem(FolderWalker.unreadable(entry.id, error.text))
    }
    let kind = DocumentReader.ending(of: entry.sourceID)
    if kind == "ndjson" || kind == "jsonl" || kind == "warc" {
      let stream = ByteStream(
        descriptor: descriptor, owned: true, ceiling: limits.unpackedBytes)
      open =
        kind == "warc"
        ? .archive(stream, WARCReader(name: entry.id, limits: limits))
        : .lines(stream, NDJSONReader(name: entry.id), number: 0)
      return nil
    }
    defer { FileAccess.close(descriptor) }
    var bytes: [UInt8] = []
    do {
      while true {
        let piece = try FileAccess.read(descriptor, count: 1 << 20)
        if piece.isEmpty { break }
        bytes += piece
        if bytes.count > limits.inputBytes {
          return .problem(
            Problem.tooLarge(entry.id, limit: limits.inputBytes, name: "limits.inputBytes"))
        }
      }
    } catch {
      return .problem(FolderWalker.unreadable(entry.id, error.text))
    }
    return .input(
      DocumentReader.Input(
        id: entry.id, sourceID: entry.sourceID, path: entry.sourceID, bytes: bytes))
  }

  private func nextRecord(of open: Open) -> Arrival? {
    switch open {
    case .lines(let stream, let reader, var number):
      do {
        while let line = try stream.line(limit: limits.inputBytes) {
          number += 1
          self.open = .lines(stream, reader, number: number)
          switch line {
          case .tooLong:
            return reader.broken(
              "is longer than limits.inputBytes (\(limits.inputBytes) bytes)", number)
          case .text(let text):
            if let arrival = reader.arrival(of: text, number: number) { return arrival }
          }
        }
        return nil
      } catch {
        self.open = .lines(
          ByteStream(bytes: [], ceiling: 0), reader, number: number)
        return .problem(problem(reader.name, error))
      }
    case .archive(let stream, let reader):
      do {
        while true {
          switch try reader.next(in: stream) {
          case .arrival(let arrival):
            if case .problem(let problem) = arrival, problem.source == reader.name {
              // The place of the next record is unknown.
              self.open = .archive(ByteStream(bytes: [], ceiling: 0), reader)
            }
            return arrival
          case .skipped: continue
          case .end: return nil
          }
        }
      } catch {
        self.open = .archive(ByteStream(bytes: [], ceiling: 0), reader)
        return .problem(problem(reader.name, error))
      }
    }
  }

  private func problem(_ name: String, _ failure: ByteStream.Failure) -> Problem {
    switch failure {
    case .unreadable(let reason): FolderWalker.unreadable(name, reason)
    case .damagedGzip: Problem.damagedGzip(name)
    case .tooLarge:
      Problem.tooLarge(name, limit: limits.unpackedBytes, name: "limits.unpackedBytes")
    }
  }
}

extension Problem {
  static func tooLarge(_ source: String, limit: Int, name: String) -> Problem {
    Problem(
      source: source, severity: .error, what: "is larger than \(name) (\(limit) bytes)",
      remedy: "split the document, or raise \(name) in tally.yml", leftOut: true)
  }

  static func damagedGzip(_ source: String) -> Problem {
    Problem(
      source: source, severity: .error, what: "is damaged: its gzip data cannot be unpacked",
      remedy: "fetch the file again; `gzip -t` names the damage", leftOut: true)
  }
}
