/// How a run looks apart from its face. Marks hold on a black and white print.
package struct WordMarks: OptionSet, Sendable, Hashable {
  package let rawValue: UInt8

  package init(rawValue: UInt8) { self.rawValue = rawValue }

  package static let bold = WordMarks(rawValue: 1)
  package static let italic = WordMarks(rawValue: 2)
  package static let underline = WordMarks(rawValue: 4)
  package static let strike = WordMarks(rawValue: 8)

  /// New words of a comparison: bold and underlined.
  package static let inserted: WordMarks = [.bold, .underline]
  /// Words that are gone: struck through.
  package static let deleted: WordMarks = [.strike]
}
