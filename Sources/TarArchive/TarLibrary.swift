internal import CArchive

/// The library that reads and writes archives.
package enum TarLibrary {
  /// Its name and version, as it tells them: `libarchive 3.6.2`.
  package static var version: String {
    unsafe archive_version_string().map { unsafe String(cString: $0) } ?? ""
  }
}
