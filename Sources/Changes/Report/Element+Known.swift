import Documents
import XMLTree

extension Element {
  /// The name in the vocabulary; nil where the document was not parsed with it.
  var knownKind: ElementName? { document.names.elements.isEmpty ? nil : kind }
}
