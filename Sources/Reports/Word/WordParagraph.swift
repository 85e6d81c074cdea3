package import Model

/// A paragraph. What is nil or zero is as the style has it.
package struct WordParagraph: Sendable, Hashable, ExpressibleByStringLiteral {
  package enum Alignment: String, Sendable, Hashable {
    case left
    case center
    case right
    /// Even at both margins.
    case both
  }

  /// In twips, a twentieth of a point.
  package struct Indent: Sendable, Hashable {
    package var left: Int
    /// How far the first line begins to the left of the others.
    package var hanging: Int

    package init(left: Int, hanging: Int = 0) {
      self.left = left
      self.hanging = hanging
    }
  }

  package struct Tab: Sendable, Hashable {
    /// In twips from the margin.
    package var position: Int
    package var isRight: Bool

    package init(_ position: Int, isRight: Bool = false) {
      self.position = position
      self.isRight = isRight
    }
  }

  package var style: WordStyle
  package var runs: [WordRun]
  package var alignment: Alignment?
  package var indent: Indent?
  package var tabs: [Tab] = []
  /// In points.
  package var before: Double?
  package var after: Double?
  /// Never the last on a page.
  package var keepsWithNext = false
  /// Begins a new page.
  package var startsPage = false
  /// Names that links lead to and that tell the paragraph again after it was edited: unique in the
  /// file, at most 40 letters, figures and low lines.
  package var bookmarks: [String] = []

  package init(
    _ style: WordStyle = .normal, _ runs: [WordRun], alignment: Alignment? = nil,
    indent: Indent? = nil, before: Double? = nil, after: Double? = nil
  ) {
    self.style = style
    self.runs = runs
    self.alignment = alignment
    self.indent = indent
    self.before = before
    self.after = after
  }

  package init(_ style: WordStyle, _ text: String, alignment: Alignment? = nil) {
    self.init(style, text.isEmpty ? [] : [WordRun(text)], alignment: alignment)
  }

  package init(stringLiteral value: String) { self.init(.normal, value) }

  /// 第x页 共y页
  package static func pageNumber(_ language: Language) -> WordParagraph {
    switch language {
    case .chinese:
      WordParagraph(.footer, ["第", WordRun(.page), "页 共", WordRun(.pageCount), "页"])
    case .english:
      WordParagraph(.footer, ["Page ", WordRun(.page), " of ", WordRun(.pageCount)])
    }
  }
}
