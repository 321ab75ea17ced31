package import Files
package import OCFL
internal import Synchronization

/// A directory that holds dossiers: their objects, their drafts, and the records of what happened.
///
/// Each use case is one transaction: when it returns, what it did is on disk; when the process dies
/// in it, the next one finds the old state or makes the new one whole. Writers lock a dossier, and
/// for a moment the records, by the kernel's locks; readers lock nothing.
package final class Store: Sendable {
  package let root: Folder
  package let configuration: StoreConfiguration
  /// The storage root of the dossiers' objects.
  package let objects: StorageRoot
  /// Whether nothing is written: reads are answered, and not recorded.
  package let isReadOnly: Bool
  let options: StoreOptions
  private let done = Mutex<[Repair]>([])

  init(
    _ root: Folder, _ configuration: StoreConfiguration, _ objects: StorageRoot,
    isReadOnly: Bool, _ options: StoreOptions
  ) {
    self.root = root
    self.configuration = configuration
    self.objects = objects
    self.isReadOnly = isReadOnly
    self.options = options
  }

  /// What was found interrupted since the store was opened, and what was done about it.
  package var repairs: [Repair] { done.withLock { $0 } }

  func tell(_ repair: Repair) { done.withLock { $0.append(repair) } }

  func pass(_ point: CrashPoint) { options.follow(point) }
}

extension Store {
  /// Opens a store, and makes whole what was interrupted in it.
  ///
  /// - Parameters:
  ///   - folder: The folder that holds `hoso.json`.
  ///   - options: How.
  /// - Returns: The store; read-only where its medium is.
  /// - Throws: `notAStore`, `badConfiguration`, `badLayout`.
  package static func open(
    at folder: Folder, _ options: StoreOptions = StoreOptions()
  ) throws(StoreError) -> Store {
    let tree = FolderTree(folder)
    let entry = try files { () throws(FileError) in try tree.entry(at: StoreLayout.configuration) }
    guard entry != nil else { throw StoreError(.notAStore, path: folder.path) }
    let bytes = try files { () throws(FileError) in
      try tree.read(StoreLayout.configuration, limit: StoreConfiguration.mostBytes)
    }
    let configuration = try StoreConfiguration(parsing: bytes)
    let isReadOnly = try files { () throws(FileError) in
      try options.isReadOnly ? true : !folder.isWritable()
    }
    let objects = try storageRoot(in: folder)
    let store = Store(folder, configuration, objects, isReadOnly: isReadOnly, options)
    if !isReadOnly {
      try store.restoreFolders()
      try store.recoverAll()
    }
    return store
  }

  private static func storageRoot(in folder: Folder) throws(StoreError) -> StorageRoot {
    let objects: Folder
    do throws(FileError) {
      objects = try folder.folder(at: StoreLayout.objects)
    } catch {
      guard error.code == .notFound else { throw StoreError(error) }
      throw StoreError(.badLayout, path: folder.path(of: StoreLayout.objects))
    }
    do throws(OCFLError) {
      return try StorageRoot(objects)
    } catch {
      guard error.code == .rootNotUsable else { throw StoreError(error, of: nil) }
      throw StoreError(.badLayout, path: objects.path).with { $0.object = error }
    }
  }

  /// Makes the folders that are missing: an older store has fewer, a copy may lack empty ones.
  private func restoreFolders() throws(StoreError) {
    for path in StoreLayout.folders {
      let entry = try files { () throws(FileError) in try root.entry(at: path) }
      switch entry?.kind {
      case .folder: continue
      case nil:
        try files { () throws(FileError) in
          _ = try root.makeFolders(path, mode: StoreLayout.folderMode)
        }
      default: throw StoreError(.badLayout, path: root.path(of: path))
      }
    }
  }

  /// The nearest folder upwards that holds `hoso.json`.
  ///
  /// - Parameter path: An absolute path of the system; the search begins there.
  /// - Returns: The folder, open.
  /// - Throws: `notAStore`.
  package static func find(from path: [UInt8]) throws(StoreError) -> Folder {
    var place = path
    while true {
      if let folder = try folder(place),
        try files({ () throws(FileError) in try folder.entry(at: StoreLayout.configuration) })
          != nil
      {
        return folder
      }
      guard let slash = place.lastIndex(of: UInt8(ascii: "/")), place.count > 1 else {
        throw StoreError(.notAStore, path: path)
      }
      place = slash == 0 ? [UInt8(ascii: "/")] : Array(place[..<slash])
    }
  }

  /// A folder on the way up; nil for one that can't be looked into.
  private static func folder(_ path: [UInt8]) throws(StoreError) -> Folder? {
    do throws(FileError) {
      return try Folder.open(path)
    } catch {
      guard error.code == .notAllowed || error.code == .notFound else { throw StoreError(error) }
      return nil
    }
  }
}
