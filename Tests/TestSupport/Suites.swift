internal import Glibc

/// The specifications' own test suites, where they are at hand.
///
/// They are never part of the project: `HOSO_SUITES` names their folder, else it is looked for
/// beside the checkout. Tests that want them say *skipped* where they are not.
package enum Suites {
  /// The folder of a suite, such as `ocfl`; nil where it is not found.
  package static func path(of suite: String) -> String? {
    let roots = [unsafe getenv("HOSO_SUITES").map { unsafe String(cString: $0) }, beside].compactMap
    { $0 }
    return roots.map { "\($0)/\(suite)" }.first { unsafe access($0, R_OK) == 0 }
  }

  private static var beside: String? {
    var parts = #filePath.split(separator: "/", omittingEmptySubsequences: false)
    parts.removeLast(4)
    return "\(parts.joined(separator: "/"))/shared/suites"
  }

  /// The checkout's own folder.
  package static var checkout: String {
    var parts = #filePath.split(separator: "/", omittingEmptySubsequences: false)
    parts.removeLast(3)
    return parts.joined(separator: "/")
  }

  /// A tool of the test environment that set-up makes: `bagit.py`, `ocfl-validate.py`, `python3`.
  package static func judge(_ name: String) -> String { "\(checkout)/.venv/bin/\(name)" }
}
