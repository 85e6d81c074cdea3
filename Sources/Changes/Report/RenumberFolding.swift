import Documents
import Model
import XMLTree

/// Folds new numbers of clauses to one operation a range: 第四条至第十六条 → 第五条至第十七条.
struct RenumberFolding {
  private let diff: StructuralDiff
  private let old: ClauseLabels
  private let new: ClauseLabels
  private var open: [Int32: Range] = [:]
  private var finished: [Range] = []

  /// Clauses one after another whose numbers moved by the same amount.
  private struct Range {
    var first: (old: Int, new: Int)
    var from: (first: String, last: String)
    var to: (first: String, last: String)
    var lastFrom: NumberLabel?
    var lastTo: NumberLabel?
    var count: Int
    var touched: [String]
  }

  init(_ diff: StructuralDiff, _ old: ClauseLabels, _ new: ClauseLabels) {
    self.diff = diff
    self.old = old
    self.new = new
  }

  mutating func run(_ changes: [RawChange]) -> [(key: Int, operation: ChangeOperation)] {
    let printed = changes.compactMap { change in
      change.old.flatMap { before in change.new.map { (before, $0) } }
    }
    for (before, after) in printed.sorted(by: { $0.1 < $1.1 }) {
      let isNumber = diff.new.nodes[after].role == .number
      let owner = isNumber ? diff.new.parent(of: after) ?? after : after
      add(
        (before, after), from: diff.old.words(of: before), to: diff.new.words(of: after),
        family: isNumber ? diff.new.nodes[owner].name : -2)
    }
    addComputed()
    finished.append(contentsOf: open.values)
    return finished.map { range in (2 * range.first.new, operation(of: range)) }
      .sorted { $0.0 < $1.0 }
  }

  /// Numbers that the structure gives: a clause is told where its own number changed, not where only that
  /// of the clauses around it did.
  private mutating func addComputed() {
    guard old.numbering != nil, new.numbering != nil else { return }
    let moved = Set(
      diff.changes.filter { [.move, .promote, .demote].contains($0.kind) }.compactMap(\.new))
    for after in diff.new.nodes.indices {
      guard new.isClause(after), let before = diff.matching.old(after), old.isClause(before),
        !moved.contains(after), let from = old.ownNumber(of: before),
        let to = new.ownNumber(of: after), from != to
      else { continue }
      if let outer = outerClause(after), let outerBefore = diff.matching.old(outer),
        let a = old.ownNumber(of: outerBefore), let b = new.ownNumber(of: outer), a != b,
        String(from.dropFirst(a.count)) == String(to.dropFirst(b.count)), from.hasPrefix(a),
        to.hasPrefix(b)
      {
        continue
      }
      add((before, after), from: from, to: to, family: diff.new.nodes[after].name)
    }
  }

  private func outerClause(_ node: Int) -> Int? {
    diff.new.parent(of: node).flatMap { new.clause(of: $0) }
  }

  private mutating func add(
    _ place: (old: Int, new: Int), from: String, to: String, family: Int32
  ) {
    let (fromLabel, toLabel) = (NumberLabel(from), NumberLabel(to))
    if var range = open[family], let fromLabel, let toLabel, let lastFrom = range.lastFrom,
      let lastTo = range.lastTo, fromLabel.isNext(of: lastFrom), toLabel.isNext(of: lastTo)
    {
      range.from.last = from
      range.to.last = to
      range.lastFrom = fromLabel
      range.lastTo = toLabel
      range.count += 1
      range.touched += old.touched(place.old)
      open[family] = range
      return
    }
    if let range = open[family] { finished.append(range) }
    open[family] = Range(
      first: place, from: (from, from), to: (to, to), lastFrom: fromLabel, lastTo: toLabel,
      count: 1, touched: old.touched(place.old))
  }

  private func operation(of range: Range) -> ChangeOperation {
    let labels = new
    let isNumber = diff.new.nodes[range.first.new].role == .number
    let owner = isNumber ? diff.new.parent(of: range.first.new) ?? range.first.new : range.first.new
    var operation = ChangeOperation(
      kind: .renumber, element: diff.new.idText(of: owner), name: labels.name(of: owner))
    var (from, to) = (old.place(of: range.first.old), new.place(of: range.first.new))
    from.number = range.from.first
    to.number = range.to.first
    operation.from = from
    operation.to = to
    operation.old = range.from.first
    operation.new = range.to.first
    if range.count > 1 {
      operation.lastNumber = .init(from: range.from.last, to: range.to.last)
    }
    operation.count = range.count
    operation.significance = .editorial
    operation.touched = range.touched
    return operation
  }
}
