internal import Foundation
internal import TallyCore
internal import TallyKnowledge
internal import TallyReports

/// The report on disk: one page, or a page and a folder beside it.
enum ReportFiles {
  static let name = "report.html"

  /// - Parameter output: a file, a folder, or `-` for standard output.
  static func write(_ input: ReportInput, to output: String) throws {
    guard output != "-" else {
      let pages = ReportPages(input, name: name)
      guard pages.pageFolder == nil else {
        throw CommandFailure(
          "standard output: a report of \(input.knowledgeBase.claims.count) claims has many pages; "
            + "give a file or a folder with -o")
      }
      return try StandardStreams.write(pages.firstPage.html)
    }
    let isFolder = POSIXFile.isFolder(output) || output.hasSuffix("/") || !output.contains(".")
    let file = isFolder ? output + "/" + name : output
    let url = URL(fileURLWithPath: file)
    let folder = url.deletingLastPathComponent().path
    let pages = ReportPages(input, name: url.lastPathComponent)
    try makeFolder(folder)
    if let pageFolder = pages.pageFolder { try makeFolder(folder + "/" + pageFolder) }
    try pages.forEachOtherPage { try write($0, in: folder, isSynced: false) }
    // The first of many to be synced takes most of the others along.
    try Array(pages.otherPaths).concurrentForEach { try POSIXFile.sync(folder + "/" + $0) }
    try write(pages.firstPage, in: folder, isSynced: true)
    removeStalePages(in: folder, besides: pages.otherPaths, pages)
    letGo(of: consume pages)
  }

  private static func write(
    _ page: ReportPages.Page, in folder: String, isSynced: Bool
  ) throws {
    try AtomicFile.write(folder + "/" + page.path, isSynced: isSynced) {
      try $0(page.bytes)
    }
  }

  /// Pages of topics and sources that an earlier report had and this one has not.
  private static func removeStalePages(
    in folder: String, besides written: Set<String>, _ pages: ReportPages
  ) {
    let name = pages.folderName
    let path = folder + "/" + name
    for file in (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    where (file.hasPrefix("topic-") || file.hasPrefix("source-")) && file.hasSuffix(".html")
      && !written.contains(name + "/" + file)
    {
      try? FileManager.default.removeItem(atPath: path + "/" + file)
    }
    let rest = try? FileManager.default.contentsOfDirectory(atPath: path)
    if pages.pageFolder == nil, rest == [] { try? FileManager.default.removeItem(atPath: path) }
  }

  private static func makeFolder(_ path: String) throws(CommandFailure) {
    do {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    } catch {
      throw CommandFailure("\(path): the folder cannot be made; give another one with -o")
    }
  }
}
