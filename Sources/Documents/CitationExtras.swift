/// What few citations have, apart from the record so that the others are small.
final class CitationExtras: Sendable, Hashable {
  struct Fields: Sendable, Hashable {
    var kind: String?
    var number: String?
    var document: String?
    var party: String?
    var section: String?
    var revision: String?
    var digest: String?
  }

  let fields: Fields

  init(_ fields: Fields) { self.fields = fields }

  static func == (left: CitationExtras, right: CitationExtras) -> Bool {
    left === right || left.fields == right.fields
  }

  func hash(into hasher: inout Hasher) { hasher.combine(fields) }
}
