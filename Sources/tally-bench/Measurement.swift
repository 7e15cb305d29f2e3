import Foundation

/// How long one stage took, over several runs.
struct Measurement: Sendable {
  let name: String
  let bytes: Int
  /// What one run made: sentences, quantities, claims.
  let items: Int
  /// Seconds of each run, rising.
  let seconds: [Double]
  /// The most memory that the process held meanwhile, its input included; `nil` where the system does not
  /// say.
  let peakBytes: Int?

  var median: Double { seconds[seconds.count / 2] }
  var best: Double { seconds[0] }
  var megabytesPerSecond: Double { Double(bytes) / 1e6 / median }
  var itemsPerSecond: Double { Double(items) / median }

  /// Runs `body` once to warm up, then `runs` times. What it returns is kept from the optimiser.
  static func of(
    _ name: String, bytes: Int, runs: Int, _ body: () throws -> Int
  ) rethrows -> Measurement {
    let items = try body()
    PeakMemory.reset()
    var seconds: [Double] = []
    for _ in 0..<runs {
      let clock = ContinuousClock()
      let start = clock.now
      keep(try body())
      let passed = (clock.now - start).components
      seconds.append(Double(passed.seconds) + Double(passed.attoseconds) / 1e18)
    }
    return Measurement(
      name: name, bytes: bytes, items: items, seconds: seconds.sorted(),
      peakBytes: PeakMemory.bytes)
  }

  @inline(never)
  private static func keep<Value>(_ value: Value) {}
}

/// The peak of the resident memory, as Linux counts it (proc(5)).
enum PeakMemory {
  /// "5" sets the peak back to what is held now.
  static func reset() {
    try? Data("5".utf8).write(to: URL(fileURLWithPath: "/proc/self/clear_refs"))
  }

  static var bytes: Int? {
    guard let status = try? String(contentsOfFile: "/proc/self/status", encoding: .utf8),
      let line = status.split(separator: "\n").first(where: { $0.hasPrefix("VmHWM:") }),
      let kibibytes = line.split(separator: " ").dropFirst().first.flatMap({ Int($0) })
    else { return nil }
    return kibibytes * 1024
  }
}
