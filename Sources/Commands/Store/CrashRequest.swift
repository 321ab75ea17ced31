internal import Glibc
internal import Store
internal import Synchronization

extension StoreOptions {
  /// How commands open a store.
  ///
  /// In a build for development `HOSO_CRASH_AT=versionMoved` lets the process kill itself at that
  /// point of a transaction, as a power cut would; `versionTakenIn:2` when it is passed the second
  /// time. Tests drive it; a released program knows nothing of it.
  static var ofProcess: StoreOptions {
    var options = StoreOptions()
    #if DEBUG
      if let request = CrashRequest.ofProcess { options.follow = { request.follow($0) } }
    #endif
    return options
  }
}

#if DEBUG
  /// A point of a transaction at which the process is to die.
  private final class CrashRequest: Sendable {
    private let point: CrashPoint
    /// How often the point is still to be passed.
    private let left: Atomic<Int>

    private init(_ point: CrashPoint, passing: Int) {
      self.point = point
      left = Atomic(passing)
    }

    /// What the environment asks for; an unknown point ends the process with the known ones.
    static var ofProcess: CrashRequest? {
      guard let value = unsafe getenv("HOSO_CRASH_AT") else { return nil }
      let parts = unsafe String(cString: value).split(separator: ":").map(String.init)
      guard let name = parts.first else { return nil }
      guard let point = CrashPoint(rawValue: name) else {
        for known in CrashPoint.allCases { unsafe puts(known.rawValue) }
        exit(ExitStatus.configuration.rawValue)
      }
      return CrashRequest(point, passing: parts.count > 1 ? Int(parts[1]) ?? 1 : 1)
    }

    func follow(_ passed: CrashPoint) {
      guard passed == point, left.subtract(1, ordering: .relaxed).newValue == 0 else { return }
      kill(getpid(), SIGKILL)
    }
  }
#endif
