package import TallyCore
package import TallyJSON
package import TallyKnowledge

/// Sources, problems, measures, findings and topics as records (contract, section 4).
extension JSONWriter {
  package mutating func record(_ source: Source) {
    object { writer in
      writer.string("id", source.id)
      writer.string("path", source.path)
      writer.string("url", source.url)
      writer.string("title", source.title)
      writer.string("publisher", source.publisher)
      writer.string("retrieved", source.retrieved)
      writer.string("language", source.language)
      writer.string("sha256", source.sha256)
      writer.integer("bytes", source.bytes)
      writer.string("witness", source.witness)
      writer.string("rank", source.rank.rawValue)
    }
  }

  package mutating func record(_ problem: Problem) {
    object { writer in
      writer.string("source", problem.source)
      writer.string("severity", problem.severity.rawValue)
      writer.string("what", problem.what)
      writer.string("where", problem.location)
      writer.string("remedy", problem.remedy)
    }
  }

  package mutating func record(_ measure: Measure) {
    object { $0.fields(of: measure) }
  }

  mutating func fields(of measure: Measure) {
    string("id", measure.id)
    string("subject", measure.subject)
    string("property", measure.property)
    string("role", measure.role)
    string("dimension", measure.dimension.rawValue)
    string("topic", measure.topic)
    strings("possiblySame", measure.possiblySame)
  }

  package mutating func record(_ finding: Finding) {
    object { writer in
      writer.string("id", finding.id)
      writer.string("measure", finding.measure)
      writer.strings("claims", finding.claims)
      writer.array("relations", of: finding.relations) { writer, relation in
        writer.object { writer in
          writer.string("a", relation.a)
          writer.string("b", relation.b)
          writer.string("relation", relation.relation.rawValue)
          writer.string("verdict", relation.verdict.rawValue)
          writer.string("gap", relation.gap)
          writer.string("why", relation.why)
        }
      }
      writer.array("apart", of: finding.apart) { writer, pair in
        writer.object { writer in
          writer.string("a", pair.a)
          writer.string("b", pair.b)
          writer.string("gate", pair.gate.rawValue)
          writer.string("why", pair.why)
        }
      }
      writer.string("verdict", finding.verdict.rawValue)
      writer.consensus(finding.consensus)
      writer.hull(finding.hull)
      writer.object("support") { writer in
        writer.integer("claims", finding.support.claims)
        writer.integer("sources", finding.support.sources)
        writer.integer("witnesses", finding.support.witnesses)
        writer.integer("largestAgreeing", finding.support.largestAgreeing)
      }
      writer.string("summary", finding.summary)
      writer.integer("relationsOmitted", finding.relationsOmitted)
    }
  }

  package mutating func record(_ topic: Topic) {
    object { writer in
      writer.string("id", topic.id)
      writer.string("label", topic.label)
      writer.strings("measures", topic.measures)
      writer.string("verdict", topic.verdict.rawValue)
      writer.hull(topic.hull)
      writer.string("summary", topic.summary)
    }
  }

  private mutating func consensus(_ consensus: Finding.Consensus?) {
    guard let consensus else { return null("consensus") }
    object("consensus") { writer in
      writer.decimal("lower", consensus.lower)
      writer.decimal("upper", consensus.upper)
      writer.decimal("typical", consensus.typical)
      writer.string("unit", consensus.unit)
    }
  }

  private mutating func hull(_ hull: Finding.Hull?) {
    guard let hull else { return null("hull") }
    object("hull") { writer in
      writer.decimal("lower", hull.lower)
      writer.decimal("upper", hull.upper)
      writer.string("unit", hull.unit)
    }
  }
}
