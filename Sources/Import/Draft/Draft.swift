/// A document in XML, made of a Word file, and an account of what became of the file's content.
package struct Draft: Sendable {
  /// Not yet laid out, and without ids but those that the file carried.
  package var xml: [UInt8]
  package var title: String
  package var number: String
  /// `gbt1.1`, `official`, `none`.
  package var numbering: String
  package var counts = DraftCounts()
  package var notices: [ImportNotice] = []
}
