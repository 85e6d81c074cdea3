/// Strongly connected components (Tarjan), without recursion.
enum Components {
  /// - Returns: for every node the number of its component; components of one node count too.
  static func of(_ next: [[Int]]) -> [Int] {
    let count = next.count
    var index = Array(repeating: -1, count: count)
    var low = Array(repeating: 0, count: count)
    var component = Array(repeating: -1, count: count)
    var stack: [Int] = []
    var counter = 0
    var components = 0
    for root in 0..<count where index[root] < 0 {
      var work: [(node: Int, edge: Int)] = [(root, 0)]
      while let (node, edge) = work.last {
        if edge == 0 {
          index[node] = counter
          low[node] = counter
          counter += 1
          stack.append(node)
        }
        if edge < next[node].count {
          work[work.count - 1].edge += 1
          let other = next[node][edge]
          if index[other] < 0 {
            work.append((other, 0))
          } else if component[other] < 0 {
            low[node] = min(low[node], index[other])
          }
          continue
        }
        work.removeLast()
        if let parent = work.last?.node { low[parent] = min(low[parent], low[node]) }
        if low[node] == index[node] {
          while let member = stack.popLast() {
            component[member] = components
            if member == node { break }
          }
          components += 1
        }
      }
    }
    return component
  }
}
