import TallyCore
import TallyExtract
import TallyTestSupport
import Testing

/// "Under", "over" and "from" that bound nothing, and those that do.
struct CircumstancesTests {
  @Test(arguments: [
    QuantityCase("It was reduced under ⟦20 vol%⟧ H2/N2 at ⟦400 °C⟧.", "20 %", "400 Cel"),
    QuantityCase("It ran under ⟦1 atm⟧ of H2 and then under ⟦50 bar⟧ CO2.", "1 atm", "50 bar"),
    QuantityCase("Cells were grown under ⟦5%⟧ CO2 in air.", "5 %"),
    QuantityCase("It glows under ⟦980 nm⟧ excitation.", "980 nm"),
    QuantityCase("Under ⟦365 nm⟧ UV light the film glows.", "365 nm"),
    QuantityCase("Plants stood under ⟦16 h⟧ light and ⟦8 h⟧ dark.", "16 h", "8 h"),
    QuantityCase("The bolt fails under ⟦12 kN⟧ load.", "12 kN"),
    QuantityCase("Images were taken under ⟦40×⟧ magnification.", "40 1"),
    QuantityCase("It was operated under ⟦10 kV⟧.", "10 kV"),
    QuantityCase("The mix has ⟦under 5%⟧ oxygen.", "..<5 %"),
    QuantityCase("It was kept ⟦under 3 bar⟧ pressure.", "..<3 bar"),
    QuantityCase("Tyres ⟦under 30 psi⟧ should be refilled.", "..<30 [psi]"),
    QuantityCase("Finish in ⟦under 5 minutes⟧ of exercise.", "..<5 min"),
    QuantityCase("It costs ⟦under $5⟧ by air.", "..<5 USD"),
    QuantityCase("Plant it under ⟦2 inches⟧ of mulch.", "2 [in_i]"),
    QuantityCase(
      "Seeds go ⟦6 inches⟧ apart under ⟦1-2 inches⟧ of soil.", "6 [in_i]", "1..2 [in_i]"),
    QuantityCase("We got ⟦under 2 inches⟧ of snow.", "..<2 [in_i]"),
    QuantityCase("Top it up to ⟦1.5 bar⟧; heat it ⟦up to 60 °C⟧.", "1.5 bar", "..60 Cel"),
    QuantityCase("Keep it ⟦under 3 inches⟧ of mulch.", "..<3 [in_i]"),
    QuantityCase("Salt -> ⟦2%⟧ of the flour.", "2 %"),
    QuantityCase("Salt must be ⟦> 2%⟧ of it.", ">2.. %"),
  ])
  func under(example: QuantityCase) { expectValues(example) }

  @Test(arguments: [
    QuantityCase("He scored ⟦30⟧ goals over ⟦11⟧ seasons.", "30 1", "11 1"),
    QuantityCase("Values were averaged over ⟦5⟧ trials.", "5 1"),
    QuantityCase("The loan is repaid over ⟦60⟧ instalments.", "60 1"),
    QuantityCase("He led by ⟦two⟧ over ⟦18⟧ holes.", "2 1", "18 1"),
    QuantityCase("Scans were taken over ⟦10–80°⟧.", "10..80 deg"),
    QuantityCase("⟦Over 500⟧ games were sold.", ">500.. 1"),
    QuantityCase("It did ⟦41 mpg⟧ over ⟦600 miles⟧.", "41 [mi_i]/[gal_us]", "600 [mi_i]"),
    QuantityCase("⟦40⟧ people ⟦over 6 feet⟧ came.", "40 1", ">6.. [ft_i]"),
    QuantityCase("In ⟦24 hours⟧ ⟦over 10 inches⟧ of rain fell.", "24 h", ">10.. [in_i]"),
    QuantityCase("If you miss it, have a scan ⟦by 8 weeks⟧.", "..8 wk"),
    QuantityCase("It runs over ⟦one hour⟧ by ⟦one minute⟧.", "1 h", "1 min"),
    QuantityCase("She missed the date by ⟦2 days⟧.", "2 d"),
    QuantityCase("It heals ⟦by 2 days⟧.", "..2 d"),
    QuantityCase("A ⟦$25 minimum⟧ order is asked for.", "25.. USD"),
    QuantityCase("It has won ⟦over 30⟧ games.", ">30.. 1"),
  ])
  func over(example: QuantityCase) { expectValues(example) }

  @Test(arguments: [
    QuantityCase("Tickets ⟦from £15⟧ are on sale.", "15.. GBP"),
    QuantityCase("We have rooms ⟦from $89 a night⟧.", "89.. USD/night"),
    QuantityCase("family tickets ⟦from just £40⟧", "40.. GBP"),
    QuantityCase("Plans ⟦start from $5⟧, rates ⟦begin at $120⟧.", "5.. USD", "120.. USD"),
    QuantityCase("Salaries ⟦start at £28k⟧.", "28000.. GBP"),
    QuantityCase("Prices ⟦from $5 to $9⟧ are fair.", "5..9 USD"),
    QuantityCase("It is up from ⟦$5⟧, with profit from ⟦$3⟧ sales.", "5 USD", "3 USD"),
    QuantityCase("Start at ⟦50 mg⟧ and wait.", "50 mg"),
    // A line of a price list is a name and what it costs at least.
    QuantityCase("Ceramic crown ⟦from £700⟧.", "700.. GBP"),
    QuantityCase("Crown: ⟦from £700⟧", "700.. GBP"),
    QuantityCase("Down from ⟦£20⟧.", "20 GBP"),
    QuantityCase("Reduced from ⟦£30⟧.", "30 GBP"),
    QuantityCase("He got a letter from ⟦£30⟧.", "30 GBP"),
  ])
  func from(example: QuantityCase) { expectValues(example) }

  @Test(arguments: [
    QuantityCase("The firm has paid ⟦over 500⟧ employees.", ">500.. 1"),
    QuantityCase("The band has played ⟦over 90⟧ matches.", ">90.. 1"),
    QuantityCase("Devices rated ⟦under 50 V⟧ are exempt.", "..<50 V"),
    QuantityCase("Plants need ⟦under 6 h⟧ sun exposure.", "..<6 h"),
    QuantityCase("The film transmitted ⟦under 5%⟧ light.", "..<5 %"),
    QuantityCase("Rain fell over ⟦3 days⟧ early in May.", "3 d"),
    QuantityCase("She got fees from ⟦$3 million⟧ in sales.", "3000000 USD"),
    QuantityCase("The maximum dose was ⟦92 mg⟧; the max occupancy: ⟦6⟧.", "92 mg", "..6 1"),
    QuantityCase("It carries a maximum jail sentence of ⟦5 years⟧.", "..5 a"),
    QuantityCase("There is a minimum notice period of ⟦10 days⟧.", "10.. d"),
    QuantityCase("He was given the maximum sentence of ⟦10 years⟧.", "10 a"),
    QuantityCase("With no traffic you get there in ⟦less than 30 minutes⟧.", "..<30 min"),
    QuantityCase("No rain fell, so it may take ⟦more than 3 weeks⟧.", ">3.. wk"),
    QuantityCase("It lost ⟦over 10 kg⟧, ⟦5 kg⟧ and ⟦3 kg⟧.", ">10.. kg", "5 kg", "3 kg"),
    QuantityCase("Do ⟦not exceed 4⟧ pills, drink ⟦more than 1 litre⟧.", "..4 1", ">1.. L"),
    QuantityCase("Of those ⟦20 to 30⟧ were sold at ⟦10⟧ by my mother.", "20..30 1", "10 1"),
    QuantityCase("Age group 4 had ⟦12⟧ patients.", "12 1"),
    QuantityCase("It costs ⟦$5⟧ a quarter mile.", "5 USD"),
    QuantityCase("He ate ⟦two and a half⟧ of the ⟦three⟧ pies.", "2.5 1", "3 1"),
    QuantityCase(
      "It does not weigh ⟦more than 2 kg⟧, lasts ⟦more than 5 years⟧.", "..2 kg", ">5.. a"),
    QuantityCase("No question this costs ⟦more than $5⟧.", ">5.. USD"),
    QuantityCase("Set: ⟦20⟧ x ⟦50 m⟧ freestyle.", "20 1", "50 m"),
    QuantityCase("a narrow ⟦5 m to 6 m⟧ road", "5..6 m"),
    QuantityCase("The school opens at ⟦10⟧; she died at ⟦11⟧.", "10 1", "11 1"),
    QuantityCase("She lost ⟦3 kg⟧ a season later.", "3 kg"),
    QuantityCase("⟦SPF 30⟧ and ⟦2⟧ of these", "30 [SPF]", "2 1"),
    QuantityCase(
      "One settles in ⟦two weeks⟧, a moderate one in ⟦six to eight⟧.", "2 wk", "6..8 1"),
    QuantityCase("It costs ⟦20 real⟧.", "20 BRL"),
    QuantityCase("Adults ⟦18+⟧ and those ⟦65+⟧ pay less.", "18.. a", "65.. a"),
    QuantityCase("Those ⟦20+⟧ items are left.", "20.. 1"),
    QuantityCase("Prep: ⟦20m⟧; depth: ⟦20m⟧.", "20 min", "20 m"),
    QuantityCase("Wait ⟦at least 24 hours⟧, ideally ⟦48⟧.", "24.. h", "48 h"),
    QuantityCase("By the end of ⟦day two⟧ it is gone.", "2 d"),
    QuantityCase("It comes off between ⟦day six⟧ and ⟦day eight⟧.", "6 d", "8 d"),
    QuantityCase("It drops the pH ⟦below 4.0⟧.", "..<4.0 [pH]"),
    QuantityCase("Its pH is ⟦between 6 and 7⟧.", "6..7 [pH]"),
    QuantityCase("pH levels ⟦under 4.6⟧ are safe.", "..<4.6 [pH]"),
    QuantityCase("The pH of ⟦more than 20⟧ samples fell.", ">20.. 1"),
    QuantityCase("There are ⟦ten⟧ extra foot patrols.", "10 1"),
    QuantityCase("It takes ⟦ten extra minutes⟧.", "10 min"),
    QuantityCase("All took part (mean age, ⟦58 years⟧).", "58 a"),
    QuantityCase("It is ⟦5⟧x⟦5⟧x⟦8 cm⟧.", "5 cm", "5 cm", "8 cm"),
  ])
  func lookalikes(example: QuantityCase) { expectValues(example) }

  /// Which side is open; a depth that is the greatest was found, and bounds nothing.
  @Test(arguments: [
    QuantityCase("Apply ⟦no earlier than 6 months⟧ before the trip.", "..6 mo"),
    QuantityCase("Apply ⟦no later than 6 months⟧ prior to it.", "6.. mo"),
    QuantityCase("⟦8 GB and higher⟧ plans include it.", "8.. GBy"),
    QuantityCase("They cut jobs by ⟦20%⟧ and lower prices.", "20 %"),
    QuantityCase("The minimum depth is ⟦2 mm⟧.", "2.. mm"),
    QuantityCase("The maximum depth of the lake is ⟦30 m⟧.", "30 m"),
    QuantityCase("It has ⟦120⟧ rooms over ⟦six⟧ floors.", "120 1", "6 1"),
    QuantityCase("The rooms are spread over ⟦two⟧ floors.", "2 1"),
    QuantityCase("The house has ⟦over six⟧ rooms.", ">6.. 1"),
    QuantityCase("⟦Up to 2⟧ adults and ⟦3⟧ children may stay.", "..2 1", "..3 1"),
    QuantityCase("⟦More than 2⟧ adults and ⟦3⟧ children stayed.", ">2.. 1", "3 1"),
    QuantityCase("Children ⟦up to 5 years⟧ stay free.", "..5 a"),
    QuantityCase("Children wait ⟦up to 5 years⟧ for it.", "..5 a"),
  ])
  func sides(example: QuantityCase) { expectValues(example) }

  /// "Over" of a verb, and of a number.
  @Test(arguments: [
    QuantityCase("The firm took over ⟦20⟧ companies.", "20 1"),
    QuantityCase("He handed over ⟦30⟧ documents.", "30 1"),
    QuantityCase("It is taking over ⟦100%⟧ of the trade.", "100 %"),
    QuantityCase("It took ⟦over 20⟧ workers to lift it.", ">20.. 1"),
    QuantityCase("The tour took ⟦over 20 minutes⟧.", ">20.. min"),
    QuantityCase("⟦Several thousand⟧ teachers marched.", "? 1"),
    QuantityCase("It cost ⟦$5 bil⟧ last year; he paid the ⟦$5⟧ bill.", "5000000000 USD", "5 USD"),
  ])
  func verbsThatEndInOver(example: QuantityCase) { expectValues(example) }
}
