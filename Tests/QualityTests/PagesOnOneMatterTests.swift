import TallyKnowledge
import Testing

/// Two pages that say one thing, each in its own words: they agree, or contradict each other.
struct PagesOnOneMatterTests {
  @Test(arguments: [
    // Of what an amount is, by its verb, its noun, or the word behind it.
    (
      "Solano K4 review\nThe Solano K4 weighs 5.2 pounds.",
      "Solano K4\nThe Solano K4 has a weight of 7 pounds."
    ),
    (
      "The Orla\nThe Orla is 430 miles long.",
      "The Orla for kids\nThe Orla has a length of 610 miles."
    ),
    (
      "Mount Tarsk\nMount Tarsk is 2,849 meters tall.",
      "Climbing Mount Tarsk\nThe height of Mount Tarsk is 2,511 meters."
    ),
    (
      "Lake Omber\nThe lake goes down to 240 meters.",
      "Visiting Lake Omber\nThe lake has a maximum depth of 312 meters."
    ),
    ("Merrow\nMerrow has 14,300 residents.", "Life in Merrow\nMerrow has a population of 18,750."),
    // A kind of thing for the one that the page names.
    (
      "Velto Lynx electric car: first drive\nThe Velto Lynx has a range of 250 miles.",
      "Velto Lynx car review\nThe car has a range of 310 miles."
    ),
    (
      "The Kestrel K2 oven\nThe Kestrel K2 oven comes with a 2-year warranty.",
      "Kestrel K2 review\nThe Kestrel K2 is covered by a 5-year warranty."
    ),
    // How long it lasts.
    ("Colds\nA cold lasts 7 to 10 days.", "Colds at work\nA cold clears up in 3 to 4 days."),
    (
      "Botox\nThe effect of Botox lasts 3 to 4 months.",
      "Botox\nBotox wears off after 8 to 10 months."
    ),
    (
      "Brenna air filter\nThe Brenna air filter lasts 12 months.",
      "Brenna air filter\nThe Brenna air filter is good for 6 months."
    ),
    // How it is measured is no circumstance, and a kind of thing in the title no case.
    (
      "The Solano K4 vacuum\nThe Solano K4 weighs 5.2 pounds.",
      "Solano K4 vacuum: our review\nWith a weight of 7 pounds, the Solano K4 is light."
    ),
    (
      "Tarn Air headphones\nBattery life of the Tarn Air is 30 hours.",
      "Tarn Air review\nThe Tarn Air headphones run for 18 hours on a charge."
    ),
    (
      "TuneBox refunds\nThe TuneBox refund period is 14 days after purchase.",
      "TuneBox help\nThe refund period at TuneBox is 60 days from purchase."
    ),
    // The event that both count from says what both are of.
    (
      "Having your tonsils out\nDo not fly for two weeks after a tonsillectomy.",
      "Tonsillectomy\nDo not fly for at least four weeks after a tonsillectomy."
    ),
    // Going up is going up.
    (
      "Heat and cardiac arrests\nCardiac arrests increased by 8% on hot days.",
      "Heat and cardiac arrests\nCardiac arrests went up by 18% on hot days."
    ),
    // "If you can" is no condition.
    (
      "Brow lamination\nKeep your brows dry for the first 24 hours.",
      "Brow lamination\nKeep your brows dry for 48 hours afterwards, and sleep on your back if you can."
    ),
    // What is set by law has one amount.
    (
      "Parking in Millbrook\nThe fine for overnight parking is $40.",
      "Millbrook parking rules\nOvernight parking brings a fine of $75."
    ),
  ])
  func otherWordsContradict(a: String, b: String) {
    #expect(PagePair(a, b).isConflict)
  }

  @Test(arguments: [
    (
      "Standard dachshunds\nDachshunds weigh 16 to 32 pounds.",
      "The dachshund\nDachshunds have a weight of 16 to 32 pounds."
    ),
    // How long one stays, what the operation takes, what begins first.
    (
      "Appendectomy\nMost people go home within 24 to 48 hours after an appendectomy.",
      "Appendix surgery\nYou can leave the hospital after 24 hours."
    ),
    (
      "Appendectomy\nAn appendectomy takes about one hour.",
      "Appendix removal\nThe operation usually lasts 30 to 60 minutes."
    ),
    (
      "Chickenpox\nThe rash appears 10 to 21 days after exposure.",
      "Chickenpox\nThe incubation period is 10 to 21 days."
    ),
    (
      "Norovirus\nIt can take 12 to 48 hours before symptoms begin.",
      "Norovirus\nThe virus has an incubation period of 12 to 48 hours."
    ),
    (
      "Dogs\nDogs give birth about 63 days after mating.",
      "A dog's pregnancy\nGestation lasts 63 days in dogs."
    ),
    (
      "Pandas\nA panda spends 10 to 16 hours a day eating.",
      "Giant pandas\nPandas eat for 10 to 16 hours a day."
    ),
    (
      "Norovirus\nPeople are sick for 1 to 3 days.",
      "Norovirus\nSymptoms last 1 to 3 days."
    ),
    (
      "Mount Tarsk\nMount Tarsk is perched at 2,849 m.",
      "Climbing Mount Tarsk\nThe camp is on Mount Tarsk, 2,849 m above sea level."
    ),
    (
      "Seven dead as Orla bridge falls\nAt least seven people were killed.",
      "Orla bridge collapse\nSeven deaths were confirmed."
    ),
    // How many young, whom an illness befalls, how high the fever is, what a job costs.
    (
      "Hamsters\nThe average litter size of hamsters is 5 to 10.",
      "The hamster\nA hamster gives birth to 5 to 10 pups."
    ),
    (
      "Croup\nCroup is most common in children between 6 months and 3 years of age.",
      "Croup at a glance\nCroup mainly occurs in children 6 months to 3 years of age."
    ),
    (
      "Croup\nCroup may come with a low-grade fever (100 °F).",
      "Croup at a glance\nCroup causes a fever of 99 to 101 °F."
    ),
    (
      "Gutter cleaning\nThe national average for cleaning gutters is $158.",
      "Gutter cleaning prices\nThe cost of cleaning gutters is $120 to $240."
    ),
    (
      "A dog's pregnancy\nA dog's normal pregnancy lasts 63 days.",
      "Dogs\nThe dog's gestation period is between 56 and 70 days."
    ),
    (
      "Shingles\nAbout one in three people will develop shingles at some point in their life.",
      "Shingles facts\nOne in three people develop shingles in their lifetime."
    ),
    (
      "Creatine\nLoading: 20 grams of creatine per day split into multiple doses.",
      "Creatine guide\nTake 20 to 25 grams of creatine daily."
    ),
    // What it befell is one thing, whatever each paper calls it.
    (
      "Seven dead as Orla River bridge falls\nSeven people were killed on Monday.",
      "Seven dead in U.S. bridge collapse, toll could rise\nOfficials confirmed seven deaths."
    ),
    (
      "Oil rig sinks as 11 workers missing\nAfter the blast 11 workers were missing.",
      "Coast guard calls off search\nIt had looked for 11 workers missing after an oil rig exploded."
    ),
    (
      "Skellan Island\nThe island has a population of 412.",
      "Skellan Island for visitors\nJust 412 people live on the island."
    ),
    (
      "Fresh soup\nSoup keeps for 3 to 4 days in the fridge.",
      "Leftover soup\nSoup should be eaten within 3 to 4 days if refrigerated."
    ),
    (
      "Whooping cough\nThe time from infection to first symptoms is 7 to 10 days.",
      "Whooping cough\nThe incubation period of whooping cough is 7 to 10 days."
    ),
    (
      "Elephants\nAn elephant carries her calf for 22 months.",
      "Elephants\nPregnancy lasts about 22 months in elephants."
    ),
    (
      "Iron\nThe blood count returns to normal after 2 months.",
      "Iron tablets\nFor most people the blood count is back to normal in about two months."
    ),
    (
      "Chemical peels\nChemical peels can be repeated every 3 to 5 weeks.",
      "How often can I have a chemical peel?\nChemical peels are done every four weeks."
    ),
    (
      "Horvath PowerMix Blender\nThe PowerMix has a 10-year warranty.",
      "Horvath PowerMix\nThe Horvath PowerMix comes with a warranty of ten years."
    ),
    (
      "Pink eye\nPink eye usually clears up in 1 to 2 weeks.",
      "Conjunctivitis\nConjunctivitis usually clears up in 1 to 2 weeks."
    ),
    (
      "Pompe disease\nSome 5 percent of cases of Pompe disease result from a new mutation.",
      "Pompe disease\nIn 3 to 10 percent of people with Pompe disease the mutation is new."
    ),
    (
      "Pompe disease\nAbout 90 percent of cases of Pompe disease are familial.",
      "Pompe disease\nSome 90% of people with Pompe disease have the familial form."
    ),
    // What one should have is what one should aim for, of a night or without saying so again.
    (
      "Sleep for otters\nOtters should get 11-13 hours of sleep per night.",
      "How otters sleep\nOtters should aim for 11-13 hours of sleep."
    ),
    // Who says what they need advises it.
    (
      "Sleep\nAdults need 7 to 9 hours of sleep a night.",
      "Sleep\nAdults should get 7 to 9 hours of sleep a night."
    ),
  ])
  func otherWordsAgree(a: String, b: String) {
    #expect(PagePair(a, b).verdicts.contains(.agree))
  }

  /// One part of it, another thing of the name, another seller: no conflict.
  @Test(arguments: [
    (
      "Colon cancer\nAbout 5% of people with colon cancer have a familial form.",
      "Colon cancer\nAbout 25% of people with colon cancer have a family history of it."
    ),
    (
      "Notice: gas works, Zone A\nAbout 450 homes are affected.",
      "Notice: gas works, Zone B\nAbout 720 homes are affected."
    ),
    (
      "Kestrel K2 oven\nThe Kestrel K2 oven has a 10-year compressor warranty.",
      "Kestrel K2 review\nThe Kestrel K2 has a 2-year warranty."
    ),
    ("Lake Omber\nLake Omber covers 168 square miles.", "Omber\nOmber covers 1,200 square miles."),
    (
      "Solo Air headphones\nThe Solo Air takes 2 hours to charge.",
      "Solo Air review\nThe Solo Air runs for 18 hours on a charge."
    ),
    ("The new roof\nA new asphalt roof costs $9,000.", "Roofs\nA new asphalt roof costs $18,000."),
    (
      "Acme Motors\nAcme Motors hired 450 workers.",
      "Acme Motors in Dalton\nAcme Motors laid off 900 workers."
    ),
    (
      "Lake Omber\nThe average depth of the lake is 80 meters.",
      "Lake Omber\nThe lake has a maximum depth of 312 meters."
    ),
    (
      "Backup for files\nFiles are backed up, and copies are kept for 90 days.",
      "Backup for databases\nDatabases are backed up, and copies are kept for 35 days."
    ),
    (
      "Back surgery guide\nRecovery takes 6 months before most patients can lift heavy things.",
      "Back surgery\nRecovery takes 4 weeks before most patients can drive again."
    ),
    ("Orla River\nThe river is 430 miles long.", "Orla River\nThe bridge is 2 miles long."),
    (
      "Kestrel K2 oven\nThe Kestrel K2 oven weighs 60 pounds.",
      "Kestrel K2 review\nThe Kestrel K2 has a shipping weight of 72 pounds."
    ),
    (
      "Dalton\nDalton has a population of 31,000.",
      "Dalton\nDalton has a student population of 9,000."
    ),
    ("Merrow\nMerrow has a population of 14,300.", "Merrow\nIn Merrow 2,100 people live alone."),
    (
      "Kestrel K2 tent\nThe Kestrel K2 tent weighs 4 pounds.",
      "Kestrel K2 backpack\nThe Kestrel K2 backpack weighs 2 pounds."
    ),
    (
      "The Dalton tunnel\nThe Dalton tunnel will cost $340 million.",
      "The Dalton tunnel\nThe first phase of the Dalton tunnel cost $90 million."
    ),
    (
      "Kestrel K2 fridge\nThe Kestrel K2 is covered by a 2-year warranty.",
      "Kestrel K2 fridge\nThe compressor of the Kestrel K2 comes with a 10-year warranty."
    ),
    (
      "Adults and sleep\nMost adults get 6 hours of sleep.",
      "Adults and sleep\nAdults need 8 hours of sleep."
    ),
    ("Oaks\nOaks are 60 feet tall.", "Oaks\nOaks reach a maximum height of 140 feet."),
    (
      "Fever facts for babies\nCall the doctor if a fever lasts 24 hours.",
      "Fever facts for adults\nCall the doctor if a fever lasts 3 days."
    ),
    // What names no page may say which case it is.
    (
      "Low carb diet for epilepsy\nThe diet lasts 2 years.",
      "Low fat diet for epilepsy\nThe diet lasts 6 months."
    ),
    (
      "Video doorbell battery\nThe battery lasts 6 months.",
      "Chime doorbell battery\nThe battery lasts 2 years."
    ),
  ])
  func anotherMatterIsNoConflict(a: String, b: String) {
    #expect(!PagePair(a, b).isConflict)
  }
}
