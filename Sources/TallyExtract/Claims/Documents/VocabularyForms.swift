internal import TallyCore

extension Vocabulary {
  /// Some words and their plurals, to be looked for in parts of a text: without a table, up to the first.
  struct Forms: Sendable {
    private let keys: [UInt64]
    /// Hardly a word begins with one of their letters; those are found eight bytes at a time.
    private let firsts: [UInt8]

    init(of words: Set<[UInt8]>) {
      keys = words.flatMap { word in
        let single = Fingerprint(singularOf: word, 0, word.count)
        let es = single.followed(by: 0x65).followed(by: 0x73)
        return [Fingerprint(word), single, single.followed(by: 0x73), es].map(\.key)
      }
      firsts = Array(Set(words.compactMap { $0.first?.asciiLowercased }))
    }

    /// Whether one of them stands there.
    func stand(in text: [UInt8], _ range: ByteRange) -> Bool {
      let bytes = text.span
      let lastEight = range.end &- 8
      var position = range.start
      while position < range.end {
        guard position <= lastEight else {
          if firsts.contains(bytes[position].asciiLowercased),
            isOne(bytes, from: position, range)
          {
            return true
          }
          position &+= 1
          continue
        }
        let eight = EightBytes(bytes, at: position)
        for first in firsts {
          var places = (first.isASCIILetter ? eight.lowercased : eight).equal(to: first)
          while !places.isEmpty {
            if isOne(bytes, from: position &+ places.first, range) { return true }
            places.removeFirst()
          }
        }
        position &+= 8
      }
      return false
    }

    /// Whether a word begins at a place, and is one of them.
    private func isOne(_ text: Span<UInt8>, from start: Int, _ range: ByteRange) -> Bool {
      guard start == range.start || !text[start &- 1].isOfWord else { return false }
      var end = start
      while end < range.end, text[end].isOfWord { end &+= 1 }
      return keys.contains(Fingerprint(text, start, end).key)
    }
  }
}
