/// The automaton of Glushkov: one state for each place of a symbol in an expression, no empty steps.
struct PositionAutomaton {
  /// The symbol at each position.
  private(set) var symbols: [Int] = []
  /// The positions that may come first.
  private(set) var first: [Int] = []
  /// The positions that may follow each.
  private(set) var follow: [[Int]] = []
  /// The positions at which a word may end.
  private(set) var isLast: [Bool] = []
  /// Whether the empty word belongs to the expression.
  private(set) var acceptsEmpty = false

  private struct Part {
    var first: [Int] = []
    var last: [Int] = []
    var isNullable = true
    /// Whether there is any word.
    var isPossible = true
  }

  init(_ expression: RegularExpression) {
    let whole = add(expression)
    isLast = Array(repeating: false, count: symbols.count)
    guard whole.isPossible else { return }
    first = whole.first
    acceptsEmpty = whole.isNullable
    for place in whole.last { isLast[place] = true }
    for place in follow.indices { follow[place] = Self.distinct(follow[place]) }
  }

  private mutating func add(_ expression: RegularExpression) -> Part {
    switch expression {
    case .empty: return Part()
    case .never: return Part(isNullable: false, isPossible: false)
    case .symbol(let symbol):
      symbols.append(symbol)
      follow.append([])
      let place = symbols.count - 1
      return Part(first: [place], last: [place], isNullable: false)
    case .sequence(let parts):
      var whole = Part()
      for part in parts {
        let next = add(part)
        guard next.isPossible else { return next }
        for place in whole.last { follow[place] += next.first }
        if whole.isNullable { whole.first += next.first }
        whole.last = next.isNullable ? whole.last + next.last : next.last
        whole.isNullable = whole.isNullable && next.isNullable
      }
      return whole
    case .choice(let parts):
      var whole = Part(isNullable: false, isPossible: false)
      for part in parts {
        let next = add(part)
        guard next.isPossible else { continue }
        whole.first += next.first
        whole.last += next.last
        whole.isNullable = whole.isNullable || next.isNullable
        whole.isPossible = true
      }
      return whole
    case .optional(let part):
      var whole = add(part)
      guard whole.isPossible else { return Part() }
      whole.isNullable = true
      return whole
    case .repeated(let part):
      let whole = add(part)
      for place in whole.last { follow[place] += whole.first }
      return whole
    }
  }

  private static func distinct(_ places: [Int]) -> [Int] {
    places.count < 2 ? places : Array(Set(places)).sorted()
  }
}
