import TallyCore
import TallyExtract
import Testing

struct RoleTests {
  struct Example: Sendable, CustomStringConvertible {
    var text: String
    var role: Claim.Role
    var description: String { text }
    init(_ text: String, _ role: Claim.Role) {
      self.text = text
      self.role = role
    }
  }

  @Test(arguments: [
    Example("The rash clears within 48 hours.", .completion),
    Example("The rash appears within 48 hours.", .onset),
    Example("Start the tablets within 48 hours of the first symptoms.", .deadline),
    Example("The rash lasts for 48 hours.", .duration),
    Example("Pain is worst and peaks after 48 hours.", .peak),
  ])
  func verbAndPrepositionDecideTogether(example: Example) throws {
    #expect(try #require(claims(example.text).first).role == example.role)
  }

  @Test(arguments: [
    Example("Most blisters go away in 7 to 10 days.", .completion),
    Example("It can take 2 to 3 weeks for a blister to heal.", .completion),
    Example("The visit takes about 20 minutes.", .duration),
    Example("Call your doctor if the fever lasts more than 3 days.", .threshold),
    Example("Appointments are spaced 4 to 6 weeks apart.", .interval),
    Example("Take one tablet every 6 hours.", .frequency),
    Example("Do not swim for 3 days.", .wait),
    Example("The syrup shortens the cough by 2 days.", .reduction),
    Example("Treatment prolongs survival by 3 months.", .increase),
    Example("A new crown costs $900.", .amount),
    Example("The gel reduced redness by 30%.", .reduction),
    Example("About 12% of adults with asthma have eczema.", .prevalence),
    Example("Botox injections start working within 3 to 4 days.", .onset),
    Example("Interest rates rose from 3.5% to 4.25% in 2023.", .amount),
    Example("The vaccine is 90% effective.", .effectiveness),
    Example("Use SPF 30 or higher.", .threshold),
    Example("Children under 5 years of age should stay in the shade.", .threshold),
    Example("A trial of 120 patients was conducted.", .population),
  ])
  func readsTheRoleOfEachSentence(example: Example) throws {
    #expect(try #require(claims(example.text).first).role == example.role)
  }

  @Test func labelsTakeTheRoleOfWhatFollows() throws {
    let found = claims("Days 4–7: The crust begins to form.")
    #expect(try #require(found.first).role == .onset)
  }
}
