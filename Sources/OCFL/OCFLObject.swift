internal import Files
internal import Fixity

/// Objects of OCFL 1.0 and 1.1 in folders.
public enum OCFLObject {
  /// Validates the object whose root is the folder at a path; nothing is written.
  ///
  /// - Parameters:
  ///   - path: The object's root.
  ///   - options: The limits.
  ///   - progress: Called with the number of bytes after each piece of content, from any thread.
  ///   - isCancelled: Asked before each piece, from any thread; true ends the work.
  /// - Returns: What was found.
  /// - Throws: `unreadable` where there is no folder that can be opened.
  public static func validate(
    at path: String, options: ValidationOptions = ValidationOptions(),
    progress: @escaping @Sendable (Int) -> Void = { _ in },
    isCancelled: @escaping @Sendable () -> Bool = { false }
  ) throws(OCFLObstacle) -> ObjectReport {
    ObjectValidator(try folder(path), options: options)
      .validate(watch: HashWatch(progress: progress, isCancelled: isCancelled))
  }

  static func folder(_ path: String) throws(OCFLObstacle) -> FolderTree {
    do throws(FileError) {
      return try FolderTree(path: path)
    } catch {
      throw OCFLObstacle(.unreadable, path: [], systemError: error.systemError)
    }
  }
}

/// Storage roots of OCFL 1.0 and 1.1 in folders.
public enum OCFLStorageRoot {
  /// Validates the storage root that is the folder at a path, and its objects; nothing is written.
  ///
  /// - Parameters:
  ///   - path: The storage root.
  ///   - options: The limits.
  ///   - progress: Called with the number of bytes after each piece of content, from any thread.
  ///   - isCancelled: Asked before each piece, from any thread; true ends the work.
  /// - Returns: What was found.
  /// - Throws: `unreadable` where there is no folder that can be opened.
  public static func validate(
    at path: String, options: ValidationOptions = ValidationOptions(),
    progress: @escaping @Sendable (Int) -> Void = { _ in },
    isCancelled: @escaping @Sendable () -> Bool = { false }
  ) throws(OCFLObstacle) -> RootReport {
    RootValidator(try OCFLObject.folder(path), options: options)
      .validate(watch: HashWatch(progress: progress, isCancelled: isCancelled))
  }
}
