/// A pattern over paths: `*` and `?` stay within one folder, `**` crosses folders.
///
/// `clinics/*.html`, `**/*.txt` (also at the top), `notes/**`. Anything else stands for itself.
package struct Glob: Hashable, Sendable {
  private enum Token: Hashable {
    case byte(UInt8)
    case anyByte
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

  /// Token by token over the set of places reached so far: linear in path times pattern, whatever the
  /// pattern, where trying each `*` in turn would be exponential.
  package func matches(_ path: String) -> Bool {
    let path = Array(path.utf8)
    var reached = [Bool](repeating: false, count: path.count + 1)
    reached[0] = true
    for token in tokens {
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
