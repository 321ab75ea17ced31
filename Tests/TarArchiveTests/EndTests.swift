import Files
import Fixity
import Glibc
import Synchronization
import TarArchive
import TestSupport
import Testing

@Suite struct `End of an archive` {
  private static let filling = 1 << 20

  /// An archive with zeros behind it that take no room on the medium.
  private func archive(_ bytes: [UInt8], zeros: Int) throws -> OpenFile {
    let file = try memoryFile(bytes)
    try #require(ftruncate(file.descriptor, bytes.count + zeros) == 0)
    return file
  }

  @Test(arguments: [0, 1, 9216, filling])
  func `may fill up a record`(zeros: Int) throws {
    #expect(try PlainTar(archive(RawTar.good, zeros: zeros)).entries.count == 3)
  }

  @Test(arguments: [filling + 1, 20 << 30, 1 << 40])
  func `is no sea of zeros`(zeros: Int) throws {
    let file = try archive(RawTar.good, zeros: zeros)
    let plan = FaultPlan()
    let refused = try refusal { _ = try plan.run { try PlainTar(file) } }
    #expect(refused?.code == .trailingBytes)
    #expect(refused?.offset == RawTar.good.count)
    #expect(plan.calls[.read, default: 0] < 20)
  }

  @Test(arguments: Way.allCases)
  func `has nothing behind it in the canonical form`(way: Way) throws {
    for bytes in [RawTar.good, RawTar.end] {
      let file = try archive(bytes, zeros: 1 << 40)
      let plan = FaultPlan()
      let refused = try refusal { _ = try plan.run { try way.read(file) } }
      #expect(refused?.code == .trailingBytes)
      #expect(refused?.offset == bytes.count)
      #expect(plan.calls[.read, default: 0] < 40)
    }
  }

  @Test(arguments: [1, 512, 1024, 10_240, 20 << 30, 1 << 40])
  func `is no beginning`(zeros: Int) throws {
    let file = try archive([], zeros: zeros)
    let refused = try refusal { _ = try PlainTar(file) }
    #expect(refused?.code == .notATar)
    #expect(refused?.offset == 0)
  }

  @Test func `is no beginning of another archive`() throws {
    let block = [UInt8](repeating: 0, count: 512)
    #expect(try plainRefusal(block + RawTar.good)?.code == .notATar)
  }
}

@Suite struct `Cancelled reading` {
  /// A watch that lets a number of questions pass.
  private func watch(after count: Int) -> HashWatch {
    let questions = Counter()
    return HashWatch(isCancelled: {
      questions.add(1)
      return questions.total > count
    })
  }

  @Test(arguments: 0...3)
  func `ends the scan of a foreign archive`(count: Int) throws {
    let file = try memoryFile(RawTar.good)
    let refused = try refusal { _ = try PlainTar(file, watch: watch(after: count)) }
    #expect(refused?.code == .file)
    #expect(refused?.file?.code == .cancelled)
    #expect(try refusal { _ = try PlainTar(file, watch: watch(after: 4)) } == nil)
  }

  @Test(arguments: Way.allCases)
  func `ends the scan of an archive`(way: Way) throws {
    let refused = try refusal { _ = try way.read(RawTar.good, watch: watch(after: 1)) }
    #expect(refused?.file?.code == .cancelled)
  }

  @Test(arguments: [0, 100, 512, 514, 1024, 1500])
  func `ends the wait for a pipe that gives nothing`(count: Int) throws {
    var ends: [Int32] = [-1, -1]
    try #require(unsafe pipe(&ends) == 0)
    defer { close(ends[1]) }
    let output = OpenFile(descriptor: ends[0], path: Array("pipe".utf8))
    #expect(unsafe write(ends[1], RawTar.good, count) == count)
    let refused = try refusal { _ = try Way.pipe.read(output, watch: watch(after: 12)) }
    #expect(refused?.file?.code == .cancelled)
  }
}
