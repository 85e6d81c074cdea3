package import XMLTree

/// The name table that every guiju document is parsed with: element and attribute ids are the raw values
/// of `ElementName` and `AttributeName`.
package enum Vocabulary {
  package static let namespace = "urn:guiju:1"
  /// The newest schema this build reads. Every older one is read too.
  package static let schemaVersion = 1

  package static let names = NameTable(
    elements: ElementName.allCases.map { XMLName(namespace: namespace, local: $0.text) },
    attributes: AttributeName.allCases.map { name in
      name == .xmlLang
        ? XMLName(namespace: "http://www.w3.org/XML/1998/namespace", local: "lang")
        : XMLName(local: name.text)
    })

  /// The vocabulary's name behind a parsed one; nil for a name outside the vocabulary.
  package static func element(_ id: NameID) -> ElementName? {
    UInt16(exactly: id.rawValue).flatMap { ElementName(rawValue: $0) }
  }

  package static func attribute(_ id: NameID) -> AttributeName? {
    UInt16(exactly: id.rawValue).flatMap { AttributeName(rawValue: $0) }
  }
}

extension ElementName {
  package var nameID: NameID { NameID(rawValue: Int32(rawValue)) }
}

extension AttributeName {
  package var nameID: NameID { NameID(rawValue: Int32(rawValue)) }
}
