internal import ArgumentParser
internal import Files
internal import OCFL
internal import RFC3339
internal import Wording

/// What is told of a version that a command makes.
struct VersionOptions: ParsableArguments {
  @Option(name: .shortAndLong, help: ArgumentHelp(FormatOptionHelp.message, value: "TEXT"))
  var message: String

  @Option(name: .long, help: ArgumentHelp(FormatOptionHelp.user, value: "NAME"))
  var user: String

  @Option(name: .long, help: ArgumentHelp(FormatOptionHelp.address, value: "URI"))
  var address: String?

  @Option(name: .long, help: ArgumentHelp(FormatOptionHelp.created, value: "TIME"))
  var created: GivenTime?

  /// What is told, with the time of now where none was given.
  ///
  /// - Throws: 78 where the machine's clock is of no use.
  func metadata() throws(CommandFailure) -> VersionMetadata {
    let user = Inventory.User(name: user, address: address)
    if let created {
      return VersionMetadata(created: created.timestamp, message: message, user: user)
    }
    return VersionMetadata(created: try Clock.now().timestamp, message: message, user: user)
  }
}

/// A moment, given as RFC 3339 writes it.
struct GivenTime: ExpressibleByArgument {
  let timestamp: Timestamp

  init?(argument: String) {
    guard let timestamp = try? Timestamp(parsing: argument) else { return nil }
    self.timestamp = timestamp
  }
}

/// A version of an object, given as `OBJECT@v2`; without `@` the newest is meant.
struct ObjectVersion: ExpressibleByArgument {
  let object: InputPath
  let version: Int?

  init?(argument: String) {
    let bytes = RawArgument.bytes(argument)
    if let at = bytes.lastIndex(of: UInt8(ascii: "@")),
      let number = VersionNumber(parsing: bytes[(at + 1)...]), at > 0
    {
      object = InputPath(bytes: Array(bytes[..<at]))
      version = number.number
    } else {
      guard !bytes.isEmpty else { return nil }
      object = InputPath(bytes: bytes)
      version = nil
    }
  }

  static var defaultCompletionKind: CompletionKind { .file() }
}

/// A version's name: `v2`, or its number.
struct GivenVersion: ExpressibleByArgument {
  let number: Int

  init?(argument: String) {
    let name = argument.hasPrefix("v") ? argument : "v\(argument)"
    guard let version = VersionNumber(parsing: name.utf8) else { return nil }
    number = version.number
  }
}

/// A folder on the object's file system, and outside of its storage root: where versions are built.
enum StagingPlace {
  /// How far up a storage root is looked for.
  private static let mostLevels = 32

  /// The folder around an object, or around the storage root that it lies in.
  static func around(_ object: InputPath) throws(CommandFailure) -> Folder {
    try CommandFailure.translating { () throws(FileError) in
      var folder = try Folder.open(object.appending(Array("..".utf8)).bytes)
      var path = folder.path
      var result = folder
      for _ in 0..<mostLevels {
        let isRoot = try FolderTree(folder).isStorageRoot()
        path += Array("/..".utf8)
        let parent = try Folder.open(path)
        if isRoot { result = parent }
        if try parent.isSame(as: folder) { break }
        folder = parent
      }
      try result.clearAbandoned()
      return result
    }
  }
}

extension FolderTree {
  /// Whether the folder declares itself a storage root.
  fileprivate func isStorageRoot() throws(FileError) -> Bool {
    for name in ["0=ocfl_1.0", "0=ocfl_1.1"] {
      if let path = try? RelativePath(name), try entry(at: path) != nil { return true }
    }
    return false
  }
}
