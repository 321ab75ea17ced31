internal import Glibc
internal import Wording

/// Command-line arguments as the bytes they are, carried through a parser that knows strings only.
///
/// An argument that is not UTF-8 would lose its bytes in a `String`; so each byte outside a scalar
/// becomes one of U+10FF80–U+10FFFF, and those scalars themselves are carried byte by byte.
package enum RawArgument {
  private static let carriers: ClosedRange<UInt32> = 0x10FF80...0x10FFFF

  /// The string that stands for `bytes`; equal to their UTF-8 text where they are ordinary.
  package static func string(_ bytes: [UInt8]) -> String {
    var result = ""
    var pieces = UTF8Pieces(bytes)
    while let piece = pieces.next() {
      switch piece {
      case .scalar(let scalar) where carriers.contains(scalar.value):
        for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter {
          append(byte, to: &result)
        }
      case .scalar(let scalar): result.unicodeScalars.append(scalar)
      case .stray(let byte): append(byte, to: &result)
      }
    }
    return result
  }

  /// The bytes that a string made by ``string(_:)`` stands for.
  package static func bytes(_ string: String) -> [UInt8] {
    string.unicodeScalars.flatMap { scalar -> [UInt8] in
      if carriers.contains(scalar.value) { return [UInt8(scalar.value & 0xFF)] }
      return Array(UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }
  }

  /// Whether the system tells this process its arguments: not without `/proc`.
  static var areKnown: Bool { CommandLine.argc > 0 }

  /// This process's arguments, without the program's name.
  package static func ofProcess() -> [String] {
    (1..<max(1, Int(CommandLine.argc))).compactMap { index in
      guard let start = unsafe CommandLine.unsafeArgv[index] else { return nil }
      let bytes = unsafe UnsafeRawBufferPointer(start: start, count: strlen(start))
      return unsafe string(Array(bytes))
    }
  }

  private static func append(_ byte: UInt8, to result: inout String) {
    if let scalar = Unicode.Scalar(0x10FF00 + UInt32(byte)) { result.unicodeScalars.append(scalar) }
  }
}
