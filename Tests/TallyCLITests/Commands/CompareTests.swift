import Foundation
import TallyCore
import Testing

extension ProcessTests {
  struct CompareTests {
    /// What holds, what is known, what is stated.
    private static let pairs = """
      agree | The bakery sold 120 loaves on Monday. | The bakery sold more than 100 loaves on Monday.
      unrelated | The bakery sold more than 100 loaves on Monday. | The bakery sold 120 loaves on Monday.
      conflict | The bakery sold 120 loaves on Monday. | The bakery sold 95 loaves on Monday.
      conflict | The bakery sold 120 loaves on Monday. | The bakery sold fewer than 100 loaves on Monday.
      agree | The bakery sold at least 120 loaves on Monday. | The bakery sold at least 100 loaves on Monday.
      unrelated | The bakery sold at least 100 loaves on Monday. | The bakery sold at least 120 loaves on Monday.
      agree | The bakery sold at most 90 loaves. | The bakery sold fewer than 100 loaves.
      conflict | The bakery sold at most 90 loaves. | The bakery sold more than 100 loaves.
      agree | The walk takes 2 hours. | The walk takes 120 minutes.
      conflict | The walk takes 2 hours. | The walk takes 90 minutes.
      agree | The walk takes 90 to 100 minutes. | The walk takes less than two hours.
      agree | The walk takes 2 hours. | The walk takes between 1 and 3 hours.
      unrelated | The walk takes between 1 and 3 hours. | The walk takes 2 hours.
      conflict | The walk takes between 1 and 3 hours. | The walk takes 5 hours.
      agree | Seven swimmers crossed the bay. | 7 swimmers crossed the bay.
      conflict | Seven swimmers crossed the bay. | Nine swimmers crossed the bay.
      agree | Seven swimmers crossed the bay. | More than five swimmers crossed the bay.
      conflict | Seven swimmers crossed the bay. | More than nine swimmers crossed the bay.
      agree | The tower is 300 m tall. | The tower is about 300 m tall.
      agree | The tower is 12 km away. | The tower is about 7.5 miles away.
      unrelated | Unemployment was 5% in 2019. | Unemployment was 5% in 2020.
      unrelated | Route 66 was closed on Tuesday. | Route 67 was closed on Tuesday.
      unrelated | The iPhone 5 costs $600. | The iPhone 6 costs $600.
      unrelated | Version 3.2 fixed the bug. | Version 3.3 fixed the bug.
      unrelated | On 4 May the council met. | On 5 May the council met.
      unrelated | The price rose by 5%. | The price fell by 5%.
      agree | The fund lost $2 million last year. | The fund lost more than $1 million last year.
      conflict | The fund lost $2 million last year. | The fund lost less than $1 million last year.
      agree | Half of the members voted. | 50% of the members voted.
      agree | One in four children wears glasses. | 25% of children wear glasses.
      unrelated | The dog weighs 12 kg. | The cat weighs 12 kg.
      unrelated | The dog weighs 12 kg. | The cat weighs 14 kg.
      unrelated | The dog eats 2 meals a day. | The dog weighs 14 kg.
      agree | He paid $1.5 million for the house. | He paid $1,500,000 for the house.
      agree | He paid between $10 and $12 for the ticket. | He paid under $15 for the ticket.
      conflict | He paid between $10 and $12 for the ticket. | He paid over $15 for the ticket.
      agree | The flight lasts no more than 4 hours. | The flight lasts less than 5 hours.
      unrelated | The flight lasts no more than 4 hours. | The flight lasts no more than 3 hours.
      agree | It is not more than 20 degrees here. | It is not more than 25 degrees here.
      unrelated | Three out of five dentists recommend it. | Four out of five dentists use it.
      conflict | Three out of five dentists recommend it. | Four out of five dentists recommend it.
      agree | A dozen eggs cost $3. | 12 eggs cost $3.
      unrelated | At least 20 people attended. | 20 people attended.
      conflict | More than 20 people attended. | 20 people attended.
      agree | 20 people attended. | At least 20 people attended.
      unrelated | Around 20 people attended. | Exactly 20 people attended.
      agree | The patient waited 3 weeks. | The patient waited 21 days.
      agree | The company employs 3,000 people in Leeds and 200 in York. | The company employs 3,000 people in Leeds.
      agree | The company employs 3,000 people in Leeds and 200 in York. | The company employs 200 people in York.
      conflict | The company employs 3,000 people in Leeds and 200 in York. | The company employs 5,000 people in Leeds.
      unrelated | The company employs 3,000 people. | The company employs 3,000 people and 40 robots.
      agree | The company employs 3,000 people. | The company employs people.
      unrelated | The company employs people. | The company employs 3,000 people.
      agree | Water boils at 100 degrees. | Water boils at 100 degrees.
      conflict | Sales rose 20 percent. | Sales rose 30 percent.
      agree | Sales rose 20 percent. | Sales increased by 20%.
      conflict | The lake is 40 feet deep. | The lake is more than 60 feet deep.
      agree | The lake is 40 feet deep. | The lake is less than 60 feet deep.
      agree | The lake is over 40 feet deep. | The lake is over 30 feet deep.
      unrelated | The lake is over 30 feet deep. | The lake is over 40 feet deep.
      conflict | The lake is under 30 feet deep. | The lake is over 40 feet deep.
      agree | The library has 4,500 books, 300 of them signed. | The library has over 4,000 books.
      agree | The club won 5 games and lost 2. | The club won 5 games.
      conflict | The club won 5 games and lost 2. | The club won 7 games.
      unrelated | Group 3 got the drug for 8 weeks. | Group 4 got the drug for 8 weeks.
      agree | The ferry carries up to 400 passengers. | The ferry carries up to 500 passengers.
      unrelated | The ferry carries up to 400 passengers. | The ferry carries up to 300 passengers.
      unrelated | The fire started on May 4. | The fire started on May 6.
      agree | The hotel has 80 rooms. | The hotel has at least 50 rooms.
      agree | Nearly 300 guests came to the party. | About 300 guests came to the party.
      conflict | The train leaves in 20 minutes. | The train leaves in 35 minutes.
      agree | The soup cooks for 45 minutes. | The soup cooks for less than an hour.
      agree | The course lasts six months. | The course lasts half a year.
      conflict | The course lasts six months. | The course lasts a year.
      unrelated | The course costs $90. | The course lasts 90 days.
      conflict | He is 45 years old. | He is 47 years old.
      agree | The 45-year-old driver was hurt. | The driver, 45, was hurt.
      agree | Twelve of the miners were rescued on Sunday. | 12 miners were rescued.
      unrelated | 12 miners were rescued. | 12 miners were rescued on Sunday after a gas explosion near Perth, officials in Canberra say.
      agree | The museum in Lyon drew 1.2 million visitors in 2018. | The museum drew 1.2 million visitors.
      agree | The museum drew 1.2 million visitors. | The museum drew more than a million visitors.
      conflict | The museum drew 1.2 million visitors. | The museum drew fewer than a million visitors.
      unrelated | Shares of Aldo gained 4%. | Shares of Brent gained 4%.
      conflict | Shares of Aldo gained 4%. | Shares of Aldo gained 6%.
      unrelated | Profit rose 12% to $3 million. | Profit rose 15% to $3.2 billion in Asia and Europe.
      agree | The storm killed 31 people and left 4,000 homeless. | The storm killed 31 people.
      conflict | The storm killed 31 people and left 4,000 homeless. | The storm killed 52 people.
      agree | Two thirds of the voters stayed at home. | About 67 percent of the voters stayed at home.
      agree | The team won 3-1 on Friday. | The team won 3-1.
      unrelated | Call 555-0123 for help. | Call 555-0199 for help.
      unrelated | Bus 12 is late. | Bus 14 is late.
      unrelated | Chapter 3 has 20 pages. | Chapter 4 has 20 pages.
      conflict | Chapter 3 has 20 pages. | Chapter 3 has 30 pages.
      unrelated | The bill passed in 1998. | The bill passed in 2001.
      agree | The jar holds 2 litres. | The jar holds 2000 ml.
      conflict | The jar holds 2 litres. | The jar holds 500 ml.
      agree | It was 30 degrees Celsius in Rome. | It was 86 degrees Fahrenheit in Rome.
      unrelated | At most 5 people fit in. | At most 4 people fit in.
      unrelated | At least 5 people fit in. | At most 7 people fit in.
      conflict | At least 5 people fit in. | At most 4 people fit in.
      agree | Exactly 5 people fit in. | At most 7 people fit in.
      agree | The recipe needs three eggs. | The recipe needs 3 eggs.
      conflict | The recipe needs three eggs. | The recipe needs four eggs.
      agree | Between 10 and 20 buses run daily. | Between 5 and 25 buses run daily.
      unrelated | Between 10 and 20 buses run daily. | Between 12 and 18 buses run daily.
      conflict | Between 10 and 20 buses run daily. | Between 30 and 40 buses run daily.
      unrelated | Between 10 and 20 buses run daily. | Between 15 and 30 buses run daily.
      """

    @Test func tellsWhatFollowsWhatContradictsAndWhatIsAnotherMatter() throws {
      let pairs = Self.pairs.split(separator: "\n").map { line in
        line.components(separatedBy: " | ")
      }
      let input = pairs.enumerated().map { number, pair in
        #"{"id":"\#(number)","a":"\#(pair[1])","b":"\#(pair[2])"}"# + "\n"
      }.joined()
      let answer = try TallyProcess().run("compare", input: input)
      try #require(answer.lines.count == pairs.count)
      for (line, pair) in zip(answer.lines, pairs) {
        #expect(line.contains(#""label":"\#(pair[0])""#), "\(pair[1]) -> \(pair[2]): \(line)")
      }
    }
  }
}
