import Bundles
import Files
import Fixity
import Glibc
import TestSupport
import Testing

/// What other people's programs make of our bundle.
@Suite struct `Other programs` {
  private static let object = ObjectParts.full

  /// Publishes the bundle, calls `body` with the folder and the bundle's name.
  private func withBundle(_ body: (Scratch, BundleName) throws -> Void) throws {
    let (source, scratch) = (try Scratch(), try Scratch())
    let plan = try BundlePlan(of: folder(Self.object, in: source)) { digest in
      Self.object.schemas.first { sha512($0) == digest.hex }
    }
    try plan.publish(in: scratch.folder)
    try body(scratch, plan.name)
  }

  @Test(arguments: [
    ("tar", "tar -tf", "tar -xf"), ("bsdtar", "bsdtar -tf", "bsdtar -xf"),
    ("7zz", "7zz l -ba", "7zz x -bd -y"),
    ("python3", "python3 -m tarfile -l", "python3 -m tarfile -e"),
  ])
  func `list and unpack it`(name: String, list: String, unpack: String) throws {
    guard Tool.run("command -v \(name) >/dev/null") else { return }
    try withBundle { scratch, bundle in
      let file = "\(scratch.path)/\(bundle.file)"
      let listing = try #require(Tool.output(of: "\(list) '\(file)' 2>&1"))
      let parts = try BundleParts(Self.object).parts
      #expect(listing.split(separator: "\n").count == parts.count)
      #expect(Tool.run("cd '\(scratch.path)' && \(unpack) '\(file)' >/dev/null 2>&1"))
      for part in parts {
        #expect(try scratch.read("\(bundle.folder)/\(part.path)") == part.bytes)
      }
    }
  }

  @Test func `check it as README.txt says`() throws {
    try withBundle { scratch, bundle in
      let script = """
        cd '\(scratch.path)' && tar xf \(bundle.file) && cd \(bundle.folder)
        sha512sum --strict -c tagmanifest-sha512.txt && sha512sum --strict -c manifest-sha512.txt \
        && cd data && sha512sum --strict -c inventory.json.sha512
        """
      let output = try #require(Tool.output(of: "LC_ALL=C sh -ec \"\(script)\" 2>&1"))
      let files = try BundleParts(Self.object).parts.count
      // All but the tag manifest itself, and the inventory twice.
      #expect(output.split(separator: "\n").count == files)
      #expect(output.split(separator: "\n").allSatisfy { $0.hasSuffix(": OK") })
    }
  }

  @Test(
    .enabled(if: unsafe access(Suites.judge("bagit.py"), X_OK) == 0, "skipped: no bagit.py"))
  func `find the bag valid`() throws {
    try withBundle { scratch, bundle in
      let folder = "\(scratch.path)/\(bundle.folder)"
      #expect(Tool.run("tar -xf '\(folder).hoso.tar' -C '\(scratch.path)'"))
      let output = Tool.output(of: "'\(Suites.judge("bagit.py"))' --validate '\(folder)' 2>&1")
      #expect(output?.contains("is valid") == true)
      #expect(output?.lowercased().contains("warn") == false)
    }
  }

  @Test(
    .enabled(
      if: unsafe access(Suites.judge("ocfl-validate.py"), X_OK) == 0,
      "skipped: no ocfl-validate.py"))
  func `find the object valid without a warning`() throws {
    try withBundle { scratch, bundle in
      let folder = "\(scratch.path)/\(bundle.folder)"
      #expect(Tool.run("tar -xf '\(folder).hoso.tar' -C '\(scratch.path)'"))
      let output = Tool.output(
        of: "'\(Suites.judge("ocfl-validate.py"))' '\(folder)/data' 2>&1")
      #expect(output?.contains("VALID") == true && output?.contains("INVALID") == false)
      #expect(output?.contains("[W") == false)
    }
  }
}
