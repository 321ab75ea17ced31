internal import Files
internal import Fixity
internal import JSON
internal import RFC3339

extension InventoryReader {
  mutating func readVersions(_ root: JSONValue) {
    guard let value = root["versions"] else { return reportMissing("versions", .E043, root) }
    guard value.kind == .object else { return reportKind(.E045, ["versions"], value, .object) }
    var versions: [InventoryReading.Version] = []
    reading.versionsAreWhole = true
    for member in value.members {
      let tokens = ["versions", member.name]
      guard let number = readNumber(member, tokens) else {
        reading.versionsAreWhole = false
        continue
      }
      versions.append(readVersion(member.value, number, tokens))
    }
    if value.count == 0 { report(.E008, .missing, ["versions"], value) }
    reading.versions = inOrder(versions, value)
  }

  private func readNumber(_ member: JSONValue.Member, _ tokens: [String]) -> VersionNumber? {
    let name = member.nameValue.utf8 ?? []
    if let number = VersionNumber(parsing: name) { return number }
    let code: OCFLCode =
      rules < .v1_1 ? .E046 : name.first == UInt8(ascii: "v") ? .E105 : .E104
    report(code, .malformed, tokens, member.nameValue, found: .clipped(name))
    return nil
  }

  /// Sorts the versions; reports gaps, and numbers that are there in two spellings.
  private func inOrder(
    _ versions: [InventoryReading.Version], _ block: JSONValue
  ) -> [InventoryReading.Version] {
    let sorted = versions.sorted {
      ($0.number.number, $0.number.padding) < ($1.number.number, $1.number.padding)
    }
    var kept: [InventoryReading.Version] = []
    for version in sorted {
      let last = kept.last?.number
      guard last?.number != version.number.number else {
        report(
          .E012, .repeated, ["versions", version.number.name], block,
          expected: last.map { .text($0.name) }, found: .text(version.number.name))
        continue
      }
      let next = (last?.number ?? 0) + 1
      if version.number.number != next {
        report(last == nil ? .E009 : .E010, .missing, ["versions"], block, expected: .number(next))
      }
      kept.append(version)
    }
    return kept
  }

  private static let keys = ["created", "state", "message", "user"]

  private func readVersion(
    _ value: JSONValue, _ number: VersionNumber, _ tokens: [String]
  ) -> InventoryReading.Version {
    var version = InventoryReading.Version(number: number)
    guard value.kind == .object else {
      reportKind(.E047, tokens, value, .object)
      return version
    }
    refuseOthers(in: value, than: Self.keys, tokens)
    readCreated(value, &version, tokens)
    readMessage(value, &version, tokens)
    version.user = readUser(value, tokens)
    readState(value, &version, tokens)
    return version
  }

  private func readCreated(
    _ holder: JSONValue, _ version: inout InventoryReading.Version, _ tokens: [String]
  ) {
    guard let value = holder["created"] else {
      return reportMissing("created", .E048, holder, tokens)
    }
    guard let text = value.string else {
      return reportKind(.E049, tokens + ["created"], value, .string)
    }
    version.createdText = text
    do throws(DateTimeError) {
      version.created = try Timestamp(parsing: text)
    } catch {
      report(.E049, .malformed, tokens + ["created"], value, found: .clipped(text))
    }
  }

  private func readMessage(
    _ holder: JSONValue, _ version: inout InventoryReading.Version, _ tokens: [String]
  ) {
    guard let value = holder["message"] else {
      if givesWarnings { reportMissing("message", .W007, holder, tokens) }
      return
    }
    guard let text = value.string else {
      return reportKind(.E094, tokens + ["message"], value, .string)
    }
    version.message = text
  }

  private func readUser(_ holder: JSONValue, _ tokens: [String]) -> InventoryReading.User? {
    guard let value = holder["user"] else {
      if givesWarnings { reportMissing("user", .W007, holder, tokens) }
      return nil
    }
    let tokens = tokens + ["user"]
    guard value.kind == .object else {
      reportKind(.E054, tokens, value, .object)
      return nil
    }
    refuseOthers(in: value, than: ["name", "address"], tokens)
    var user = InventoryReading.User()
    if let name = value["name"] {
      user.name = name.string
      if user.name == nil {
        reportKind(.E054, tokens + ["name"], name, .string)
      } else if name.equals("") {
        report(.E054, .malformed, tokens + ["name"], name, found: .text(""))
      }
    } else {
      reportMissing("name", .E054, value, tokens)
    }
    user.address = readAddress(value, tokens)
    return user
  }

  private func readAddress(_ user: JSONValue, _ tokens: [String]) -> String? {
    guard let value = user["address"] else {
      if givesWarnings { reportMissing("address", .W008, user, tokens) }
      return nil
    }
    let tokens = tokens + ["address"]
    guard let address = value.string else {
      if givesWarnings { reportKind(.W009, tokens, value, .string) }
      return nil
    }
    if givesWarnings, !URISyntax.accepts(Array(address.utf8)) {
      report(.W009, .malformed, tokens, value, found: .clipped(address))
    }
    return address
  }

  private func readState(
    _ holder: JSONValue, _ version: inout InventoryReading.Version, _ tokens: [String]
  ) {
    guard let value = holder["state"] else {
      return reportMissing("state", .E048, holder, tokens)
    }
    let tokens = tokens + ["state"]
    guard value.kind == .object else { return reportKind(.E050, tokens, value, .object) }
    guard let algorithm = reading.algorithm else { return }
    (version.state, version.stateIsWhole) = readBlock(value, .state(algorithm), tokens)
    refuseConflicts(version.state, .E095, value, tokens)
  }
}
