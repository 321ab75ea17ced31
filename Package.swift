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

func suite(_ name: String, _ subjects: [Target.Dependency]) -> Target {
  .testTarget(name: name, dependencies: subjects, swiftSettings: strict)
}

let package = Package(
  name: "hoso",
  products: [
    .library(name: "JSON", targets: ["JSON"]),
  ],
  targets: [
    // 1 values
    layer("JSON"),
    layer("RFC3339"),

    suite("JSONTests", ["JSON"]),
    suite("RFC3339Tests", ["RFC3339"]),
  ],
  swiftLanguageModes: [.v6],
  cLanguageStandard: .c2x
)
