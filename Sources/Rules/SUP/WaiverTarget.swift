import Corpus
import Model

/// What a waiver points at, as far as the set says.
enum WaiverTarget {
  case unknownRule
  case retiredRule(since: String, reason: String)
  case unwaivableRule(RuleMetadata)
  case unknownDocument
  /// Unknown, but not everything was read.
  case unreadDocument
  /// `IP-024@4`, `IP-024#…`: waivers are matched by the document's id alone.
  case overspecified(DocumentID)
  case unknownElement(document: Int)
  case known(document: Int)

  static func of(_ waiver: Waiver, in corpus: Corpus) -> WaiverTarget {
    guard let rule = RuleRegistry.metadata(waiver.rule) else {
      if let retired = RuleRegistry.retired.first(where: { $0.code == waiver.rule }) {
        return .retiredRule(since: retired.since, reason: retired.reason)
      }
      return .unknownRule
    }
    guard rule.isWaivable else { return .unwaivableRule(rule) }
    guard let reference = DocumentReference(waiver.document), let id = reference.document else {
      return .unknownDocument
    }
    guard let document = corpus.byID[id]?.first else {
      return corpus.isComplete ? .unknownDocument : .unreadDocument
    }
    if reference.revision != nil || reference.element != nil { return .overspecified(id) }
    if let element = waiver.element {
      guard let id = ElementID(element), corpus.hasElement(id, in: document) else {
        return .unknownElement(document: document)
      }
    }
    return .known(document: document)
  }
}
