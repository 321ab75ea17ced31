internal import Dossiers
internal import Files
internal import JSON

/// How far the records were read: a file's name, a place in it after a whole line, and what the bytes
/// before it are known by.
struct RecordsPosition: Hashable {
  private(set) var file = ""
  private(set) var offset = 0
  private(set) var mark = ""

  init() {}

  /// The end of a store's records; a torn line isn't counted, and cut by who adds the next.
  init(endOf store: Store) throws(StoreError) {
    let folder = try store.recordsFolder()
    guard let last = try store.recordFiles(in: folder).last else {
      self.init()
      return
    }
    let size = try Self.size(of: last, in: folder)
    let start = max(0, size - 2 * JournalRecord.mostBytes)
    let end = try RecordsNews.read(last, from: start, in: folder) { _ in }
    try self.init(file: last, offset: end, in: folder)
  }

  init(file: String, offset: Int, in folder: Folder) throws(StoreError) {
    (self.file, self.offset) = (file, offset)
    mark = try Self.mark(of: file, before: offset, in: folder)
  }

  init?(_ text: String) {
    let parts = text.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 3, let offset = Int(parts[1]) else { return nil }
    (file, self.offset, mark) = (parts[0], offset, parts[2])
  }

  var text: String { "\(file) \(offset) \(mark)" }

  /// Whether the records that were read are still there, as they were.
  func isThere(in folder: Folder, _ names: [String]) throws(StoreError) -> Bool {
    guard !file.isEmpty else { return true }
    guard names.contains(file), try offset <= Self.size(of: file, in: folder) else { return false }
    return try Self.mark(of: file, before: offset, in: folder) == mark
  }

  /// How many bytes a position is known by: the end of a record, and so its salt.
  private static let markBytes = 256

  private static func mark(
    of file: String, before offset: Int, in folder: Folder
  ) throws(StoreError) -> String {
    let start = max(0, offset - markBytes)
    return try files { () throws(FileError) in
      let opened = try folder.file(at: RelativePath(known: file))
      var stream = FileStream(opened, offset: start, count: offset - start)
      return Checksum(of: try stream.readAll(limit: markBytes, path: opened.path)).text
    }
  }

  static func size(of file: String, in folder: Folder) throws(StoreError) -> Int {
    try files { () throws(FileError) in try folder.file(at: RelativePath(known: file)).size() }
  }
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
    guard try known.isThere(in: folder, names) else { return nil }
    position = known
    var found: Set<UniqueIdentifier> = []
    for name in names where name >= known.file {
      let start = name == known.file ? known.offset : 0
      let end = try Self.read(name, from: start, in: folder) { line in
        if let dossier = Self.changed(line) { found.insert(dossier) }
      }
      guard end > start else { continue }
      bytes += end - start
      position = try RecordsPosition(file: name, offset: end, in: folder)
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
