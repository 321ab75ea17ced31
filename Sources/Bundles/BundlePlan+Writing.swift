package import Files
package import Fixity

extension BundlePlan {
  /// Writes the bundle; contents are held to their digests while they are copied.
  ///
  /// - Parameters:
  ///   - sink: Where the archive goes. After an error what is there is of no use.
  ///   - watch: Follows the bytes of the files, and cancels.
  /// - Returns: The sink, not published or closed yet.
  /// - Throws: `refused` with `digestDiffers`; `file`.
  package func write<Sink: ByteSink & ~Copyable>(
    to sink: consuming Sink, watch: HashWatch = HashWatch()
  ) throws(BundleError) -> Sink {
    var copy = try BundleCopy(object, in: BundlePath.folder(name), to: sink, watch)
    for file in files { try copy.add(file) }
    return try copy.finish()
  }

  /// Writes the bundle to a new file, which nobody sees before it is whole, right and durable.
  ///
  /// - Parameters:
  ///   - path: Where it is to be; its folder must exist. Nil: the bundle's own name.
  ///   - root: What `path` is below.
  ///   - purpose: What becomes of a file of that name.
  ///   - watch: Follows the bytes of the files, and cancels.
  /// - Returns: The size of the file.
  /// - Throws: `refused` with `digestDiffers`; `file`, also with `exists`: nothing has changed then.
  @discardableResult
  package func publish(
    as path: RelativePath? = nil, in root: Folder, purpose: NewFile.Purpose = .addition,
    watch: HashWatch = HashWatch()
  ) throws(BundleError) -> Int {
    let path = path ?? BundlePath.file(name)
    var new: NewFile
    do throws(FileError) {
      let holder = try path.parent.map { (parent) throws(FileError) in try root.folder(at: parent) }
      let isReadBack = try (holder ?? root).needsReadBack()
      new = try NewFile(path, in: root, as: purpose, isReadBack: isReadBack)
    } catch {
      throw .file(error)
    }
    new = try write(to: new, watch: watch)
    do throws(FileError) { return try new.publish().count } catch { throw .file(error) }
  }
}
