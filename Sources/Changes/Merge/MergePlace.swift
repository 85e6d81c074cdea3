import Documents
import Model
import XMLTree

/// How a reader calls a place of one of the versions.
enum MergePlace {
  /// `第7.3.1条`; nil for a document of another vocabulary and a place without a number.
  static func citation(of node: Int, in tree: MergeTree) -> Bilingual? {
    let root = tree.document.root
    guard let meta = DocumentMeta(of: root),
      let element = Element(tree.document, at: tree.nodes[node].element)
    else { return nil }
    return Numbering(of: root, profile: meta.numbering).citation(of: element)
  }
}
