import Synchronization

/// A value that is made when somebody first asks for it, and made once.
package final class Deferred<Value: Sendable>: Sendable {
  private enum State {
    case known(Value)
    case waiting(@Sendable () -> Value)
  }

  private let state: Mutex<State>

  package init(_ value: Value) { state = Mutex(.known(value)) }

  /// - Parameter make: called at most once; must not ask for the value itself.
  package init(_ make: @escaping @Sendable () -> Value) { state = Mutex(.waiting(make)) }

  package var value: Value {
    state.withLock { state in
      switch state {
      case .known(let value): return value
      case .waiting(let make):
        let value = make()
        state = .known(value)
        return value
      }
    }
  }

  /// The value where somebody has asked before.
  package var known: Value? {
    state.withLock { if case .known(let value) = $0 { value } else { nil } }
  }
}
