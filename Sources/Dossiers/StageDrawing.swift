extension Profile {
  /// The stages and the acts between them as a Mermaid state diagram, in the order of the data.
  ///
  /// `amend`, which changes no stage, is not drawn.
  package func drawing(_ vocabulary: Vocabulary) -> String {
    var lines = ["stateDiagram-v2"]
    for stage in stages { lines.append("  \(stage.id): \(stage.title.vietnamese)") }
    for transition in transitions {
      let label = transition.label(vocabulary)
      for from in transition.from.isEmpty ? ["[*]"] : transition.from {
        lines.append("  \(from) --> \(transition.to): \(label)")
      }
    }
    for stage in stages where stage.kind == .end { lines.append("  \(stage.id) --> [*]") }
    return lines.joined(separator: "\n") + "\n"
  }

  /// A table of the stages: who holds, and what may follow.
  package func stageTable(_ vocabulary: Vocabulary) -> String {
    var lines = ["| stage | giai đoạn | holder | acts |", "|---|---|---|---|"]
    for stage in stages {
      let acts = transitions.filter { $0.from.contains(stage.id) }.map { "`\($0.id)`" }
      let cells = [
        "`\(stage.id)`", stage.title.vietnamese, stage.holder.rawValue,
        acts.isEmpty ? "–" : acts.joined(separator: ", "),
      ]
      lines.append("| \(cells.joined(separator: " | ")) |")
    }
    return lines.joined(separator: "\n") + "\n"
  }
}

extension FormCatalogue {
  /// `Docs/stages.md`: the profiles that have one drawing stand together.
  package var stagesPage: String {
    var drawings: [(drawing: String, profiles: [Profile])] = []
    for profile in profiles {
      let drawing = profile.drawing(vocabulary)
      if let place = drawings.firstIndex(where: { $0.drawing == drawing }) {
        drawings[place].profiles.append(profile)
      } else {
        drawings.append((drawing, [profile]))
      }
    }
    let parts = drawings.map { drawing, profiles in
      """
      ## \(profiles.map { "`\($0.id)`" }.joined(separator: ", "))

      ```mermaid
      \(drawing)```

      \(profiles[0].stageTable(vocabulary))
      """
    }
    return """
      # Stages

      Drawn from `Forms/profiles/`, to which a test holds this page. `amend` is not drawn: it is open to the holder in
      every stage but the last, and changes none.

      \(parts.joined(separator: "\n"))
      """
  }
}

extension Transition {
  fileprivate func label(_ vocabulary: Vocabulary) -> String {
    let act = vocabulary.acts[act.rawValue]?.vietnamese ?? act.rawValue
    let record = record.flatMap { vocabulary.records[$0.rawValue]?.vietnamese }
    let holders = by.compactMap { vocabulary.holders[$0.rawValue]?.vietnamese }
    return "\(record ?? act) (\(holders.joined(separator: ", ")))"
  }
}
