import Dossiers
import JSON
import TestSupport
import Testing

@Suite struct `Changes of forms` {
  let catalogue: FormCatalogue
  let old: Dossier.Form

  init() throws {
    catalogue = try Fixture.catalogue.get()
    let name = try #require(FormName("2-knd/01"))
    old = Dossier.Form(name: name, document: try Fixture.sample("2-knd"))
  }

  private func changed(_ changes: [(String, JSONTree?)]) throws -> Dossier.Form {
    var tree = JSONTree(old.document.root)
    for (pointer, value) in changes { tree.set(try JSONPointer(parsing: pointer), value) }
    return Dossier.Form(name: old.name, document: try tree.document)
  }

  private func fields(_ new: Dossier.Form) throws -> [FormDifference.FieldChange] {
    let changes = FormDifference(from: [old], to: [new], catalogue).changes
    guard case .changed(_, _, let fields)? = changes.first, changes.count == 1 else { return [] }
    return fields
  }

  @Test func `are told by label and item number, in the paper's order`() throws {
    let new = try changed([
      ("/pledge/date", "2024-03-02"), ("/homePlace/asWritten", "bản Khác, tỉnh Mẫu"),
      ("/sex", "female"), ("/phone", nil),
    ])
    let fields = try fields(new)
    #expect(fields.map { $0.place?.item } == [nil, "02", "07", nil])
    #expect(
      fields.map { $0.place?.field?.label.vietnamese } == [
        "Số điện thoại", "Nam, nữ", "Địa danh như ghi trên giấy", "Ngày viết",
      ])
    #expect(fields[1].old?.value.string == "male" && fields[1].new?.value.string == "female")
    #expect(fields[0].new == nil)
  }

  @Test func `don't count a row in front as a change of all rows behind it`() throws {
    guard case .object(let object) = JSONTree(old.document.root),
      case .array(let rows)? = object["family"]
    else { return }
    var row = rows[0]
    row["fullName"] = "Người Thêm Mẫu"
    let fields = try fields(changed([("/family", .array([row] + rows))]))
    #expect(fields.allSatisfy { $0.old == nil && $0.place?.rows.first == 0 })
    let name = try #require(fields.first { $0.place?.field?.name == "fullName" })
    #expect(name.new?.value.string == "Người Thêm Mẫu")
    #expect(name.place?.fields.map(\.label.vietnamese).first == "Hoàn cảnh gia đình")
  }

  @Test func `tell a row that came or went as its fields, each by its label`() throws {
    let row: JSONTree = [
      "relation": "sibling", "fullName": "Em Mẫu", "birthYear": "2003", "occupation": "",
      "homePlace": ["asWritten": "bản Mẫu", "today": ["commune": "xã Mẫu"]],
    ]
    let count = old.document.root["family"]?.count ?? 0
    let place = "/family/\(count)"
    let new = try changed([(place, row)])
    let wanted = [
      "\(place)/relation", "\(place)/fullName", "\(place)/birthYear",
      "\(place)/homePlace/asWritten", "\(place)/homePlace/today/commune",
    ]
    #expect(try fields(new).map { $0.new.map { "\($0.pointer)" } } == wanted)
    let gone = FormDifference(from: [new], to: [old], catalogue).changes
    guard case .changed(_, _, let fields)? = gone.first else { return }
    #expect(fields.map { $0.old.map { "\($0.pointer)" } } == wanted)
    #expect(fields.allSatisfy { $0.new == nil && $0.place?.field != nil })
  }

  @Test func `tell what no definition names as it is`() throws {
    let fields = try fields(changed([("/unheardOf", ["a": 1, "b": 2])]))
    #expect(fields.map { $0.new.map { "\($0.pointer)" } } == ["/unheardOf"])
  }

  @Test func `are none where only the layout or the order of members differs`() throws {
    let name = old.name
    let reversed = JSONTree.object(
      JSONObject(old.document.root.members.reversed().map { ($0.name, JSONTree($0.value)) }))
    let same = Dossier.Form(name: name, document: try reversed.document)
    #expect(FormDifference(from: [old], to: [same], catalogue).changes.isEmpty)
  }

  @Test func `tell forms that came and went`() throws {
    let other = Dossier.Form(
      name: try #require(FormName("1-knd/01")), document: try Fixture.sample("1-knd"))
    let changes = FormDifference(from: [old], to: [other], catalogue).changes
    #expect(changes.count == 2)
    guard case .added(let first)? = changes.first, case .removed(let last)? = changes.last else {
      Issue.record("neither came nor went")
      return
    }
    #expect(first.name == other.name && last.name == old.name)
  }

  // MARK: blame

  @Test func `are blamed on the version that made them`() throws {
    let second = try changed([("/phone", "0900 000 000"), ("/family/1/occupation", "Nghỉ hưu")])
    var tree = JSONTree(second.document.root)
    guard case .array(let rows)? = tree["family"] else { return }
    tree["family"] = .array([rows[0].renamed("Người Thêm Mẫu")] + rows)
    let third = try tree.document
    let blame = FormBlame(
      [(1, old.document), (2, second.document), (3, third)],
      catalogue[try #require(old.edition)])
    func version(_ pointer: String) -> Int? {
      blame.lines.first { "\($0.pointer)" == pointer }?.version
    }
    #expect(version("/fullName") == 1 && version("/phone") == 2)
    #expect(version("/family/0/fullName") == 3 && version("/family/0/occupation") == 3)
    #expect(version("/family/2/occupation") == 2 && version("/family/2/fullName") == 1)
    #expect(version("/family/1/fullName") == 1)
    let line = try #require(blame.lines.first { "\($0.pointer)" == "/homePlace/asWritten" })
    #expect(line.place?.item == "07" && line.value.string?.isEmpty == false)
  }

  @Test func `are blamed leaf by leaf, each once`() throws {
    let blame = FormBlame([(1, old.document)], nil)
    #expect(Set(blame.lines.map(\.pointer)).count == blame.lines.count)
    #expect(blame.lines.count == old.document.root.leaves)
    #expect(blame.lines.allSatisfy { $0.version == 1 && $0.place == nil })
  }

  @Test func `begin anew where the form was taken out between`() throws {
    let blame = FormBlame([(1, old.document), (2, nil), (3, old.document)], nil)
    #expect(blame.lines.allSatisfy { $0.version == 3 } && !blame.lines.isEmpty)
    #expect(FormBlame([(1, old.document), (2, nil)], nil).lines.isEmpty)
  }

  @Test func `are blamed as if each version were compared alone`() throws {
    var random = FixedRandom(seed: 4)
    for _ in 0..<200 {
      let versions = try (1...5).map { _ in try Self.row(&random).document }
      let blame = FormBlame(versions.enumerated().map { ($0.offset + 1, $0.element) }, nil)
      let newest = try #require(versions.last)
      #expect(blame.lines.count == newest.root.leaves)
      // What a version is blamed for, it has, and the version before has it nowhere else so.
      for line in blame.lines {
        #expect(newest.root[line.pointer] == line.value)
        let born = versions[line.version - 1].root
        #expect(born.holds(line.value), "\(line.pointer)")
      }
    }
  }

  /// A small object with a list, often like the one before.
  private static func row(_ random: inout FixedRandom) -> JSONTree {
    let rows = (0..<random.below(4)).map { _ in JSONTree.number(JSONNumber(random.below(3))) }
    return [
      "a": .number(JSONNumber(random.below(2))), "rows": .array(rows),
      "group": random.oneIn(2) ? ["x": .bool(random.oneIn(2))] : [:],
    ]
  }
}

extension JSONValue {
  /// How many values there are that hold no further ones.
  fileprivate var leaves: Int {
    guard count > 0 else { return 1 }
    return elements.reduce(0) { $0 + $1.leaves } + members.reduce(0) { $0 + $1.value.leaves }
  }

  fileprivate func holds(_ value: JSONValue) -> Bool {
    self == value || elements.contains { $0.holds(value) }
      || members.contains { $0.value.holds(value) }
  }
}

extension JSONTree {
  fileprivate func renamed(_ name: String) -> JSONTree {
    var tree = self
    tree["fullName"] = .string(name)
    return tree
  }
}
