/// A sheet, in millimetres.
package struct WordPage: Sendable, Hashable {
  package var width: Double
  package var height: Double
  package var top: Double
  package var right: Double
  package var bottom: Double
  package var left: Double

  package init(
    width: Double, height: Double, top: Double, right: Double, bottom: Double, left: Double
  ) {
    self.width = width
    self.height = height
    self.top = top
    self.right = right
    self.bottom = bottom
    self.left = left
  }

  /// A4 for running text, bound on the left.
  package static let portrait = WordPage(
    width: 210, height: 297, top: 26, right: 22, bottom: 24, left: 26)
  /// A4 on its side, for tables of five columns and more.
  package static let landscape = WordPage(
    width: 297, height: 210, top: 20, right: 16, bottom: 18, left: 16)

  var isLandscape: Bool { width > height }

  /// The width of the text in twips.
  package var textWidth: Int { Self.twips(width - left - right) }

  static func twips(_ millimetres: Double) -> Int { Int((millimetres * 1440 / 25.4).rounded()) }
}
