internal import Bundles
internal import Dossiers
internal import Files
internal import Fixity
internal import JSON

/// The copy of a bundle that came, and what was found in it.
struct ReceivedBundle {
  /// Where the copy lies, below the store.
  let place: RelativePath
  let file: OpenFile
  /// Of all its bytes.
  let sha512: Digest
  let report: BundleReport

  /// How many findings an account tells.
  private static let mostFindings = 1000

  /// What is kept beside a bundle that was refused: the same bundle, the same bytes.
  func account(_ error: StoreError?) -> [UInt8] {
    var members: [(String, JSONTree)] = [
      ("$schema", "urn:hoso:refusal:1"), ("bundleSHA512", .string(sha512.hex)),
      ("integrity", .string(report.integrity.rawValue)),
    ]
    if let error {
      members.append(("code", .string(error.code.rawValue)))
      if !error.names.isEmpty {
        members.append(("names", .array(error.names.map { .string($0) })))
      }
    }
    if let card = report.card {
      members += [
        ("dossier", .string(card.identifier.urn)), ("number", .string(card.number.text)),
      ]
    }
    if let version = report.version { members.append(("version", .string("v\(version)"))) }
    let findings = report.findings.prefix(Self.mostFindings).map { finding -> JSONTree in
      ["code": .string(finding.code), "text": .string(finding.description)]
    }
    members.append(("findings", .array(findings)))
    return JSONWriter.bytes(
      of: .object(JSONObject(members)), layout: .pretty, escaping: .visible)
  }
}
