/// How text looks on a terminal: colours or none, and how wide it may be.
///
/// What comes from a document is shown, never sent: escape sequences and other controls become
/// visible signs (`␛`), so that a page cannot move the cursor or set a title.
package struct TerminalStyle: Hashable, Sendable {
  package enum Ink: String, Sendable {
    case bold = "1"
    case quiet = "2"
    case red = "31"
    case green = "32"
    case yellow = "33"
    case blue = "34"
  }

  package var usesColor: Bool
  /// Columns.
  package var width: Int

  package init(usesColor: Bool, width: Int = 80) {
    self.usesColor = usesColor
    self.width = min(max(width, 40), 160)
  }

  /// For files, pipes and `NO_COLOR` (no-color.org).
  package static let plain = TerminalStyle(usesColor: false)

  func paint(_ text: String, _ ink: Ink...) -> String {
    guard usesColor, !text.isEmpty else { return text }
    return "\u{1B}[\(ink.map(\.rawValue).joined(separator: ";"))m\(text)\u{1B}[0m"
  }

  /// `text` with every control made visible and line breaks folded into blanks.
  package static func visible(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x09, 0x0A, 0x0D: result.append(" ")
      case 0x00...0x1F: result.append(Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}")
      case 0x7F: result.append("\u{2421}")
      // C1 controls, and the marks that turn the direction of the text around them.
      case 0x80...0x9F, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069:
        result.append("\u{FFFD}")
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  /// `text` cut to `count` characters, with an ellipsis where something is lost.
  static func cut(_ text: String, to count: Int) -> String {
    text.count <= count ? text : text.prefix(max(count - 1, 0)) + "…"
  }

  /// `text` broken at blanks into lines of at most `width`, each after `indent`.
  func wrapped(_ text: String, indent: String) -> [String] {
    let room = max(width - indent.count, 20)
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ", omittingEmptySubsequences: true) {
      if !line.isEmpty, line.count + 1 + word.count > room {
        lines.append(indent + line)
        line = ""
      }
      line += (line.isEmpty ? "" : " ") + word
    }
    if !line.isEmpty { lines.append(indent + line) }
    return lines
  }
}
