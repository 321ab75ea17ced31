internal import Glibc

extension Folder {
  /// Locks a temporary file or folder that was just made here.
  ///
  /// - Returns: False where another process took it for abandoned before it was locked.
  func isClaimed(_ name: [UInt8], _ descriptor: Int32) throws(FileError) -> Bool {
    let path = path(ofName: name)
    guard try FileLock.take(descriptor, .exclusive, path),
      let entry = try entry(named: name), let temporary = try? RelativePath(name)
    else { return false }
    let own = TreeEntry(temporary, try System.status(of: descriptor, path))
    return entry.identity == own.identity
  }

  /// Removes the temporary files and folders directly inside whose processes are dead.
  ///
  /// A live process holds the lock on what it made, so its things stay; and so does what another
  /// user made, or what can't be removed for lack of rights. To be called at each start.
  ///
  /// - Returns: How many were removed.
  @discardableResult
  package func clearAbandoned() throws(FileError) -> Int {
    var count = 0
    for name in try names() where TemporaryFile.isTemporary(name) {
      if try clearAbandoned(name) { count += 1 }
    }
    return count
  }

  private func clearAbandoned(_ name: [UInt8]) throws(FileError) -> Bool {
    guard let entry = try entry(named: name), let path = try? RelativePath(name),
      entry.kind == .folder || entry.kind == .file
    else { return false }
    do throws(FileError) {
      let file = OpenFile(
        descriptor: try openEntry(name, O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK),
        path: self.path(ofName: name))
      guard try System.status(of: file.descriptor, file.path).st_uid == geteuid(),
        try isClaimed(name, file.descriptor)
      else { return false }
      try removeAll(at: path)
      return true
    } catch {
      // Its process has ended it meanwhile, or it isn't ours.
      guard [ENOENT, EACCES, EPERM].contains(error.systemError) else { throw error }
      return false
    }
  }
}
