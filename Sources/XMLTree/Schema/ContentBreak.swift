internal import CLibXML2

/// The place where libxml2 stopped reading the children of an element.
@safe struct ContentBreak {
  /// What may make the children right.
  enum Mending: Equatable {
    /// The child is too much.
    case remove
    /// An element is missing before the child.
    case insert(XMLName)
    /// The child stands where another element must.
    case replace(XMLName)

    /// Of two mendings that lead equally far, the one that keeps more of the document is right
    /// more often.
    func isGentler(than other: Mending) -> Bool { rank < other.rank }

    private var rank: Int {
      switch self {
      case .insert: 0
      case .remove: 1
      case .replace: 2
      }
    }
  }

  /// How to take a mending back.
  @safe struct Undo {
    let inserted: xmlNodePtr?
    let isDetached: Bool
    let next: xmlNodePtr?
  }

  let parent: xmlNodePtr
  let child: xmlNodePtr
  let expected: [XMLName]
  let detail: String
  let mendings: [Mending]

  init?(at child: xmlNodePtr, _ message: SchemaMessage) {
    guard let parent = unsafe child.pointee.parent else { return nil }
    unsafe self.parent = parent
    unsafe self.child = child
    expected = message.expectedNames
    detail = message.text
    // Wildcards cannot be put in.
    let names = expected.filter { !$0.local.hasSuffix("*") && !$0.local.hasPrefix("##") }
    mendings = [.remove] + names.map { .insert($0) } + names.map { .replace($0) }
  }

  /// Changes the tree; nil, without a change, when memory runs out.
  func apply(_ mending: Mending, in tree: xmlDocPtr) -> Undo? {
    let next = unsafe child.pointee.next
    switch mending {
    case .remove:
      unsafe xmlUnlinkNode(child)
      return unsafe Undo(inserted: nil, isDetached: true, next: next)
    case .insert(let name), .replace(let name):
      guard let node = unsafe xmlNewDocNode(tree, nil, name.local, nil) else { return nil }
      if !name.namespace.isEmpty {
        unsafe xmlSetNs(node, xmlNewNs(node, name.namespace, nil))
      }
      unsafe xmlAddPrevSibling(child, node)
      if case .insert = mending {
        return unsafe Undo(inserted: node, isDetached: false, next: next)
      }
      unsafe xmlUnlinkNode(child)
      return unsafe Undo(inserted: node, isDetached: true, next: next)
    }
  }

  /// Takes back what `apply` did, which must be the last change made to this parent.
  func revert(_ undo: Undo) {
    if undo.isDetached {
      if let next = unsafe undo.next {
        unsafe xmlAddPrevSibling(next, child)
      } else {
        unsafe xmlAddChild(parent, child)
      }
    }
    if let inserted = unsafe undo.inserted {
      unsafe xmlUnlinkNode(inserted)
      unsafe xmlFreeNode(inserted)
    }
  }

  /// For each element whose children libxml2 did not read to the end, how many it left; 0 where
  /// it read all and wants more.
  static func childrenLeft(_ errors: [SchemaErrors.Entry]) -> [xmlNodePtr: Int] {
    var left: [xmlNodePtr: Int] = unsafe [:]
    for error in errors {
      guard let node = unsafe error.node else { continue }
      switch SchemaFaultMapper.kind(of: error) {
      case .other(.elementMissing):
        unsafe left[node] = max(left[node] ?? 0, 0)
      case .unexpectedElement:
        guard let parent = unsafe node.pointee.parent else { continue }
        var count = 0
        var current: xmlNodePtr? = unsafe node
        while let sibling = unsafe current {
          if unsafe sibling.pointee.type == XML_ELEMENT_NODE { count += 1 }
          unsafe current = sibling.pointee.next
        }
        unsafe left[parent] = max(left[parent] ?? 0, count)
      default: continue
      }
    }
    return unsafe left
  }
}
