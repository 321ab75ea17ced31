internal import Dispatch
internal import Glibc
internal import Synchronization

/// Failures of system calls that a test asks for; it counts the calls too.
///
/// It holds for what runs inside ``run(_:)``, on that task only: tests beside it see nothing.
/// Where no plan runs, a call pays for one load of a flag.
package final class FaultPlan: Sendable {
  /// What happens at a call that the plan names.
  package enum Fault: Hashable, Sendable {
    /// The call fails once with this number and does nothing.
    case error(Int32)
    /// The call does nothing and says that all went well, as some media do.
    case pretence
    /// The process "dies": this call and all later ones fail and do nothing.
    case death
  }

  /// A fault and the call that it hits: the `number`th of its kind, counted from 1; nil hits each.
  package struct Step: Hashable, Sendable {
    package let fault: Fault
    package let kind: SystemCall
    package let number: Int?

    package init(_ fault: Fault, at kind: SystemCall, number: Int?) {
      self.fault = fault
      self.kind = kind
      self.number = number
    }
  }

  @TaskLocal private static var current: FaultPlan?
  private static let running = Atomic(0)

  private let steps: [Step]
  private let counts = Mutex<(byKind: [SystemCall: Int], isDead: Bool)>(([:], false))

  /// A plan of these faults; without any it only counts.
  package init(_ steps: [Step] = []) { self.steps = steps }

  /// How many calls of each kind were made.
  package var calls: [SystemCall: Int] { counts.withLock { $0.byKind } }

  /// The process "dies" now: all later calls fail and do nothing.
  package func die() { counts.withLock { $0.isDead = true } }

  package func run<Result>(_ body: () throws -> Result) rethrows -> Result {
    Self.running.add(1, ordering: .relaxed)
    defer { Self.running.subtract(1, ordering: .relaxed) }
    return try Self.$current.withValue(self) { try body() }
  }

  /// Does work on several threads, all of them under this task's plan.
  static func inThreads(_ count: Int, _ work: @Sendable () -> Void) {
    guard count > 1 else { return work() }
    let plan = current
    DispatchQueue.concurrentPerform(iterations: count) { _ in
      $current.withValue(plan) { work() }
    }
  }

  /// What is to happen at the next call of a kind; nil for the call itself.
  static func fault(at kind: SystemCall) -> Fault? {
    guard running.load(ordering: .relaxed) > 0, let plan = current else { return nil }
    return plan.next(kind)
  }

  private func next(_ kind: SystemCall) -> Fault? {
    counts.withLock { counts in
      if counts.isDead { return .error(EIO) }
      let number = counts.byKind[kind, default: 0] + 1
      counts.byKind[kind] = number
      let step = steps.first { $0.kind == kind && ($0.number ?? number) == number }
      guard step?.fault == .death else { return step?.fault }
      counts.isDead = true
      return .error(EIO)
    }
  }
}
