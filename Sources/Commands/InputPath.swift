package import ArgumentParser
package import Wording

/// The name of a file to read, as bytes; `-` is standard input.
package struct InputPath: ExpressibleByArgument, Hashable, Sendable {
  /// The name as the system has it.
  package let bytes: [UInt8]

  /// A name from its bytes.
  package init(bytes: [UInt8]) { self.bytes = bytes }

  /// A name from the command line; never empty.
  package init?(argument: String) {
    guard !argument.isEmpty else { return nil }
    bytes = RawArgument.bytes(argument)
  }

  /// Completions are the names of files.
  package static var defaultCompletionKind: CompletionKind { .file() }

  /// Whether standard input is meant.
  package var isStandardInput: Bool { bytes == [UInt8(ascii: "-")] }

  /// The name as the system's calls take it.
  var systemName: [CChar] { bytes.map { CChar(bitPattern: $0) } + [0] }

  /// The name, safe to show.
  package var shown: SafeText { "\(bytes: bytes)" }

  /// The folder around it.
  var parent: InputPath {
    var rest = bytes[...]
    while rest.count > 1, rest.last == UInt8(ascii: "/") { rest.removeLast() }
    guard let slash = rest.lastIndex(of: UInt8(ascii: "/")) else {
      return InputPath(bytes: [UInt8(ascii: ".")])
    }
    return InputPath(bytes: Array(rest[..<max(slash, 1)]))
  }

  /// The name as a command line takes it, for hints that are copied.
  var quoted: SafeText {
    let plain = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._/@%+:,=-".utf8)
    let isPlain = bytes.allSatisfy { plain.contains($0) || $0 >= 0x80 }
    guard !isPlain else { return shown }
    return SafeText(trusted: "'\(shown.string.replacing("'", with: "'\\''"))'")
  }

  /// The name of a file in the folder of this name.
  package func appending(_ component: [UInt8]) -> InputPath {
    let separator = bytes.last == UInt8(ascii: "/") ? [] : [UInt8(ascii: "/")]
    return InputPath(bytes: bytes + separator + component)
  }
}
