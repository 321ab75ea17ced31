internal import Wording

/// A command's manual page (English), in the man macros of roff.
struct ManualPage {
  private let node: CommandNode
  private let tree: CommandNode

  /// The page of one command of the tree.
  init(_ node: CommandNode, in tree: CommandNode) {
    self.node = node
    self.tree = tree
  }

  /// The file's name: `hoso-schema-validate.1`.
  var fileName: String { "\(title).1" }

  /// The page's text, ASCII only.
  var text: String {
    guard let page = Catalogue.page(node.pageID)?.page else { return "" }
    var lines = [
      ".TH \(Self.escaped(title.uppercased())) 1 \"\" \"hoso \(ProgramVersion.current)\" \"Ho So\"",
      ".SH NAME", "\(Self.escaped(title)) \\- \(Self.escaped(summary(page)))",
      ".SH SYNOPSIS", ".B \(Self.escaped(usage))",
      ".SH DESCRIPTION", Self.escaped(page.prints.english),
    ]
    lines += section("COMMANDS", node.subcommands.map { ($0.name, summary(of: $0)) })
    lines += section("OPTIONS", shownArguments)
    lines += section("EXIT STATUS", page.exits.map { ("\($0.status)", $0.meaning.english) })
    lines += [".SH EXAMPLES"] + page.examples.flatMap { [".PP", ".B \(Self.escaped($0))"] }
    lines += [
      ".SH SEE ALSO", related.map { ".BR \(Self.escaped($0)) (1)" }.joined(separator: ",\n"),
    ]
    return lines.joined(separator: "\n") + "\n"
  }

  private var title: String { node.path.joined(separator: "-") }

  private var usage: String {
    let style = Style(
      color: .never, isPlain: true, isTerminal: false, environment: [:], language: .english)
    return HelpText(node, in: .english, style: style).usage
  }

  private var shownArguments: [(String, String)] {
    node.arguments.filter { !$0.isHidden }.map { argument in
      (argument.term, Catalogue.plainMessage(argument.messageID)?.text.english ?? "")
    }
  }

  /// The pages above and below; the root of a tree of one command names itself.
  private var related: [String] {
    let parent = node.path.count > 1 ? [node.path.dropLast().joined(separator: "-")] : []
    let all = parent + node.subcommands.map { $0.path.joined(separator: "-") }
    return all.isEmpty ? [tree.name] : all
  }

  private func summary(_ page: HelpPage) -> String {
    page.summary.english.hasSuffix(".")
      ? String(page.summary.english.dropLast()) : page.summary.english
  }

  private func summary(of node: CommandNode) -> String {
    Catalogue.page(node.pageID)?.page.summary.english ?? ""
  }

  private func section(_ title: String, _ rows: [(String, String)]) -> [String] {
    guard !rows.isEmpty else { return [] }
    return [".SH \(title)"]
      + rows.flatMap { [".TP", ".B \(Self.escaped($0.0))", Self.escaped($0.1)] }
  }

  /// Text that roff shows as it is: no macros, no escapes, ASCII.
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": result += "\\e"
      case "-": result += "\\-"
      case "'": result += "\\(aq"
      case "\"": result += "\\(dq"
      case "." where result.isEmpty: result += "\\&."
      case "\n": result += " "
      case _ where scalar.isASCII: result.unicodeScalars.append(scalar)
      default:
        let digits = String(scalar.value, radix: 16, uppercase: true)
        result += "\\[u" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + "]"
      }
    }
    return result
  }
}
