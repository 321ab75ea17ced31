internal import ArgumentParser
internal import OCFL
internal import Wording

/// A dossier of a store as a person names it, `@v2` for one of its versions.
struct GivenDossier {
  /// Its number, its UUID, or the beginning of either.
  let name: String
  let version: Int?

  /// What the argument says, safe to show.
  var shown: SafeText {
    let name: SafeText = "\(bytes: RawArgument.bytes(name))"
    return version.map { "\(name)@v\($0)" } ?? name
  }
}

extension GivenDossier: ExpressibleByArgument {
  init?(argument: String) {
    guard !argument.isEmpty else { return nil }
    let parts = argument.utf8.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
    if parts.count == 2, let number = VersionNumber(parsing: parts[1]), !parts[0].isEmpty {
      self.init(
        name: String(decoding: Array(parts[0]), as: UTF8.self), version: number.number)
    } else {
      self.init(name: argument, version: nil)
    }
  }
}
