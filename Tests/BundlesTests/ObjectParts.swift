import Fixity
import Testing

/// A file by its path.
struct Part: Equatable {
  var path: String
  var bytes: [UInt8]

  init(_ path: String, _ bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  init(_ path: String, _ text: String) { self.init(path, Array(text.utf8)) }
}

/// A dossier's OCFL object, put together here by hand: by no code of what is tested.
struct ObjectParts: Sendable, CustomTestStringConvertible {
  typealias Entry = (digest: String, path: String)

  var identifier = "urn:uuid:0190a5d2-7c1e-7e3a-9c1b-3f2a1d4e5b60"
  var number = "HS-2026-0017"
  var unitCode = "TT-07.CB3"
  /// The schemas that the forms name; the newest version has a form for each.
  var schemas: [[UInt8]] = []
  /// Further content of each version, which stays in the later ones.
  var content: [[Part]] = [[], []]
  /// Signatures of the newest version.
  var signatures: [String] = []

  var algorithm = DigestAlgorithm.sha512
  /// Changes `dossier.json` of a version.
  var editDossier: @Sendable (String, Int) -> String = { text, _ in text }
  /// Changes the act of a version.
  var editAct: @Sendable (String, Int) -> String = { text, _ in text }
  /// Changes the state of a version.
  var editState: @Sendable (inout [Entry], Int) -> Void = { _, _ in }
  /// Changes the inventory of a version, before everything that is derived from it.
  var editInventory: @Sendable (String, Int) -> String = { text, _ in text }

  var versions: Int { content.count }

  var testDescription: String { "\(versions) versions, \(schemas.count) schemas" }

  /// `dossier.json` of a version.
  func dossier(_ version: Int) -> String {
    let forms = schemas.enumerated().map { place, schema in
      """
      {"type":"2-knd","number":"0\(place + 1)","schema":{"id":"https://example.org/\(place)",\
      "sha512":"\(sha512(schema))"}}
      """
    }.joined(separator: ",")
    return """
      {"id":"\(identifier)","number":"\(number)","unit":{"code":"\(unitCode)"},\
      "person":{"name":"Lò Thị Lan \(version)"},"forms":[\(forms)]}
      """
  }

  /// The act of a version that follows an inventory.
  func act(_ version: Int, after inventory: [UInt8]?) -> String {
    let previous = inventory.map {
      #""previous":{"version":"v\#(version - 1)","inventorySHA512":"\#(sha512($0))"},"#
    }
    return #"{"kind":"amend",\#(previous ?? "")"message":"Phiên bản \#(version)"}"#
  }

  /// The files below the object's root.
  func files() -> [Part] {
    var parts = [Part("0=ocfl_object_1.1", "ocfl_object_1.1\n")]
    var manifest: [Entry] = []
    var states: [[Entry]] = []
    var inventory: [UInt8]?
    for version in 1...versions {
      var state = version == 1 ? [] : states[version - 2]
      let new = newFiles(version, after: inventory)
      for file in new {
        let digest = self.digest(file.bytes)
        if !manifest.contains(where: { $0.digest == digest }) {
          let path = "v\(version)/content/\(file.path)"
          manifest.append((digest, path))
          parts.append(Part(path, file.bytes))
        }
        state.removeAll { $0.path == file.path }
        state.append((digest, file.path))
      }
      editState(&state, version)
      states.append(state)
      let text = Array(editInventory(self.inventory(manifest, states), version).utf8)
      parts += self.inventory(text, in: "v\(version)/")
      inventory = text
    }
    parts += self.inventory(inventory ?? [], in: "")
    parts += signatures.map { Part("logs/signatures/v\(versions)/\($0).p7s", "signature \($0)") }
    return parts
  }

  private func newFiles(_ version: Int, after inventory: [UInt8]?) -> [Part] {
    var files = [
      Part("dossier.json", editDossier(dossier(version), version)),
      Part("acts/v\(version).json", editAct(act(version, after: inventory), version)),
    ]
    if version == versions {
      files += schemas.indices.map { Part("forms/2-knd/0\($0 + 1).json", #"{"form":\#($0)}"#) }
    }
    return files + content[version - 1]
  }

  /// An inventory with its sidecar.
  private func inventory(_ text: [UInt8], in folder: String) -> [Part] {
    [
      Part("\(folder)inventory.json", text),
      Part(
        "\(folder)inventory.json.\(algorithm.rawValue)", "\(digest(text))  inventory.json\n"),
    ]
  }

  private func digest(_ bytes: [UInt8]) -> String {
    (try? Digest(algorithm, of: bytes))?.hex ?? ""
  }

  private func inventory(
    _ manifest: [Entry], _ states: [[Entry]]
  ) -> String {
    let versions = states.enumerated().map { place, state in
      """
      "v\(place + 1)":{"created":"2026-03-0\(place % 9 + 1)T08:00:00Z","message":"Lần \(place + 1)",\
      "user":{"name":"Lò Thị Lan","address":"urn:uuid:0190a5d2-0000-7000-8000-000000000001"},\
      "state":\(Self.block(state))}
      """
    }
    return """
      {"id":"\(identifier)","type":"https://ocfl.io/1.1/spec/#inventory",\
      "digestAlgorithm":"\(algorithm.rawValue)","head":"v\(states.count)","manifest":\(Self.block(manifest)),\
      "versions":{\(versions.joined(separator: ","))}}
      """
  }

  /// Digests with their paths, in the order in which they came.
  private static func block(_ entries: [Entry]) -> String {
    var order: [String] = []
    var paths: [String: [String]] = [:]
    for entry in entries {
      if paths[entry.digest] == nil { order.append(entry.digest) }
      paths[entry.digest, default: []].append("\"\(entry.path)\"")
    }
    let members = order.map { #""\#($0)":[\#((paths[$0] ?? []).joined(separator: ","))]"# }
    return "{\(members.joined(separator: ","))}"
  }
}

func sha512(_ bytes: [UInt8]) -> String { (try? Digest(.sha512, of: bytes))?.hex ?? "" }

func sha256(_ text: String) -> String {
  (try? Digest(.sha256, of: Array(text.utf8)))?.hex ?? ""
}
