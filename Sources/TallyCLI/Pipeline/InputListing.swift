internal import Foundation
internal import TallyCore

/// Finds the files that the arguments name: folders are walked, in the order of their names' bytes.
struct InputListing {
  var include: [Glob] = []
  var exclude: [Glob] = []
  /// The folder that the run writes to; never read, even inside a folder given.
  var outputFolder: String?

  struct Result {
    var inputs: [Input] = []
    var problems: [Problem] = []
  }

  func listing(of arguments: [String]) -> Result {
    var result = Result()
    for argument in arguments {
      if argument == "-" {
        result.inputs.append(.standardInput)
      } else if POSIXFile.isFolder(argument) {
        walk(argument, into: &result)
      } else if POSIXFile.exists(argument) {
        let name = String(argument.split(separator: "/").last ?? "")
        result.inputs.append(
          .file(InputFile(location: argument, id: argument, sourceID: name, path: name)))
      } else {
        result.problems.append(
          Problem(
            source: argument, severity: .error, what: "no such file or folder",
            remedy: "check the path", leftOut: true))
      }
    }
    tellApart(&result)
    return result
  }

  private func walk(_ folder: String, into result: inout Result) {
    let base = folder.hasSuffix("/") ? folder : folder + "/"
    var pending = [""]
    var files: [InputFile] = []
    while let prefix = pending.popLast() {
      let names: [String]
      do {
        names = try FileManager.default.contentsOfDirectory(atPath: base + prefix)
      } catch {
        result.problems.append(
          Problem(
            source: base + prefix, severity: .error, what: "the folder cannot be read",
            remedy: "check its permissions", leftOut: true))
        continue
      }
      for name in names {
        let path = prefix + name
        guard !name.hasPrefix("."), name != "tally.yml", !isOutput(base + path) else { continue }
        if POSIXFile.isFolder(base + path) {
          let isLink = (try? FileManager.default.destinationOfSymbolicLink(atPath: base + path))
          if isLink == nil, !exclude.contains(where: { $0.matches(path + "/") }) {
            pending.append(path + "/")
          }
        } else if isWanted(path, name: name) {
          files.append(
            InputFile(location: base + path, id: path, sourceID: path, path: path))
        }
      }
    }
    files.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    result.inputs += files.map { .file($0) }
  }

  private func isOutput(_ path: String) -> Bool {
    guard let outputFolder else { return false }
    return URL(fileURLWithPath: path).standardizedFileURL.path == outputFolder
  }

  private func isWanted(_ path: String, name: String) -> Bool {
    if exclude.contains(where: { $0.matches(path) }) { return false }
    if !include.isEmpty { return include.contains { $0.matches(path) } }
    return !name.hasPrefix("README")
  }

  /// Two files of one name from two places: both go by their path as given, so that neither hides the
  /// other. The same file twice is read once.
  private func tellApart(_ result: inout Result) {
    var counts: [String: Int] = [:]
    for case .file(let file) in result.inputs { counts[file.sourceID, default: 0] += 1 }
    guard counts.values.contains(where: { $0 > 1 }) else { return }
    var seen: Set<String> = []
    result.inputs = result.inputs.compactMap { input in
      guard case .file(var file) = input, counts[file.sourceID, default: 0] > 1 else {
        return input
      }
      guard seen.insert(file.location).inserted else { return nil }
      if file.id == file.sourceID { file.id = file.location }
      file.sourceID = file.location
      return .file(file)
    }
  }
}
