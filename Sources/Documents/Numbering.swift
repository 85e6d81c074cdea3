package import XMLTree

/// The printed numbers of a document, computed from its structure by the profile of its `meta`.
///
/// - 「gbt1.1」: sections and items 1, 1.1, 1.1.1 (GB/T 1.1-2020, 7.2 and 7.3); several loose blocks of
///   a section or item without headings are 无标题条 and numbered too; list entries a), b) and 1), 2).
/// - 「official」: 一、（一）1.（1）(GB/T 9704-2012, 7.3.3); paragraphs carry no number.
/// - 「none」: nothing is numbered.
package struct Numbering {
  private var numbers: [NodeIndex: String] = [:]

  /// The number of a clause as printed: `7.3.1`, `（二）`; nil for an element without one.
  package subscript(_ node: NodeIndex) -> String? { numbers[node] }

  /// The number of the nearest numbered clause around a node.
  package func nearest(_ element: Element) -> String? {
    var current: Element? = element
    while let node = current {
      if let number = numbers[node.index] { return number }
      current = node.parent
    }
    return nil
  }

  package init(of root: Element, profile: DocumentMeta.NumberingProfile) {
    guard profile != .none else { return }
    let bodies =
      root.kind == .template ? root.children(.text) : [root]
    var appendix = 0
    for body in bodies {
      var count = 0
      for section in body.children(.section) {
        if section[.topic] == "appendix" {
          appendix += 1
          number(section, Self.appendixLabel(appendix), profile, depth: 1)
        } else {
          count += 1
          number(section, "\(count)", profile, depth: 1)
        }
      }
    }
  }

  /// Explicit stack: a document may be nested as deeply as the parser admits.
  private mutating func number(
    _ first: Element, _ firstLabel: String, _ profile: DocumentMeta.NumberingProfile, depth: Int
  ) {
    var waiting: [(element: Element, label: String, depth: Int)] = [(first, firstLabel, depth)]
    while let (element, label, depth) = waiting.popLast() {
      numbers[element.index] = Self.printed(label, profile, depth: depth)
      let children = Self.clauses(of: element)
      let titled = children.contains { $0.kind == .section || $0.kind == .item }
      let isNumbered: (Element) -> Bool = { child in
        child.kind == .section || child.kind == .item
          || profile == .standard && (!titled || element.kind == .item) && children.count > 1
      }
      var count = 0
      for child in children {
        guard isNumbered(child) else {
          numberLists(in: child)
          continue
        }
        count += 1
        waiting.append((child, "\(label).\(count)", depth + 1))
      }
      if element.kind != .section && element.kind != .item { numberLists(in: element) }
    }
  }

  /// a), b), … and, one level down, 1), 2), ….
  private mutating func numberLists(in element: Element) {
    for list in element.descendants where list.kind == .list && list[.type] != "unordered" {
      let isInner = list.parent?.kind == .li
      for (index, entry) in list.children(.li).enumerated() {
        numbers[entry.index] = isInner ? "\(index + 1))" : Self.letter(index) + ")"
      }
    }
  }

  /// The children of a section or item that a reader would cite as clauses.
  private static func clauses(of element: Element) -> [Element] {
    guard element.kind == .section || element.kind == .item else { return [] }
    return element.children.filter { child in
      guard let kind = child.kind else { return false }
      switch kind {
      case .section, .item, .p, .list: return true
      case .note, .table, .figure, .heading, .legal, .experience: return false
      default: return ContentModel.typed.contains(kind)
      }
    }
  }

  private static func printed(
    _ label: String, _ profile: DocumentMeta.NumberingProfile, depth: Int
  ) -> String {
    guard profile == .official, let last = label.split(separator: ".").last,
      let number = Int(last)
    else { return label }
    switch depth {
    case 1: return "\(chinese(number))、"
    case 2: return "（\(chinese(number))）"
    case 3: return "\(number)."
    default: return "（\(number)）"
    }
  }

  private static func appendixLabel(_ index: Int) -> String { letter(index - 1).uppercased() }

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

  private static func chinese(_ number: Int) -> String {
    let digits = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
    guard number > 0, number < 100 else { return String(number) }
    if number < 10 { return digits[number] }
    let tens = number / 10 == 1 ? "十" : digits[number / 10] + "十"
    return number % 10 == 0 ? tens : tens + digits[number % 10]
  }
}
