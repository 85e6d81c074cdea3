import Cache
import Corpus
import Documents

/// What the rules over plans are shown of one plan: as facts, or as the bytes that an earlier run kept, which
/// become facts only when some plan has changed.
struct PlanPart: Sendable {
  let bytes: Deferred<[UInt8]>
  /// Nil for bytes that cannot be read.
  let facts: Deferred<DocumentFacts?>

  init(_ facts: DocumentFacts) {
    self.facts = Deferred(facts)
    bytes = Deferred { facts.stored }
  }

  init(bytes: [UInt8]) {
    self.bytes = Deferred(bytes)
    facts = Deferred { try? StoreReader.read(DocumentFacts.self, bytes) }
  }
}
