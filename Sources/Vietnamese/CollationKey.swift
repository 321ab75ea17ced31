/// A text's place in the order of CLDR's Vietnamese collation, as bytes for `memcmp`.
///
/// Three levels, each ended by a zero byte: letters (a ă â b c d đ e ê …), then tones (none, huyền,
/// hỏi, ngã, sắc, nặng), then case (small before capital). Canonically equivalent texts have one key;
/// two others never do: what CLDR leaves out is compared at the end.
///
/// Beyond the letters of Vietnamese and ASCII it is our own: other letters come after `z`, other
/// signs before the digits, both by code point.
package struct CollationKey: Hashable, Comparable, Sendable {
  package let bytes: [UInt8]

  /// A text's key.
  ///
  /// - Throws: `libraryFailed` alone.
  package init(_ text: ComposedText) throws(TextError) {
    let levels = try CollationLevels(text)
    bytes =
      levels.primary + [0] + levels.secondary.significant + [0] + levels.tertiary.significant
      + (levels.hasIgnored ? [0] + text.bytes : [])
  }

  init(bytes: [UInt8]) { self.bytes = bytes }

  package static func < (left: CollationKey, right: CollationKey) -> Bool {
    left.bytes.lexicographicallyPrecedes(right.bytes)
  }
}

/// The weights of a text, level by level.
struct CollationLevels {
  private(set) var primary: [UInt8] = []
  private(set) var secondary = Level(common: CollationWeights.unmarked)
  private(set) var tertiary = Level(common: CollationWeights.small)
  /// Whether the text has characters without weights.
  private(set) var hasIgnored = false

  /// One level, of which the common weights at the end say nothing and are left out.
  struct Level {
    let common: UInt8
    private(set) var significant: [UInt8] = []
    private var pending = 0

    init(common: UInt8) { self.common = common }

    mutating func append(_ weight: UInt8) {
      if weight == common {
        pending += 1
      } else {
        append([weight])
      }
    }

    mutating func append(_ weight: [UInt8]) {
      significant.append(contentsOf: repeatElement(common, count: pending))
      significant += weight
      pending = 0
    }
  }

  init(_ text: ComposedText) throws(TextError) {
    var foreign: [Unicode.Scalar] = []
    for scalar in text.scalars {
      if let letter = Letter(scalar) {
        try flush(&foreign)
        append(letter)
      } else if let weight = CollationWeights.primary(ascii: scalar) {
        try flush(&foreign)
        append([weight], CollationWeights.small)
      } else {
        foreign.append(scalar)
      }
    }
    try flush(&foreign)
  }

  private mutating func append(_ letter: Letter) {
    primary.append(CollationWeights.primary(letter))
    secondary.append(CollationWeights.unmarked)
    if let tone = CollationWeights.secondary(letter.tone) { secondary.append([tone]) }
    tertiary.append(CollationWeights.tertiary(letter))
  }

  private mutating func append(_ weight: [UInt8], _ third: UInt8) {
    primary += weight
    secondary.append(CollationWeights.unmarked)
    tertiary.append(third)
  }

  /// Other languages' letters, by the letter that is left when they are decomposed.
  private mutating func flush(_ foreign: inout [Unicode.Scalar]) throws(TextError) {
    guard !foreign.isEmpty else { return }
    let bytes = try UnicodeLibrary.map(foreign.utf8, .decomposed)
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars { append(foreign: scalar) }
    foreign.removeAll(keepingCapacity: true)
  }

  private mutating func append(foreign scalar: Unicode.Scalar) {
    if let letter = Letter(scalar) {
      append(letter)
    } else if let weight = CollationWeights.primary(ascii: scalar) {
      append([weight], CollationWeights.small)
    } else if let meant = Stroke.meant(by: scalar), let letter = Letter(meant) {
      append(
        [CollationWeights.primary(letter)], CollationWeights.tertiary(letter, lookAlike: scalar))
    } else if scalar.value == 0xA0 {
      append([CollationWeights.space], CollationWeights.noBreak)
    } else if UnicodeLibrary.isMark(scalar), !scalar.isInvisible {
      secondary.append(CollationWeights.secondary(mark: scalar))
    } else if scalar.isControl || scalar.isInvisible {
      hasIgnored = true
    } else {
      append(CollationWeights.primary(other: scalar), CollationWeights.small)
    }
  }
}
