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
    guard text.utf8.contains(where: { Self.escape(of: $0) != nil }) else { return text }
    var escaped: [UInt8] = []
    Self.escape(text, into: &escaped)
    return String(decoding: escaped, as: UTF8.self)
  }

  /// Runs of bytes that need no escape are copied at once.
  static func escape(_ text: String, into page: inout [UInt8]) {
    var text = text
    text.withUTF8 { bytes in
      var start = 0
      for place in bytes.indices {
        guard let escape = unsafe escape(of: bytes[place]) else { continue }
        unsafe page.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<place]))
        unsafe page.append(
          contentsOf: UnsafeBufferPointer(
            start: escape.utf8Start, count: escape.utf8CodeUnitCount))
        start = place + 1
      }
      unsafe page.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start...]))
    }
  }

  private static func escape(of byte: UInt8) -> StaticString? {
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
