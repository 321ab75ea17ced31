internal import CLinux
internal import Glibc
internal import Synchronization

extension Folder {
  /// Moves a file or folder directly inside, never over another.
  ///
  /// Where renameat2 isn't known, a file is linked and its old name removed; a folder is renamed,
  /// which the system refuses where `target` exists and isn't an empty folder.
  ///
  /// - Throws: `exists`; `isPublished` is set where a linked file's old name could not be removed.
  func move(
    _ name: [UInt8], to target: [UInt8], in folder: Folder, isFolder: Bool = false
  ) throws(FileError) {
    do throws(FileError) {
      try System.call(.renameNotOver, folder.path(ofName: target)) {
        unsafe withCString(name) { name in
          unsafe withCString(target) { target in
            unsafe clinux_rename_not_over(descriptor, name, folder.descriptor, target)
          }
        }
      }
    } catch {
      guard [ENOSYS, EINVAL, EOPNOTSUPP].contains(error.systemError) else { throw error }
      if isFolder {
        try moveOldFolder(name, to: target, in: folder)
      } else {
        try moveOldFile(name, to: target, in: folder)
      }
    }
  }

  private func moveOldFile(
    _ name: [UInt8], to target: [UInt8], in folder: Folder
  ) throws(FileError) {
    try System.call(.link, folder.path(ofName: target)) {
      unsafe withCString(name) { name in
        unsafe withCString(target) { target in
          unsafe linkat(descriptor, name, folder.descriptor, target, 0)
        }
      }
    }
    do throws(FileError) { try remove(name) } catch { throw error.published }
  }

  private func moveOldFolder(
    _ name: [UInt8], to target: [UInt8], in folder: Folder
  ) throws(FileError) {
    guard try folder.entry(named: target) == nil else {
      throw FileError(EEXIST, .rename, path: folder.path(ofName: target))
    }
    try System.call(.rename, folder.path(ofName: target)) {
      unsafe withCString(name) { name in
        unsafe withCString(target) { target in
          unsafe renameat(descriptor, name, folder.descriptor, target)
        }
      }
    }
  }

  /// Makes durable whatever is below: each file, then each folder, the innermost first.
  package func syncTree() throws(FileError) {
    let entries = try walk(.none)
    try syncFiles(entries.filter { $0.kind == .file }.map(\.path))
    for entry in entries.reversed() where entry.kind == .folder {
      try folder(at: entry.path).sync()
    }
    try sync()
  }

  /// Makes files durable, several at once: a file system that keeps a journal serves all who wait
  /// for it in one go.
  private func syncFiles(_ paths: [RelativePath]) throws(FileError) {
    let failures = Mutex<[Int: FileError]>([:])
    let next = Atomic(0)
    let threads = min(paths.count, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
    FaultPlan.inThreads(threads) {
      while failures.withLock({ $0.isEmpty }) {
        let turn = next.add(1, ordering: .relaxed).oldValue
        guard turn < paths.count else { return }
        do throws(FileError) {
          let file = try self.file(at: paths[turn])
          try System.call(.sync, file.path) { fsync(file.descriptor) }
        } catch {
          failures.withLock { $0[turn] = error }
        }
      }
    }
    if let first = failures.withLock({ all in all.min { $0.key < $1.key } }) { throw first.value }
  }

  /// Removes what is at a path, a folder with all that is in it; nothing where there is nothing.
  ///
  /// Links are removed, never followed.
  package func removeAll(at path: RelativePath) throws(FileError) {
    guard let entry = try entry(at: path) else { return }
    let holder = try holder(of: path)
    guard entry.kind == .folder else { return try holder.remove(path.name) }
    let inside = try holder.child(path.name)
    for entry in try inside.walk(.none).reversed() {
      try inside.holder(of: entry.path).remove(entry.path.name, isFolder: entry.kind == .folder)
    }
    try holder.remove(path.name, isFolder: true)
  }

  /// Whether what is written here is to be read back: sticks and cards, which may lose bytes and
  /// not say so.
  package func needsReadBack() throws(FileError) -> Bool {
    let kind = try System.call(.stat, path) { clinux_file_system_kind(descriptor) }
    // FAT, exFAT, NTFS, NTFS3 and file systems of user space, from linux/magic.h.
    let kinds: [Int] = [0x4d44, 0x2011_bab0, 0x5346_544e, 0x7366_746e, 0x6573_5546]
    return kinds.contains(kind)
  }
}
