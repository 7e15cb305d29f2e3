/// One numeric statement of one source: what is stated, of what, in which respect, and where it stands.
///
/// The record of `tally extract` (contract, section 3). Offsets are Unicode code points.
@dynamicMemberLookup
@usableFromInline package struct Claim: Hashable, Sendable {
  /// Offsets into the document's text: the decoded file for plain text, the main text for HTML.
  package struct Span: Hashable, Sendable {
    package var start: Int
    package var end: Int
    package init(start: Int, end: Int) {
      self.start = start
      self.end = end
    }
  }

  /// The place in the original file, decoded. Lines and columns count from 1.
  package struct Origin: Hashable, Sendable {
    package var start: Int
    package var end: Int
    package var line: Int
    package var column: Int
    package init(start: Int, end: Int, line: Int, column: Int) {
      self.start = start
      self.end = end
      self.line = line
      self.column = column
    }
  }

  @usableFromInline package struct Subject: Hashable, Sendable {
    @usableFromInline package enum Via: String, Hashable, Sendable {
      case sentence, previous, question, heading, title, header, none
    }
    package var text: String?
    package var via: Via
    package init(text: String?, via: Via) {
      self.text = text
      self.via = via
    }
    /// An unknown subject: never a guess.
    package static let unknown = Subject(text: nil, via: .none)
  }

  package struct Property: Hashable, Sendable {
    package var text: String?
    package var head: String?
    package init(text: String?, head: String?) {
      self.text = text
      self.head = head
    }
    package static let unknown = Property(text: nil, head: nil)
  }

  @usableFromInline package enum Role: String, Hashable, Sendable, CaseIterable {
    case onset, completion, duration, interval, frequency, deadline, peak, wait, amount, threshold
    case reduction, increase, effectiveness, prevalence, population, age
    case followUp = "follow-up"
    case other
  }

  package struct Scope: Hashable, Sendable {
    package var population: String?
    package var condition: String?
    package var variant: String?
    package var place: String?
    package var asOf: String?

    /// Of all, everywhere and always.
    package static var unlimited: Scope { Scope() }
  }

  @usableFromInline package enum Modality: String, Hashable, Sendable, CaseIterable {
    case asserted, typical, possible, recommended, negated
  }

  @usableFromInline package enum Asserts: String, Hashable, Sendable, CaseIterable {
    case point, mean, range
    case upperBound = "upper_bound"
    case lowerBound = "lower_bound"
    case extremeLow = "extreme_low"
    case extremeHigh = "extreme_high"
    case instruction
  }

  package struct Sentence: Hashable, Sendable {
    package var start: Int
    package var end: Int
    package var text: String
    package init(start: Int, end: Int, text: String) {
      self.start = start
      self.end = end
      self.text = text
    }
  }

  /// What stands above a claim. One for all claims of a block, as `Claim.shared` says.
  @usableFromInline package struct Context: Hashable, Sendable {
    @usableFromInline struct Parts: Hashable, Sendable {
      @usableFromInline var title: String?
      @usableFromInline var headings: [String] = []
      @usableFromInline var question: String?
    }

    @usableFromInline var shared: [Parts]
    private static let nothing = [Parts()]

    package init(title: String? = nil, headings: [String] = [], question: String? = nil) {
      let isEmpty = title == nil && headings.isEmpty && question == nil
      shared =
        isEmpty ? Self.nothing : [Parts(title: title, headings: headings, question: question)]
    }

    @inlinable package var title: String? { shared[0].title }
    /// From the page's top heading down to the nearest one.
    @inlinable package var headings: [String] { shared[0].headings }
    @inlinable package var question: String? {
      get { shared[0].question }
      set { shared[0].question = newValue }
    }
  }

  /// W3C Web Annotation selectors; filled in for the knowledge base.
  package struct Selectors: Hashable, Sendable {
    package var prefix: String
    package var suffix: String
    package init(prefix: String, suffix: String) {
      self.prefix = prefix
      self.suffix = suffix
    }
  }

  /// What a claim says.
  @usableFromInline package struct Fields: Hashable, Sendable {
    package var id: String
    package var document: String
    /// `nil` for a claim from structured data, with `quote` and `sentence`.
    package var span: Span?
    package var quote: String?
    package var kind: QuantityKind
    package var quantity: Quantity
    package var subject: Subject
    package var property: Property
    package var role: Role
    package var anchor: String?
    package var scope: Scope
    package var modality: Modality
    package var asserts: Asserts
    package var attribution: String?
    /// The id of the count claim that this one rests on.
    package var sampleSize: String?
    /// The id of the claim of which this is the same amount in another unit or currency.
    package var restates: String?
    /// Which rule made the claim, for people who ask why.
    package var rule: String
    package var sentence: Sentence?
    package var context: Context
    package var origin: Origin?
    /// The id of the source: the document's, or the paragraph's of a stitched file.
    package var source: String
    package var selectors: Selectors?
  }

  /// Always one. Copies of an array share its elements until one is changed: the fields are some thousand bytes with
  /// a score of strings, and a copy of each for sorting, grouping, pairing and writing was a fifth of the time of a
  /// reconciliation.
  @usableFromInline var shared: [Fields]

  @inlinable package subscript<Value>(dynamicMember field: WritableKeyPath<Fields, Value>) -> Value
  {
    @inline(__always) get { shared[0][keyPath: field] }
    @inline(__always) _modify { yield &shared[0][keyPath: field] }
  }

  /// All of them, to change several: that they are nobody else's is asked once.
  @inlinable package var fields: Fields {
    @inline(__always) get { shared[0] }
    @inline(__always) _modify { yield &shared[0] }
  }
}

extension Claim {
  /// - source: the document where it is not given.
  ///
  /// Hands all fields on at once: an initialiser that sets one after the other makes a copy of the whole, with
  /// a count for each of its strings, which was a twenty-fifth of the time of all claims.
  package init(
    id: String, document: String, span: Span?, quote: String?, kind: QuantityKind,
    quantity: Quantity, subject: Subject = .unknown, property: Property = .unknown,
    role: Role = .other, anchor: String? = nil, scope: Scope = .unlimited,
    modality: Modality = .asserted, asserts: Asserts = .point, attribution: String? = nil,
    sampleSize: String? = nil, restates: String? = nil, rule: String = "",
    sentence: Sentence? = nil, context: Context = Context(), origin: Origin? = nil,
    source: String? = nil, selectors: Selectors? = nil
  ) {
    shared = [
      Fields(
        id: id, document: document, span: span, quote: quote, kind: kind, quantity: quantity,
        subject: subject, property: property, role: role, anchor: anchor, scope: scope,
        modality: modality, asserts: asserts, attribution: attribution, sampleSize: sampleSize,
        restates: restates, rule: rule, sentence: sentence, context: context, origin: origin,
        source: source ?? document, selectors: selectors)
    ]
  }
}
