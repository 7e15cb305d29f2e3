import TallyCore
import TallyExtract
import Testing

/// What a time, a length or a share is for, by what is done or said of it.
struct RoleByDeedTests {
  @Test(arguments: [
    ("Harvest from the bottom after 10 months.", Claim.Role.wait),
    ("Remove any scraps after 15 minutes.", .deadline),
    ("Try jogging after about 5 weeks.", .onset),
    ("Players may resume training 20 days after the fever.", .wait),
    ("The mortar reaches 90 percent of its strength after 25 days.", .completion),
    ("A mare gives birth 330 to 345 days after mating.", .completion),
    ("The second dose follows 3 months after the first.", .interval),
    ("For a long flight, the table predicts 6 days of recovery.", .completion),
    ("Keep the dog off it for nine days.", .wait),
    (
      "Prevention means: absolutely no smoking for 70 hours, no vigorous rinsing for 20 hours.",
      .wait
    ),
    ("Prevent it by avoiding straws, smoking, and vigorous rinsing for 70 hours.", .wait),
    ("Exception: they were exposed within the last 6 days.", .threshold),
    ("Week 5: Most resume driving.", .completion),
    ("Days 2–4 (peak bruising)", .peak),
    ("You may bathe after 40 hours.", .wait),
    ("The foals are fully weaned after six months.", .completion),
    ("Scabbing and peeling (days 2–6): The crust begins to lift off.", .duration),
    ("Full healing (3-5 months): The deeper layers need that long.", .completion),
  ])
  func ofATime(sentence: String, role: Claim.Role) {
    let roles = claims(sentence).filter { $0.kind == .duration }.map(\.role)
    #expect(!roles.isEmpty && roles.allSatisfy { $0 == role })
  }

  /// "Keep off" something is to be without it, and "no fever" forbids none.
  @Test func whatIsNoBan() throws {
    #expect(try #require(claims("Keep off wine for 50 hours.").first).role == .duration)
    #expect(try #require(claims("It was a day with no fever for 20 hours.").first).role != .wait)
  }

  @Test(arguments: [
    ("Set a post every 9 feet.", Claim.Role.interval),
    ("Change the oil every 9,000 km.", .frequency),
    ("Beds should be 5 inches deep minimum.", .threshold),
    ("A 35-litre crate is the minimum for two rats.", .threshold),
    ("Minimum tub: 25 gallons", .threshold),
    ("The tub holds 25 gallons.", .amount),
    ("Toddlers get seven to nine colds a year.", .frequency),
    ("The clinic treats nine colds a year.", .amount),
  ])
  func ofAMeasure(sentence: String, role: Claim.Role) throws {
    #expect(try #require(claims(sentence).first).role == role)
  }

  @Test(arguments: [
    ("Humidity range: 35–45%", Claim.Role.amount),
    ("Only 15% of the food is digested.", .amount),
    ("About 15% of the farmers had worked a night shift.", .prevalence),
    ("The responder rate was 61%.", .effectiveness),
    ("It was a hike of 4 percent.", .increase),
    ("Council wants to hold the increase to 4 percent.", .increase),
    ("There are 4 percent raises for its staff.", .increase),
  ])
  func ofAShare(sentence: String, role: Claim.Role) throws {
    #expect(try #require(claims(sentence).first).role == role)
  }
}

/// How many were in a study, and what came of them.
struct RoleOfStudiedTests {
  private func roles(_ sentence: String) -> [Claim.Role] {
    claims(
      "Patients were randomly assigned to zinc or placebo.", sentence,
      title: "Zinc for colds: a trial"
    ).map(\.role)
  }

  @Test(arguments: [
    "Twelve of the patients were excluded.", "So 83 could be evaluated.",
    "There were 41 in the zinc group and 42 in the placebo group.",
    "Twenty wards were randomised.", "Of these, 19 failed to complete the visit.",
    "Adult outpatients (712, aged 20) took part.",
  ])
  func howManyThereWere(sentence: String) {
    #expect(roles(sentence).first == .population)
  }

  @Test func whatCameOfThem() {
    #expect(roles("In all, 512 participants died.") == [.amount])
    #expect(
      roles("Responders were more frequent in the zinc group on day 7 (19 vs 9; P=.01).").contains(
        .effectiveness))
    #expect(roles("They were recruited within 20 hours of the first sneeze.") == [.threshold])
    #expect(roles("Temperature was recorded daily for 14 days.").last == .followUp)
    #expect(
      roles("Time to resolution of fever did not differ between the arms (median, 8 days).").last
        == .completion)
    #expect(roles("We enrolled men with a nodule of 7 mm or less.") == [.threshold])
    #expect(roles("A significant shortening of sleep latency (8 min) was seen.") == [.reduction])
  }
}
