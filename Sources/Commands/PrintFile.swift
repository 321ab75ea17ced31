internal import ArgumentParser
internal import Bundles
internal import Files
internal import Fixity
internal import JSON
internal import Wording

/// `hoso cat`: one file inside.
struct PrintFile: Command {
  static let configuration = CommandConfiguration("cat", FormatPage.print)

  @Argument(help: ArgumentHelp(FormatOptionHelp.target, value: "TARGET"))
  var target: InputPath

  @Argument(help: ArgumentHelp(FormatOptionHelp.path, value: "PATH"))
  var path: InputPath

  @OptionGroup var common: CommonOptions

  /// The most that `--json` shows of a text.
  private static let shownText = 1 << 20

  func run(on terminal: Terminal) throws(CommandFailure) -> ExitStatus {
    let evidence = try target.evidence()
    let tree = try evidence.readableTree(target)
    let inside = try relativePath()
    let entry = try CommandFailure.translating { () throws(FileError) in
      try tree.entry(at: inside)
    }
    guard let entry, entry.kind != .folder else { throw missing() }
    let expected = try CommandFailure.translating { () throws(FileError) in
      try evidence.expectedDigest(of: inside)
    }
    var algorithms: Set = terminal.isJSON ? [DigestAlgorithm.sha512] : []
    if let expected { algorithms.insert(expected.algorithm) }
    var text: [UInt8] = []
    let reading = try CommandFailure.translating { () throws(FileError) in
      try FileReading(inside, in: tree, Array(algorithms))
    }
    let read = try reading.each { (piece) throws(CommandFailure) in
      if !terminal.isJSON {
        try terminal.pass(piece)
      } else if text.count <= Self.shownText {
        text += piece
      }
    }
    try check(read, is: expected)
    if terminal.isJSON { try answer(read, text, on: terminal) }
    return .done
  }

  private func relativePath() throws(CommandFailure) -> RelativePath {
    guard let path = try? RelativePath(path.bytes) else { throw missing() }
    return path
  }

  private func missing() -> CommandFailure {
    CommandFailure(
      .notFound, FileMessage.notFound, at: Place(file: "\(target.shown): \(path.shown)"),
      hint: .command("hoso ls \(target.quoted)"))
  }

  /// What was printed is only good for as much as its digest.
  private func check(_ read: HashedInput, is expected: Digest?) throws(CommandFailure) {
    guard let expected,
      let found = read.digests.first(where: { $0.algorithm == expected.algorithm }),
      found != expected
    else { return }
    throw CommandFailure(
      .integrity, FileMessage.notAsListed, at: Place(file: "\(target.shown): \(path.shown)"),
      hint: .command("hoso verify \(target.quoted)"))
  }

  private func answer(
    _ read: HashedInput, _ text: [UInt8], on terminal: Terminal
  ) throws(CommandFailure) {
    var members: [(String, JSONTree)] = [("target", .string(target.shown.string))]
    members += ForeignName.members("path", path.bytes)
    members.append(("size", .number(JSONNumber(read.count))))
    if let digest = read.digests.first(where: { $0.algorithm == .sha512 }) {
      members.append(("sha512", .string(digest.hex)))
    }
    if read.count <= Self.shownText, let text = String(validating: text, as: UTF8.self) {
      members.append(("text", .string(text)))
    }
    try terminal.answer("cat", members)
  }
}

/// Reads a file once, piece by piece, and makes digests of it.
private struct FileReading: ~Copyable {
  private var stream: FileStream
  private let path: [UInt8]
  private let algorithms: [DigestAlgorithm]

  init(
    _ path: RelativePath, in tree: any Tree, _ algorithms: [DigestAlgorithm]
  ) throws(FileError) {
    stream = try tree.open(path)
    self.path = tree.path(of: path)
    self.algorithms = algorithms
  }

  consuming func each(
    _ body: ([UInt8]) throws(CommandFailure) -> Void
  ) throws(CommandFailure) -> HashedInput {
    do {
      var digester = try MultiDigester(algorithms)
      var piece = [UInt8](repeating: 0, count: ParallelHash.usualBufferSize)
      while true {
        var count = 0
        unsafe try piece.withUnsafeMutableBytes { count = unsafe try stream.read(into: $0) }
        if count == 0 { break }
        let bytes = Array(piece[..<count])
        digester.update(bytes)
        try body(bytes)
      }
      let count = digester.count
      return HashedInput(count: count, digests: try digester.finish())
    } catch let error as CommandFailure {
      throw error
    } catch let error as FileError {
      throw CommandFailure(error)
    } catch let error as FixityError {
      throw CommandFailure(FileError(error, path: path))
    } catch {
      throw CommandFailure(
        .internalError, FileMessage.internalError, ["detail": .text("\(error)")])
    }
  }
}
