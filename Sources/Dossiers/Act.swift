package import Fixity
package import RFC3339

/// Why a version exists: who did what, when, why, and where the dossier went.
package struct Act: Sendable {
  package static let schema = "urn:hoso:act:1"

  package struct Actor: Hashable, Sendable {
    /// `urn:uuid:…`.
    package var id: String
    package var name: String
    /// One of the vocabulary's.
    package var role: String
    package var unit: Cover.UnitLabel

    package init(id: String, name: String, role: String, unit: Cover.UnitLabel) {
      self.id = id
      self.name = name
      self.role = role
      self.unit = unit
    }
  }

  /// A finding that was open when the act was done.
  package struct OpenFinding: Hashable, Sendable {
    package var code: String
    package var severity: Severity
    package var place: String

    package init(code: String, severity: Severity, place: String) {
      self.code = code
      self.severity = severity
      self.place = place
    }
  }

  /// The version before: what binds the acts into a chain.
  package struct Link: Hashable, Sendable {
    package var version: Int
    package var inventory: Digest
    /// The SHA-512 of the signatures that it bore, by their files' names.
    package var signatures: [String: Digest]

    package init(version: Int, inventory: Digest, signatures: [String: Digest]) {
      self.version = version
      self.inventory = inventory
      self.signatures = signatures
    }
  }

  package var kind: ActKind
  /// For a `record` alone.
  package var record: RecordKind?
  /// The profile's transition, where the act says which.
  package var transition: String?
  package var actor: Actor
  package var at: Timestamp
  package var message: String
  package var reason: String?
  /// The deciding paper.
  package var basis: String?
  package var from: Cover.UnitLabel
  package var to: Cover.UnitLabel
  package var findings: [OpenFinding]
  package var due: CalendarDate?
  package var previous: Link?

  package init(
    _ kind: ActKind, record: RecordKind? = nil, transition: String? = nil, by actor: Actor,
    at: Timestamp, message: String, reason: String? = nil, basis: String? = nil,
    to: Cover.UnitLabel? = nil, findings: [OpenFinding] = [], due: CalendarDate? = nil,
    previous: Link? = nil
  ) {
    self.kind = kind
    self.record = record
    self.transition = transition
    self.actor = actor
    self.at = at
    self.message = message
    self.reason = reason
    self.basis = basis
    from = actor.unit
    self.to = to ?? actor.unit
    self.findings = findings
    self.due = due
    self.previous = previous
  }
}
