import Files
import OCFL
import Testing

@Suite struct `OCFL objects with flipped bits` {
  @Test func `are never valid`() throws {
    let object = TestObject()
    for (path, bytes) in object.files where !isFree(path) {
      for place in stride(from: path.count % 23, to: bytes.count, by: 23) {
        var changed = object
        var other = bytes
        other[place] ^= 1 << UInt8(place / 23 % 8)
        changed.files[path] = other
        let isSame = isSidecar(path) && bytes.map(lower) == other.map(lower)
        let report = ObjectValidator(try MemoryTree(changed)).validate()
        #expect(report.isValid == isSame, "\(String(decoding: path, as: UTF8.self)) \(place)")
      }
    }
  }

  @Test func `and sidecars made anew are judged without harm`() throws {
    var state: UInt64 = 0x9E37_79B9_7F4A_7C15
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    let object = TestObject()
    let text = Array(object.inventory(3).utf8)
    for _ in 0..<400 {
      var bytes = text
      for _ in 0...next(3) {
        let place = next(bytes.count)
        switch next(4) {
        case 0: bytes[place] = UInt8(next(256))
        case 1: bytes.remove(at: place)
        case 2: bytes.insert(bytes[next(bytes.count)], at: place)
        default: bytes.replaceSubrange(place..<min(place + next(40), bytes.count), with: [])
        }
      }
      var changed = object
      changed.write(bytes, version: nil)
      changed.write(bytes, version: 3)
      let report = ObjectValidator(try MemoryTree(changed)).validate()
      #expect(report.isValid == (report.errorCount == 0))
      #expect(Set(report.findings).count == report.findings.count)
    }
  }

  private func isFree(_ path: [UInt8]) -> Bool {
    path.starts(with: "logs/".utf8) || path.starts(with: "extensions/".utf8)
  }

  private func isSidecar(_ path: [UInt8]) -> Bool { path.suffix(6).elementsEqual("sha512".utf8) }

  private func lower(_ byte: UInt8) -> UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "F")).contains(byte) ? byte | 0x20 : byte
  }
}
