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

  /// The number of the clause that an element stands in or is, and the list entries down to it.
  func clause(of element: Element) -> (clause: String, entries: [String])? {
    var entries: [String] = []
    var current: Element? = element
    while let node = current {
      if let number = numbering[node.index] {
        guard node.kind == .li else { return (number, entries.reversed()) }
        entries.append(number)
      }
      current = node.parent
    }
    return entries.isEmpty ? nil : ("", entries.reversed())
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
