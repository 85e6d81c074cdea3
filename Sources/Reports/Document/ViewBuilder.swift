import Corpus
import Documents
import Model
import XMLTree

/// Turns a document's tree into the sequence of blocks that the renderers write.
struct ViewBuilder {
  let context: DocumentViewContext
  let inline: InlineBuilder
  var events: [ViewEvent] = []

  enum Work {
    case visit(Element, depth: Int)
    case close(ViewFrame)
    case emit(ViewEvent)
  }

  init(_ context: DocumentViewContext) {
    self.context = context
    inline = InlineBuilder(context: context)
  }

  static func events(_ context: DocumentViewContext) -> [ViewEvent] {
    var builder = ViewBuilder(context)
    builder.run()
    return builder.events
  }

  /// Explicit stack: a document may be nested as deeply as the parser admits.
  private mutating func run() {
    let root = context.root
    let bodies = root.kind == .template ? root.children(.text) : [root]
    var waiting: [Work] = bodies.reversed().flatMap { body in
      Array(body.children.filter { $0.kind != .meta && $0.kind != .model }).reversed()
        .map { Work.visit($0, depth: 1) }
    }
    while let work = waiting.popLast() {
      switch work {
      case .close(let frame): events.append(.close(frame))
      case .emit(let event): events.append(event)
      case .visit(let element, let depth): visit(element, depth, &waiting)
      }
    }
  }

  private mutating func visit(_ element: Element, _ depth: Int, _ waiting: inout [Work]) {
    guard let kind = element.kind else { return }
    switch kind {
    case .heading, .caption: break
    case .p: paragraph(element, .body)
    case .docTitle: paragraph(element, .title)
    case .docNumber: paragraph(element, .number)
    case .section, .item:
      var frame = frame(kind == .item ? .item : .section, element, depth)
      frame.isAnnex = context.numbering.isAnnex(element.index)
      frame.heading =
        element.child(.heading).map { inline.build($0).dropping(frame.number) } ?? Inline()
      if kind == .item { frame.remarks = itemRemarks(element) }
      open(frame, element, depth + 1, &waiting)
    case .list: open(frame(.list, element, listDepth(element)), element, depth, &waiting)
    case .li:
      var frame = frame(.entry, element, 1)
      if frame.number == nil { frame.number = listDepth(element) > 1 ? "·" : "——" }
      open(frame, element, depth, &waiting)
      events.append(.paragraph(ViewParagraph(inline: inline.build(element))))
    case .note: open(frame(.note, element, depth), element, depth, &waiting)
    case .table: events.append(.table(ViewTable(element, builder: inline)))
    case .figure:
      let number = context.numbering.caption(element.index)
      let caption = element.child(.caption).map { inline.build($0).dropping(number?.zh) }
      events.append(
        .figure(
          id: element[.id], number: number, caption: caption ?? Inline(),
          source: element[.src] ?? ""))
    case .repeat: template(.repeating, element, depth, &waiting)
    case .choose: template(.choice, element, depth, &waiting)
    case .when: template(.option, element, depth, &waiting)
    case .remedies: open(frame(.remedies, element, depth), element, depth, &waiting)
    case .signature: open(frame(.signature, element, depth), element, depth, &waiting)
    case .record where context.numbering.caption(element.index) != nil: form(element)
    case .legal, .experience: link(element, depth)
    default: clause(element, depth, &waiting)
    }
  }

  func frame(_ kind: ViewFrame.Kind, _ element: Element, _ depth: Int) -> ViewFrame {
    ViewFrame(
      kind: kind, name: element.kind ?? .section, id: element[.id], depth: depth,
      number: context.numbering[element.index])
  }

  mutating func open(
    _ frame: ViewFrame, _ element: Element, _ depth: Int, _ waiting: inout [Work]
  ) {
    events.append(.open(frame))
    waiting.append(.close(frame))
    for child in Array(element.children).reversed() {
      // The words of a list entry are a paragraph of their own; only the list inside is a block.
      if frame.kind == .entry, child.kind != .list { continue }
      waiting.append(.visit(child, depth: depth))
    }
  }

  private mutating func paragraph(_ element: Element, _ role: ViewParagraph.Role) {
    events.append(
      .paragraph(
        ViewParagraph(
          id: element[.id], number: context.numbering[element.index],
          inline: inline.build(element), role: role)))
  }

  /// 1 for the outermost list.
  private func listDepth(_ element: Element) -> Int {
    var depth = 0
    var current: Element? = element
    while let node = current, node.kind == .list || node.kind == .li {
      if node.kind == .list { depth += 1 }
      current = node.parent
    }
    return depth
  }

  // MARK: - Typed clauses

  private mutating func clause(_ element: Element, _ depth: Int, _ waiting: inout [Work]) {
    guard let kind = element.kind, ContentModel.isTyped(kind) else { return }
    var frame = frame(.clause, element, depth)
    frame.label = ClauseLabel(element, context: context)
    if kind == .condition, frame.number == nil { frame.number = "——" }
    let hasBlocks = element.children.contains { child in
      guard let kind = child.kind else { return false }
      return kind == .p || kind == .list || kind == .table || kind == .note || kind == .figure
        || ContentModel.isTyped(kind) && child.children.contains { $0.kind == .p }
    }
    events.append(.open(frame))
    waiting.append(.close(frame))
    // What the markup adds comes after the words.
    if let remark = clauseRemark(element) {
      waiting.append(
        .emit(.paragraph(ViewParagraph(inline: Inline(text: remark), role: .remark))))
    }
    guard hasBlocks else {
      let words = inline.build(element)
      if !words.pieces.isEmpty { events.append(.paragraph(ViewParagraph(inline: words))) }
      return
    }
    for child in Array(element.children).reversed() { waiting.append(.visit(child, depth: depth)) }
  }
}
