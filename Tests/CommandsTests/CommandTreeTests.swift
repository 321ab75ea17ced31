@testable import Commands
import Testing
import Wording

/// Every command of the tree against the rules that all commands follow.
@Suite struct `Command tree` {
  @Test func `holds the commands of this version`() throws {
    let names = try Shell.tree().all.map { $0.path.joined(separator: " ") }
    #expect(
      names == [
        "hoso", "hoso init", "hoso new", "hoso list", "hoso find", "hoso status", "hoso put",
        "hoso set", "hoso fill", "hoso get", "hoso attach", "hoso detach", "hoso undo",
        "hoso commit", "hoso log", "hoso blame", "hoso checkout", "hoso receive", "hoso backup",
        "hoso reindex", "hoso doctor", "hoso config", "hoso config list", "hoso config get",
        "hoso config set", "hoso show", "hoso check", "hoso deadline", "hoso diff", "hoso verify",
        "hoso inspect", "hoso ls", "hoso cat", "hoso unpack", "hoso pack", "hoso form",
        "hoso form list", "hoso form show", "hoso form template", "hoso form lint", "hoso unit",
        "hoso unit list", "hoso unit show", "hoso unit add", "hoso unit import", "hoso unit close",
        "hoso bag", "hoso bag create", "hoso bag fill", "hoso ocfl", "hoso ocfl create",
        "hoso ocfl commit", "hoso ocfl log", "hoso ocfl diff", "hoso ocfl checkout",
        "hoso ocfl recover", "hoso schema", "hoso schema validate", "hoso schema test",
        "hoso schema lint", "hoso explain", "hoso version",
      ])
  }

  @Test func `gives every command a page with summary, exits and an example`() throws {
    for node in try Shell.tree().all {
      let page = try #require(Catalogue.page(node.pageID), "\(node.path)").page
      for language in Language.allCases {
        #expect(page.summary[language].hasSuffix("."), "\(node.path)")
        #expect(page.prints[language].hasSuffix("."), "\(node.path)")
      }
      #expect(!page.exits.isEmpty, "\(node.path)")
      for (status, _) in page.exits { #expect(ExitStatus(rawValue: status) != nil) }
      #expect(page.examples.allSatisfy { $0.hasPrefix("hoso ") } && !page.examples.isEmpty)
    }
  }

  @Test func `gives every command the common options, and every argument a text`() throws {
    let common = [
      "--json", "--lang", "--color", "--plain", "--quiet", "-q", "--no-input", "--help",
    ]
    for node in try Shell.tree().all {
      for name in common { #expect(node.option(named: name) != nil, "\(node.path) \(name)") }
      for argument in node.arguments {
        #expect(
          Catalogue.plainMessage(argument.messageID) != nil, "\(node.path) \(argument.term)")
      }
    }
  }

  @Test func `uses every page of the catalogue`() throws {
    let used = Set(try Shell.tree().all.map(\.pageID))
    #expect(Set(Catalogue.pages.map(\.id)) == used)
  }

  @Test func `keeps help within the width of a line`() throws {
    for node in try Shell.tree().all {
      for language in Language.allCases {
        for line in HelpText(node, in: language, style: .bare(language)).lines {
          #expect(line.string.count <= TextLayout.width, "\(line.string)")
        }
      }
    }
  }

  @Test func `lists commands whose examples work as commands`() throws {
    let tree = try Shell.tree()
    for node in tree.all {
      for example in try #require(Catalogue.page(node.pageID)).page.examples {
        let words = example.split(separator: "<")[0].split(separator: " ").dropFirst().map(
          String.init)
        let split = CommandLineWords(
          words.first == "help" ? Array(words.dropFirst()) : words, in: tree)
        #expect(split.unknownOptions.isEmpty, "\(example)")
        if words.first != "help", node.subcommands.isEmpty { #expect(split.node.path == node.path) }
      }
    }
  }

  @Test func `finds a command by its alias, and shows it`() {
    let show = CommandNode(
      path: ["hoso", "show"], aliases: ["xem"], pageID: RootPage.version.id, arguments: [],
      subcommands: [])
    let tree = CommandNode(
      path: ["hoso"], aliases: [], pageID: RootPage.hoso.id, arguments: [], subcommands: [show])
    #expect(CommandLineWords(["xem"], in: tree).node.path == ["hoso", "show"])
    let lines = HelpText(tree, in: .vietnamese, style: .bare(.vietnamese)).lines.map(\.string)
    #expect(lines.contains { $0.contains("show") && $0.contains("(tên khác: xem)") })
    let failure = UsageDiagnosis.unknownCommand("xme", in: tree)
    guard case .sentence(_, let facts) = failure.hint else {
      Issue.record("no hint")
      return
    }
    #expect(facts["name"]?.shown(in: .english).string == "xem")
  }
}

extension Style {
  /// No colours, marks as signs.
  static func bare(_ language: Language) -> Style {
    Style(color: .never, isPlain: false, isTerminal: false, environment: [:], language: language)
  }
}
