/// How long one stage took, over several runs.
struct Measurement: Sendable {
  let name: String
  let bytes: Int
  /// Seconds of each run, rising.
  let seconds: [Double]

  var median: Double { seconds[seconds.count / 2] }
  var best: Double { seconds[0] }
  var megabytesPerSecond: Double { Double(bytes) / 1e6 / median }

  /// Runs `body` once to warm up, then `runs` times. What it returns is kept from the optimiser.
  static func of<Result>(
    _ name: String, bytes: Int, runs: Int, _ body: () throws -> Result
  ) rethrows -> Measurement {
    keep(try body())
    var seconds: [Double] = []
    for _ in 0..<runs {
      let clock = ContinuousClock()
      let start = clock.now
      keep(try body())
      let passed = (clock.now - start).components
      seconds.append(Double(passed.seconds) + Double(passed.attoseconds) / 1e18)
    }
    return Measurement(name: name, bytes: bytes, seconds: seconds.sorted())
  }

  @inline(never)
  private static func keep<Value>(_ value: Value) {}
}
