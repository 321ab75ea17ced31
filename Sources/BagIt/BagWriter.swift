package import Files
package import Fixity

/// Makes a bag of version 1.0 from a folder, in a new place.
///
/// Each file is read once: hashed while it is copied. Same files, same fields: same bytes.
package struct BagWriter: Sendable {
  /// A tag file of the caller's.
  package struct TagFile: Sendable {
    package let path: RelativePath
    package let bytes: [UInt8]

    package init(_ path: RelativePath, _ bytes: [UInt8]) {
      self.path = path
      self.bytes = bytes
    }
  }

  package let algorithms: [DigestAlgorithm]
  private let info: BagInfo
  private let tagFiles: [TagFile]

  /// - Parameters:
  ///   - algorithms: Those that get a manifest; one named twice gets one.
  ///   - metadata: What goes into `bag-info.txt`, before the Payload-Oxum.
  ///   - tagFiles: Tag files besides those of BagIt.
  /// - Throws: `algorithmUnknown` where there is none; `labelMalformed`, `valueMalformed`,
  ///   `labelReserved`, `tagFileReserved`, `namesAlike`, `nameNotUTF8`.
  package init(
    algorithms: [DigestAlgorithm] = [.sha512], metadata: [BagElement] = [],
    tagFiles: [TagFile] = []
  ) throws(BagError) {
    guard !algorithms.isEmpty else { throw BagError(.algorithmUnknown) }
    self.algorithms = DigestAlgorithm.allCases.filter(algorithms.contains)
    info = try BagInfo(metadata)
    if let own = metadata.first(where: { BagInfo.isLabel($0.label, Self.oxumLabel) }) {
      throw BagError(.labelReserved, path: Array(own.label.utf8))
    }
    for file in tagFiles where Self.isReserved(file.path) {
      throw BagError(.tagFileReserved, path: file.path.bytes)
    }
    self.tagFiles = tagFiles.sorted { $0.path < $1.path }
    _ = try Self.check(self.tagFiles.map(\.path))
  }

  private static let oxumLabel = "Payload-Oxum"

  /// Whether BagIt gives the name a meaning, in any letter case.
  private static func isReserved(_ path: RelativePath) -> Bool {
    let bytes = path.bytes.map { $0.isLetter ? $0 | 0x20 : $0 }
    let names = [BagDeclaration.name, BagInfo.name, "fetch.txt", "data"].map { Array($0.utf8) }
    let isManifest = ["manifest-", "tagmanifest-"].contains {
      bytes.starts(with: Array($0.utf8)) && bytes.suffix(4).elementsEqual(Array(".txt".utf8))
        && !bytes.contains(UInt8(ascii: "/"))
    }
    return names.contains(bytes) || isManifest || bytes.starts(with: ListedPath.payload)
  }

  /// Refuses names that can't be in a bag.
  ///
  /// - Parameters:
  ///   - paths: The names, as the caller knows them: errors tell them so.
  ///   - folder: What they are to be below in the bag.
  /// - Returns: Warnings of names that trouble other systems, by their paths in the bag.
  /// - Throws: `nameNotUTF8`, `namesAlike`.
  private static func check(
    _ paths: [RelativePath], goingTo folder: RelativePath? = nil
  ) throws(BagError) -> [BagFinding] {
    var (names, twins) = (BagNames(), BagNames())
    var warnings: [BagFinding] = []
    for path in paths {
      guard String(validating: path.bytes, as: UTF8.self) != nil else {
        throw BagError(.nameNotUTF8, path: path.bytes)
      }
      if let twin = twins.twin(of: path) {
        throw BagError(.namesAlike, path: path.bytes, other: twin.other.bytes)
      }
      warnings += names.findings(ofEntry: folder?.appending(path) ?? path)
    }
    return warnings
  }

  /// Makes the bag.
  ///
  /// - Parameters:
  ///   - source: What becomes the payload; nothing is written to it.
  ///   - name: The bag's place; its folder must exist.
  ///   - parent: What `name` is below.
  ///   - limits: The most entries that the source may have.
  ///   - watch: Follows and ends the copying.
  /// - Returns: What was written.
  /// - Throws: `targetInSource`, `entryNotAllowed`, `namesAlike`, `nameNotUTF8`, `targetExists`,
  ///   `fileFailed`, `cancelled`; nothing is left behind then.
  package func write(
    _ source: any Tree, as name: RelativePath, in parent: Folder,
    _ limits: TreeLimits = TreeLimits(), watch: HashWatch = HashWatch()
  ) throws(BagError) -> WrittenBag {
    try parent.check(name, isOutside: source)
    try parent.checkFree(name)
    let (entries, data): ([TreeEntry], RelativePath)
    do throws(FileError) {
      (entries, data) = (try source.entries(limits), try Self.path(BagIndex.payloadFolder))
    } catch {
      throw BagError(error)
    }
    for entry in entries where entry.kind != .file && entry.kind != .folder {
      throw BagError(.entryNotAllowed, path: source.path(of: entry.path))
    }
    let warnings = try Self.check(entries.map(\.path), goingTo: data)
    do throws(FileError) {
      let written = try stage(entries, of: source, as: name, in: parent, watch)
      return WrittenBag(
        payloadFiles: written.files, payloadBytes: written.bytes, warnings: warnings)
    } catch {
      throw BagError(error, making: parent.path(of: name))
    }
  }

  private func stage(
    _ entries: [TreeEntry], of source: any Tree, as name: RelativePath, in parent: Folder,
    _ watch: HashWatch
  ) throws(FileError) -> PayloadOxum {
    var holder = parent
    if let path = name.parent { holder = try parent.folder(at: path) }
    let staging = try BagStaging(in: holder, watch)
    let data = try Self.path(BagIndex.payloadFolder)
    try staging.makeFolders(data)
    var payload: [Written] = []
    for entry in entries {
      let path = data.appending(entry.path)
      if entry.kind == .folder {
        try staging.makeFolders(path)
      } else {
        if let folder = path.parent { try staging.makeFolders(folder) }
        let copied = try staging.copy(entry.path, of: source, to: path, digests: algorithms)
        payload.append(Written(path: path, input: copied))
      }
    }
    let oxum = PayloadOxum(
      bytes: payload.reduce(0) { $0 + $1.input.count }, files: payload.count)
    try writeTagFiles(payload, oxum, to: staging)
    try staging.publish(as: name, in: parent)
    return oxum
  }

  /// A file of the bag, and its digests in the order of the algorithms.
  private struct Written {
    let path: RelativePath
    let input: HashedInput
  }

  private func writeTagFiles(
    _ payload: [Written], _ oxum: PayloadOxum, to staging: borrowing BagStaging
  ) throws(FileError) {
    var files = tagFiles.map { ($0.path, $0.bytes) }
    files.append((try Self.path(BagDeclaration.name), BagDeclaration().bytes))
    let size = Array("\(Self.oxumLabel): \(oxum)\n".utf8)
    files.append((try Self.path(BagInfo.name), info.bytes + size))
    files += try manifests(of: payload, isTagManifest: false)
    var written: [Written] = []
    for (path, bytes) in files {
      let input = try staging.write(bytes, as: path, digests: algorithms)
      written.append(Written(path: path, input: input))
    }
    for (path, bytes) in try manifests(of: written, isTagManifest: true) {
      _ = try staging.write(bytes, as: path, digests: [])
    }
  }

  private func manifests(
    of files: [Written], isTagManifest: Bool
  ) throws(FileError) -> [(RelativePath, [UInt8])] {
    var manifests: [(RelativePath, [UInt8])] = []
    for (place, algorithm) in algorithms.enumerated() {
      let manifest = Manifest(
        algorithm, files.map { Manifest.Entry($0.path, $0.input.digests[place]) })
      let name = Manifest.name(algorithm, isTagManifest: isTagManifest)
      manifests.append((try Self.path(name), manifest.bytes))
    }
    return manifests
  }

  private static func path(_ name: String) throws(FileError) -> RelativePath {
    try path(Array(name.utf8))
  }

  /// The path of a name of BagIt's own, none of which is refused.
  private static func path(_ name: [UInt8]) throws(FileError) -> RelativePath {
    do throws(PathError) {
      return try RelativePath(name)
    } catch {
      throw FileError(.notFound, .open, path: name)
    }
  }
}

/// What a bag was written with.
package struct WrittenBag: Hashable, Sendable {
  package let payloadFiles: Int
  package let payloadBytes: Int
  /// Names in it that trouble other systems.
  package let warnings: [BagFinding]
}
