internal import ArgumentParser
internal import Dossiers
internal import Files
internal import Glibc
internal import Store
internal import Wording

/// Which store is meant: `-C`, else `HOSO_STORE`, else the nearest folder upwards.
struct StoreLocation: ParsableArguments {
  @Option(
    name: [.customShort("C"), .customLong("store")],
    help: ArgumentHelp(StoreOptionHelp.store, value: "DIR"))
  var place: InputPath?

  /// Opens the store, and says what was found interrupted in it.
  ///
  /// - Throws: 66 where there is none; 78 where its files are wrong; 74 where it can't be read.
  func open(on terminal: Terminal) throws(CommandFailure) -> OpenStore {
    // What is made in a store is its owner's alone.
    umask(0o077)
    let folder = try folder()
    let shown: SafeText = "\(bytes: folder.path)"
    let index = StoreCatalogue()
    var options = StoreOptions.ofProcess
    options.index = index
    let store = try CommandFailure.translatingStore(shown) { () throws(StoreError) in
      try Store.open(at: folder, options)
    }
    if !terminal.isQuiet, !terminal.isJSON {
      for repair in store.repairs {
        let (word, facts) = RepairWord.entry(repair)
        let sentence = word.sentence(in: terminal.language, facts)
        terminal.say("\(terminal.style.mark(.note)) \(sentence)")
      }
    }
    let forms = try forms(of: store)
    index.learn(
      forms.catalogue, on: try Clock.now().day, program: ProgramVersion.current)
    return OpenStore(store: store, forms: forms, index: index, shown: shown)
  }

  /// The program's forms, and the unit's own ones in the store.
  private func forms(of store: Store) throws(CommandFailure) -> KnownForms {
    let path = InputPath(bytes: store.root.path).appending(Array("forms".utf8))
    return try KnownForms(adding: FolderListing.isFolder(path) ? path : nil)
  }

  /// Whether the person says which store.
  var isNamed: Bool { place != nil || Self.environment.map { !$0.isEmpty } ?? false }

  /// Whether there is a store here, or in a folder above.
  var isAround: Bool { (try? folder()) != nil }

  /// The store's folder, open.
  func folder() throws(CommandFailure) -> Folder {
    if let place { return try CommandFailure.opening(place) }
    if let named = Self.environment, !named.isEmpty {
      return try CommandFailure.opening(InputPath(bytes: named))
    }
    let here = try Self.workingFolder()
    return try CommandFailure.translatingStore("\(bytes: here)") { () throws(StoreError) in
      try Store.find(from: here)
    }
  }

  /// What `HOSO_STORE` says.
  private static var environment: [UInt8]? {
    guard let value = unsafe getenv("HOSO_STORE") else { return nil }
    return unsafe Array(UnsafeBufferPointer(start: value, count: strlen(value))).map {
      UInt8(bitPattern: $0)
    }
  }

  private static func workingFolder() throws(CommandFailure) -> [UInt8] {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX) + 1)
    let isKnown = unsafe getcwd(&buffer, buffer.count) != nil
    guard isKnown else { throw InputFile.failure(errno, InputPath(bytes: Array(".".utf8))) }
    return buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
  }
}
