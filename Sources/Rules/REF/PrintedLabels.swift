import Documents
import XMLTree

/// The numbers that readers see of the elements of one document: clauses as `Numbering` computes them,
/// tables and figures in one run through the body and one through each appendix (GB/T 1.1-2020).
struct PrintedLabels {
  private let numbering: Numbering
  private let tables: [NodeIndex: String]
  private let figures: [NodeIndex: String]

  init(of root: Element, profile: DocumentMeta.NumberingProfile) {
    let numbering = Numbering(of: root, profile: profile)
    self.numbering = numbering
    var tables: [NodeIndex: String] = [:]
    var figures: [NodeIndex: String] = [:]
    var count: [String: (tables: Int, figures: Int)] = [:]
    for element in root.descendants where element.kind == .table || element.kind == .figure {
      let appendix = Self.appendix(of: element).flatMap { numbering[$0.index] }
      let prefix = appendix.map { $0 + "." } ?? ""
      if element.kind == .table {
        count[prefix, default: (0, 0)].tables += 1
        tables[element.index] = prefix + "\(count[prefix]?.tables ?? 0)"
      } else {
        count[prefix, default: (0, 0)].figures += 1
        figures[element.index] = prefix + "\(count[prefix]?.figures ?? 0)"
      }
    }
    self.tables = tables
    self.figures = figures
  }

  /// Where an element stands: the clause, and the list entries down to it.
  struct Place {
    var clause: String
    var entries: [String]
    /// The clause of the sentence that introduces the list, which readers cite as well.
    var introduction: String?
  }

  func place(of element: Element) -> Place? {
    var entries: [String] = []
    var list: Element?
    var current: Element? = element
    while let node = current {
      if node.kind == .li {
        list = node.parent
        if let label = Self.entryLabel(of: node) { entries.append(label) }
      } else if let number = numbering[node.index] {
        return Place(
          clause: number, entries: entries.reversed(),
          introduction: list.flatMap(Self.previous).flatMap { numbering[$0.index] })
      }
      current = node.parent
    }
    return entries.isEmpty ? nil : Place(clause: "", entries: entries.reversed())
  }

  /// a), b), one list further in 1), 2); nil in an unordered list.
  private static func entryLabel(of entry: Element) -> String? {
    guard let list = entry.parent, list[.type] != "unordered",
      let index = list.children(.li).firstIndex(of: entry)
    else { return nil }
    guard list.parent?.kind != .li else { return "\(index + 1))" }
    guard index < 26, let scalar = UnicodeScalar(97 + index) else { return nil }
    return "\(Character(scalar)))"
  }

  private static func previous(_ element: Element) -> Element? {
    var before: Element?
    for sibling in element.parent?.children ?? element.children {
      if sibling == element { return before }
      before = sibling
    }
    return nil
  }

  func table(of element: Element) -> String? {
    Self.nearest(.table, element).flatMap { tables[$0.index] }
  }

  func figure(of element: Element) -> String? {
    Self.nearest(.figure, element).flatMap { figures[$0.index] }
  }

  private static func appendix(of element: Element) -> Element? {
    var found: Element?
    var current = element.parent
    while let node = current {
      if node.kind == .section, node[.topic] == "appendix" { found = node }
      current = node.parent
    }
    return found
  }

  private static func nearest(_ name: ElementName, _ element: Element) -> Element? {
    var current: Element? = element
    while let node = current {
      if node.kind == name { return node }
      current = node.parent
    }
    return nil
  }
}
