/// The order of everything that is written: by bytes, as Swift's own order of strings follows Unicode's
/// tables, which change.
package enum ByteOrder {
  package static func precedes(_ a: String, _ b: String) -> Bool {
    a.utf8.lexicographicallyPrecedes(b.utf8)
  }
}
