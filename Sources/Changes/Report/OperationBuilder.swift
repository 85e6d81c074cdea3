import Model
import XMLTree

/// Tells the changes of a structural diff: names, places, words.
struct OperationBuilder {
  let diff: StructuralDiff
  let old: ClauseLabels
  let new: ClauseLabels
  private var operations: [(key: Int, operation: ChangeOperation)] = []
  private var layout: [String: Int] = [:]
  private var renumberings: [RawChange] = []

  init(_ diff: StructuralDiff) {
    self.diff = diff
    old = ClauseLabels(diff.old, diff.names)
    new = ClauseLabels(diff.new, diff.names)
  }

  /// The operations in the order of the new document, what was deleted where it stood.
  mutating func run() -> [ChangeOperation] {
    for change in diff.changes {
      switch change.kind {
      case .whitespace:
        layout[isAttributeOrder(change) ? "attribute-order" : "whitespace", default: 0] += 1
      case .renumber: renumberings.append(change)
      case .attribute: addAttributes(change)
      default: add(change)
      }
    }
    var folding = RenumberFolding(diff, old, new)
    for (key, operation) in folding.run(renumberings) { operations.append((key, operation)) }
    addLayout()
    return operations.enumerated().sorted {
      ($0.element.key, $0.offset) < ($1.element.key, $1.offset)
    }
    .map(\.element.operation)
  }

  // MARK: - One change

  private mutating func add(_ change: RawChange) {
    let node = change.new ?? change.old ?? 0
    let labels = change.new == nil ? old : new
    var operation = ChangeOperation(
      kind: change.kind, element: labels.tree.idText(of: node), name: labels.name(of: node))
    operation.from = change.old.map { old.place(of: $0) }
    operation.to = change.new.map { new.place(of: $0) }
    operation.touched =
      change.old.map { old.touched($0) } ?? change.new.map { new.touched($0) } ?? []
    operation.count = labels.tree.weight(of: node)
    switch change.kind {
    case .update: describeUpdate(change, &operation)
    case .insert:
      operation.new = labels.tree.words(of: node)
      operation.significance = presence(of: node, labels)
    case .delete:
      operation.old = labels.tree.words(of: node)
      operation.significance = presence(of: node, labels)
    case .split: describeSplit(change, &operation)
    case .merge: describeMerge(change, &operation)
    case .wrap:
      operation.parts = change.newParts.map { new.place(of: $0) }
      operation.partElements = change.newParts.compactMap { diff.new.idText(of: $0) }
      operation.count = change.newParts.count
      operation.significance = .clarifying
    case .unwrap:
      operation.parts = change.oldParts.map { old.place(of: $0) }
      operation.partElements = change.oldParts.compactMap { diff.old.idText(of: $0) }
      operation.count = change.oldParts.count
      operation.significance = .clarifying
    default:
      operation.significance =
        change.kind == .move && isWithinParent(change) ? .editorial : .clarifying
    }
    operations.append((key(of: change), operation))
  }

  private func isWithinParent(_ change: RawChange) -> Bool {
    guard let before = change.old.flatMap({ diff.old.parent(of: $0) }),
      let after = change.new.flatMap({ diff.new.parent(of: $0) })
    else { return false }
    return diff.matching.new(before) == after
  }

  private func presence(of node: Int, _ labels: ClauseLabels) -> Significance {
    SignificanceJudge.limit(.substantive, at: node, in: labels)
  }

  private func describeUpdate(_ change: RawChange, _ operation: inout ChangeOperation) {
    guard let before = change.old, let after = change.new else { return }
    let (left, right) = (diff.old.words(of: before), diff.new.words(of: after))
    operation.old = left
    operation.new = right
    if old.name(of: before) != new.name(of: after) {
      operation.attribute = "\(old.name(of: before)) → \(new.name(of: after))"
    }
    describeWords(TextDiff(left, right), after, &operation)
  }

  private func describeWords(
    _ text: TextDiff, _ node: Int, _ operation: inout ChangeOperation
  ) {
    operation.words = text.segments
    if text.hasSameWords {
      operation.characters =
        operation.words.compactMap { segment in
          if case .characters(let change) = segment.kind { change } else { nil }
        }.max()
    }
    operation.significance = SignificanceJudge.limit(
      SignificanceJudge.judge(operation.words), at: node, in: new)
  }

  private func describeSplit(_ change: RawChange, _ operation: inout ChangeOperation) {
    guard let before = change.old else { return }
    operation.parts = change.newParts.map { new.place(of: $0) }
    operation.partElements = change.newParts.compactMap { diff.new.idText(of: $0) }
    operation.count = change.newParts.count
    operation.to = operation.parts.first
    guard diff.old.nodes[before].isLeaf else { return }
    operation.old = diff.old.words(of: before)
    operation.new = change.newParts.map { diff.new.words(of: $0) }.joined(separator: "\n")
    let laid = change.newParts.map { diff.new.words(of: $0) }.joined()
    describeWords(TextDiff(operation.old ?? "", laid), change.newParts.first ?? 0, &operation)
  }

  private func describeMerge(_ change: RawChange, _ operation: inout ChangeOperation) {
    guard let after = change.new else { return }
    operation.parts = change.oldParts.map { old.place(of: $0) }
    operation.partElements = change.oldParts.compactMap { diff.old.idText(of: $0) }
    operation.count = change.oldParts.count
    operation.from = operation.parts.first
    operation.touched = change.oldParts.flatMap { old.touched($0) }
    guard diff.new.nodes[after].isLeaf else { return }
    operation.new = diff.new.words(of: after)
    operation.old = change.oldParts.map { diff.old.words(of: $0) }.joined(separator: "\n")
    let laid = change.oldParts.map { diff.old.words(of: $0) }.joined()
    describeWords(TextDiff(laid, operation.new ?? ""), after, &operation)
  }

  // MARK: - Attributes

  private mutating func addAttributes(_ change: RawChange) {
    guard let before = change.old, let after = change.new else { return }
    let comparison = AttributeComparison(diff, old, new, before, after)
    for operation in comparison.operations { operations.append((key(of: change), operation)) }
  }

  // MARK: - Layout

  private func isAttributeOrder(_ change: RawChange) -> Bool {
    guard let before = change.old, let after = change.new else { return false }
    return diff.old.nodes[before].raw == diff.new.nodes[after].raw
  }

  private mutating func addLayout() {
    var layout = layout
    let remarks = SequenceDiff.hunks(
      diff.old.remarks.map { Int32(truncatingIfNeeded: $0) },
      diff.new.remarks.map { Int32(truncatingIfNeeded: $0) })
    if !remarks.isEmpty {
      layout["comment"] = remarks.reduce(0) { $0 + max($1.old.count, $1.new.count) }
    }
    for (name, count) in layout.sorted(by: { $0.key < $1.key }) {
      operations.append((Int.max, Self.layout(name, count)))
    }
  }

  static func layout(_ name: String, _ count: Int) -> ChangeOperation {
    var operation = ChangeOperation(kind: .whitespace, element: nil, name: name)
    operation.count = count
    operation.attribute = name
    operation.significance = .editorial
    return operation
  }

  // MARK: - Order

  /// Twice the place in the new document; what is gone lies between what stood before and after it.
  private func key(of change: RawChange) -> Int {
    if let node = change.new ?? change.newParts.first { return 2 * node }
    guard let node = change.old ?? change.oldParts.first else { return 0 }
    guard let parent = diff.old.parent(of: node) else { return 0 }
    var key = diff.matching.new(parent).map { 2 * $0 + 1 } ?? 1
    var sibling = parent + 1
    while sibling < node {
      if let partner = diff.matching.new(sibling), let around = diff.new.parent(of: partner),
        diff.matching.old(around) == parent
      {
        key = 2 * Int(diff.new.nodes[partner].end) - 1
      }
      sibling = Int(diff.old.nodes[sibling].end)
    }
    return key
  }
}
