import TallyLexicon
import Testing

struct WordListTests {
  @Test func wordsAreNumberedAsTheyCome() {
    var list = WordList()
    let words =
      (0..<500).map { "word \($0)" } + ["", "é", "a longer word of more than eight bytes"]
    for (number, word) in words.enumerated() {
      #expect(list.number(adding: word) == number)
      #expect(list.number(adding: Array(word.utf8)[...]) == number)
    }
    #expect(list.count == words.count)
    for (number, word) in words.enumerated() {
      #expect(list.number(of: word) == number)
      #expect(list.number(of: word[...]) == number)
    }
    for other in ["Word 1", "word 500", "e", "word", "a longer word of more than eight byte"] {
      #expect(list.number(of: other) == WordList.absent)
    }
  }

  @Test func aSetHoldsWhatWasPutIn() {
    var set = WordSet(expecting: 2)
    for word in ["over", "under", "over"] { set.insert(word) }
    #expect(set.contains("over"))
    #expect("it is under".split(separator: " ").filter(set.contains) == ["under"])
    #expect(!set.contains("ove"))
  }
}
