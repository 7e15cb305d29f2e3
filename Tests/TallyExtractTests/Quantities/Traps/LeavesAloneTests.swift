import TallyCore
import TallyExtract
import TallyTestSupport
import Testing

struct LeavesAloneTests {
  @Test(arguments: [
    "Check-out is at 11.", "Breakfast is served at 8.", "The bus leaves at 9.",
    "The pool is open from 9 to 6.",
  ])
  func hoursOfServices(text: String) { expectNothing(in: text) }

  @Test(arguments: [
    "Divide the miles by four.", "The number is divided by 1,000.",
    "Multiply it by 2.2 to get the rest.",
  ])
  func sumsToBeDone(text: String) { expectNothing(in: text) }

  @Test(arguments: [
    "In 2019 it began.", "On March 7, 2019 it began.", "On 7 March it began.",
    "It began on 2019-09-01.", "It began on 12.05.2019.", "In the 1980s it began.",
    "The 2014-15 season began.", "As in 2008-9 it fell.", "It opens at 10:30 am.",
    "It opens at 5 pm.",
    "It opens at 7 o'clock.", "The 96th minute came.",
  ])
  func datesAndTimes(text: String) { expectNothing(in: text) }

  @Test(arguments: [
    "As shown before [12].", "As shown before [3, 5-7].", "As shown before (3).",
    "See Figure 3 and Table 2.", "See Fig. 4c.", "According to claims 1 to 3.",
    "See Section 4.2.", "See Tables 2 and 3.", "It is in J. Chem. Res., 6 (1980).",
  ])
  func references(text: String) { expectNothing(in: text) }

  @Test(arguments: [
    "A Boeing 747 landed.", "Vitamin B12 helps.", "The H1N1 virus spread.",
    "COVID-19 spread.", "Version 1.2.3 is out.", "The host 192.168.0.1 answered.",
    "They won 3-2.", "Nigeria beat Mali 4-1 in Durban.", "Ajax lost to Inter 11-0.",
    "It was 2-0 at last.", "Call 555-123-4567.", "OMIM: 606639",
    "Ring +44 20 7946 0958 at night.", "The number is 020 7946 0958.", "Come to 12 Main Street.",
    "She lives at 1600 Pennsylvania Avenue.", "A 9-to-5 job.", "The odds are 5 to 1.",
    "The phone has 5G.", "It has a 4K screen.", "A double bed is there.",
    "The file uploads/2019/10/x.png is there.", "Ca3(PO4)2 is a salt.",
    "It was significant (p < 0.05).", "The galaxy 3C274 is bright.",
    "Use 3-aminopyridine instead.", "Kounaves et al., 2010b", "Play it on a PS4 now.",
    "Use Firefox/65.0 for it.", "Pin click==7.0 there.",
    "They lead FTSE 100 companies.", "The Red Dead Redemption 2 port lags.",
    "The FTSE 100 companies are old.", "We fell. The MERV 13 filters are full.",
    "Gardeners in zones 9 and 10 start late.",
    "There are changes for 0.17, but not many.", "It was used by 0.12.",
    "Stay as they are in 0.16.",
    "The following release, 4.0, was better.", "They made none beyond 1.7.x, since it ended.",
    "MacOS from 10.2 to 10.15 has it.", "Take the Nine of Swords.", "It had a 2 of Swords.",
    "One day everyone would switch.", "He aged rapidly one day and left.",
    "He wore a pair of glasses.", "She lives in Apt. 1C now.",
    "Ring us in Sydney on 1300 555 095.", "For help ring 1800 123 456.",
    "A UL 2849 certificate hangs there.", "The EN 15194 norm is old.",
    "Go for six-monthly cleanings.",
    "The 2026 Real Weddings Study is out.",
    "5x5: the small ones.", "A 10x20 unit is large.",
    "They were assigned 3:2:2 to it.", "Pull 6 AWG wire.", "The 25-hydroxyvitamin D fell.",
  ])
  func namesAndIdentifiers(text: String) { expectNothing(in: text) }

  @Test(arguments: [
    "The aims were: 1) to see, 2) to learn.", "The CO 2 emissions rose.", "13 C NMR showed it.",
    "The rate in km s −1 was kept.", "It falls with r −1.8 as shown.",
    "A heater 24 arranged there.",
    "The 10 th place was hers.", "See Chem. Ber., 98, 3571 (1965) for it.",
    "Fractions 4 and 5 were pooled.",
    "Gold et al. (2010 discuss it).", "See Figs. 2(a) and 2(c).", "The star HR 6585 is near.",
    "It needs Python 2.4 and 2.5 now.", "Nineteen eighty-four is a book.",
    "In Region Two nothing moved.",
    "She called 911 at once.", "Her 401(k) plan grew.", "The couple had met.",

    "A AMD chip is in it.", "It is a bit late.", "A degree in physics helps.",
    "The house 37A, they say.",
    "The rate γ 0 stands for it.", "An f/1.8 lens is best.", "It fell around 500 BC.",
    "In 1066 they came.",
    "They won Euro 2020 there.", "It has USB 3.0 inside.", "Open on 20-24 September only.",
    "Save on 100s of items.",
    "The scores {4, 5} were merged.", "Up to AUC0–24 was seen.",
    "They arrived at 1700 hours.", "The Fortune 500 list.",
  ])
  func lettersMarksAndFormulas(text: String) { expectNothing(in: text) }

  @Test(arguments: [
    "See www.example.org/de/ct/5828-new-rules for it.", "BY-SA (http://example.org/by/2.0).",
    "It is at https://example.org/answer/1316548?hl=en there.", "Am Gymnasium N° 5167 geht es los.",
    "Das Buch № 7 fehlt.",
  ])
  func addressesOfTheWebAndNumbersOfThings(text: String) { expectNothing(in: text) }

  @Test(arguments: [
    "Lancet 1978;92:30-5.", "BMJ Open 2016;6:e011092.", "Allergy 2011;12(3):145–52.",
    "↑ 1.0 1.1 1.2 A Book of Spells",
  ])
  func placesInBooksAndOrdinalsWithAPoint(text: String) { expectNothing(in: text) }

  @Test(arguments: [
    "She lost 3-6, 6-3, 7-6 (5) to him.", "He won 4-6, 6-2, 6-1.", "The 5500M chip is warm.",
    "Ein Ultraschall-Ger\u{FFFD}ten dient dazu.", "A goal on a two-on-one came late.",
    "They know a thing or two.", "He made the 40 Under 40.",
    "A Thunderbolt 3 port is there.", "It was a one-two punch.", "Doctors zero in on the cause.",
    "Open from 9 to 5 pm.", "She lives in Boston, MA 02115 and in Reno, NV 89501.",
  ])
  func scoresModelsAndIdioms(text: String) { expectNothing(in: text) }

  @Test(arguments: [
    "One of the doctors said so.", "At one time it was.", "No one came.",
    "A second opinion helps.", "In the second half it rained.", "I second that.",
    "It was a bit late.", "It rained a year ago.",
  ])
  func wordsThatOnlyLookLikeNumbers(text: String) { expectNothing(in: text) }

  /// What only looks like a year, a code, a score or a day.
  @Test(arguments: [
    ("Each year 200 people die of it.", ["200"]),
    ("In its first year 500 members joined.", ["500"]),
    ("It sold 12345 Toyota cars.", ["12345"]), ("The site has 1000K downloads.", ["1000K"]),
    ("Risk fell to zero in all patients.", ["zero"]),
    ("Doses of 2-3, 5-4 mg.", ["2-3", "5", "4 mg"]),
    ("He took 20. so did she.", ["20"]), ("The clock turned 12 at last.", ["12"]),
    ("They walked 5 km (age range 30 to 60).", ["5 km", "30 to 60"]),
    ("The Northlight 40 costs £54.", ["£54"]),
  ])
  func readsWhatOnlyLooksLikeATrap(text: String, quotes: [String]) {
    let bytes = Array(text.utf8)
    let found = finder.quantities(in: ByteRange(0, bytes.count), of: bytes)
    #expect(found.map { bytes.string($0.range) } == quotes)
  }

  @Test func moreDigitsThanAreAllowed() {
    expectNothing(in: "It has 123456789012345678901234567890 atoms.")
  }
}
