/// Where a finding stands: a file, a point in it, and the clause as a reader names it.
package struct Place: Sendable, Hashable {
  /// Relative to the repository, with `/`, without `./`.
  package var path: String
  /// Byte offset in the file as it is on disk.
  package var offset: Int
  /// 1-based.
  package var line: Int
  /// 1-based, in Unicode scalars.
  package var column: Int
  /// The permanent id of the nearest addressable element.
  package var element: String?
  /// The printed number of the nearest numbered clause: `7.3.1`.
  package var number: String?

  package init(
    path: String, offset: Int = 0, line: Int = 1, column: Int = 1, element: String? = nil,
    number: String? = nil
  ) {
    self.path = path
    self.offset = offset
    self.line = line
    self.column = column
    self.element = element
    self.number = number
  }
}
