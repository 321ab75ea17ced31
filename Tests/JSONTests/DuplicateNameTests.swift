import JSON
import Testing

@Suite struct `Duplicate names` {
  private func object(_ names: [String]) -> String {
    "{" + names.map { "\"\($0)\":0" }.joined(separator: ",") + "}"
  }

  private func offset(of place: Int, in names: [String]) -> Int {
    names[..<place].reduce(1) { $0 + $1.utf8.count + 5 }
  }

  @Test(arguments: [2, 3, 63, 64, 65, 66, 100, 1000])
  func `are found wherever they stand`(count: Int) {
    let names = (0..<count).map { "name \($0)" }
    #expect(refusal(object(names)) == nil)
    for (first, second) in [(0, 1), (0, count - 1), (count - 2, count - 1), (count / 2, count - 1)]
    where first < second {
      var doubled = names
      doubled[second] = names[first]
      let error = refusal(object(doubled))
      #expect(error?.code == .duplicateName)
      #expect(error?.found == names[first])
      #expect(error?.position.offset == offset(of: second, in: doubled))
      #expect(error?.earlier?.offset == offset(of: first, in: doubled))
    }
  }

  @Test(arguments: [0, 100])
  func `are found however they are spelt`(others: Int) {
    let front = (0..<others).map { "x\($0)" }
    for (one, other) in [
      ("a", "\\u0061"), ("\\u0061", "a"), ("\\u0061b", "a\\u0062"), ("/", "\\/"),
      ("Nguyễn", "Nguy\\u1ec5n"), ("😀", "\\ud83d\\ude00"), ("\\n", "\\u000a"),
      ("0123456789abcdef\\t", "0123456789abcdef\\u0009"),
    ] {
      let error = refusal(object(front + [one, "between", other]))
      #expect(error?.code == .duplicateName, "\(one) \(other)")
      #expect(error?.found == (try? root("\"\(one)\"").string))
    }
  }

  @Test(arguments: [0, 100])
  func `are not names that differ in bytes`(others: Int) throws {
    let names =
      (0..<others).map { "x\($0)" } + [
        "é", "e\\u0301", "E", "e", "", "\\u0000", "\\u0000\\u0000", "Å", "\\u212b", "a", "a\\u0000",
      ]
    let value = try root(object(names))
    #expect(value.count == names.count)
    #expect(value["é"]?.position != value["e\u{301}"]?.position)
    #expect(value["\u{212B}"] != nil)
    #expect(value["\u{C5}"] != nil)
  }

  @Test func `are told apart in nested objects`() throws {
    #expect(refusal("{\"a\":{\"a\":{\"a\":1}},\"b\":[{\"a\":1},{\"a\":1}]}") == nil)
    #expect(refusal("{\"a\":{\"b\":1},\"c\":[[]],\"a\":1}")?.code == .duplicateName)
  }

  /// The quick hash sees the length and the first and last 8 bytes only: these names all collide.
  @Test(arguments: [64, 65, 10_000])
  func `chosen to collide cost no more than others`(count: Int) {
    var names = (0..<count).map { "collides" + String(100_000 + $0) + "collides" }
    #expect(refusal(object(names)) == nil)
    names[count - 1] = names[count - 2]
    #expect(refusal(object(names))?.code == .duplicateName)
  }

  @Test func `written with escapes collide no worse`() {
    let names = (0..<64).map { "\\u0063ollides" + String(100_000 + $0) + "collides" }
    #expect(refusal(object(names)) == nil)
    #expect(refusal(object(names + [names[63]]))?.code == .duplicateName)
  }
}
