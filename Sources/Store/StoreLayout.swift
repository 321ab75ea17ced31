internal import Dossiers
internal import Files

/// Where things lie in a store.
enum StoreLayout {
  static let configuration = RelativePath(known: "hoso.json")
  static let objects = RelativePath(known: "objects")
  static let drafts = RelativePath(known: "drafts")
  static let records = RelativePath(known: "records")
  static let units = RelativePath(known: "units.json")
  static let forms = RelativePath(known: "forms")
  static let staging = RelativePath(known: "staging")
  static let locks = RelativePath(known: "locks")
  static let inbox = RelativePath(known: "inbox")
  static let quarantine = RelativePath(known: "quarantine")

  /// All folders but `objects`, which the storage root's own making brings.
  static let folders =
    [drafts, records, forms, staging, locks, inbox, quarantine]
    + ["log", "outbox", "keys", "trust"].map { RelativePath(known: $0) }

  /// The rights of folders and of files: nobody else's.
  static let folderMode: UInt32 = 0o700
  static let fileMode: UInt32 = 0o600

  static func draft(_ dossier: UniqueIdentifier) -> RelativePath {
    RelativePath(known: "drafts/\(dossier)")
  }

  static func lock(_ dossier: UniqueIdentifier) -> RelativePath {
    RelativePath(known: "locks/\(dossier).lock")
  }

  static let recordsLock = RelativePath(known: "locks/records.lock")
  /// Held while a bundle is taken in.
  static let inboxLock = RelativePath(known: "locks/inbox.lock")
  /// Held while the catalogue is opened, made or removed.
  static let catalogueLock = RelativePath(known: "locks/catalogue.lock")
  /// Held while a number is given out.
  static let numbersLock = RelativePath(known: "locks/numbers.lock")

  /// What a commit or a taking in is about to do, while it does it.
  static func intent(_ dossier: UniqueIdentifier) -> RelativePath {
    RelativePath(known: "staging/\(dossier).json")
  }

  /// A change of a draft that doesn't count yet.
  static func changePart(_ dossier: UniqueIdentifier) -> RelativePath {
    RelativePath(known: "staging/\(dossier).part")
  }

  /// A change of a draft that counts, until it is done.
  static func change(_ dossier: UniqueIdentifier) -> RelativePath {
    RelativePath(known: "staging/\(dossier).change")
  }

  /// A change that is being taken back.
  static func undoing(_ dossier: UniqueIdentifier) -> RelativePath {
    RelativePath(known: "staging/\(dossier).undo")
  }

  /// What a bundle brings, until it is in its place.
  static func incoming(_ dossier: UniqueIdentifier) -> RelativePath {
    RelativePath(known: "staging/\(dossier).in")
  }
}

/// The parts of a draft's folder beside the dossier's own files.
enum DraftLayout {
  static let own = RelativePath(known: ".draft")
  static let state = RelativePath(known: ".draft/state.json")
  /// The last change, as long as it can be taken back.
  static let undo = RelativePath(known: ".draft/undo")
  static let cover = RelativePath(known: "dossier.json")
  static let scans = RelativePath(known: "scans")
}

extension RelativePath {
  /// A path that is written here, or made of parts that are known to be well-formed.
  init(known text: String) {
    do throws(PathError) {
      self = try RelativePath(text)
    } catch {
      preconditionFailure("\(text) is a path")
    }
  }
}
