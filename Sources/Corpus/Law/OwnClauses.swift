import Import
package import Documents
package import Model
package import XMLTree

/// The clauses of one of our own documents that its words point at: 本程序第7.3.1条, 本条第二款, 前条, 本章, 附录A.
package struct OwnClauses {
  /// What such words stand for.
  package enum Place: Sendable, Hashable {
    /// The clauses by id, and their number as printed; the first is the nearest.
    case clauses([ElementID], printed: String)
    /// No such number, and the last beside it.
    case missing(String, last: String?)
    /// 第八十六条 in a document that numbers 7.3.1: hardly one of its own clauses.
    case otherNumbering(String)
    /// Nothing stands before, or around, that it could mean.
    case noPosition
  }

  private let document: XMLDocument
  private let facts: DocumentFacts
  private let numbering: Numbering
  private let numbers: ClauseNumbers
  private let ids: [NodeIndex: ElementID]

  package init(of document: XMLDocument, _ facts: DocumentFacts) {
    self.document = document
    self.facts = facts
    numbering = Numbering(of: document.root, profile: facts.meta?.numbering ?? .standard)
    numbers = ClauseNumbers(of: document, facts)
    ids = Dictionary(facts.elements.map { ($0.node, $0.id) }) { first, _ in first }
  }

  /// - Parameters:
  ///   - block: the paragraph, list entry or cell that the words stand in.
  ///   - namesThis: whether they begin with 本程序 or the like.
  package func place(
    of locator: LawLocator, relative: String?, at block: NodeIndex, namesThis: Bool
  ) -> Place {
    if let relative { return place(ofWord: relative, locator, block) }
    guard let number = Self.number(of: locator) else {
      // 第二款 alone is of this clause.
      return locator.paragraph == nil && locator.point == nil
        ? .noPosition : place(ofWord: "本条", locator, block)
    }
    guard let found = numbers[number] else {
      let isHan = locator.article != nil && !namesThis && facts.meta?.numbering == .standard
      return isHan
        ? .otherNumbering(locator.printed) : .missing(number, last: numbers.last(beside: number))
    }
    guard let first = found.first, let node = facts.elements.first(where: { $0.id == first })?.node
    else { return .noPosition }
    if locator.article != nil, locator.paragraph != nil || locator.point != nil {
      return inside(node, locator)
    }
    return .clauses(found, printed: printed(node))
  }

  /// 附录A, 附件1, 表A.1, 图3.
  package func place(ofAnnex words: String) -> Place {
    if let found = numbers[words], let first = facts.elements.first(where: { $0.id == found.first })
    {
      return .clauses(found, printed: numbering.citation(of: first.node, document) ?? words)
    }
    let captioned = facts.elements.filter { numbering.caption($0.node)?.zh == words }.map(\.id)
    if !captioned.isEmpty { return .clauses(captioned, printed: words) }
    // 附件1　应急通信录: a line that lists it.
    let listed = facts.elements.filter { record in
      record.name == .p
        && Element(document, at: record.node)?.normalisedText.hasPrefix(words) == true
    }
    if let first = listed.first { return .clauses([first.id], printed: words) }
    return .missing(words, last: lastAnnex)
  }

  private var lastAnnex: String? {
    facts.elements.last { numbering.isAnnex($0.node) }.flatMap { numbering[$0.node] }
  }

  /// 5, 7.3.1, 第三章第二节 as 3.2; nil where no number of a clause is named.
  private static func number(of locator: LawLocator) -> String? {
    if let section = locator.section { return section }
    if let article = locator.article { return String(article.value) }
    let steps = locator.divisionSteps ?? []
    return steps.isEmpty ? nil : steps.map { String($0.number.value) }.joined(separator: ".")
  }

  // MARK: By position

  private func place(ofWord word: String, _ locator: LawLocator, _ block: NodeIndex) -> Place {
    switch word.last {
    case "章": return whole(top(block))
    case "节": return whole(section(around: block))
    case "条":
      guard let clause = clause(around: block) else { return .noPosition }
      guard let count = Self.count(word) else {
        return locator.isWhole ? whole(clause) : inside(clause, locator)
      }
      let before = siblings(before: clause).suffix(count)
      guard before.count == count, let first = before.first else { return .noPosition }
      if count == 1, !locator.isWhole { return inside(first, locator) }
      return .clauses(
        before.compactMap { ids[$0] }, printed: before.map(printed).joined(separator: "、"))
    case "款", "项":
      if Self.count(word) == nil {
        return ids[block].map { .clauses([$0], printed: printed(block)) } ?? .noPosition
      }
      guard let back = Backward(of: word, from: block, in: document) else { return .noPosition }
      let paragraphs = facts.elements.filter {
        back.nodes.contains($0.node) && document.parent(of: $0.node) == document.parent(of: block)
          && $0.name == .p
      }
      guard let first = paragraphs.first else { return .noPosition }
      if let point = locator.point {
        guard hasEntry(point, behind: first.node) else {
          return .missing("\(word)第\(point)项", last: nil)
        }
      }
      return .clauses(
        paragraphs.map(\.id), printed: paragraphs.map { printed($0.node) }.joined(separator: "、"))
    default: return .noPosition
    }
  }

  /// 前条 1, 前两条 2; nil for 本条 and 该条.
  private static func count(_ word: String) -> Int? {
    if word.hasPrefix("上") { return 1 }
    guard word.hasPrefix("前") else { return nil }
    let number = word.dropFirst().dropLast()
    return number.isEmpty ? 1 : ChineseNumeral.value(of: number)
  }

  /// The 款 and 项 of a clause: its paragraphs, and the entries of the list behind one.
  private func inside(_ clause: NodeIndex, _ locator: LawLocator) -> Place {
    guard let element = Element(document, at: clause) else { return .noPosition }
    let paragraphs =
      element.kind == .p ? [clause] : element.children.filter { $0.kind == .p }.map(\.index)
    let number = locator.paragraph ?? 1
    guard number <= paragraphs.count else {
      return .missing(
        "\(printed(clause))第\(ChineseNumeral.printed(number))款",
        last: paragraphs.isEmpty ? nil : "第\(ChineseNumeral.printed(paragraphs.count))款")
    }
    let paragraph = paragraphs[number - 1]
    if let point = locator.point, !hasEntry(point, behind: paragraph) {
      return .missing("\(printed(clause))第（\(ChineseNumeral.printed(point))）项", last: nil)
    }
    return ids[paragraph].map { .clauses([$0], printed: printed(paragraph)) } ?? .noPosition
  }

  private func hasEntry(_ point: Int, behind paragraph: NodeIndex) -> Bool {
    var next = document.nextSibling(of: paragraph)
    while let node = next {
      if let element = Element(document, at: node), let kind = element.kind {
        guard kind == .list else { return false }
        return element.children(.li).count >= point
      }
      next = document.nextSibling(of: node)
    }
    return false
  }

  private func ancestors(_ block: NodeIndex) -> [NodeIndex] {
    var found: [NodeIndex] = []
    var current: NodeIndex? = block
    while let node = current {
      found.append(node)
      current = document.parent(of: node)
    }
    return found
  }

  /// The numbered clause that a block is or stands in; a list belongs to the paragraph before it.
  private func clause(around block: NodeIndex) -> NodeIndex? {
    ancestors(block).first { numbering[$0] != nil && Element(document, at: $0)?.kind != .li }
  }

  private func section(around block: NodeIndex) -> NodeIndex? {
    ancestors(block).first { Element(document, at: $0)?.kind == .section }
  }

  private func top(_ block: NodeIndex) -> NodeIndex? {
    ancestors(block).last { Element(document, at: $0)?.kind == .section }
  }

  private func siblings(before clause: NodeIndex) -> [NodeIndex] {
    guard let parent = document.parent(of: clause).flatMap({ Element(document, at: $0) }) else {
      return []
    }
    return parent.children.map(\.index).filter { $0 < clause && numbering[$0] != nil }
  }

  private func whole(_ node: NodeIndex?) -> Place {
    guard let node, let id = ids[node] else { return .noPosition }
    return .clauses([id], printed: printed(node))
  }

  private func printed(_ node: NodeIndex) -> String {
    numbering.citation(of: node, document) ?? ""
  }
}

extension Numbering {
  fileprivate func citation(of node: NodeIndex, _ document: XMLDocument) -> String? {
    Element(document, at: node).flatMap { citation(of: $0)?.zh }
  }
}
