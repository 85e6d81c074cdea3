/// What stands one below the other in a Word file.
package enum DocxBlock: Sendable, Hashable {
  case line(DocxLine)
  case table(DocxTable)
}
