internal import Glibc
import JSON
import TestSupport
import Testing

@Suite(.serialized) struct `Hostile texts` {
  @Test(arguments: ["[", "{\"a\":", "[{\"a\":", "[[],", "[1,["])
  func `of 200,000 openings are refused at the limit`(opening: String) {
    let error = refusal(String(repeating: opening, count: 200_000))
    #expect(error?.code == .tooDeep)
    #expect(error?.limit == 128)
    #expect((error?.position.offset ?? .max) < 129 * opening.utf8.count)
  }

  @Test(arguments: ["]", "}", "\"", ",", ":", "-", "\\", "\u{0}", "e", "n", "0", "\u{FEFF}", "ễ"])
  func `of one character a million times are refused`(character: String) {
    let text = String(repeating: character, count: 1_000_000)
    #expect(refusal(text) != nil)
    #expect(refusal("[" + text) != nil)
    #expect(refusal("\"" + text) != nil)
  }

  private var isLong: Bool {
    guard let value = unsafe getenv("HOSO_LONG") else { return false }
    return unsafe String(cString: value) == "1"
  }

  @Test func `with one huge string are read`() throws {
    let size = isLong ? 100_000_000 : 5_000_000
    let quote = UInt8(ascii: "\"")
    let limits = JSONLimits(bytes: size + 2)
    let plain = [quote] + [UInt8](repeating: UInt8(ascii: "x"), count: size) + [quote]
    let document = try JSONDocument(parsing: plain, limits: limits)
    #expect(document.root.withUTF8 { $0.count } == size)
    #expect(refusal(plain, JSONLimits(bytes: size + 1))?.code == .tooManyBytes)
    #expect(refusal(Array(plain.dropLast()), limits)?.code == .unexpectedEnd)
  }

  @Test func `of escapes only are read`() throws {
    let document = try JSONDocument(
      parsing: "\"" + String(repeating: "\\u0000", count: 200_000) + "\"")
    #expect(document.root.withUTF8 { $0.count } == 200_000)
  }

  @Test func `with huge exponents cost nothing`() throws {
    let numbers = try root("[1e999999999,1E-999999999,1e999999999999999999,-1e-999999999999999999]")
    #expect(numbers.elements.map(\.integer) == [nil, nil, nil, nil])
    #expect(numbers.elements.map { $0.number?.isIntegral } == [true, false, true, false])
    #expect(numbers[0] != numbers[2])
    #expect(Set(numbers.elements).count == 4)
    #expect(numbers[0]?.number?.isMultiple(of: 3) == false)
    #expect(numbers[0]?.number?.isMultiple(of: 1024) == true)
  }

  @Test func `made of NULs are refused at any length`() {
    for count in 0...100 {
      let bytes = [UInt8](repeating: 0, count: count)
      #expect(refusal(bytes)?.code == (count == 0 ? .emptyText : .unexpectedCharacter))
      #expect(refusal([0x22] + bytes)?.code == (count == 0 ? .unexpectedEnd : .controlCharacter))
      #expect(refusal([0x31] + bytes)?.code == (count == 0 ? nil : .trailingData))
    }
  }

  static let good = """
    {"$schema":"https://example.org/2-knd","số":"HS-2026-0017","name":"Nguyễn Thị Hồng Gấm",
     "escapes":"\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9\\ud83d\\ude00","emoji":"😀","numbers":[0,-0,1.5,
     1E+2,123456789012345678901234567890,1e-7],"nested":[[[{"a":[{}]}]],[],{"":null}],"yes":true,
     "no":false,"none":null,"rows":[{"id":1,"on":"2026-01-02"},{"id":2,"on":"2026-01-03"}]}
    """

  @Test func `made by 10,000 random mutations never trap`() {
    var random = FixedRandom(seed: 20_260_101)
    let good = Array(Self.good.utf8)
    #expect(refusal(good) == nil)
    var accepted = 0
    var codes: Set<JSONError.Code> = []
    let limits = JSONLimits(bytes: 4096, depth: 8, members: 20, numberLength: 40)
    for _ in 0..<10_000 {
      let text = mutate(good, &random)
      do throws(JSONError) {
        let value = try JSONDocument(parsing: text, limits: limits).root
        accepted += 1
        let again = JSONWriter.bytes(of: value)
        #expect((try? JSONDocument(parsing: again).root) == value)
      } catch {
        codes.insert(error.code)
        #expect((0...text.count).contains(error.position.offset))
      }
    }
    #expect(accepted > 100)
    #expect(codes.count > 10, "\(codes)")
  }

  private func mutate(_ good: [UInt8], _ random: inout FixedRandom) -> [UInt8] {
    var text = good
    for _ in 0...random.below(3) {
      let place = random.below(text.count)
      switch random.below(6) {
      case 0: text[place] = UInt8(random.below(256))
      case 1: text[place] ^= 1 << UInt8(random.below(8))
      case 2: text.insert(Array("\"\\{}[],:0e".utf8)[random.below(10)], at: place)
      case 3: text.remove(at: place)
      case 4: text.removeSubrange(place..<min(text.count, place + 1 + random.below(40)))
      default:
        let start = random.below(text.count)
        text.insert(
          contentsOf: text[start..<min(text.count, start + random.below(60))], at: place)
      }
      if text.isEmpty { return text }
    }
    return text
  }

  /// The reader may use 16 bytes a value beside the text; a broken text must give all of it back.
  @Test func `leave no memory behind`() throws {
    let text = Array(("[" + String(repeating: "[0],", count: 100_000)).utf8)
    #expect(refusal(text)?.code == .unexpectedEnd)
    let before = residentBytes()
    for _ in 0..<8 { #expect(refusal(text)?.code == .unexpectedEnd) }
    #expect(residentBytes() - before < 40_000_000)
  }

  private func residentBytes() -> Int {
    guard let file = unsafe fopen("/proc/self/statm", "r") else { return 0 }
    defer { unsafe fclose(file) }
    var line = [CChar](repeating: 0, count: 128)
    guard unsafe fgets(&line, 128, file) != nil else { return 0 }
    let fields = line.split(separator: CChar(UInt8(ascii: " ")))
    let pages = fields.count > 1 ? fields[1].reduce(0) { $0 * 10 + Int($1) - 48 } : 0
    return pages * 4096
  }
}
