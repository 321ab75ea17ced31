internal import Glibc

/// What the process's umask leaves of rights.
package enum Umask {
  /// Another mask for this task only, for tests: the process's own is all threads'.
  @TaskLocal package static var assumed: UInt32?

  /// The mask at the first use; asked once, as asking by umask(2) would change it for a moment.
  private static let own = status().flatMap(mask(inStatus:)) ?? ask()

  /// The rights of something that is made with these.
  ///
  /// The owner's stay whatever the mask is: what is being made has to be written and entered.
  static func rights(_ mode: UInt32) -> UInt32 { mode & ~((assumed ?? own) & 0o077) }

  /// The mask that proc(5)'s `status` tells; nil where it doesn't, as before Linux 4.7.
  package static func mask(inStatus status: [UInt8]) -> UInt32? {
    let key = Array("Umask:\t".utf8)
    let lines = status.split(separator: UInt8(ascii: "\n"))
    guard let line = lines.first(where: { $0.starts(with: key) }) else { return nil }
    return UInt32(String(decoding: line.dropFirst(key.count), as: UTF8.self), radix: 8)
  }

  private static func status() -> [UInt8]? {
    let descriptor = unsafe open("/proc/self/status", O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    // The mask stands in the second line.
    var bytes = [UInt8](repeating: 0, count: 4096)
    let count = unsafe read(descriptor, &bytes, bytes.count)
    return count > 0 ? Array(bytes[..<count]) : nil
  }

  private static func ask() -> UInt32 {
    // Should another thread make something right now, it has too few rights, not too many.
    let mask = umask(0o077)
    umask(mask)
    return mask
  }
}
