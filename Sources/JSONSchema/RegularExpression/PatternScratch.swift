import CPCRE2

/// The memory that matching works in, owned by one evaluation and used for all its patterns.
///
/// Nothing is allocated before the first match, and nothing for later ones that stay small.
package struct PatternScratch: ~Copyable {
  // Its type is not private: Swift 6.3.1 crashes on other modules that then inline this one.
  private var workspace: MatchWorkspace?

  package init() {}

  /// Runs a pattern; see ``CompiledPattern/firstMatchExists(in:scratch:)``.
  mutating func match(_ code: borrowing PatternCode, _ bytes: UnsafeRawBufferPointer)
    -> PatternOutcome
  {
    if workspace == nil { workspace = MatchWorkspace() }
    return unsafe workspace?.match(code, bytes) ?? .exhausted
  }
}

/// PCRE2's handles for matching, freed once.
///
/// Limits, so that a hostile pattern ends soon (on one core of a 2020s machine, within some 50 ms):
/// PCRE2's count of backtracking points for native code and, lower, for the interpreter; the steps
/// announced by callouts; the native stack; the interpreter's heap. The first three grow with the
/// text, as simple patterns need a few steps for each byte.
@safe struct MatchWorkspace: ~Copyable {
  /// Backtracking points for native code, which takes 1 to 5 ns for each.
  private static let nativeLimit = 5_000_000

  /// Backtracking points for the interpreter, which takes 15 to 100 ns for each.
  private static let interpretedLimit = 400_000

  /// Steps announced by callouts.
  private static let stepLimit = 4_000_000

  /// The interpreter's heap, in KiB.
  private static let heapLimit: UInt32 = 65_536

  /// The longest text, in bytes, after which the interpreter keeps its heap for the next match.
  private static let keptHeap = 16_384

  /// What part of the limits a match has at first.
  private static let smallShare = 256

  private static let smallestStack = 32_768
  private static let largestStack = 1 << 20

  private var matchData: OpaquePointer
  private let context: OpaquePointer
  private var nativeStack: OpaquePointer?

  /// The steps that callouts may still announce, and the text's length.
  private let budget: UnsafeMutablePointer<StepBudget>

  /// What part of the limits holds now.
  private var share = 1

  /// How many matches may still have the full limits: all matches of an evaluation together end
  /// soon, too.
  private var costlyMatches = 32

  init() {
    guard let matchData = unsafe pcre2_match_data_create_8(1, nil),
      let context = unsafe pcre2_match_context_create_8(nil)
    else { fatalError("out of memory") }
    unsafe self.matchData = matchData
    unsafe self.context = context
    unsafe budget = .allocate(capacity: 1)
    unsafe budget.initialize(to: StepBudget())
    unsafe pcre2_set_heap_limit_8(context, Self.heapLimit)
    unsafe pcre2_set_callout_8(context, countSteps, budget)
  }

  deinit {
    unsafe pcre2_match_data_free_8(matchData)
    unsafe pcre2_match_context_free_8(context)
    if let nativeStack = unsafe nativeStack { unsafe pcre2_jit_stack_free_8(nativeStack) }
    unsafe budget.deallocate()
  }

  /// Runs a pattern with a small share of the limits, which nearly every match is content with; the
  /// full limits are for the few matches that need them.
  mutating func match(_ code: borrowing PatternCode, _ bytes: UnsafeRawBufferPointer)
    -> PatternOutcome
  {
    share = Self.smallShare
    let outcome = unsafe attempt(code, bytes)
    guard outcome == .exhausted, costlyMatches > 0 else { return outcome }
    costlyMatches -= 1
    share = 1
    return unsafe attempt(code, bytes)
  }

  private mutating func attempt(_ code: borrowing PatternCode, _ bytes: UnsafeRawBufferPointer)
    -> PatternOutcome
  {
    guard code.isNative else { return unsafe interpret(code, bytes) }
    var result = unsafe run(code, bytes)
    if result == PCRE2_ERROR_JIT_STACKLIMIT, unsafe nativeStack == nil {
      growNativeStack()
      result = unsafe run(code, bytes)
    }
    guard result == PCRE2_ERROR_JIT_STACKLIMIT else { return outcome(of: result) }
    return unsafe interpret(code, bytes)
  }

  /// Runs native code.
  private func run(_ code: borrowing PatternCode, _ bytes: UnsafeRawBufferPointer) -> CInt {
    unsafe prepare(for: bytes, limit: max(Self.nativeLimit / share, 8 * bytes.count))
    return unsafe code.call {
      unsafe pcre2_jit_match_8($0, subject(bytes), bytes.count, 0, 0, matchData, context)
    }
  }

  private mutating func interpret(
    _ code: borrowing PatternCode, _ bytes: UnsafeRawBufferPointer
  ) -> PatternOutcome {
    unsafe prepare(for: bytes, limit: max(Self.interpretedLimit / share, 4 * bytes.count))
    let options = PCRE2_NO_UTF_CHECK | PCRE2_NO_JIT
    let result = unsafe code.call {
      unsafe pcre2_match_8($0, subject(bytes), bytes.count, 0, options, matchData, context)
    }
    let outcome = outcome(of: result)
    if outcome == .exhausted || bytes.count > Self.keptHeap { dropHeap() }
    return outcome
  }

  private func prepare(for bytes: UnsafeRawBufferPointer, limit: Int) {
    unsafe pcre2_set_match_limit_8(context, UInt32(clamping: limit))
    unsafe budget.pointee = StepBudget(
      steps: Self.stepLimit / share + 32 * bytes.count, longest: max(bytes.count, 1))
  }

  /// An empty text's address may be null, which PCRE2 need not take.
  private func subject(_ bytes: UnsafeRawBufferPointer) -> UnsafePointer<UInt8> {
    let address = unsafe bytes.baseAddress ?? UnsafeRawPointer(budget)
    return unsafe address.assumingMemoryBound(to: UInt8.self)
  }

  private func outcome(of result: CInt) -> PatternOutcome {
    if result >= 0 { return .matched }
    return result == PCRE2_ERROR_NOMATCH ? .unmatched : .exhausted
  }

  private mutating func growNativeStack() {
    unsafe nativeStack = pcre2_jit_stack_create_8(Self.smallestStack, Self.largestStack, nil)
    unsafe pcre2_jit_stack_assign_8(context, nil, UnsafeMutableRawPointer(nativeStack))
  }

  /// PCRE2 keeps the largest heap it ever used with the match data.
  private mutating func dropHeap() {
    guard let fresh = unsafe pcre2_match_data_create_8(1, nil) else { return }
    unsafe pcre2_match_data_free_8(matchData)
    unsafe matchData = fresh
  }
}

/// What callouts may still announce.
struct StepBudget {
  var steps = 0
  /// A run is never longer than the text.
  var longest = 1
}

/// Takes a callout's steps from the budget; the signature is PCRE2's.
///
/// Callout n announces 2ⁿ steps, or the text's length if that is less; above 30, what group n − 30
/// has captured.
private func countSteps(
  _ block: UnsafeMutablePointer<pcre2_callout_block_8>?, _ data: UnsafeMutableRawPointer?
) -> CInt {
  guard let block = unsafe block?.pointee, let data = unsafe data else {
    return PCRE2_ERROR_CALLOUT
  }
  let budget = unsafe data.assumingMemoryBound(to: StepBudget.self)
  let number = unsafe Int(block.callout_number)
  let exponent = min(number, PCREPattern.greatestStepExponent)
  var steps = unsafe min(1 << exponent, budget.pointee.longest)
  let group = number - exponent
  if group > 0, unsafe group < block.capture_top, let offsets = unsafe block.offset_vector {
    let start = unsafe offsets[2 * group], end = unsafe offsets[2 * group + 1]
    steps = unsafe start <= end && end <= budget.pointee.longest ? end - start + 1 : 1
  }
  unsafe budget.pointee.steps -= steps
  return unsafe budget.pointee.steps < 0 ? PCRE2_ERROR_CALLOUT : 0
}
