import Model

/// Clauses of one plan on sending and receiving of which each waits for the next (`after`): none of them
/// ever comes about.
package enum WaitingCircle {
  /// The circles among the messages of a set, each from its first message on, as indexes. What waits for
  /// any one of several waits for none of them.
  package static func all(in messages: [Message]) -> [[Int]] {
    var places: [Int: [ElementID: Int]] = [:]
    for (index, message) in messages.enumerated() {
      if let id = message.place.id { places[message.place.plan, default: [:]][id] = index }
    }
    let next = messages.map { message in
      message.after.count == 1 || message.needsAll
        ? message.after.compactMap { places[message.place.plan]?[$0] } : []
    }
    var isDone = Array(repeating: false, count: messages.count)
    var circles: [[Int]] = []
    for start in messages.indices where !isDone[start] && !next[start].isEmpty {
      // The way down to the current message, with the edges still to be followed.
      var way: [(node: Int, edge: Int)] = [(start, 0)]
      var step: [Int: Int] = [start: 0]
      while let (node, edge) = way.last {
        guard edge < next[node].count else {
          way.removeLast()
          step[node] = nil
          isDone[node] = true
          continue
        }
        way[way.count - 1].edge += 1
        let other = next[node][edge]
        if let first = step[other] {
          let circle = way[first...].map(\.node)
          let least = circle.indices.min { circle[$0] < circle[$1] } ?? circle.startIndex
          circles.append(Array(circle[least...] + circle[..<least]))
        } else if !isDone[other] {
          step[other] = way.count
          way.append((other, 0))
        }
      }
    }
    return circles
  }
}
