import Files
import Fixity
import Glibc
import Synchronization
import TestSupport
import Testing

@Suite struct `Stream of a pipe` {
  /// Both ends of a new pipe, whose bytes come from `input`.
  private func pipe() throws -> (output: OpenFile, input: OpenFile) {
    var ends: [Int32] = [-1, -1]
    try #require(unsafe Glibc.pipe(&ends) == 0)
    return (
      OpenFile(descriptor: ends[0], path: Array("pipe".utf8)),
      OpenFile(descriptor: ends[1], path: Array("pipe".utf8))
    )
  }

  private func readAll(
    _ file: OpenFile, _ watch: HashWatch = HashWatch()
  ) throws(FileError) -> [UInt8] {
    var stream = DescriptorStream(file, watch: watch)
    return try stream.readAll(limit: 1 << 20, path: file.path)
  }

  @Test func `gives all that comes, and ends with it`() throws {
    let bytes = (0..<1000).map { UInt8(truncatingIfNeeded: $0) }
    #expect(try readAll(output(of: bytes)) == bytes)
  }

  /// The end of a pipe whose other end was closed after these bytes.
  private func output(of bytes: [UInt8]) throws -> OpenFile {
    let ends = try pipe()
    try unsafe bytes.withUnsafeBytes { try unsafe ends.input.append($0) }
    return ends.output
  }

  @Test func `gives a file's bytes, too`() throws {
    let scratch = try Scratch()
    try scratch.write("f", Array("text".utf8))
    #expect(try readAll(scratch.folder.file(at: path("f"))) == Array("text".utf8))
  }

  @Test func `ends when the caller cancels while nothing comes`() throws {
    let ends = try pipe()
    try unsafe [UInt8]([1, 2, 3]).withUnsafeBytes { try unsafe ends.input.append($0) }
    // Asked before the first bytes, and before waiting for more; cancelled while it waits.
    let questions = Atomic(0)
    let watch = HashWatch(isCancelled: { questions.add(1, ordering: .relaxed).newValue > 2 })
    let code: FileError.Code?
    do throws(FileError) {
      _ = try readAll(ends.output, watch)
      code = nil
    } catch {
      code = error.code
    }
    #expect(code == .cancelled)
    #expect(questions.load(ordering: .relaxed) == 3)
    try unsafe [UInt8]([4]).withUnsafeBytes { try unsafe ends.input.append($0) }
  }

  @Test func `goes on after an interruption`() throws {
    let scratch = try Scratch()
    try scratch.write("f", Array("text".utf8))
    let plan = FaultPlan([.init(.error(EINTR), at: .read, number: 1)])
    let file = try scratch.folder.file(at: path("f"))
    #expect(try plan.run { try readAll(file) } == Array("text".utf8))
  }
}
