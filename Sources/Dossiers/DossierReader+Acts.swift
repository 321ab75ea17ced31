internal import Files
internal import JSON

extension DossierReader {
  /// Reads `acts/`, which must hold v1, v2 … without a gap.
  mutating func readActs() {
    var files: [Int: RelativePath] = [:]
    for path in entries.acts {
      let name = path.name
      guard name.suffix(5).elementsEqual(".json".utf8),
        let version = Act.version(Array(name.dropLast(5)))
      else {
        add(.unexpectedEntry, .file(path))
        continue
      }
      files[version] = path
    }
    for (index, (version, path)) in files.sorted(by: { $0.key < $1.key }).enumerated() {
      // The rest can't be replayed: each act stands on all before it.
      guard version == index + 1 else { return add(.actMissing, .act(index + 1, JSONPointer())) }
      guard let act = act(path, version) else { return }
      reading.acts.append(act)
    }
  }

  private mutating func act(_ path: RelativePath, _ version: Int) -> Act? {
    let place = DossierPlace.act(version, JSONPointer())
    guard let document = document(path, limits.coverBytes, place) else { return nil }
    reading.findings +=
      TextInspection(
        document.root, names: .places([["actor", "name"]])
      ) { .act(version, $0) }.findings
    guard judge(document.root, by: Act.schema, .actInvalid, { .act(version, $0) }) else {
      return nil
    }
    do throws(JSONAccessError) {
      return try Act(document.root)
    } catch {
      let pointer = try? JSONPointer(parsing: error.pointer)
      add(.actInvalid, .act(version, pointer ?? JSONPointer()), .name(error.pointer))
      return nil
    }
  }
}
