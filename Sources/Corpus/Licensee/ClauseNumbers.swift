package import Documents
package import Model
package import XMLTree

/// The clauses of one document by the numbers that it prints.
package struct ClauseNumbers: Sendable {
  private var elements: [String: [ElementID]] = [:]
  private var headings: [String: String] = [:]

  package init() {}

  /// A section that is known by its number alone.
  mutating func add(_ number: String, heading: String) {
    elements[number] = []
    if !heading.isEmpty { headings[number] = heading }
  }

  package init(of document: XMLDocument, _ facts: DocumentFacts) {
    let numbering = Numbering(of: document.root, profile: facts.meta?.numbering ?? .standard)
    let isOfficial = facts.meta?.numbering == .official
    for record in facts.elements {
      guard let printed = numbering[record.node], let element = Element(document, at: record.node)
      else { continue }
      let number =
        isOfficial && !numbering.isAnnex(record.node)
        ? numbering.nearest(element).map(Self.decimal) ?? printed : printed
      elements[number, default: []].append(record.id)
      if let heading = element.child(.heading)?.normalisedText { headings[number] = heading }
    }
  }

  /// The clauses of a number: `5.3`, `附录A`, `A.1`; nil where there is none, empty where it has no id.
  package subscript(_ number: String) -> [ElementID]? { elements[number] }

  /// The heading of a number, where it has one.
  package func heading(of number: String) -> String? { headings[number] }

  /// The number of a clause.
  package func number(of clause: ElementID) -> String? {
    elements.first { $0.value.contains(clause) }?.key
  }

  /// The last number of those beside one: 5.7 beside 5.9.
  package func last(beside number: String) -> String? {
    let above = number.split(separator: ".").dropLast().joined(separator: ".")
    let depth = number.utf8.count { $0 == 0x2E }
    return elements.keys.filter { key in
      key.utf8.count { $0 == 0x2E } == depth
        && (above.isEmpty ? Int(key) != nil : key.hasPrefix(above + ".") && Self.tail(key) != nil)
    }.max { (Self.tail($0) ?? 0) < (Self.tail($1) ?? 0) }
  }

  private static func tail(_ number: String) -> Int? {
    number.split(separator: ".").last.flatMap { Int($0) }
  }

  /// 二（三）1 is 2.3.1: the way such a clause is cited by number.
  private static func decimal(_ path: String) -> String {
    var parts: [String] = []
    var run = ""
    func close() {
      guard !run.isEmpty else { return }
      parts.append(ChineseNumeral.value(of: run).map(String.init) ?? run)
      run = ""
    }
    for character in path {
      let isHan = "一二三四五六七八九十百".contains(character)
      if isHan || character.isASCII && character.isNumber { run.append(character) } else { close() }
    }
    close()
    return parts.joined(separator: ".")
  }
}
