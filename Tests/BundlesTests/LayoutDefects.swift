extension Defect {
  /// Names, places and order of the files.
  static let layout: [Defect] = [
    .moved("README.txt stands first", "README.txt", before: "bagit.txt"),
    .moved("the manifests change places", "tagmanifest-sha512.txt", before: "manifest-sha512.txt"),
    .moved("content stands before README.txt", "data/inventory.json", before: "README.txt"),
    .moved(
      "the second version stands before the first", "data/v2/inventory.json",
      before: "data/v1/content/dossier.json"),
    .moved(
      "signatures stand before content", "data/logs/signatures/v3/0af3-secretary.p7s",
      before: "data/v1/content/dossier.json"),
    .moved(
      "a sidecar stands before its inventory", "data/inventory.json.sha512",
      before: "data/inventory.json"),
    .parts("the schemas change places", ["bundle:wrongOrder"]) {
      let place = $0.parts.firstIndex { $0.path.hasPrefix("schemas/") } ?? 0
      $0.parts.swapAt(place, place + 1)
    },
    .added("a file in data", "data/notes.txt", "unexpectedFile"),
    .added("a file in a version", "data/v1/notes.txt", "unexpectedFile"),
    .added("a folder in a version", "data/v1/other/notes.txt", "unexpectedFile"),
    .added("content that no inventory names", "data/v1/content/more.txt", nil, "ocfl:E023"),
    .added("a version beyond the newest", "data/v4/content/more.txt", nil, "ocfl:E046"),
    .added("a report of how it arrived", "data/logs/transfers/1/report.json", "unexpectedFile"),
    .added("a log", "data/logs/notes.txt", "unexpectedFile"),
    .added(
      "a signature of an older version", "data/logs/signatures/v2/0af3-secretary.p7s",
      "signatureOfOtherVersion"),
    .added(
      "a signature of a version to come", "data/logs/signatures/v4/0af3-secretary.p7s",
      "signatureOfOtherVersion"),
    .added("a signature without role", "data/logs/signatures/v3/0af3.p7s", "unexpectedFile"),
    .added("a signature without key", "data/logs/signatures/v3/-secretary.p7s", "badName"),
    .added("a signature of another kind", "data/logs/signatures/v3/a-b.asc", "unexpectedFile"),
    .added(
      "a file below a signature's place", "data/logs/signatures/v3/x/a-b.p7s", "unexpectedFile"),
    .added("an extension", "data/extensions/0001-x/config.json", "unexpectedFile"),
    .added("a folder without zero padding", "data/v04/inventory.json", "unexpectedFile"),
    .added("a name in capitals", "data/v1/content/Notes.txt", "badName"),
    .added("a name with a space", "data/v1/content/my notes.txt", "badName"),
    .added("a name beyond ASCII", "data/v1/content/đơn.txt", "badName"),
    .added("a name that begins with a point", "data/v1/content/.hidden", "badName"),
    .added("a name with a backslash", "data/v1/content/a\\b", "badName"),
    .added(
      "a name of 65 characters", "data/v1/content/\(String(repeating: "a", count: 65))", "badName"),
    .parts("17 signatures", ["bundle:tooManySignatures"]) {
      for number in 10..<25 { $0["data/logs/signatures/v3/a\(number)-x.p7s"] = "x" }
    },
    .parts("no declaration", ["bundle:fileMissing", "ocfl:E003"]) {
      $0["data/0=ocfl_object_1.1"] = nil
    },
    .parts("a declaration of another version", ["bundle:fileMissing", "bundle:badName"]) {
      $0["data/0=ocfl_object_1.1"] = nil
      $0["data/0=ocfl_object_1.0"] = "ocfl_object_1.0\n"
    },
    .parts("no inventory", ["bundle:fileMissing", "ocfl:E063"]) { $0["data/inventory.json"] = nil },
    .parts("no sidecar", ["bundle:fileMissing", "ocfl:E058"]) {
      $0["data/inventory.json.sha512"] = nil
    },
    .parts("no inventory of an older version", ["bundle:versionInventoryMissing"]) {
      $0["data/v1/inventory.json"] = nil
      $0["data/v1/inventory.json.sha512"] = nil
    },
    .parts("no inventory of the newest version", ["bundle:versionInventoryMissing"]) {
      $0["data/v3/inventory.json"] = nil
      $0["data/v3/inventory.json.sha512"] = nil
    },
    .renamed("the folder has another number", "folderNameDiffers") { $0.with("18", for: "17") },
    .renamed("the folder has another version", "folderNameDiffers") { $0.with("v2", for: "v3") },
    .renamed("the folder has another uuid's digits", "folderNameDiffers") {
      $0.with("-00000000.", for: "-" + $0.dropLast(3).suffix(8) + ".")
    },
    .renamed("the folder's name is in small letters", "badFolderName") { $0.lowercased() },
    .renamed("the folder's name has a padded version", "badFolderName") {
      $0.with("v03", for: "v3")
    },
    .renamed("the folder's name has no version", "badFolderName") { $0.with("", for: ".v3") },
    .renamed("the folder's name is the file's", "badFolderName") { $0 + ".hoso.tar" },
    .renamed("the folder's digits are in capitals", "badFolderName") {
      $0.with("-ABCDEF01.", for: "-" + $0.dropLast(3).suffix(8) + ".")
    },
    .parts("a file in a second folder", ["bundle:notOneFolder"]) {
      $0.others = [Part("other/file.txt", "x")]
    },
    .parts("a file beside the folder", ["bundle:notOneFolder"]) {
      $0.others = [Part("file.txt", "x")]
    },
    .parts("a folder whose name begins as the bundle's", ["bundle:notOneFolder"]) {
      $0.others = [Part($0.folder + "-more/file.txt", "x")]
    },
    .parts("all in a folder more", ["bundle:badFolderName"]) { $0.folder = "x/" + $0.folder },
    .parts("the bag without a folder", ["bundle:badFolderName"]) { $0.folder = "data" },
  ]

  private static func moved(_ name: String, _ path: String, before other: String) -> Defect {
    .parts(name, ["bundle:wrongOrder"]) { parts in
      guard let from = parts.parts.firstIndex(where: { $0.path == path }) else { return }
      let part = parts.parts.remove(at: from)
      let to = parts.parts.firstIndex { $0.path == other } ?? 0
      parts.parts.insert(part, at: to)
    }
  }

  /// One more file; it stands last, so that the order may be wrong, too.
  private static func added(
    _ name: String, _ path: String, _ code: String?, _ others: String...
  ) -> Defect {
    .parts(name, code.map { ["bundle:\($0)"] + others } ?? others) { $0[path] = "more" }
  }

  private static func renamed(
    _ name: String, _ code: String, _ change: @escaping @Sendable (String) -> String
  ) -> Defect {
    .parts(name, ["bundle:\(code)"]) { $0.folder = change($0.folder) }
  }
}
