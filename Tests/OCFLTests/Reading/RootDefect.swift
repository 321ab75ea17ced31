import OCFL
import Testing

/// The smallest change to the good storage root that breaks one rule, and what must be found then.
struct RootDefect: CustomTestStringConvertible, Sendable {
  let name: String
  /// All codes of the root and of its objects, and no others.
  let codes: Set<OCFLCode>
  let root: TestRoot

  var testDescription: String { name }

  init(
    _ name: String, _ codes: Set<OCFLCode>, _ root: TestRoot = TestRoot(),
    _ change: (inout TestRoot) -> Void
  ) {
    var changed = root
    change(&changed)
    self.name = name
    self.codes = codes
    self.root = changed
  }

  static let all = declarations + layouts + hierarchies + objects

  private static let declaration = "0=ocfl_1.1"

  private static func moved(_ name: String, _ codes: Set<OCFLCode>, _ new: String) -> RootDefect {
    RootDefect(name, codes) { root in
      root.files[new] = root.files[declaration]
      root.files[declaration] = nil
    }
  }

  private static let declarations = [
    RootDefect("a root without declaration", [.E069]) { $0.files[declaration] = nil },
    RootDefect("a root with two declarations", [.E076]) { $0.files["0=ocfl_1.0"] = "ocfl_1.0\n" },
    moved("a root's declaration without tag", [.E069, .E077], "ocfl_1.1"),
    moved("a root's declaration with another tag", [.E069, .E078], "1=ocfl_1.1"),
    moved("a root's declaration of something else", [.E069, .E079], "0=ocfl_one"),
    moved("a root's declaration in upper case", [.E069, .E079], "0=OCFL_1.1"),
    RootDefect("a root's declaration that ends with CRLF", [.E080]) {
      $0.files[declaration] = "ocfl_1.1\r\n"
    },
    RootDefect("a root's declaration of another version inside", [.E080]) {
      $0.files[declaration] = "ocfl_1.0\n"
    },
  ]

  private static func layout(_ name: String, _ codes: Set<OCFLCode>, _ text: String) -> RootDefect {
    RootDefect("a layout file \(name)", codes) { $0.files["ocfl_layout.json"] = text }
  }

  private static let layouts = [
    layout("that isn't JSON", [.E070], "0003"),
    layout(
      "with a byte order mark", [.E070],
      "\u{FEFF}{\"extension\": \"\(TestRoot.layout)\", \"description\": \"x\"}"),
    layout("that is an array", [.E070], "[]"),
    layout("without extension", [.E070], "{\"description\": \"x\"}"),
    layout("without description", [.E070], "{\"extension\": \"\(TestRoot.layout)\"}"),
    layout(
      "with a number as description", [.E070],
      "{\"extension\": \"\(TestRoot.layout)\", \"description\": 1}"),
    layout("with a key twice", [.E070], "{\"extension\": \"a\", \"extension\": \"b\"}"),
    layout(
      "of an extension that isn't registered", [.E071],
      "{\"extension\": \"0003-hash-and-id\", \"description\": \"x\"}"),
    RootDefect("a layout file that is a folder", [.E070, .E088]) { root in
      root.files["ocfl_layout.json"] = nil
      root.files["ocfl_layout.json/x"] = "x"
    }.adding(.E072),
  ]

  private func adding(_ code: OCFLCode) -> RootDefect {
    RootDefect(name, codes.union([code]), root) { _ in }
  }

  private static let beside = TestRoot.place("urn:x:1").split(separator: "/").dropLast()
    .joined(separator: "/")

  private static let hierarchies = [
    RootDefect("a folder that leads to no object", [.E072, .E088]) { $0.files["misc/a.txt"] = "x" },
    RootDefect("a folder on the way that leads to no object", [.E072, .E085]) {
      $0.files["\(beside)/misc/a.txt"] = "x"
    },
    RootDefect("an empty folder in a root", [.E073]) { $0.folders = ["misc"] },
    RootDefect("an empty folder on the way to an object", [.E073]) {
      $0.folders = ["\(beside)/misc"]
    },
    RootDefect("an empty folder in an extension's", [.E073]) {
      $0.folders = ["extensions/\(TestRoot.layout)/x"]
    },
    RootDefect("a file on the way to an object", [.E084]) { $0.files["\(beside)/a.txt"] = "x" },
    RootDefect("a file beside a root's extensions", [.E112]) { $0.files["extensions/a.txt"] = "x" },
    RootDefect("a file beside a root's extensions, in 1.0", [.E086], TestRoot(specification: "1.0"))
    {
      $0.files["extensions/a.txt"] = "x"
    },
    RootDefect("an extension of a root that isn't registered", [.W016]) {
      $0.files["extensions/ours/a.txt"] = "x"
    },
    RootDefect("a pipe on the way to an object", [.E089]) {
      $0.command = "mkfifo '\(beside)/pipe'"
    },
    RootDefect("a link in a root", [.E090]) { $0.command = "ln -s /etc link" },
    RootDefect("a link in an extension's folder", [.E090]) {
      $0.command = "ln -s /etc/passwd extensions/\(TestRoot.layout)/link"
    },
    RootDefect("a hard link between two objects", [.E090]) { root in
      let (one, other) = (TestRoot.place("urn:x:1"), TestRoot.place("urn:x:2"))
      root.command = "ln -f '\(one)/v1/content/a.txt' '\(other)/v1/content/a.txt'"
    },
  ]

  private static let objects = [
    RootDefect("two objects with one id", [.E037]) { root in
      root.dropLayout()
      root.objects.append(("aa/bb/copy", root.objects[0].object))
    },
    RootDefect("two objects with one id in a layout", [.E037, .E083]) { root in
      root.objects.append(("aa/bb/copy", root.objects[0].object))
    },
    RootDefect("an object at the wrong path", [.E083]) { root in
      root.objects[0].path = "aa/bb/urn%3ax%3a1"
    },
    RootDefect("an object with its escapes in upper case", [.E083]) { root in
      root.objects[0].path = "\(beside)/urn%3Ax%3A1"
    },
    RootDefect("an id that the layout can't take", [.E083]) { root in
      root.files["ocfl_layout.json"] =
        "{\"extension\": \"0002-flat-direct-storage-layout\", \"description\": \"x\"}"
      root.objects = [("x", TestObject(versions: 1, id: "urn:x/1"))]
    },
    RootDefect("a newer object in an older root", [.E081], TestRoot(specification: "1.0")) { root in
      root.objects[0].object = TestObject(specification: "1.1", versions: 1, id: "urn:x:1")
    },
    RootDefect("an object in an object", [.E001, .E082]) { root in
      root.objects.append(("\(root.objects[0].path)/sub", root.objects[1].object))
    },
    RootDefect("an object without declaration", [.E003]) { root in
      root.objects[0].object["0=ocfl_object_1.1"] = nil
    },
    RootDefect("a broken object", [.E092]) { root in
      root.objects[1].object["v1/content/d/a.txt"] = "x"
    },
    RootDefect("objects in several depths", [.W014]) { root in
      root.dropLayout()
      root.objects[0].path = "a/b"
    },
    RootDefect("objects at the top and further down", [.W015]) { root in
      root.dropLayout()
      root.objects[0].path = "a"
    },
  ]
}
