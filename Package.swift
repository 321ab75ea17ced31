// swift-tools-version: 6.2
import PackageDescription

/// What every Swift target of ours is held to.
let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
]

/// A target is a layer (Docs/architecture.md): it imports lower floors only.
func layer(_ name: String, _ lower: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: lower, swiftSettings: strict)
}

/// A top-level folder whose files are compiled in by one C file (Scripts/embed-schemas, embed-forms).
func data(_ name: String) -> Target {
  .target(name: name, path: name, sources: ["\(name).c"], publicHeadersPath: "include")
}

func suite(_ name: String, _ subjects: [Target.Dependency]) -> Target {
  .testTarget(name: name, dependencies: subjects, swiftSettings: strict)
}

let package = Package(
  name: "hoso",
  products: [
    .library(name: "JSON", targets: ["JSON"]),
    .library(name: "JSONSchema", targets: ["JSONSchema"]),
    .library(name: "BagIt", targets: ["BagIt"]),
    .library(name: "OCFL", targets: ["OCFL"]),
    .executable(name: "hoso", targets: ["hoso"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
  ],
  targets: [
    // 0 outside
    .systemLibrary(name: "CPCRE2", pkgConfig: "libpcre2-8", providers: [.apt(["libpcre2-dev"])]),
    .systemLibrary(name: "CIDN2", pkgConfig: "libidn2", providers: [.apt(["libidn2-dev"])]),
    .systemLibrary(name: "CCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
    .systemLibrary(
      name: "CArchive", pkgConfig: "libarchive", providers: [.apt(["libarchive-dev"])]),
    // Its .pc file has a flag that SwiftPM refuses, and nothing else.
    .systemLibrary(name: "CUTF8Proc", providers: [.apt(["libutf8proc-dev"])]),
    .systemLibrary(name: "CLinux"),
    // Loaded when it is needed: never linked.
    .systemLibrary(name: "CQPDF", providers: [.apt(["libqpdf-dev"])]),
    data("Schemas"),
    data("Forms"),

    // 1 values
    layer("JSON"),
    layer("RFC3339"),
    layer("Vietnamese", ["CUTF8Proc"]),
    layer("Fixity", ["CCrypto"]),

    // 2 formats
    layer("Files", ["Fixity", "CLinux"]),
    layer("JSONSchema", ["JSON", "RFC3339", "Schemas", "CPCRE2", "CIDN2"]),
    layer("TarArchive", ["Files", "Fixity", "CArchive"]),
    layer("BagIt", ["Files", "Fixity"]),
    layer("OCFL", ["Files", "Fixity", "JSON", "RFC3339"]),
    layer("Scans", ["Files", "CLinux", "CQPDF"]),

    // 3 domain
    layer(
      "Dossiers",
      ["Files", "Fixity", "Forms", "JSON", "JSONSchema", "RFC3339", "Vietnamese"]),

    // 4 bundle
    layer(
      "Bundles",
      ["BagIt", "Files", "Fixity", "JSON", "JSONSchema", "OCFL", "RFC3339", "TarArchive"]),

    // 5 store
    layer(
      "Store",
      [
        "Bundles", "Dossiers", "Files", "Fixity", "JSON", "JSONSchema", "OCFL", "RFC3339",
        "TarArchive", "Vietnamese", .product(name: "GRDB", package: "GRDB.swift"),
      ]),

    // 7 words
    layer(
      "Wording",
      [
        "BagIt", "Bundles", "Dossiers", "Files", "Fixity", "JSON", "JSONSchema", "OCFL", "RFC3339",
        "Scans", "Store", "TarArchive", "Vietnamese",
      ]),

    // 8 shells
    layer(
      "Commands",
      [
        "BagIt", "Bundles", "Dossiers", "Files", "Fixity", "JSON", "JSONSchema", "OCFL", "RFC3339",
        "Scans", "Schemas", "Store", "TarArchive", "Vietnamese", "Wording",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .executableTarget(name: "hoso", dependencies: ["Commands", "Scans"], swiftSettings: strict),

    .executableTarget(
      name: "hoso-bench", dependencies: ["JSON", "JSONSchema"], path: "Benchmarks/FormBench",
      swiftSettings: strict),

    .executableTarget(
      name: "hoso-rule-bench", dependencies: ["Dossiers", "JSON", "JSONSchema", "RFC3339"],
      path: "Benchmarks/RuleBench", swiftSettings: strict),

    .target(
      name: "TestSupport", dependencies: ["Files"], path: "Tests/TestSupport",
      swiftSettings: strict),
    suite("JSONTests", ["JSON", "TestSupport"]),
    suite("RFC3339Tests", ["RFC3339"]),
    suite("VietnameseTests", ["Vietnamese", "TestSupport"]),
    suite("FixityTests", ["Fixity", "TestSupport"]),
    suite("FilesTests", ["Files", "Fixity", "TestSupport"]),
    .testTarget(
      name: "JSONSchemaTests",
      dependencies: ["JSONSchema", "JSON", "RFC3339", "Schemas", "TestSupport"],
      exclude: ["Fixtures"], swiftSettings: strict),
    suite("TarArchiveTests", ["TarArchive", "Files", "Fixity", "TestSupport"]),
    suite("BagItTests", ["BagIt", "Files", "Fixity", "TestSupport"]),
    suite("OCFLTests", ["OCFL", "Files", "Fixity", "JSON", "RFC3339", "TestSupport"]),
    .testTarget(
      name: "DossiersTests",
      dependencies: [
        "Dossiers", "Files", "Fixity", "JSON", "JSONSchema", "RFC3339", "TestSupport", "Vietnamese",
      ],
      exclude: ["Fixtures"], swiftSettings: strict),
    .testTarget(
      name: "BundlesTests",
      dependencies: [
        "Bundles", "BagIt", "Files", "Fixity", "JSON", "OCFL", "RFC3339", "TarArchive",
        "TestSupport",
      ],
      exclude: ["Fixtures"], swiftSettings: strict),
    suite(
      "StoreTests",
      [
        "Bundles", "Dossiers", "Files", "Fixity", "JSON", "JSONSchema", "OCFL", "RFC3339", "Store",
        "TestSupport",
      ]),
    // The child that ScansTests starts, and makes misbehave.
    .executableTarget(
      name: "scan-child", dependencies: ["Scans"], path: "Tests/ScanChild", swiftSettings: strict),
    .testTarget(
      name: "ScansTests", dependencies: ["Scans", "CQPDF", "Files", "TestSupport", "scan-child"],
      swiftSettings: strict, linkerSettings: [.linkedLibrary("qpdf")]),
    suite(
      "WordingTests",
      [
        "BagIt", "Bundles", "Dossiers", "Files", "JSON", "JSONSchema", "OCFL", "RFC3339",
        "TarArchive", "Vietnamese", "Wording",
      ]),
    suite(
      "CommandsTests",
      [
        "Commands", "Dossiers", "Fixity", "JSON", "JSONSchema", "RFC3339", "TestSupport", "Wording",
        "hoso",
      ]),
  ],
  swiftLanguageModes: [.v6],
  cLanguageStandard: .c2x
)

/// A fuzz target has no main of its own: it exists only where libFuzzer brings one (`FUZZ=1`).
func fuzz(_ name: String, _ subjects: [Target.Dependency]) -> Target {
  .executableTarget(
    name: name, dependencies: subjects, path: "Fuzz/\(name)",
    swiftSettings: strict + [.unsafeFlags(["-parse-as-library"])])
}

if Context.environment["FUZZ"] != nil {
  package.targets += [
    fuzz("ReaderFuzz", ["JSON"]),
    fuzz("PatternFuzz", ["JSONSchema"]),
    fuzz("SchemaFuzz", ["JSON", "JSONSchema"]),
    .target(
      name: "FuzzSupport", dependencies: ["Files", "Fixity"], path: "Tests/FuzzSupport",
      swiftSettings: strict),
    fuzz("TarFuzz", ["Files", "Fixity", "FuzzSupport", "TarArchive"]),
    fuzz("BagFuzz", ["BagIt", "Files", "Fixity", "FuzzSupport"]),
    fuzz("InventoryFuzz", ["Files", "Fixity", "FuzzSupport", "OCFL"]),
    fuzz("BundleFuzz", ["BagIt", "Bundles", "Files", "FuzzSupport", "OCFL", "TarArchive"]),
  ]
}
