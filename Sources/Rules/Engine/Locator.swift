package import Diagnostics
package import Documents
import Model
package import XMLTree

/// Turns a raw finding's node into the place, the quotation and the number that a reader sees.
package struct Locator {
  let path: String
  let document: XMLDocument
  let meta: DocumentMeta?
  private let numbering: Numbering

  package init(path: String, document: XMLDocument, meta: DocumentMeta?) {
    self.path = path
    self.document = document
    self.meta = meta
    numbering = Numbering(of: document.root, profile: meta?.numbering ?? .none)
  }

  package func place(_ node: NodeIndex?, _ spot: RawFinding.Spot = .node) -> Place {
    let element = node.flatMap { enclosing($0) } ?? document.root
    let offset: Int
    switch spot {
    case .node: offset = node.map { document.range(of: $0).lowerBound } ?? element.range.lowerBound
    case .attribute(let name):
      offset =
        AttributeName(name).flatMap { element.attributeRange($0.nameID) }?.value.lowerBound
        ?? element.range.lowerBound
    case .text(let text, let range):
      offset = document.sourceOffset(ofText: text, byteOffset: range.lowerBound)
    case .bytes(let range): offset = range.lowerBound
    }
    let position = document.position(at: offset)
    return Place(
      path: path, offset: offset, line: position.line, column: position.column,
      element: element.addressable?[.id], number: numbering.nearest(element))
  }

  /// The words of the clause around a node, shortened around the spot.
  package func quote(_ node: NodeIndex?, _ spot: RawFinding.Spot = .node) -> String? {
    guard let node, var element = enclosing(node) else { return nil }
    // The sentence is in the paragraph; a value alone says nothing.
    while let kind = element.kind, !Self.sentences.contains(kind), let parent = element.parent,
      parent.kind.map({ ContentModel.mixed.contains($0) || Self.sentences.contains($0) }) == true
    {
      element = parent
    }
    let words = element.lineText()
    guard !words.isEmpty else { return nil }
    var focus: String?
    if case .text(let text, let range) = spot {
      let bytes = Array(document.text(of: text).utf8)
      if range.upperBound <= bytes.count {
        focus = String(decoding: bytes[range], as: UTF8.self)
      }
    } else if case .bytes(let range) = spot, document.kind(of: node) == .text {
      // Markup between the words is no part of them.
      focus = String(decoding: document.source[range].prefix { $0 != 0x3C }, as: UTF8.self)
    } else if document.kind(of: node) == .element {
      focus = Element(document, at: node)?.lineText()
    }
    return Self.excerpt(words, around: focus)
  }

  /// The element id, or the path of names with positions where there is none.
  func identity(of node: NodeIndex?) -> String {
    guard let node, let element = enclosing(node) else { return "" }
    var current: Element? = element
    var path: [String] = []
    while let at = current {
      if let id = at[.id], ElementID(id) != nil {
        path.append(id)
        break
      }
      let name = at.name.local
      let siblings = at.parent.map { $0.children.filter { $0.nameID == at.nameID } } ?? []
      let position = siblings.firstIndex(of: at).map { "[\($0 + 1)]" } ?? ""
      path.append(name + position)
      current = at.parent
    }
    return path.reversed().joined(separator: "/")
  }

  func enclosing(_ node: NodeIndex) -> Element? {
    var current: NodeIndex? = node
    while let index = current {
      if let element = Element(document, at: index) { return element }
      current = document.parent(of: index)
    }
    return nil
  }

  private static let sentences: Set<ElementName> = [
    .p, .li, .cell, .heading, .caption, .title, .number, .entry, .definition,
  ]

  private static func excerpt(_ words: String, around focus: String?) -> String {
    let limit = 60
    let characters = Array(words)
    guard characters.count > limit else { return words }
    var start = 0
    if let focus, !focus.isEmpty {
      let target = Array(focus)
      if let at = characters.indices.first(where: {
        $0 + target.count <= characters.count
          && characters[$0..<$0 + target.count].elementsEqual(target)
      }) {
        start = max(0, min(at - 20, characters.count - limit))
      }
    }
    let end = min(characters.count, start + limit)
    return (start > 0 ? "……" : "") + String(characters[start..<end])
      + (end < characters.count ? "……" : "")
  }
}
