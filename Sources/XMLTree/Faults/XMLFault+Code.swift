extension XMLFault {
  /// The kind of a fault. A struct, so that a new kind breaks no `switch`.
  package struct Code: RawRepresentable, Hashable, Sendable {
    package let rawValue: String

    package init(rawValue: String) { self.rawValue = rawValue }

    // Refused before libxml2 sees the document.
    package static let emptyInput = Code(rawValue: "emptyInput")
    /// `value` is the encoding declared or recognised.
    package static let unsupportedEncoding = Code(rawValue: "unsupportedEncoding")
    /// `value` is the byte, as `0xB9`.
    package static let invalidUTF8 = Code(rawValue: "invalidUTF8")
    package static let nulByte = Code(rawValue: "nulByte")
    package static let documentType = Code(rawValue: "documentType")
    /// For the four limits, `limit` is the limit.
    package static let tooLarge = Code(rawValue: "tooLarge")
    package static let tooDeep = Code(rawValue: "tooDeep")
    package static let textTooLong = Code(rawValue: "textTooLong")
    package static let tooManyAttributes = Code(rawValue: "tooManyAttributes")

    /// Markers that a merge left; `value` is the label of the first.
    package static let conflictMarker = Code(rawValue: "conflictMarker")

    // Not well-formed.
    /// `value` is the name of the entity.
    package static let undefinedEntity = Code(rawValue: "undefinedEntity")
    package static let entityExpansion = Code(rawValue: "entityExpansion")
    package static let malformedReference = Code(rawValue: "malformedReference")
    /// `element` is the start tag's name, `value` the end tag's, `related` the start tag.
    package static let mismatchedTag = Code(rawValue: "mismatchedTag")
    /// The start tag of `element` has no end tag; `related` is where the document ended.
    package static let unclosedTag = Code(rawValue: "unclosedTag")
    package static let unterminatedMarkup = Code(rawValue: "unterminatedMarkup")
    package static let duplicateAttribute = Code(rawValue: "duplicateAttribute")
    /// `value` is the prefix.
    package static let undeclaredPrefix = Code(rawValue: "undeclaredPrefix")
    package static let invalidCharacter = Code(rawValue: "invalidCharacter")
    package static let malformedAttribute = Code(rawValue: "malformedAttribute")
    package static let missingRoot = Code(rawValue: "missingRoot")
    package static let extraContent = Code(rawValue: "extraContent")
    package static let notWellFormed = Code(rawValue: "notWellFormed")

    // Against the schema.
    package static let elementNotExpected = Code(rawValue: "elementNotExpected")
    /// The fault stands at the parent; `related` is where the element belongs.
    package static let elementMissing = Code(rawValue: "elementMissing")
    package static let attributeNotAllowed = Code(rawValue: "attributeNotAllowed")
    package static let attributeMissing = Code(rawValue: "attributeMissing")
    /// `facet` and `limit` say what the type demands; without a facet, `limit` is the type.
    package static let badValue = Code(rawValue: "badValue")
    package static let textNotAllowed = Code(rawValue: "textNotAllowed")
    package static let rootNotDeclared = Code(rawValue: "rootNotDeclared")
    package static let schemaOther = Code(rawValue: "schemaOther")

    /// The module went wrong, not the document: libxml2 and the scanner disagree, or memory
    /// ran out.
    package static let internalFault = Code(rawValue: "internalFault")
  }
}
