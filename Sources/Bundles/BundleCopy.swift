internal import Dispatch
internal import Files
internal import Fixity
internal import Synchronization
internal import TarArchive

/// The copying of a plan's files into an archive, each read once and held to its digest.
///
/// Small files are read several at a time and hashed on all cores; a large one is hashed while it
/// streams through.
struct BundleCopy<Sink: ByteSink & ~Copyable>: ~Copyable {
  private let object: any Tree
  private let folder: RelativePath
  private let watch: HashWatch
  private var writer: TarWriter<Sink>
  /// Files whose bytes are at hand, and not written yet.
  private var waiting: [(file: BundlePlan.File, bytes: [UInt8], source: RelativePath?)] = []
  private var waitingBytes = 0

  /// The most bytes that wait, and the largest file that does.
  private static var mostWaiting: Int { 4 << 20 }

  /// Begins an archive of files of `object`, all below `folder`.
  init(
    _ object: any Tree, in folder: RelativePath, to sink: consuming Sink, _ watch: HashWatch
  ) throws(BundleError) {
    self.object = object
    self.folder = folder
    self.watch = watch
    do throws(TarError) { writer = try TarWriter(sink) } catch { throw BundleError(error) }
  }

  /// Adds the next file of the archive.
  ///
  /// - Throws: `refused` with `digestDiffers`, here or later; `file`.
  mutating func add(_ file: BundlePlan.File) throws(BundleError) {
    switch file.source {
    case .bytes(let bytes): try wait(file, bytes, from: nil)
    case .object(let source) where file.size <= Self.mostWaiting:
      try wait(file, try read(source, file), from: source)
    case .object(let source):
      try writeWaiting()
      try stream(source, file)
    }
  }

  /// Ends the archive.
  consuming func finish() throws(BundleError) -> Sink {
    try writeWaiting()
    do throws(TarError) { return try writer.finish() } catch { throw BundleError(error) }
  }

  // MARK: Small files

  private func read(
    _ source: RelativePath, _ file: BundlePlan.File
  ) throws(BundleError) -> [UInt8] {
    do throws(FileError) {
      guard !watch.isCancelled() else {
        throw FileError(.cancelled, .write, path: object.path(of: source))
      }
      var stream = try object.open(source)
      guard stream.count <= Self.mostWaiting else {
        throw FileError(.changedMeanwhile, .read, path: object.path(of: source))
      }
      let bytes = try stream.readAtOnce()
      watch.progress(bytes.count)
      return bytes
    } catch {
      throw .file(error)
    }
  }

  private mutating func wait(
    _ file: BundlePlan.File, _ bytes: [UInt8], from source: RelativePath?
  ) throws(BundleError) {
    if waitingBytes + bytes.count > Self.mostWaiting { try writeWaiting() }
    waiting.append((file, bytes, source))
    waitingBytes += bytes.count
  }

  private mutating func writeWaiting() throws(BundleError) {
    let digests = Self.digests(of: waiting.map(\.bytes))
    for ((file, bytes, source), digest) in zip(waiting, digests) {
      try check(digest, file, source)
      do throws(TarError) {
        try writer.add(folder.appending(file.path), bytes)
      } catch {
        throw BundleError(error)
      }
    }
    waiting.removeAll(keepingCapacity: true)
    waitingBytes = 0
  }

  private static func digests(of contents: [[UInt8]]) -> [Result<Digest, FixityError>] {
    let digests = Mutex<[Result<Digest, FixityError>]>(
      Array(repeating: .failure(FixityError(.libraryFailed)), count: contents.count))
    DispatchQueue.concurrentPerform(iterations: contents.count) { index in
      let digest = Result { () throws(FixityError) in try Digest(.sha512, of: contents[index]) }
      digests.withLock { $0[index] = digest }
    }
    return digests.withLock { $0 }
  }

  // MARK: Large files

  private mutating func stream(
    _ source: RelativePath, _ file: BundlePlan.File
  ) throws(BundleError) {
    var stream: CheckedStream
    do throws(FileError) {
      stream = try CheckedStream(object.open(source), path: object.path(of: source))
    } catch {
      throw .file(error)
    }
    do throws(TarError) {
      try writer.add(
        folder.appending(file.path), size: file.size, contentsOf: &stream, watch: watch)
    } catch {
      throw BundleError(error)
    }
    let digest: Result<Digest, FixityError>
    do throws(FixityError) {
      digest = .success(try stream.finish())
    } catch {
      digest = .failure(error)
    }
    try check(digest, file, source)
  }

  private func check(
    _ digest: Result<Digest, FixityError>, _ file: BundlePlan.File, _ source: RelativePath?
  ) throws(BundleError) {
    let found: Digest
    do throws(FixityError) {
      found = try digest.get()
    } catch {
      throw .file(FileError(error, path: object.path(of: source ?? file.path)))
    }
    guard found != file.sha512 else { return }
    throw BundleError(
      BundleProblem(
        .digestDiffers, source ?? file.path, expected: Array(file.sha512.hex.utf8),
        found: Array(found.hex.utf8)))
  }
}

extension FileStream {
  /// All bytes, into memory that is taken once.
  fileprivate mutating func readAtOnce() throws(FileError) -> [UInt8] {
    var failure: FileError?
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      do throws(FileError) {
        while filled < buffer.count {
          let rest = unsafe UnsafeMutableRawBufferPointer(
            UnsafeMutableBufferPointer(rebasing: buffer[filled...]))
          let count = try unsafe read(into: rest)
          if count == 0 { return }
          filled += count
        }
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
    return bytes
  }
}
