internal import Dossiers
internal import Files
internal import JSON

/// How far the records were read: a file's name, and a place in it after a whole line.
struct RecordsPosition: Hashable {
  private(set) var file = ""
  private(set) var offset = 0

  init() {}

  /// The end of a store's records.
  init(endOf store: Store) throws(StoreError) {
    let folder = try store.recordsFolder()
    guard let last = try store.recordFiles(in: folder).last else { return }
    file = last
    // The last whole line; a torn one is cut by who adds the next.
    offset = try RecordsNews.read(last, from: 0, in: folder) { _ in }
  }

  init(file: String, offset: Int) { (self.file, self.offset) = (file, offset) }

  init?(_ text: String) {
    let parts = text.split(separator: " ", omittingEmptySubsequences: false)
    guard parts.count == 2, let offset = Int(parts[1]) else { return nil }
    (file, self.offset) = (String(parts[0]), offset)
  }

  var text: String { "\(file) \(offset)" }
}

/// What the records say has happened since they were read last.
struct RecordsNews {
  /// The dossiers whose objects may have changed.
  private(set) var dossiers: Set<UniqueIdentifier> = []
  private(set) var position: RecordsPosition
  /// How many bytes were read.
  private(set) var bytes = 0

  /// What changes an object, or takes it away.
  private static let changing: Set<String> = [
    JournalRecord.Kind.act, .takenIn, .purged, .restored,
  ].reduce(into: []) { $0.insert($1.rawValue) }

  /// - Returns: Nil where the records are not those that were read: then nothing of them counts.
  init?(after known: RecordsPosition, in store: Store) throws(StoreError) {
    let folder = try store.recordsFolder()
    let names = try store.recordFiles(in: folder)
    guard known.file.isEmpty || names.contains(known.file) else { return nil }
    position = known
    var found: Set<UniqueIdentifier> = []
    for name in names where name >= known.file {
      let start = name == known.file ? known.offset : 0
      let size = try files { () throws(FileError) in
        try folder.file(at: RelativePath(known: name)).size()
      }
      guard start <= size else { return nil }
      let end = try Self.read(name, from: start, in: folder) { line in
        if let dossier = Self.changed(line) { found.insert(dossier) }
      }
      bytes += end - start
      position = RecordsPosition(file: name, offset: end)
    }
    dossiers = found
  }

  private static func changed(_ line: ArraySlice<UInt8>) -> UniqueIdentifier? {
    guard let root = try? JSONDocument(parsing: Array(line)).root,
      let kind = root["kind"]?.string, changing.contains(kind)
    else { return nil }
    return root["dossier"]?.string.flatMap { UniqueIdentifier(parsing: $0.utf8.dropFirst(9)) }
  }

  /// Reads a file's whole lines from a place on.
  ///
  /// - Returns: The place after the last whole line.
  static func read(
    _ name: String, from start: Int, in folder: Folder, _ body: (ArraySlice<UInt8>) -> Void
  ) throws(StoreError) -> Int {
    let file = try files { () throws(FileError) in
      try folder.file(at: RelativePath(known: name))
    }
    let size = try files { () throws(FileError) in try file.size() }
    var (place, piece) = (start, 1 << 18)
    while place < size {
      let count = min(piece, size - place)
      let bytes = try files { () throws(FileError) in
        var stream = FileStream(file, offset: place, count: count)
        return try stream.readAll(limit: count, path: file.path)
      }
      guard let feed = bytes.lastIndex(of: UInt8(ascii: "\n")) else {
        guard count == piece else { break }
        // No record is so long: such a line is passed over.
        piece *= 2
        continue
      }
      for line in bytes[..<feed].split(separator: UInt8(ascii: "\n")) { body(line) }
      place += feed + 1
    }
    return place
  }
}
