import OCFL

extension Defect {
  static let structure: [Defect] =
    top + declarations + versionFolders + contentFolders + specialFiles

  private static let top = [
    Defect("a file more in the root", [.E001]) { $0["notes.txt"] = "x" },
    Defect("a folder more in the root", [.E001]) { $0["notes/a.txt"] = "x" },
    Defect("an empty folder more in the root", [.E001]) { $0.folders = ["notes"] },
    Defect("logs as a file", [.E001]) {
      $0["logs/free.txt"] = nil
      $0["logs"] = "x"
    },
    Defect("extensions as a file", [.E001]) {
      $0["extensions/0001-digest-algorithms/free.txt"] = nil
      $0["extensions"] = "x"
    },
    Defect("the inventory in other letter case", [.E034, .E063]) {
      $0.move("inventory.json", "Inventory.json")
      $0["inventory.json.sha512"] = nil
    },
    Defect("a file beside the extensions", [.E067]) { $0["extensions/a.txt"] = "x" },
    Defect("an extension of our own", [.W013]) { $0["extensions/ours/a.txt"] = "x" },
    Defect("an object inside the object", [.E001, .E082]) {
      $0["x/y/0=ocfl_object_1.1"] = "ocfl_object_1.1\n"
    },
  ]

  private static let declaration = "0=ocfl_object_1.1"

  private static let declarations = [
    Defect("no declaration", [.E003]) { $0[declaration] = nil },
    Defect("two declarations", [.E003]) { $0["0=ocfl_object_1.0"] = "ocfl_object_1.0\n" },
    Defect("a declaration without tag", [.E003, .E004]) { $0.move(declaration, "ocfl_object_1.1") },
    Defect("a declaration with another tag", [.E003, .E005]) {
      $0.move(declaration, "1=ocfl_object_1.1")
    },
    Defect("a declaration of something else", [.E003, .E006]) {
      $0.move(declaration, "0=ocfl_objekt_1.1")
    },
    Defect("a declaration in upper case", [.E003, .E006]) {
      $0.move(declaration, "0=OCFL_OBJECT_1.1")
    },
    Defect("a declaration without version", [.E003, .E006]) {
      $0.move(declaration, "0=ocfl_object_")
    },
    Defect("a declaration that ends with CRLF", [.E007]) {
      $0[declaration] = "ocfl_object_1.1\r\n"
    },
    Defect("a declaration without line feed", [.E007]) { $0[declaration] = "ocfl_object_1.1" },
    Defect("a declaration with a space", [.E007]) { $0[declaration] = "ocfl_object_1.1 \n" },
    Defect("an empty declaration", [.E007]) { $0[declaration] = "" },
    Defect("a declaration of another version inside", [.E007]) {
      $0[declaration] = "ocfl_object_1.0\n"
    },
    Defect("a declaration of 4 KiB", [.E007]) {
      $0[declaration] = String(repeating: "ocfl_object_1.1\n", count: 256)
    },
    Defect("a declaration that is a folder", [.E001, .E003]) {
      $0[declaration] = nil
      $0.folders = [declaration]
    },
    Defect("a declaration of 1.0 over inventories of 1.1", [.E038]) {
      $0[declaration] = nil
      $0["0=ocfl_object_1.0"] = "ocfl_object_1.0\n"
    },
  ]

  private static let versionFolders = [
    Defect("no version folder", [.E008, .E092, .E093]) { object in
      for number in 1...3 { object.removeAll(below: "v\(number)") }
    },
    Defect("no first version folder", [.E009, .E046, .E092, .E093]) { $0.removeAll(below: "v1") },
    Defect("no second version folder", [.E010, .E046, .E092]) { $0.removeAll(below: "v2") },
    Defect("a version folder more", [.E046, .W010]) { $0.folders = ["v4"] },
    Defect("a version folder far away", [.E010, .E046, .W010]) { $0.folders = ["v999999999"] },
    Defect("a version folder v0", [.E001]) { $0.folders = ["v0"] },
    Defect("a version folder with ten digits", [.E001]) { $0.folders = ["v1000000000"] },
    Defect("a version folder with a sign", [.E001]) { $0.folders = ["v+4"] },
    Defect("a version folder in upper case", [.E001]) { $0.folders = ["V4"] },
    Defect("a version folder without v", [.E001]) { $0.folders = ["4"] },
    Defect("a version as a file", [.E001]) { $0["v4"] = "x" },
    Defect("a version folder twice", [.E012, .E046, .W001, .W010]) { $0.folders = ["v01"] },
    Defect("zero padding", [.W001], TestObject(padding: 4)) { _ in },
    Defect(
      "zero padding that overflows", [.E011, .E013, .W001], TestObject(versions: 10, padding: 2)
    ) {
      _ in
    },
  ]

  private static let contentFolders = [
    Defect("a file more in a version folder", [.E015]) { $0["v1/notes.txt"] = "x" },
    Defect("content as a file", [.E015]) { $0["v3/content"] = "x" },
    Defect("no content folder", [.E016, .E092]) { $0.removeAll(below: "v2/content") },
    Defect("a file more in the content of the newest version", [.E023]) {
      $0["v3/content/x"] = "x"
    },
    Defect("a file more in the content of the first version", [.E023]) {
      $0["v1/content/d/x"] = "x"
    },
    Defect("a file that is listed in another normalisation", [.E023, .E092]) {
      $0.move("v2/content/e\u{301}.txt", "v2/content/e\u{341}.txt")
    },
    Defect("a file that is listed in other letter case", [.E023, .E092, .E093]) {
      $0.move("v1/content/a.txt", "v1/content/A.txt")
    },
    Defect("an empty folder in the content", [.E024]) { $0.folders = ["v1/content/d/x"] },
    Defect("empty folders in each other in the content", [.E024]) {
      $0.folders = ["v1/content/d/x/y/z"]
    },
    Defect("an empty content folder", [.W003]) { $0.folders = ["v3/content"] },
    Defect("a folder more in a version folder", [.W002]) { $0["v1/extra/notes.txt"] = "x" },
    Defect("an inventory of a version in other letter case", [.E034, .W010]) {
      $0.move("v2/inventory.json", "v2/INVENTORY.JSON")
      $0["v2/inventory.json.sha512"] = nil
    },
    Defect("a sidecar without inventory in a version folder", [.E015, .W010]) {
      $0["v2/inventory.json"] = nil
    },
    Defect("no inventory in a version folder", [.W010]) {
      $0["v2/inventory.json"] = nil
      $0["v2/inventory.json.sha512"] = nil
    },
  ]

  private static func command(
    _ name: String, _ codes: Set<OCFLCode>, _ command: String
  ) -> Defect {
    Defect(name, codes) { $0.command = command }
  }

  private static let specialFiles = [
    command("a pipe in the content", [.E089], "mkfifo v1/content/pipe"),
    command(
      "a pipe instead of a content file", [.E089],
      "rm v1/content/a.txt && mkfifo v1/content/a.txt"),
    command("a pipe in the logs", [.E089], "mkfifo logs/pipe"),
    command(
      "a pipe as the inventory", [.E063, .E089],
      "rm inventory.json inventory.json.sha512 && mkfifo inventory.json"),
    command(
      "a socket in the root", [.E089],
      "python3 -c 'import socket; socket.socket(socket.AF_UNIX).bind(\"s\")'"),
    command(
      "a link to the very content", [.E090],
      "mv v1/content/a.txt extensions/0001-digest-algorithms/a"
        + " && ln -s ../../extensions/0001-digest-algorithms/a v1/content/a.txt"),
    command("a link that leads out", [.E090], "ln -s /etc/passwd v1/content/link"),
    command("a link that leads nowhere", [.E090], "ln -s nowhere logs/link"),
    command(
      "a link as a version folder", [.E010, .E046, .E090, .E092],
      "mv v2 extensions/ && mv extensions/v2 logs/v2 && ln -s logs/v2 v2"),
    command(
      "a link as the content folder", [.E090, .E092],
      "mv v2/content logs/c && ln -s ../logs/c v2/content"),
    command(
      "a link as the declaration", [.E003, .E090],
      "mv 0=ocfl_object_1.1 logs/d && ln -s logs/d 0=ocfl_object_1.1"),
    command(
      "a link as the sidecar", [.E058, .E090],
      "mv inventory.json.sha512 logs/s && ln -s logs/s inventory.json.sha512"),
    command(
      "a hard link between two content files", [.E090],
      "ln -f v1/content/same-1.txt v1/content/same-2.txt"),
    command(
      "a hard link between the inventories", [.E090], "ln -f inventory.json v3/inventory.json"),
  ]
}
