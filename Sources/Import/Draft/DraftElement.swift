/// An element of a draft before it is written.
struct DraftElement {
  var name: String
  var attributes: [(String, String)] = []
  /// The words of an element that holds words.
  var words: String?
  var children: [DraftElement] = []
  /// The number that the file prints for it.
  var printed: String?
  /// The paragraph of the file.
  var line = 1

  init(_ name: String, words: String? = nil, line: Int = 1) {
    self.name = name
    self.words = words
    self.line = line
  }

  /// Whether numbers of the result are held against those of the file here.
  var isNumbered: Bool { name == "section" || name == "p" || name == "li" || name == "table" }

  /// - Parameter hasSlots: 〔字段〕 in the words is a place to be filled in.
  func write(_ output: inout XMLOutput, hasSlots: Bool = false) {
    let markup = words.map { Self.markup($0, hasSlots) }
    if children.isEmpty, name != "section" {
      output.leaf(name, attributes.map { ($0.0, $0.1) }, markup: markup ?? "")
      return
    }
    output.begin(name, attributes.map { ($0.0, $0.1) })
    // A list entry: its words, then the list within.
    if let markup { output.line(markup: markup) }
    for child in children { child.write(&output, hasSlots: hasSlots) }
    output.end()
  }

  private static func markup(_ words: String, _ hasSlots: Bool) -> String {
    guard hasSlots else { return XMLOutput.escaped(words) }
    return SlotText.pieces(words).reduce(into: "") { result, piece in
      if let field = piece.field {
        result += "<slot field=\"\(XMLOutput.escaped(field, isAttribute: true))\"/>"
      } else {
        result += XMLOutput.escaped(piece.text)
      }
    }
  }

  /// Itself and all below that carry numbers, in document order.
  var numbered: [DraftElement] {
    (isNumbered ? [self] : []) + children.flatMap(\.numbered)
  }
}
