import TallyCore
import TallyKnowledge
import Testing

struct TextComparisonTests {
  private func text(_ words: String, _ lower: String?, _ upper: String?, open: Bool = false)
    -> TextComparison.Text
  {
    var statement = Statement(lower: lower, upper: upper)
    statement.inclusive = !open
    return TextComparison.Text(
      words, statements: [TextComparison.Statement(statement.claim, near: words)])
  }

  private let words = "the parcel takes hours to arrive"

  private func label(_ a: TextComparison.Text, _ b: TextComparison.Text) -> TextComparison.Label {
    TextComparison().outcome(of: a, b).label
  }

  @Test func aValueWithinTheStatedBoundAgreesTheOtherWayRoundNothingFollows() {
    let exact = text(words, "16", "16")
    let bound = text(words, nil, "66", open: true)
    #expect(label(exact, bound) == .agree)
    #expect(label(bound, exact) == .unrelated)
  }

  @Test func aValueOutsideTheKnownOneConflicts() {
    #expect(label(text(words, "16", "16"), text(words, "20", "20")) == .conflict)
    #expect(label(text(words, nil, "10"), text(words, "20", nil)) == .conflict)
  }

  @Test func otherWordsAreAnotherMatter() {
    let other = text("a kitten sleeps during winter nights", "20", "20")
    #expect(label(text(words, "16", "16"), other) == .unrelated)
  }

  @Test func aTextWithoutNumbersNeverConflicts() {
    let plain = TextComparison.Text(words, statements: [])
    #expect(label(text(words, "16", "16"), plain) == .agree)
    #expect(label(plain, text(words, "16", "16")) == .unrelated)
  }

  @Test func aNameThatNobodyGaveIsUnproved() {
    let known = text("The wizard was fined in court", "22", "22")
    #expect(label(known, text("A wizard was fined in court", "22", "22")) == .agree)
    #expect(
      label(known, text("A wizard, Aldo Brandt of Grey Harbour, was fined in court", "22", "22"))
        == .unrelated)
  }

  @Test func aBareNumberMayBeAnAgeWhereItIsTheSame() {
    func statement(_ kind: QuantityKind, _ value: String, _ unit: String) -> TextComparison.Text {
      let claim = Statement(kind: kind, lower: value, upper: value, unit: unit).claim
      return TextComparison.Text(
        "the singer was so old", statements: [.init(claim, near: "the singer was")])
    }
    #expect(label(statement(.count, "94", "1"), statement(.age, "94", "a")) == .agree)
    #expect(label(statement(.age, "94", "a"), statement(.count, "94", "1")) == .agree)
    #expect(label(statement(.count, "93", "1"), statement(.age, "94", "a")) == .unrelated)
  }

  @Test func theSameAmountIsTheOneThatIsMeantWhereverItStands() {
    func statement(_ value: String, _ unit: String, near: String) -> TextComparison.Statement {
      TextComparison.Statement(
        Statement(kind: .length, lower: value, upper: value, unit: unit).claim, near: near)
    }
    let known = TextComparison.Text(
      "the rocket has a range of km and weighs as much",
      statements: [
        statement("60", "km", near: "rocket range"), statement("37", "km", near: "something else"),
      ])
    let stated = TextComparison.Text(
      "the rocket has a range of km", statements: [statement("37", "km", near: "rocket range")])
    #expect(label(known, stated) == .agree)
  }

  @Test func textsThatDifferInOneNumberAloneAreHeldAgainstEachOtherThere() {
    func plain(_ words: String) -> TextComparison.Text {
      TextComparison.Text(words, statements: [])
    }
    let known = plain("He crossed 1 / 2 of the field")
    #expect(label(known, plain("He crossed less than 7 / 2 of the field")) == .agree)
    #expect(label(plain("He crossed less than 7 / 2 of the field"), known) == .unrelated)
    #expect(label(known, plain("He crossed more than 1 / 2 of the field")) == .conflict)
    #expect(label(known, plain("He crossed 1 / 3 of the field")) == .conflict)
    let least = plain("Bring at least 8 chairs")
    #expect(label(least, plain("Bring at most 8 chairs")) == .unrelated)
    #expect(label(least, plain("Bring fewer than 8 chairs")) == .conflict)
  }
}
