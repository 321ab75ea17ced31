internal import Glibc

/// Descriptors 0, 1 and 2, which a caller may have closed.
enum StandardDescriptors {
  /// Puts something into closed ones, so that no file of ours is opened there and written into.
  ///
  /// What is put there can't be used: reading input or writing output fails, as on a closed one.
  static func occupy() {
    for descriptor in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] {
      guard fcntl(descriptor, F_GETFD) == -1, errno == EBADF else { continue }
      _ = unsafe open("/dev/null", descriptor == STDIN_FILENO ? O_WRONLY : O_RDONLY)
    }
  }
}
