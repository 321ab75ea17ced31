import Fixity
import OCFL

extension Defect {
  static let paths: [Defect] = content + logical + fixityPaths

  private static let place = "\"v1/content/a.txt\""

  /// What the first file's content path is changed to in the manifest.
  private static func content(
    _ name: String, _ codes: Set<OCFLCode>, _ path: String
  ) -> Defect {
    Defect("a content path \(name)", codes, TestObject(hasFixity: false)) { object in
      object.edit(place, path)
    }
  }

  private static let content = [
    content("with a leading slash", [.E100], "\"/v1/content/a.txt\""),
    content("with a trailing slash", [.E100], "\"v1/content/a.txt/\""),
    content("that is a slash", [.E100], "\"/\""),
    content("with a dot", [.E099], "\"v1/content/./a.txt\""),
    content("with two dots", [.E099], "\"v1/content/d/../a.txt\""),
    content("that leads out", [.E099], "\"../v1/content/a.txt\""),
    content("with two slashes", [.E099], "\"v1/content//a.txt\""),
    content("that is empty", [.E099], "\"\""),
    content("with a NUL", [.E098], "\"v1/content/a.txt\\u0000\""),
    content("with backslashes", [.E023, .E035, .E092], "\"v1\\\\content\\\\a.txt\""),
    content("of Windows", [.E023, .E035, .E092], "\"C:\\\\v1\\\\a.txt\""),
    content("that is a number", [.E092], "1"),
    content("of an inventory", [.E023, .E042, .E092], "\"v1/inventory.json\""),
    content("in no version", [.E023, .E042, .E092], "\"a.txt\""),
    content("in a version that isn't there", [.E023, .E042, .E092], "\"v9/content/a.txt\""),
    content("in a padded version", [.E014, .E023, .E092], "\"v01/content/a.txt\""),
    content("that is the content folder", [.E023, .E042, .E092, .E101], "\"v1/content\""),
    content("that is a folder", [.E023, .E092, .E101], "\"v1/content/d\""),
    content("that is not there", [.E023, .E092], "\"v1/content/b.txt\""),
    content("twice", [.E101], "\(place), \(place)"),
    content("below another", [.E092, .E101], "\(place), \"v1/content/a.txt/b\""),
    content(
      "below another, not side by side", [.E092, .E101],
      "\(place), \"v1/content/a.txt-\", \"v1/content/a.txt/b\""),
    Defect("content beside the content folder", [.E042, .W002]) { object in
      for number in 1...3 {
        let old = "\"v1/content/same-1.txt\""
        let text = object.replaced(object.inventory(number), old, "\"v1/x/same-1.txt\"")
        object.write(text, version: number)
        if number == 3 { object.write(text, version: nil) }
      }
      object.move("v1/content/same-1.txt", "v1/x/same-1.txt")
    },
    edit(
      "a string for content paths", [.E092], "[\(place)],\n\"\(same)\"", "\(place),\n\"\(same)\""),
    edit(
      "no content paths", [.E023, .E057, .E092], "[\(place)],\n\"\(same)\"", "[],\n\"\(same)\""),
  ]

  private static func logical(_ name: String, _ codes: Set<OCFLCode>, _ path: String) -> Defect {
    edit("a logical path \(name)", codes, "\"later-3/a.txt\"", path)
  }

  private static let logical = [
    logical("with a leading slash", [.E053], "\"/a.txt\""),
    logical("with a trailing slash", [.E053], "\"a.txt/\""),
    logical("with two leading slashes", [.E052, .E053], "\"//a.txt\""),
    logical("with a dot", [.E052], "\"./a.txt\""),
    logical("with two dots", [.E052], "\"x/../a.txt\""),
    logical("with two slashes", [.E052], "\"x//a.txt\""),
    logical("that is empty", [.E052], "\"\""),
    logical("with a NUL", [.E051], "\"a\\u0000.txt\""),
    logical("that is null", [.E051], "null"),
    logical("twice", [.E095], "\"later-3/a.txt\", \"later-3/a.txt\""),
    logical("of another digest", [.E095], "\"later-3/a.txt\", \"later-3/d/A.txt\""),
    logical("below another", [.E095], "\"later-3/a.txt\", \"later-3/a.txt/b\""),
    logical(
      "below another, not side by side", [.E095],
      "\"later-3/a.txt\", \"later-3/a.txt!\", \"later-3/a.txt/b\""),
    Defect.edit("a string for logical paths", [.E051], "[\"later-3/a.txt\"]", "\"later-3/a.txt\""),
  ]

  private static func fixity(_ name: String, _ codes: Set<OCFLCode>, _ new: String) -> Defect {
    let old = "\"md5\": {\"\(TestObject.digest("a.txt", .md5))\": [\(place)]}"
    return edit("fixity \(name)", codes, old, "\"md5\": \(new)")
  }

  private static let md5 = TestObject.digest("a.txt", .md5)

  private static let fixityPaths = [
    fixity("that is an array", [.E057], "[]"),
    fixity("with a string for paths", [.E057], "{\"\(md5)\": \(place)}"),
    fixity("with a number as path", [.E057], "{\"\(md5)\": [1]}"),
    fixity("with a path twice", [.E057], "{\"\(md5)\": [\(place), \(place)]}"),
    fixity(
      "of a file that isn't in the manifest", [.E057, .E093],
      "{\"\(md5)\": [\"inventory.json\"]}"),
    fixity("of a file that isn't there", [.E093], "{\"\(md5)\": [\"v1/content/b.txt\"]}"),
    fixity("with a path that leads out", [.E099], "{\"\(md5)\": [\"../a.txt\"]}"),
    fixity("with a leading slash", [.E100], "{\"\(md5)\": [\"/v1/content/a.txt\"]}"),
    fixity("with a NUL in a path", [.E098], "{\"\(md5)\": [\"a\\u0000\"]}"),
    fixity(
      "with a digest twice", [.E097, .E057],
      "{\"\(md5)\": [\(place)], \"\(md5.uppercased())\": [\(place)]}"),
    fixity("with a short digest", [.E057], "{\"\(md5.dropLast())\": [\(place)]}"),
  ]
}
