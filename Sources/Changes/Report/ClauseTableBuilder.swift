import Documents
import Model
import XMLTree

/// Puts the changes together by clause, with the words of the clause on both sides.
struct ClauseTableBuilder {
  private let diff: StructuralDiff
  private let old: ClauseLabels
  private let new: ClauseLabels
  private var found: [Pair: Row] = [:]

  private struct Pair: Hashable {
    var old: Int?
    var new: Int?
  }

  private struct Row {
    var key: Int
    var kind: ClauseChange.Kind
  }

  /// What changed in the words of a leaf, by its place.
  private struct Wording {
    var old: [Int: [[ClauseRun]]] = [:]
    var new: [Int: [[ClauseRun]]] = [:]
  }

  init(_ diff: StructuralDiff, _ old: ClauseLabels, _ new: ClauseLabels) {
    self.diff = diff
    self.old = old
    self.new = new
    for change in diff.changes { collect(change) }
  }

  func rows() -> [ClauseChange] {
    let wording = wording()
    return found.sorted { left, right in
      (left.value.key, left.key.old ?? -1, left.key.new ?? -1)
        < (right.value.key, right.key.old ?? -1, right.key.new ?? -1)
    }.map { pair, row in change(pair, row, wording) }
  }

  // MARK: - Which clauses

  private mutating func collect(_ change: RawChange) {
    switch change.kind {
    case .renumber, .whitespace: return
    case .insert: if let node = change.new { addInserted(node) }
    case .delete: if let node = change.old { addDeleted(node) }
    case .move, .promote, .demote: if let a = change.old, let b = change.new { addMoved(a, b) }
    case .update, .attribute, .value:
      if let a = change.old, let b = change.new { addChanged(a, b) }
    case .split:
      if let a = change.old { for part in change.newParts { addChanged(a, part) } }
    case .merge:
      if let b = change.new { for part in change.oldParts { addChanged(part, b) } }
    case .wrap: if let node = change.new { addWrapper(node, isNew: true) }
    case .unwrap: if let node = change.old { addWrapper(node, isNew: false) }
    }
  }

  private mutating func addInserted(_ node: Int) {
    let unit = unit(of: node, in: new)
    if unit == node || diff.matching.old(unit) == nil {
      add(Pair(old: nil, new: unit), .added)
    } else {
      add(Pair(old: diff.matching.old(unit), new: unit), .changed)
    }
  }

  private mutating func addDeleted(_ node: Int) {
    let unit = unit(of: node, in: old)
    if unit == node || diff.matching.new(unit) == nil {
      add(Pair(old: unit, new: nil), .removed)
    } else {
      add(Pair(old: unit, new: diff.matching.new(unit)), .changed)
    }
  }

  private mutating func addMoved(_ before: Int, _ after: Int) {
    if new.isClause(after) || old.isClause(before) {
      add(Pair(old: before, new: after), .moved)
    } else {
      addDeleted(before)
      addInserted(after)
    }
  }

  private mutating func addChanged(_ before: Int, _ after: Int) {
    let (left, right) = (unit(of: before, in: old), unit(of: after, in: new))
    if diff.matching.new(left) == right {
      add(Pair(old: left, new: right), .changed)
    } else {
      add(
        Pair(old: left, new: diff.matching.new(left)),
        diff.matching.new(left) == nil ? .removed : .changed)
      add(
        Pair(old: diff.matching.old(right), new: right),
        diff.matching.old(right) == nil ? .added : .changed)
    }
  }

  private mutating func addWrapper(_ node: Int, isNew: Bool) {
    if isNew {
      let unit = unit(of: node, in: new)
      add(
        Pair(old: diff.matching.old(unit), new: unit),
        diff.matching.old(unit) == nil ? .added : .changed)
    } else {
      let unit = unit(of: node, in: old)
      add(
        Pair(old: unit, new: diff.matching.new(unit)),
        diff.matching.new(unit) == nil ? .removed : .changed)
    }
  }

  private mutating func add(_ pair: Pair, _ kind: ClauseChange.Kind) {
    if isEnvelope(pair) { return }
    let key = pair.new.map { 2 * $0 } ?? pair.old.map(keyOfDeleted) ?? 0
    var row = found[pair] ?? Row(key: key, kind: kind)
    if kind == .moved { row.kind = .moved }
    found[pair] = row
  }

  /// History and the line of the revision are told by the revision itself.
  private func isEnvelope(_ pair: Pair) -> Bool {
    let (labels, node) = pair.new.map { (new, $0) } ?? (old, pair.old ?? 0)
    guard case .xml(let document) = labels.tree.source else { return false }
    var current = Element(document, at: NodeIndex(Int(labels.tree.nodes[node].origin)))
    while let element = current {
      if element.knownKind == .history || element.knownKind == .revision { return true }
      current = element.parent
    }
    return false
  }

  /// The clause that a place belongs to; without one, the outermost element that is no container of
  /// everything.
  private func unit(of node: Int, in labels: ClauseLabels) -> Int {
    if let clause = labels.clause(of: node) { return clause }
    guard let parent = labels.tree.parent(of: node), labels.tree.parent(of: parent) != nil,
      !isMeta(parent, labels)
    else { return node }
    return parent
  }

  private func isMeta(_ node: Int, _ labels: ClauseLabels) -> Bool {
    labels.name(of: node) == "meta"
  }

  private func keyOfDeleted(_ node: Int) -> Int {
    guard let parent = diff.old.parent(of: node) else { return 0 }
    var key = diff.matching.new(parent).map { 2 * $0 + 1 } ?? 1
    for sibling in diff.old.children(of: parent) where sibling < node {
      if let partner = diff.matching.new(sibling), let around = diff.new.parent(of: partner),
        diff.matching.old(around) == parent
      {
        key = 2 * Int(diff.new.nodes[partner].end) - 1
      }
    }
    return key
  }

  // MARK: - Words

  /// The marked words of every leaf whose words changed.
  private func wording() -> Wording {
    var wording = Wording()
    for change in diff.changes {
      switch change.kind {
      case .update:
        guard let a = change.old, let b = change.new, diff.old.nodes[a].isLeaf,
          diff.new.nodes[b].isLeaf
        else { continue }
        let segments = TextDiff(diff.old.words(of: a), diff.new.words(of: b)).segments
        wording.old[a] = [Self.runs(segments, isOld: true)]
        wording.new[b] = [Self.runs(segments, isOld: false)]
      case .split:
        guard let a = change.old, diff.old.nodes[a].isLeaf else { continue }
        let parts = change.newParts.map { diff.new.words(of: $0) }
        let segments = TextDiff(diff.old.words(of: a), parts.joined()).segments
        wording.old[a] = [Self.runs(segments, isOld: true)]
        let cut = Self.cut(Self.runs(segments, isOld: false), parts)
        for (part, runs) in zip(change.newParts, cut) { wording.new[part] = [runs] }
      case .merge:
        guard let b = change.new, diff.new.nodes[b].isLeaf else { continue }
        let parts = change.oldParts.map { diff.old.words(of: $0) }
        let segments = TextDiff(parts.joined(), diff.new.words(of: b)).segments
        wording.new[b] = [Self.runs(segments, isOld: false)]
        let cut = Self.cut(Self.runs(segments, isOld: true), parts)
        for (part, runs) in zip(change.oldParts, cut) { wording.old[part] = [runs] }
      default: break
      }
    }
    return wording
  }

  private static func runs(_ segments: [TextSegment], isOld: Bool) -> [ClauseRun] {
    segments.compactMap { segment in
      let text = isOld ? segment.old : segment.new
      guard !text.isEmpty else { return nil }
      return ClauseRun(text, segment.kind == .equal ? .plain : isOld ? .deleted : .inserted)
    }
  }

  /// Cuts runs where the parts end that the text was laid together of.
  private static func cut(_ runs: [ClauseRun], _ parts: [String]) -> [[ClauseRun]] {
    var result: [[ClauseRun]] = []
    var rest = runs[...]
    for part in parts {
      var room = part.unicodeScalars.count
      var mine: [ClauseRun] = []
      while room > 0, let run = rest.popFirst() {
        let scalars = run.text.unicodeScalars
        if scalars.count <= room {
          mine.append(run)
          room -= scalars.count
        } else {
          mine.append(ClauseRun(String(scalars.prefix(room)), run.mark))
          rest = [ClauseRun(String(scalars.dropFirst(room)), run.mark)] + rest
          room = 0
        }
      }
      result.append(mine)
    }
    return result
  }

  private func change(_ pair: Pair, _ row: Row, _ wording: Wording) -> ClauseChange {
    var change = ClauseChange(kind: row.kind)
    change.oldNumber = pair.old.flatMap { old.citation(of: $0) }
    change.newNumber = pair.new.flatMap { new.citation(of: $0) }
    if let node = pair.old { change.old = paragraphs(node, pair.new, wording, isOld: true) }
    if let node = pair.new { change.new = paragraphs(node, pair.old, wording, isOld: false) }
    change.ids = ids(pair)
    return change
  }

  private func ids(_ pair: Pair) -> Set<String> {
    var ids: Set<String> = []
    for (node, labels) in [(pair.old, old), (pair.new, new)] {
      guard let node else { continue }
      for place in node..<Int(labels.tree.nodes[node].end) {
        if let id = labels.tree.idText(of: place) { ids.insert(id) }
      }
      var current = labels.tree.parent(of: node)
      while let place = current {
        if let id = labels.tree.idText(of: place) { ids.insert(id) }
        current = labels.tree.parent(of: place)
      }
    }
    return ids
  }

  /// The words of a clause: of one on both sides what is its own; of a new, deleted or moved one all.
  private func paragraphs(
    _ node: Int, _ partner: Int?, _ wording: Wording, isOld: Bool
  ) -> [[ClauseRun]] {
    let labels = isOld ? old : new
    let tree = labels.tree
    var result: [[ClauseRun]] = []
    var number: String?
    var place = tree.nodes[node].isLeaf ? node : node + 1
    while place < Int(tree.nodes[node].end) {
      let isNested = place != node && labels.isClause(place)
      if isNested, partner != nil {
        place = Int(tree.nodes[place].end)
        continue
      }
      if isNested { number = labels.number(of: place) }
      if tree.nodes[place].isLeaf, tree.nodes[place].role != .number {
        var runs = self.runs(place, node, partner, wording, isOld: isOld)
        if let label = number { runs.insert([ClauseRun(label + " ", .number)], at: 0) }
        let flat = runs.count > 1 && number != nil ? [runs.flatMap { $0 }] : runs
        result += flat.filter { !$0.isEmpty }
        number = nil
      }
      place += 1
    }
    return partner == nil ? result : Self.shortened(result)
  }

  private func runs(
    _ leaf: Int, _ unit: Int, _ partner: Int?, _ wording: Wording, isOld: Bool
  ) -> [[ClauseRun]] {
    if let marked = isOld ? wording.old[leaf] : wording.new[leaf] { return marked }
    let words = isOld ? diff.old.words(of: leaf) : diff.new.words(of: leaf)
    guard !words.isEmpty else { return [] }
    let mark: ClauseRun.Mark = isOld ? .deleted : .inserted
    guard let partner else { return [[ClauseRun(words, mark)]] }
    let other = isOld ? diff.matching.new(leaf) : diff.matching.old(leaf)
    let tree = isOld ? diff.new : diff.old
    let stays = other.map { $0 == partner || tree.isDescendant($0, of: partner) } ?? false
    return [[ClauseRun(words, stays ? .plain : mark)]]
  }

  /// Paragraphs without change are left out where there are several: the reader wants those that changed.
  private static func shortened(_ paragraphs: [[ClauseRun]]) -> [[ClauseRun]] {
    let isPlain = paragraphs.map { $0.allSatisfy { $0.mark == .plain } }
    guard isPlain.count(where: { $0 }) > 2, isPlain.contains(false) else { return paragraphs }
    var result: [[ClauseRun]] = []
    for (place, paragraph) in paragraphs.enumerated() {
      if !isPlain[place] {
        result.append(paragraph)
      } else if result.last != [ClauseRun("……", .ellipsis)] {
        result.append([ClauseRun("……", .ellipsis)])
      }
    }
    return result
  }
}
