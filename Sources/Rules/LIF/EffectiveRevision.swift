import Corpus
import Documents
import Model

/// The revision of a document that is in force on the day of the check.
enum EffectiveRevision {
  /// Nil where none is known to be: never effective, withdrawn, or behind the end of history.
  static func of(_ index: Int, _ corpus: Corpus) -> Int? {
    guard let meta = corpus.documents[index].meta else { return nil }
    if meta.state == .withdrawn { return nil }
    if meta.state == .effective, let effective = meta.effective, effective <= corpus.asOf {
      return meta.revision
    }
    // The tree holds a draft, or a revision that takes effect later: the one before it holds.
    if case .found(let last, _, _, _)? = corpus.lastEffective[index], last != meta.revision {
      return last
    }
    return nil
  }
}
