import JSON
import TestSupport
import Testing

/// A folder with a store in `kho`, and files to put into it.
final class StoreStage {
  let folder: TemporaryFolder
  private let language: String

  /// The number of the dossier that ``opened()`` opens.
  static let number = "HS-2026-0017"

  init(language: String = "en") throws {
    folder = try TemporaryFolder()
    self.language = language
    try folder.write("ly-lich.pdf", MinimalPDF.bytes(pages: 2))
    try folder.write("thu.docx", Array("PK\u{3}\u{4}".utf8) + noise(200))
    try folder.write("tep.html", "<!DOCTYPE html><html></html>")
    try run(
      "init", "kho", "--unit", "Chi bộ bản Mẫu", "--code", "99.001.001.000.001", "--person",
      "Lò Thị Lan")
  }

  /// The same as another stage, to be changed by itself.
  init(copying other: StoreStage) throws {
    folder = try TemporaryFolder()
    language = other.language
    #expect(Tool.run("cp -a '\(other.folder.path)/.' '\(folder.path)'"))
  }

  /// Runs words that must succeed.
  @discardableResult
  func run(_ words: String..., status: Int32 = 0) throws -> Transcript {
    let run = try transcript(words)
    #expect(run.status == status, "\(words): \(run.output)\(run.errors)")
    return run
  }

  func transcript(
    _ words: [String], input: String = "", environment: [String] = []
  ) throws -> Transcript {
    try Transcript(
      (words + ["--lang", language]).map { Array($0.utf8) }, in: folder, input: Array(input.utf8),
      environment: ["HOSO_STORE=\(folder.path)/kho"] + environment)
  }

  /// Opens a dossier with a form and a scan.
  func opened() throws {
    try run(
      "new", "--name", "Nguyễn Văn Mẫu", "--birth", "02/09/2001", "--number", Self.number)
    try run("set", Self.number, "2-KND", "/ethnicity=Thái")
    try run("attach", Self.number, "2-KND", "ly-lich.pdf")
  }

  /// The names in a folder that begin and end so.
  func names(in place: String, ending: String) throws -> [String] {
    let list = try #require(Tool.output(of: "ls '\(folder.path)/\(place)'"))
    return list.split(separator: "\n").map(String.init).filter { $0.hasSuffix(ending) }
  }
}

/// The smallest PDF with empty pages.
enum MinimalPDF {
  static func bytes(pages: Int) -> [UInt8] {
    var text = "%PDF-1.4\n"
    var offsets: [Int] = []
    func add(_ object: String) {
      offsets.append(text.utf8.count)
      text += "\(offsets.count) 0 obj\n\(object)\nendobj\n"
    }
    let kids = (0..<pages).map { "\($0 + 3) 0 R" }.joined(separator: " ")
    add("<< /Type /Catalog /Pages 2 0 R >>")
    add("<< /Type /Pages /Kids [\(kids)] /Count \(pages) >>")
    for _ in 0..<pages { add("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>") }
    let start = text.utf8.count
    text += "xref\n0 \(offsets.count + 1)\n0000000000 65535 f \n"
    for offset in offsets {
      text += "\(String(10_000_000_000 + offset).dropFirst()) 00000 n \n"
    }
    text += "trailer\n<< /Size \(offsets.count + 1) /Root 1 0 R >>\nstartxref\n\(start)\n%%EOF\n"
    return Array(text.utf8)
  }
}
