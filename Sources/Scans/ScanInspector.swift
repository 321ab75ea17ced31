package import Files
internal import Glibc

/// Looks into scans, each in a child process that can do nothing else.
///
/// Nothing that a scan holds can keep it from being taken: where the child fails, what it would
/// have told *can't be told*, with the reason. The scan is read only; its bytes never change.
package struct ScanInspector: Sendable {
  private let executable: String
  private let arguments: [String]?
  private let limits: ScanLimits

  /// - Parameters:
  ///   - executable: A program that asks ``ScanChild/main(_:)`` before all else: this one.
  ///   - arguments: What a test gives its own program instead of a child's arguments.
  ///   - limits: How large a scan may be, and what looking into it may cost.
  package init(
    executable: String = "/proc/self/exe", arguments: [String]? = nil,
    limits: ScanLimits = ScanLimits()
  ) {
    self.executable = executable
    self.arguments = arguments
    self.limits = limits
  }

  /// Says what a scan is and how it is.
  ///
  /// - Parameter file: Any open file; its own position is neither used nor moved.
  /// - Returns: The report; what can't be told is said there.
  /// - Throws: `notAFile`, `empty`, `tooLarge`, `wrongType`, `notReadable`.
  package func inspect(_ file: OpenFile) throws(ScanError) -> ScanReport {
    let (contents, type, size) = try identify(file)
    var facts = ScanFacts()
    let doubt = lookInto(file, type, &facts)
    return ScanReport(
      type: type, size: size, leadingBytes: contents.leadingBytes, hidesPDF: contents.hidesPDF,
      pages: facts.pages ?? .unknown(doubt), encryption: facts.encryption ?? .unknown(doubt),
      damage: facts.damage ?? .unknown(doubt), signatures: facts.signatures ?? .unknown(doubt),
      picture: facts.picture ?? .unknown(doubt), density: facts.density ?? .unknown(doubt),
      trailingBytes: facts.trailing ?? .unknown(doubt))
  }

  /// The type of a scan, without looking any further.
  ///
  /// - Parameter file: Any open file; its own position is neither used nor moved.
  /// - Returns: What its first bytes say; the rest may say otherwise.
  /// - Throws: `notAFile`, `empty`, `tooLarge`, `wrongType`, `notReadable`.
  package func type(of file: OpenFile) throws(ScanError) -> ScanType { try identify(file).type }

  private func identify(
    _ file: OpenFile
  ) throws(ScanError) -> (contents: ScanContents, type: ScanType, size: Int) {
    let (kind, size): (TreeEntry.Kind, Int)
    do throws(FileError) {
      (kind, size) = (try file.kind(), try file.size())
    } catch {
      throw ScanError(.notReadable, cause: error)
    }
    guard kind == .file else { throw ScanError(.notAFile) }
    guard size > 0 else { throw ScanError(.empty) }
    guard size <= limits.size else {
      throw ScanError(.tooLarge, size: size, limit: limits.size)
    }
    let contents = ScanContents(sample: try sample(of: file, size))
    switch contents.kind {
    case .scan(let type): return (contents, type, size)
    case .foreign(let type): throw ScanError(.wrongType, looksLike: type)
    }
  }

  private func sample(of file: OpenFile, _ size: Int) throws(ScanError) -> [UInt8] {
    do throws(FileError) {
      let count = min(size, ScanContents.sampleSize)
      var stream = FileStream(file, offset: 0, count: count)
      return try stream.readAll(limit: count, path: file.path)
    } catch {
      throw ScanError(.notReadable, cause: error)
    }
  }

  /// Has a child look into a scan.
  ///
  /// - Returns: Why what is then missing among the facts can't be told.
  private func lookInto(
    _ file: OpenFile, _ type: ScanType, _ facts: inout ScanFacts
  ) -> ScanDoubt {
    let scan = ReadingDescriptor(of: file.descriptor)
    guard scan.number >= 0 else { return .helperNotStarted }
    let run = HelperProcess(
      executable, arguments ?? ScanChild.arguments(type, limits), scan: scan.number,
      patience: limits.patience, limit: ScanLimits.answer)
    var told = ScanFacts()
    guard run.end != .tooLong, let isWhole = told.take(answer: run.answer) else {
      return .helperUnclear
    }
    // What came before a crash is as true as all it says.
    facts = told
    switch run.end {
    case .exited(0): return isWhole ? .notStated : .helperUnclear
    case .exited(EX_UNAVAILABLE), .exited(127), .notStarted: return .helperNotStarted
    case .exited, .tooLong: return .helperUnclear
    case .signal(SIGXCPU), .tooSlow: return .helperTooSlow
    case .signal: return .helperCrashed
    }
  }
}

/// A descriptor that a file can only be read through.
private struct ReadingDescriptor: ~Copyable {
  let number: Int32

  /// Opens anew a file that is open for writing too; -1 where that is refused.
  init(of descriptor: Int32) {
    let flags = fcntl(descriptor, F_GETFL)
    number =
      flags >= 0 && flags & O_ACCMODE == O_RDONLY
      ? fcntl(descriptor, F_DUPFD_CLOEXEC, 16)
      : unsafe open("/proc/self/fd/\(descriptor)", O_RDONLY | O_CLOEXEC)
  }

  deinit { if number >= 0 { close(number) } }
}
