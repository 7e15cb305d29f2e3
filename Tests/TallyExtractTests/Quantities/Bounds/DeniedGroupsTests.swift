import TallyCore
import TallyExtract
import TallyTestSupport
import Testing

/// What a negation says of a bound behind a noun, and whose age it is.
struct DeniedGroupsTests {
  /// A noun's size is denied with the noun, and what there is no need for is at most needed.
  @Test(arguments: [
    QuantityCase("There is no need to wait ⟦more than 24 hours⟧ before you shower.", "..24 h"),
    QuantityCase("There is no reason to pay ⟦more than $50⟧.", "..50 USD"),
    QuantityCase("There is no point in paying ⟦over £30⟧ for it.", "..30 GBP"),
    QuantityCase("None of the models costs ⟦more than $300⟧.", "..300 USD"),
    QuantityCase("None of our rooms costs ⟦less than £50 a night⟧.", "50.. GBP/night"),
    QuantityCase("Nobody in the group earns ⟦more than $40 an hour⟧.", "..40 USD/h"),
    QuantityCase("You may not ask for a deposit of ⟦more than five weeks⟧' rent.", "..5 wk"),
    QuantityCase("You cannot carry a load of ⟦more than 500 kg⟧.", "..500 kg"),
    QuantityCase("It does not have a range of ⟦more than 300 km⟧.", "..300 km"),
    QuantityCase("The shop may not offer a discount of ⟦less than 5%⟧.", "5.. %"),
    QuantityCase("Applicants must not be ⟦older than 30 years⟧.", "..30 a"),
    QuantityCase("No player scored ⟦over 20⟧.", "..20 1"),
    QuantityCase("Do not heat the oven ⟦above 200 °C⟧.", "..200 Cel"),
    QuantityCase("Never let the battery drop ⟦below 20%⟧.", "20.. %"),
    QuantityCase("There are no fees ⟦over $20⟧.", "..20 USD"),
    QuantityCase("No losses ⟦above 5%⟧ were seen.", "..5 %"),
  ])
  func turned(example: QuantityCase) { expectValues(example) }

  /// A group stays as it is named, and what lasted so long lasted so long.
  @Test(arguments: [
    QuantityCase("No child ⟦under 5⟧ may enter.", "..<5 a"),
    QuantityCase("Nobody ⟦over 60⟧ was hurt.", ">60.. a"),
    QuantityCase("No one ⟦under 18⟧ may enter.", "..<18 a"),
    QuantityCase("Not everyone ⟦over 65⟧ needs a booster.", ">65.. a"),
    QuantityCase("Not all rooms ⟦above 20 m2⟧ have a balcony.", ">20.. m2"),
    QuantityCase("None of the houses ⟦over 200 m2⟧ was sold.", ">200.. m2"),
    QuantityCase("Do not give it to children ⟦under 12⟧.", "..<12 a"),
    QuantityCase("Do not use it in children ⟦younger than 2 years⟧.", "..<2 a"),
    QuantityCase("Do not sell alcohol to people ⟦under 18⟧.", "..<18 a"),
    QuantityCase("It does not affect the ⟦more than 500⟧ workers there.", ">500.. 1"),
    QuantityCase("It did not change the lives of ⟦more than 200⟧ people.", ">200.. 1"),
    QuantityCase("I've never had a problem in ⟦over 100,000 miles⟧.", ">100000.. [mi_i]"),
    QuantityCase("She has never been ill in ⟦more than ten years⟧.", ">10.. a"),
    QuantityCase("Never in ⟦more than 20 years⟧ had he seen it.", ">20.. a"),
    QuantityCase("There is no need for surgery in ⟦more than 80%⟧ of patients.", ">80.. %"),
    QuantityCase("None of ⟦more than 200⟧ patients died.", ">200.. 1"),
    QuantityCase("Side effects may not appear for ⟦more than 3 weeks⟧.", ">3.. wk"),
    QuantityCase("He did not know of ⟦more than 3⟧ cases.", ">3.. 1"),
    QuantityCase("Patients did not improve in ⟦less than 3 days⟧.", "..<3 d"),
  ])
  func described(example: QuantityCase) { expectValues(example) }

  /// Bare numbers that are ages, and some that are none.
  @Test(arguments: [
    QuantityCase("Patients ⟦older than 65⟧ stayed longer.", ">65.. a"),
    QuantityCase("Vaccines are for everyone ⟦over 65⟧.", ">65.. a"),
    QuantityCase("You have to be ⟦21⟧ to enter.", "21 a"),
    QuantityCase("Drivers must be ⟦at least 25⟧.", "25.. a"),
    QuantityCase("Players ⟦under 20⟧ are rare.", "..<20 a"),
    QuantityCase("It must be ⟦18⟧.", "18 1"),
    QuantityCase("Firms with ⟦over 65⟧ staff pay more.", ">65.. 1"),
    QuantityCase("Those ⟦over 50%⟧ win.", ">50.. %"),
    QuantityCase("He is ⟦older than 5⟧ friends.", ">5.. 1"),
    QuantityCase("You should be ⟦15⟧ in line.", "15 1"),
  ])
  func ages(example: QuantityCase) { expectValues(example) }

}
