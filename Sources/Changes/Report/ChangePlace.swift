package import Model

/// Where an element stands in one of two documents.
package struct ChangePlace: Sendable, Hashable {
  /// `/procedure/section[2]/p[1]`
  package var path: String
  /// The number of the nearest clause as printed: 7.3.1, 第四条; nil where there is none.
  package var number: String?
  /// How a text refers to the clause: 第7.3.1条.
  package var clause: Bilingual?
  /// The line of the file; nil for Word.
  package var line: Int?

  package init(path: String, number: String?, clause: Bilingual?, line: Int?) {
    self.path = path
    self.number = number
    self.clause = clause
    self.line = line
  }
}
