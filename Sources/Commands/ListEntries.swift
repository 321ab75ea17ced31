internal import ArgumentParser
internal import Bundles
internal import Files
internal import JSON
internal import Wording

/// `hoso ls`: the files inside.
struct ListEntries: Command {
  static let configuration = CommandConfiguration("ls", FormatPage.list)

  @Flag(name: .shortAndLong, help: ArgumentHelp(FormatOptionHelp.long))
  var long = false

  @Argument(help: ArgumentHelp(FormatOptionHelp.target, value: "TARGET"))
  var target: InputPath

  @OptionGroup var common: CommonOptions

  func run(on terminal: Terminal) throws(CommandFailure) -> ExitStatus {
    let tree = try target.evidence().readableTree(target)
    let entries = try CommandFailure.translating { () throws(FileError) in try tree.entries() }
    let files = entries.filter { $0.kind != .folder }
    if terminal.isJSON {
      try terminal.answer(
        "ls",
        [
          ("target", .string(target.shown.string)),
          ("entries", .array(files.map(Self.object))),
        ])
      return .done
    }
    let width = files.map { String($0.size).count }.max() ?? 0
    for file in files {
      let path = SafeText(trusted: ForeignText.spelled(file.path.bytes))
      let size = String(file.size)
      let padding = String(repeating: " ", count: width - size.count)
      try terminal.print(long ? "\(padding)\(size)  \(path)" : path)
    }
    return .done
  }

  private static func object(_ entry: TreeEntry) -> JSONTree {
    let size: [(String, JSONTree)] = [("size", .number(JSONNumber(entry.size)))]
    return .object(JSONObject(ForeignName.members("path", entry.path.bytes) + size))
  }
}
