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

  /// A text whose number is marked.
  private func marked(_ sentence: String, _ value: String, population: String? = nil)
    -> TextComparison.Text
  {
    var statement = Statement(lower: value, upper: value, sentence: sentence)
    statement.scope.population = population
    let words = sentence.filter { !"⟦⟧".contains($0) }
    return TextComparison.Text(words, statements: [.init(statement.claim, near: words)])
  }

  @Test(arguments: [
    ("In May it took ⟦3 hours⟧ to arrive.", "In June it took ⟦5 hours⟧ to arrive."),
    ("On 3 May it took ⟦3 hours⟧.", "On 4 May it took ⟦5 hours⟧."),
    ("In 2019 it took ⟦3 hours⟧ there.", "In 2023 it took ⟦5 hours⟧ there."),
    (
      "The train from Rome to York takes ⟦3 hours⟧.", "The train from Rome to Hull takes ⟦5 hours⟧."
    ),
  ])
  func numbersOfTwoCasesDoNotConflict(a: String, b: String) {
    #expect(label(marked(a, "3"), marked(b, "5")) == .unrelated)
  }

  @Test func numbersForTwoGroupsDoNotConflict() {
    let adults = marked("Tickets take ⟦3 hours⟧ for adults.", "3", population: "adults")
    let children = marked("Tickets take ⟦5 hours⟧ for children.", "5", population: "children")
    let again = marked("For adults, tickets take ⟦5 hours⟧.", "5", population: "adults")
    #expect(label(adults, children) == .unrelated)
    #expect(label(adults, again) == .conflict)
  }

  @Test(arguments: [
    ("It used to take ⟦3 hours⟧ to arrive.", "It takes ⟦3 hours⟧ to arrive."),
    ("The firm cut ⟦3⟧ big sites.", "The firm created ⟦3⟧ big sites."),
    ("The mayor denied that ⟦3⟧ parks would close.", "So ⟦3⟧ parks will close."),
  ])
  func whatIsNoMoreSoOrDeniedLetsNothingFollow(a: String, b: String) {
    #expect(label(marked(a, "3"), marked(b, "3")) == .unrelated)
    #expect(label(marked(b, "3"), marked(b, "3")) == .agree)
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
