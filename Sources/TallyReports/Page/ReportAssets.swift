internal import CNettle
internal import CReportAssets
internal import Mustache

/// The embedded templates, style and script of the page.
struct ReportAssets: Sendable {
  let style: String
  let script: String
  /// For the page's Content-Security-Policy: only these two may run or style.
  let styleHash: String
  let scriptHash: String

  static let shared = ReportAssets()

  private init() {
    style = Self.text(named: "style")
    script = Self.text(named: "script")
    styleHash = Self.contentSecurityHash(of: style)
    scriptHash = Self.contentSecurityHash(of: script)
  }

  /// A template that does not parse is a mistake of ours, and a test renders each.
  static func template(_ source: [UInt8]) -> MustacheTemplate {
    registerEscaping
    do {
      return try MustacheTemplate(
        string: "{{% CONTENT_TYPE: \(PageText.name)}}" + String(decoding: source, as: UTF8.self))
    } catch {
      preconditionFailure("a template does not parse: \(error)")
    }
  }

  private static let registerEscaping: Void =
    MustacheContentTypes.register(PageText(), named: PageText.name)

  static func text(named name: String) -> String {
    for index in 0..<tally_report_asset_count {
      let asset = unsafe tally_report_assets[index]
      if unsafe String(cString: asset.name) == name {
        return unsafe String(
          decoding: UnsafeBufferPointer(start: asset.bytes, count: asset.count), as: UTF8.self)
      }
    }
    preconditionFailure("no asset named \(name) is embedded; add it to CReportAssets.c")
  }

  /// `sha256-` and the hash in base64 (W3C Content Security Policy Level 3, section 2.3.1).
  private static func contentSecurityHash(of text: String) -> String {
    var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_SIZE))
    var context = sha256_ctx()
    var text = text
    text.withUTF8 { bytes in
      unsafe nettle_sha256_init(&context)
      unsafe nettle_sha256_update(&context, bytes.count, bytes.baseAddress)
      unsafe nettle_sha256_digest(&context, digest.count, &digest)
    }
    return "sha256-" + base64(digest)
  }

  private static func base64(_ bytes: [UInt8]) -> String {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var result: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      var bits = group.reduce(0 as UInt32) { $0 << 8 | UInt32($1) }
      bits <<= UInt32(8 * (3 - group.count))
      for place in 0..<4 {
        let index = Int(bits >> UInt32(18 - 6 * place)) & 63
        result.append(place <= group.count ? alphabet[index] : UInt8(ascii: "="))
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
