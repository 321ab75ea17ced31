import Files
import OCFL
import TestSupport
import Testing

@Suite struct `OCFL codes` {
  @Test(arguments: OCFLCode.allCases)
  func `are each found by a test, or said to be undecidable`(code: OCFLCode) {
    let defects = CodeTable.defects(code)
    if CodeTable.undecidable[code] == nil {
      #expect(!defects.isEmpty)
    } else {
      #expect(defects.isEmpty)
    }
  }

  @Test func `are all in the table of Docs`() throws {
    let docs = try Folder.open("\(Suites.checkout)/Docs")
    let text = String(
      decoding: try FolderTree(docs).read(path("ocfl.md"), limit: 1 << 20), as: UTF8.self)
    let lines = text.split(separator: "\n").map(String.init)
    let rows = lines.filter { $0.starts(with: "| E") || $0.starts(with: "| W") }
    #expect(rows == CodeTable.rows, "\(CodeTable.rows.joined(separator: "\n"))")
  }
}
