import JSON
import Testing

@Suite struct `Positions` {
  @Test(arguments: [
    ("1", 1, 1), ("\n1", 2, 1), ("\r1", 2, 1), ("\r\n1", 2, 1), ("\r\r1", 3, 1), ("\n\r1", 3, 1),
    ("\n\n  1", 3, 3), ("\r\n\r\n\t1", 3, 2), ("\r\n \n\r 1", 4, 2),
  ])
  func `count lines that end with LF, CR or CRLF`(text: String, line: Int, column: Int) throws {
    let position = try root(text).position
    #expect(position == JSONPosition(offset: text.utf8.count - 1, line: line, column: column))
  }

  @Test(arguments: [
    ("", 4), ("ễ", 5), ("e\u{302}\u{303}", 7), ("đ", 5), ("😀", 5), ("👩‍👩‍👧", 9),
    ("Nguyễn", 10), ("Nguye\u{302}\u{303}n", 12), ("\u{10FFFF}\u{E000}", 6), ("\\u00e9", 10),
  ])
  func `count columns in scalars`(content: String, column: Int) throws {
    let value = try root("[\"\(content)\",true]")
    #expect(value[1]?.position.column == column + 1)
    #expect(value[1]?.position.line == 1)
    #expect(value[1]?.position.offset == 4 + content.utf8.count)
  }

  @Test func `of errors behind text that is not ASCII`() {
    let error = refusal("{\r\n\"Nguyễn\": \"😀\" x")
    #expect(error?.position == JSONPosition(offset: 22, line: 2, column: 15))
  }

  @Test func `of each value and name`() throws {
    let value = try root("{\n \"a\" : [ 1,\n2 ],\n\"b\":{}}")
    let expected = ["1:1", "2:2", "2:8", "2:10", "3:1", "4:1", "4:5"]
    #expect(value.everything.map(\.position.description) == expected)
  }
}
