/// Decides a rule for a case.
///
/// - Throws: where the rule doesn't apply, or can't be told.
package typealias RuleFunction = @Sendable (RuleCase) throws(RuleStop) -> RuleAnswer

/// The functions of the rules, by their ids.
package enum RuleTable {
  package static let functions: [RuleID: RuleFunction] = [
    ELIGRules.functions,
    CERTRules.functions,
    HELPRules.functions,
    REFRules.functions,
    APPRules.functions,
    LLYRules.functions,
    VERRules.functions,
    OPNRules.functions,
    RESRules.functions,
    CMTRules.functions,
    DECRules.functions,
    CERRules.functions,
    PRBRules.functions,
    OFFRules.functions,
    ANNRules.functions,
    DATRules.functions,
    NAMRules.functions,
    FRMRules.functions,
    DOCRules.functions,
    TRFRules.functions,
  ].reduce(into: [:]) { all, group in all.merge(group) { first, _ in first } }
}
