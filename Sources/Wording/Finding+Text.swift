package import Vietnamese

extension Finding {
  /// The finding for a text or name that can't be taken.
  package init(_ error: TextError, at place: Place) {
    var facts: Facts = [:]
    if let limit = error.limit { facts.add("limit", .number(limit)) }
    if let offset = error.offset { facts.add("offset", .number(offset)) }
    self.init(error.code, facts, at: place)
  }

  /// The finding for something unusual in a name.
  package init(_ warning: NameWarning, in name: PersonName, at place: Place) {
    var facts: Facts = [:]
    if let index = warning.word, name.words.indices.contains(index) {
      let word = name.words[index]
      facts.add("found", .text(word.string))
      if warning.code == .lookAlike {
        let others = word.lookAlikes(in: .name, limit: 3)
        facts.add("reason", .list(others.map { .words($0.kind) }))
      }
    } else if warning.code != .notComposed {
      facts.add("found", .text(name.full))
    }
    self.init(warning.code, facts, severity: .warning, at: place)
  }
}
