internal import Dossiers
internal import Files
internal import Store
internal import Wording

/// A dossier of a store, found and open to be read.
struct FoundDossier {
  let store: OpenStore
  let identifier: UniqueIdentifier
  let stored: StoredDossier
  /// The version that was named; nil for what is being worked on.
  let version: Int?
  /// Its number.
  let shown: SafeText

  /// The files of the version that was named; else what is being worked on.
  func tree() throws(CommandFailure) -> any Tree {
    try store.reading(shown) { () throws(StoreError) -> any Tree in
      if let version { return try stored.version(version) }
      return try stored.current()
    }
  }

  func read() throws(CommandFailure) -> DossierReading {
    DossierReading(of: try tree(), store.catalogue)
  }

  /// The dossier as it is in the store now.
  func again() throws(CommandFailure) -> FoundDossier {
    let stored = try store.reading(shown) { () throws(StoreError) in
      try store.store.dossier(identifier)
    }
    return FoundDossier(
      store: store, identifier: identifier, stored: stored, version: version, shown: shown)
  }

  /// The form that is meant: without a number the only one of its type, or else the first.
  ///
  /// - Throws: 66 for a type that isn't known; 64 where several could be meant.
  func place(
    of given: GivenForm, in reading: DossierReading, isNew: Bool = false
  ) throws(CommandFailure) -> Store.FormPlace {
    let spelled = try store.forms.form(given)
    if isNew { return .new(spelled.type) }
    let names = reading.cover?.forms.map(\.name).filter { $0.type == spelled.type } ?? []
    let number: Int
    if let given = spelled.number {
      number = given
    } else {
      guard names.count < 2 else {
        throw CommandFailure(
          .usage, StoreProblem.ambiguousForm, ["form": .text(given.text)],
          at: Place(file: shown),
          hint: .sentence(
            StoreMessage.nameForm, ["names": .list(names.map { .text($0.spelling) })]))
      }
      if names.isEmpty, reading.cover?.retired.contains(where: { $0.type == spelled.type }) == true
      {
        return .new(spelled.type)
      }
      number = names.first?.number ?? 1
    }
    // Spelled numbers are within the limits of names.
    guard let name = FormName(spelled.type, number) else { return .new(spelled.type) }
    return .form(name)
  }
}

extension FoundDossier {
  /// The name of the form that is meant; of one that isn't there the name it will have.
  func name(
    of given: GivenForm, in reading: DossierReading
  ) throws(CommandFailure) -> FormName {
    switch try place(of: given, in: reading) {
    case .form(let name): return name
    case .new(let type):
      guard let name = reading.cover?.nextName(of: type) else {
        throw CommandFailure(.badInput, StoreCode.numbersUsedUp, at: Place(file: shown))
      }
      return name
    }
  }
}

extension FormName {
  /// `2-KND`, the second one `2-KND.2`.
  var spelling: String {
    let type = type.text.uppercased()
    return number == 1 ? type : "\(type).\(number)"
  }
}
