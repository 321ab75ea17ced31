internal import Files
internal import JSON
internal import JSONSchema
internal import RFC3339

/// Reads a dossier's folder for ``DossierReading``.
struct DossierReader {
  let folder: any Tree
  let catalogue: FormCatalogue
  let limits: DossierReading.Limits
  var reading = DossierReading()
  var entries = DossierEntries()

  init(_ folder: any Tree, _ catalogue: FormCatalogue, _ limits: DossierReading.Limits) {
    self.folder = folder
    self.catalogue = catalogue
    self.limits = limits
  }

  mutating func read() {
    list()
    readCover()
    for file in entries.forms { readForm(file) }
    reading.forms.sort { $0.name < $1.name }
    compareForms()
    compareScans()
    readActs()
    reading.findings += entries.findings
  }

  mutating func readActsAlone() {
    list()
    readActs()
  }

  mutating func add(
    _ code: DossierCode, _ place: DossierPlace, _ fact: DossierFinding.Fact = .none
  ) {
    reading.findings.append(DossierFinding(code, place, fact))
  }

  private mutating func list() {
    do throws(FileError) {
      let found = try folder.entries(TreeLimits(entries: limits.entries, depth: 16))
      entries = DossierEntries(found)
    } catch {
      if error.code == .tooMany {
        add(.tooManyFiles, .dossier, .limit(limits.entries))
      } else {
        add(.unreadable, .dossier, .file(error))
      }
    }
  }

  /// A file's JSON; nil where there is a finding instead.
  mutating func document(
    _ path: RelativePath, _ limit: Int, _ place: DossierPlace
  ) -> JSONDocument? {
    let bytes: [UInt8]
    do throws(FileError) {
      bytes = try folder.read(path, limit: limit)
    } catch {
      switch error.code {
      case .tooLarge: add(.fileTooLarge, place, .limit(limit))
      default: add(.unreadable, place, .file(error))
      }
      return nil
    }
    do throws(JSONError) {
      return try JSONDocument(parsing: bytes)
    } catch {
      add(.notJSON, place, .text(error))
      return nil
    }
  }

  /// Whether a value conforms to a schema of ours; its problems are told as `code`.
  mutating func judge(
    _ value: JSONValue, by schema: String, _ code: DossierCode,
    _ place: (JSONPointer) -> DossierPlace
  ) -> Bool {
    do throws(FormDataError) {
      let problems = try catalogue.schema(schema).validate(value, atMost: limits.problems)
      for problem in problems { add(code, place(problem.instancePointer), .problem(problem)) }
      return problems.isEmpty
    } catch {
      add(.schemaUnusable, place(JSONPointer()), .data(error))
      return false
    }
  }

  // MARK: dossier.json

  private mutating func readCover() {
    guard let path = entries.cover else {
      // Where the list of files couldn't be had, nothing is known of the file.
      let isThere = entries.others.contains(Array("dossier.json".utf8))
      if reading.findings.isEmpty, !isThere { add(.dossierMissing, .dossier) }
      return
    }
    guard let document = document(path, limits.coverBytes, .cover(JSONPointer())) else { return }
    let value = document.root
    reading.coverValue = value
    reading.findings +=
      TextInspection(value, names: .places([["person", "name"]])) { .cover($0) }
      .findings
    guard judge(value, by: Cover.schema, .dossierInvalid, { .cover($0) }) else { return }
    do throws(JSONAccessError) {
      let cover = try Cover(value)
      reading.cover = cover
      judge(cover)
    } catch {
      let pointer = try? JSONPointer(parsing: error.pointer)
      add(.dossierInvalid, .cover(pointer ?? JSONPointer()), .name(error.pointer))
    }
  }

  private mutating func judge(_ cover: Cover) {
    let place = DossierPlace.cover(JSONPointer(tokens: ["profile"]))
    if let profile = catalogue[profile: cover.profile] {
      if profile.inForce.holds(on: cover.openedOn) == .no {
        add(.profileNotInForce, place, .period(day: .init(cover.openedOn), profile.inForce))
      }
    } else {
      add(.unknownProfile, place, .names(catalogue.profiles.map(\.id)))
    }
    let known = Set(catalogue.vocabulary.circumstances.map(\.id))
    for name in cover.circumstances.keys.sorted() where !known.contains(name) {
      add(
        .unknownCircumstance, .cover(JSONPointer(tokens: ["circumstances", name])), .name(name))
    }
  }
}
