internal import CLibXML2

/// libxml2's tree of one document, freed with this object. Never leaves the function that parses.
@safe final class CTree {
  private let pointer: xmlDocPtr

  init(takingOwnership pointer: xmlDocPtr) { unsafe self.pointer = pointer }

  /// The tree, for as long as `body` runs.
  func withPointer<R>(_ body: (xmlDocPtr) -> R) -> R { unsafe body(pointer) }

  deinit { unsafe xmlFreeDoc(pointer) }
}
