import TallyCore
import TallyExtract
import Testing

/// "maybe", "usually" and "not" are said of some numbers of a sentence, and not of the others.
struct ModalityReachTests {
  /// A short "are" makes no difference to advice, nor does what is only to be known.
  @Test(
    arguments: [
      ("If you're pregnant, take 200 mg of it.", .recommended),
      ("If you’re in pain, take 200 mg of it.", .recommended),
      ("If they're ripe, cook them for 5 minutes.", .recommended),
      ("If there's a fever, see a doctor within 24 hours.", .recommended),
      ("If needed, take it for 5 days.", .recommended),
      ("If you're pregnant, the trip takes 5 hours.", .asserted),
      ("It is advisable to rest for 10 days.", .recommended),
      ("It is recommended that you avoid alcohol for 48 hours.", .recommended),
      ("You are not allowed to swim for 2 weeks.", .recommended),
      ("Smoking is prohibited for the first 48 hours.", .recommended),
      ("The best way to lose 5 kg is to walk.", .asserted),
      ("It is important to note that the trip takes 3 hours.", .asserted),
      ("Keep in mind that its half-life is 5 hours.", .asserted),
      ("It is not important to rest for 3 days.", .asserted),
      ("It was best to leave after 3 days.", .asserted),
      ("Should you miss a dose, take it within 12 hours.", .recommended),
      ("After about eight weeks, most runners are jogging again.", .typical),
      ("Should it bleed, press on it for 10 minutes.", .recommended),
      ("The book was banned for 40 years.", .asserted),
      ("Keep in mind to rest for 5 hours.", .recommended),
      ("Should it rain, the roof closes in 16 seconds.", .asserted),
      ("It should rest for 16 minutes.", .recommended),
    ] as [(String, Claim.Modality)])
  func adviceIsOfWhatIsToBeDone(text: String, modality: Claim.Modality) {
    #expect(claims(text).map(\.modality) == [modality])
  }

  @Test(
    arguments: [
      ("I've maybe slept 5 hours, weigh 80 kg.", [.possible, .asserted]),
      ("He earns $60k, has 2 kids and maybe 3 cars.", [.asserted, .asserted, .possible]),
      ("It takes 30 to 45 days, sometimes 60 days.", [.asserted, .possible]),
      ("The ticket costs $12, possibly $15 at weekends.", [.asserted, .possible]),
      ("Perhaps 40 people came and 12 stayed.", [.possible, .asserted]),
      ("The yield was 62%, possibly because 5 mL was lost.", [.asserted, .asserted]),
      ("It takes 3 hours, sometimes longer.", [.asserted]),
      ("They could sell 15 of their 260 stores.", [.possible, .asserted]),
      ("The plant, which may reach 3 m, needs 2 litres of water.", [.possible, .asserted]),
      ("He might have paid $50, but he earned $400.", [.possible, .asserted]),
      ("Rooms cost $90, usually with breakfast for 2 people.", [.asserted, .asserted]),
      ("The battery weighs 300 g and typically lasts 10 hours.", [.asserted, .typical]),
      ("The battery, which usually lasts 10 hours, weighs 300 g.", [.typical, .asserted]),
      ("The dose (usually 5 mg) is taken with 200 mL of water.", [.typical, .asserted]),
      ("Bread was held (typically at 77 K) with a record of 16 kg.", [.typical, .asserted]),
      (
        "It holds up to 5%, typically 0.1% to 3%, preferably no more than 1%.",
        [.asserted, .typical, .asserted]
      ),
      (
        "House prices fell 5.3% in the year, with the typical home now costing £259,153, £14,600 less.",
        [.asserted, .typical, .asserted]
      ),
    ] as [(String, [Claim.Modality])])
  func anAdverbIsSaidOfItsOwnNumber(text: String, modalities: [Claim.Modality]) {
    #expect(claims(text).map(\.modality) == modalities)
  }

  @Test(
    arguments: [
      ("It takes 3 hours sometimes.", [.possible]),
      ("Sometimes it takes 3 hours.", [.possible]),
      ("The fee of $30 is usually waived.", [.typical]),
      ("Usually, after a bath, it takes 3 days.", [.typical]),
      ("Typically the 3 cooks need 5 days.", [.typical, .typical]),
      ("It lasts 3 days in most people, and 5 days in children.", [.typical, .typical]),
      ("Most people need 3 sessions and pay $400.", [.typical, .typical]),
      ("A visit may take 20 minutes and cost $40.", [.possible, .possible]),
      ("5 mg is the typical dose.", [.typical]),
      ("It costs $5 for a typical user.", [.typical]),
      ("These medicines may shorten the time you have symptoms by 1 day.", [.possible]),
      ("It usually weighs 3 kg in women and 4 kg in men.", [.typical, .typical]),
    ] as [(String, [Claim.Modality])])
  func whatAVerbGovernsSharesItsAdverb(text: String, modalities: [Claim.Modality]) {
    #expect(claims(text).map(\.modality) == modalities)
  }

  @Test(
    arguments: [
      (
        "The drug didn't lower mortality over 5 years in 2,500 patients aged 60 to 75.",
        [.asserted, .asserted, .asserted]
      ),
      ("The club hasn't paid its 40 staff.", [.asserted]),
      ("The bill won't pass unless 60 senators back it.", [.asserted]),
      ("It isn't the $20 one, it's the one with 3 blades.", [.negated, .asserted]),
      ("It does not weigh 5 kg but 7 kg.", [.negated, .asserted]),
      ("It has not rained for 3 weeks.", [.asserted]),
      ("The company has not hired anyone in 3 years.", [.asserted]),
      ("The pill is not sold to people under 18.", [.negated]),
      ("The lamp doesn't just use 5 W.", [.asserted]),
      ("Not only 5 but 7 people came.", [.asserted, .asserted]),
      ("The paint does not last 3 weeks.", [.negated]),
      ("The paint does not dry within 3 hours.", [.negated]),
      ("The bottle does not hold 2 litres.", [.negated]),
      ("The price did not rise by 5%.", [.negated]),
      ("The score was not 40.", [.negated]),
      ("The shot does not contain 25 mg of mercury.", [.negated]),
      ("The vaccine is not approved for children under 6 months old.", [.negated]),
      // Denied of those whom the number names, and no advice to give it them.
      ("Do not give it to children under 6 years.", [.negated]),
      ("It is not suitable for dogs under 10 kg.", [.negated]),
      ("The toy is not for children under 3.", [.negated]),
      ("Do not take it for more than 3 days.", [.recommended]),
      ("No side effects were seen in 93% of patients.", [.negated]),
      ("No change was made after 93% of patients had left.", [.asserted]),
      ("Sales fell short of the $3 billion that was hoped for.", [.negated]),
      ("Revenue missed the $3 billion forecast.", [.negated]),
      ("This 30 ml bottle should last three months.", [.asserted, .asserted]),
      ("Patients need to fast for 8 hours.", [.recommended]),
      // Nobody is told to, and what a ban names is none of it.
      ("You don't have to soak beans for 12 hours.", [.negated]),
      ("There is no need to let it rest for 30 minutes.", [.negated]),
      ("It isn't necessary to rinse it for 5 minutes.", [.negated]),
      ("There is no need to take antibiotics, so rest for 7 days.", [.asserted]),
      ("It is not uncommon in women over 40.", [.asserted]),
      ("The policy does not exclude drivers under 25.", [.asserted]),
      ("Do not wait if your fever is above 40 °C.", [.recommended]),
      ("Newborns may not weigh more than 3 kg.", [.possible]),
      ("The firm missed a $3 million payment on its loan.", [.asserted]),
      ("You have to soak beans for 12 hours.", [.recommended]),
      ("Do not mow if the grass is shorter than 3 inches.", [.negated]),
      ("Mow if the grass is taller than 3 inches.", [.recommended]),
      ("The warranty doesn't cover batteries older than two years.", [.negated]),
      ("Call us to get 10% off.", [.asserted]),
      ("Riders should expect about 15% less range.", [.asserted]),
      ("Concentrations above 1% are not recommended.", [.negated]),
      ("More than 3 sessions are not advised.", [.negated]),
      ("We do not treat anyone under 18.", [.negated]),
      ("Sun is best avoided for 7 days.", [.recommended]),
      ("As little as 5 mg may cause a reaction.", [.possible]),
      ("Support rose 3 points to 45 percent.", [.asserted, .asserted]),
    ] as [(String, [Claim.Modality])])
  func aNegationDeniesWhatItsVerbGoverns(text: String, modalities: [Claim.Modality]) {
    #expect(claims(text).map(\.modality) == modalities)
  }

  @Test(
    arguments: [
      ("The army denied reports that 45 soldiers had died.", [.negated]),
      ("He denies that 300 people left.", [.negated]),
      ("It is a myth that hair grows 2 inches a month.", [.negated]),
      ("There is no evidence that 8 glasses are needed.", [.negated]),
      ("He did not deny that 300 people left.", [.asserted]),
      ("He denied it and paid $40.", [.asserted]),
      ("There is evidence that 8 glasses are needed.", [.asserted]),
      ("Had the bill passed, taxes would have risen by 5%.", [.possible]),
      ("Like the other 12 members, France pays 1%.", [.asserted, .asserted]),
      ("Unlike most of the 20 rivals, the firm has 300 staff.", [.typical, .asserted]),
    ] as [(String, [Claim.Modality])])
  func whatIsToldToBeDeniedIsNotSo(text: String, modalities: [Claim.Modality]) {
    #expect(claims(text).map(\.modality) == modalities)
  }

  /// A time that something did not take is denied with it.
  @Test(
    arguments: [
      ("The vaccine did not protect for 6 months.", [Claim.Modality.negated]),
      ("The wound did not heal over 3 weeks.", [.negated]),
      ("The antibiotic does not work for 24 hours.", [.negated]),
      ("It has not rained for 3 weeks.", [.asserted]),
      ("The drug did not lower mortality over 5 years.", [.asserted]),
      ("They rejected the plan that would cost $5 million.", [.asserted]),
    ] as [(String, [Claim.Modality])])
  func timesOfWhatDidNotHappen(text: String, modalities: [Claim.Modality]) {
    #expect(claims(text).map(\.modality) == modalities)
  }

  /// A denial that ends before the number, or is of a condition; commands that are none.
  @Test(
    arguments: [
      ("If you are not seeing results after 3 months, we adjust it.", [Claim.Modality.asserted]),
      ("It covers what Medicare doesn't, except the deductible of $257.", [.asserted]),
      ("It doesn't cost $5.", [.negated]),
      ("Inside the house, it was 30 degrees.", [.asserted]),
      ("Outside the city, a flat costs $500.", [.asserted]),
      ("Along the road, 5 km of fence was built.", [.asserted]),
      ("You may need to pay $500.", [.possible]),
      ("You need to pay $500.", [.recommended]),
      ("Avoid: scrubs (2 months), facials (3 months).", [.recommended, .recommended]),
      ("Adults take 500 mg, never exceeding 4,000 mg.", [.asserted, .recommended]),
      ("Repairs vary, typically taking 1-2 hours.", [.typical]),
      ("Countries require you to have a passport that is valid for 6 months.", [.recommended]),
      ("Your doctor may ask you to come back in 2 weeks.", [.possible]),
    ] as [(String, [Claim.Modality])])
  func whereACueEnds(text: String, modalities: [Claim.Modality]) {
    #expect(claims(text).map(\.modality) == modalities)
  }
}
