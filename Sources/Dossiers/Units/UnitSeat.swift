/// What a unit is called, and where it stands.
struct UnitSeat: Hashable {
  /// As names are compared: case and spaces don't count.
  let name: [UInt8]
  let parent: UniqueIdentifier?

  init(_ name: String, below parent: UniqueIdentifier?) {
    self.name = Array(SameText.form(name).utf8)
    self.parent = parent
  }
}
