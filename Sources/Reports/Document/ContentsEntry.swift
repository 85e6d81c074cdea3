import XMLTree

/// A line of the 目录.
struct ContentsEntry {
  var id: String?
  var number: String?
  var title: String
  var depth: Int

  /// Chapters, annexes, and the titled clauses of the first level.
  static func entries(_ events: [ViewEvent], _ context: DocumentViewContext) -> [ContentsEntry] {
    events.compactMap { event in
      guard case .open(let frame) = event, frame.kind == .section || frame.kind == .item,
        frame.depth <= 2
      else { return nil }
      return ContentsEntry(
        id: frame.id,
        number: frame.isAnnex ? context.annexNumber(frame.number) : frame.number,
        title: frame.heading.words, depth: frame.depth)
    }
  }
}
