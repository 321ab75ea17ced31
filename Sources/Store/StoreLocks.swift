internal import Dossiers
internal import Files

extension Store {
  /// - Throws: `readOnly`.
  func refuseReadOnly() throws(StoreError) {
    guard !isReadOnly else { throw StoreError(.readOnly, path: root.path) }
  }

  /// Does something to a dossier that nobody else writes to meanwhile; what was interrupted before
  /// is made whole first.
  ///
  /// - Throws: `readOnly`; `locked` where another process keeps it.
  func locked<Result>(
    _ dossier: UniqueIdentifier, _ body: () throws(StoreError) -> Result
  ) throws(StoreError) -> Result {
    try locked(StoreLayout.lock(dossier), dossier) { () throws(StoreError) in
      try recover(dossier)
      return try body()
    }
  }

  /// Does something under one of the store's locks, with rights for nobody else.
  func locked<Result>(
    _ path: RelativePath, _ dossier: UniqueIdentifier? = nil,
    patience: Duration? = nil, _ body: () throws(StoreError) -> Result
  ) throws(StoreError) -> Result {
    try refuseReadOnly()
    let lock: FileLock
    do throws(FileError) {
      lock = try FileLock(path, in: root, timeout: patience ?? options.patience)
    } catch {
      throw StoreError(error).with { $0.dossier = dossier }
    }
    return try withExtendedLifetime(lock) { () throws(StoreError) in
      try Self.privately(body)
    }
  }

  /// Runs what makes files so that only their owner can read them.
  static func privately<Outcome>(
    _ body: () throws(StoreError) -> Outcome
  ) throws(StoreError) -> Outcome {
    try Umask.$assumed.withValue(0o077) {
      Result { () throws(StoreError) in try body() }
    }.get()
  }
}
