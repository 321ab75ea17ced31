/// A point of a transaction at which a process may die: tests end it there and look at what stays.
///
/// In the order in which a transaction passes them.
package enum CrashPoint: String, CaseIterable, Sendable {
  // A new dossier.

  /// The draft is built, and has no place yet.
  case draftBuilt
  /// The draft is in its place.
  case draftPlaced

  // A change of a draft.

  /// The change is written down beside the draft, and doesn't count yet.
  case changeBuilt
  /// The change counts: whatever happens now, the draft will have it.
  case changeDecided
  /// The first of the files of the change is in its place.
  case changeBegun
  /// All files are in their places.
  case changeApplied
  /// The change can be taken back.
  case changeKept
  /// It is decided that the last change is taken back.
  case undoDecided
  /// The files are as before the change; what was kept for that is still there.
  case undoApplied

  // A commit.

  /// The act is written, nothing is in the object.
  case actStaged
  /// What is going to happen is written down.
  case intentWritten
  /// The version is built in the staging folder.
  case versionBuilt
  /// The version's folder, or a new object, is in its place.
  case versionMoved
  /// The root's inventory is the new one, its sidecar isn't.
  case inventoryReplaced
  /// The object is whole.
  case objectWritten
  /// The record is written.
  case recordWritten
  /// The draft is gone.
  case draftCleared
  /// What was going to happen is no longer written down.
  case intentCleared

  // Taking in.

  /// The bundle is copied, and not judged yet.
  case bundleCopied
  /// The bundle is judged, and unpacked beside the object.
  case bundleUnpacked
  /// One of several versions is in its place.
  case versionTakenIn

  // Giving out.

  /// The bundle is about to be written.
  case packBegun
  /// The bundle is in its place, and not recorded.
  case packPlaced
}
