internal import TallyCore

/// What the tokenizer asks of each word of up to eight letters, as most are: its number and its classes stand where
/// its letters are looked up.
///
/// Open addressing, as in `WordTable`, whose numbers these are.
struct ShortWords: Sendable {
  struct Entry: Sendable {
    /// The word itself, which its hash is; 0 where nothing stands.
    fileprivate var letters: UInt64 = 0
    fileprivate(set) var classes: WordClass = []
    private(set) var number = Int32(WordTable.absent)

    fileprivate init() {}

    fileprivate init(letters: UInt64, classes: WordClass, number: Int) {
      self.letters = letters
      self.classes = classes
      self.number = Int32(number)
    }
  }

  private var slots: [Entry]

  init(of words: WordTable, classes: [WordClass]) {
    slots = Array(repeating: Entry(), count: 64)
    while slots.count < 3 * words.count { slots += slots }
    for number in 0..<words.count {
      let word = words.bytes(of: number)
      guard word.count <= WordTable.Hash.exactLetters, word.allSatisfy(\.isASCIILower) else {
        continue
      }
      let hash = words.hash(of: number)
      slots[place(of: hash)] = Entry(
        letters: hash.state, classes: classes[number], number: number)
    }
  }

  /// What is known of a word of up to eight ASCII letters: nothing of most.
  @inline(__always) subscript(hash: WordTable.Hash) -> Entry { slots[place(of: hash)] }

  /// Where the word stands, or would stand.
  @inline(__always) private func place(of hash: WordTable.Hash) -> Int {
    let last = slots.count &- 1
    var place = Int(hash.value) & last
    while slots[place].letters != hash.state, slots[place].letters != 0 {
      place = (place &+ 1) & last
    }
    return place
  }
}
