internal import Dossiers
internal import Files
internal import Fixity
internal import JSON

/// A change of several files of a draft, which happens whole or not at all, and can be taken back.
///
/// Built in `staging/<uuid>.part`; renamed to `<uuid>.change` it counts, and whatever interrupts the
/// moving of its files is gone on with; then it is kept as the draft's `.draft/undo`. Taking it back
/// moves that to `staging/<uuid>.undo` first. So one look into `staging/` tells what was interrupted.
struct DraftChange {
  /// The draft of a store that changes; its dossier's lock is held.
  struct Place {
    let root: Folder
    let draft: Folder
    let identifier: UniqueIdentifier

    var part: RelativePath { StoreLayout.changePart(identifier) }
    var change: RelativePath { StoreLayout.change(identifier) }
    var undoing: RelativePath { StoreLayout.undoing(identifier) }
  }

  /// A file of the change.
  struct File: Hashable {
    let path: RelativePath
    /// Whether it was there before.
    let was: Bool
    /// Whether it is there afterwards.
    let isThere: Bool
  }

  private let place: Place
  private(set) var files: [File] = []

  /// The largest form, and the largest list of a change.
  static let mostBytes = 16 << 20

  /// Begins a change; the caller holds the dossier's lock, and no other change is on its way.
  init(in place: Place) throws(FileError) {
    self.place = place
    try place.root.removeAll(at: place.part)
    for name in ["new", "old"] {
      _ = try place.root.makeFolders(
        place.part.appending(RelativePath(known: name)), mode: StoreLayout.folderMode)
    }
  }

  private var draft: Folder { place.draft }

  /// Sets a small file.
  mutating func write(_ path: RelativePath, _ bytes: [UInt8]) throws(FileError) {
    var stream = MemoryStream(bytes)
    _ = try add(path, &stream, HashWatch())
  }

  /// Sets a file to all that a stream has.
  ///
  /// - Returns: Its size, and its SHA-512.
  /// - Throws: `tooLarge` beyond `limit` bytes.
  mutating func add(
    _ path: RelativePath, _ stream: inout some (ByteStream & ~Copyable), _ watch: HashWatch,
    limit: Int = .max
  ) throws(FileError) -> HashedInput {
    let new = try stage(path, in: "new")
    var file = try NewFile(new, in: place.root, mode: StoreLayout.fileMode, digests: [.sha512])
    try copy(&stream, to: &file, new, watch, limit)
    let written = try file.publish()
    let was = try draft.entry(at: path) != nil
    if was { try keepOld(path) }
    files.append(File(path: path, was: was, isThere: true))
    return written
  }

  private func copy(
    _ stream: inout some (ByteStream & ~Copyable), to file: inout NewFile, _ path: RelativePath,
    _ watch: HashWatch, _ limit: Int
  ) throws(FileError) {
    let buffer = UnsafeMutableRawBufferPointer.allocate(
      byteCount: ParallelHash.usualBufferSize, alignment: 4096)
    defer { unsafe buffer.deallocate() }
    var count = 0
    while true {
      guard !watch.isCancelled() else {
        throw FileError(.cancelled, .write, path: place.root.path(of: path))
      }
      let read = try unsafe stream.read(into: buffer)
      if read == 0 { return }
      count += read
      guard count <= limit else {
        throw FileError(.tooLarge, .write, path: place.root.path(of: path), limit: limit)
      }
      try unsafe file.write(UnsafeRawBufferPointer(rebasing: buffer[..<read]))
      watch.progress(read)
    }
  }

  /// Takes a file away; nothing where there is none.
  mutating func remove(_ path: RelativePath) throws(FileError) {
    guard try draft.entry(at: path) != nil else { return }
    _ = try stage(path, in: "old")
    files.append(File(path: path, was: true, isThere: false))
  }

  private func stage(_ path: RelativePath, in name: String) throws(FileError) -> RelativePath {
    let staged = place.part.appending(RelativePath(known: name)).appending(path)
    if let parent = staged.parent {
      _ = try place.root.makeFolders(parent, mode: StoreLayout.folderMode)
    }
    return staged
  }

  /// Copies what is going to be replaced.
  private func keepOld(_ path: RelativePath) throws(FileError) {
    let old = try stage(path, in: "old")
    var stream = try FolderTree(draft).open(path)
    var copy = try NewFile(old, in: place.root, mode: StoreLayout.fileMode)
    try copy.write(contentsOf: &stream)
    try copy.publish()
  }

  /// Makes the change count, and the draft as it says.
  func commit(_ pass: (CrashPoint) -> Void) throws(FileError) {
    let entries = files.map { file -> JSONTree in
      ["path": .string(file.path.text), "was": .bool(file.was), "is": .bool(file.isThere)]
    }
    let list = JSONWriter.bytes(of: ["files": .array(entries)])
    try place.root.write(list, at: place.part.appending(Self.list))
    pass(.changeBuilt)
    try place.root.move(place.part, to: place.change, in: place.root)
    pass(.changeDecided)
    try Self.complete(place, pass)
  }

  private static let list = RelativePath(known: "change.json")

  // MARK: Going on

  /// Moves the files of the change that counts to their places; again where that was interrupted.
  static func complete(_ place: Place, _ pass: (CrashPoint) -> Void) throws(FileError) {
    let (new, old) = (
      place.change.appending(RelativePath(known: "new")),
      place.change.appending(RelativePath(known: "old"))
    )
    for (index, file) in try files(of: place.change, in: place.root).enumerated() {
      if file.isThere {
        try bring(new.appending(file.path), to: file.path, in: place)
      } else if try place.draft.entry(at: file.path) != nil {
        try place.draft.move(file.path, to: old.appending(file.path), in: place.root)
      }
      if index == 0 { pass(.changeBegun) }
    }
    pass(.changeApplied)
    try place.draft.removeAll(at: DraftLayout.undo)
    try place.root.move(place.change, to: DraftLayout.undo, in: place.draft)
    pass(.changeKept)
  }

  /// Takes the last change back.
  ///
  /// - Returns: False where there is none.
  static func undo(_ place: Place, _ pass: (CrashPoint) -> Void) throws(FileError) -> Bool {
    guard try place.draft.entry(at: DraftLayout.undo) != nil else { return false }
    try place.draft.move(DraftLayout.undo, to: place.undoing, in: place.root)
    pass(.undoDecided)
    try completeUndo(place, pass)
    return true
  }

  private static func completeUndo(
    _ place: Place, _ pass: (CrashPoint) -> Void
  ) throws(FileError) {
    let old = place.undoing.appending(RelativePath(known: "old"))
    for file in try files(of: place.undoing, in: place.root) {
      if file.was {
        try bring(old.appending(file.path), to: file.path, in: place)
      } else {
        try place.draft.removeAll(at: file.path)
      }
    }
    pass(.undoApplied)
    // The list goes first: what is left then says nothing, and is only cleared away.
    try place.root.removeAll(at: place.undoing.appending(list))
    try place.root.removeAll(at: place.undoing)
  }

  /// Moves a file to its place; nothing where it was moved already.
  private static func bring(
    _ source: RelativePath, to path: RelativePath, in place: Place
  ) throws(FileError) {
    guard try place.root.entry(at: source) != nil else { return }
    if let parent = path.parent {
      _ = try place.draft.makeFolders(parent, mode: StoreLayout.folderMode)
    }
    try place.root.replace(path, in: place.draft, with: source)
  }

  private static func files(of change: RelativePath, in root: Folder) throws(FileError) -> [File] {
    let path = change.appending(list)
    guard try root.entry(at: path) != nil else { return [] }
    let bytes = try FolderTree(root).read(path, limit: mostBytes)
    guard let document = try? JSONDocument(parsing: bytes).root, let list = document["files"] else {
      throw FileError(.damaged, .read, path: root.path(of: path))
    }
    var files: [File] = []
    for entry in list.elements {
      guard let path = entry["path"]?.string.flatMap({ try? RelativePath($0) }),
        let was = entry["was"]?.bool, let isThere = entry["is"]?.bool
      else { throw FileError(.damaged, .read, path: root.path(of: change)) }
      files.append(File(path: path, was: was, isThere: isThere))
    }
    return files
  }

  /// What recovering a draft did.
  enum Recovery { case nothing, completed, undone, dropped }

  /// Brings to its end what was interrupted in a draft.
  static func recover(_ place: Place) throws(FileError) -> Recovery {
    if try place.root.entry(at: place.change) != nil {
      try complete(place) { _ in }
      return .completed
    }
    if try place.root.entry(at: place.undoing) != nil {
      try completeUndo(place) { _ in }
      return .undone
    }
    guard try place.root.entry(at: place.part) != nil else { return .nothing }
    try place.root.removeAll(at: place.part)
    return .dropped
  }
}
