import XMLTree

/// The attributes that vocabularies keep the identity of an element in, the most permanent first.
enum IDAttribute {
  static let names: [XMLName] = [
    XMLName(namespace: "http://www.w3.org/XML/1998/namespace", local: "id"), XMLName(local: "id"),
    XMLName(local: "GUID"), XMLName(local: "wId"), XMLName(local: "eId"),
  ]

  /// The one that both documents use; nil where there is none.
  static func common(_ old: XMLDocument, _ new: XMLDocument) -> XMLName? {
    names.first { name in isUsed(name, in: old) && isUsed(name, in: new) }
  }

  /// Whether the document has the attribute below its root: a document's own id says nothing about its
  /// parts.
  private static func isUsed(_ name: XMLName, in document: XMLDocument) -> Bool {
    guard let id = document.attributeID(name) else { return false }
    var place = Int(document.rootIndex.rawValue) + 1
    while place < document.nodeCount {
      if document.attributeIndex(of: NodeIndex(place), id) != nil { return true }
      place += 1
    }
    return false
  }
}
