internal import ArgumentParser
internal import Bundles
internal import Files
internal import Glibc
internal import Wording

extension InputPath {
  /// Opens what the path names; `-` is standard input.
  ///
  /// - Throws: 66 where nothing is there, 65 for what is no evidence, 74 where it can't be read.
  func evidence(as kind: Evidence.Kind? = nil) throws(CommandFailure) -> Evidence {
    do throws(EvidenceError) {
      if isStandardInput { return try Evidence(try standardInput(), as: kind) }
      if FolderListing.isFolder(self) { return try Evidence(try folder(), as: kind) }
      return try Evidence(try file(), as: kind)
    } catch {
      throw failure(error)
    }
  }

  /// Opens an OCFL object, in a folder or in a tar.
  ///
  /// - Throws: 65 for what is something else.
  func objectTree() throws(CommandFailure) -> any Tree {
    let evidence = try evidence()
    guard evidence.kind == .ocfl, let tree = evidence.tree else {
      throw CommandFailure(
        .badInput, FileMessage.notAnObject, at: Place(file: shown),
        hint: .command("hoso inspect \(quoted)"))
    }
    return tree
  }

  /// Opens the folder that the path names.
  func folder() throws(EvidenceError) -> Folder {
    do throws(FileError) { return try Folder.open(bytes) } catch { throw .file(error) }
  }

  private func file() throws(EvidenceError) -> OpenFile {
    do throws(FileError) { return try OpenFile.open(bytes) } catch { throw .file(error) }
  }

  private func standardInput() throws(EvidenceError) -> OpenFile {
    do throws(FileError) {
      return try OpenFile.duplicating(STDIN_FILENO, path: bytes)
    } catch {
      throw .file(error)
    }
  }

  func failure(_ error: EvidenceError) -> CommandFailure {
    switch error {
    case .file(let error):
      guard error.code == .notFound else { return CommandFailure(error) }
      // The nearest name in the folder is the best hint.
      return InputFile.failure(ENOENT, self)
    case .notEvidence(let reason):
      return CommandFailure(
        .badInput,
        Finding(
          FileMessage.notEvidence, at: Place(file: shown),
          causes: reason.map { [Finding($0, target: shown)] } ?? []),
        hint: .sentence(ShellMessage.kindsOfEvidence, [:]))
    case .bundleIsFile:
      return CommandFailure(
        .badInput, FileMessage.bundleIsFile, at: Place(file: shown),
        hint: .command("hoso verify \(quoted)"))
    case .needsFile:
      return CommandFailure(
        .badInput, FileMessage.needsFile, at: Place(file: shown),
        hint: .sentence(ShellMessage.storeItFirst, [:]))
    }
  }
}

extension Evidence {
  /// What is inside, for those who look at single files.
  ///
  /// - Throws: 65 for a stream, which passes once, and for a bundle that no tar reader takes.
  func readableTree(_ path: InputPath) throws(CommandFailure) -> any Tree {
    if let tree { return tree }
    if case .stream = holder { throw path.failure(.needsFile) }
    throw CommandFailure(
      .integrity, FileMessage.notReadableTar, at: Place(file: path.shown),
      hint: .command("hoso verify \(path.quoted)"))
  }
}

extension Tree {
  /// How many bytes all files have together.
  func byteCount() throws(CommandFailure) -> Int {
    try CommandFailure.translating { () throws(FileError) in
      try entries().reduce(0) { $0 + $1.size }
    }
  }
}

extension CommandFailure {
  /// Opens a folder that the command line names.
  static func opening(_ path: InputPath) throws(CommandFailure) -> Folder {
    do throws(FileError) {
      return try Folder.open(path.bytes)
    } catch {
      guard [ENOENT, ENOTDIR].contains(error.systemError) else { throw CommandFailure(error) }
      throw FolderListing.failure(error.systemError, path)
    }
  }

  /// Opens the folder that something new is to be put into.
  static func openingTarget(_ path: InputPath) throws(CommandFailure) -> Folder {
    do throws(FileError) {
      return try Folder.open(path.bytes)
    } catch {
      guard error.systemError == ENOENT else { throw CommandFailure(error) }
      throw CommandFailure(
        .notFound, FileMessage.noFolder, at: Place(file: path.shown),
        hint: .command("mkdir -p \(path.quoted)"))
    }
  }

  /// Runs something about files, and translates its error.
  static func translating<Result: ~Copyable>(
    _ body: () throws(FileError) -> Result
  ) throws(CommandFailure) -> Result {
    do throws(FileError) { return try body() } catch { throw CommandFailure(error) }
  }
}
