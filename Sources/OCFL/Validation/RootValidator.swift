package import Files
package import Fixity
internal import JSON

/// Judges a storage root and all its objects by the rules of OCFL 1.0 or 1.1.
///
/// Small objects are validated side by side on all cores; the outcome is the same on one.
package struct RootValidator: Sendable {
  package let tree: any Tree
  package let options: ValidationOptions

  /// - Parameters:
  ///   - tree: The storage root: its root is the storage root's.
  ///   - options: The limits; those of entries and levels hold for each object, and for the
  ///     folders above the objects.
  package init(_ tree: any Tree, options: ValidationOptions = ValidationOptions()) {
    self.tree = tree
    self.options = options
  }

  /// Looks at everything: first the hierarchy, then each object.
  ///
  /// - Parameter watch: Follows the bytes of content that are read, and cancels.
  /// - Returns: What was found.
  package func validate(watch: HashWatch = HashWatch()) -> RootReport {
    let log = FindingLog(limit: options.findings)
    do throws(FileError) {
      return RootValidation(self, try RootHierarchy(tree, options), log, watch).run()
    } catch {
      log.add(OCFLObstacle(error, []))
      return RootReport(
        findings: [], obstacles: log.obstacles, checks: [], errorCount: 0, specification: nil,
        layout: nil, objects: [])
    }
  }
}

/// One validation of a storage root.
final class RootValidation {
  let tree: any Tree
  let options: ValidationOptions
  let hierarchy: RootHierarchy
  let log: FindingLog
  let watch: HashWatch
  let declaration: Declaration
  var layoutName: String?
  var layout: (any StorageLayout)?
  private var objects: [ObjectSummary] = []
  private var ids: [[UInt8]: RelativePath] = [:]
  private var shared: [TreeEntry.Identity: RelativePath] = [:]
  private var keptFindings = 0

  init(
    _ validator: RootValidator, _ hierarchy: RootHierarchy, _ log: FindingLog,
    _ watch: HashWatch
  ) {
    tree = validator.tree
    options = validator.options
    self.hierarchy = hierarchy
    self.log = log
    self.watch = watch
    declaration = Declaration(.root, in: tree, hierarchy.top, log)
  }

  func run() -> RootReport {
    readLayout()
    judgeHierarchy()
    judgeExtensions()
    judgePattern()
    validateObjects()
    return RootReport(
      findings: log.findings, obstacles: log.obstacles,
      checks: [.structure] + (layout == nil ? [] : [.layout]), errorCount: log.errorCount,
      specification: declaration.specification, layout: layoutName, objects: objects)
  }

  var rules: SpecificationVersion { declaration.specification ?? .v1_1 }

  func add(
    _ code: OCFLCode, _ problem: OCFLFinding.Problem, _ path: [UInt8], expected: OCFLFact? = nil,
    found: OCFLFact? = nil
  ) {
    log.add(OCFLFinding(code, problem, path: path, expected: expected, found: found))
  }

  // MARK: - Objects

  /// How many objects are validated before their reports are gathered: memory stays bounded.
  private static let batch = 256
  /// The most findings that are kept of one object.
  private static let mostFindings = 1000

  private func validateObjects() {
    var start = 0
    while start < hierarchy.objects.count {
      let end = min(start + Self.batch, hierarchy.objects.count)
      let paths = Array(hierarchy.objects[start..<end])
      let reports = ObjectBatch(tree: tree, options: objectOptions, paths: paths).validate(watch)
      for (path, report) in zip(paths, reports) { gather(report, path) }
      start = end
      guard !watch.isCancelled() else { return log.add(OCFLObstacle(.cancelled, path: [])) }
    }
  }

  private var objectOptions: ValidationOptions {
    var options = options
    options.findings = min(options.findings, Self.mostFindings)
    return options
  }

  private func gather(_ report: ObjectReport, _ path: RelativePath) {
    judgeIdentity(report, path)
    for file in report.sharedFiles {
      guard let identity = file.identity else { continue }
      let full = path.appending(file.path)
      if let other = shared[identity] {
        add(.E090, .repeated, full.bytes, found: .text(other.bytes))
      } else {
        shared[identity] = full
      }
    }
    let room = max(0, options.findings - keptFindings)
    keptFindings += min(room, report.findings.count)
    if report.findings.count > room {
      log.add(OCFLObstacle(.tooManyFindings, path: [], limit: options.findings))
    }
    objects.append(
      ObjectSummary(
        path: path.bytes, id: report.id, specification: report.specification,
        findings: Array(report.findings.prefix(room)), obstacles: report.obstacles,
        errorCount: report.errorCount, versionCount: report.versionCount,
        fileCount: report.fileCount, byteCount: report.byteCount))
  }

  /// An id is one object's only, decides where it lies, and no object is newer than its root.
  private func judgeIdentity(_ report: ObjectReport, _ path: RelativePath) {
    if let own = declaration.specification, let other = report.specification, other > own {
      add(
        .E081, .mismatch, path.bytes, expected: .text(own.rawValue), found: .text(other.rawValue))
    }
    guard let id = report.id else { return }
    if let other = ids[Array(id.utf8)] {
      add(.E037, .repeated, path.bytes, expected: .text(other.bytes), found: .clipped(id))
    } else {
      ids[Array(id.utf8)] = path
    }
    guard let layout else { return }
    do throws(LayoutError) {
      let expected = try layout.path(ofObject: id)
      guard expected != path else { return }
      add(.E083, .mismatch, path.bytes, expected: .text(expected.bytes), found: .clipped(id))
    } catch {
      add(.E083, .malformed, path.bytes, found: .clipped(id))
    }
  }
}
