package import Dossiers
package import OCFL

/// How a store is opened.
package struct StoreOptions: Sendable {
  /// Whether nothing is to be written, even where it could be.
  package var isReadOnly = false
  /// How long to wait for another process.
  package var patience: Duration = .seconds(10)
  /// Where random bytes come from.
  package var chance: Chance = .system
  /// Follows the transactions from point to point: for tests, which end them there.
  package var follow: @Sendable (CrashPoint) -> Void = { _ in }
  /// What is to be told of changes.
  package var index: (any StoreIndex)?
  /// How much work goes on at once, and who follows it.
  package var effort = Effort()

  package init() {}
}

/// Where random bytes come from: uuids and salts are made of them.
package struct Chance: Sendable {
  /// So many random bytes.
  package let bytes: @Sendable (Int) -> [UInt8]

  package init(_ bytes: @escaping @Sendable (Int) -> [UInt8]) { self.bytes = bytes }

  /// The system's own.
  package static let system = Chance { count in
    var generator = SystemRandomNumberGenerator()
    return (0..<count).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
  }
}

/// What is derived from a store and kept beside it, such as its catalogue.
///
/// It is told after something has changed on disk, and may be asked first where a search through all
/// dossiers would take long. It can always be made again from the store alone.
package protocol StoreIndex: Sendable {
  /// A dossier's draft or object has changed, come or gone.
  func dossierChanged(_ dossier: UniqueIdentifier, in store: Store)

  /// Records up to this number are written.
  func recordsAppended(upTo number: Int, in store: Store)

  /// The dossiers that a text may mean: by number, uuid, or a prefix of either.
  ///
  /// - Returns: Nil where the index can't tell; then all dossiers are looked through.
  func candidates(for text: String, in store: Store) -> [UniqueIdentifier]?

  /// The numbers in use that begin with a prefix; nil where the index can't tell.
  func numbers(beginningWith prefix: String, in store: Store) -> [String]?
}

extension StoreIndex {
  package func candidates(for text: String, in store: Store) -> [UniqueIdentifier]? { nil }

  package func numbers(beginningWith prefix: String, in store: Store) -> [String]? { nil }
}
