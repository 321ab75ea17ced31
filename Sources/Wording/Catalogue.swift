internal import BagIt
internal import Bundles
internal import Dossiers
internal import Files
internal import OCFL
internal import RFC3339
internal import Scans
internal import Store
internal import TarArchive
internal import Vietnamese

/// All that the program can say: one list over the subjects' closed enums.
package enum Catalogue {
  /// The messages with a code, in the order of their codes.
  package static let coded: [any CodedMessage] = [
    cases(of: JSONMessage.self), cases(of: SchemaMessage.self), cases(of: FieldMessage.self),
    cases(of: DefectMessage.self),
    cases(of: UsageMessage.self), cases(of: FileMessage.self), cases(of: LookupMessage.self),
    cases(of: WritingMessage.self), cases(of: TarMessage.self), cases(of: BagMessage.self),
    cases(of: BagWarning.self),
    cases(of: OCFLCode.self), cases(of: OCFLMessage.self), cases(of: OCFLWarning.self),
    cases(of: BundleCode.self), cases(of: DossierCode.self), cases(of: FormDataError.Code.self),
    cases(of: DossierLookup.self),
    cases(of: Refusal.Code.self), cases(of: TextError.Code.self), cases(of: NameWarning.Code.self),
    cases(of: UnitProblem.Code.self),
    cases(of: StoreCode.self), cases(of: StoreProblem.self), cases(of: FillProblem.self),
    cases(of: ScanCode.self),
  ].flatMap { $0 }.sorted { $0.code < $1.code }

  /// The messages without a code: headings, marks, parts of sentences, texts of help.
  package static let plain: [any Message] = [
    plainCases(of: ShellMessage.self), plainCases(of: HelpWord.self),
    plainCases(of: ProgressMessage.self), plainCases(of: CommandMessage.self),
    plainCases(of: TypeWord.self), plainCases(of: FormatWord.self),
    plainCases(of: KeywordValueWord.self), plainCases(of: PatternFault.self),
    plainCases(of: SystemWord.self), plainCases(of: FileError.Code.self),
    plainCases(of: PathError.Code.self), plainCases(of: EntryWord.self),
    plainCases(of: DetailWord.self), plainCases(of: TarError.Code.self),
    plainCases(of: BagCode.self), plainCases(of: OCFLCase.self),
    plainCases(of: OCFLObstacle.Code.self), plainCases(of: ResultMessage.self),
    plainCases(of: InspectWord.self), plainCases(of: VerdictWord.self),
    plainCases(of: VerifyMessage.self), plainCases(of: BundleReport.Check.self),
    plainCases(of: BundleReport.Reason.self),
    plainCases(of: BundleReport.Authenticity.Doubt.self), plainCases(of: BagReport.Check.self),
    plainCases(of: OCFLCheck.self),
    plainCases(of: BagError.Code.self), plainCases(of: OCFLError.Code.self),
    plainCases(of: CountWord.self), plainCases(of: PeriodWord.self),
    plainCases(of: LegacyEncoding.self), plainCases(of: LookAlike.Kind.self),
    plainCases(of: DateTimeError.Code.self), plainCases(of: UnitPower.self),
    plainCases(of: AccountMessage.self), plainCases(of: PointWord.self),
    plainCases(of: CommonOptionHelp.self),
    plainCases(of: SchemaOptionHelp.self), plainCases(of: ExplainOptionHelp.self),
    plainCases(of: FormatOptionHelp.self), plainCases(of: FormOptionHelp.self),
    plainCases(of: RegisterMessage.self), plainCases(of: FieldKindWord.self),
    plainCases(of: DossierMessage.self), plainCases(of: CoverField.self),
    plainCases(of: CoverWay.self), plainCases(of: DateWay.self), plainCases(of: UnknownWord.self),
    plainCases(of: DossierHint.self), plainCases(of: FileEncodingWord.self),
    plainCases(of: FormSheetWord.self),
    plainCases(of: RuleWord.self), plainCases(of: OpeningWord.self), plainCases(of: PlaceWord.self),
    plainCases(of: LengthWord.self), plainCases(of: DeadlineMessage.self),
    plainCases(of: CaseEvent.self), plainCases(of: Attestation.What.self),
    plainCases(of: RuleHeading.self),
    plainCases(of: UnitOptionHelp.self), plainCases(of: DossierOptionHelp.self),
    plainCases(of: StoreMessage.self), plainCases(of: RepairWord.self),
    plainCases(of: StoreOptionHelp.self), plainCases(of: ForeignType.self),
    plainCases(of: ScanDoubt.self), plainCases(of: FillMessage.self),
    plainCases(of: FillWay.self), plainCases(of: FillTableWord.self),
    plainCases(of: FillOptionHelp.self), plainCases(of: ConfigMessage.self),
  ].flatMap { $0 }

  /// The help pages of all commands.
  package static let pages: [any CommandPage] = [
    RootPage.allCases.map { $0 as any CommandPage },
    SchemaPage.allCases.map { $0 as any CommandPage },
    FormatPage.allCases.map { $0 as any CommandPage },
    FormPage.allCases.map { $0 as any CommandPage },
    UnitPage.allCases.map { $0 as any CommandPage },
    DossierPage.allCases.map { $0 as any CommandPage },
    StorePage.allCases.map { $0 as any CommandPage },
    FillPage.allCases.map { $0 as any CommandPage },
    ConfigPage.allCases.map { $0 as any CommandPage },
  ].flatMap { $0 }

  /// The message that a code (`E163`, `e163`) or an id (`schema.required`) stands for.
  package static func message(for name: String) -> (any CodedMessage)? {
    let wanted = name.lowercased()
    return coded.first { $0.code.lowercased() == wanted || $0.id.lowercased() == wanted }
  }

  private static func cases<M: CodedMessage & CaseIterable>(
    of subject: M.Type
  ) -> [any CodedMessage] {
    subject.allCases.map { $0 }
  }

  private static func plainCases<M: Message & CaseIterable>(of subject: M.Type) -> [any Message] {
    subject.allCases.map { $0 }
  }
}

extension Catalogue {
  /// The help page with the given id.
  package static func page(_ id: String) -> (any CommandPage)? { pages.first { $0.id == id } }

  /// The message without a code that has the given id.
  package static func plainMessage(_ id: String) -> (any Message)? { plain.first { $0.id == id } }
}
