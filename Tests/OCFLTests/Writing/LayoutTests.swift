import Files
import Fixity
import JSON
import OCFL
import TestSupport
import Testing

/// An id and its place, as the pages of the extensions give them.
struct LayoutExample: Sendable, CustomTestStringConvertible {
  let layout: any StorageLayout
  let id: String
  let path: String

  var testDescription: String { "\(layout.extensionName.prefix(4)): \(id)" }

  static let all: [LayoutExample] = pagesOf0003() + pagesOf0004() + pagesOf0002()

  private static let hundred = String(repeating: "abcdefghij", count: 10)

  private static func pagesOf0003() -> [LayoutExample] {
    let horrible = "%2e%2ehor%2frib%3ale-%24id"
    let long260 = "55b432806f4e270da0cf23815ed338742179002153cd8d896f23b3e2d8a14359"
    let long101 = "5cc73e648fbcff136510e330871180922ddacf193b68fdeff855683a01464220"
    let rows: [(String, String, DigestAlgorithm, Int, Int)] = [
      ("object-01", "3c0/ff4/240/object-01", .sha256, 3, 3),
      ("object-01", "ff7/553/449/object-01", .md5, 3, 3),
      ("object-01", "ff755/34492/object-01", .md5, 5, 2),
      ("object-01", "object-01", .md5, 0, 0),
      ("object-01", "ff/75/53/44/92/48/5e/ab/b3/9f/86/35/67/28/88/object-01", .md5, 2, 15),
      ("..hor/rib:le-$id", "487/326/d8c/\(horrible)", .sha256, 3, 3),
      ("..hor/rib:le-$id", "083/197/66f/\(horrible)", .md5, 3, 3),
      ("..hor/rib:le-$id", horrible, .sha256, 0, 0),
      ("..Hor/rib:lè-$id", "373/529/21a/%2e%2eHor%2frib%3al%c3%a8-%24id", .sha256, 3, 3),
      (hundred + "a", "5cc/73e/648/\(hundred)-\(long101)", .sha256, 3, 3),
      (
        String(repeating: "abcdefghij", count: 26), "55b/432/806/\(hundred)-\(long260)", .sha256, 3,
        3
      ),
    ]
    return rows.compactMap { id, path, algorithm, size, count in
      (try? DigestTuples(algorithm: algorithm, size: size, count: count)).map {
        LayoutExample(layout: HashAndIDLayout($0), id: id, path: path)
      }
    }
  }

  private static func pagesOf0004() -> [LayoutExample] {
    let object = "3c0ff4240c1e116dba14c7627f2319b58aa3d77606d0d90dfc6161608ac987d4"
    let horrible = "487326d8c2a3c0b885e23da1469b4d6671fd4e76978924b4443e9e3c316cda6d"
    let rows: [(String, String, DigestAlgorithm, Int, Int, Bool)] = [
      ("object-01", "3c0/ff4/240/\(object)", .sha256, 3, 3, false),
      ("..hor/rib:le-$id", "487/326/d8c/\(horrible)", .sha256, 3, 3, false),
      ("object-01", "ff/75/53/44/92/48/5e/ab/b3/9f/86/35/67/28/88/4e", .md5, 2, 15, true),
      ("..hor/rib:le-$id", "08/31/97/66/fb/6c/29/35/dd/17/5b/94/26/77/17/e0", .md5, 2, 15, true),
      ("object-01", object, .sha256, 0, 0, false),
      ("..hor/rib:le-$id", horrible, .sha256, 0, 0, false),
    ]
    return rows.compactMap { id, path, algorithm, size, count, isShort in
      let tuples = try? DigestTuples(algorithm: algorithm, size: size, count: count)
      let layout = tuples.flatMap { try? HashedLayout($0, isShort: isShort) }
      return layout.map { LayoutExample(layout: $0, id: id, path: path) }
    }
  }

  private static func pagesOf0002() -> [LayoutExample] {
    ["object-01", "..hor_rib:lé-$id"].map {
      LayoutExample(layout: FlatDirectLayout(), id: $0, path: $0)
    }
  }
}

@Suite struct `Storage layout` {
  @Test func `has the examples of the three pages`() { #expect(LayoutExample.all.count == 19) }

  @Test(arguments: LayoutExample.all)
  func `places ids as its page says`(example: LayoutExample) throws {
    let path = try example.layout.path(ofObject: example.id)
    #expect(path.bytes == Array(example.path.utf8))
  }

  @Test(arguments: LayoutExample.all)
  func `is read again from what it writes`(example: LayoutExample) throws {
    let declaration = try JSONDocument(parsing: example.layout.declaration).root
    let name = try declaration.string(at: "/extension")
    #expect(declaration.count == 2)
    let again = try KnownLayouts.layout(
      named: name, configuration: example.layout.configuration)
    #expect(try again.path(ofObject: example.id).bytes == Array(example.path.utf8))
    #expect(again.configuration == example.layout.configuration)
  }

  @Test func `writes what is asked of new roots`() {
    let layout = KnownLayouts.usual
    #expect(
      layout.configuration.map { String(decoding: $0, as: UTF8.self) }
        == #"{"extensionName":"0003-hash-and-id-n-tuple-storage-layout","#
        + #""digestAlgorithm":"sha256","tupleSize":2,"numberOfTuples":2}"#)
  }

  @Test(arguments: [
    (
      "urn:uuid:0190b6d4-7c3a-7e21-9a55-3f1f2c4b8d6e",
      "urn%3auuid%3a0190b6d4-7c3a-7e21-9a55-3f1f2c4b8d6e"
    ),
    ("H\u{1ED3} S\u{01A1}", "H%e1%bb%93%20S%c6%a1"),
    ("Ho\u{0302}\u{0300} So\u{031B}", "Ho%cc%82%cc%80%20So%cc%9b"),
  ])
  func `encodes Vietnamese ids as they are written`(id: String, name: String) throws {
    let path = try HashAndIDLayout.usual.path(ofObject: id)
    #expect(path.name == Array(name.utf8))
    #expect(path.components.count == 3)
  }

  @Test func `keeps ids apart that differ in normalisation only`() throws {
    for layout in [HashAndIDLayout.usual, FlatDirectLayout()] as [any StorageLayout] {
      let one = try layout.path(ofObject: "H\u{1ED3} S\u{01A1}")
      #expect(try one != layout.path(ofObject: "Ho\u{0302}\u{0300} So\u{031B}"))
    }
  }

  @Test func `cuts a long Vietnamese id behind 100 characters`() throws {
    let path = try HashAndIDLayout.usual.path(ofObject: String(repeating: "Đảng", count: 20))
    #expect(path.name.count == 100 + 1 + 64)
    #expect(path.name.starts(with: "%c4%90%e1%ba%a3ng%c4%90%e1%ba%a3ng".utf8))
  }

  @Test(arguments: [
    ("", LayoutError.Code.idIsEmpty), (".", .idIsNoName), ("..", .idIsNoName),
    ("info:fedora/object-01", .idIsNoName), ("a\0b", .idIsNoName), ("extensions", .idIsReserved),
    ("0=ocfl_1.1", .idIsReserved), ("ocfl_layout.json", .idIsReserved),
    (String(repeating: "a", count: 256), .idIsTooLong),
  ])
  func `refuses what can't be a folder`(id: String, code: LayoutError.Code) {
    let error = #expect(throws: LayoutError.self) { try FlatDirectLayout().path(ofObject: id) }
    #expect(error?.code == code)
  }

  @Test func `refuses an id that would take the root's own name`() throws {
    let flat = HashAndIDLayout(try DigestTuples(size: 0, count: 0))
    let error = #expect(throws: LayoutError.self) { try flat.path(ofObject: "extensions") }
    #expect(error?.code == .idIsReserved)
    #expect(try HashAndIDLayout.usual.path(ofObject: "extensions").components.count == 3)
    #expect(throws: LayoutError.self) { try flat.path(ofObject: "") }
  }

  @Test(arguments: [
    ("{", LayoutError.Code.notJSON, nil as String?), ("[]", .notAnObject, nil),
    ("{}", .nameMissing, "extensionName"),
    (#"{"extensionName":"0003"}"#, .otherName, "extensionName"),
    (#"{"extensionName":"#, .notJSON, nil),
    (named(#""tuplesize":2"#), .unknownParameter, "tuplesize"),
    (named(#""tupleSize":"2""#), .wrongType, "tupleSize"),
    (named(#""tupleSize":2.5"#), .wrongType, "tupleSize"),
    (named(#""tupleSize":2,"tupleSize":2"#), .notJSON, nil),
    (named(#""tupleSize":33"#), .outOfRange, "tupleSize"),
    (named(#""tupleSize":-1"#), .outOfRange, "tupleSize"),
    (named(#""numberOfTuples":33"#), .outOfRange, "numberOfTuples"),
    (named(#""tupleSize":0"#), .onlyOneIsZero, "tupleSize"),
    (named(#""numberOfTuples":0"#), .onlyOneIsZero, "numberOfTuples"),
    (named(#""tupleSize":32,"numberOfTuples":3"#), .tooManyDigits, "numberOfTuples"),
    (
      named(#""digestAlgorithm":"md5","tupleSize":3,"numberOfTuples":11"#), .tooManyDigits,
      "numberOfTuples"
    ),
    (named(#""digestAlgorithm":"SHA256""#), .unknownAlgorithm, "digestAlgorithm"),
    (named(#""digestAlgorithm":"size""#), .unknownAlgorithm, "digestAlgorithm"),
    (named(#""digestAlgorithm":7"#), .wrongType, "digestAlgorithm"),
    (named(#""shortObjectRoot":true"#), .unknownParameter, "shortObjectRoot"),
  ])
  func `refuses parameters out of bounds`(
    text: String, code: LayoutError.Code, parameter: String?
  ) {
    let error = #expect(throws: LayoutError.self) {
      try HashAndIDLayout(configuration: Array(text.utf8))
    }
    #expect(error?.code == code)
    #expect(error?.parameter == parameter)
  }

  private static func named(_ members: String) -> String {
    #"{"extensionName":"0003-hash-and-id-n-tuple-storage-layout","# + members + "}"
  }

  @Test func `has defaults`() throws {
    let bare = Array(#"{"extensionName":"0003-hash-and-id-n-tuple-storage-layout"}"#.utf8)
    for configuration in [nil, bare] {
      let layout = try HashAndIDLayout(configuration: configuration)
      #expect(layout.tuples == (try DigestTuples(algorithm: .sha256, size: 3, count: 3)))
    }
  }

  @Test func `has a short name only where digits are left`() throws {
    let all = try DigestTuples(algorithm: .sha256, size: 32, count: 2)
    let error = #expect(throws: LayoutError.self) { try HashedLayout(all, isShort: true) }
    #expect(error?.code == .nothingLeft)
    #expect(try HashedLayout(all).path(ofObject: "a").components.count == 3)
  }

  @Test func `of another name is not known`() {
    for name in ["", "0003", "0005-mutable-head", "0003-Hash-and-id-n-tuple-storage-layout"] {
      let error = #expect(throws: LayoutError.self) {
        try KnownLayouts.layout(named: name, configuration: nil)
      }
      #expect(error?.code == .unknownLayout)
    }
  }
}
