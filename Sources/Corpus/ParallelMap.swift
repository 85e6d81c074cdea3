import Synchronization

/// Runs work over a list on some workers, each with a resource of its own, and gives the results in the
/// order of the list whatever the order of work.
package enum ParallelMap {
  /// - Parameters:
  ///   - makeWorker: called once on each worker; gives the function that does one piece.
  package static func run<Input: Sendable, Output: Sendable>(
    _ inputs: [Input], workers: Int,
    body:
      @escaping @Sendable (_ next: () -> (index: Int, input: Input)?, _ put: (Int, Output) -> Void)
      throws -> Void
  ) async throws -> [Output] {
    let cursor = Atomic<Int>(0)
    let shared = SharedCursor(cursor)
    let results = try await withThrowingTaskGroup(of: [(Int, Output)].self) { group in
      for _ in 0..<max(1, min(workers, inputs.count)) {
        group.addTask {
          var own: [(Int, Output)] = []
          try body(
            {
              let index = shared.next()
              return index < inputs.count ? (index, inputs[index]) : nil
            }, { own.append(($0, $1)) })
          return own
        }
      }
      var all: [Output?] = Array(repeating: nil, count: inputs.count)
      for try await part in group {
        for (index, output) in part { all[index] = output }
      }
      return all
    }
    return results.compactMap { $0 }
  }
}

/// The next piece of work, handed out once.
private final class SharedCursor: Sendable {
  private let value: Atomic<Int>

  init(_ value: consuming Atomic<Int>) { self.value = value }

  func next() -> Int { value.wrappingAdd(1, ordering: .relaxed).oldValue }
}
