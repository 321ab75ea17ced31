internal import JSON

/// The outcome of a vote or poll that a form tells of, as the shared definitions have it.
package struct Vote: Hashable, Sendable {
  package let inFavour: Int
  /// All who may vote, or were asked.
  package let entitled: Int

  /// Nil where the form tells of none.
  init?(_ form: JSONValue) {
    if let vote = form["vote"], let yes = vote["inFavour"]?.integer,
      let all = vote["entitled"]?.integer
    {
      (inFavour, entitled) = (yes, all)
    } else if let poll = form["poll"], let yes = poll["agree"]?.integer,
      let all = poll["asked"]?.integer
    {
      (inFavour, entitled) = (yes, all)
    } else {
      return nil
    }
  }
}
