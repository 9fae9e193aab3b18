// swift-tools-version: 6.2
import PackageDescription

/// Whether it is the gate that builds.
let isGate = Context.environment["COURTSHIP_STRICT"] != nil

/// Settings that every Swift target shares: imports stay inside a module unless said otherwise, and what a
/// file uses it imports itself, so that the arrows in Sources/README.md are the whole truth.
let strict: [SwiftSetting] =
  [
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("ExistentialAny"),
  ]
  // The gate refuses warnings; a newer compiler's new ones must not keep anybody else from building.
  + (isGate ? [.treatAllWarnings(as: .error), .unsafeFlags(["-gnone"])] : [])

/// A module of the program. Its dependencies are its arrows: see Sources/README.md.
func module(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(
    name: name, dependencies: dependencies,
    // Optimised, what the gate tests takes less than half the time.
    swiftSettings: strict + (isGate ? [.unsafeFlags(["-O"])] : []))
}

/// The tests of one module.
func tests(_ name: String, _ dependencies: [Target.Dependency], exclude: [String] = []) -> Target {
  .testTarget(
    name: "\(name)Tests", dependencies: dependencies + ["TestSupport"], exclude: exclude, swiftSettings: strict)
}

/// Timings, which are no tests: built only when they are asked for.
let benchmarks: [Target] =
  Context.environment["COURTSHIP_BENCHMARKS"] == nil
  ? []
  : [
    .executableTarget(
      name: "Benchmarks", dependencies: ["Report", "Scoring", "Domain"], path: "Tests/Benchmarks", exclude: ["Peers"],
      swiftSettings: strict)
  ]

let package = Package(
  name: "courtship",
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2"),
  ],
  targets: [
    module("Domain"),
    module("Canvas"),
    module("Scoring", ["Domain"]),
    module("Report", ["Domain", "Scoring"]),
    module("Session", ["Domain", "Scoring"]),
    module("Interchange", ["Domain", "Scoring"]),
    module("Forms", ["Domain"]),
    module("Screens", ["Session", "Scoring", "Report", "Domain", "Canvas"]),
    module("Plain", ["Session", "Scoring", "Report", "Domain"]),
    module("QuestionnaireReader", ["Domain", .product(name: "Yams", package: "Yams")]),
    module("SQLiteLibrary", ["Domain", "Session", "Interchange", .product(name: "GRDB", package: "GRDB.swift")]),
    module("Terminal", ["Canvas", "CNcursesw"]),
    module("WebPage", ["CCmarkGFM"]),
    .target(name: "CQuestionnaires"),
    .target(
      name: "CNcursesw",
      linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]
    ),
    .target(
      name: "CCmarkGFM",
      linkerSettings: [.linkedLibrary("cmark-gfm-extensions"), .linkedLibrary("cmark-gfm")]
    ),
    .executableTarget(
      name: "courtship",
      dependencies: [
        "Domain", "Scoring", "Report", "Session", "Interchange", "Forms", "Canvas", "Screens", "Plain",
        "QuestionnaireReader", "CQuestionnaires", "SQLiteLibrary", "Terminal", "WebPage",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict
    ),
    .target(
      name: "TestSupport", dependencies: ["Domain"], path: "Tests/Support", swiftSettings: strict),
    tests("Domain", ["Domain"]),
    tests("Canvas", ["Canvas"]),
    tests("Scoring", ["Scoring", "Domain"]),
    tests("Report", ["Report", "Scoring", "Domain", "Canvas"]),
    tests("Session", ["Session", "Scoring", "Domain"]),
    tests("Interchange", ["Interchange", "Scoring", "Domain"]),
    tests("Forms", ["Forms", "Domain"]),
    tests(
      "Screens",
      [
        "Screens", "Session", "Scoring", "Report", "Terminal", "QuestionnaireReader", "CQuestionnaires", "Domain",
        "Canvas",
      ], exclude: ["Frames"]),
    tests("Plain", ["Plain", "Session", "Scoring", "Report", "Domain"]),
    tests("QuestionnaireReader", ["QuestionnaireReader", "CQuestionnaires", "Domain"]),
    tests(
      "SQLiteLibrary",
      ["SQLiteLibrary", "Session", "Interchange", "Domain", .product(name: "GRDB", package: "GRDB.swift")],
      exclude: ["Fixtures"]),
    tests("Terminal", ["Terminal", "Canvas"]),
    tests("WebPage", ["WebPage"]),
    tests(
      "EndToEnd",
      [
        "courtship", "QuestionnaireReader", "Screens", "Session", "Report", "Scoring", "Domain",
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "Subprocess", package: "swift-subprocess"),
      ], exclude: ["Validator"]),
  ] + benchmarks,
  swiftLanguageModes: [.v6]
)
