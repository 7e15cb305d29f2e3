import TallyCore
import TallyExtract
import TallyTestSupport
import Testing

/// Numbers that tell which one is meant, and years before those that four digits show.
struct LabelsTests {
  @Test(arguments: [
    "The server returns 429 Too Many Requests.", "You get a 503 error.",
    "If you see a 403, check the key.", "It helps in 400-level courses.",
    "Use 180-grit paper.", "We use 304 stainless steel.", "The default port is 5432.",
    "It is a class \"2900\" engine.", "It burns coal.[1]: 80", "It hurts in month three.",
    "After week one and two it fades.", "The cape lies at 51.45°N 2.60°W.",
    "It stays where n = 3.",
  ])
  func labels(text: String) { expectNothing(in: text) }

  @Test(arguments: [
    QuantityCase("The pool returns ⟦429⟧ connections.", "429 1"),
    QuantityCase("They use ⟦304⟧ steel beams.", "304 1"),
    QuantityCase("They will release ⟦300⟧ prisoners.", "300 1"),
    QuantityCase("She has a ⟦5⟧-point lead.", "5 1"),
    QuantityCase("The blast left ⟦218⟧ killed.", "218 1"),
    QuantityCase("In January 2010, ⟦58⟧ patients came.", "58 1"),
    QuantityCase("On May 5, ⟦12⟧ people left.", "12 1"),
    QuantityCase("It is common (⟦≥ 1/100⟧).", "0.01.. 1"),
    QuantityCase("It befalls ⟦1/1000 people⟧.", "1 1/1000 people"),
  ])
  func counts(example: QuantityCase) { expectValues(example) }

  @Test(arguments: [
    "It was built between 1172 and 1192.", "The town was founded between 800 and 850.",
    "It was built from around 1175.", "A church has stood here since 705.",
    "In 1539 Henry closed it.", "In 1842 Newton died.", "It came in 1377, 1379 and 1381.",
  ])
  func years(text: String) { expectNothing(in: text) }

  @Test(arguments: [
    QuantityCase("They built ⟦1200⟧ houses.", "1200 1"),
    QuantityCase("Since ⟦705⟧ people died, it rained.", "705 1"),
    QuantityCase("A force of ⟦1842 N⟧.", "1842 N"),
  ])
  func countsLikeYears(example: QuantityCase) { expectValues(example) }
}
