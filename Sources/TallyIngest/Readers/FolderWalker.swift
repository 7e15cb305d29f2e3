package import TallyCore

/// Finds the documents under the paths of a command line.
///
/// - Order: the paths as given; within a folder the relative path's bytes. It never depends on the
///   file system.
/// - Left out of folders: `README*`, names that begin with a dot, `tally.yml`, links that leave the
///   folder. An include glob brings its matches back. A file given by name is always read.
/// - Nothing is opened but folders: pipes, sockets and devices become problems.
package struct FolderWalker: Sendable {
  package struct Entry: Hashable, Sendable {
    /// The path as given: the document's id.
    package var id: String
    /// Relative to the folder given, or the file's name: the source's id.
    package var sourceID: String
    /// What the system knows the file by.
    package var location: [UInt8]
  }

  package struct Listing: Hashable, Sendable {
    package var entries: [Entry] = []
    package var problems: [Problem] = []
  }

  private let include: [Glob]
  private let exclude: [Glob]
  /// Dot folders may be huge (`.git`): they are entered only where a pattern names one.
  private let entersDotFolders: Bool

  /// A glob without a slash is held against names, one with a slash against the path relative to the
  /// folder. With any `include`, only files that match one are taken.
  package init(include: [String] = [], exclude: [String] = []) {
    self.include = include.map(Self.glob)
    self.exclude = exclude.map(Self.glob)
    entersDotFolders = include.contains { pattern in
      pattern.split(separator: "/").contains { $0.utf8.first == ASCII.period }
    }
  }

  private static func glob(_ pattern: String) -> Glob {
    Glob(pattern.contains("/") ? pattern : "**/" + pattern)
  }

  package func listing(of paths: [String]) -> Listing {
    var listing = Listing()
    var seen: Set<[UInt8]> = []
    for path in paths {
      let bytes = Array(path.utf8)
      do {
        switch try FileAccess.status(bytes).kind {
        case .file:
          let name = path.split(separator: "/").last.map(String.init) ?? path
          add(Entry(id: path, sourceID: name, location: bytes), to: &listing, seen: &seen)
        case .folder: walk(path, into: &listing, seen: &seen)
        case .other(let kind): listing.problems.append(Self.special(path, kind))
        }
      } catch {
        listing.problems.append(Self.unreadable(path, error.text))
      }
    }
    Self.tellApart(&listing.entries)
    return listing
  }

  private func add(_ entry: Entry, to listing: inout Listing, seen: inout Set<[UInt8]>) {
    // One file under two paths of the command line is one document.
    let key = FileAccess.resolved(entry.location) ?? entry.location
    if seen.insert(key).inserted { listing.entries.append(entry) }
  }

  /// Two folders may each hold `prices.html`. All sources of one id then take their paths as given, so
  /// that none depends on the order of the arguments.
  private static func tellApart(_ entries: inout [Entry]) {
    var uses: [[UInt8]: Int] = [:]
    for entry in entries { uses[Array(entry.sourceID.utf8), default: 0] += 1 }
    for index in entries.indices where uses[Array(entries[index].sourceID.utf8), default: 0] > 1 {
      entries[index].sourceID = entries[index].id
    }
  }

  private struct Folder {
    var location: [UInt8]
    var relative: [UInt8]
  }

  private func walk(_ path: String, into listing: inout Listing, seen: inout Set<[UInt8]>) {
    var root = Array(path.utf8)
    while root.count > 1, root.last == ASCII.slash { root.removeLast() }
    let top = FileAccess.resolved(root) ?? root
    let topPrefix = top == [ASCII.slash] ? top : top + [ASCII.slash]
    var waiting = [Folder(location: root, relative: [])]
    // Real paths of folders walked: a link to one of them is a loop or a second way to the same files.
    var walked: Set<[UInt8]> = [top]
    var files: [(relative: [UInt8], location: [UInt8])] = []
    while let folder = waiting.popLast() {
      let names: [[UInt8]]
      do {
        names = try FileAccess.names(in: folder.location)
      } catch {
        listing.problems.append(Self.unreadable(Self.text(folder.location), error.text))
        continue
      }
      for name in names {
        let separator = folder.location.last == ASCII.slash ? [] : [ASCII.slash]
        let location = folder.location + separator + name
        let relative = folder.relative.isEmpty ? name : folder.relative + [ASCII.slash] + name
        guard let real = FileAccess.resolved(location) else {
          if takes(relative, name: name) {
            listing.problems.append(
              Self.unreadable(
                Self.text(location), "it cannot be reached, or the link leads nowhere"))
          }
          continue
        }
        guard real.starts(with: topPrefix) else { continue }
        guard let kind = try? FileAccess.status(location).kind else { continue }
        switch kind {
        case .folder:
          if name.first == ASCII.period, !entersDotFolders { continue }
          if isExcluded(relative) { continue }
          if walked.insert(real).inserted {
            waiting.append(Folder(location: location, relative: relative))
          }
        case .file: if takes(relative, name: name) { files.append((relative, location)) }
        case .other(let kind):
          if takes(relative, name: name) {
            listing.problems.append(Self.special(Self.text(location), kind))
          }
        }
      }
    }
    files.sort { $0.relative.lexicographicallyPrecedes($1.relative) }
    for file in files {
      let entry = Entry(
        id: Self.text(file.location), sourceID: Self.text(file.relative), location: file.location)
      add(entry, to: &listing, seen: &seen)
    }
  }

  private func isExcluded(_ relative: [UInt8]) -> Bool {
    exclude.contains { $0.matches(Self.text(relative)) }
  }

  private func takes(_ relative: [UInt8], name: [UInt8]) -> Bool {
    if isExcluded(relative) { return false }
    if !include.isEmpty { return include.contains { $0.matches(Self.text(relative)) } }
    return name.first != ASCII.period && !name.starts(with: "README".utf8)
      && name != Array("tally.yml".utf8)
  }

  private static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  private static func special(_ path: String, _ kind: String) -> Problem {
    Problem(
      source: path, severity: .error, what: "is \(kind), not a file",
      remedy: "give files and folders; feed a stream through standard input", leftOut: true)
  }

  static func unreadable(_ path: String, _ reason: String) -> Problem {
    Problem(
      source: path, severity: .error, what: "cannot be read: \(reason)",
      remedy: "check the path and its permissions", leftOut: true)
  }
}
