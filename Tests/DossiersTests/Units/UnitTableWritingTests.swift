import Dossiers
import JSON
import TestSupport
import Testing

@Suite struct `Table that is written` {
  typealias Sample = UnitSamples

  static let names = [
    "=1+1", "+84", "-Mẫu", "@Mẫu", "'=1+1", "''+1", "'Mẫu", "＝1", "＋1", "－1", "＠1", "a,b", "a;b",
    "\"Mẫu\"", "M'Đrắk", "Chi bộ \"Mẫu\", số 1; cũ", "Đa\u{309}ng", "0", "=cmd|' /C calc'!A0",
  ]

  private func tree(_ names: [String]) throws -> UnitTree {
    try UnitTree(
      kinds: Sample.kinds,
      units: names.enumerated().map { try Sample.unit($0.offset + 1, $0.element) })
  }

  private func empty(_ tree: UnitTree) throws -> UnitTree {
    try UnitTree(kinds: tree.kinds, units: [])
  }

  @Test(arguments: UnitField.Headers.allCases, CSVSeparator.allCases)
  func `is read again as it was`(headers: UnitField.Headers, separator: CSVSeparator) throws {
    for tree in [try Sample.tree(), try tree(Self.names)] {
      for hasMark in [false, true] {
        let text = tree.table(headers: headers, separator: separator, hasMark: hasMark)
        #expect(text.starts(with: [0xEF, 0xBB, 0xBF]) == hasMark)
        let reading = UnitImport(csv: text, into: try empty(tree)) { Sample.id(999) }
        #expect(reading.tree == tree)
        #expect(reading.problems.filter { !$0.isWarning } == [])
      }
    }
  }

  @Test func `has no cell that a spreadsheet would run`() throws {
    let text = String(decoding: try tree(Self.names).table(hasMark: false), as: UTF8.self)
    var reader = [String]()
    for line in text.utf8.split(separator: UInt8(ascii: "\n")) {
      reader.append(String(Substring(line)))
    }
    try #require(reader.count == Self.names.count + 1)
    #expect(reader[1].utf8.starts(with: Array("\(Sample.id(1)),,\"'=1+1\",branch,".utf8)))
    #expect(reader[5].utf8.starts(with: Array("\(Sample.id(5)),,\"''=1+1\",branch,".utf8)))
    #expect(reader[7].utf8.starts(with: Array("\(Sample.id(7)),,'Mẫu,branch,".utf8)))
  }

  @Test func `has its columns named`() throws {
    let empty = try UnitTree(kinds: [], units: [])
    let english = String(decoding: empty.table(hasMark: false), as: UTF8.self)
    #expect(
      english == "id,code,name,kind,parent,valid from,valid to,successors,powers\r\n")
    let vietnamese = String(
      decoding: empty.table(headers: .vietnamese, separator: .semicolon, hasMark: false),
      as: UTF8.self)
    #expect(
      vietnamese == "Mã định danh;Mã tổ chức;Tên tổ chức;Loại;Trực thuộc;Từ ngày;Đến ngày;"
        + "Tổ chức kế tiếp;Thẩm quyền\r\n")
  }
}

@Suite(.enabled(if: PythonJudge.path != nil, "no .venv/bin/python3"))
struct `Python's csv on tables of units` {
  typealias Sample = UnitSamples

  /// Reads a table strictly and prints its rows as JSON.
  private static let program = """
    import csv, io, json, sys
    text = sys.stdin.buffer.read().decode("utf-8-sig")
    print(json.dumps(list(csv.reader(io.StringIO(text, newline=""), strict=True))))
    """

  @Test func `reads the cells that we meant`() throws {
    let names = `Table that is written`.names
    let tree = try UnitTree(
      kinds: Sample.kinds,
      units: names.enumerated().map { try Sample.unit($0.offset + 1, $0.element) })
    let output = try PythonJudge.run(Self.program, input: tree.table())
    let rows = try JSONDocument(parsing: output).root.elements.map { row in
      row.elements.map { $0.string ?? "" }
    }
    try #require(rows.count == names.count + 1)
    for (row, unit) in zip(rows.dropFirst(), tree.units) {
      try #require(row.count == 9)
      #expect(row[0] == unit.id.description)
      let cell = row[2].first == "'" && row[2] != "'Mẫu" ? String(row[2].dropFirst()) : row[2]
      #expect(Array(cell.utf8) == Array(unit.name.utf8))
      #expect(!"=+-@".utf8.contains(row[2].utf8.first ?? 0))
    }
  }

  /// What Python writes in its own way of quoting, we read.
  @Test func `writes what we read`() throws {
    let program = """
      import csv, io, sys
      out = io.StringIO(newline="")
      w = csv.writer(out, delimiter=";", quoting=csv.QUOTE_ALL)
      w.writerow(["name", "kind", "powers"])
      w.writerow(['Chi bộ "Mẫu"; số 1', "branch", ""])
      w.writerow(["Đảng ủy Mẫu", "branch", "decides;verifies"])
      sys.stdout.buffer.write(out.getvalue().encode("utf-8-sig"))
      """
    let text = try PythonJudge.run(program, input: [])
    var next = 0
    let empty = try UnitTree(kinds: Sample.kinds, units: [])
    let reading = UnitImport(csv: text, into: empty) {
      next += 1
      return Sample.id(next)
    }
    #expect(reading.tree?.units.map(\.name) == ["Chi bộ \"Mẫu\"; số 1", "Đảng ủy Mẫu"])
    #expect(reading.tree?.units.last?.powers == [.decides, .verifies])
  }
}
