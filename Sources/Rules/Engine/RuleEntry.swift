/// One line of the registry of rules.
package enum RuleEntry: Sendable {
  case fault(any FaultRule.Type)
  case document(any DocumentRule.Type)
  case corpus(any CorpusRule.Type)
  case waiver(any WaiverRule.Type)

  package var metadata: RuleMetadata {
    switch self {
    case .fault(let rule): rule.metadata
    case .document(let rule): rule.metadata
    case .corpus(let rule): rule.metadata
    case .waiver(let rule): rule.metadata
    }
  }
}
