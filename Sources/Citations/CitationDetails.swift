/// The fields of a target that few citations have, apart from it so that the others are small.
final class CitationDetails: Sendable, Hashable {
  struct Fields: Sendable, Hashable {
    var part: String?
    var subpart: String?
    var chapter: String?
    var section: String?
    var toArticle: String?
    var toParagraph: String?
    var item: String?
    var toItem: String?
    var subitem: String?
    var relative: String?
    var version: VersionMark?
    var antecedent: CitationTarget.Antecedent?
  }

  let fields: Fields

  init(_ fields: Fields) { self.fields = fields }

  static func == (left: CitationDetails, right: CitationDetails) -> Bool {
    left === right || left.fields == right.fields
  }

  func hash(into hasher: inout Hasher) { hasher.combine(fields) }
}
