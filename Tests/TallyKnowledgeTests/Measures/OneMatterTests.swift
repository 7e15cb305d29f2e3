import TallyCore
import TallyKnowledge
import Testing

/// Two ways to say one thing on two pages are one measure.
struct OneMatterTests {
  struct Saying: Sendable, CustomTestStringConvertible {
    var sentence: String
    var subject: String?
    var via = Claim.Subject.Via.sentence
    var property: String?
    var text: String?
    var role = Claim.Role.duration
    var modality = Claim.Modality.asserted
    var kind = QuantityKind.duration
    var title: String?
    var question: String?
    var testDescription: String { sentence }

    var statement: Statement {
      var statement = Statement(
        id: sentence, source: sentence, subject: subject, via: via, property: property,
        propertyText: text, role: role, kind: kind, lower: "48", upper: "48", modality: modality,
        sentence: sentence, title: title, question: question)
      if kind != .duration { statement.unit = kind == .percentage ? "%" : "1" }
      return statement
    }
  }

  private func areOne(_ a: Saying, _ b: Saying) -> Bool {
    matters([a.statement, b.statement]) == 1
  }

  @Test(arguments: [
    // What is done again is the verb, to what the sentence names.
    (
      Saying(
        sentence: "You should clean the filter every ⟦48 hours⟧.", subject: "dishwasher",
        via: .title, property: "clean", text: "clean filter", role: .frequency,
        modality: .recommended, title: "Dishwasher guide"),
      Saying(
        sentence: "Clean it every ⟦48 hours⟧.", subject: "filter", via: .question,
        property: "clean", text: "Clean it", role: .frequency, modality: .recommended,
        title: "Dishwashers", question: "How often should the filter be cleaned?")
    ),
    // Who is away from work waits with it.
    (
      Saying(
        sentence: "You can go back to work after ⟦48 hours⟧.", subject: "vasectomy", via: .title,
        property: "back", role: .wait, modality: .possible, title: "Vasectomy"),
      Saying(
        sentence: "Most men take ⟦48 hours⟧ off.", subject: "vasectomy", via: .title,
        property: "take", modality: .typical, title: "Vasectomy FAQ",
        question: "How much time off work will I need?")
    ),
    // A procedure lasts as long as it takes.
    (
      Saying(
        sentence: "A colonoscopy takes ⟦48 hours⟧.", subject: "colonoscopy", property: "take",
        text: "takes"),
      Saying(
        sentence: "The colonoscopy lasts ⟦48 hours⟧.", subject: "colonoscopy", property: "last",
        text: "lasts")
    ),
    // A thing lives as long as it lasts.
    (
      Saying(
        sentence: "A boiler lasts ⟦48 hours⟧.", subject: "boiler", property: "last", text: "lasts"),
      Saying(
        sentence: "Boilers have a life expectancy of ⟦48 hours⟧.", subject: "boilers",
        property: "expectancy", text: "life expectancy")
    ),
    // It begins to work where it works within the time.
    (
      Saying(
        sentence: "The tablets work within ⟦48 hours⟧.", subject: "antihistamine",
        property: "work", role: .deadline),
      Saying(
        sentence: "An antihistamine begins to work after ⟦48 hours⟧.", subject: "antihistamine",
        property: "work", role: .onset)
    ),
    // Where it hurts is of what the page is about.
    (
      Saying(
        sentence: "Your teeth may be sore for ⟦48 hours⟧.", subject: "teeth", property: "sore",
        title: "Braces"),
      Saying(
        sentence: "The tenderness goes away within ⟦48 hours⟧.", subject: "braces", via: .title,
        property: "tenderness", role: .completion, title: "Braces: questions")
    ),
    // After what it bleeds is not what bleeds.
    (
      Saying(
        sentence: "Bleeding after polypectomy occurred in ⟦48 %⟧.", subject: "polypectomy",
        property: "occurred", role: .prevalence, kind: .percentage, title: "Colonoscopy"),
      Saying(
        sentence: "Bleeding happens in ⟦48 %⟧ of cases.", subject: "colonoscopy", via: .title,
        property: "bleed", text: "Bleeding", role: .prevalence, kind: .percentage,
        title: "Colonoscopy FAQ")
    ),
    // The property says no more than the subject.
    (
      Saying(
        sentence: "Hay fever affects ⟦48 %⟧ of people.", subject: "Hay fever", property: "fever",
        text: "Hay fever", role: .prevalence, kind: .percentage),
      Saying(
        sentence: "⟦48 %⟧ of people will have it.", subject: "hay fever", via: .question,
        property: "it", role: .prevalence, kind: .percentage,
        question: "How common is hay fever?")
    ),
    // An operation is named for what it is done to, or says it.
    (
      Saying(
        sentence: "Laparoscopic gallbladder surgery takes ⟦48 hours⟧.",
        subject: "gallbladder surgery", property: "take", text: "takes"),
      Saying(
        sentence: "A cholecystectomy takes ⟦48 hours⟧.", subject: "cholecystectomy",
        property: "take", text: "takes")
    ),
    // Who says so is not what it is of.
    (
      Saying(
        sentence: "The nurse said that ⟦48 %⟧ of people are allergic.", subject: "nurse",
        property: "allergic", role: .prevalence, kind: .percentage, title: "Poison ivy"),
      Saying(
        sentence: "About ⟦48 %⟧ of people are allergic.", subject: "poison ivy", via: .title,
        property: "allergic", role: .prevalence, kind: .percentage, title: "Poison ivy")
    ),
    // What befalls them opens the sentence.
    (
      Saying(
        sentence: "Thrush appears in ⟦48 %⟧ of those with dentures.", subject: "dentures",
        property: "thrush", text: "Thrush", role: .prevalence, kind: .percentage,
        title: "Dentures"),
      Saying(
        sentence: "Thrush occurred in ⟦48 %⟧.", subject: "Thrush", property: "occur",
        text: "occurred", role: .prevalence, kind: .percentage, title: "Dentures: a trial")
    ),
    // It should pass: what was spoken of before.
    (
      Saying(
        sentence: "If your puppy seems tired, this should pass within ⟦48 hours⟧.",
        subject: "puppy", property: "pass", role: .deadline),
      Saying(
        sentence: "Mild tiredness lasts ⟦48 hours⟧.", subject: "puppy", property: "tiredness",
        text: "Mild tiredness")
    ),
    // Ready to be done, and may be done.
    (
      Saying(
        sentence: "Potatoes are ready to harvest ⟦48 hours⟧ after planting.",
        subject: "potatoes", property: "harvest", role: .onset),
      Saying(
        sentence: "You can harvest potatoes ⟦48 hours⟧ after planting.", subject: "potatoes",
        property: "harvest", role: .wait, modality: .possible)
    ),
    // Nobody is asked to last.
    (
      Saying(
        sentence: "The battery should hold out for ⟦48 hours⟧.", subject: "battery",
        property: "hold", text: "hold out", modality: .recommended),
      Saying(sentence: "The battery lasts ⟦48 hours⟧.", subject: "battery", property: "last")
    ),
    (
      Saying(
        sentence: "Median duration of effect was ⟦48 hours⟧.", subject: "botox", via: .title,
        property: "duration"),
      Saying(sentence: "Botox lasts ⟦48 hours⟧.", subject: "Botox", property: "last")
    ),
    // Nothing else is said.
    (
      Saying(
        sentence: "Water potatoes every ⟦48 hours⟧.", subject: "Water potatoes",
        role: .frequency),
      Saying(
        sentence: "Water potatoes every ⟦48 hours⟧, whatever the weather.",
        subject: "Water potatoes", role: .frequency)
    ),
    // The height of what it does.
    (
      Saying(
        sentence: "The full effect shows after ⟦48 hours⟧.", subject: "botox", via: .title,
        property: "effect", text: "full effect", role: .completion),
      Saying(
        sentence: "Maximum results are seen at ⟦48 hours⟧.", subject: "botox", via: .title,
        property: "result", text: "Maximum results", role: .peak)
    ),
    // How one stays, and not where.
    (
      Saying(
        sentence: "Stay upright for ⟦48 hours⟧.", subject: "botox", via: .title,
        property: "stay", text: "Stay upright", modality: .recommended),
      Saying(
        sentence: "Remain upright for ⟦48 hours⟧.", subject: "botox", via: .title,
        property: "remain", text: "Remain upright", modality: .recommended)
    ),
    // What is spent comes back.
    (
      Saying(
        sentence: "Most owners recover their investment within ⟦48 hours⟧.", subject: "panel",
        via: .title, property: "recover", role: .completion),
      Saying(
        sentence: "Panels pay for themselves in ⟦48 hours⟧.", subject: "panels", property: "pay",
        role: .completion)
    ),
    // However many it takes, whatever they do.
    (
      Saying(
        sentence: "Four to ⟦48⟧ treatments work best.", subject: "laser", via: .title,
        property: "work", role: .amount, kind: .count),
      Saying(
        sentence: "The average number of sessions is ⟦48⟧.", subject: "laser", via: .title,
        property: "number", role: .amount, kind: .count)
    ),
    // How many have an illness, and at what age it begins.
    (
      Saying(
        sentence: "It affects more than ⟦48⟧ people.", subject: "Parkinson", via: .title,
        property: "affect", role: .amount, kind: .count),
      Saying(
        sentence: "There are about ⟦48⟧ people with it.", subject: "Parkinson", via: .title,
        property: "people", role: .amount, kind: .count)
    ),
    (
      Saying(
        sentence: "The average age of onset is ⟦48⟧.", subject: "Parkinson", via: .title,
        property: "age", role: .onset, kind: .age),
      Saying(
        sentence: "The first symptoms appear at the age of ⟦48⟧.", subject: "Parkinson",
        via: .title, property: "symptom", role: .onset, kind: .age)
    ),
    (
      Saying(
        sentence: "The annual incidence is ⟦48⟧%.", subject: "gout", property: "incidence",
        role: .prevalence, kind: .percentage),
      Saying(
        sentence: "The incidence of this condition is ⟦48⟧%.", subject: "gout", via: .title,
        property: "incidence", role: .prevalence, kind: .percentage)
    ),
    // Who remains contagious, and after what.
    (
      Saying(
        sentence: "You remain contagious for ⟦48 hours⟧ after the infection.", subject: "strep",
        via: .title, property: "infection"),
      Saying(
        sentence: "A person with strep is contagious for ⟦48 hours⟧.", subject: "strep",
        property: "contagious")
    ),
  ])
  func theSameInOtherWords(a: Saying, b: Saying) {
    #expect(areOne(a, b))
  }

  @Test(arguments: [
    // For how long the cream is left on says not when it works.
    (
      Saying(
        sentence: "The cream has to work for ⟦48 hours⟧ before we begin.", subject: "cream",
        property: "work", modality: .recommended),
      Saying(sentence: "The cream lasts ⟦48 hours⟧.", subject: "cream", property: "last")
    ),
    // Who works is no medicine.
    (
      Saying(
        sentence: "People are back within ⟦48 hours⟧, while work with tools should wait.",
        subject: "wrist", via: .title, property: "back", role: .completion),
      Saying(
        sentence: "The splint works within ⟦48 hours⟧.", subject: "wrist", via: .title,
        property: "work", role: .deadline)
    ),
    // People and shops work otherwise.
    (
      Saying(
        sentence: "Nurses work for ⟦48 hours⟧.", subject: "nurses", property: "work"),
      Saying(sentence: "Nurses last ⟦48 hours⟧.", subject: "nurses", property: "last")
    ),
    // Who has an illness lives with it.
    (
      Saying(
        sentence: "Patients live ⟦48 hours⟧ after diagnosis.", subject: "ALS", property: "live"),
      Saying(sentence: "ALS lasts ⟦48 hours⟧.", subject: "ALS", property: "last")
    ),
    (
      Saying(
        sentence: "Turn the eggs every ⟦48 hours⟧.", subject: "incubator", via: .title,
        property: "turn", text: "Turn eggs", role: .frequency, modality: .recommended),
      Saying(
        sentence: "Turn the tray every ⟦48 hours⟧.", subject: "incubator", via: .title,
        property: "turn", text: "Turn tray", role: .frequency, modality: .recommended)
    ),
    // What is used after a surgery is not how long that takes to heal.
    (
      Saying(
        sentence: "You use these drops for ⟦48 hours⟧.", subject: "cataract surgery", via: .title,
        property: "use", text: "use drops"),
      Saying(
        sentence: "Recovery from cataract surgery takes ⟦48 hours⟧.", subject: "cataract surgery",
        property: "recovery", role: .completion)
    ),
  ])
  func anotherMatter(a: Saying, b: Saying) {
    #expect(!areOne(a, b))
  }

  /// What is cleaned on a page about something else is another filter.
  @Test func eachPageHasAFilterOfItsOwn() {
    var one = Statement(
      id: "a", source: "a", subject: "pool", via: .title, property: "clean",
      propertyText: "clean filter", role: .frequency, lower: "2", upper: "2",
      modality: .recommended, sentence: "Clean the filter every ⟦2 hours⟧.", title: "Pools")
    var other = one
    (other.id, other.source, other.title, other.subject) = ("b", "b", "Aquariums", "aquarium")
    #expect(knowledge([one, other]).findings.map(\.apart.count) == [1])
    one.title = "Aquarium care"
    other.title = "Aquarium FAQ"
    #expect(knowledge([one, other]).findings.map(\.verdict) == [.agree])
  }

  /// How it went once is no statement on how it goes.
  @Test func oneCaseConflictsWithNothing() {
    func statement(_ sentence: String, _ value: String) -> Statement {
      Statement(
        id: sentence, source: sentence, subject: "root canal", property: "pain", lower: value,
        upper: value, sentence: sentence)
    }
    let rule = statement("The pain is gone after ⟦48 hours⟧.", "48")
    let once = statement("My pain was gone after ⟦168 hours⟧.", "168")
    let told = statement("My dentist says that the pain is gone after ⟦168 hours⟧.", "168")
    #expect(knowledge([rule, once]).findings.map(\.verdict) == [.differentScope])
    #expect(knowledge([rule, told]).findings.map(\.verdict) == [.conflict])
  }
}
