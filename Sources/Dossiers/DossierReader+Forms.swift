internal import Files
internal import Fixity
internal import JSON

extension DossierReader {
  /// Reads one file of `forms/`.
  mutating func readForm(_ file: DossierEntries.FormFile) {
    if let paper = catalogue.uncovered(spelled: file.type) {
      return add(.formNotCovered, .file(file.path), .name(paper.code))
    }
    guard file.isFile else { return markUnread(file) }
    guard let number = file.number else {
      markUnread(file)
      return add(.badFormNumber, .file(file.path))
    }
    guard let type = FormTypeName(file.type), let name = FormName(type, number) else {
      markUnread(file)
      return add(.unknownFormType, .file(file.path), nearest(to: file.type))
    }
    guard file.isFirstOfNumber else {
      return add(.duplicateNumber, .file(file.path), .name("\(name)"))
    }
    if !file.isNamedRight { add(.badFormNumber, .file(file.path)) }
    let isKnown = !catalogue.editions(of: type).isEmpty
    if !isKnown { add(.unknownFormType, .file(file.path), nearest(to: file.type)) }
    let place = DossierPlace.form(name, JSONPointer())
    guard let document = document(file.path, limits.formBytes, place) else {
      return markUnread(file)
    }
    let form = Dossier.Form(name: name, document: document)
    reading.forms.append(form)
    let definition = form.definition(catalogue) ?? catalogue.usualEdition(of: type)
    reading.findings +=
      TextInspection(document.root, names: .fields(definition)) { .form(name, $0) }.findings
    judgeForm(document.root, name, isKnown: isKnown)
  }

  /// Counts a file for the type that its folder means: the form is there, though not read.
  private mutating func markUnread(_ file: DossierEntries.FormFile) {
    if let name = file.name { reading.unreadForms.insert(name) }
    guard let type = catalogue.type(spelled: file.type) else { return }
    reading.unread[type, default: 0] += 1
  }

  private func nearest(to text: String) -> DossierFinding.Fact {
    catalogue.nearestType(to: text).map { .name($0.text) } ?? .none
  }

  private mutating func judgeForm(_ value: JSONValue, _ name: FormName, isKnown: Bool) {
    let place = DossierPlace.form(name, JSONPointer(tokens: ["$schema"]))
    guard let schema = value["$schema"]?.string else { return add(.editionNotSaid, place) }
    guard let edition = FormEdition(schema: schema), catalogue.knowsSchema(schema) else {
      guard isKnown else { return }
      let editions = catalogue.editions(of: name.type).filter { $0.schema == $0.edition.schema }
      return add(.unknownEdition, place, .names(editions.map(\.edition.edition)))
    }
    if edition.type != name.type { add(.wrongFolder, place, .edition(edition)) }
    if catalogue[edition]?.scope == .register { add(.notOfADossier, place, .edition(edition)) }
    _ = judge(value, by: schema, .formInvalid) { .form(name, $0) }
  }

  /// Holds the forms that are there to those that `dossier.json` names.
  mutating func compareForms() {
    guard let cover = reading.cover else { return }
    let there = Dictionary(
      reading.forms.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    let covered = entries.forms.filter { catalogue.uncovered(spelled: $0.type) == nil }
    let files = Set(covered.compactMap(\.name))
    var listed: Set<FormName> = []
    for (index, entry) in cover.forms.enumerated() {
      let place = DossierPlace.cover(JSONPointer(tokens: ["forms", String(index)]))
      guard listed.insert(entry.name).inserted else {
        add(.listedTwice, place, .name("\(entry.name)"))
        continue
      }
      guard files.contains(entry.name) else {
        add(.formFileMissing, place, .name("\(entry.name)"))
        continue
      }
      if let form = there[entry.name] { compare(entry, form, place) }
    }
    let rest = Set(covered.filter(\.isFile).compactMap(\.name)).subtracting(listed)
    for name in rest.sorted() {
      add(.formNotListed, .form(name, JSONPointer()))
    }
  }

  private mutating func compare(
    _ entry: Cover.Entry, _ form: Dossier.Form, _ place: DossierPlace
  ) {
    let schema = form.document.root["$schema"]?.string ?? ""
    guard entry.schema == schema, form.edition?.edition ?? entry.edition == entry.edition else {
      return add(.editionDiffers, place, .name(schema))
    }
    do throws(FixityError) {
      guard let digest = try catalogue.schemaDigest(schema) else { return }
      if digest != entry.schemaDigest { add(.schemaDiffers, place, .name(schema)) }
    } catch {
      // Computing a digest fails only without memory; what can't be compared is told as differing.
      add(.schemaDiffers, place, .name(schema))
    }
  }

  /// Holds the scans that are there to those that `dossier.json` names.
  mutating func compareScans() {
    guard let cover = reading.cover else { return }
    let forms = Set(cover.forms.map(\.name)).union(entries.forms.compactMap(\.name))
    var listed: Set<[UInt8]> = []
    for (index, scan) in cover.scans.enumerated() {
      let place = DossierPlace.cover(JSONPointer(tokens: ["scans", String(index)]))
      guard listed.insert(Array(scan.path.utf8)).inserted else {
        add(.listedTwice, place, .name(scan.path))
        continue
      }
      let isInPlace = scan.path.utf8.starts(with: "scans/\(scan.form)/".utf8)
      if !isInPlace || !forms.contains(scan.form) { add(.scanOfNoForm, place, .name(scan.path)) }
      guard let size = entries.scans[Array(scan.path.utf8)] else {
        if !entries.others.contains(Array(scan.path.utf8)) {
          add(.scanFileMissing, place, .name(scan.path))
        }
        continue
      }
      if size != scan.size { add(.scanSizeDiffers, place, .sizes(found: size, said: scan.size)) }
    }
    let rest = entries.scanPaths.filter { !listed.contains($0.bytes) }
    for path in rest { add(.scanNotListed, .file(path)) }
  }
}
