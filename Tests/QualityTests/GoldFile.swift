import Foundation
import TallyCore
import Testing

/// The labelled files of `Gold/`, and the figures that must not be undercut on them.
///
/// Floors rise with an improvement; lowering one is a decision with its reason in the commit.
enum GoldFile {
  /// What `floors.json` says of one labelled file.
  struct Floor: Decodable {
    /// `StableHash` of the file's bytes.
    var fingerprint: String
    var precision: Double
    var recall: Double
    var f1: Double
    /// Share of the sentences without a mark in which nothing is read.
    var traps: Double
  }

  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Gold")

  static func bytes(of name: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: folder.appending(path: name)))
  }

  static func floor(of name: String) throws -> Floor {
    let floors = try JSONDecoder().decode(
      [String: Floor].self, from: Data(try bytes(of: "floors.json")))
    return try #require(floors[name], "floors.json names no \(name)")
  }

  static func fingerprint(of name: String) throws -> String {
    var hash = StableHash()
    hash.combine(try bytes(of: name)[...])
    return hash.text
  }
}

/// What is right, missed and made up.
struct Score {
  private var right = 0
  private var stated = 0
  private var read = 0

  mutating func add(stated: Set<String>, read: Set<String>) {
    right += stated.intersection(read).count
    self.stated += stated.count
    self.read += read.count
  }

  var precision: Double { read == 0 ? 1 : Double(right) / Double(read) }
  var recall: Double { stated == 0 ? 1 : Double(right) / Double(stated) }
  var f1: Double { stated + read == 0 ? 1 : 2 * Double(right) / Double(stated + read) }
}
