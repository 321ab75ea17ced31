import TestSupport
import Testing

/// A folder with two versions of a small dossier, for the commands on bundles, bags and objects.
final class FormatStage {
  let folder: TemporaryFolder

  static let identifier = "urn:uuid:01900000-0000-7000-8000-000000000017"
  static let bundle = "HS-2026-0017-c31098a5.v2.hoso.tar"
  private static let who = "-m Mở --user Lan --address mailto:lan@example.org"

  /// - Parameter hasObject: Whether the two versions are in an object already.
  /// - Throws: where a command fails.
  init(hasObject: Bool = true) throws {
    folder = try TemporaryFolder()
    for name in ["one", "one/acts", "one/scans", "two", "two/acts", "two/scans"] {
      try folder.makeFolder(name)
    }
    for version in ["one", "two"] {
      try folder.write(
        "\(version)/dossier.json",
        #"{"id":"\#(Self.identifier)","number":"HS-2026-0017","unit":{"code":"01"},"forms":[]}"#)
      try folder.write("\(version)/acts/v1.json", #"{"kind":"open"}"#)
      try folder.write("\(version)/scans/a.pdf", noise(5_000))
    }
    guard hasObject else { return }
    try run("ocfl create one -o object --id \(Self.identifier) \(Self.created(day: 20))")
    let before = try #require(
      Tool.output(of: "sha512sum < '\(folder.path)/object/v1/inventory.json'"))
    try folder.write(
      "two/acts/v2.json",
      #"{"kind":"amend","previous":{"version":"v1","inventorySHA512":"\#(before.prefix(128))"}}"#)
    try folder.write("two/scans/b.pdf", noise(3_000, seed: 2))
    try run("ocfl commit object two \(Self.created(day: 21))")
  }

  /// The options that every version needs.
  static func created(day: Int) -> String {
    "\(who) --created 2026-03-\(day)T08:00:00+07:00"
  }

  /// Runs a line that must succeed.
  @discardableResult
  func run(_ line: String, locale: String = "C") throws -> Transcript {
    let run = try transcript(line, locale: locale)
    #expect(run.status == 0, "\(line): \(run.errors)")
    return run
  }

  func transcript(_ line: String, locale: String = "C") throws -> Transcript {
    try Transcript(line, in: folder, locale: locale)
  }

  /// Packs the object, and gives the bundle's name.
  func packed() throws -> String {
    try run("pack object")
    return Self.bundle
  }

  /// Copies a file with one bit of one byte turned over.
  func damage(_ name: String, at offset: Int, as copy: String) throws {
    var bytes = try #require(folder.read(name))
    bytes[offset] ^= 1
    try folder.write(copy, bytes)
  }
}
