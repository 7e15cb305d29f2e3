package import TallyCore

/// Makes claims of a document: sentences, quantities, and what each quantity is about.
///
/// This is the one place of the module where its stages meet; each of them can be called alone.
package struct ClaimExtractor: Sendable {
  package init(settings: Settings = Settings()) {}

  /// The claims of `document`, in the order of their places; those of structured data come last.
  package func claims(in document: Document) -> [Claim] { [] }
}
