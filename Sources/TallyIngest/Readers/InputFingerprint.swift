internal import TallyCore

/// What the files of a command line hold, byte for byte, in one hash: two runs with equal fingerprints
/// read the same.
///
/// Every byte is hashed. Size and time tell of most changes and are cheaper, but a tool that restores
/// times would leave an old number standing.
package enum InputFingerprint {
  /// - Returns: `nil` for standard input, which cannot be read twice.
  package static func of(
    paths: [String], include: [String], exclude: [String]
  ) -> String? {
    guard !paths.contains("-") else { return nil }
    let listing = FolderWalker(include: include, exclude: exclude).listing(of: paths)
    let hashes = listing.entries.concurrentMap(length: 8) { entry in
      Digest.sha256(ofFile: entry.location) ?? "unreadable"
    }
    var digest = Digest()
    func add(_ parts: [String]) {
      for part in parts { digest.add(Array(part.utf8) + [0]) }
    }
    for problem in listing.problems { add([problem.source, problem.what]) }
    for (entry, hash) in zip(listing.entries, hashes) { add([entry.id, entry.sourceID, hash]) }
    return digest.text()
  }
}
