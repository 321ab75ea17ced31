import JSON
import TestSupport
import Testing

/// A command that changes a store, with a stage to run it on and the ways to tell what it left.
struct StoreDeed: Sendable, CustomTestStringConvertible {
  let name: String
  let words: [String]
  /// What is done before it, by other commands.
  let preparation: [[String]]
  /// The points of its transaction, in the order in which they are passed.
  let points: [String]
  /// From this point on it is done, however the process ends.
  let decision: String
  /// What succeeds once it is done, and fails before.
  let question: [String]
  /// What the question then prints; nil for anything.
  let answer: String?
  /// How it ends where it is done already.
  let statusAgain: Int32
  /// Whether the dossier has a version before it, or after it.
  let isCommitted: Bool

  var testDescription: String { name }

  static let number = StoreStage.number
  private static let change = [
    "changeBuilt", "changeDecided", "changeBegun", "changeApplied", "changeKept",
  ]
  private static let commit = ["commit", number, "-m", "Lập hồ sơ"]
  private static let settled = [
    "objectWritten", "recordWritten", "draftCleared", "intentCleared",
  ]
  private static func set(_ value: String) -> [String] {
    ["set", number, "2-KND", "/ethnicity=\(value)"]
  }

  private init(
    _ name: String, _ words: [String], after preparation: [[String]] = [], points: [String],
    decision: String, question: [String], answer: String? = nil, again: Int32 = 0,
    isCommitted: Bool = false
  ) {
    (self.name, self.words, self.preparation) = (name, words, preparation)
    (self.points, self.decision) = (points, decision)
    (self.question, self.answer, statusAgain) = (question, answer, again)
    self.isCommitted = isCommitted
  }

  static let all: [StoreDeed] = [
    StoreDeed(
      "new", ["new", "--name", "Trần Thị Hai", "--birth", "1999", "--number", "HS-2026-0018"],
      points: ["draftBuilt", "draftPlaced"], decision: "draftPlaced",
      question: ["get", "HS-2026-0018"], again: 73),
    StoreDeed(
      "set", set("Mường"), points: change, decision: "changeDecided",
      question: ["get", number, "2-KND", "/ethnicity"], answer: "Mường\n"),
    StoreDeed(
      "put", ["put", number, "2-KND", "moi.json"], points: change, decision: "changeDecided",
      question: ["get", number, "2-KND", "/ethnicity"], answer: "Dao\n"),
    StoreDeed(
      "set after a version", set("Mường"), after: [commit],
      points: ["draftBuilt", "draftPlaced"] + change, decision: "changeDecided",
      question: ["get", number, "2-KND", "/ethnicity"], answer: "Mường\n", isCommitted: true),
    StoreDeed(
      "attach", ["attach", number, "2-KND", "ly-lich.pdf"], points: change,
      decision: "changeDecided", question: ["cat", number, "scans/2-knd/01/02.pdf"]),
    StoreDeed(
      "undo", ["undo", number], after: [set("Mường")], points: ["undoDecided", "undoApplied"],
      decision: "undoDecided", question: ["get", number, "2-KND", "/ethnicity"], answer: "Thái\n",
      again: 1),
    StoreDeed(
      "first commit", commit,
      points: ["actStaged", "intentWritten", "versionBuilt", "versionMoved"] + settled,
      decision: "versionMoved", question: ["get", "\(number)@v1"], again: 1),
    StoreDeed(
      "commit", commit, after: [commit, set("Mường")],
      points: [
        "actStaged", "intentWritten", "versionBuilt", "versionMoved", "inventoryReplaced",
      ] + settled,
      decision: "versionMoved", question: ["get", "\(number)@v2"], again: 1, isCommitted: true),
    StoreDeed(
      "pack", ["pack", number, "-o", "goi.hoso.tar"], after: [commit],
      points: ["packBegun", "packPlaced"], decision: "packPlaced",
      question: ["verify", "goi.hoso.tar"], again: 73, isCommitted: true),
    StoreDeed(
      "receive", ["receive", "-C", "kho2", "mot.hoso.tar"],
      after: [commit, ["pack", number, "-o", "mot.hoso.tar"]] + second,
      points: ["bundleCopied", "bundleUnpacked", "intentWritten", "versionTakenIn"] + settled,
      decision: "intentWritten", question: ["get", "-C", "kho2", number], isCommitted: true),
    StoreDeed(
      "receive more", ["receive", "-C", "kho2", "ba.hoso.tar"],
      after: [commit, ["pack", number, "-o", "mot.hoso.tar"]] + second
        + [["receive", "-C", "kho2", "mot.hoso.tar"], set("hai"), commit, set("ba"), commit]
        + [["pack", number, "-o", "ba.hoso.tar"]],
      points: [
        "bundleCopied", "bundleUnpacked", "intentWritten", "versionTakenIn", "versionTakenIn:2",
        "inventoryReplaced",
      ] + settled,
      decision: "intentWritten", question: ["get", "-C", "kho2", "\(number)@v3"],
      isCommitted: true),
  ]

  /// One of each use case, but for the long run.
  static let some = all.filter {
    isLongRun || ["new", "set", "attach", "commit", "pack", "receive"].contains($0.name)
  }

  private static let second = [["init", "kho2", "--unit", "Đảng ủy xã Mẫu", "--kind", "base"]]

  /// The store that it changes.
  var store: String { words.contains("kho2") ? "kho2" : "kho" }

  /// A stage on which the deed is to be done.
  func stage() throws -> StoreStage {
    let stage = try StoreStage()
    try stage.opened()
    try stage.folder.write("moi.json", #"{"ethnicity": "Dao"}"#)
    for words in preparation {
      let run = try stage.transcript(words)
      #expect(run.status == 0, "\(words): \(run.errors)")
    }
    return stage
  }

  func isDone(on stage: StoreStage) throws -> Bool {
    let run = try stage.transcript(question)
    return run.status == 0 && (answer == nil || run.output == answer)
  }
}

extension StoreDeed {
  /// Expects that the store is whole, whatever has happened to the deed.
  ///
  /// - Returns: What `doctor` said first.
  @discardableResult
  func expectSound(
    on stage: StoreStage, _ what: String, _ location: SourceLocation = #_sourceLocation
  ) throws -> String {
    let doctor = try stage.transcript(["doctor", "-C", store])
    #expect(doctor.status == 0, "\(what): \(doctor.output)", sourceLocation: location)
    let kho = "\(stage.folder.path)/\(store)"
    let litter = Tool.output(
      of: "cd '\(kho)' && find staging inbox -mindepth 1; find . -name '.hoso-tmp-*'")
    #expect(litter == "", "\(what)", sourceLocation: location)
    // No folder is ahead of its inventory, no inventory of its sidecar: there is one head.
    let root = try stage.transcript(["verify", "--kind", "root", "\(store)/objects"])
    #expect(root.status == 0, "\(what): \(root.output)", sourceLocation: location)
    if isLongRun, isCommitted, store == "kho" {
      let verified = try stage.transcript(["verify", "-C", store, Self.number])
      #expect(verified.status == 0, "\(what): \(verified.output)", sourceLocation: location)
    }
    try stage.expectRecords(in: store, what, location)
    return doctor.output
  }
}

extension StoreStage {
  /// Expects that the records are counted without a gap, and that each version has just one act.
  func expectRecords(
    in store: String, _ what: String = "", _ location: SourceLocation = #_sourceLocation
  ) throws {
    let text = Tool.output(of: "cat '\(folder.path)/\(store)'/records/*.jsonl 2>/dev/null || true")
    let lines = try (text ?? "").split(separator: "\n").map {
      try JSONDocument(parsing: String($0)).root
    }
    #expect(
      lines.map { $0["n"]?.integer } == (0..<lines.count).map { $0 + 1 }, "\(what)",
      sourceLocation: location)
    let told = lines.filter { ["act", "taken-in"].contains($0["kind"]?.string) }
      .compactMap { $0["inventorySHA512"]?.string }
    let sums = Tool.output(
      of: "find '\(folder.path)/\(store)/objects' -path '*/v*/inventory.json' -exec sha512sum {} +")
    let made = (sums ?? "").split(separator: "\n").map { String($0.prefix(128)) }
    #expect(
      Set(told).count == told.count && Set(told).isSubset(of: made), "\(what)",
      sourceLocation: location)
    guard !lines.contains(where: { $0["kind"]?.string == "taken-in" }) else { return }
    #expect(Set(told) == Set(made), "\(what)", sourceLocation: location)
  }
}
