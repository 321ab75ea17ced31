package import Dossiers
internal import JSON

/// What was found interrupted or damaged, and what was done about it: for `hoso doctor`.
package enum Repair: Hashable, Sendable {
  /// A change of a draft that counted already was brought to its end.
  case changeCompleted(UniqueIdentifier)
  /// A change of a draft that didn't count yet was dropped.
  case changeDropped(UniqueIdentifier)
  /// Taking a change back was brought to its end.
  case undoCompleted(UniqueIdentifier)
  /// A version that was in its place was made whole, and its act recorded.
  case versionCompleted(UniqueIdentifier, version: Int)
  /// A version that was begun is not there; the draft is as before.
  case versionDropped(UniqueIdentifier, version: Int)
  /// What lay in the place of a version can't be made whole; it was moved to this name.
  case versionQuarantined(UniqueIdentifier, version: Int, kept: String)
  /// The versions that a bundle brought were put in their places.
  case takeInCompleted(UniqueIdentifier, version: Int)
  /// The end of a file of records was no whole line; it was moved to this name.
  case recordsCut(file: String, offset: Int, kept: String)
  /// Temporary files and folders of dead processes were removed.
  case leftOversCleared(Int)
}

extension Repair {
  /// The line of `quarantine/repairs.jsonl`.
  var line: [UInt8] {
    var members: [(String, JSONTree)] = [("repair", .string(name))]
    func add(_ dossier: UniqueIdentifier, _ version: Int? = nil, _ kept: String? = nil) {
      members.append(("dossier", .string(dossier.urn)))
      if let version { members.append(("version", .string("v\(version)"))) }
      if let kept { members.append(("kept", .string(kept))) }
    }
    switch self {
    case .changeCompleted(let dossier), .changeDropped(let dossier), .undoCompleted(let dossier):
      add(dossier)
    case .versionCompleted(let dossier, let version), .versionDropped(let dossier, let version),
      .takeInCompleted(let dossier, let version):
      add(dossier, version)
    case .versionQuarantined(let dossier, let version, let kept): add(dossier, version, kept)
    case .recordsCut(let file, let offset, let kept):
      members += [
        ("file", .string(file)), ("offset", .number(JSONNumber(offset))), ("kept", .string(kept)),
      ]
    case .leftOversCleared(let count): members.append(("count", .number(JSONNumber(count))))
    }
    return JSONWriter.bytes(of: .object(JSONObject(members))) + [UInt8(ascii: "\n")]
  }

  /// What scripts know it by.
  package var name: String {
    switch self {
    case .changeCompleted: "changeCompleted"
    case .changeDropped: "changeDropped"
    case .undoCompleted: "undoCompleted"
    case .versionCompleted: "versionCompleted"
    case .versionDropped: "versionDropped"
    case .versionQuarantined: "versionQuarantined"
    case .takeInCompleted: "takeInCompleted"
    case .recordsCut: "recordsCut"
    case .leftOversCleared: "leftOversCleared"
    }
  }
}
