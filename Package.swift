// swift-tools-version: 6.2
import PackageDescription

/// Checks that hold for every target of ours, from the first commit: strict memory safety (each unsafe expression
/// carries the word), explicit imports, explicit existentials, and no warning left standing.
let checks: [SwiftSetting] = [
  .strictMemorySafety(),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("ExistentialAny"),
  .treatAllWarnings(as: .error),
]

func library(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: checks)
}

/// A library whose internals its tests look into: they are built for speed, as what they test is.
func inspectedLibrary(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(
    name: name, dependencies: dependencies,
    swiftSettings: checks + [.unsafeFlags(["-enable-testing"], .when(configuration: .release))])
}

func stage(_ name: String) -> Target {
  .executableTarget(
    name: name,
    dependencies: [
      "Command", "Stages", "Run", .product(name: "ArgumentParser", package: "swift-argument-parser"),
    ],
    swiftSettings: checks)
}

func tests(of name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .testTarget(
    name: "\(name)Tests", dependencies: [.target(name: name)] + dependencies, swiftSettings: checks)
}

let collections = Target.Dependency.product(name: "OrderedCollections", package: "swift-collections")
let system = Target.Dependency.product(name: "SystemPackage", package: "swift-system")

let package = Package(
  name: "outturn",
  products: [
    .executable(name: "extract", targets: ["extract"]),
    .executable(name: "clean", targets: ["clean"]),
    .executable(name: "compute", targets: ["compute"]),
    .executable(name: "export", targets: ["export"]),
    .executable(name: "synthesise", targets: ["synthesise"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-collections", from: "1.6.0"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/apple/swift-system", from: "1.8.1"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    .systemLibrary(name: "CLibCSV", providers: [.apt(["libcsv-dev"])]),
    .systemLibrary(name: "CLibCrypto", providers: [.apt(["libssl-dev"])]),
    .systemLibrary(name: "CLibC"),

    // Leaves: they import nothing of ours.
    library("CivilDates"),
    library("Figures"),
    inspectedLibrary("Methods"),

    // Tables, and how they are read and written.
    library("Columns", ["CivilDates", "Figures", collections]),
    library("CSV", ["CLibCSV", "Columns", "CivilDates", "Figures", collections, system]),
    library("Datasets", ["CSV", "Columns", "CivilDates", "Figures", collections]),
    library("Measures", ["Configuration", "Datasets", "Columns", "CivilDates", "Figures", collections]),

    // What a page says.
    library(
      "Performance",
      ["Methods", "Configuration", "Datasets", "Columns", "CivilDates", "Figures", collections]),
    library("Finance", ["Datasets", "Columns", "CivilDates", "Figures", collections]),
    library("Reconciliation", ["Performance", "Finance", "Datasets", "Columns", "CivilDates", "Figures"]),
    library(
      "Publishing",
      [
        "Run", "Reconciliation", "Performance", "Finance", "Measures", "Methods", "Configuration", "Datasets",
        "CSV", "Columns", "CivilDates",
        "Figures",
      ]),

    // How a run goes; they know no measure and no page.
    library("Configuration", ["CivilDates", "Figures", system, .product(name: "Yams", package: "Yams")]),
    inspectedLibrary(
      "Run", ["CLibC", "CLibCrypto", "CivilDates", system, .product(name: "Logging", package: "swift-log")]),

    library(
      "Stages",
      [
        "Publishing", "Reconciliation", "Performance", "Finance", "Measures", "Methods", "Datasets", "CSV",
        "Columns", "CivilDates", "Figures",
        "Configuration", "Run", system, collections, .product(name: "Logging", package: "swift-log"),
      ]),
    library(
      "Command",
      [
        "Run", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),

    // An authority that does not exist, for trying the pipeline out: no stage imports it.
    inspectedLibrary("Synthesis", ["Datasets", "CSV", "Columns", "CivilDates", "Figures"]),
    .executableTarget(
      name: "synthesise",
      dependencies: [
        "Synthesis", "CivilDates", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: checks),

    stage("extract"),
    stage("clean"),
    stage("compute"),
    stage("export"),

    tests(of: "CivilDates"),
    tests(of: "Figures"),
    tests(of: "Methods"),
    tests(of: "Columns", ["CivilDates", "Figures", collections]),
    tests(of: "CSV", ["Columns", "CivilDates", "Figures", collections, system]),
    tests(of: "Datasets", ["CSV", "Columns", "CivilDates", "Figures", system]),
    tests(
      of: "Measures",
      ["Configuration", "Datasets", "Columns", "CivilDates", "Figures", collections, system]),
    tests(of: "Performance", ["Methods", "Configuration", "Datasets", "CivilDates", "Figures", system]),
    tests(of: "Finance", ["Datasets", "Figures"]),
    tests(of: "Reconciliation", ["Figures"]),
    tests(
      of: "Publishing",
      [
        "Measures", "Reconciliation", "Configuration", system, "Datasets", "Columns", "CSV", "CivilDates",
        "Figures", collections,
      ]),
    tests(of: "Synthesis", ["Datasets", "CSV", "Columns", "CivilDates"]),
    tests(of: "Configuration", ["CivilDates", "Figures", system]),
    tests(of: "Run", ["CivilDates", system, .product(name: "Logging", package: "swift-log")]),
    tests(
      of: "Stages",
      ["Synthesis", "Configuration", "Run", "Datasets", "CSV", "Columns", "CivilDates", "Figures", system]),
  ],
  swiftLanguageModes: [.v6]
)

// Built only where asked for: `OUTTURN_BENCHMARK=1 swift run -c release csv-benchmark`.
if Context.environment["OUTTURN_BENCHMARK"] != nil {
  package.targets.append(
    .executableTarget(
      name: "csv-benchmark", dependencies: ["CSV", "CLibCSV", "Columns", "CivilDates", system],
      swiftSettings: checks))
}

// Needs the fuzzer's own runtime, so it is built only where asked for; `Sources/FuzzCSV/Fuzz.swift` says how.
if Context.environment["OUTTURN_FUZZ"] != nil {
  package.targets.append(
    .executableTarget(name: "FuzzCSV", dependencies: ["CSV", "Columns", collections], swiftSettings: checks))
}
