/// The last few readings of a document's sentences, in a ring: each new one takes the place of the oldest.
struct RecentReadings {
  private static let most = 8

  private var readings: [(sentence: Int, reading: SentenceReading)] = []
  /// Where the oldest stands, once all places are taken.
  private var oldest = 0

  /// The latest reading of a sentence that the condition holds for.
  func last(
    of sentence: Int, where isWanted: (SentenceReading) -> Bool = { _ in true }
  ) -> SentenceReading? {
    var place = oldest
    for _ in readings.indices {
      place = (place == 0 ? readings.count : place) - 1
      if readings[place].sentence == sentence, isWanted(readings[place].reading) {
        return readings[place].reading
      }
    }
    return nil
  }

  /// The oldest, where the next one takes its place and nobody else holds it; it is to be written anew.
  mutating func unneeded() -> SentenceReading? {
    guard readings.count == Self.most, isKnownUniquelyReferenced(&readings[oldest].reading) else {
      return nil
    }
    readings[oldest].sentence = -1
    return readings[oldest].reading
  }

  mutating func append(_ reading: SentenceReading, of sentence: Int) {
    if readings.count < Self.most {
      readings.append((sentence, reading))
    } else {
      readings[oldest] = (sentence, reading)
      oldest = oldest + 1 == Self.most ? 0 : oldest + 1
    }
  }
}
