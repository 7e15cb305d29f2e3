import TallyCore
import TallyExtract
import TallyTestSupport
import Testing

/// The dollars, backslashes and braces of TeX and Markdown.
struct MarkOfMathTests {
  @Test(arguments: [
    QuantityCase(#"We look at ⟦$30$ GHz⟧."#, "30 GHz"),
    QuantityCase(#"It is right in ⟦$95\%$⟧ of cases."#, "95 %"),
    QuantityCase(#"It weighs ⟦$\sim$30 kg⟧."#, "~30 kg"),
    QuantityCase(#"It weighs ⟦$1.2 \pm 0.3$ kg⟧."#, "1.2 kg"),
    QuantityCase(#"It weighs ⟦$3 \times 10^{-5}$ kg⟧."#, "0.00003 kg"),
    QuantityCase(#"It needs ⟦$\geq 3$ kg⟧."#, "3.. kg"),
    QuantityCase(#"It costs ⟦between \$15,000 and \$60,000⟧."#, "15000..60000 USD"),
  ])
  func isPassedOver(example: QuantityCase) {
    let quantities = found(in: example)
    #expect(quantities.map(\.summary) == example.values)
  }

  @Test(arguments: [
    QuantityCase("They cost ⟦$30⟧ and ⟦$40⟧, ⟦$5-$7⟧.", "30 USD", "40 USD", "5..7 USD"),
    QuantityCase("He paid ⟦A$5⟧.", "5 AUD"),
  ])
  func moneyStaysMoney(example: QuantityCase) { expectValues(example) }

  @Test(arguments: ["$", "$$", #"\"#, "{", "}", "^{", "^{-}", "$5", "5$", #"\$"#, "$ 5 $"])
  func oddMarksDoNoHarm(text: String) {
    let bytes = Array(text.utf8)
    _ = finder.quantities(in: ByteRange(0, bytes.count), of: bytes)
  }
}
