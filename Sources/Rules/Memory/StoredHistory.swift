package import Cache
package import Corpus
import Model
import XMLTree

/// What the history before a commit says of a document. A history that ends too early is not kept: it may be
/// fetched.
struct StoredHistory: Storable {
  var answer: LastEffective

  /// Nil for what is not kept.
  init?(_ answer: LastEffective) {
    if case .unknown = answer { return nil }
    self.answer = answer
  }

  func store(in out: inout StoreWriter) {
    switch answer {
    case .none, .unknown: out.put(byte: 0)
    case .found(let revision, let digest, let commit, let blob):
      out.put(byte: 1)
      out.put(revision)
      out.put(digest)
      out.put(commit)
      out.put(blob)
    }
  }

  init(from input: inout StoreReader) throws(StoreDamage) {
    switch try input.byte() {
    case 0: answer = .none
    case 1:
      let revision: Int = try input.value()
      let digest: String? = try input.value()
      let commit: String = try input.value()
      answer = .found(
        revision: revision, digest: digest, commit: commit, blob: try input.value())
    default: throw StoreDamage()
    }
  }
}

extension UnexplainedChanges: Storable {
  package func store(in out: inout StoreWriter) {
    out.put(entry)
    out.put(entryNamesClauses)
    out.put(changed)
    out.put(places)
  }

  package init(from input: inout StoreReader) throws(StoreDamage) {
    let entry: NodeIndex? = try input.value()
    let entryNamesClauses: Bool = try input.value()
    let changed: Int = try input.value()
    self.init(
      entry: entry, entryNamesClauses: entryNamesClauses, changed: changed,
      places: try input.value())
  }
}
