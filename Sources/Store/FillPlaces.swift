internal import Dossiers
internal import Files
internal import JSON

/// Where the filling in of a draft's forms was left: `.draft/places.json`.
///
/// It lies beside the draft's state, which no tree of a dossier shows: so it is in no version and no
/// bundle. What can't be read is as if it weren't there, and is written anew.
struct FillPlaces: Sendable {
  static let path = RelativePath(known: ".draft/places.json")
  private static let schema = "urn:hoso:places:1"
  private static let mostBytes = 1 << 20

  private var places: [FormName: JSONPointer] = [:]

  /// The places of a draft.
  init(of draft: Folder) throws(FileError) {
    let tree = FolderTree(draft)
    guard let entry = try tree.entry(at: Self.path), entry.kind == .file,
      let bytes = try? tree.read(Self.path, limit: Self.mostBytes),
      let root = try? JSONDocument(parsing: bytes).root,
      root["$schema"]?.equals(Self.schema) == true
    else { return }
    for member in root["places"].map({ Array($0.members) }) ?? [] {
      guard let name = FormName(member.name),
        let pointer = member.value.string.flatMap({ try? JSONPointer(parsing: $0) })
      else { continue }
      places[name] = pointer
    }
  }

  subscript(form: FormName) -> JSONPointer? {
    get { places[form] }
    set { places[form] = newValue }
  }

  var bytes: [UInt8] {
    let members = places.sorted { $0.key < $1.key }.map { name, pointer in
      ("\(name)", JSONTree.string("\(pointer)"))
    }
    return JSONWriter.bytes(
      of: ["$schema": .string(Self.schema), "places": .object(JSONObject(members))],
      layout: .pretty)
  }
}
