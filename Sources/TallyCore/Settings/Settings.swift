/// What `tally.yml` says, read and checked. Defaults are the values of `init()`.
///
/// Read by `TallyCLI/Configuration`; the only user of Yams. Every entry keeps the line it came from, so
/// that one that matches nothing can be named.
package struct Settings: Hashable, Sendable {
  package var sources: [SourceRule] = []
  package var units: [UnitRule] = []
  package var decimal: DecimalMark = .automatic
  package var topics: TopicSettings = TopicSettings()
  package var limits: Limits = Limits()
  package var diff: DiffSettings = DiffSettings()

  package init() {}

  /// `sources:` what is known of the files that a glob matches. Later rules win, field by field.
  package struct SourceRule: Hashable, Sendable {
    /// A glob over the path relative to the folder given: `clinics/*.html`, `**/*.txt`.
    package var match: String
    package var line: Int
    package var url: String?
    package var publisher: String?
    package var title: String?
    package var retrieved: String?
    package var language: String?
    package var rank: Source.Rank?
    /// Sources of one witness group count once.
    package var witness: String?
    package var decimal: DecimalMark?
    /// `split: paragraph`
    package var splitsParagraphs: Bool?

    package init(match: String, line: Int) {
      self.match = match
      self.line = line
    }
  }

  /// `units:` a unit, an alias, a currency or a stop form of the user's own.
  package struct UnitRule: Hashable, Sendable {
    /// The surface form: "jab", "SEK", "m3".
    package var form: String
    package var line: Int
    /// UCUM or ISO 4217; `nil` for a stop form, which never reads as a unit.
    package var unit: String?
    package var kind: QuantityKind?
    /// To the base unit, exact, for a unit the lexicon does not know.
    package var factor: ExactRatio?
    package var base: String?

    package init(
      form: String, line: Int, unit: String?, kind: QuantityKind? = nil,
      factor: ExactRatio? = nil, base: String? = nil
    ) {
      self.form = form
      self.line = line
      self.unit = unit
      self.kind = kind
      self.factor = factor
      self.base = base
    }
  }

  /// `topics:` the expert's file. Its word wins over the lexicon and the rules.
  package struct TopicSettings: Hashable, Sendable {
    package struct Topic: Hashable, Sendable {
      package var label: String
      package var line: Int
      package var measures: [MeasureRule]
      package init(label: String, line: Int, measures: [MeasureRule]) {
        self.label = label
        self.line = line
        self.measures = measures
      }
    }
    package struct MeasureRule: Hashable, Sendable {
      package var name: String
      package var line: Int
      /// Property words that place a claim here; any of them.
      package var words: [String]
      /// Subject words; any of them, empty for all subjects.
      package var subjects: [String]
      package var roles: [Claim.Role]
      package var kinds: [QuantityKind]
      /// Relative tolerance, such as 0.1, in place of the built-in one.
      package var tolerance: Double?
      package init(
        name: String, line: Int, words: [String], subjects: [String] = [],
        roles: [Claim.Role] = [], kinds: [QuantityKind] = [], tolerance: Double? = nil
      ) {
        self.name = name
        self.line = line
        self.words = words
        self.subjects = subjects
        self.roles = roles
        self.kinds = kinds
        self.tolerance = tolerance
      }
    }
    /// Words or phrases that mean the same: the first one names the class.
    package struct Synonyms: Hashable, Sendable {
      package var words: [String]
      package var line: Int
      package init(words: [String], line: Int) {
        self.words = words
        self.line = line
      }
    }
    /// Two measures, by name, of which the first must not come after the second (onset, completion).
    package struct Order: Hashable, Sendable {
      package var first: String
      package var then: String
      package var line: Int
      package init(first: String, then: String, line: Int) {
        self.first = first
        self.then = then
        self.line = line
      }
    }
    /// One claim put where the expert wants it.
    package struct Pin: Hashable, Sendable {
      package var claim: String
      package var measure: String?
      package var line: Int
      package init(claim: String, measure: String?, line: Int) {
        self.claim = claim
        self.measure = measure
        self.line = line
      }
    }

    package var topics: [Topic] = []
    package var synonyms: [Synonyms] = []
    package var neverMerge: [Synonyms] = []
    package var orders: [Order] = []
    package var pins: [Pin] = []

    package init() {}
  }

  /// `limits:` what one document, one run or one finding may cost.
  package struct Limits: Hashable, Sendable {
    /// Bytes of one document as stored.
    package var inputBytes = 256 << 20
    /// Bytes after unpacking `.gz`.
    package var unpackedBytes = 1 << 30
    /// Depth of nested elements in HTML and of values in JSON.
    package var nesting = 200_000
    package var attributesPerTag = 4_000
    package var nodes = 20_000_000
    /// Digits of one number; a longer one gives no claim.
    package var digits = 20
    /// Bytes of a sentence copied into a record; a longer one is cut and marked.
    package var sentenceBytes = 1_000
    /// Pairs listed under one finding.
    package var pairs = 500

    package init() {}
  }

  /// `diff:` what counts as a change worth telling.
  package struct DiffSettings: Hashable, Sendable {
    package struct Rule: Hashable, Sendable {
      /// Words of the measure's subject or property; empty for all.
      package var measure: String
      package var line: Int
      /// Changes below this relative size are left out.
      package var threshold: Double?
      package var isIgnored: Bool
      package init(measure: String, line: Int, threshold: Double?, isIgnored: Bool) {
        self.measure = measure
        self.line = line
        self.threshold = threshold
        self.isIgnored = isIgnored
      }
    }
    package var rules: [Rule] = []
    package init() {}
  }
}
