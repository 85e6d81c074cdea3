/// Why a schema does not compile.
package struct SchemaFailure: Error, Hashable, Sendable {
  package struct Code: RawRepresentable, Hashable, Sendable {
    package let rawValue: String

    package init(rawValue: String) { self.rawValue = rawValue }

    /// The entry is not among the files.
    package static let missingEntry = Code(rawValue: "missingEntry")
    /// A file is not well-formed or has a DTD; `detail` begins with the code of the fault.
    package static let notWellFormed = Code(rawValue: "notWellFormed")
    /// A file is not a schema, or what it includes is not among the files.
    package static let notASchema = Code(rawValue: "notASchema")
  }

  package let code: Code
  /// The file and the line.
  package let file: String
  package let line: Int
  /// libxml2's English, one message a line.
  package let detail: String
}
