internal import Foundation
internal import TallyKnowledge
internal import TallyReports

/// The report on disk: one page, or a page and a folder beside it.
enum ReportFiles {
  static let name = "report.html"

  /// - Parameter output: a file, a folder, or `-` for standard output.
  static func write(_ input: ReportInput, to output: String) throws {
    guard output != "-" else {
      let pages = ReportPages(input, name: name).pages()
      guard pages.count == 1, let page = pages.first else {
        throw CommandFailure(
          "standard output: a report of \(input.knowledgeBase.claims.count) claims has many pages; "
            + "give a file or a folder with -o")
      }
      return try StandardStreams.write(page.html)
    }
    let isFolder = POSIXFile.isFolder(output) || output.hasSuffix("/") || !output.contains(".")
    let file = isFolder ? output + "/" + name : output
    let url = URL(fileURLWithPath: file)
    let folder = url.deletingLastPathComponent().path
    let pages = ReportPages(input, name: url.lastPathComponent).pages()
    // The first page links to the others, so that it is written last.
    for page in pages.dropFirst() + pages.prefix(1) {
      let path = folder + "/" + page.path
      try makeFolder(URL(fileURLWithPath: path).deletingLastPathComponent().path)
      try AtomicFile.write(path) { try $0(Array(page.html.utf8)) }
    }
  }

  private static func makeFolder(_ path: String) throws(CommandFailure) {
    do {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    } catch {
      throw CommandFailure("\(path): the folder cannot be made; give another one with -o")
    }
  }
}
