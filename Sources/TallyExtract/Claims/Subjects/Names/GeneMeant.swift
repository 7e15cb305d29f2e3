internal import TallyCore

/// "More than 600 mutations *in this gene* have been described", below "Mutations in the ATP7B gene cause it": of that gene.
extension DocumentReading {
  /// So many sentences back the gene may have been named.
  private static let reachOfGene = 8
  /// What is longer is a list or a table.
  private static let longestNamed = 1_000

  mutating func geneMeant(by site: QuantitySite, before index: Int) -> String? {
    guard site.kind == .count, site.reading.mayHave("gene"), let counted = site.counted,
      site.isWord(
        site.head(counted), "mutations", "variants", "changes", "versions", "alleles", "variations"),
      let gene = site.reading.phrases.first(where: {
        site.isWord(site.reading.tokens[$0.head], "gene") && $0.head == $0.first + 1
          && site.reading.tokens[$0.first].has([.definite, .demonstrative])
      }), gene.first > counted.head,
      // "In the gene for cystic fibrosis", "that causes it"
      !site.isWord(site.token(gene.head + 1), "for", "of", "that", "which")
    else { return nil }
    for place in (max(0, index - Self.reachOfGene)..<index).reversed()
    where sentences[place].range.count <= Self.longestNamed {
      if let name = geneNamed(in: sentences[place].range) { return name }
    }
    return nil
  }

  /// "ATP7B gene": capitals and digits before the word.
  private func geneNamed(in range: ByteRange) -> String? {
    let text = document.reading[range.start..<range.end]
    let words = text.split(separator: ASCII.space)
    for (name, word) in zip(words, words.dropFirst())
    where word.starts(with: "gene".utf8) && !word.dropFirst(4).contains(where: \.isASCIILetter) {
      guard name.count > 1, name.allSatisfy({ $0.isASCIIUpper || $0.isASCIIDigit }),
        name.contains(where: \.isASCIIUpper)
      else { continue }
      return String(decoding: name, as: UTF8.self) + " gene"
    }
    return nil
  }
}
