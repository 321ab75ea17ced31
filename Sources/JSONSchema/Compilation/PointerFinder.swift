internal import JSON

/// Finds the pointers to values: containers are searched by tables that are kept, so that the
/// pointers to all parts of a large one take time in proportion to it.
struct PointerFinder {
  /// Where the elements, or the names of the members, of a container stand.
  private var tables: [Place: [Int]] = [:]

  /// The pointer to the value at `place`; a name stands for its member.
  mutating func pointer(to place: Place, in document: JSONDocument) -> JSONPointer {
    var tokens: [String] = []
    var container = 0
    while container != place.node, document.node(container).isContainer {
      let table = table(of: Place(document: place.document, node: container), document)
      let position = Self.last(notAfter: place.node, in: table)
      let child = table[position]
      if document.node(container).kind == .array {
        tokens.append(String(position))
        container = child
      } else {
        tokens.append(JSONValue(document: document, index: child).string ?? "")
        container = child == place.node ? child : child + 1
      }
    }
    return JSONPointer(tokens: tokens)
  }

  private mutating func table(of container: Place, _ document: JSONDocument) -> [Int] {
    if let known = tables[container] { return known }
    let isObject = document.node(container.node).kind == .object
    var table: [Int] = []
    var child = container.node + 1
    for _ in 0..<document.node(container.node).length {
      table.append(child)
      child = document.end(of: isObject ? child + 1 : child)
    }
    tables[container] = table
    return table
  }

  /// The position of the last entry that is not after `node`; there is one, as `node` is inside.
  private static func last(notAfter node: Int, in table: [Int]) -> Int {
    var (low, high) = (0, table.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if table[middle] <= node { low = middle } else { high = middle }
    }
    return low
  }
}
