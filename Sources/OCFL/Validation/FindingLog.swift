/// The findings of one validation, in the order in which they come up.
///
/// Each is kept once, and no more than the limit; errors beyond it still count.
final class FindingLog {
  private(set) var findings: [OCFLFinding] = []
  private(set) var obstacles: [OCFLObstacle] = []
  private(set) var errorCount = 0
  private(set) var isFull = false
  private let limit: Int
  private var seen: Set<OCFLFinding> = []
  private var met: Set<OCFLObstacle> = []

  init(limit: Int) { self.limit = limit }

  func add(_ finding: OCFLFinding) {
    guard !seen.contains(finding) else { return }
    if !finding.code.isWarning { errorCount += 1 }
    guard findings.count < limit else {
      if !isFull { obstacles.append(OCFLObstacle(.tooManyFindings, path: [], limit: limit)) }
      isFull = true
      return
    }
    seen.insert(finding)
    findings.append(finding)
  }

  func add(_ obstacle: OCFLObstacle) {
    guard obstacles.count < limit, met.insert(obstacle).inserted else { return }
    obstacles.append(obstacle)
  }
}
