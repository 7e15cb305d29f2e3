/// Why the store could not do what was asked: where, what, how to mend it.
package struct StoreError: Error, Hashable, CustomStringConvertible {
  package var path: String
  package var what: String
  package var remedy: String

  package var description: String { "\(path): \(what); \(remedy)" }
}
