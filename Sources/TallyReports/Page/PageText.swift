internal import Mustache
internal import TallyCore

/// Escapes text for a page byte by byte.
///
/// swift-mustache's own HTML escaping goes by characters, and a quotation mark with an accent upon it is
/// another character: it would stay as it is and end an attribute. Bytes have no accents, and take a fifth
/// of the time.
struct PageText: MustacheContentType {
  static let name = "PAGE"

  func escapeText(_ text: String) -> String {
    let bytes = Array(text.utf8)
    guard bytes.contains(where: { Self.escape(of: $0) != nil }) else { return text }
    var escaped: [UInt8] = []
    escaped.reserveCapacity(bytes.count + bytes.count / 8)
    for byte in bytes {
      if let escape = Self.escape(of: byte) {
        escaped.append(contentsOf: escape.utf8)
      } else {
        escaped.append(byte)
      }
    }
    return String(decoding: escaped, as: UTF8.self)
  }

  private static func escape(of byte: UInt8) -> String? {
    switch byte {
    case ASCII.lessThan: "&lt;"
    case ASCII.greaterThan: "&gt;"
    case ASCII.ampersand: "&amp;"
    case ASCII.quote: "&quot;"
    case ASCII.apostrophe: "&#39;"
    default: nil
    }
  }
}
