import Documents
import Model
import XMLTree

/// The clauses of a document as a flat list in its order.
struct DocumentClauses {
  let context: DocumentViewContext

  private static let nestingLimit = 8

  private struct Open {
    var end: Int32
    var entry: Int
    var isTyped: Bool
  }

  private struct Entry {
    var element: Element
    var parent: String?
    var depth: Int
    /// How many typed elements stand around it.
    var enclosing: Int
    var values: [JSONValue] = []
    var citations: [JSONValue] = []
  }

  /// Every element with an id, and rows of tables whether they have one or not. A value or citation
  /// belongs to the innermost typed element around it, else to the innermost clause.
  var values: [JSONValue] {
    let document = context.document
    var entries: [Entry] = []
    var open: [Open] = []
    var place = 1
    while place < document.nodeCount {
      let node = NodeIndex(place)
      place += 1
      guard document.kind(of: node) == .element, let element = Element(document, at: node),
        let kind = element.kind
      else { continue }
      if kind == .meta {
        place = Int(document.subtreeEnd(of: node).rawValue)
        continue
      }
      while let last = open.last, node.rawValue >= last.end { open.removeLast() }
      if kind == .value || kind == .cite {
        let owner = open.last { $0.isTyped } ?? open.last
        guard let owner else { continue }
        let value = attributes(element, text: true)
        if kind == .value {
          entries[owner.entry].values.append(value)
        } else {
          entries[owner.entry].citations.append(value)
        }
      }
      guard element != context.root, element[.id] != nil || kind == .row else { continue }
      open.append(
        Open(
          end: document.subtreeEnd(of: node).rawValue, entry: entries.count,
          isTyped: ContentModel.isTyped(kind)))
      entries.append(
        Entry(
          element: element, parent: open.dropLast().last.flatMap { entries[$0.entry].element[.id] },
          depth: open.count, enclosing: open.count { $0.isTyped }))
    }
    return entries.map(value)
  }

  private func value(_ entry: Entry) -> JSONValue {
    let element = entry.element
    let builder = InlineBuilder(context: context)
    var members: [(String, JSONValue)] = [
      ("id", JSONValue(element[.id])), ("name", .string(element.kind?.text ?? "")),
      ("parent", JSONValue(entry.parent)),
      (
        "number",
        JSONValue(
          context.numbering[element.index] ?? context.numbering.caption(element.index)?.zh)
      ),
      ("depth", .integer(entry.depth)),
    ]
    if let heading = element.child(.heading) ?? element.child(.caption) {
      members.append(("heading", .string(heading.normalisedText)))
    }
    let cells = element.children(.cell)
    if !cells.isEmpty {
      members.append(("cells", .array(cells.map { .string($0.normalisedText) })))
    }
    // The words of a clause hold those of the clauses in it. No document nests that deep, and a file
    // that does must not grow with the square of its size.
    let isRepeated = entry.enclosing > Self.nestingLimit
    members.append(("text", isRepeated ? .null : text(element, cells: cells, builder)))
    members.append(("attributes", attributes(element, text: false)))
    members.append(("values", .array(entry.values)))
    members.append(("citations", .array(entry.citations)))
    return .object(members.map { JSONMember(name: $0.0, value: $0.1) })
  }

  /// The words as a reader sees them, empty references filled in; null for what only holds others.
  private func text(
    _ element: Element, cells: [Element], _ builder: InlineBuilder
  ) -> JSONValue {
    guard let kind = element.kind, cells.isEmpty else { return .null }
    switch kind {
    case .section, .item, .list, .table, .note, .figure, .row, .field, .signature, .remedies:
      return .null
    default:
      let blocks = element.descendants.filter { $0.kind == .p || $0.kind == .li }
      if kind == .p || kind == .li || blocks.isEmpty {
        return .string(builder.build(element).words)
      }
      return .string(blocks.map { builder.build($0).words }.joined(separator: "\n"))
    }
  }

  private func attributes(_ element: Element, text: Bool) -> JSONValue {
    var members = element.attributes.compactMap { attribute -> JSONMember? in
      guard attribute.name.local != "id" else { return nil }
      return JSONMember(name: attribute.name.local, value: .string(attribute.value))
    }
    if text {
      members.append(JSONMember(name: "text", value: .string(element.normalisedText)))
    }
    return .object(members)
  }
}
