import JSON
import TestSupport
import Testing

/// A slow judge of UTF-8 by arithmetic: decodes each sequence, then asks whether its scalar exists
/// and could have been written shorter.
private func firstFault(_ bytes: [UInt8]) -> Int? {
  var place = 0
  while place < bytes.count {
    let ones = (~bytes[place]).leadingZeroBitCount
    if ones == 0 {
      place += 1
      continue
    }
    guard (2...4).contains(ones), place + ones <= bytes.count else { return place }
    var scalar = UInt32(bytes[place] & (0x7F >> UInt8(ones)))
    for next in bytes[(place + 1)..<(place + ones)] {
      guard (~next).leadingZeroBitCount == 1 else { return place }
      scalar = scalar * 64 + UInt32(next % 64)
    }
    let shortest = scalar < 0x80 ? 1 : scalar < 0x800 ? 2 : scalar < 0x10000 ? 3 : 4
    guard shortest == ones, Unicode.Scalar(scalar) != nil else { return place }
    place += ones
  }
  return nil
}

@Suite struct `UTF-8` {
  /// Puts `sequence` into a string after `padding` letters and compares reader and judge.
  ///
  /// Returns false where they disagree.
  private func agrees(_ sequence: [UInt8], padding: Int = 0, tail: [UInt8] = [0x22]) -> Bool {
    let text = [0x22] + [UInt8](repeating: 0x61, count: padding) + sequence + tail
    let fault = firstFault(text)
    let error = refusal(text)
    guard let fault else { return error?.code != .invalidUTF8 }
    return error?.code == .invalidUTF8 && error?.position.offset == fault
      && error?.found == "0x" + String(text[fault], radix: 16, uppercase: true)
  }

  @Test func `the judge itself knows right from wrong`() {
    for right in ["", "a", "é", "ễ", "😀", "\u{D7FF}", "\u{E000}", "\u{10FFFF}"] {
      #expect(firstFault(Array(right.utf8)) == nil)
    }
    #expect(firstFault([0x61, 0xED, 0xA0, 0x80]) == 1)
    #expect(firstFault([0xC1, 0xBF]) == 0)
  }

  @Test(arguments: [0, 13])
  func `judges all pairs of bytes`(padding: Int) {
    var wrong: [[UInt8]] = []
    for first in UInt8.min...UInt8.max {
      for second in UInt8.min...UInt8.max {
        // Pairs of ASCII and of continuation bytes are judged once for all.
        if first < 0x80 && second < 0x80 { continue }
        if !agrees([first, second], padding: padding) { wrong.append([first, second]) }
      }
    }
    #expect(wrong.isEmpty)
  }

  @Test func `judges all leads and seconds of three bytes`() {
    var wrong: [[UInt8]] = []
    for lead in UInt8(0xE0)...0xEF {
      for second in UInt8.min...UInt8.max {
        for third: UInt8 in [0x22, 0x7F, 0x80, 0xBF, 0xC0, 0xE1] {
          let sequence = [lead, second, third]
          if !agrees(sequence, padding: Int(second) % 17) { wrong.append(sequence) }
        }
      }
    }
    #expect(wrong.isEmpty)
  }

  @Test func `judges all leads and seconds of four bytes`() {
    var wrong: [[UInt8]] = []
    for lead in UInt8(0xF0)...0xFF {
      for second in UInt8.min...UInt8.max {
        for (third, fourth) in [(0x80, 0x80), (0xBF, 0xBF), (0x7F, 0x80), (0x80, 0xC0)]
          as [(UInt8, UInt8)]
        {
          let sequence = [lead, second, third, fourth]
          if !agrees(sequence, padding: Int(second) % 17) { wrong.append(sequence) }
        }
      }
    }
    #expect(wrong.isEmpty)
  }

  static let sequences: [[UInt8]] = [
    [0xC2, 0x80], [0xDF, 0xBF], [0xE0, 0xA0, 0x80], [0xE1, 0xBB, 0x85], [0xED, 0x9F, 0xBF],
    [0xEE, 0x80, 0x80], [0xF0, 0x90, 0x80, 0x80], [0xF0, 0x9F, 0x98, 0x80],
    [0xF4, 0x8F, 0xBF, 0xBF],
    [0x80], [0xBF], [0xC0, 0x80], [0xC1, 0xBF], [0xE0, 0x80, 0x80], [0xE0, 0x9F, 0xBF],
    [0xED, 0xA0, 0x80], [0xED, 0xBF, 0xBF], [0xF0, 0x80, 0x80, 0x80], [0xF0, 0x8F, 0xBF, 0xBF],
    [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xF8, 0x88, 0x80, 0x80, 0x80],
    [0xFC, 0x84, 0x80, 0x80, 0x80, 0x80], [0xFE], [0xFF], [0xC3, 0xA9, 0x80], [0xE1, 0xC3, 0xA9],
    [0xF0, 0x9F, 0xC3, 0xA9], [0xE1, 0xBB, 0xF0], [0x80, 0x80, 0x80, 0x80],
  ]

  @Test(arguments: try Samples.filled(sequences))
  func `judges a sequence at every alignment, whole and cut short`(sequence: [UInt8]) {
    for padding in 0...40 {
      for length in 1...sequence.count {
        let part = Array(sequence[..<length])
        #expect(agrees(part, padding: padding), "\(part) after \(padding)")
        #expect(agrees(part, padding: padding, tail: []), "\(part) after \(padding) at the end")
      }
    }
  }

  /// Texts are judged in pieces of 16 KiB: a sequence may lie on both sides of a seam.
  @Test func `judges a sequence at every seam`() {
    for sequence in Self.sequences {
      for seam in [16_384, 32_768] {
        for before in 0...5 {
          let padding = seam - 1 - before
          #expect(agrees(sequence, padding: padding), "\(sequence) at \(padding)")
          #expect(agrees(sequence, padding: padding, tail: []), "\(sequence) at \(padding)")
        }
      }
    }
  }

  @Test func `judges random bytes as the slow judge does`() {
    var random = FixedRandom(seed: 1)
    let pool = Self.sequences + [[0x61], [0x22], Array("Nguyễn".utf8), Array("😀😀".utf8)]
    var wrong = 0
    for _ in 0..<4000 {
      let sequence = (0..<random.below(30)).flatMap { _ in pool[random.below(pool.count)] }
      if !agrees(sequence, padding: random.below(20)) { wrong += 1 }
    }
    #expect(wrong == 0)
  }

  @Test func `keeps every scalar`() throws {
    // One text for each 4,096 scalars.
    for block in stride(from: UInt32(0), through: 0x10FFFF, by: 0x1000) {
      var content = String.UnicodeScalarView()
      for scalar in (block..<(block + 0x1000)).lazy.compactMap(Unicode.Scalar.init)
      where scalar.value >= 0x20 && scalar != "\"" && scalar != "\\" {
        content.append(scalar)
      }
      let value = try root("\"" + String(content) + "\"")
      #expect(value.equals(String(content)))
    }
  }
}
