import TallyCore
import TallyExtract
import Testing

/// What a value is of where a word right beside it says so, or the sentence before.
struct SubjectBesideValueTests {
  @Test(arguments: [
    (
      "One of the deals was fresh halibut fillets priced at $16.99 a pound.",
      "fresh halibut fillets"
    ),
    ("The job takes a day, or three for large roofs.", "job"),
    // What is paid for is done to it.
    ("Cleaning your gutters can cost between $120 and $240.", "Cleaning gutters"),
    ("The national average for cleaning gutters is $158.", "cleaning gutters"),
    ("Getting a tattoo costs $150.", "tattoo"),
    ("Amazon bought Whole Foods in August 2017 for $13.7 billion.", "Whole Foods"),
    ("The city sold the building for $4 million last year.", "building"),
    ("He bought the ticket for the match for $50.", "ticket"),
    ("Jim bought the boat last year for $12,000.", "boat"),
    ("Mike bought marbles for $9.05, a football for $4.95.", "football"),
    ("The Lumo is lighter than the Vero ($349).", "Vero"),
    ("Compare that to a lower molar (two or three).", "lower molar"),
    ("Prehypertension is a systolic pressure of 120 to 139 mmHg.", "Prehypertension"),
    ("The council approved a bond of $95 million.", "bond"),
    ("Its loss was 63 cents, wider than the loss of 61 cents that was forecast.", "loss"),
    ("A sugar-free drink has 5 calories.", "sugar-free drink"),
    ("The dishwasher consumes 1.35 kWh of electricity.", "dishwasher"),
    ("The old fridge uses 800 kWh per year of energy.", "old fridge"),
    ("Add $75 for a permit.", "permit"),
    ("Most people pay $1,200 for a standard boiler.", "standard boiler"),
    ("You receive a 14-day voucher.", "voucher"),
    ("The track is a 10-minute walk from the beach.", "track"),
    ("Sow the seeds 6 weeks before your last frost.", "seeds"),
    ("The sessions to achieve 80 percent reduction are few.", "sessions"),
    ("Look at the 16-inch Lumo's new switch keyboard.", "Lumo"),
    ("Sprains are common, making up half of all injuries.", "Sprains"),
    ("Delivery is free on orders over $50.", "orders"),
    ("Custom orders: 5-7 days", "Custom orders"),
    // What a label names besides its property.
    ("Incubation of varicella: 10–21 days.", "varicella"),
    ("Boiling time (soft eggs): 6 minutes", "soft eggs"),
    ("Flu – incubation period: 1–4 days", "Flu"),
    ("Lifespan of a hamster: 2 to 3 years", "hamster"),
    ("Metformin starting dose: 500 mg", "Metformin"),
    // What is in the pan, what lies so far off, whose age it is.
    ("Beat the butter for 5 minutes.", "butter"),
    ("Beat the butter using a hand mixer at high speed for 5 minutes.", "butter"),
    ("He was taken to a hospital 185 miles northwest of Beijing.", "hospital"),
    ("They live in a village about 30 km from Paris.", "village"),
    ("The disease was found in a 55-year-old man.", "man"),
    ("It would fill a swimming pool (which contains 2,750 tons of water).", "swimming pool"),
    ("Fishermen are paid between $5 and $6 a pound for halibut.", "halibut"),
    ("Sound travels through air at 343 metres per second.", "Sound"),
    ("We found water on Europa, one of Jupiter's 79 moons.", "Jupiter"),
    ("The mayor praised the city's 12 hospitals.", "city"),
    ("The team will add 36 dishes, each 5 metres wide.", "dishes"),
    ("It is a 500-metre-wide dish.", "dish"),
    ("The target will be met with a 2.1 GW floating array.", "floating array"),
    // What "and" joins opens a clause of its own.
    ("Ford sold 3 million cars and Toyota sold 5 million.", "Toyota"),
    ("The house has 3 rooms and the garage has 2 doors.", "garage"),
    ("Hanwha had 3.7 GW of capacity and Mitsui had 3 GW of output.", "Mitsui"),
    ("Big tattoos on an arm or a sleeve cost $1,000.", "Big tattoos"),
    ("Experts foresee a rise in sea levels of 50 centimetres.", "sea levels"),
    ("There was a drop in house prices of 5%.", "house prices"),
    ("A small shop costs $2,000, while web platforms start at $5,000.", "web platforms"),
    ("The Lumo lasts 25 years, double the 12 year lifespan of tank heaters.", "tank heaters"),
    ("Outdated wiring that must be replaced ($500 to $2,000)", "Outdated wiring"),
    ("A typical hand wash can use 27 gallons of water.", "hand wash"),
    ("- cooking meat to an internal temperature of at least 160 F", "meat"),
    ("Take 200 mg of ibuprofen every 4 hours.", "ibuprofen"),
    ("Place the eggs in water and boil for 8 minutes for hard-boiled eggs.", "hard-boiled eggs"),
    ("Get a 2.5 gallon zippered bag.", "zippered bag"),
    ("Post-herpetic neuralgia: common; resolves by 6 months.", "Post-herpetic neuralgia"),
    ("Ulipristal acetate (UPA), 30 mg single dose", "Ulipristal acetate"),
    ("Every 3 years is a sensible cadence.", nil),
  ])
  func theNearestThingIsMeant(sentence: String, subject: String?) throws {
    #expect(try #require(claims(sentence).last).subject.text == subject)
  }

  /// A share is what the verb is done to; but the share of a known thing is of that thing.
  @Test(arguments: [
    ("The robot picked up 97 percent of the debris.", "robot"),
    ("Hospitals account for 12 percent of the state's electricity.", "Hospitals"),
    ("Some 20 percent of the debris was plastic.", "debris"),
    ("Women hold less than 10% of the top positions.", "Women"),
    ("A general contractor charges 15 percent of the total cost.", "general contractor"),
    ("Acme said it now owns 8% of Zeta.", "Acme"),
  ])
  func aShareIsOfWhoTakesIt(sentence: String, subject: String) throws {
    #expect(try #require(claims(sentence).first).subject.text == subject)
  }

  /// Who recommends or says it, and whose method it is, are not what it is of.
  @Test(arguments: [
    ("The CDC recommends 0.7 mg/L in supplies.", nil),
    ("The Duct Association (DUA) recommends cleaning every 3 years.", "cleaning"),
    ("Sheikh Abdul-Aziz said government revenue would be $6 billion.", "government"),
    ("With Dr. Sagar's techniques, most patients walk within 24 hours.", nil),
    ("Do not exceed 1200 mg without doctor supervision.", nil),
  ])
  func whoSaysSoIsNotMeant(sentence: String, subject: String?) throws {
    #expect(try #require(claims(sentence).first).subject.text == subject)
  }

  /// Each measure of a list is of the thing behind it, whatever was done to that.
  @Test func aListOfMeasuresNamesItsThings() {
    #expect(
      claims("Salad (1 cup lettuce, 4 oz. cooked chicken, ½ cup white beans), 1 cup grapes.")
        .map(\.subject.text) == ["lettuce", "chicken", "white beans", "grapes"])
    #expect(claims("- 1 tsp ground allspice").map(\.subject.text) == ["allspice"])
    #expect(claims("Peel six cloves of garlic.").map(\.subject.text) == ["garlic"])
    #expect(
      claims("Use 2 tablespoons of ground coffee per 6 ounces of water.").map(\.subject.text) == [
        "ground coffee"
      ])
    #expect(claims("Dogs need 1 ounce of food per pound.").map(\.subject.text) == ["Dogs"])
  }

  /// Whose money it is: the owner before it or behind it, or who says so.
  @Test(arguments: [
    ("The company said Bolt's underlying profit rose 8%.", "Bolt"),
    ("Quarterly profits at US media giant Acme jumped 76%.", "US media giant Acme"),
    ("Quarterly turnover at US media giant Acme jumped 76%.", "US media giant Acme"),
    ("AcmeJam makes jam. AcmeJam said sales rose 2% to $11 million.", "AcmeJam"),
  ])
  func moneyIsOfItsOwner(text: String, subject: String) throws {
    #expect(try #require(claims(text, title: "Jam makers").first).subject.text == subject)
  }

  /// Others' money is not of who tells it, and no place or person owns what the page is about.
  @Test(arguments: [
    ("HSBC said the price of oil fell 3%.", "oil"),
    ("The EPA said wages in mining rose 5%.", "mining"),
    ("HSBC said Barclays profits rose 4%.", "Barclays"),
    ("Solar panels pay. Arizona's payback time is 8 years.", "solar panels"),
    ("Coffee costs $3. The company earned $5 million.", "company"),
    ("Shares of AcmeJam fell. The company earned $5 million.", "AcmeJam"),
  ])
  func moneyIsNotOfWhoTellsIt(text: String, subject: String) throws {
    #expect(try #require(claims(text, title: "Solar panels").last).subject.text == subject)
  }

  /// The month is no verb.
  @Test(arguments: ["Rents rose 5% in May.", "Rents rose 5% since May."])
  func mayIsAMonth(sentence: String) throws {
    let claim = try #require(claims(sentence).first)
    #expect(claim.subject.text == "Rents")
    #expect(claim.property.text == "Rents")
  }

  /// A pronoun goes back to its own sentence before another one is asked.
  @Test func aPronounMeansWhatItsSentenceNamed() throws {
    let drugs = claims(
      "Obesity is a disease.", "The World Health Organization recommends exercise.",
      "New drugs can cut body weight, but they cost around $1,000 a month.", title: "Obesity")
    #expect(try #require(drugs.last).subject.text == "New drugs")
    let lake = claims(
      "Crater Lake is deep.", "Pets pay a $25 fee.",
      "Temperatures drop below freezing; in July they reach 70°F.", title: "Crater Lake")
    #expect(try #require(lake.last).subject == Claim.Subject(text: "crater lake", via: .title))
  }

  /// "They" are many and "it" is one: what shows the other number gives way to the page's thing. It does so in
  /// its verb, as names in -s are one, and of one cat or airline people also say "they".
  @Test(arguments: [
    (
      "Rapid aerial movement is tiring.", "They beat their wings 80 times per second.",
      "Hummingbirds"
    ),
    ("The wings are short.", "It weighs 3 g.", "Hummingbirds"),
    ("The feeders are red.", "They hold 300 ml.", "feeders"),
    ("The zoo is open.", "It costs $9.", "zoo"),
    ("Rabies is rare.", "It kills 9 people a year.", "Rabies"),
  ])
  func aPronounAgrees(sentence: String, pointing: String, subject: String) throws {
    let found = claims(
      "Hummingbirds are small.", "Hummingbirds hover.", sentence, pointing, title: "Hummingbirds")
    #expect(try #require(found.last).subject.text == subject)
  }

  @Test(arguments: [
    ("Type 2 diabetes is common. It affects 10 percent of adults.", "Type 2 diabetes"),
    ("Head lice are tiny insects. They live 30 days.", "Head lice"),
    ("The airline flies to Rome. They charge $40 a bag.", "airline"),
    ("Xanax is a drug. Tums is an antacid. It works in 5 minutes.", "Tums"),
  ])
  func theNearestNameIsKeptWhereNothingAgreesBetter(text: String, subject: String) throws {
    #expect(try #require(claims(text).last).subject.text == subject)
  }

  @Test(arguments: [
    ("People left Newport, Tennessee, a city of about 7,000 people.", "Newport"),
    ("Fortaleza, a city of 2.6 million people, is warm.", "Fortaleza"),
    ("On Monday, a group of 20 students visited.", "group"),
    ("In London, a crowd of 5,000 marched.", "crowd"),
  ])
  func anAppositionDescribesWhatItFollows(sentence: String, subject: String) throws {
    #expect(try #require(claims(sentence).last).subject.text == subject)
  }

  @Test(arguments: [
    ("Starting pay is $31.50 an hour.", "Starting pay"),
    ("Acrylic nails need filling every two to three weeks.", "Acrylic nails"),
    ("Prairie Mills cut its bonus after closing eight stores in a year.", "Prairie Mills"),
  ])
  func aVerbIsNoThing(sentence: String, subject: String) throws {
    #expect(try #require(claims(sentence).last).subject.text == subject)
  }

  @Test func aLabelInAParagraphIsOfTheSentenceBefore() throws {
    let found = claims(
      "A root canal saves the tooth.", "A zirconia crown provides protection.", "Cost: £400-£650.",
      title: "Root canal")
    let cost = try #require(found.last)
    #expect(cost.subject == Claim.Subject(text: "zirconia crown", via: .previous))
    let recovery = claims(
      "A root canal saves the tooth.", "A root canal is safe.", "Anesthesia is used.",
      "Recovery: 2 weeks.", title: "Root canal")
    #expect(try #require(recovery.last).subject.text == "root canal")
  }

  /// A part that is measured is of what has it.
  @Test(arguments: [
    ("The van has a 60-litre tank.", "van"), ("The kettle uses a 240 V circuit.", "kettle"),
    ("The scooter comes with a 300 Wh battery.", "scooter"),
    ("I have a 300 Wh battery.", "battery"),
  ])
  func aPartIsOfWhatHasIt(sentence: String, subject: String) throws {
    #expect(try #require(claims(sentence).last).subject.text == subject)
  }

  /// What rose is told of, not who recorded it.
  @Test(arguments: [
    ("The Metropolitan Police recorded a 13% rise in robberies.", "robberies"),
    ("The Metropolitan Police lost 5% of its staff.", "Metropolitan Police"),
    ("BA saw a 2% rise in revenue.", "BA"),
    ("The survey suggested a 5% rise in burglary.", "burglary"),
    ("The report showed a 12% fall in vandalism.", "vandalism"),
    ("The city saw a 5% hike in fares.", "fares"),
    ("The number of thefts rose by 5% in the year to March 2011.", "thefts"),
    ("Government statistics show one car is stolen every 8 minutes.", "car"),
    ("Avoid heavy fruits like melons for 3 days.", "heavy fruits"),
    ("Clean and store the brush within 2 days.", "brush"),
    ("Always wear a hat and always use a light SPF 30 sunscreen.", "sunscreen"),
  ])
  func whatRoseIsToldOf(sentence: String, subject: String) throws {
    #expect(try #require(claims(sentence).last).subject.text == subject)
  }

  /// A line that begins with a name speaks of it, whatever it calls it then.
  @Test(arguments: [
    ("PORSCHE : The German carmaker will cut 1,900 jobs.", "PORSCHE"),
    ("Klarvik X2: It weighs 5 kg.", "Klarvik X2"),
    ("Klarvik X2: The machine is light. It weighs 5 kg.", "Klarvik X2"),
    ("Note: The machine weighs 5 kg.", "machine"),
  ])
  func aNameBeforeAColonIsWhatTheLineIsOf(sentence: String, subject: String) throws {
    #expect(try #require(claims(sentence).last).subject.text == subject)
  }

  /// Whose shares or sales they are, on a page about another company.
  @Test(arguments: [
    ("AT&T shares fell 3%.", "AT&T"), ("Shares in Vodafone fell 3%.", "Vodafone"),
    ("Then Vodafone shares fell 3%.", "Vodafone"),
    ("This year Vodafone shares fell 3%.", "Vodafone"),
    ("UK sales fell 3%.", "UK sales"), ("Morrow shares fell 3%.", "Morrow"),
    ("Vodafone said third quarter sales fell 3%.", "third quarter sales"),
    ("AOL said third quarter sales fell 3%.", "AOL"),
  ])
  func sharesAreOfTheCompanyNamed(sentence: String, subject: String) throws {
    let text = "Morrow rose on Friday. \(sentence)"
    let claim = try #require(claims(text, title: "Morrow shares surge").last)
    #expect(claim.subject.text == subject)
  }
}

/// What a page's thing asks "you" not to do for some time is said of that thing.
struct SubjectOfAdviceTests {
  @Test(arguments: [
    "Do not take a bath for 2 days.", "Don't do any heavy work for a week.",
    "Avoid alcohol for 24 hours.", "Stay at home for 48 hours.",
    "Heavy exercise should be avoided for a week.", "You should not eat hot food for 2 days.",
    "Foot traffic can resume in 8 hours.", "Light exercise is fine after 2 weeks.",
  ])
  func whatIsForbiddenIsOfThePage(sentence: String) throws {
    let text =
      "A bath is warm. A bath, food, alcohol and exercise. \(sentence) A vasectomy is safe."
    let claim = try #require(claims(text, title: "Vasectomy").first)
    #expect(claim.subject.text?.lowercased() == "vasectomy")
  }

  @Test(arguments: [
    ("Do not leave the eggs out for 2 hours.", "eggs"),
    ("Lenses may stay in for 2 days.", "Lenses"),
  ])
  func whatIsDoneToAThingIsOfTheThing(sentence: String, subject: String) throws {
    let text = "The eggs are eggs, and lenses are lenses. Eggs and lenses. \(sentence)"
    #expect(try #require(claims(text, title: "Vasectomy").first).subject.text == subject)
  }

  /// Each part is of what is mixed.
  @Test func eachPartIsOfItsSubstance() {
    #expect(
      claims("Mix 1 part vinegar with 3 parts oil.", title: "Salads").map(\.subject.text)
        == ["vinegar", "oil"])
    #expect(
      claims("The shop has 4 part time workers.", title: "Salads").map(\.subject.text) == ["shop"])
  }

  /// The oven is only where it is cooked, unless the page is about ovens.
  @Test(arguments: [
    ("Preheat the oven to 180 °C.", "Lasagne", "lasagne"),
    ("Bake until the thermometer reads 75 °C.", "Lasagne", "lasagne"),
    ("Preheat the oven to 180 °C.", "Ovens", "oven"),
    ("Set your thermostat to 18 °C.", "Lasagne", "thermostat"),
  ])
  func theOvenIsOfWhatIsCooked(sentence: String, title: String, subject: String) throws {
    let text = "Lasagne is a lasagne, ovens are ovens. \(sentence)"
    #expect(
      try #require(claims(text, title: title).first).subject.text?.lowercased().hasPrefix(subject)
        == true)
  }

  @Test(arguments: [
    ("Some may take 48 to 72 hours.", Claim.Modality.possible),
    ("Yours will take 48 to 72 hours.", .asserted),
  ])
  func whatStandsForANounIsNone(sentence: String, modality: Claim.Modality) throws {
    let claim = try #require(claims("A peel is a peel.", sentence, title: "Peel").last)
    #expect(claim.subject.text?.lowercased() == "peel")
    #expect(claim.modality == modality)
  }

  /// What is charged is the price of what it is charged for; a definition is of what it defines.
  @Test(arguments: [
    ("A mall studio will charge $30 to $50 for a basic nose piercing.", "basic nose piercing"),
    ("A studio charges $30 for the first hour.", "studio"),
    ("Large cars are those with more than 500 parts.", "Large cars"),
  ])
  func whatIsChargedForAndWhatIsDefined(sentence: String, subject: String) throws {
    #expect(try #require(claims(sentence).first).subject.text == subject)
  }

  /// A line of a list is of what it names before its bracket, a strength of what has it.
  @Test(arguments: [
    ("- Terbinafine (250mg daily for 2-4 weeks)", "Terbinafine", 2),
    ("- Zinc or iron cream (twice daily for 2 weeks)", "Zinc or iron cream", 2),
    ("- Clotrimazole 1%: a broad antifungal", "Clotrimazole", 1),
    ("- 1% Terbinafine cream", "Terbinafine cream", 1),
    ("Surgery has a failure rate of 3% compared to 9% for splints.", "Surgery", 1),
  ])
  func aLineIsOfWhatItNames(line: String, subject: String, count: Int) {
    let found = claims("Skin rashes are common. A skin rash itches.", line, title: "Skin rashes")
    #expect(
      found.map(\.subject.text).prefix(count)
        == Array(repeating: subject, count: count)[...])
  }

  /// Neither a phase nor a discount is a substance.
  @Test(arguments: ["- Phase 1 (8 weeks): rest", "Insurers offer 20% discounts."])
  func whatIsNoSubstance(line: String) {
    let found = claims("Skin rashes are common. A skin rash itches.", line, title: "Skin rashes")
    #expect(found.allSatisfy { $0.subject.via == .title }, "\(found.map(\.subject))")
  }

  /// How long something takes to do is of what it is done to; who says so is not.
  @Test func whatIsDoneToAThing() {
    #expect(
      claims(
        "E-bikes have a battery. The battery is heavy. A new battery is dear.",
        "It takes 3 hours to charge the battery.", title: "E-bikes"
      ).map(\.subject.text) == ["battery"])
    #expect(
      claims(
        "Whooping cough spreads. Whooping cough is back.",
        "Dr. Ann Chavez said officials had seen a fourfold increase.", title: "Whooping cough"
      ).map { $0.subject.text?.lowercased() } == ["whooping cough"])
    #expect(
      claims(
        "Whooping cough spreads. Whooping cough is back.",
        "So far 910 cases of the preventable disease were reported.", title: "Whooping cough"
      ).map { $0.subject.text?.lowercased() } == ["whooping cough"])
    #expect(
      claims("The Academy of Skin recommends using an SPF 30 or higher.").map(\.subject.text)
        == ["sunscreen"])
    #expect(
      claims(
        "Sunscreen protects. A sunscreen is dear.",
        "Use a broad-spectrum sunscreen with SPF 30 or higher.", title: "Sunscreen"
      ).map(\.subject.text) == ["broad-spectrum sunscreen"])
  }

  /// Kinds of the page's thing, steps with a name, and shares of everybody.
  @Test(arguments: [
    ("Residential systems typically range from $15,000 to $40,000.", "Residential systems"),
    ("It typically costs $300 less than a skin graft.", "skin rash"),
    ("About a quarter of the world's population has it.", "skin rash"),
  ])
  func kindsStepsAndShares(sentence: String, subject: String) throws {
    let found = claims(
      "Skin rashes are common. A skin rash itches.", sentence, title: "Skin rashes")
    let text = try #require(found.last).subject.text?.lowercased()
    #expect(text?.contains(subject.lowercased()) == true, "\(text ?? "")")
  }

  /// A sore is a thing behind the noun that says which, and a quality elsewhere.
  @Test(arguments: [
    ("A cold sore usually heals within 7 days.", "cold sore"),
    ("The pressure sore lasts 3 months.", "pressure sore"),
    ("My arm was sore for 2 days.", "arm"),
    ("Sore muscles recover in 2 days.", "Sore muscles"),
  ])
  func aSoreIsAThing(sentence: String, subject: String) throws {
    #expect(try #require(claims(sentence).first).subject.text == subject)
  }

  /// Things listed with a value each.
  @Test(
    arguments: [
      (
        "The most common symptoms were cough (68%), fever (44%) and fatigue (38%).",
        ["cough", "fever", "fatigue"]
      ),
      ("It cut infections (68%) last year.", [nil]),
      ("Prices range from $20 for a hostel to $200 for a hotel.", ["hostel", "hotel"]),
      ("Tickets cost $20 for adults and $10 for children.", ["Tickets", "Tickets"]),
      ("Eat 5 g protein per day.", ["protein"]),
      ("Experts recommend 0.36 grams of protein per pound of body weight.", ["protein"]),
      ("Add 2 cups of water to the pot.", ["water"]),
      ("Kidney stones that are less than 5 mm will pass.", ["Kidney stones"]),
      ("About 500 people a day die.", ["people"]),
      ("73% of users saw clearer skin.", ["clearer skin"]),
      ("The average stay is 3.2 days.", ["average stay"]),
      ("Expect to pay $900 for a root canal.", ["root canal"]),
    ] as [(String, [String?])])
  func whatEachIsOf(sentence: String, subjects: [String?]) {
    #expect(claims(sentence).map(\.subject.text) == subjects)
  }

  /// What a thing cost before stands in a bracket behind what it costs.
  @Test func aPriceInABracketIsOfThePriceBefore() {
    let found = claims("Small hob £199, large hob £349 (was £399), ring £20.")
    #expect(found[2].subject.text == "large hob")
  }

  /// What "it" is called is no thing of its own.
  @Test func calledSo() throws {
    let price = claims(
      "Solar panels pay off over the years.", "But they are a significant investment ($15,000).",
      title: "Are solar panels worth it?")
    #expect(try #require(price.last).subject.text == "solar panels")
  }

  /// Of what has it, whatever the sentence is about.
  @Test(
    arguments: [
      ("That puts the Amazon at 6,800 km, compared to the Nile's 6,695 km.", ["Amazon", "Nile"]),
      ("First place belongs to the Amazon with a length of 7,025 km.", ["Amazon"]),
      ("The cost to install a heat pump in Boston runs $8,000.", ["heat pump"]),
      ("Under ideal conditions latex paint takes two weeks to cure.", ["latex paint"]),
      ("In warm, humid weather, paint dries in 2 hours.", ["paint"]),
      ("The shop sells new decks for $20.", ["new decks"]),
      ("A slice of bread has 80 calories.", ["bread"]),
      ("The can has 3 mg of lead.", ["can"]),
      ("The dog's 5 km walk was long.", ["walk"]),
      ("The city's 3 inches of snow melted.", ["snow"]),
      ("The Dow Jones Industrial Average .DJI fell 102 points.", ["Dow Jones Industrial Average"]),
    ] as [(String, [String])])
  func ofWhatHasIt(text: String, subjects: [String]) {
    #expect(claims(text).map(\.subject.text) == subjects)
  }
}
