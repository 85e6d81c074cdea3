/// A text as Unicode scalars, cut into tokens that lie end to end.
///
/// Scalars, because `Character` and `String` compare by canonical equivalence: 兼容汉字 would equal
/// the unified ones, and elements outside the BMP (𬬻) would be cut by UTF-16.
package struct TextTokens: Sendable {
  package let scalars: [Unicode.Scalar]
  package let tokens: [TextToken]

  package init(_ text: String) {
    scalars = Array(text.unicodeScalars)
    var tokenizer = TextTokenizer(scalars)
    tokens = tokenizer.run()
  }

  package var count: Int { tokens.count }

  /// The scalars that a run of tokens covers.
  package func scalarRange(_ range: Range<Int>) -> Range<Int> {
    guard let first = range.first, let last = range.last else {
      let place =
        range.lowerBound < tokens.count
        ? tokens[range.lowerBound].range.lowerBound : scalars.count
      return place..<place
    }
    return tokens[first].range.lowerBound..<tokens[last].range.upperBound
  }

  /// The words of a run of tokens.
  package func text(_ range: Range<Int>) -> String { string(scalarRange(range)) }

  /// The words between two scalars.
  package func string(_ range: Range<Int>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars[range])
    return String(view)
  }

  /// Whether both tokens are written with the same scalars.
  package func isEqual(_ place: Int, _ other: TextTokens, _ otherPlace: Int) -> Bool {
    scalars[tokens[place].range] == other.scalars[other.tokens[otherPlace].range]
  }
}
