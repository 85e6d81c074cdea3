/// Maximum-weight matching of two sides (Kuhn, Munkres), where either side may stay without a partner.
enum Assignment {
  /// - Parameter weights: rows × columns; nil where the two cannot go together.
  /// - Returns: for every row its column.
  static func solve(_ weights: [[Int?]]) -> [Int?] {
    let rows = weights.count
    let columns = weights.first?.count ?? 0
    guard rows > 0, columns > 0 else { return Array(repeating: nil, count: rows) }
    guard rows <= columns else {
      // The time grows with the square of the rows: ten thousand against one are one against them.
      var result: [Int?] = Array(repeating: nil, count: rows)
      let turned = (0..<columns).map { column in weights.map { $0[column] } }
      for (column, row) in solve(turned).enumerated() {
        if let row { result[row] = column }
      }
      return result
    }
    // A column of its own for every row, at no gain, is staying alone.
    let width = columns + rows
    let forbidden = 1_000_000
    func cost(_ row: Int, _ column: Int) -> Int {
      if column < columns { return weights[row][column].map { -$0 } ?? forbidden }
      return column - columns == row ? 0 : forbidden
    }
    var rowPotential = Array(repeating: 0, count: rows + 1)
    var columnPotential = Array(repeating: 0, count: width + 1)
    var match = Array(repeating: 0, count: width + 1)
    for row in 1...rows {
      match[0] = row
      var column = 0
      var least = Array(repeating: Int.max, count: width + 1)
      var used = Array(repeating: false, count: width + 1)
      var way = Array(repeating: 0, count: width + 1)
      repeat {
        used[column] = true
        let current = match[column]
        var delta = Int.max
        var next = 0
        for other in 1...width where !used[other] {
          let reduced =
            cost(current - 1, other - 1) - rowPotential[current] - columnPotential[other]
          if reduced < least[other] { (least[other], way[other]) = (reduced, column) }
          if least[other] < delta { (delta, next) = (least[other], other) }
        }
        for other in 0...width {
          if used[other] {
            rowPotential[match[other]] += delta
            columnPotential[other] -= delta
          } else if least[other] != Int.max {
            least[other] -= delta
          }
        }
        column = next
      } while match[column] != 0
      repeat {
        let previous = way[column]
        match[column] = match[previous]
        column = previous
      } while column != 0
    }
    var result: [Int?] = Array(repeating: nil, count: rows)
    for column in 1...columns where match[column] > 0 {
      let row = match[column] - 1
      if weights[row][column - 1] != nil { result[row] = column - 1 }
    }
    return result
  }
}
