import OCFL
import Testing

/// The smallest change to the good object that breaks one rule, and what must be found then.
struct Defect: CustomTestStringConvertible, Sendable {
  let name: String
  /// All codes, and no others.
  let codes: Set<OCFLCode>
  let object: TestObject

  var testDescription: String { name }

  init(
    _ name: String, _ codes: Set<OCFLCode>, _ object: TestObject = TestObject(),
    _ change: (inout TestObject) -> Void
  ) {
    var changed = object
    change(&changed)
    self.name = name
    self.codes = codes
    self.object = changed
  }

  /// A change of the newest inventory's text.
  static func edit(
    _ name: String, _ codes: Set<OCFLCode>, _ old: String, _ new: String,
    _ object: TestObject = TestObject()
  ) -> Defect {
    Defect(name, codes, object) { $0.edit(old, new) }
  }

  /// A change of the inventory of version 1 or 2.
  static func edit(
    version: Int, _ name: String, _ codes: Set<OCFLCode>, _ old: String, _ new: String
  ) -> Defect {
    Defect(name, codes) { $0.edit(version: version, old, new) }
  }

  static let all = structure + inventory + values + paths + digests + history + sidecars

  /// `"alpha"`'s digest as the manifest has it.
  static let a = TestObject.digest("a.txt")
  static let same = TestObject.digest("same-1.txt")
}
