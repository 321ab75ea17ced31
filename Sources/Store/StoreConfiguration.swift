package import Dossiers
internal import JSON
internal import JSONSchema

/// What `hoso.json` says: whose store it is, and what it takes for granted.
package struct StoreConfiguration: Sendable {
  package static let schema = "urn:hoso:store:1"

  /// Who acts where the command line names nobody.
  package struct Person: Hashable, Sendable {
    /// `urn:uuid:…`.
    package var id: String
    package var name: String
    package var role: String

    package init(id: String, name: String, role: String) {
      self.id = id
      self.name = name
      self.role = role
    }
  }

  /// A place that bundles are sent to, or come from.
  package struct Remote: Hashable, Sendable {
    package var name: String
    package var place: String

    package init(name: String, place: String) {
      self.name = name
      self.place = place
    }
  }

  /// How much is taken.
  package struct Limits: Hashable, Sendable {
    /// The largest scan, in bytes.
    package var scanBytes = 4 << 30
    /// The most bytes of a bundle.
    package var bundleBytes = 16 << 30

    package init() {}
  }

  package var unit: Cover.UnitLabel
  /// The unit's kind, as the tree of units names it.
  package var unitKind: String?
  /// The profile of new dossiers.
  package var profile: String?
  /// What the numbers of new dossiers begin with: `HS`.
  package var numberPrefix = "HS"
  package var person: Person?
  /// `vi` or `en`; nil: as the surroundings say.
  package var language: String?
  package var limits = Limits()
  package var remotes: [Remote] = []
  /// The ids of the rules that this unit doesn't ask.
  package var rulesOff: [String] = []

  package init(unit: Cover.UnitLabel, unitKind: String? = nil) {
    self.unit = unit
    self.unitKind = unitKind
  }
}

extension StoreConfiguration {
  /// The largest `hoso.json`.
  static let mostBytes = 1 << 20

  /// Reads `hoso.json`.
  ///
  /// - Throws: `badConfiguration` with what is wrong.
  package init(parsing bytes: [UInt8]) throws(StoreError) {
    let root = try StoreSchema.configuration.checked(bytes, orElse: .badConfiguration)
    do throws(JSONAccessError) {
      let unit = try root.object(at: "/unit")
      self.init(
        unit: Cover.UnitLabel(
          id: unit["id"]?.string, code: try unit.string(at: "/code"),
          name: try unit.string(at: "/name")),
        unitKind: unit["kind"]?.string)
      if let person = root["person"] {
        self.person = Person(
          id: try person.string(at: "/id"), name: try person.string(at: "/name"),
          role: try person.string(at: "/role"))
      }
      remotes = try (root["remotes"].map { Array($0.elements) } ?? []).map {
        (remote: JSONValue) throws(JSONAccessError) in
        Remote(name: try remote.string(at: "/name"), place: try remote.string(at: "/place"))
      }
    } catch {
      throw StoreError(.badConfiguration).with { $0.names = [error.pointer] }
    }
    profile = root["defaults"]?["profile"]?.string
    numberPrefix = root["defaults"]?["numberPrefix"]?.string ?? numberPrefix
    language = root["defaults"]?["language"]?.string
    limits.scanBytes = root["limits"]?["scanBytes"]?.integer ?? limits.scanBytes
    limits.bundleBytes = root["limits"]?["bundleBytes"]?.integer ?? limits.bundleBytes
    rulesOff = root["rules"]?["off"]?.elements.compactMap(\.string) ?? []
  }

  /// `hoso.json`: the same configuration, the same bytes.
  package var bytes: [UInt8] {
    var unit: [(String, JSONTree)] = []
    if let id = self.unit.id { unit.append(("id", .string(id))) }
    unit += [("code", .string(self.unit.code)), ("name", .string(self.unit.name))]
    if let unitKind { unit.append(("kind", .string(unitKind))) }
    var members: [(String, JSONTree)] = [
      ("$schema", .string(Self.schema)), ("unit", .object(JSONObject(unit))),
    ]
    if let person {
      members.append(
        (
          "person",
          ["id": .string(person.id), "name": .string(person.name), "role": .string(person.role)]
        ))
    }
    var defaults: [(String, JSONTree)] = [("numberPrefix", .string(numberPrefix))]
    if let profile { defaults.append(("profile", .string(profile))) }
    if let language { defaults.append(("language", .string(language))) }
    members += [
      ("defaults", .object(JSONObject(defaults))),
      (
        "limits",
        [
          "scanBytes": .number(JSONNumber(limits.scanBytes)),
          "bundleBytes": .number(JSONNumber(limits.bundleBytes)),
        ]
      ),
      (
        "remotes",
        .array(remotes.map { ["name": .string($0.name), "place": .string($0.place)] })
      ),
    ]
    if !rulesOff.isEmpty {
      members.append(("rules", ["off": .array(rulesOff.map { .string($0) })]))
    }
    return JSONWriter.bytes(of: .object(JSONObject(members)), layout: .pretty)
  }
}
