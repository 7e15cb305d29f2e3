import TallyCore
import TallyExtract
import Testing

/// A year, a place, a group of people or a source counts for the numbers of its own clause.
struct ScopeReachTests {
  @Test(
    arguments: [
      ("Dalmore, founded in 1996 with $10,000, now has sales of $45 million.", ["1996", nil]),
      ("About 30% use it daily; 12% use it weekly, up from 22% in 2014.", [nil, nil, "2014"]),
      ("It won 41 percent, against 37 percent of the total in 2016.", [nil, "2016"]),
      ("It was 40 °C, the hottest since 1976.", [nil]),
      ("Prices have risen 4% since 2010.", [nil]),
      ("The house, which was bought in 1962 for $9,000, has 48 rooms.", ["1962", nil]),
      ("Born in 1980, she has 3 children.", [nil]),
      ("The law passed in 2010 covers 40 million people.", [nil]),
      ("In 2016 it sold 5 cars, but now it sells 7 cars.", ["2016", nil]),
      ("In 2016, sales were $5 million and profit was $1 million.", ["2016", "2016"]),
      ("Sales were $5 million in 2016 and $7 million in 2018.", ["2016", "2018"]),
      ("Sales rose from $5 million in 2016 to $7 million in 2018.", ["2016", "2018"]),
      ("It sold 5 cars and 3 trucks in 2014.", ["2014", "2014"]),
      ("In March 2019 the rate was 5%.", ["2019"]),
      ("During 2020 the town lost 300 jobs.", ["2020"]),
      ("Sales of 12 kg were made in the summer of 2003.", ["2003"]),
    ] as [(String, [String?])])
  func aYearIsOfItsOwnNumber(text: String, years: [String?]) {
    #expect(claims(text).map(\.scope.asOf) == years)
  }

  @Test(
    arguments: [
      ("Diesel averages $4.58 nationally; in California it's $5.92.", [nil, "California"]),
      ("Diesel averages $4.58 in Texas and $5.92 in California.", ["Texas", "California"]),
      ("In California, diesel costs $5.92 and petrol costs $4.80.", ["California", "California"]),
      ("The grid lost 3%, and in Texas it lost 4%.", [nil, "Texas"]),
      ("Installed capacity in Texas reached 4 GW.", ["Texas"]),
      ("Sales were $382,600 in Q4.", [nil]),
      ("It rains 40 mm in 12 California counties.", [nil, nil]),
    ] as [(String, [String?])])
  func aPlaceIsOfItsOwnNumber(text: String, places: [String?]) {
    #expect(claims(text).map(\.scope.place).prefix(1) == places.prefix(1))
    if places.count == 2, places[1] != nil {
      #expect(claims(text).last?.scope.place == places[1])
    }
  }

  @Test(
    arguments: [
      ("Officers seized 2.3 kilos of heroin.", [nil]),
      ("Police said 3 people died.", [nil]),
      ("The boat carries 300 passengers and costs $14.", [nil, nil]),
      ("The firm has 300 workers and sells 5,000 cars.", [nil, nil]),
      ("18 mg is right for women and 8 mg for men.", ["women", "men"]),
      ("Women need 18 mg of iron and men 8 mg.", ["Women", "men"]),
      ("In adults, the dose is 5 mg.", ["adults"]),
      ("Among smokers, 40% cough.", ["smokers"]),
      // The label of a line is of all that follows its colon.
      ("Newborns (0-3 months): 14 to 17 hours a day", ["Newborns", "Newborns"]),
      ("Teens: 8 to 10 hours a night", ["Teens"]),
      ("Officers: 8 to 10 hours a night", [nil]),
      ("Naps of teens that help: 8 minutes", [nil]),
    ] as [(String, [String?])])
  func peopleAreThoseOfTheNumber(text: String, people: [String?]) {
    #expect(claims(text).map(\.scope.population) == people)
  }

  @Test(
    arguments: [
      ("Earlier, authorities had said 5 people died.", [nil]),
      ("It took 3 hours, twice what the GPS said, and a further half hour.", [nil, nil]),
      ("Rocks were sorted according to three axes of 5 mm.", [nil, nil]),
      (
        "According to the union, 300 workers left; the firm says it is fewer than 150.",
        ["union", nil]
      ),
      ("This study finds that 12% of adults smoke.", [nil]),
      ("According to the ministry, 5,000 homes were lost.", ["ministry"]),
      ("40% of adults are obese, according to the CDC.", ["CDC"]),
      ("The CDC says 40% of adults are obese.", ["CDC"]),
      ("According to one study, 40% of adults are obese.", ["study"]),
      ("One study found 40%.", ["study"]),
      ("A 2015 report showed 40% of homes lack heat.", ["2015 report"]),
      ("The first signs show in 40% of children.", [nil]), ("The data show 40%.", [nil]),
      (
        "According to a 2015 report, 40% lack heat, but the council puts it at 30%.",
        ["2015 report", nil]
      ),
    ] as [(String, [String?])])
  func whoSaysItSaysNoMore(text: String, sources: [String?]) {
    #expect(claims(text).map(\.attribution) == sources)
  }

  @Test(
    arguments: [
      ("In men the risk was 5% and in women 3%.", ["men", "women"]),
      ("For adults the dose is 10 mg, for children 5 mg.", ["adults", "children"]),
      ("Among adults 30% smoke and among teens 10%.", ["adults", "teens"]),
      ("It is 18 mg for women and 8 mg for men.", ["women", "men"]),
    ] as [(String, [String?])])
  func ofTwoGroupsEachHasItsOwnNumber(text: String, groups: [String?]) {
    #expect(claims(text).map(\.scope.population) == groups)
  }

  /// Rises from two different years are no conflict.
  @Test func aBeginningIsACondition() {
    #expect(claims("Prices have risen 4% since 2010.").map(\.scope.condition) == ["since 2010"])
  }

  @Test(
    arguments: [
      ("If you're pregnant, take 200 mg of it.", "If you're pregnant"),
      ("If it’s sunny, water it every 2 days.", "If it’s sunny"),
      ("If needed, take it for 5 days.", "If needed"),
      ("If you're tired, hungry and cold, rest 2 hours.", "If you're tired, hungry and cold"),
      ("If you are pregnant, take 200 mg of it.", "If you are pregnant"),
      ("Reapply it every 2 hours when you swim, and after it.", "when you swim"),
      ("Reapply it every two hours, or more often if you swim.", nil),
      ("Reapply it every two hours if you swim or sweat.", "if you swim or sweat"),
    ])
  func aConditionEndsAtItsComma(text: String, condition: String?) {
    #expect(claims(text).map(\.scope.condition) == [condition])
  }

  @Test(
    arguments: [
      ("Under hard use, it lasts 5 years.", "Under hard use"),
      ("In extreme cases, it takes 3 weeks.", "In extreme cases"),
      ("In most cases, it takes 3 weeks.", nil), ("In both cases, it took 3 days.", nil),
      ("In such cases, wait 3 days.", nil), ("In their care, 5 dogs died.", nil),
    ] as [(String, String?)])
  func circumstances(text: String, condition: String?) {
    #expect(claims(text).map(\.scope.condition) == [condition])
  }

  @Test func eachPlaceHasItsOwn() {
    let found = claims("Caps remain in Scotland (£10,000) and Northern Ireland (£5,000).")
    #expect(found.map(\.scope.place).last == .some(nil))
  }
}
