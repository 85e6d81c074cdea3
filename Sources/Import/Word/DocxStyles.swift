import XMLTree

/// The styles of a Word file with what they inherit.
struct DocxStyles {
  private var styles: [String: DocxStyle] = [:]
  private var base = DocxStyle()
  private var standard: String?

  /// A chain of styles longer than that is a loop.
  private static let longest = 20

  init(_ document: XMLDocument?) {
    guard let root = document?.root else { return }
    var own: [String: DocxStyle] = [:]
    var parents: [String: String] = [:]
    for style in root.words("style") {
      guard let id = style.wordValue("styleId") else { continue }
      own[id] = DocxStyle(style: style)
      parents[id] = style.word("basedOn")?.wordValue()
      if style.wordValue("type") == "paragraph", style.wordValue("default") == "1" { standard = id }
    }
    base.read(run: root.word("docDefaults")?.word("rPrDefault")?.word("rPr"))
    for (id, style) in own {
      var whole = style
      var current = parents[id]
      var steps = 0
      while let parent = current, steps < Self.longest {
        if let style = own[parent] { whole.inherit(style) }
        current = parents[parent]
        steps += 1
      }
      whole.inherit(base)
      styles[id] = whole
    }
  }

  /// The style of that id; the file's usual one without an id, or with one that is not there.
  subscript(_ id: String?) -> DocxStyle {
    id.flatMap { styles[$0] } ?? standard.flatMap { styles[$0] } ?? base
  }

  /// A run's own style says only what it says itself.
  func character(_ id: String?) -> DocxStyle? { id.flatMap { styles[$0] } }
}
