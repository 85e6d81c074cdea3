package import Model
package import XMLTree

/// The printed numbers of a document, computed from its structure by the profile of its `meta`.
///
/// - 「gbt1.1」: sections and items 1, 1.1, 1.1.1 (GB/T 1.1-2020, 7.2 and 7.3); several loose blocks of
///   a section or item without headings are 无标题条 and numbered too; ordered list entries a), b)
///   and 1), 2); annexes 附录A with A.1, A.1.1 inside.
/// - 「official」: 一、（一）1.（1）(GB/T 9704-2012, 7.3.3), and an ordered list goes one level below
///   its clause; paragraphs carry no number; annexes 附件1, numbered afresh inside.
/// - 「none」: nothing is numbered.
///
/// A list belongs to the paragraph that introduces it and is no clause. Tables and figures with a
/// caption are 表1, 图1 through the document and 表A.1, 图A.1 in an annex, whatever the profile but
/// 「none」; so is the empty `record` whose table is made from the items.
package struct Numbering {
  private struct Clause {
    var printed: String
    var depth: Int
    var isAnnex: Bool
  }

  private let profile: DocumentMeta.NumberingProfile
  private var clauses: [NodeIndex: Clause] = [:]
  private var entries: [NodeIndex: String] = [:]
  private var captions: [NodeIndex: Bilingual] = [:]
  /// The clause that introduces a list: the numbered paragraph before it.
  private var introductions: [NodeIndex: NodeIndex] = [:]

  /// The number of a clause or list entry as printed: `7.3.1`, `（二）`, `附录A`, `b)`; nil for an
  /// element without one.
  package subscript(_ node: NodeIndex) -> String? { clauses[node]?.printed ?? entries[node] }

  /// `表A.1` or `图3`; nil for an element without one.
  package func caption(_ node: NodeIndex) -> Bilingual? { captions[node] }

  /// Whether the section is an annex: 附录A, 附件1.
  package func isAnnex(_ node: NodeIndex) -> Bool { clauses[node]?.isAnnex ?? false }

  /// The number of the nearest numbered clause around a node, with the list entry where it stands in
  /// one: `7.3.1`, `7.3.1 a)`, `一、（二）`.
  package func nearest(_ element: Element) -> String? {
    let (clause, labels) = around(element)
    let parts = (clause.map { [path(of: $0)] } ?? []) + labels
    return parts.isEmpty ? nil : parts.joined(separator: profile == .official ? "" : " ")
  }

  /// How the text refers to an element: `第7.3.1条`, `第7章`, `附录A`, `表A.1`.
  package func citation(of element: Element) -> Bilingual? {
    var current: Element? = element
    while let node = current, clauses[node.index] == nil {
      if let caption = captions[node.index] { return caption }
      current = node.parent
    }
    let (found, labels) = around(element)
    guard let found, let clause = clauses[found.index] else { return nil }
    let suffix = labels.joined()
    if clause.isAnnex { return Self.annex(clause.printed, suffix) }
    switch profile {
    case .standard where clause.depth == 1:
      return Bilingual(zh: "第\(clause.printed)章\(suffix)", en: "chapter \(clause.printed)\(suffix)")
    case .standard:
      return Bilingual(zh: "第\(clause.printed)条\(suffix)", en: "clause \(clause.printed)\(suffix)")
    case .official, .none:
      let path = path(of: found).replacing("、", with: "") + suffix
      return Bilingual(zh: "第\(path)部分", en: "part \(path)")
    }
  }

  /// `附录A` and, in English, `Annex A`.
  private static func annex(_ printed: String, _ suffix: String) -> Bilingual {
    Bilingual(zh: printed + suffix, en: "Annex " + printed.dropFirst(2) + suffix)
  }

  /// The clause around an element, and the labels of the list entries between.
  private func around(_ element: Element) -> (clause: Element?, labels: [String]) {
    var labels: [String] = []
    var current: Element? = element
    while let node = current {
      if clauses[node.index] != nil { return (node, labels.reversed()) }
      if let label = entries[node.index] { labels.append(label) }
      if let before = introductions[node.index] {
        return (Element(node.document, at: before), labels.reversed())
      }
      current = node.parent
    }
    return (nil, labels.reversed())
  }

  /// The number with those above it where it does not contain them.
  private func path(of element: Element) -> String {
    guard let clause = clauses[element.index] else { return "" }
    guard profile == .official, !clause.isAnnex else { return clause.printed }
    var parts: [String] = []
    var current: Element? = element
    while let node = current {
      if let printed = clauses[node.index]?.printed {
        parts.append(printed.hasSuffix(".") ? String(printed.dropLast()) : printed)
      }
      current = node.parent
    }
    return parts.reversed().joined()
  }

  package init(of root: Element, profile: DocumentMeta.NumberingProfile) {
    self.profile = profile
    guard profile != .none else { return }
    var annexes = 0
    var chapters = 0
    var body = Tally(prefix: "")
    for part in root.kind == .template ? root.children(.text) : [root] {
      for child in part.children where child.kind != .meta && child.kind != .model {
        var annex: String?
        if child.kind == .section, child[.topic] == "appendix" || child[.topic] == "annex" {
          annexes += 1
          annex = profile == .standard ? Self.letter(annexes - 1).uppercased() : String(annexes)
          number(child, label: annex ?? "", isAnnex: true)
        } else if child.kind == .section {
          chapters += 1
          number(child, label: String(chapters), isAnnex: false)
        }
        numberLists(in: child)
        if let annex {
          var tally = Tally(prefix: annex + (profile == .standard ? "." : "-"))
          numberCaptions(in: child, &tally)
        } else {
          numberCaptions(in: child, &body)
        }
      }
    }
  }

  // MARK: - Clauses

  /// Explicit stack: a document may be nested as deeply as the parser admits.
  private mutating func number(_ first: Element, label: String, isAnnex: Bool) {
    // Inside an annex of the official profile the levels begin again at 一、.
    let start = isAnnex && profile == .official ? 0 : 1
    var waiting: [(element: Element, label: String, depth: Int)] = [(first, label, start)]
    var isFirst = true
    while let (element, label, depth) = waiting.popLast() {
      let isHead = isFirst && isAnnex
      isFirst = false
      clauses[element.index] = Clause(
        printed: isHead ? Self.annexName(label, profile) : printed(label, depth: depth),
        depth: depth, isAnnex: isHead)
      let blocks = Self.blocks(of: element)
      let titled = blocks.contains { $0.kind == .section || $0.kind == .item }
      // 无标题条: only where a reader could not tell them apart otherwise, and never beside titled ones.
      let numbersLoose =
        profile == .standard && (!titled || element.kind == .item) && blocks.count > 1
      var count = 0
      for block in blocks where numbersLoose || block.kind == .section || block.kind == .item {
        count += 1
        waiting.append((block, "\(label).\(count)", depth + 1))
      }
      if numbersLoose { introduceLists(of: element) }
    }
  }

  private mutating func introduceLists(of element: Element) {
    var paragraph: NodeIndex?
    for child in element.children {
      switch child.kind {
      case .p: paragraph = child.index
      case .list: introductions[child.index] = paragraph
      default: paragraph = nil
      }
    }
  }

  /// The children of a section or item that a reader would cite as clauses.
  private static func blocks(of element: Element) -> [Element] {
    guard element.kind == .section || element.kind == .item else { return [] }
    return element.children.filter { child in
      guard let kind = child.kind else { return false }
      switch kind {
      case .section, .item, .p: return true
      case .record: return !isGenerated(child)
      default: return ContentModel.typed.contains(kind)
      }
    }
  }

  /// An empty `record` stands for the table that is made from the items.
  private static func isGenerated(_ element: Element) -> Bool {
    element.kind == .record && element[.derived] != nil && !element.children.contains { _ in true }
  }

  private func printed(_ label: String, depth: Int) -> String {
    guard profile == .official, let number = label.split(separator: ".").last.flatMap({ Int($0) })
    else { return label }
    return Self.official(number, depth: depth)
  }

  private static func official(_ number: Int, depth: Int) -> String {
    switch depth {
    case ...1: "\(ChineseNumeral.printed(number))、"
    case 2: "（\(ChineseNumeral.printed(number))）"
    case 3: "\(number)."
    default: "（\(number)）"
    }
  }

  private static func annexName(_ label: String, _ profile: DocumentMeta.NumberingProfile)
    -> String
  {
    (profile == .standard ? "附录" : "附件") + label
  }

  // MARK: - Lists, tables, figures

  private mutating func numberLists(in part: Element) {
    var levels: [NodeIndex: Int] = [:]
    for list in [part] + Array(part.descendants) where list.kind == .list {
      var level = 0
      if let entry = list.parent, entry.kind == .li, let outer = entry.parent {
        level = (levels[outer.index] ?? 0) + 1
      }
      levels[list.index] = level
      guard list[.type] != "unordered" else { continue }
      let depth = profile == .official ? clauseDepth(around: list) + 1 + level : 0
      for (index, entry) in list.children(.li).enumerated() {
        if profile == .official {
          entries[entry.index] = Self.official(index + 1, depth: depth)
        } else {
          entries[entry.index] = level == 0 ? Self.letter(index) + ")" : "\(index + 1))"
        }
      }
    }
  }

  private func clauseDepth(around element: Element) -> Int {
    around(element).clause.flatMap { clauses[$0.index]?.depth } ?? 0
  }

  private struct Tally {
    var prefix: String
    var tables = 0
    var figures = 0
  }

  private mutating func numberCaptions(in part: Element, _ tally: inout Tally) {
    for element in [part] + Array(part.descendants) {
      switch element.kind {
      case .table where element.child(.caption) != nil, .record where Self.isGenerated(element):
        tally.tables += 1
        let number = "\(tally.prefix)\(tally.tables)"
        captions[element.index] = Bilingual(zh: "表\(number)", en: "Table \(number)")
      case .figure where element.child(.caption) != nil:
        tally.figures += 1
        let number = "\(tally.prefix)\(tally.figures)"
        captions[element.index] = Bilingual(zh: "图\(number)", en: "Figure \(number)")
      default: break
      }
    }
  }

  /// a…z, then aa, ab ….
  private static func letter(_ index: Int) -> String {
    var index = index
    var letters = ""
    repeat {
      letters = String(Character(UnicodeScalar(UInt8(97 + index % 26)))) + letters
      index = index / 26 - 1
    } while index >= 0
    return letters
  }
}
