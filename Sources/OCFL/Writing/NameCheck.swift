package import Files

/// Whether a file system keeps names byte by byte: not all do, and none says so.
package enum NameCheck {
  /// Compares what a folder lists with what was written into it.
  ///
  /// Where letter case or normalisation means nothing, a file may be reached by a name that nobody
  /// will find in the list; on another medium it would be missing.
  ///
  /// - Parameters:
  ///   - folder: A folder that was just filled.
  ///   - paths: What was written, besides perhaps other things.
  /// - Throws: `nameNotKept` with the first path that isn't listed.
  package static func look(into folder: Folder, for paths: [RelativePath]) throws(OCFLError) {
    let listed = try files { () throws(FileError) in try folder.walk(.object) }
    let names = Set(listed.map(\.path))
    guard let lost = paths.first(where: { !names.contains($0) }) else { return }
    throw OCFLError(.nameNotKept, path: lost.bytes)
  }
}
