package import Documents
package import Model
import Synchronization

/// The elements with an id of one document, where its facts leave them out: read again when somebody asks
/// for one that nobody has asked for before.
package final class DocumentElements: Sendable {
  private struct State {
    var answers: [ElementID: Bool]
    /// Answers from a content other than the one that was asked about are not to be kept.
    var isSame = true
    var all: [ElementRecord]?
    var ids: Set<ElementID>?
  }

  private let state: Mutex<State>
  private let read: @Sendable () -> (elements: [ElementRecord], isSame: Bool)

  package init(_ elements: [ElementRecord]) {
    state = Mutex(State(answers: [:], all: elements))
    read = { (elements, true) }
  }

  /// - Parameters:
  ///   - answers: what was asked in earlier runs.
  ///   - read: called at most once; says whether it saw the same content.
  package init(
    answers: [ElementID: Bool],
    read: @escaping @Sendable () -> (elements: [ElementRecord], isSame: Bool)
  ) {
    state = Mutex(State(answers: answers))
    self.read = read
  }

  package func contains(_ id: ElementID) -> Bool {
    state.withLock { state in
      if let answer = state.answers[id] { return answer }
      if state.ids == nil { state.ids = Set(loaded(&state).map(\.id)) }
      let answer = state.ids?.contains(id) ?? false
      state.answers[id] = answer
      return answer
    }
  }

  /// In document order.
  package var all: [ElementRecord] { state.withLock { loaded(&$0) } }

  /// What has been asked so far, and may be kept.
  package var answers: [ElementID: Bool] {
    state.withLock { $0.isSame ? $0.answers : [:] }
  }

  private func loaded(_ state: inout State) -> [ElementRecord] {
    if let all = state.all { return all }
    let found = read()
    state.all = found.elements
    state.isSame = found.isSame
    return found.elements
  }
}
