import Synchronization

/// The digest of a document's normative content, computed when somebody first asks: most documents are
/// neither approved nor changed, and nobody does.
package final class DeferredDigest: Sendable {
  private enum State {
    case known(String?)
    case waiting(@Sendable () -> String?)
  }

  private let state: Mutex<State>

  package init(_ digest: String?) { state = Mutex(.known(digest)) }

  /// - Parameter compute: called at most once. Nil where the document is not of the vocabulary.
  package init(_ compute: @escaping @Sendable () -> String?) { state = Mutex(.waiting(compute)) }

  package var value: String? {
    state.withLock { state in
      switch state {
      case .known(let digest): return digest
      case .waiting(let compute):
        let digest = compute()
        state = .known(digest)
        return digest
      }
    }
  }

  /// The digest where it has been computed already.
  package var known: String?? {
    state.withLock { if case .known(let digest) = $0 { digest } else { nil } }
  }
}
