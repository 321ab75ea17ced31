import Bundles
import Dispatch
import Files
import Glibc
import Synchronization
import TestSupport
import Testing

@Suite(.serialized) struct `A flipped bit` {
  /// Whether the long tests are wanted.
  static let isLong = unsafe getenv("HOSO_LONG") != nil

  /// In a usual run every byte with one of its bits, another from byte to byte.
  @Test func `breaks a small bundle wherever it is`() throws {
    let bytes = try packed(.least)
    let bits =
      Self.isLong
      ? Array(0..<(8 * bytes.count)) : bytes.indices.map { 8 * $0 + ($0 * 5 + $0 / 512) % 8 }
    #expect(bits.count >= bytes.count)
    #expect(try Flips(bytes, named: "small").unnoticed(bits) == [])
  }

  @Test func `breaks a large bundle`() throws {
    var object = ObjectParts.full
    var numbers = Numbers(seed: 20_260_321)
    for number in 0..<12 {
      let bytes = (0..<100_000).map { _ in UInt8(truncatingIfNeeded: numbers.next()) }
      object.content[number % 3].append(Part("scans/2-knd/02/\(number + 10).jpg", bytes))
    }
    let bytes = try packed(object)
    #expect(bytes.count > 1 << 20)
    let bits = (0..<(Self.isLong ? 10_000 : 300)).map { _ in
      Int(numbers.next() % UInt64(8 * bytes.count))
    }
    #expect(try Flips(bytes, named: "large").unnoticed(bits) == [])
  }
}

/// A bundle's bytes, of which single bits are flipped and flipped back.
struct Flips {
  private let bytes: [UInt8]
  private let name: String

  /// - Throws: where the bundle isn't intact before.
  init(_ bytes: [UInt8], named name: String) throws {
    self.bytes = bytes
    self.name = name
    let report = try report(bytes, named: name)
    try #require(report.integrity == .intact)
  }

  /// The bits that could be flipped without the bundle being found broken.
  func unnoticed(_ bits: [Int]) throws -> [Int] {
    let workers = 2
    let files = try (0..<workers).map { _ in try file(bytes, named: name) }
    let unnoticed = Mutex<[Int]>([])
    let verified = Atomic(0)
    DispatchQueue.concurrentPerform(iterations: workers) { worker in
      for place in stride(from: worker, to: bits.count, by: workers) {
        let isBroken = isFoundBroken(bits[place], in: files[worker])
        verified.add(1, ordering: .relaxed)
        if !isBroken { unnoticed.withLock { $0.append(bits[place]) } }
      }
    }
    #expect(verified.load(ordering: .relaxed) == bits.count)
    return unnoticed.withLock { $0 }
  }

  private func isFoundBroken(_ bit: Int, in file: OpenFile) -> Bool {
    let (place, mask) = (bit / 8, UInt8(1) << UInt8(bit % 8))
    var byte = bytes[place] ^ mask
    defer {
      var original = bytes[place]
      _ = unsafe pwrite(file.descriptor, &original, 1, off_t(place))
    }
    guard unsafe pwrite(file.descriptor, &byte, 1, off_t(place)) == 1,
      let report = try? BundleVerifier().verify(file)
    else { return false }
    return report.integrity == .broken && report.authenticity == .cannotTell(.broken)
  }
}

/// Numbers that look random, the same in every run (splitmix64).
struct Numbers {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}
