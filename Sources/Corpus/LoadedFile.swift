package import Documents
import Model
package import Import
package import XMLTree

/// One file as it was read, while its tree is alive.
package struct LoadedFile: Sendable {
  package var path: String
  /// The blob it came from, or would be; nil where it could not be read.
  package var blob: String?
  package var byteCount: Int
  /// Why the file could not be read at all.
  package var failure: ReadFailure?
  package var document: XMLDocument?
  package var faults: [XMLFault]
  /// There may be more faults than those told.
  package var isCapped: Bool
  package var facts: DocumentFacts?
  /// The citations in its prose; nil where nobody asked, and for files that are no controlled documents.
  package var citations: DocumentCitations?
  /// Its citations resolved; nil where nobody asked, where there is no law to resolve them in, and for
  /// files that are no controlled documents.
  package var law: LawUses?
  /// The law, where the file is one.
  package var regulation: Regulation?
  /// Nil where the document is not of the vocabulary, or where no digest was wanted.
  package var digest: String?
}

/// Why a file in scope could not be read.
package struct ReadFailure: Error, Sendable, Hashable {
  package struct Code: Sendable, Hashable, RawRepresentable {
    package let rawValue: String
    package init(rawValue: String) { self.rawValue = rawValue }

    package static let symbolicLink = Code(rawValue: "symbolic-link")
    package static let notRegular = Code(rawValue: "not-regular")
    package static let tooLarge = Code(rawValue: "too-large")
    package static let changedWhileRead = Code(rawValue: "changed-while-read")
    package static let unreadable = Code(rawValue: "unreadable")
    package static let badName = Code(rawValue: "bad-name")
    package static let missingObject = Code(rawValue: "missing-object")
    package static let conflict = Code(rawValue: "conflict")
    package static let notRegulation = Code(rawValue: "not-a-regulation")
  }

  package var code: Code
  /// What the system or git said, in English.
  package var detail: String

  package init(_ code: Code, detail: String = "") {
    self.code = code
    self.detail = detail
  }
}
