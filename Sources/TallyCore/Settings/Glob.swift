/// A pattern over paths: `*` and `?` stay within one folder, `**` crosses folders.
///
/// `clinics/*.html`, `**/*.txt` (also at the top), `notes/**`, `page-[0-9a].md`, `[!.]*` (POSIX 1003.1,
/// 2.13). Anything else stands for itself, an open bracket that nothing closes too.
package struct Glob: Hashable, Sendable {
  private enum Token: Hashable {
    case byte(UInt8)
    case anyByte
    case oneOf([ClosedRange<UInt8>], isNegated: Bool)
    case anyInFolder
    case anything
    /// `**/`: any folders, or none.
    case anyFolders
  }

  private let tokens: [Token]

  package init(_ pattern: String) {
    let bytes = Array(pattern.utf8)
    var tokens: [Token] = []
    var index = 0
    while index < bytes.count {
      if bytes[index] == ASCII.question {
        tokens.append(.anyByte)
      } else if let (token, end) = Self.bracket(bytes, at: index) {
        tokens.append(token)
        index = end
      } else if bytes[index] == ASCII.asterisk {
        if index + 1 < bytes.count, bytes[index + 1] == ASCII.asterisk {
          index += 1
          if index + 1 < bytes.count, bytes[index + 1] == ASCII.slash {
            index += 1
            tokens.append(.anyFolders)
          } else {
            tokens.append(.anything)
          }
        } else {
          tokens.append(.anyInFolder)
        }
      } else {
        tokens.append(.byte(bytes[index]))
      }
      index += 1
    }
    self.tokens = tokens
  }

  /// "[a-z]", "[!0-9]": the token, and the place of its closing bracket.
  private static func bracket(_ bytes: [UInt8], at index: Int) -> (Token, Int)? {
    guard bytes[index] == ASCII.openBracket else { return nil }
    var next = index + 1
    let isNegated =
      next < bytes.count && (bytes[next] == ASCII.exclamation || bytes[next] == ASCII.caret)
    if isNegated { next += 1 }
    var ranges: [ClosedRange<UInt8>] = []
    // A bracket that comes first is one of the set.
    while next < bytes.count, ranges.isEmpty || bytes[next] != ASCII.closeBracket {
      let low = bytes[next]
      if next + 2 < bytes.count, bytes[next + 1] == ASCII.hyphen,
        bytes[next + 2] != ASCII.closeBracket, bytes[next + 2] >= low
      {
        ranges.append(low...bytes[next + 2])
        next += 3
      } else {
        ranges.append(low...low)
        next += 1
      }
    }
    guard next < bytes.count else { return nil }
    return (.oneOf(ranges, isNegated: isNegated), next)
  }

  /// Token by token over the set of places reached so far: linear in path times pattern, whatever the
  /// pattern, where trying each `*` in turn would be exponential.
  package func matches(_ path: String) -> Bool {
    let path = Array(path.utf8)
    // Most patterns begin with a name, and most paths with another.
    var start = 0
    while start < tokens.count, case .byte(let byte) = tokens[start] {
      guard start < path.count, path[start] == byte else { return false }
      start += 1
    }
    var reached = [Bool](repeating: false, count: path.count + 1)
    reached[start] = true
    for token in tokens[start...] {
      var next = [Bool](repeating: false, count: path.count + 1)
      switch token {
      case .byte(let byte):
        for index in path.indices where reached[index] && path[index] == byte {
          next[index + 1] = true
        }
      case .anyByte:
        for index in path.indices where reached[index] && path[index] != ASCII.slash {
          next[index + 1] = true
        }
      case .oneOf(let ranges, let isNegated):
        for index in path.indices where reached[index] && path[index] != ASCII.slash {
          if ranges.contains(where: { $0.contains(path[index]) }) != isNegated {
            next[index + 1] = true
          }
        }
      case .anyInFolder:
        for index in next.indices {
          let comesFromLeft = index > 0 && next[index - 1] && path[index - 1] != ASCII.slash
          next[index] = reached[index] || comesFromLeft
        }
      case .anything, .anyFolders:
        var isOpen = false
        for index in next.indices {
          isOpen = isOpen || reached[index]
          let isFolderStart = index > 0 && path[index - 1] == ASCII.slash
          next[index] = token == .anything ? isOpen : reached[index] || (isOpen && isFolderStart)
        }
      }
      reached = next
    }
    return reached[path.count]
  }
}
