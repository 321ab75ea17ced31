internal import RFC3339

/// The person whose case it is.
extension RuleCase {
  /// The member of each form under which the case's person stands; the forms' own root for two.
  package static func personPointer(_ paper: Paper) -> String? {
    switch paper {
    case .application, .personalHistory: ""
    case .selfCriticism, .helperAssessment, .ceremony: "/member"
    case .newMemberCertificate, .classCertificate: "/holder"
    case .consent, .leavingRecord: "/person"
    default: "/applicant"
    }
  }

  /// Where the papers name the case's person: passages with `fullName`, `birthDate`, `homePlace` as
  /// far as the form has them; `dossier.json` isn't among them, and no paper speaks for one that
  /// couldn't be read.
  package func mentions(in papers: [Paper] = Paper.allCases) -> [Passage] {
    papers.flatMap { paper in
      subject.forms(paper).compactMap { form in Self.personPointer(paper).map { form[$0] } }
    }
  }

  /// The person's birth date: the personal history's, else the cover's.
  ///
  /// - Throws: *cannot tell* where neither says it.
  package func birth() throws(RuleStop) -> Dated {
    let history = forms(.personalHistory).last?["/birthDate"]
    if let date = history?.writtenDated { return date }
    let cover = cover["/person/birthDate"]
    if let date = cover.writtenDated { return date }
    throw .cannotTell([.unwritten(history?.place ?? cover.place)])
  }
}
