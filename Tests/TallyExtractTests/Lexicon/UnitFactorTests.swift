import Foundation
import TallyCore
import TallyExtract
import TallyLexicon
import Testing

/// Every factor of `units.tsv` held against the table of GNU `units`, written by other people from other
/// sources.
struct UnitFactorTests {
  private static let program = [
    "/usr/bin/units", "/usr/local/bin/units", "/opt/homebrew/bin/gunits",
  ]
  .first { FileManager.default.isExecutableFile(atPath: $0) }

  /// What GNU units calls ours. Codes that are not here have no name there, or one of another size.
  private static let names = [
    "m": "m", "um": "micron", "Ao": "angstrom", "[in_i]": "inch", "[ft_i]": "foot",
    "[yd_i]": "yard", "[mi_i]": "mile", "[nmi_i]": "nauticalmile", "[fth_i]": "6 foot",
    "[fur_us]": "660 foot", "AU": "au", "[ly]": "lightyear", "pc": "parsec", "har": "hectare",
    "[ft_i]2": "foot^2", "[mi_i]2": "mile^2", "L": "liter", "[gal_us]": "gallon",
    "[qt_us]": "quart", "[pt_us]": "pint", "[cup_us]": "cup", "[foz_us]": "floz",
    "[tbs_us]": "tablespoon", "[tsp_us]": "teaspoon", "[bbl_us]": "barrel", "[bu_us]": "bushel",
    "[ft_i]3": "foot^3", "g": "g", "kg": "kg", "t": "tonne", "[ston_av]": "ton",
    "[lton_av]": "brton", "[lb_av]": "pound", "[oz_av]": "ounce", "[oz_tr]": "troyounce",
    "[gr]": "grain", "[car_m]": "carat", "[stone_av]": "stone", "[dr_av]": "dram", "s": "s",
    "min": "minute", "h": "hour", "d": "day", "wk": "week", "rad": "radian", "deg": "degree",
    "'": "arcmin", "''": "arcsec", "[mi_i]/h": "mile/hour", "km/h": "km/hour", "[kn_i]": "knot",
    "Hz": "Hz", "Pa": "pascal", "bar": "bar", "atm": "atm", "mm[Hg]": "mmHg", "[psi]": "psi",
    "N": "newton", "dyn": "dyne", "[lbf_av]": "lbf", "kgf": "kgf", "J": "joule",
    "cal": "calorie_th", "eV": "eV", "erg": "erg", "[Btu_IT]": "btu_IT", "W.h": "watt hour",
    "kW.h": "kW hour", "W": "watt", "[HP]": "horsepower", "V": "volt", "A": "ampere",
    "Ohm": "ohm", "S": "siemens", "F": "farad", "C": "coulomb", "H": "henry", "T": "tesla",
    "G": "gauss", "Wb": "weber", "By": "byte", "bit": "bit", "mol": "mol", "Gy": "gray",
    "Sv": "sievert", "cd": "cd", "Jy": "jansky", "P": "poise", "kat": "katal", "Bq": "becquerel",
    "Ci": "curie",
  ]

  @Test(.enabled(if: program != nil, "GNU units is not installed: factors were not compared"))
  func agreeWithGNUUnits() throws {
    let program = try #require(Self.program)
    var compared = 0
    var seen: Set<String> = []
    for row in LexiconTable("units").rows {
      guard let code = row[1], let name = Self.names[code], seen.insert(code).inserted,
        let factor = row[3]?.split(separator: " "), factor.count == 2
      else { continue }
      // To GNU units a "rad" is a dose.
      let base =
        factor[1] == "rad"
        ? "radian" : factor[1].hasPrefix("/") ? "1\(factor[1])" : String(factor[1])
      let theirs = try answer(program, name, base)
      let ours = value(String(factor[0]))
      #expect(
        abs(ours - theirs) <= 1e-6 * abs(theirs),
        "\(code): \(ours) \(base) here, \(theirs) there")
      compared += 1
    }
    #expect(compared > 70)
  }

  private func value(_ text: String) -> Double {
    let parts = text.split(separator: "/").compactMap { Double($0) }
    return parts.count == 2 ? parts[0] / parts[1] : parts.first ?? .nan
  }

  private func answer(_ program: String, _ from: String, _ base: String) throws -> Double {
    let process = Process()
    process.executableURL = URL(filePath: program)
    // GNU units writes products with a blank: kg.m2/s2 is kg m^2/s^2.
    var to = ""
    for character in base {
      if character == "." {
        to += " "
      } else if character.isNumber, let last = to.last, last.isLetter {
        to += "^\(character)"
      } else {
        to.append(character)
      }
    }
    process.arguments = ["--terse", "--digits", "15", from, to]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    let line = String(decoding: data, as: UTF8.self).split(separator: "\n").first ?? ""
    return Double(line) ?? .nan
  }

}
