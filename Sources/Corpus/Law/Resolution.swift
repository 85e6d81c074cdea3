import Import
import Model

/// What a citation stands for on a day, or why it stands for nothing.
package struct Resolution: Sendable, Hashable {
  package var reference: LawReference
  /// The key of the document; nil where the name is unknown or belongs to several.
  package var key: String?
  /// The place of the version meant in ``RegulationLibrary/entries``.
  package var entry: Int?
  /// The places of the provisions in its ``Import/Regulation/provisions``, in order; empty for the whole
  /// document, and where they do not exist.
  package var places: [Int] = []
  /// Everything that stands in the way, the gravest first; empty where the provision exists and is in
  /// force.
  package var obstacles: [Obstacle] = []

  package init(reference: LawReference) {
    self.reference = reference
  }

  /// Whether the citation leads to a provision, or to a whole document that is known, whatever its
  /// state on the day.
  package var isFound: Bool { key != nil && !obstacles.contains(where: \.isFatal) }

  package var repeal: Repeal? {
    for case .repealed(let repeal) in obstacles { return repeal }
    return nil
  }

  package var supersession: Supersession? {
    for case .superseded(let supersession) in obstacles { return supersession }
    return nil
  }
}
