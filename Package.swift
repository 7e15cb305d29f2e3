// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
  // See "Where we leave the usual path" in CONTRIBUTING.md.
  .unsafeFlags(
    ["-Xfrontend", "-enable-single-module-llvm-emission"], .when(configuration: .release)),
]

/// The Swift runtime and Foundation within the program, and what Foundation itself is linked with.
let selfContained: [LinkerSetting] = [
  .unsafeFlags(
    [
      "-static-stdlib", "-use-ld=lld", "-lCoreFoundation", "-l_FoundationICU",
      "-l_FoundationCShims", "-l_FoundationCollections", "-lBlocksRuntime", "-ldispatch",
      "-lstdc++",
    ], .when(platforms: [.linux], configuration: .release))
]

/// One of our modules. Its README is part of the house, not of the build.
func module(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .target(name: name, dependencies: dependencies, exclude: ["README.md"], swiftSettings: strict)
}

func tests(_ name: String, _ dependencies: [Target.Dependency], exclude: [String] = []) -> Target {
  .testTarget(
    name: name, dependencies: dependencies + ["TallyTestSupport"], exclude: exclude,
    swiftSettings: strict)
}

let package = Package(
  name: "tally",
  products: [.executable(name: "tally", targets: ["tally"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
    .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", exact: "2.1.1"),
  ],
  targets: [
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(name: "CMalloc"),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(name: "CNettle", pkgConfig: "nettle", providers: [.apt(["nettle-dev"])]),
    // ICU (apt: libicu-dev), behind two functions of ours.
    .target(
      name: "CCharset", linkerSettings: [.linkedLibrary("icui18n"), .linkedLibrary("icuuc")]),
    .target(name: "CLexicon", exclude: ["Data"]),
    .target(name: "CReportAssets", exclude: ["Assets"]),

    module("TallyCore", []),
    module("TallyJSON", ["TallyCore"]),
    module("TallyIngest", ["TallyCore", "TallyJSON", "CLibXML2", "CCharset", "CZlib", "CNettle"]),
    module("TallyLexicon", ["TallyCore", "CLexicon"]),
    module("TallyExtract", ["TallyCore", "TallyLexicon"]),
    module("TallyKnowledge", ["TallyCore", "TallyLexicon"]),
    module("TallyRecords", ["TallyCore", "TallyJSON", "TallyKnowledge"]),
    module(
      "TallyStore",
      [
        "TallyCore", "TallyKnowledge", "TallyRecords", "CZlib",
        .product(name: "GRDB", package: "GRDB.swift"),
      ]),
    module(
      "TallyReports",
      [
        "TallyCore", "TallyJSON", "TallyKnowledge", "TallyRecords", "CReportAssets", "CNettle",
        .product(name: "Mustache", package: "swift-mustache"),
      ]),
    module(
      "TallyCLI",
      [
        "TallyCore", "TallyJSON", "TallyIngest", "TallyExtract", "TallyKnowledge", "TallyRecords",
        "TallyStore", "TallyReports", "CMalloc", "Yams",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .executableTarget(
      name: "tally", dependencies: ["TallyCLI"], swiftSettings: strict,
      linkerSettings: selfContained),
    .executableTarget(
      name: "tally-bench",
      dependencies: [
        "TallyCore", "TallyJSON", "TallyIngest", "TallyExtract", "TallyKnowledge", "TallyRecords",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], swiftSettings: strict),

    .target(
      name: "TallyTestSupport", dependencies: ["TallyCore"], path: "Tests/TallyTestSupport",
      swiftSettings: strict),
    tests("TallyCoreTests", ["TallyCore"]),
    tests("TallyJSONTests", ["TallyJSON"]),
    tests("TallyIngestTests", ["TallyIngest"], exclude: ["Fixtures"]),
    tests("TallyExtractTests", ["TallyExtract", "TallyLexicon"], exclude: ["Fixtures"]),
    tests("TallyKnowledgeTests", ["TallyKnowledge"]),
    tests("TallyRecordsTests", ["TallyRecords", "TallyKnowledge", "TallyJSON", "TallyCore"]),
    tests("TallyStoreTests", ["TallyStore", "TallyKnowledge"]),
    tests("TallyReportsTests", ["TallyReports", "TallyKnowledge", "TallyJSON"]),
    tests(
      "TallyCLITests",
      [
        "tally", "TallyCLI", "TallyCore", "TallyExtract", "TallyIngest", "TallyReports",
        "TallyStore",
      ]),
    tests(
      "QualityTests", ["TallyCLI", "TallyIngest", "TallyExtract", "TallyKnowledge"],
      exclude: ["Gold"]),
  ],
  swiftLanguageModes: [.v6],
  cLanguageStandard: .c2x
)
