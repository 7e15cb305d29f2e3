/// Words that decide together how a number beside them is read, where `WordClass` has no name for it.
///
/// The words stand in `word-groups.tsv`, so that one more is a line there.
struct WordGroup: OptionSet, Sendable {
  let rawValue: UInt128

  /// A currency code that is an acronym first: "COP 26", "SAR 2.0 W/kg".
  static let acronym = WordGroup(rawValue: 1 << 0)

  /// A unit of the sides of things: "120 x 104 cm".
  static let sideUnit = WordGroup(rawValue: 1 << 1)

  /// Is named by what it holds: "a 500 mg tablet".
  static let pack = WordGroup(rawValue: 1 << 2)

  /// Is named by its version: "the 4.2 release".
  static let release = WordGroup(rawValue: 1 << 3)

  /// A version follows: "PHP 7.4", "GPL 3".
  static let software = WordGroup(rawValue: 1 << 4)

  /// Ends an address.
  static let street = WordGroup(rawValue: 1 << 5)

  /// Is so many seconds long: "a 30s timer".
  static let timed = WordGroup(rawValue: 1 << 6)

  /// A part of ten years or degrees: "the upper 80s".
  static let partOfTen = WordGroup(rawValue: 1 << 7)

  /// Before notes and things named by a number: "old 20s".
  static let beforePlural = WordGroup(rawValue: 1 << 8)

  /// Someone whose age may follow: "the actor, 54,".
  static let calling = WordGroup(rawValue: 1 << 9)

  /// Is numbered, not measured: "Day 1 – 12 km".
  static let numbered = WordGroup(rawValue: 1 << 10)

  /// Two counts of votes follow: "passed 235 to 190".
  static let vote = WordGroup(rawValue: 1 << 11)

  /// A verb that looks like a plural, said of a thing that is named by a number: "the Northlight 40 costs".
  static let saidOfThing = WordGroup(rawValue: 1 << 12)

  /// Degrees near it are of an angle.
  static let turn = WordGroup(rawValue: 1 << 13)

  /// "bp" near it are basis points.
  static let rate = WordGroup(rawValue: 1 << 14)

  /// "bp" and "kb" near it are base pairs.
  static let genetics = WordGroup(rawValue: 1 << 15)

  /// "One day he hopes": begins what happens then.
  static let actor = WordGroup(rawValue: 1 << 16)

  /// "will one day": before a day that is not counted.
  static let will = WordGroup(rawValue: 1 << 17)

  /// How far something is off: "10 minutes late".
  static let difference = WordGroup(rawValue: 1 << 18)

  /// Behind a time of day.
  static let timeZone = WordGroup(rawValue: 1 << 19)

  /// Before a time of day.
  static let beforeTime = WordGroup(rawValue: 1 << 20)

  /// Of timetables and opening hours.
  static let timetable = WordGroup(rawValue: 1 << 21)

  /// Oil, gas and what else is counted in thousands of thousands: "3 MM barrels".
  static let traded = WordGroup(rawValue: 1 << 22)

  /// Before a price in pence.
  static let beforePence = WordGroup(rawValue: 1 << 23)

  /// Behind a price in pence.
  static let behindPence = WordGroup(rawValue: 1 << 24)

  /// "au total": French.
  static let behindAu = WordGroup(rawValue: 1 << 25)

  /// "A" near it are amperes.
  static let electric = WordGroup(rawValue: 1 << 26)

  /// A street in French, Italian, Spanish or Portuguese.
  static let road = WordGroup(rawValue: 1 << 27)

  /// French: a time that something lasts follows.
  static let lasting = WordGroup(rawValue: 1 << 28)

  /// Says how far a value spreads: "95% CI", "IQR", "SD".
  static let spread = WordGroup(rawValue: 1 << 29)

  /// Names an error: "(stat.)", "SD". Its number is no value.
  static let error = WordGroup(rawValue: 1 << 30)

  /// "g" near it is the pull of the earth: "centrifuged at 1500 g".
  static let centrifuge = WordGroup(rawValue: 1 << 31)

  /// The same, where "at" stands before the number: "spin at 800 g".
  static let spin = WordGroup(rawValue: 1 << 32)

  /// Gives or takes amperes, right behind or before them: "a 30 A load", "draws 2 A".
  static let drawn = WordGroup(rawValue: 1 << 33)

  /// A current follows: "draws 2 A".
  static let draws = WordGroup(rawValue: 1 << 34)

  /// Before the sides of something: "measures 3 x 5 m".
  static let measures = WordGroup(rawValue: 1 << 35)

  /// Says which of several: "the other 14".
  static let picks = WordGroup(rawValue: 1 << 36)

  /// Before the group, place or time of a value: "4.2 kg in women and 6.1 in men".
  static let places = WordGroup(rawValue: 1 << 37)

  /// "2.8K" before it is a resolution.
  static let screen = WordGroup(rawValue: 1 << 38)

  /// "2C" behind it is such a rate, where the letter touches its number.
  static let charged = WordGroup(rawValue: 1 << 39)

  /// "C" near it is the rate at which a cell is filled: "cycled at 2C".
  static let cell = WordGroup(rawValue: 1 << 40)

  /// "F" near it are farads.
  static let capacitor = WordGroup(rawValue: 1 << 41)

  /// Before a number that differs from the one before: "30 days, sometimes 60".
  static let sometimes = WordGroup(rawValue: 1 << 42)

  /// What something is done under: "under 980 nm excitation", "under 5% CO2".
  static let condition = WordGroup(rawValue: 1 << 43)

  /// Before "under" it makes a bound of what follows: "kept under 3 bar", "contains under 5% oxygen".
  static let holding = WordGroup(rawValue: 1 << 44)

  /// "averaged over 5 trials": what follows is the course of it, no bound.
  static let averaged = WordGroup(rawValue: 1 << 45)

  /// Comes one after the other: "30 goals over 11 seasons".
  static let occasion = WordGroup(rawValue: 1 << 46)

  /// "1 to 10, more preferably 2 to 5 mm": a narrower range follows, in the same unit.
  static let preference = WordGroup(rawValue: 1 << 47)

  /// Is sold from a price on: "tickets from £15".
  static let priced = WordGroup(rawValue: 1 << 48)

  /// What so many come of: "0.6 goals a game".
  static let perThing = WordGroup(rawValue: 1 << 49)

  /// People whose age may follow at once: "women 19 to 50".
  static let ofAge = WordGroup(rawValue: 1 << 50)

  /// Its changes in per cent may be said with the level reached: "the rate rose 0.3 % to 4.5 %".
  static let levelName = WordGroup(rawValue: 1 << 51)

  /// A minimum or maximum of it is a rule: "minimum order $25".
  static let limited = WordGroup(rawValue: 1 << 52)

  /// Before what is asked or allowed, or behind it: "minimum order $25", "3 nights minimum".
  static let limit = WordGroup(rawValue: 1 << 53)

  /// Comes in millions, not metres: "the population is 5.4m".
  static let crowd = WordGroup(rawValue: 1 << 54)

  /// Comes in millions and thousands: "40 M reads", "3 k images".
  static let many = WordGroup(rawValue: 1 << 55)

  /// Happens to people at an age: "she retired at 33".
  static let lifeEvent = WordGroup(rawValue: 1 << 56)

  /// Behind a temperature: "5C above average".
  static let heatWord = WordGroup(rawValue: 1 << 57)

  /// What is done under a condition: "operated under 10 kV", "grown under 5% CO2".
  static let operated = WordGroup(rawValue: 1 << 58)

  /// Happens at an age that a clock may show too: "died at 45".
  static let ending = WordGroup(rawValue: 1 << 59)

  /// "10 °C min to 500 °C": something is heated or fed so much a minute.
  static let ramped = WordGroup(rawValue: 1 << 60)

  /// "no need to wait": behind "no", what follows is not asked.
  static let need = WordGroup(rawValue: 1 << 61)

  /// A verb that takes an amount: "costs less than", "weighs 2 kg".
  static let taking = WordGroup(rawValue: 1 << 62)

  /// Stands for people: "everyone over 65".
  static let somebody = WordGroup(rawValue: 1 << 63)

  /// How many of a group: "not all rooms", "not every child".
  static let whole = WordGroup(rawValue: 1 << 64)

  /// "nm" near it are nautical miles.
  static let sea = WordGroup(rawValue: 1 << 65)

  /// "nm" near it are nanometres.
  static let optics = WordGroup(rawValue: 1 << 66)

  /// Comes behind "in" and no number: "12 in all".
  static let inAll = WordGroup(rawValue: 1 << 68)

  /// Is said of one unit of something: "a cup of coffee contains 95 mg", "a byte is 8 bits".
  static let definesUnit = WordGroup(rawValue: 1 << 69)

  /// A number of them opens a heading: "7 reasons to drink water".
  static let listed = WordGroup(rawValue: 1 << 70)

  /// Degrees said of it have those of a body: "a fever of 39 degrees".
  static let bodyHeat = WordGroup(rawValue: 1 << 71)

  /// Degrees said of it have those of an oven: "bake at 350 degrees".
  static let ovenHeat = WordGroup(rawValue: 1 << 72)

  /// "costs from $20": the least that is asked follows.
  static let asksFrom = WordGroup(rawValue: 1 << 73)

  /// Behind it, "from … to" tells a change: "the bill went from $120 to $80".
  static let moving = WordGroup(rawValue: 1 << 74)

  /// Stands for the second of two in a contrast: "younger ones for 4".
  static let others = WordGroup(rawValue: 1 << 75)

  /// Begins what must hold: "30 if frozen".
  static let provided = WordGroup(rawValue: 1 << 76)

  /// The same, where the second value is the lower one: "goes from $120 to $80".
  static let mayMove = WordGroup(rawValue: 1 << 77)

  /// The same of money and shares alone: "was hiked from $5 to $7", "climbs from 2 to 4 %"; a crane "lifts from 5 to 20 tons".
  static let movesSums = WordGroup(rawValue: 1 << 123)

  /// "back in two": a time follows.
  static let ready = WordGroup(rawValue: 1 << 78)

  /// "advised not to", "best not to": what follows is not to be done.
  static let advising = WordGroup(rawValue: 1 << 79)

  /// What is taken or allowed so much a day of: "the daily dose is 200 mg".
  static let intake = WordGroup(rawValue: 1 << 80)

  /// Ends the name of a room or a house: "714 University Hall".
  static let room = WordGroup(rawValue: 1 << 81)

  /// Names which of a row of models it is: "the 11 Pro Max".
  static let variant = WordGroup(rawValue: 1 << 82)

  /// Of a model that is named by a number: "the Pixel 8 series".
  static let modelNoun = WordGroup(rawValue: 1 << 83)

  /// Landed, hauled and weighed, not paid: "landed 20 million pounds".
  static let landed = WordGroup(rawValue: 1 << 84)

  /// Takes what it bounds as its object: "limit caffeine to 200 mg".
  static let limiting = WordGroup(rawValue: 1 << 85)

  /// The same with "at": "cap the budget at $500".
  static let capping = WordGroup(rawValue: 1 << 86)

  /// Whose value it is may follow with "of": "a score of 2072" is no year.
  static let valued = WordGroup(rawValue: 1 << 87)

  /// "hit a maximum of 89 degrees": that much was measured.
  static let reached = WordGroup(rawValue: 1 << 88)

  /// Is paid once in each period: "the monthly fee is $20".
  static let paid = WordGroup(rawValue: 1 << 89)

  /// How old the law or the mean is: "the average age of patients is 30".
  static let agePart = WordGroup(rawValue: 1 << 90)

  /// Sets two values against each other: "the difference between 5 and 7 kg".
  static let contrast = WordGroup(rawValue: 1 << 91)

  /// Is held or made for each year, and named by it: "2016 election forecasts".
  static let yearly = WordGroup(rawValue: 1 << 92)

  /// What one of so many does: "one in five dies", no plural of a thing.
  static let befalls = WordGroup(rawValue: 1 << 93)

  /// Stands between what has a level and its number: "a pH level below 4".
  static let ofLevel = WordGroup(rawValue: 1 << 94)

  /// Says that a time is made another: "advanced sleep by 27 minutes" is by how much, not until when.
  static let shifting = WordGroup(rawValue: 1 << 95)

  /// May go with "up": "costs add up to $500" is no bound, "can add up to 44 miles" is.
  static let adding = WordGroup(rawValue: 1 << 96)

  /// Goes with "up" before "to": "wakes up to 150 mails".
  static let takesUp = WordGroup(rawValue: 1 << 118)

  /// Calls the number before it a limit: "under the 75 kg limit".
  static let threshold = WordGroup(rawValue: 1 << 97)

  /// Is drunk: eight ounces of it are a volume.
  static let drunk = WordGroup(rawValue: 1 << 98)

  /// What public money is called: "billions of pounds of debt".
  static let funds = WordGroup(rawValue: 1 << 99)

  /// Of one after the other: "the last three quarters" are no three fourths.
  static let successive = WordGroup(rawValue: 1 << 100)

  /// Goes on with a period: "over 5 years *ago*", "over 3 hours *have* passed".
  static let behindPeriod = WordGroup(rawValue: 1 << 101)

  /// What is exceeded: "exceed the limit of 50 mg".
  static let exceeded = WordGroup(rawValue: 1 << 102)

  /// Holds what is drunk: "a 12-ounce cup".
  static let vessel = WordGroup(rawValue: 1 << 103)

  /// Is counted of an illness: "8,300 TB cases".
  static let ofIllness = WordGroup(rawValue: 1 << 104)

  /// Keeps something from what follows: "prevent it from exceeding 40 °C".
  static let preventing = WordGroup(rawValue: 1 << 105)

  /// Says of what is else drunk that it is dry: "8 ounces of ground coffee".
  static let dry = WordGroup(rawValue: 1 << 106)

  /// Animals whose age may follow at once: "dogs over 10".
  static let pet = WordGroup(rawValue: 1 << 107)

  /// What is not to be done with it is to be done: "do not fail to report it".
  static let failing = WordGroup(rawValue: 1 << 110)

  /// Has a greatest that others are a share of: "60-70% max *heart* rate".
  static let peakOf = WordGroup(rawValue: 1 << 108)

  /// Money that comes in: "premiums reached 900 million pounds in the year".
  static let takings = WordGroup(rawValue: 1 << 109)

  /// A given name, where it has a capital; the words stand in `given-names.tsv`.
  static let givenName = WordGroup(rawValue: 1 << 111)

  /// Behind a list of names with numbers it says that these are points or places: "led the scoring".
  static let contest = WordGroup(rawValue: 1 << 112)

  /// What a program's version brings: "changes for 0.17", "are in 0.16".
  static let versioned = WordGroup(rawValue: 1 << 113)

  /// Two of it are one thing: "a pair of glasses".
  static let paired = WordGroup(rawValue: 1 << 114)

  /// "About" behind it says of what: "talk about two things".
  static let speaking = WordGroup(rawValue: 1 << 115)

  /// Is told of how long it runs: "43m of downtime".
  static let runningTime = WordGroup(rawValue: 1 << 116)

  /// What some of many do: "more than half said so".
  static let verbOfSome = WordGroup(rawValue: 1 << 117)

  /// Things lie under so much of it: "under 2 inches of soil".
  static let cover = WordGroup(rawValue: 1 << 119)

  /// Is put or lies under something: "plant it under".
  static let lying = WordGroup(rawValue: 1 << 120)

  /// What is dated by a year, however early: "built between 1172 and 1192".
  static let founding = WordGroup(rawValue: 1 << 121)

  /// Is itself so long: "a warranty of a year", "the delay is an hour".
  static let periodName = WordGroup(rawValue: 1 << 124)

  /// The same behind a word that says which: "a *recovery* time of a week", "the shelf life is a year".
  static let periodOfNoun = WordGroup(rawValue: 1 << 125)

  /// Has a time or a life: "*recovery* time", "*shelf* life".
  static let timedNoun = WordGroup(rawValue: 1 << 126)

  /// Catalogues things by numbers: "*Gliese* 581 g", "*HR* 8799 e". The last bit that there is: one more
  /// group needs a wider raw value.
  static let catalogue = WordGroup(rawValue: 1 << 127)

  /// Names as they stand in the table.
  static let named: [String: WordGroup] = [
    "acronym": .acronym, "side-unit": .sideUnit, "pack": .pack, "release": .release,
    "software": .software, "street": .street, "timed": .timed, "part-of-ten": .partOfTen,
    "before-plural": .beforePlural, "calling": .calling, "numbered": .numbered, "vote": .vote,
    "said-of-thing": .saidOfThing, "turn": .turn, "rate": .rate, "genetics": .genetics,
    "actor": .actor, "will": .will, "difference": .difference, "time-zone": .timeZone,
    "before-time": .beforeTime, "timetable": .timetable, "traded": .traded,
    "before-pence": .beforePence, "behind-pence": .behindPence, "behind-au": .behindAu,
    "electric": .electric, "road": .road, "lasting": .lasting, "condition": .condition,
    "holding": .holding, "averaged": .averaged, "occasion": .occasion, "preference": .preference,
    "priced": .priced, "per-thing": .perThing, "of-age": .ofAge, "of-level": .ofLevel,
    "spread": .spread, "error": .error, "centrifuge": .centrifuge, "spin": .spin, "drawn": .drawn,
    "cell": .cell, "charged": .charged, "places": .places, "screen": .screen, "draws": .draws,
    "measures": .measures, "picks": .picks, "capacitor": .capacitor, "sometimes": .sometimes,
    "level-name": .levelName, "limited": .limited, "limit": .limit, "crowd": .crowd,
    "many": .many,
    "life-event": .lifeEvent, "heat-word": .heatWord,
    "operated": .operated, "ending": .ending,
    "ramped": .ramped, "need": .need, "taking": .taking, "somebody": .somebody, "whole": .whole,
    "sea": .sea, "optics": .optics, "in-all": .inAll,
    "defines-unit": .definesUnit, "listed": .listed, "body-heat": .bodyHeat,
    "oven-heat": .ovenHeat, "asks-from": .asksFrom, "moving": .moving, "others": .others,
    "provided": .provided, "may-move": .mayMove, "moves-sums": .movesSums, "ready": .ready,
    "advising": .advising, "intake": .intake, "room": .room, "variant": .variant,
    "model-noun": .modelNoun, "landed": .landed, "limiting": .limiting, "capping": .capping,
    "valued": .valued, "reached": .reached, "paid": .paid, "contrast": .contrast,
    "age-part": .agePart, "yearly": .yearly, "befalls": .befalls,
    "shifting": .shifting, "adding": .adding, "takes-up": .takesUp, "threshold": .threshold,
    "drunk": .drunk,
    "funds": .funds, "successive": .successive, "behind-period": .behindPeriod,
    "exceeded": .exceeded,
    "vessel": .vessel,
    "of-illness": .ofIllness, "preventing": .preventing, "dry": .dry,
    "pet": .pet, "failing": .failing, "peak-of": .peakOf, "takings": .takings,
    "contest": .contest, "versioned": .versioned, "paired": .paired, "verb-of-some": .verbOfSome,
    "speaking": .speaking, "cover": .cover, "lying": .lying, "running-time": .runningTime,
    "founding": .founding, "period-name": .periodName, "period-of-noun": .periodOfNoun,
    "timed-noun": .timedNoun, "catalogue": .catalogue,
  ]
}
