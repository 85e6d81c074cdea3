import Synchronization

/// The clause numbers of a document, computed when somebody first asks: few documents are cited by number
/// from outside.
package final class DeferredClauses: Sendable {
  private enum State {
    case known(ClauseNumbers?)
    case waiting(@Sendable () -> ClauseNumbers?)
  }

  private let state: Mutex<State>

  package init(_ numbers: ClauseNumbers?) { state = Mutex(.known(numbers)) }

  /// - Parameter compute: called at most once. Nil where the document cannot be read any more.
  package init(_ compute: @escaping @Sendable () -> ClauseNumbers?) {
    state = Mutex(.waiting(compute))
  }

  package var value: ClauseNumbers? {
    state.withLock { state in
      switch state {
      case .known(let numbers): return numbers
      case .waiting(let compute):
        let numbers = compute()
        state = .known(numbers)
        return numbers
      }
    }
  }
}
