internal import Synchronization

/// The papers that a rule asked for and that couldn't be read.
final class UnreadPapers: Sendable {
  private let found = Mutex<Set<Paper>>([])

  func add(_ paper: Paper) { found.withLock { _ = $0.insert(paper) } }

  /// In the order of the papers.
  var openings: [Opening] {
    found.withLock { found in
      Paper.allCases.filter { found.contains($0) }.map { .unread(.type($0.type)) }
    }
  }
}

extension RuleAnswer {
  /// The answer of a rule that asked for papers that couldn't be read: whatever it came to, they may
  /// say otherwise.
  func leavingOpen(_ openings: [Opening]) -> RuleAnswer {
    guard !openings.isEmpty else { return self }
    switch self {
    case .pass, .notApplicable: return .cannotTell(openings)
    case .fail(_, let open), .cannotTell(let open): return .cannotTell(openings + open)
    }
  }
}
