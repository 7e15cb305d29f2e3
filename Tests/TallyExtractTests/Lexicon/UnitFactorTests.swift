import Foundation
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

  /// Counted or agreed upon, not measured: GNU units has no such thing.
  private static let conventions: Set = [
    "[CFU]", "[iU]", "[bp]", "k[bp]", "dB", "Np",
    "M[bp]", "G[bp]", "m[iU]", "u[iU]", "k[iU]", "cM", "{df}",
    "{C-rate}", "{planet radius}", "[solar_radius]", "[earth_radius]",
  ]

  @Test(.enabled(if: program != nil, "GNU units is not installed: factors were not compared"))
  func agreeWithGNUUnits() throws {
    var compared: [(code: String, ours: Double, base: String)] = []
    var questions = ""
    var seen: Set<String> = []
    for row in LexiconTable("units").rows {
      guard let code = row[1].map(Self.single), !Self.conventions.contains(code),
        let factor = row[3]?.split(separator: " "), factor.count == 2,
        seen.insert("\(code) \(factor[0])").inserted
      else { continue }
      let theirs = try #require(GNUUnits.expression(of: code), "\(code) has no name to compare by")
      let base = try #require(GNUUnits.expression(ofBase: String(factor[1])))
      compared.append((code, value(String(factor[0])), base))
      questions += "\(theirs)\n\(base)\n"
    }
    let answers = try ask(questions)
    try #require(answers.count == compared.count, "\(answers.filter { Double($0) == nil })")
    for (unit, answer) in zip(compared, answers) {
      let theirs = try #require(Double(answer), "\(unit.code): \(answer)")
      #expect(
        abs(unit.ours - theirs) <= 1e-6 * abs(theirs),
        "\(unit.code): \(unit.ours) \(unit.base) here, \(theirs) there")
    }
    #expect(compared.count > 140)
  }

  /// A decade is "10.a": its values are multiplied out, its factor is that of "a".
  private static func single(_ code: String) -> String {
    let parts = code.split(separator: ".", maxSplits: 1)
    return parts.count == 2 && Int(parts[0]) != nil ? String(parts[1]) : code
  }

  private func value(_ text: String) -> Double {
    let parts = text.split(separator: "/").compactMap { Double($0) }
    return parts.count == 2 ? parts[0] / parts[1] : parts.first ?? .nan
  }

  /// One answer a line, for pairs of lines: what one has, and what one wants.
  private func ask(_ questions: String) throws -> [String] {
    let process = Process()
    process.executableURL = URL(filePath: try #require(Self.program))
    process.arguments = ["--quiet", "--terse", "--digits", "15"]
    let (input, output) = (Pipe(), Pipe())
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    input.fileHandleForWriting.write(Data(questions.utf8))
    try input.fileHandleForWriting.close()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self).split(separator: "\n").map { String($0) }
  }
}

/// A UCUM code as GNU units writes it: `mg/kg/d` is `milli g / (kilo g) / (day)`.
private enum GNUUnits {
  /// UCUM's atoms that have another name there.
  private static let atoms = [
    "m": "meter", "g": "gram", "s": "second", "A": "ampere", "K": "kelvin", "mol": "mol",
    "cd": "candela", "rad": "radian", "bit": "bit", "Ao": "angstrom", "[in_i]": "inch",
    "[ft_i]": "foot", "[yd_i]": "yard", "[mi_i]": "mile", "[nmi_i]": "nauticalmile",
    "[fth_i]": "(6 foot)", "[fur_us]": "(660 foot)", "AU": "au", "[ly]": "lightyear",
    "pc": "parsec", "har": "hectare", "[acr_us]": "(43560 foot^2)", "L": "liter",
    "[gal_us]": "gallon", "[qt_us]": "quart", "[pt_us]": "pint", "[cup_us]": "cup",
    "[foz_us]": "floz", "[tbs_us]": "tablespoon", "[tsp_us]": "teaspoon", "[bbl_us]": "barrel",
    "[bu_us]": "bushel", "t": "tonne", "[ston_av]": "ton", "[lton_av]": "brton",
    "[lb_av]": "pound", "[oz_av]": "ounce", "[oz_tr]": "troyounce", "[gr]": "grain",
    "[car_m]": "carat", "[stone_av]": "stone", "[dr_av]": "dram", "u": "atomicmassunit",
    "[solar_mass]": "solarmass", "[solar_luminosity]": "solarluminosity",
    "[earth_mass]": "earthmass", "{phr}": "1|100", "min": "minute", "h": "hour", "d": "day",
    "wk": "week",
    "mo": "(365.25 day / 12)", "a": "(365.25 day)", "deg": "degree", "'": "arcmin",
    "''": "arcsec", "mas": "(milli arcsec)", "sr": "sr", "[kn_i]": "knot", "Hz": "hertz",
    "Pa": "pascal", "bar": "bar", "atm": "atm", "Torr": "torr", "mm[Hg]": "mmHg",
    "[psi]": "psi", "N": "newton", "dyn": "dyne", "[lbf_av]": "lbf", "kgf": "kgf",
    "J": "joule", "cal": "calorie_th", "eV": "eV", "erg": "erg", "[Btu_IT]": "btu_IT",
    "[Btu]": "btu_IT", "W": "watt", "[HP]": "horsepower", "V": "volt", "Ohm": "ohm",
    "S": "siemens", "F": "farad", "C": "coulomb", "H": "henry", "T": "tesla", "G": "gauss",
    "Wb": "weber", "By": "byte", "Gy": "gray", "Sv": "sievert", "Jy": "jansky", "P": "poise",
    "St": "stokes", "kat": "katal", "Bq": "becquerel", "Ci": "curie", "lm": "lumen",
    "lx": "lux", "Cel": "kelvin", "[degF]": "degF", "[degR]": "degR", "[diop]": "(1/meter)",
    "eq": "mol", "%": "1|100", "[ppth]": "1|1000", "[ppm]": "1e-6", "[ppb]": "1e-9",
    "[pptr]": "1e-12", "bp": "1|10000", "{rev}": "1", "{beats}": "1", "{frames}": "1",
    "{dot}": "1", "[mil_i]": "mil", "[yd_i]3": "yard^3", "[crd_us]": "cord",
    "[scwt_av]": "(100 pound)", "dt": "(100 kg)", "gon": "grade", "[g]": "gravity",
    "[in_i'Hg]": "inHg", "m[H2O]": "(1000 kg gravity / m^2)", "Np": "1", "mho": "mho",
    "Mx": "maxwell", "Oe": "oersted", "Bd": "(1/second)", "REM": "(0.01 sievert)",
    "RAD": "(0.01 gray)",
    "R": "roentgen", "osm": "mol", "U": "(micro mol / minute)", "tex": "tex", "[den]": "denier",
    "[gal_br]": "brgallon", "[pt_br]": "brpint", "[foz_br]": "brfloz", "[bf_i]": "(144 inch^3)",
    "[fdr_us]": "(1|8 floz)", "[pwt_tr]": "(1|20 troyounce)", "uas": "(micro arcsec)",
  ]
  private static let prefixes = [
    ("Ki", "kibi"), ("Mi", "mebi"), ("Gi", "gibi"), ("Ti", "tebi"), ("a", "atto"), ("f", "femto"),
    ("p", "pico"), ("n", "nano"), ("u", "micro"), ("m", "milli"), ("c", "centi"), ("d", "deci"),
    ("h", "hecto"), ("k", "kilo"), ("M", "mega"), ("G", "giga"), ("T", "tera"), ("P", "peta"),
    ("E", "exa"), ("Z", "zetta"), ("da", "deca"),
  ]

  static func expression(of code: String) -> String? {
    var result = ""
    var operation = ""
    var rest = Substring(code)
    while !rest.isEmpty {
      let part = rest.prefix { $0 != "." && $0 != "/" }
      rest = rest.dropFirst(part.count)
      guard let factor = factor(String(part)) else { return nil }
      result += "\(operation) \(factor)"
      operation = rest.first == "/" ? " /" : ""
      rest = rest.dropFirst()
    }
    return result
  }

  /// `kg.m2/s3`, `/s`: the base units of our factors.
  static func expression(ofBase text: String) -> String? {
    text == "1" ? "1" : text.hasPrefix("/") ? "1 / \(text.dropFirst())" : expression(of: text)
  }

  private static func factor(_ part: String) -> String? {
    if Int(part) != nil { return part }
    if let name = atom(part) { return "(\(name))" }
    let power = part.suffix(1)
    guard Int(power) != nil, let name = atom(String(part.dropLast())) else { return nil }
    return "(\(name))^\(power)"
  }

  private static func atom(_ code: String) -> String? {
    if let known = atoms[code] { return known }
    for (letter, name) in prefixes where code.hasPrefix(letter) {
      if let base = atoms[String(code.dropFirst(letter.count))] { return "\(name) \(base)" }
    }
    return nil
  }
}
