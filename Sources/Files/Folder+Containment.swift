internal import Glibc

extension Folder {
  /// Whether this folder is another one, or lies anywhere below it.
  ///
  /// Folders are told apart by what they are, not by their paths: links on the way to either make
  /// no odds. Those above this one need not be readable.
  ///
  /// - Throws: `notAllowed` where a folder above must not be passed through; what the system says
  ///   beyond some 1,300 levels, the longest path that it takes.
  package func isInside(_ other: Folder) throws(FileError) -> Bool {
    let sought = try System.status(of: other.descriptor, other.path)
    var last = try System.status(of: descriptor, path)
    var steps = Array("..".utf8)
    while !last.isSame(as: sought) {
      let above = try status(above: steps)
      // The root is its own parent.
      if above.isSame(as: last) { return false }
      last = above
      steps += Array("/..".utf8)
    }
    return true
  }

  private func status(above steps: [UInt8]) throws(FileError) -> stat {
    var status = stat()
    try System.call(.stat, path(ofName: steps)) {
      unsafe withCString(steps) { unsafe fstatat(descriptor, $0, &status, 0) }
    }
    return status
  }
}

extension stat {
  fileprivate func isSame(as other: stat) -> Bool {
    st_dev == other.st_dev && st_ino == other.st_ino
  }
}
