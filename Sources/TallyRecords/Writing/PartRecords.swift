package import TallyCore
package import TallyJSON
package import TallyKnowledge

/// What records hold on their way between the steps of a cluster, and nowhere else.
extension JSONWriter {
  /// A claim with what it is shuffled by: the hash of its subject, and of its sentence's wording the
  /// numbers that it shares with sentences of the same wording.
  package mutating func record(_ claim: Claim, subjectKey: String, wordings: [UInt64]) {
    object { writer in
      writer.extracted(claim)
      writer.object("keys") { writer in
        writer.string("subject", subjectKey)
        writer.strings("wordings", wordings.map { String($0, radix: 36) })
      }
    }
  }

  /// A measure with what tells whether another may be the same.
  package mutating func record(_ measure: Measure, likeness: MeasureLikeness.Candidate) {
    object { writer in
      writer.fields(of: measure)
      writer.object("likeness") { writer in
        writer.string("kind", likeness.kind)
        writer.strings("words", likeness.words)
      }
    }
  }
}

extension MeasureLikeness.Candidate {
  package init(record: JSONValue, of measure: String) throws(RecordError) {
    var fields = try RecordFields(record)
    guard var likeness = try fields.fields("likeness") else {
      throw RecordError("'likeness' is missing")
    }
    self.init(
      measure: measure, kind: try likeness.string("kind"), words: try likeness.strings("words"))
  }
}
