package import JSON

/// For each field of a form: the version that set it last.
package struct FormBlame: Sendable {
  /// A field that holds no further ones.
  package struct Line: Sendable {
    package let pointer: JSONPointer
    package let value: JSONValue
    /// The version that gave it this value, or took the one before away.
    package let version: Int
    /// The fields that lead there; nil where the form's definition has no such place.
    package let place: FormDefinition.FieldPlace?
  }

  /// In the order of the newest version's text.
  package let lines: [Line]

  /// - Parameters:
  ///   - versions: The form in each version that has it, the oldest first; a version without it
  ///     between two others means that it was taken out and put in again.
  ///   - definition: What places are called.
  package init(
    _ versions: [(version: Int, document: JSONDocument?)], _ definition: FormDefinition?
  ) {
    var blamed: (document: JSONDocument, node: BlameNode)?
    for (version, document) in versions {
      guard let document else {
        blamed = nil
        continue
      }
      if let before = blamed {
        let merge = BlameMerge(from: before.document.root, to: document.root, version)
        blamed = (document, merge.merge(before.node, before.document.root, document.root))
      } else {
        blamed = (document, .whole(version))
      }
    }
    var lines: [Line] = []
    if let blamed {
      blamed.node.list(blamed.document.root, JSONPointer()) { pointer, value, version in
        lines.append(
          Line(
            pointer: pointer, value: value, version: version,
            place: definition?.place(at: pointer)))
      }
    }
    self.lines = lines
  }
}

/// Who set what: the shape of a value, with versions at its leaves.
private indirect enum BlameNode {
  /// All of it is of one version.
  case whole(Int)
  /// An object's or array's parts, in the order of the text.
  case parts([BlameNode])

  func part(_ index: Int) -> BlameNode {
    switch self {
    case .whole: self
    case .parts(let parts): index < parts.count ? parts[index] : self
    }
  }

  /// Calls `body` for each value that holds no further ones.
  func list(
    _ value: JSONValue, _ place: JSONPointer, _ body: (JSONPointer, JSONValue, Int) -> Void
  ) {
    guard value.count > 0 else {
      if case .whole(let version) = self { body(place, value, version) }
      return
    }
    for (index, element) in value.elements.enumerated() {
      part(index).list(element, place.appending(index), body)
    }
    for (index, member) in value.members.enumerated() {
      part(index).list(member.value, place.appending(member.name), body)
    }
  }
}

/// Carries the versions of an older value over to a newer one.
private struct BlameMerge {
  private let version: Int
  private var removed: Set<JSONPointer> = []
  private var added: Set<JSONPointer> = []

  init(from old: JSONValue, to new: JSONValue, _ version: Int) {
    self.version = version
    for change in JSONDifference(from: old, to: new).changes {
      switch (change.old, change.new) {
      case (let old?, nil): removed.insert(old.pointer)
      case (nil, let new?): added.insert(new.pointer)
      default: break
      }
    }
  }

  func merge(_ node: BlameNode, _ old: JSONValue, _ new: JSONValue) -> BlameNode {
    merge(node, old, JSONPointer(), new, JSONPointer())
  }

  private func merge(
    _ node: BlameNode, _ old: JSONValue, _ oldPlace: JSONPointer, _ new: JSONValue,
    _ newPlace: JSONPointer
  ) -> BlameNode {
    switch (old.kind, new.kind) {
    case (.object, .object) where new.count > 0:
      members(node, old, oldPlace, new, newPlace)
    case (.array, .array) where new.count > 0:
      elements(node, old, oldPlace, new, newPlace)
    default: old == new ? node.leaf(version) : .whole(version)
    }
  }

  private func members(
    _ node: BlameNode, _ old: JSONValue, _ oldPlace: JSONPointer, _ new: JSONValue,
    _ newPlace: JSONPointer
  ) -> BlameNode {
    var before: [JSONValue: (Int, JSONValue)] = [:]
    for (index, member) in old.members.enumerated() {
      before[member.nameValue] = (index, member.value)
    }
    return .parts(
      new.members.map { member in
        guard let (index, value) = before[member.nameValue] else { return .whole(version) }
        return merge(
          node.part(index), value, oldPlace.appending(member.name), member.value,
          newPlace.appending(member.name))
      })
  }

  /// Elements that were neither put in nor taken out stand for one another in their order.
  private func elements(
    _ node: BlameNode, _ old: JSONValue, _ oldPlace: JSONPointer, _ new: JSONValue,
    _ newPlace: JSONPointer
  ) -> BlameNode {
    var stayed = old.elements.enumerated()
      .filter { !removed.contains(oldPlace.appending($0.offset)) }.makeIterator()
    return .parts(
      new.elements.enumerated().map { index, value in
        let place = newPlace.appending(index)
        guard !added.contains(place), let before = stayed.next() else { return .whole(version) }
        return merge(
          node.part(before.offset), before.element, oldPlace.appending(before.offset), value, place)
      })
  }
}

extension BlameNode {
  /// The node of a value without parts.
  fileprivate func leaf(_ version: Int) -> BlameNode {
    if case .whole = self { return self }
    return .whole(version)
  }
}
