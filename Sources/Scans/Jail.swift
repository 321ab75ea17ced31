internal import CLinux
internal import Glibc

/// What keeps a process that reads foreign bytes from doing anything else.
package enum Jail {
  /// Locks this process in, for good.
  ///
  /// It may then use so much memory and time, and read and write what is open already. It can
  /// write no file, start no process (root can) and, where the kernel has Landlock, open no file.
  ///
  /// - Parameters:
  ///   - memory: How much more address space it may take, in bytes.
  ///   - processorSeconds: Its processor time.
  /// - Returns: Whether all of that is so.
  package static func lock(memory: Int, processorSeconds: Int) -> Bool {
    guard let taken = addressSpace() else { return false }
    let limits: [(kind: __rlimit_resource, most: Int)] = [
      (RLIMIT_AS, taken + memory), (RLIMIT_CPU, processorSeconds), (RLIMIT_FSIZE, 0),
      (RLIMIT_CORE, 0),
      (__RLIMIT_NPROC, 0), (RLIMIT_NOFILE, 8),
    ]
    endSilently()
    return limits.allSatisfy { limit($0.kind, to: $0.most) }
      && clinux_gain_no_privileges() == 0 && closeFiles()
  }

  /// Has a crash end the process, without the Swift runtime's account of what was in its memory.
  private static func endSilently() {
    for number in [SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGFPE, SIGABRT, SIGQUIT] {
      signal(number, SIG_DFL)
    }
  }

  /// The address space that this process has, in bytes (proc_pid_statm(5)); nil without `/proc`.
  private static func addressSpace() -> Int? {
    let descriptor = unsafe open("/proc/self/statm", O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var text = [UInt8](repeating: 0, count: 128)
    let count = unsafe read(descriptor, &text, text.count)
    let digits = text.prefix(max(0, count)).prefix { $0 != UInt8(ascii: " ") }
    return Int(String(decoding: digits, as: UTF8.self)).map { $0 * sysconf(Int32(_SC_PAGESIZE)) }
  }

  /// Whether the kernel can refuse files.
  package static var canRefuseFiles: Bool { clinux_landlock_version() > 0 }

  private static func limit(_ kind: __rlimit_resource, to most: Int) -> Bool {
    let kind = Int32(kind.rawValue)
    var limits = rlimit()
    guard unsafe getrlimit(kind, &limits) == 0 else { return false }
    // Where both limits are one, time that is over ends in a signal that tells nothing.
    let hardest = min(rlim_t(kind == RLIMIT_CPU.rawValue ? most + 1 : most), limits.rlim_max)
    limits = rlimit(rlim_cur: min(rlim_t(most), hardest), rlim_max: hardest)
    return unsafe setrlimit(kind, &limits) == 0
  }

  /// What Landlock can refuse: of files, of the network, and between processes (linux/landlock.h).
  private struct Refusals {
    var files: UInt64
    var network: UInt64
    var scopes: UInt64
  }

  /// Refuses all files from now on; also true where the kernel has no Landlock.
  private static func closeFiles() -> Bool {
    let version = clinux_landlock_version()
    guard version > 0 else { return true }
    let bits = [1: 13, 2: 14, 3: 15, 4: 15][version] ?? 16
    var refusals = Refusals(
      files: 1 << bits - 1, network: version >= 4 ? 3 : 0, scopes: version >= 6 ? 3 : 0)
    let size: UInt = version >= 6 ? 24 : version >= 4 ? 16 : 8
    let rules = unsafe clinux_landlock_rules(&refusals, size)
    guard rules >= 0 else { return false }
    defer { close(rules) }
    return clinux_landlock_obey(rules) == 0
  }
}
