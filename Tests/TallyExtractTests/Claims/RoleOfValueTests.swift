import TallyCore
import TallyExtract
import Testing

/// Roles that a limit, a level or a share takes, each with the sentence that looks like it and is not.
struct RoleOfValueTests {
  @Test(arguments: [
    ("The fence may not be taller than six feet.", Claim.Role.threshold),
    ("The fence is taller than six feet.", .amount),
    ("The pile should be at least three feet wide.", .threshold),
    ("Women with a BMI above 30 should be tested.", .threshold),
    ("Above 130°F the cultures die.", .threshold),
    ("The plants suffer below 50°F.", .threshold),
    ("Temperatures fell below 20°F last night.", .amount),
  ])
  func aLimitIsAThreshold(sentence: String, role: Claim.Role) throws {
    #expect(try #require(claims(sentence).first).role == role)
  }

  @Test(arguments: [
    ("The insurer pays 80 percent.", Claim.Role.amount),
    ("The pack keeps 90% of its charge.", .amount),
    ("The reservoirs are 54% full.", .amount),
    ("Companies keep 30% of workers on short contracts.", .prevalence),
    ("Rice makes up 28 percent of the total.", .prevalence),
    ("The blender scored 4.6 out of 5.", .amount),
    ("Four out of 5 patients agree.", .prevalence),
    ("The prevalence of anaemia dropped from 16.8% to 7.7%.", .prevalence),
    ("Full cover adds 2% to the bill.", .increase),
    ("Sales were 12 percent less than a year before.", .reduction),
  ])
  func howMuchIsNotHowMany(sentence: String, role: Claim.Role) throws {
    #expect(try #require(claims(sentence).first).role == role)
  }

  @Test(arguments: [
    ("Moth orchids bloom for two months.", Claim.Role.duration),
    ("Symptoms do not appear for 3 weeks after exposure.", .onset),
    ("Swelling is worst on day two.", .peak),
    ("The surgery took 20 minutes longer.", .increase),
    ("Leave the mask on for two minutes longer.", .duration),
    ("The detour adds 20 minutes to the trip.", .increase),
    ("Call us if swelling has not gone down in 48 hours.", .threshold),
    ("Lumps that have not softened after two weeks need a look.", .threshold),
    ("Do not take it if the next dose is due in less than four hours.", .threshold),
    ("Returns are accepted within 30 days.", .deadline),
    ("The mover must respond in 120 days.", .deadline),
    ("Cancel two days ahead.", .deadline),
    ("Tablets are taken one hour beforehand.", .deadline),
    ("The first dose is given at 2 months.", .age),
  ])
  func aTimeIsReadByWhatItIsFor(sentence: String, role: Claim.Role) throws {
    #expect(try #require(claims(sentence).first).role == role)
  }
}
