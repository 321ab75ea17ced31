package import BagIt
package import OCFL
package import TarArchive

/// One thing about a bundle that is wrong or worth a look, in the words of the rule that says so.
package enum BundleFinding: Hashable, Sendable {
  /// The archive is not canonical, or passes a limit.
  case tar(TarError)
  /// The bag; its paths are below the bundle's folder.
  case bag(BagFinding)
  /// The OCFL object; its paths are below ``objectFolder``.
  case ocfl(OCFLFinding)
  /// The object could not be judged in full; its paths are below ``objectFolder``.
  case obstacle(OCFLObstacle)
  /// What is ours.
  case bundle(BundleProblem)

  /// The folder of the OCFL object, below the bundle's folder.
  package static let objectFolder = "data"

  /// Whether this alone breaks no bundle.
  package var isWarning: Bool {
    switch self {
    case .tar, .obstacle: false
    case .bag(let finding): finding.severity == .warning
    case .ocfl(let finding): finding.code.isWarning
    case .bundle(let problem): problem.isWarning
    }
  }

  /// The code, as its own specification or enumeration names it.
  package var code: String {
    switch self {
    case .tar(let error): error.code.rawValue
    case .bag(let finding): finding.code.rawValue
    case .ocfl(let finding): finding.code.rawValue
    case .obstacle(let obstacle): obstacle.code.rawValue
    case .bundle(let problem): problem.code.rawValue
    }
  }
}

extension BundleFinding: CustomStringConvertible {
  /// The facts in one line, for logs; the sentences for people are made elsewhere.
  package var description: String {
    switch self {
    case .tar(let error): "tar: \(error)"
    case .bag(let finding): "bag: \(finding)"
    case .ocfl(let finding): "ocfl: \(finding)"
    case .obstacle(let obstacle): "ocfl: \(obstacle)"
    case .bundle(let problem): "bundle: \(problem)"
    }
  }
}
