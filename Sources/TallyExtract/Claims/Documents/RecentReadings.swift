/// The last readings of a document's sentences. Each has a place by its number, where it stands until a sentence of the
/// same place is read.
struct RecentReadings {
  /// More than the sentences between the first and the last of a batch.
  private static let mostPlaces = 2 * ClaimBatch.widest

  private var readings: [(sentence: Int, reading: SentenceReading)?]

  /// - sentences: how many the document has.
  init(sentences: Int) {
    readings = Array(repeating: nil, count: max(1, min(sentences, Self.mostPlaces)))
  }

  private func place(of sentence: Int) -> Int { sentence % readings.count }

  /// The reading of a sentence, if it is the one that is wanted.
  func reading(
    of sentence: Int, where isWanted: (SentenceReading) -> Bool = { _ in true }
  ) -> SentenceReading? {
    guard let known = readings[place(of: sentence)], known.sentence == sentence,
      isWanted(known.reading)
    else { return nil }
    return known.reading
  }

  /// The one that a new reading of the sentence takes the place of, where nobody else holds it; it is to be written anew.
  mutating func unneeded(for sentence: Int) -> SentenceReading? {
    let place = self.place(of: sentence)
    guard var known = readings[place] else { return nil }
    readings[place] = nil
    return isKnownUniquelyReferenced(&known.reading) ? known.reading : nil
  }

  mutating func append(_ reading: SentenceReading, of sentence: Int) {
    readings[place(of: sentence)] = (sentence, reading)
  }
}
