import Files
import Fixity
import Glibc
import TestSupport
import Testing

@Suite struct `Trees` {
  private func sample() throws -> Scratch {
    let scratch = try Scratch()
    Tool.run("cd '\(scratch.path)' && mkdir -p o/v1/c p && printf abc > o/v1/c/f && printf d > o/g")
    return scratch
  }

  @Test func `below a folder are trees of their own`() throws {
    let scratch = try sample()
    let whole = FolderTree(scratch.folder)
    let part = SubTree(whole, at: try path("o"))
    let inner = SubTree(part, at: try path("v1"))
    #expect(try part.entries().map(\.path.text) == ["g", "v1", "v1/c", "v1/c/f"])
    #expect(try inner.entries().map(\.path.text) == ["c", "c/f"])
    #expect(try inner.entry(at: path("c/f"))?.size == 3)
    #expect(try inner.entry(at: path("c/f"))?.path.text == "c/f")
    #expect(try inner.entry(at: path("g")) == nil)
    #expect(try inner.read(path("c/f"), limit: 3) == Array("abc".utf8))
    #expect(inner.path(of: try path("c/f")) == Array("\(scratch.path)/o/v1/c/f".utf8))
  }

  @Test func `give no more than the limit`() throws {
    let scratch = try sample()
    let error = #expect(throws: FileError.self) {
      try FolderTree(scratch.folder).read(path("o/v1/c/f"), limit: 2)
    }
    #expect(error?.code == .tooLarge)
    #expect(error?.limit == 2)
  }

  @Test func `hash their files in parallel`() throws {
    let scratch = try sample()
    let tree = SubTree(FolderTree(scratch.folder), at: try path("o"))
    let files = try ["v1/c/f", "missing", "v1", "g"].map { name in
      FileToHash(try path(name), [.md5, .sha512], size: name.utf8.count)
    }
    let results = tree.hash(files)
    #expect(try results[0].get().digests[0].hex == "900150983cd24fb0d6963f7d28e17f72")
    #expect(try results[3].get().digests[1] == Digest(.sha512, of: Array("d".utf8)))
    let codes = [1, 2].map { index -> FileError.Code? in
      guard case .failure(let error) = results[index] else { return nil }
      return error.code
    }
    #expect(codes == [.notFound, .isFolder])
  }

  @Test func `tell a file that shrinks while it is read`() throws {
    let scratch = try sample()
    var stream = try FolderTree(scratch.folder).open(path("o/v1/c/f"))
    #expect(stream.count == 3)
    try scratch.write("o/v1/c/f", [])
    let code: FileError.Code?
    do throws(FileError) {
      _ = try stream.readAll(limit: 10, path: [])
      code = nil
    } catch {
      code = error.code
    }
    #expect(code == .changedMeanwhile)
  }
}
