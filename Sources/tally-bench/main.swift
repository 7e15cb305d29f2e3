import ArgumentParser
import Foundation
import TallyJSON

/// How fast each stage is, alone, on fixed text.
struct Bench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tally-bench", abstract: "Times every stage on fixed text.",
    discussion: """
      Example: tally-bench --json > before.json
               tally-bench --against before.json
      """)

  @Flag(help: "Write JSON instead of a table.")
  var json = false
  @Option(help: "Show the change from the JSON of an earlier run.")
  var against: String?
  @Option(help: "Bytes of text for each stage.")
  var bytes = 2_000_000
  @Option(help: "Runs of each stage; the minimum and the median count.")
  var runs = 7
  @Option(help: "Only stages whose name holds this.")
  var only: String?
  @Option(help: "Only the stage with just this name.")
  var stage: String?

  func validate() throws {
    if bytes < 1 || runs < 1 { throw ValidationError("--bytes and --runs begin at 1") }
  }

  func run() throws {
    let before = try against.map(Self.medians) ?? [:]
    let stages = Stages(bytes: bytes, runs: runs) { name in
      stage.map { name == $0 } ?? only.map { name.contains($0) } ?? true
    }
    let measurements = try stages.all()
    if json {
      print(Self.json(of: measurements))
    } else {
      for line in Self.table(of: measurements, before: before) { print(line) }
    }
  }

  private static func json(of measurements: [Measurement]) -> String {
    var writer = JSONWriter(pretty: true)
    writer.array(of: measurements) { writer, measurement in
      writer.object { writer in
        writer.string("stage", measurement.name)
        writer.integer("bytes", measurement.bytes)
        writer.integer("items", measurement.items)
        writer.double("minimumSeconds", measurement.best)
        writer.double("medianSeconds", measurement.median)
        writer.double("megabytesPerSecond", measurement.megabytesPerSecond)
        writer.double("itemsPerSecond", measurement.itemsPerSecond)
        if let peak = measurement.peakBytes { writer.integer("peakBytes", peak) }
      }
    }
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  private static func table(
    of measurements: [Measurement], before: [String: Double]
  ) -> [String] {
    func padded(_ text: String, _ width: Int) -> String {
      String(repeating: " ", count: max(0, width - text.count)) + text
    }
    func row(_ name: String, _ cells: [String]) -> String {
      name.padding(toLength: 34, withPad: " ", startingAt: 0)
        + cells.map { padded($0, 11) }.joined()
    }
    let title = row(
      "stage",
      ["min ms", "median ms", "MB/s", "items/s", "peak MB"] + (before.isEmpty ? [] : ["change"]))
    return [title]
      + measurements.map { measurement in
        var cells = [
          String(format: "%.2f", measurement.best * 1000),
          String(format: "%.2f", measurement.median * 1000),
          String(format: "%.1f", measurement.megabytesPerSecond),
          String(format: "%.0f", measurement.itemsPerSecond),
          measurement.peakBytes.map { String(format: "%.0f", Double($0) / 1e6) } ?? "-",
        ]
        if let old = before[measurement.name] {
          cells.append(String(format: "%+.1f %%", 100 * (old / measurement.median - 1)))
        }
        return row(measurement.name, cells)
      }
  }

  private static func medians(in path: String) throws -> [String: Double] {
    let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
    var medians: [String: Double] = [:]
    for record in try JSONReader().value(of: bytes).array ?? [] {
      guard let name = record["stage"]?.string,
        case .number(let digits)? = record["medianSeconds"]?.content
      else { continue }
      medians[name] = Double(digits)
    }
    return medians
  }
}

Bench.main()
