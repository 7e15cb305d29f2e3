internal import TallyCore
internal import TallyJSON
package import TallyKnowledge

/// What an editor reads before publishing: each number of the draft and who says so.
package struct CheckText: Sendable {
  private let results: [DraftCheck.Result]
  private let style: TerminalStyle

  package init(_ results: [DraftCheck.Result], style: TerminalStyle) {
    self.results = results
    self.style = style
  }

  package var disagrees: Bool { results.contains { $0.outcome == .disagrees } }

  package func lines() -> [String] {
    var lines: [String] = []
    for result in results {
      let place = result.claim.origin.map { "\($0.line):\($0.column)" } ?? "-"
      let quote = TerminalStyle.visible(result.claim.quote ?? result.claim.quantity.text)
      let about = [result.claim.subject.text, result.claim.property.text].compactMap { $0 }
        .joined(separator: ": ")
      lines.append(
        "\(place)  \(style.paint(quote, .bold))  \(TerminalStyle.visible(about))  \(verdict(result))"
      )
      for other in result.disagreeing.prefix(3) {
        lines += style.wrapped("≠ " + Self.source(other.claim), indent: "    ")
        lines += style.wrapped(TerminalStyle.visible(other.why), indent: "      ")
      }
      for claim in result.agreeing.prefix(3) {
        lines += style.wrapped("= " + Self.source(claim), indent: "    ")
      }
    }
    func count(_ outcome: DraftCheck.Result.Outcome) -> Int {
      results.count { $0.outcome == outcome }
    }
    func words(_ count: Int, _ verb: String) -> String {
      "\(count) \(verb)\(count == 1 ? "s" : "")"
    }
    lines.append(
      "\(words(count(.agrees), "agree")), \(words(count(.disagrees), "disagree")), "
        + "\(count(.notCovered)) not covered")
    return lines
  }

  private func verdict(_ result: DraftCheck.Result) -> String {
    switch result.outcome {
    case .agrees:
      style.paint(
        "agrees with \(result.witnesses) independent source\(result.witnesses == 1 ? "" : "s")",
        .green)
    case .disagrees: style.paint("disagrees", .bold, .red)
    case .notCovered: style.paint("not covered", .quiet)
    }
  }

  private static func source(_ claim: Claim) -> String {
    let line = claim.origin.map { ":\($0.line)" } ?? ""
    let sentence = claim.sentence?.text ?? claim.quote ?? claim.quantity.text
    return TerminalStyle.visible("“\(sentence)” \(claim.source)\(line)")
  }

  package func json() -> [UInt8] {
    var writer = JSONWriter(pretty: true)
    writer.object { writer in
      writer.array("results", of: results) { writer, result in
        writer.object { writer in
          writer.string("quote", result.claim.quote)
          writer.integer("start", result.claim.origin?.start)
          writer.integer("end", result.claim.origin?.end)
          writer.integer("line", result.claim.origin?.line)
          writer.string("outcome", result.outcome.rawValue)
          writer.integer("witnesses", result.witnesses)
          writer.strings("agreesWith", result.agreeing.map(\.id))
          writer.array("disagreesWith", of: result.disagreeing) { writer, other in
            writer.object {
              $0.string("claim", other.claim.id)
              $0.string("why", other.why)
            }
          }
        }
      }
    }
    writer.endLine()
    return writer.bytes
  }
}
