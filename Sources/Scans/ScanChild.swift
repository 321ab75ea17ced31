internal import Glibc

/// The child's side: this program, started again to look into one scan.
///
/// It has no environment, and three descriptors: the scan, the pipe for its answer, and nothing.
/// It never sees a path, a key or a dossier.
package enum ScanChild {
  /// The first argument that makes a process a child.
  package static let argument = "--look-into-scan"

  /// The descriptor of the scan.
  static let scan: Int32 = 3

  /// The arguments for a child.
  static func arguments(_ type: ScanType, _ limits: ScanLimits) -> [String] {
    [argument, type.rawValue, "\(limits.memory)", "\(limits.processorSeconds)"]
  }

  /// Does a child's work, if the arguments ask for that; to be asked before anything else is done.
  ///
  /// - Parameter arguments: Those of the process, its name first.
  /// - Returns: The status to exit with at once; nil for a process that is no child.
  package static func main(_ arguments: [String]) -> Int32? {
    guard arguments.dropFirst().first == argument else { return nil }
    guard arguments.count == 5, let type = ScanType(rawValue: arguments[2]),
      let memory = Int(arguments[3]), let seconds = Int(arguments[4]),
      1...(1 << 40) ~= memory, 1...86_400 ~= seconds
    else { return EX_USAGE }
    var status = stat()
    guard unsafe fstat(scan, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      return EX_NOINPUT
    }
    let size = Int(status.st_size)
    // What is not loaded yet can't be later.
    guard type != .pdf || QPDF.isLoaded else { return EX_UNAVAILABLE }
    guard Jail.lock(memory: memory + size, processorSeconds: seconds) else { return EX_UNAVAILABLE }
    ScanReader.read(scan, type: type, size: size) { say($0.line) }
    say(ScanFact.end)
    return 0
  }

  /// Writes a line of the answer at once: what comes later may end this process.
  private static func say(_ line: String) {
    var rest = Array("\(line)\n".utf8)[...]
    while !rest.isEmpty {
      let count = unsafe rest.withUnsafeBytes { unsafe write(1, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      // Nobody listens any more.
      guard count > 0 else { exit(EX_IOERR) }
      rest = rest.dropFirst(count)
    }
  }
}

/// Reads a scan of any type, in the process that calls it.
enum ScanReader {
  /// Tells what is found, fact by fact.
  ///
  /// - Parameters:
  ///   - descriptor: The scan; its position is not used.
  ///   - type: What it is.
  ///   - size: How large it is.
  ///   - listener: Is told each fact once at most.
  static func read(
    _ descriptor: Int32, type: ScanType, size: Int, _ listener: (ScanFact) -> Void
  ) {
    let bytes = ScanBytes(descriptor: descriptor, count: size)
    switch type {
    case .jpeg: JPEGReader.read(bytes, listener)
    case .png: PNGReader.read(bytes, listener)
    case .tiff: TIFFReader.read(bytes, listener)
    case .pdf:
      do throws(ScanFault) {
        try PDFReader.read(descriptor: descriptor, count: size, listener)
      } catch {
        listener(.damage(.unknown(error == .notReadable ? .notReadable : .tooLarge)))
      }
    }
  }
}
