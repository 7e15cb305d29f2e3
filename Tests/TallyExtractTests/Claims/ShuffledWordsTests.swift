import TallyCore
import TallyExtract
import Testing

/// Words and signs that rules ask for, in any order, whole or cut: nothing that is read may end the program.
struct ShuffledWordsTests {
  @Test(arguments: 1...12 as ClosedRange<UInt64>)
  func readsWordsInAnyOrder(seed: UInt64) {
    var state = seed
    func next(_ count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % count
    }
    var text = ""
    for _ in 0..<1_200 {
      let word = Self.words[next(Self.words.count)]
      text += next(20) == 0 ? String(word.prefix(1 + next(word.count))) : word
      if next(12) > 0 { text += " " }
    }
    let found = claims(text)
    #expect(found.allSatisfy { claim in claim.span.map { $0.start < $0.end } ?? false })
  }

  @Test(arguments: [
    "It took 5 days re-", "It took 5 days. Re-", "Re-’s", "re-", "Re- 5 days re-re-",
  ])
  func aSyllableIsNoWord(text: String) {
    #expect(claims(text).count == (text.contains("5") ? 1 : 0))
  }

  /// Found by splicing sentences: the first comma is the only one.
  @Test func aSentenceMayOpenWithItsOnlyComma() {
    #expect(claims("Therefore, recommended to be renewed after 2 hours or sweating.").count == 1)
    #expect(claims("However, used for 5 days by some.").count == 1)
  }

  /// "old, grey horses": the comma opens a clause within the phrase.
  @Test func aPhraseMayBeginBeforeItsClause() {
    #expect(!claims("IU decreased (<80 nmol/L) old, male horses 3").isEmpty)
  }

  /// "24-seven": two numbers in one word.
  @Test(arguments: [
    "Most 24-seven gyms close early.", "We hold 20-two more.", "Most 80-twenty rules fail.",
  ])
  func aNumberMayFollowAHyphen(text: String) {
    #expect(claims(text).count == 2)
  }

  /// A bound behind the first value is a part of it, and nothing stands between the two.
  @Test func aHeightMayFollowItsBound() {
    #expect(claims("It works in 3 hours maximum at 6.").count == 2)
  }

  private static let words = """
    re- Re- - ( ) , . : ; ? % $ ’s — • 1 2, 3. 0.5 1,000 1/2 5% (44%), $20 48 350 °F 120 degrees a an the this that it its
    they you we who which some most many each every per and or but then if when until after before within for from to of in
    on at by with without than as no not never cannot don't should must may can will would is are was were be been has have
    had do does did take takes took last lasts cost costs charge charges save compare plan expect consider say says said
    suggest recommend require ask ideal best good normal common usual typical usually often two three six ten dozen half
    third quarter once twice times fold more less fewer at least up to under over below above about nearly just only week
    weeks day days month months year years hour hours minutes mg ml g kg lb pounds ounces cups tablets feet inches miles
    acre person user night serving dose daily weekly ice cream skin water soil heater pain patients adults children women
    people study group placebo risk rate price fee income yield vaccine surgery treatment session results symptoms fever
    increase increased reduce reduced cutting rising fell rose double grow grows tall Have Get Do Apply Re-apply Kidney
    stones dogs cats hostel hotel Drugs.com U.S. COVID-19 SPF 30 megapixel
    maximum effect peak sometimes rarely add adds another one ones sooner visits story CI confidence interval odds ratio
    vs. arm recruited enrolled recorded resume phase stage fully completely colds episodes need needs transplant purchase
    Start seeds national typical recommended Time resolution
    dead missing litter maturity miss it top turn avoiding restricted incubation said officials estimates compared unlike
      vs. [95% 3.1 (1.4) $(12.3) min. 24p/kWh 5p a litre SPF SPFs factor cream pH block caliber (2015=100) 17" (17.3") goes up
      hiked times 10^26 per Per previously city highway were 65 or over (19-50 men below market than less) claimed lives
      before months of age 1 in 10 and 1 in 100 alone,4 others.1 2 8 19 104 1979.1 In 8:00 am-1:30 pm can see that enough
    """.split { $0 == " " || $0 == "\n" }.map(String.init)
}
