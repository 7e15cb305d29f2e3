/// Fixed text to time the stages on: the same bytes in every run and on every machine.
enum BenchText {
  private static let facts = [
    "The redness after treatment usually fades within 24 to 48 hours.",
    "The average cost is about $640 per session, according to over 300 patients.",
    "Apply sunscreen with SPF 30 or higher, and reapply it every two hours.",
    "In the trial, 51% to 60% of the 212 participants reported less pain after six weeks.",
    "Keep the sample at 4 °C for at least 12 h and dilute it to 0.5 mg/mL.",
    "The path is 3.2 km long, rises 120 m, and takes an hour and a half.",
  ]
  private static let prose = [
    "Results differ from person to person, and much depends on how carefully the work is done.",
    "It helps to write down what one wants to ask before the first appointment.",
    "Some people prefer to do nothing at all, and that is a choice like any other.",
    "The rooms are quiet, the staff take their time, and nobody is hurried into a decision.",
    "There is more to say about this, but the main points have been named above.",
  ]

  /// Prose as the web has it: a number in about every fourth sentence.
  static func prose(bytes count: Int) -> [UInt8] {
    text(bytes: count, factEvery: 4)
  }

  /// A number in every sentence.
  static func dense(bytes count: Int) -> [UInt8] {
    text(bytes: count, factEvery: 1)
  }

  private static func text(bytes count: Int, factEvery period: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(count + 200)
    var number = 0
    while bytes.count < count {
      let isFact = number % period == 0
      let sentence =
        isFact ? facts[number / period % facts.count] : prose[number % prose.count]
      bytes += Array(sentence.utf8)
      number += 1
      bytes.append(number % 12 == 0 ? UInt8(ascii: "\n") : UInt8(ascii: " "))
    }
    return bytes
  }

  /// A page around the same prose, with the usual clutter.
  static func page(bytes count: Int) -> [UInt8] {
    let paragraphs = prose(bytes: count * 3 / 4).split(separator: UInt8(ascii: "\n"))
    var page = Array(
      """
      <!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>A page</title></head><body>
      <nav><ul><li><a href="/">Home</a></li><li><a href="/prices">Prices</a></li></ul></nav>
      <main><h1>A page</h1>
      """.utf8)
    for (number, paragraph) in paragraphs.enumerated() {
      if number % 8 == 0 { page += Array("<h2>Part \(number / 8)</h2>\n".utf8) }
      page += Array("<div class=\"text\"><p>".utf8) + paragraph
      page += Array(" <a href=\"/more/\(number)\" class=\"link\">More</a></p></div>\n".utf8)
    }
    return page + Array("</main><footer>Contact</footer></body></html>".utf8)
  }

  /// What a scanner might stumble over.
  static func adversarial(_ unit: String, bytes count: Int) -> [UInt8] {
    let unit = Array(unit.utf8)
    return (0..<max(1, count / unit.count)).flatMap { _ in unit }
  }
}
