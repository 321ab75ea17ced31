import Bundles
import Testing

/// A bundle with one thing wrong.
struct Defect: Sendable, CustomTestStringConvertible {
  let name: String
  /// The codes of which each must be found, as `layer:code`.
  let codes: [String]
  /// Makes the bytes of the bundle's file.
  let bytes: @Sendable () throws -> [UInt8]

  var testDescription: String { name }

  /// A change of the pieces of ``ObjectParts/full``'s bundle; where it `isRemade`, manifests and
  /// Payload-Oxum are made to fit after it.
  static func parts(
    _ name: String, _ codes: [String], isRemade: Bool = true,
    _ change: @escaping @Sendable (inout BundleParts) -> Void
  ) -> Defect {
    Defect(name: name, codes: codes) {
      var parts = try BundleParts(.full)
      change(&parts)
      if isRemade { parts.remakeTags() }
      return try parts.tar()
    }
  }

  /// A change of a tag file's text; only the tag manifest is made to fit.
  static func text(
    _ name: String, _ codes: [String], of path: String,
    _ change: @escaping @Sendable (String) -> String
  ) -> Defect {
    parts(name, codes, isRemade: false) {
      $0[path] = change($0[path] ?? "")
      if path != "tagmanifest-sha512.txt" { $0.remakeTagManifest() }
    }
  }

  /// A bundle that is right but for the object in it.
  static func object(
    _ name: String, _ codes: [String], _ change: @escaping @Sendable (inout ObjectParts) -> Void
  ) -> Defect {
    Defect(name: name, codes: codes) {
      var object = ObjectParts.full
      change(&object)
      return try BundleParts(object).tar()
    }
  }

  /// A change of the archive's bytes.
  static func archive(
    _ name: String, _ codes: [String], _ change: @escaping @Sendable (inout [UInt8]) -> Void
  ) -> Defect {
    Defect(name: name, codes: codes) {
      var bytes = try BundleParts(.full).tar()
      change(&bytes)
      return bytes
    }
  }
}

extension BundleFinding {
  /// The code with its layer.
  var layered: String {
    switch self {
    case .tar: "tar:\(code)"
    case .bag: "bag:\(code)"
    case .ocfl: "ocfl:\(code)"
    case .obstacle: "obstacle:\(code)"
    case .bundle: "bundle:\(code)"
    }
  }
}

extension String {
  /// The text with the first occurrence of another replaced, which must be there.
  func with(_ new: String, for old: String) -> String {
    let (text, old) = (Array(utf8), Array(old.utf8))
    guard text.count >= old.count,
      let start = (0...(text.count - old.count)).first(where: { text[$0...].starts(with: old) })
    else {
      Issue.record("nothing to replace: \(old)")
      return self
    }
    return String(
      decoding: text[..<start] + new.utf8 + text[(start + old.count)...], as: UTF8.self)
  }
}
