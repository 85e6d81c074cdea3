import XMLTree

/// What changed in structure between two documents, as places in their trees.
///
/// The work is always done from the lesser document to the greater, so that the changes of (B, A) are those
/// of (A, B) looked at from the other side.
struct StructuralDiff {
  let old: DiffTree
  let new: DiffTree
  let names: [XMLName]
  let matching: Matching
  let changes: [RawChange]
  let judge: IDJudge
  let isDegraded: Bool

  init(old: XMLDocument, new: XMLDocument) {
    let idAttribute = IDAttribute.common(old, new)
    var shared = SharedNames()
    var builder = XMLTreeBuilder(old, idAttribute: idAttribute)
    let first = builder.build(&shared)
    builder = XMLTreeBuilder(new, idAttribute: idAttribute)
    let second = builder.build(&shared)
    self.init(
      first, second, shared,
      isMirrored: (first.count, old.source.count) == (second.count, new.source.count)
        ? new.source.lexicographicallyPrecedes(old.source)
        : (second.count, new.source.count) < (first.count, old.source.count),
      looksPositional: IDForm.looksPositional(first) || IDForm.looksPositional(second))
  }

  init(old: ClauseTree, new: ClauseTree) {
    var shared = SharedNames()
    var builder = ClauseTreeBuilder(old)
    let first = builder.build(&shared)
    builder = ClauseTreeBuilder(new)
    let second = builder.build(&shared)
    let (left, right) = (old.nodes.map(\.text), new.nodes.map(\.text))
    self.init(
      first, second, shared,
      isMirrored: left.count == right.count
        ? right.lexicographicallyPrecedes(left) : right.count < left.count,
      looksPositional: false)
  }

  private init(
    _ old: DiffTree, _ new: DiffTree, _ shared: SharedNames, isMirrored: Bool, looksPositional: Bool
  ) {
    self.old = old
    self.new = new
    names = shared.names
    let (first, second) = isMirrored ? (new, old) : (old, new)
    var matcher = Matcher(
      first, second, idCount: shared.idCount, looksPositional: looksPositional)
    let matching = matcher.run()
    var finder = ChangeFinder(first, second, matching)
    let changes = finder.run()
    self.matching = isMirrored ? matching.mirrored : matching
    self.changes = isMirrored ? changes.map(\.mirrored) : changes
    judge = matcher.judge
    isDegraded = matcher.isDegraded
  }
}
