internal import TallyCore

/// What changed from one knowledge base to the next.
package struct ChangeSet: Hashable, Sendable {
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    case changed, added, removed, moved, reworded
  }

  /// From old to new, in the unit of the new value.
  package struct Delta: Hashable, Sendable {
    package var absolute: Double
    /// Of the old value; `nil` where that is zero.
    package var relative: Double?
    package var unit: String
  }

  package struct Change: Hashable, Sendable {
    package var kind: Kind
    package var source: String
    package var measure: String
    package var old: PlacedClaim?
    package var new: PlacedClaim?
    package var delta: Delta?
    /// The new value is what it was before the old one.
    package var flipsBack = false
  }

  /// A measure whose sources stand otherwise to each other than before.
  package struct VerdictChange: Hashable, Sendable {
    package var measure: String
    package var topic: String
    package var old: Verdict?
    package var new: Verdict?
  }

  /// A topic whose sources span more than before.
  package struct RangeChange: Hashable, Sendable {
    package var topic: String
    package var label: String
    package var old: Finding.Hull
    package var new: Finding.Hull
  }

  package struct Sources: Hashable, Sendable {
    package var added: [String] = []
    package var removed: [String] = []
    package var changed: [String] = []
    package var renamed: [Rename] = []
    package struct Rename: Hashable, Sendable {
      package var old: String
      package var new: String
    }
  }

  package var changes: [Change] = []
  package var verdicts: [VerdictChange] = []
  package var ranges: [RangeChange] = []
  package var sources = Sources()
  package var unchanged = 0
  /// Changes that rules or a condition kept out of `changes`.
  package var leftOut = 0

  package func count(_ kind: Kind) -> Int { changes.count { $0.kind == kind } }

  /// A claim was changed, added or removed; wording, order and file names do not count.
  package var saysOtherwise: Bool {
    changes.contains { [.changed, .added, .removed].contains($0.kind) }
  }

  package var hasNewConflict: Bool { verdicts.contains { $0.new == .conflict } }
}
