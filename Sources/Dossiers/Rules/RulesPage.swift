/// `Docs/rules.md`: the rules as the data have them.
extension RuleBook {
  package var page: String {
    """
    # Rules

    Made from `Forms/rules/`, to which a test holds this page (`HOSO_WRITE_DOCS=1 make test` writes
    it anew). `hoso explain VER-001` says why a rule is there, what was in force when, and how to mend what it finds.

    A rule answers pass, fail, not applicable or *cannot tell*; the last counts neither way. Which edition of a rule
    holds is decided by the date of the document that it speaks of. *attested*: a person looks and says so, with name
    and time. *left*: listed, with the reason; the program says nothing of it. A rule of low confidence is a warning or
    a note, and a unit may switch it off (`hoso check --off`).

    ## How many

    \(tally)
    \(lists)
    """
  }

  /// The groups in the order of the data.
  private var groupNames: [String] {
    var names: [String] = []
    for rule in rules where names.last != rule.id.group && !names.contains(rule.id.group) {
      names.append(rule.id.group)
    }
    return names
  }

  private var tally: String {
    var lines = [
      "| group | implemented | attested | left | high | medium | low |",
      "|---|---|---|---|---|---|---|",
    ]
    for name in groupNames { lines.append(Self.row(name, rules(ofGroup: name))) }
    lines.append(Self.row("all", rules))
    return lines.joined(separator: "\n") + "\n"
  }

  private static func row(_ name: String, _ rules: [Rule]) -> String {
    let states = Rule.State.allCases.map { state in rules.count { $0.state == state } }
    let confidences = Confidence.allCases.map { confidence in
      rules.count { $0.confidence == confidence }
    }
    let cells = [name] + (states + confidences).map { $0 == 0 ? "–" : "\($0)" }
    return "| \(cells.joined(separator: " | ")) |"
  }

  private var lists: String {
    groupNames.map { name in
      let rows = rules(ofGroup: name).map(\.row)
      return """
        ## \(name)

        | rule | tiêu đề | what must be so | weight | confidence | judged | source |
        |---|---|---|---|---|---|---|
        \(rows.joined(separator: "\n"))

        """
    }.joined(separator: "\n")
  }
}

extension Rule {
  fileprivate var row: String {
    let judged = reason.map { "\(state.rawValue): \($0.english)" } ?? state.rawValue
    let cells = [
      id.text, title.vietnamese, text.english, severity.rawValue, confidence.rawValue, judged,
      source.english,
    ]
    let escaped = cells.map { $0.split(separator: "|", omittingEmptySubsequences: false) }
    return "| \(escaped.map { $0.joined(separator: "\\|") }.joined(separator: " | ")) |"
  }
}
